/** Going quiet, by two keys, and back. */
import { sql } from "kysely";
import { mayBegin } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { quietWhy } from "#commons/home/quiet.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { countingMembers } from "#domains/groups/belonging/actions.ts";
import { type Acts, actByTwo, actWithPower } from "#domains/groups/keys/actions.ts";
import { keysPath, textOfPayload } from "#domains/groups/keys/keys.ts";
import { recorded } from "#domains/groups/powers/actions.ts";
import { theCollective, visibleGroup } from "#domains/groups/queries.ts";
import { catchUpSiblings } from "#domains/siblings/actions.ts";
import type { Trx } from "#platform/database/schema.ts";
import { dropJobs } from "#platform/jobs/enqueue.ts";
import { after } from "#platform/lib/clock.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { dayIn, dayOrInstantOf, sayTime } from "#platform/lib/temporal.ts";
import { newId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { quietMessages } from "./messages.ts";
import { longestQuiet, outsideKinds, type QuietTime } from "./quiet.ts";
import { quietTimes } from "./store.ts";

const saying = sayings(quietMessages);

/** Below this many in the collective nobody waits for a second key. */
const fewMembers = 3;

export async function quietOf(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{
  readonly group: Awaited<ReturnType<typeof visibleGroup>>;
  readonly quiet: QuietTime | undefined;
}> {
  const group = await visibleGroup(ctx, viewer, handle);
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  if (!viewer.member.groups.includes(group.id)) throw new DomainError("not-allowed");
  const all = await quietTimes(ctx.db, ctx.clock.now());
  return { group, quiet: all.find((one) => one.groupId === group.id) };
}

interface QuietInput {
  /** ISO 8601. */
  readonly until: string;
  readonly reason: string;
}

/** Among so few two people who are not tied are not to be found. */
async function oneIsEnough(ctx: AppContext, groupId: string): Promise<boolean> {
  const now = ctx.clock.now();
  const root = await theCollective(ctx);
  const all = await countingMembers(ctx.db, root?.id ?? groupId, now);
  const inside = await countingMembers(ctx.db, groupId, now);
  return all.length < fewMembers || inside.length === 1;
}

/** `keyed`: the viewer turns the second key of what somebody asked who may. */
export async function goQuiet(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: QuietInput,
  { keyed = false }: { readonly keyed?: boolean } = {},
): Promise<void> {
  const { group, quiet } = await quietOf(ctx, viewer, handle);
  if (quiet !== undefined)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.is) });
  const now = ctx.clock.now();
  const zone = await homeZone(ctx.db);
  const until = dayOrInstantOf(input.until, zone);
  rejectFields({
    until:
      until === undefined || until <= now || until > after(now, longestQuiet)
        ? saying((m) => m.errors.until)
        : undefined,
  });
  if (until === undefined) throw new DomainError("bad-input");
  if (!keyed && !(await mayBegin(ctx.db, ctx.clock, viewer, "lend-role", group.id)))
    throw new DomainError("not-allowed");
  const day = dayIn(until, zone);
  const payload = { until: until.toISOString(), day, reason: oneLine(input.reason, 300) };
  const doIt = async ({ db }: AppContext): Promise<true> => {
    await db
      .insertInto("quietTimes")
      .values({
        id: newId(),
        groupId: group.id,
        reason: payload.reason,
        starts: ctx.clock.now(),
        until,
        ended: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  };
  if (await oneIsEnough(ctx, group.id)) {
    const done = { groupId: group.id, act: "go-quiet", about: day } as const;
    await recorded(ctx, { ...done, role: "key-keeper" }, doIt);
    return;
  }
  if ((await actByTwo(ctx, viewer, group.id, "go-quiet", payload, doIt)) === undefined)
    throw new DomainError("second-key-needed", {
      detail: saying((m) => m.errors.second),
      waitsAt: keysPath(group.handle),
    });
}

/** What the page says of beginning and ending it, to this viewer. */
export async function quietPowers(
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
): Promise<{ readonly may: boolean; readonly alone: boolean }> {
  const [may, alone] = await Promise.all([
    mayBegin(ctx.db, ctx.clock, viewer, "lend-role", groupId),
    oneIsEnough(ctx, groupId),
  ]);
  return { may, alone };
}

/** Back as it was: what waited to go out goes, and what was missed is read from outboxes. */
async function wakeUp(ctx: AppContext, ids: readonly string[]): Promise<void> {
  const now = ctx.clock.now();
  const ended = await ctx.db.transaction().execute(async (trx) => {
    const rows = await trx
      .updateTable("quietTimes")
      .set({ ended: now })
      .where("id", "in", [...ids])
      .where("ended", "is", null)
      .returning("id")
      .execute();
    if (rows.length > 0)
      await trx
        .updateTable("jobs")
        .set({ runAt: now })
        .where("lastError", "=", quietWhy)
        .where("dead", "is", null)
        .where("lease", "is", null)
        .execute();
    return rows.length;
  });
  if (ended > 0) await catchUpSiblings(ctx);
}

export async function endQuiet(ctx: AppContext, viewer: Viewer, handle: string): Promise<void> {
  const { group, quiet } = await quietOf(ctx, viewer, handle);
  if (quiet === undefined) throw new DomainError("not-found");
  await actWithPower(
    ctx,
    viewer,
    "lend-role",
    group.id,
    "end-quiet",
    { quiet: quiet.id },
    (inside) => wakeUp(inside, [quiet.id]),
  );
}

/**
 * When the collective closes for good: its quiet times end, and of what waits to go out nothing
 * does any more. A goodbye to the same servers would come behind it; and what came after one would
 * be news of somebody who is gone.
 */
export async function dropWhatWaited(trx: Trx, now: Date): Promise<void> {
  await trx.updateTable("quietTimes").set({ ended: now }).where("ended", "is", null).execute();
  const { rows } = await sql<{ id: string; key: string | null }>`
    select id, ordering_key as key from jobs
    where dead is null and lease is null and (last_error = ${quietWhy}
      or ordering_key in (select ordering_key from jobs where dead is null
        and last_error = ${quietWhy})
      or kind = any(${[...outsideKinds]}::text[]) or (kind like 'mail-%' and lane = 'direct'))`.execute(
    trx,
  );
  await dropJobs(trx, rows);
}

/** What was put back while a quiet time ended waits for one that runs no more. */
const letGo = ({ db, clock }: AppContext): Promise<unknown> =>
  sql`
    update jobs set run_at = ${clock.now()}
    where last_error = ${quietWhy} and dead is null and lease is null and run_at > ${clock.now()}
      and run_at not in (select until from quiet_times where ended is null)`.execute(db);

/** Quiet times end by themselves. A scheduled task. */
export async function endQuietTimes(ctx: AppContext): Promise<void> {
  const over = await ctx.db
    .selectFrom("quietTimes")
    .select("id")
    .where("ended", "is", null)
    .where("until", "<=", ctx.clock.now())
    .execute();
  if (over.length > 0)
    await wakeUp(
      ctx,
      over.map((one) => one.id),
    );
  await letGo(ctx);
  await ctx.db
    .deleteFrom("quietTimes")
    .where("ended", "<", after(ctx.clock.now(), -longestQuiet))
    .execute();
}

/** "5 December 2026" */
const sayDay = (day: string, language: string): string =>
  sayTime(new Date(`${day}T12:00:00Z`), localeOf(language), "UTC", { dateStyle: "long" });

export const quietActs: Acts = {
  "go-quiet": {
    words: (payload, language) => {
      const messages = quietMessages(language);
      const reason = textOfPayload(payload, "reason");
      // Asked under a version before, it says its moment only.
      const day = textOfPayload(payload, "day") || textOfPayload(payload, "until").slice(0, 10);
      const text = messages.act({ until: sayDay(day, language) });
      return reason === "" ? text : messages.actWhy({ act: text, reason });
    },
    run: async (ctx, viewer, payload, { handle }) => {
      await goQuiet(
        ctx,
        viewer,
        handle,
        { until: textOfPayload(payload, "until"), reason: textOfPayload(payload, "reason") },
        { keyed: true },
      );
      return `/@${handle}/quiet`;
    },
  },
  "end-quiet": {
    words: (_payload, language) => quietMessages(language).endAct,
    run: async (ctx, viewer, _payload, { handle }) => {
      await endQuiet(ctx, viewer, handle);
      return `/@${handle}/quiet`;
    },
  },
};
