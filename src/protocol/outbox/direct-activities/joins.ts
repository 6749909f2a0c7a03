/** Coming to an event, told to one actor: asked, taken back, answered. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect } from "./direct-activity.ts";

/** The answer to a Join: it goes back as it came, to the one who sent it and to nobody else. */
export const answerJoin = (
  trx: Trx,
  now: Date,
  {
    yes,
    from,
    to,
    join,
    word,
  }: {
    readonly yes: boolean;
    readonly from: string;
    readonly to: string;
    readonly join: unknown;
    readonly word?: string | undefined;
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: yes ? "Accept" : "Reject",
    id: newId(),
    from,
    to,
    object: join,
    word,
    published: now.toISOString(),
  });

/** FEP-8a8e: we understood, and there is nothing to answer. */
export const ignoreJoin = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  join: unknown,
): Promise<void> =>
  enqueueDirect(trx, now, { type: "Ignore", id: newId(), from, to, object: join });

/** Asks for a place at an event elsewhere, in the group's name. */
export const join = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  event: string,
  joinId: string,
): Promise<void> =>
  enqueueDirect(trx, now, {
    type: "Join",
    id: joinId,
    from,
    to,
    object: event,
    published: now.toISOString(),
  });

/** The same where the event itself is accepted. */
export const sayYes: typeof join = (trx, now, from, to, event, id) =>
  enqueueDirect(trx, now, {
    type: "Accept",
    id,
    from,
    to,
    object: event,
    published: now.toISOString(),
  });

interface TakenBack {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  /** They hear it also where a block of ours covers them by now. */
  readonly last?: boolean;
}

export const leave = (trx: Trx, now: Date, { event, ...rest }: TakenBack): Promise<void> =>
  enqueueDirect(trx, now, {
    ...rest,
    type: "Leave",
    id: newId(),
    object: event,
    published: now.toISOString(),
  });

/** Takes back one answer of ours. */
export const undoJoin = (
  trx: Trx,
  now: Date,
  origin: string,
  {
    event,
    id,
    verb,
    ...rest
  }: TakenBack & {
    /** Of the answer. */
    readonly id: string;
    readonly verb: "Join" | "Accept";
  },
): Promise<void> =>
  enqueueDirect(trx, now, {
    ...rest,
    type: "Undo",
    id: newId(),
    object: {
      id: activityIri(origin, id),
      type: verb,
      actor: groupIri(origin, rest.from),
      object: event,
    },
    published: now.toISOString(),
  });
