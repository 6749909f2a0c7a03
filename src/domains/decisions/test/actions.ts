/** A test of a text: opened with a frozen roll, answered by those who stand on it. */
import { sql } from "kysely";
import { later } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home-zone.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { instantOf } from "#platform/lib/temporal.ts";
import { mayHoldDecision, mustLead, mustMove, newVersion } from "../actions.ts";
import { fewestBallots } from "../ballot/ballot.ts";
import { freshUrn } from "../ballot/actions.ts";
import { rollOf } from "../ballot/store.ts";
import { closeQuietly } from "./closing-actions.ts";
import {
  byStances,
  isOver,
  maxTestDays,
  provisionalDays,
  readStance,
  type StanceInput,
  usualTestDays,
} from "../decision.ts";
import type { EffectHandlers } from "../effects/effect.ts";
import { addPointTo, takePoint } from "../points/actions.ts";
import { pointFor } from "../points/store.ts";
import { decisionFor, lockDecision, lockMoving } from "../store.ts";
import { tellRoll } from "../news-actions.ts";
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

/** Puts it into its test. What was tested before, word for word, becomes a version of its own: its stances begin anew. */
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

/** Opens the test. `closes`: "2026-12-05T18:00" of the collective's zone, an RFC 3339 time, or "" for the usual time. */
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
  rejectFields({
    closes:
      input === undefined
        ? saying((m) => m.errors.aDayAndATime)
        : input < minUntil
          ? saying((m) => m.errors.aTestIsOpenFor({ minOpenHours: ways.minOpenHours }))
          : input > after(now, days(maxTestDays))
            ? saying((m) => m.errors.withinDaysSoThatIt({ maxTestDays }))
            : undefined,
  });
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockMoving(trx, decision.id);
    // A test that closed with too few answers is held open instead: its roll and its stances stay.
    if (row.state === "lapsed")
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.holdTheTestOpenFor),
      });
    const tested = await enterTest(trx, ctx, row, { minUntil, closes: input ?? minUntil });
    await tellRoll(trx, ctx, tested, [viewer.member?.id]);
  });
}

/**
 * Decided in a meeting: provisional for 7 days, in which absent people can still stop it. Those present agree; who notes
 * enters it for them. In the caller's transaction; the caller has checked who may.
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
  await tellRoll(trx, ctx, row, [...input.present, input.notedBy]);
  return row;
}

const conflict = (detail: Saying): DomainError => new DomainError("conflict", { detail });

/** Takes or changes a stance on the text that is tested; also for somebody who said yes to that. The rule looks at it then. */
export async function takeStance(
  ctx: AppContext,
  handlers: EffectHandlers,
  viewer: Viewer,
  id: string,
  input: StanceInput & {
    /** Of the text that one had before oneself. */ readonly version?: number | undefined;
  },
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  const me = viewer.member?.id ?? "";
  if (!byStances(decision.method)) throw conflict(saying((m) => m.errors.thisOneIsASecret));
  const { facts, notes } = readStance(decision.method, input);
  const handle = oneLine(input.for ?? "")
    .replace(/^@/, "")
    .toLowerCase();
  const carried = handle !== "" && handle !== viewer.member?.handle;
  if (carried && !mayHoldDecision(viewer, decision))
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.thisDecisionIsAboutYou2),
    });
  const who = carried
    ? (
        await ctx.db
          .selectFrom("members")
          .select("id")
          .where("handle", "=", handle)
          .executeTakeFirst()
      )?.id
    : me;
  rejectFields({ ...notes, agreed: carried ? notes.agreed : undefined });
  await ctx.db.transaction().execute(async (trx) => {
    const row = await lockDecision(trx, decision.id);
    const now = ctx.clock.now();
    if (row.state !== "testing" || row.closes === null || row.closes <= now)
      throw conflict(saying((m) => m.errors.itsTestIsClosed));
    if (input.version !== undefined && input.version !== row.version)
      throw conflict(saying((m) => m.errors.theTextIsAnotherOne));
    const standing = who === undefined ? false : await standsIn(trx, row, who);
    if (!standing) {
      if (carried)
        throw new DomainError("bad-input", {
          fields: { for: saying((m) => m.errors.theyDoNotStandIn) },
        });
      throw new DomainError("not-allowed", {
        detail: row.concerned.includes(me)
          ? saying((m) => m.errors.itIsAboutYouYou)
          : saying((m) => m.errors.youWereNotAMember),
      });
    }
    await write(trx, row, {
      ...facts,
      memberId: who ?? me,
      carriedBy: carried ? me : null,
      made: now,
    });
  });
  await closeQuietly(ctx, handlers, decision.id);
}

async function standsIn(trx: Trx, row: Row<"decisions">, memberId: string): Promise<boolean> {
  if (row.concerned.includes(memberId)) return false;
  const found = await trx
    .selectFrom("decisionRoll")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.memberId", "=", "decisionRoll.memberId")
        .on("memberships.groupId", "=", row.groupId),
    )
    .select("decisionRoll.memberId")
    .where("decisionRoll.decisionId", "=", row.id)
    .where("decisionRoll.memberId", "=", memberId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Nobody writes over what somebody said themselves. Who stands aside is freed of what they had taken up. */
async function write(
  trx: Trx,
  row: Row<"decisions">,
  stance: Omit<Row<"stances">, "decisionId" | "version">,
): Promise<void> {
  const written = await trx
    .insertInto("stances")
    .values({ ...stance, decisionId: row.id, version: row.version })
    .onConflict((target) => {
      const change = target.columns(["decisionId", "version", "memberId"]).doUpdateSet(stance);
      return stance.carriedBy === null ? change : change.where("stances.carriedBy", "is not", null);
    })
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n)
    throw conflict(saying((m) => m.errors.theySaidItThemselvesAlready));
  if (stance.kind === "stand-aside")
    await trx
      .updateTable("actionPoints")
      .set({ doerId: null })
      .where("decisionId", "=", row.id)
      .where("doerId", "=", stance.memberId)
      .where("done", "is", null)
      .execute();
}

/** "I'll do it": takes up what there is to do, or says what one would do. The rule looks at it then. */
export async function offerHands(
  ctx: AppContext,
  handlers: EffectHandlers,
  viewer: Viewer,
  id: string,
  input: {
    readonly point?: string | undefined;
    readonly words?: string | undefined;
    readonly due?: string | undefined;
    readonly mine: boolean;
  },
): Promise<void> {
  const decision = await decisionFor(ctx.db, viewer, id);
  if (!decision.ours)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.membersOfTheGroupCarry),
    });
  if (decision.state === "withdrawn")
    throw conflict(saying((m) => m.errors.thisDecisionWasWithdrawn));
  if (!input.mine && (decision.state === "testing" || isOver(decision.state)))
    throw conflict(saying((m) => m.errors.whatIsTestedStandsStill));
  if (input.point !== undefined) {
    if ((await pointFor(ctx.db, viewer, input.point)).decisionId !== decision.id)
      throw new DomainError("not-found");
    await takePoint(ctx, viewer, input.point);
  } else
    await addPointTo(
      ctx,
      decision,
      { words: input.words ?? "", due: input.due ?? "" },
      input.mine ? viewer.member?.id : undefined,
    );
  await closeQuietly(ctx, handlers, decision.id);
}
