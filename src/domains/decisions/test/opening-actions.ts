/** Opening a test: the roll is frozen, and stances are bound to a version. */
import { sql } from "kysely";
import { later } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { instantOf } from "#platform/lib/temporal.ts";
import { mustLead } from "../leading-actions.ts";
import { mustMove, newVersion } from "../actions.ts";
import { fewestBallots } from "../ballot/ballot.ts";
import { freshUrn } from "../ballot/actions.ts";
import { rollOf } from "../ballot/store.ts";
import { byStances, maxTestDays, provisionalDays, usualTestDays } from "../decision.ts";
import { decisionFor, lockMoving } from "../store.ts";
import { notifyRoll } from "../news-actions.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { decisionMessages } from "../messages.ts";

const saying = sayings(decisionMessages);

/** Members of the group now, without those who rest or are paused. */
const freezeRoll = async (trx: Trx, row: Row<"decisions">, now: Date): Promise<void> => {
  await trx.deleteFrom("decisionRoll").where("decisionId", "=", row.id).execute();
  await trx
    .insertInto("decisionRoll")
    .columns(["decisionId", "memberId"])
    .expression((eb) =>
      eb
        .selectFrom("memberships")
        .select([sql<string>`${row.id}::uuid`.as("decisionId"), "memberId"])
        .where("groupId", "=", row.groupId)
        .where("capacity", "!=", "resting")
        .where((or) => or.or([or("pausedUntil", "is", null), or("pausedUntil", "<=", now)])),
    )
    .execute();
};

/**
 * Puts it into its test. What was tested before, word for word, becomes a version
 * of its own: its stances begin anew.
 */
async function enterTest(
  trx: Trx,
  ctx: AppContext,
  row: Row<"decisions">,
  times: { readonly minUntil: Date; readonly closes: Date; readonly meetingId?: string },
): Promise<Row<"decisions">> {
  const now = ctx.clock.now();
  mustMove(row.state, "testing");
  if (byStances(row.method) && row.version === 0)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.thereIsNoTextYet),
    });
  let version = row.version;
  if (row.opened !== null && version > 0) {
    const { content } = await trx
      .selectFrom("decisionVersions")
      .select("content")
      .where("decisionId", "=", row.id)
      .where("version", "=", version)
      .executeTakeFirstOrThrow();
    version = await newVersion(trx, ctx, row, content, decisionMessages("en").keptNotes.sameWords);
  }
  await freezeRoll(trx, row, now);
  const { quorumPercent, asidePercent } = await waysOf(trx, row.groupId);
  if (!byStances(row.method) && (await rollOf(trx, row, now)).roll < fewestBallots)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.fewerThanPeopleCantCast({ fewestBallots })),
    });
  await freshUrn(trx, row);
  return trx
    .updateTable("decisions")
    .set({
      state: "testing",
      version,
      opened: now,
      minUntil: times.minUntil,
      closes: times.closes,
      quorumPercent,
      asidePercent,
      outcome: "",
      updated: later(row.updated, now),
      // Only what a meeting decided is provisional.
      meetingId: times.meetingId ?? null,
    })
    .where("id", "=", row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Why a test can't close then; it may not before `earliest`, after so many hours. */
function closesNote(
  closes: Date | undefined,
  now: Date,
  earliest: Date,
  minOpenHours: number,
): Saying | undefined {
  if (closes === undefined) return saying((m) => m.errors.aDayAndATime);
  if (closes < earliest) return saying((m) => m.errors.aTestIsOpenFor({ minOpenHours }));
  return closes > after(now, days(maxTestDays))
    ? saying((m) => m.errors.withinDaysSoThatIt({ maxTestDays }))
    : undefined;
}

/**
 * Opens the test. `closes`: "2026-12-05T18:00" of the collective's zone, an RFC
 * 3339 time, or "" for the usual time.
 */
export async function openTest(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  closes: string,
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  mustLead(viewer, decision);
  const now = ctx.clock.now();
  const ways = await waysOf(ctx.db, decision.groupId);
  const minUntil = after(now, hours(ways.minOpenHours));
  const input =
    closes.trim() === ""
      ? after(minUntil, days(usualTestDays))
      : instantOf(closes.trim().slice(0, 40), await homeZone(ctx.db));
  rejectFields({ closes: closesNote(input, now, minUntil, ways.minOpenHours) });
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    // A test that closed with too few answers is held open instead: its roll and its stances stay.
    if (row.state === "lapsed")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.holdTheTestOpenFor),
      });
    const tested = await enterTest(trx, ctx, row, { minUntil, closes: input ?? minUntil });
    await notifyRoll(trx, ctx, tested, [viewer.member?.id]);
  });
}

/**
 * Decided in a meeting: provisional for 7 days, in which absent people can still
 * stop it. Those present agree; who notes enters it for them. In the caller's
 * transaction; the caller has checked who may.
 */
export async function openInMeeting(
  trx: Trx,
  ctx: AppContext,
  input: {
    readonly decisionId: string;
    readonly meetingId: string;
    readonly present: readonly string[];
    readonly notedBy: string;
  },
): Promise<Row<"decisions">> {
  const now = ctx.clock.now();
  const before = await lockMoving(trx, input.decisionId);
  if (before.concerned.includes(input.notedBy))
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.thisDecisionIsAboutYou),
    });
  if (before.state === "lapsed" || !byStances(before.method))
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.onlyATextThatIs),
    });
  const { minOpenHours } = await waysOf(trx, before.groupId);
  const until = after(now, Math.max(days(provisionalDays), hours(minOpenHours)));
  const row = await enterTest(trx, ctx, before, {
    minUntil: until,
    closes: until,
    meetingId: input.meetingId,
  });
  if (input.present.length > 0)
    await trx
      .insertInto("stances")
      .columns(["decisionId", "version", "memberId", "kind", "carriedBy", "made"])
      .expression((eb) =>
        eb
          .selectFrom("decisionRoll")
          .select([
            "decisionId",
            sql<number>`${row.version}::int`.as("version"),
            "memberId",
            sql<"agree">`'agree'`.as("kind"),
            sql<string | null>`nullif(${input.notedBy}::uuid, member_id)`.as("carriedBy"),
            sql<Date>`${now}::timestamptz`.as("made"),
          ])
          .where("decisionId", "=", row.id)
          .where("memberId", "in", [...input.present])
          .where(sql<boolean>`not member_id = any(${sql.val([...row.concerned])}::uuid[])`),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await notifyRoll(trx, ctx, row, [...input.present, input.notedBy]);
  return row;
}
