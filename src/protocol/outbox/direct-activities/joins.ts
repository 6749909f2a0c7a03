/** Coming to an event, told to one actor: asked, taken back, answered. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect, type Writing } from "./direct-activity.ts";

/** The answer to a Join: it goes back as it came, to the one who sent it and to nobody else. */
export const answerJoin = (
  trx: Trx,
  ctx: Writing,
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
  enqueueDirect(trx, ctx, {
    type: yes ? "Accept" : "Reject",
    id: newId(),
    from,
    to,
    object: join,
    word,
    published: ctx.clock.now().toISOString(),
  });

/** FEP-8a8e: we understood, and there is nothing to answer. */
export const ignoreJoin = (
  trx: Trx,
  ctx: Writing,
  from: string,
  to: string,
  join: unknown,
): Promise<void> =>
  enqueueDirect(trx, ctx, { type: "Ignore", id: newId(), from, to, object: join });

/** Asks for a place at an event elsewhere, in the group's name. */
export const join = (
  trx: Trx,
  ctx: Writing,
  from: string,
  to: string,
  event: string,
  joinId: string,
): Promise<void> =>
  enqueueDirect(trx, ctx, {
    type: "Join",
    id: joinId,
    from,
    to,
    object: event,
    published: ctx.clock.now().toISOString(),
  });

/** The same where the event itself is accepted. */
export const sayYes: typeof join = (trx, ctx, from, to, event, id) =>
  enqueueDirect(trx, ctx, {
    type: "Accept",
    id,
    from,
    to,
    object: event,
    published: ctx.clock.now().toISOString(),
  });

interface TakenBack {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  /** They hear it also where a block of ours covers them by now. */
  readonly last?: boolean;
}

export const leave = (trx: Trx, ctx: Writing, { event, ...rest }: TakenBack): Promise<void> =>
  enqueueDirect(trx, ctx, {
    ...rest,
    type: "Leave",
    id: newId(),
    object: event,
    published: ctx.clock.now().toISOString(),
  });

/** Takes back one answer of ours. */
export const undoJoin = (
  trx: Trx,
  ctx: Writing,
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
  enqueueDirect(trx, ctx, {
    ...rest,
    type: "Undo",
    id: newId(),
    object: {
      id: activityIri(origin, id),
      type: verb,
      actor: groupIri(origin, rest.from),
      object: event,
    },
    published: ctx.clock.now().toISOString(),
  });
