/** What we say to one actor: Accept, Reject, Follow, Undo. Enqueued in the caller's transaction, sent by the worker. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Trx } from "#database/schema.ts";
import { newId } from "#kit/ids.ts";
import { enqueue } from "./enqueue.ts";

export interface Letter {
  readonly type: "Accept" | "Reject" | "Follow" | "Undo";
  /** Last part of the activity's id. */
  readonly id: string;
  /** Handle of the group that speaks. */
  readonly from: string;
  readonly to: string;
  readonly object: unknown;
}

async function post(trx: Trx, now: Date, letter: Letter): Promise<void> {
  await enqueue(trx, [{ kind: "letter", payload: JSON.stringify(letter), orderingKey: `letter:${letter.from}:${letter.to}` }], now);
}

/** The Follow goes back as it came: some peers match by id, others by actor and object. */
export const acceptFollow = (trx: Trx, now: Date, from: string, to: string, follow: unknown): Promise<void> =>
  post(trx, now, { type: "Accept", id: newId(), from, to, object: follow });
export const rejectFollow = (trx: Trx, now: Date, from: string, to: string, follow: unknown): Promise<void> =>
  post(trx, now, { type: "Reject", id: newId(), from, to, object: follow });

export const follow = (trx: Trx, now: Date, from: string, to: string, followId: string): Promise<void> =>
  post(trx, now, { type: "Follow", id: followId, from, to, object: to });

export const undoFollow = (trx: Trx, now: Date, origin: string, from: string, to: string, followId: string): Promise<void> =>
  post(trx, now, {
    type: "Undo",
    id: newId(),
    from,
    to,
    object: { id: activityIri(origin, followId), type: "Follow", actor: groupIri(origin, from), object: to },
  });
