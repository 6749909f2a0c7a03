/** How a pause begins, and how it ends. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { groupById } from "../joining/store.ts";
import { mayPauseAgain, pauseEnd, type PausePayload, sealedFor } from "./pause.ts";
import { aboutMember, lastPause, pauseById } from "./store.ts";
import { recorded, recordPower } from "../powers/actions.ts";
import { byDecision, byTwo } from "../powers/powers.ts";
import type { Group } from "../store.ts";
import { notifyOfPause } from "../news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { pauseMessages } from "./messages.ts";

const saying = sayings(pauseMessages);
export const tooSoon = (): DomainError =>
  new DomainError("conflict", {
    detail: saying((m) => m.errors.theyWerePausedInThis),
  });

/**
 * Writes the pause; from then on the membership does not count. For the caller's
 * transaction, which has looked at the keys.
 */
export async function beginPause(
  trx: Trx,
  ctx: AppContext,
  input: {
    readonly groupId: string;
    readonly payload: PausePayload;
    readonly keys: readonly [string, string] | undefined;
    readonly decisionId: string | null;
  },
): Promise<string> {
  const { groupId, payload } = input;
  const now = ctx.clock.now();
  const until = pauseEnd(now, payload.days);
  const paused = await trx
    .updateTable("memberships")
    .set({ pausedUntil: until })
    .where("groupId", "=", groupId)
    .where("memberId", "=", payload.member)
    .returning("memberId")
    .executeTakeFirst();
  if (paused === undefined)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.theyDontBelongToThis) });
  if (!mayPauseAgain((await lastPause(trx, groupId, payload.member))?.starts, now)) throw tooSoon();
  const id = newId();
  await trx
    .insertInto("pauses")
    .values({
      id,
      groupId,
      memberId: payload.member,
      firstKey: input.keys?.[0] ?? null,
      secondKey: input.keys?.[1] ?? null,
      agreementId: payload.agreement,
      words: payload.words,
      starts: now,
      until,
      ended: null,
      decisionId: input.decisionId,
      purge: after(until, days(sealedFor)),
    })
    .execute();
  await notifyOfPause(trx, ctx, { id, groupId, memberId: payload.member });
  await recordPower(trx, ctx, {
    groupId,
    act: "pause",
    role: input.decisionId === null ? byTwo : byDecision,
    onlyFor: payload.member,
  });
  await trx
    .deleteFrom("keyAskings")
    .where("groupId", "=", groupId)
    .where(aboutMember(payload.member))
    .execute();
  // What they facilitate would wait for them.
  await trx
    .updateTable("decisions")
    .set({ facilitatorId: null })
    .where("groupId", "=", groupId)
    .where("facilitatorId", "=", payload.member)
    .execute();
  return id;
}

/** Ends it now, if it still runs. For the caller's transaction. */
export async function finishPause(trx: Trx, now: Date, pauseId: string): Promise<void> {
  const ended = await trx
    .updateTable("pauses")
    .set({ ended: now })
    .where("id", "=", pauseId)
    .where("ended", "is", null)
    .where("until", ">", now)
    .returning(["groupId", "memberId"])
    .executeTakeFirst();
  if (ended === undefined) return;
  await trx
    .updateTable("memberships")
    .set({ pausedUntil: null })
    .where("groupId", "=", ended.groupId)
    .where("memberId", "=", ended.memberId)
    .execute();
}

/** Either key ends a pause earlier, alone. Answers the group. */
export async function endPause(ctx: AppContext, viewer: Viewer, pauseId: string): Promise<Group> {
  const me = viewer.member;
  if (me === undefined) throw new DomainError("sign-in-needed");
  const pause = isId(pauseId) ? await pauseById(ctx.db, pauseId) : undefined;
  if (
    pause === undefined ||
    (pause.firstKey !== me.id && pause.secondKey !== me.id) ||
    !me.groups.includes(pause.groupId)
  )
    throw new DomainError("not-found");
  const { groupId, memberId: onlyFor } = pause;
  await recorded(ctx, { groupId, act: "pause-end", role: byTwo, onlyFor }, ({ db }) =>
    db.transaction().execute((trx) => finishPause(trx, ctx.clock.now(), pause.id)),
  );
  return groupById(ctx.db, pause.groupId);
}
