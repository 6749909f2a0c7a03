/** Looking at a guide again: its keepers say by when, readers say what looks out of date. */
import { sql } from "kysely";
import { mayChange, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import {
  afterLook,
  reviewDueDay,
  maxFlags,
  readFlag,
  readReviewDay,
  type ReviewFacts,
  reviewSoonDays,
  type ToReview,
} from "./review.ts";
import { flagById, flagsOf, guidesToReview, reviewFacts } from "./store.ts";
import { reviewMessages } from "./messages.ts";
import { guideFor } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(reviewMessages);

/** What is known of a guide's reviews, for those who may see it. */
export async function reviewOf(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{
  readonly facts: ReviewFacts;
  readonly due: string | undefined;
  readonly today: string;
}> {
  const guide = await guideFor(ctx.db, viewer, id);
  const facts = await reviewFacts(ctx.db, guide.id);
  if (facts === undefined) throw new DomainError("not-found");
  return {
    facts,
    due: guide.groupId === null ? undefined : reviewDueDay(facts),
    today: await todayAtHome(ctx),
  };
}

interface ReviewInput {
  /**
   * Day by which it is looked at again; "" for what its kind asks for. Left
   * out: stays, or follows from `done`.
   */
  readonly by?: string;
  /** It was looked at today. */
  readonly done?: boolean;
}

/** The keepers of a guide of ours say that they looked at it, or by when they will. */
export async function setReview(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  { by, done = false }: ReviewInput,
): Promise<void> {
  const guide = await guideFor(ctx.db, viewer, id);
  await mustBeOurs(ctx, viewer, guide);
  const today = await todayAtHome(ctx);
  const read = by === undefined || by === "" ? undefined : readReviewDay(by, today);
  rejectFields({ by: read !== undefined && "note" in read ? read.note : undefined });
  const chosen = read !== undefined && "day" in read ? read.day : undefined;
  const unchosenDay = (): string | null | undefined => {
    // Who only says that it was looked at leaves the old day behind.
    if (done) return afterLook(guide.kind, today);
    return by === "" ? null : undefined;
  };
  const reviewBy = chosen ?? unchosenDay();
  if (reviewBy === undefined)
    throw new DomainError("bad-input", {
      fields: { by: saying((m) => m.errors.giveADayOrSay) },
    });
  await ctx.db
    .updateTable("guides")
    .set({ reviewBy, ...(done ? { reviewed: ctx.clock.now() } : {}) })
    .where("id", "=", guide.id)
    .execute();
}

/**
 * A reader says that something looks out of date. Nothing of the reader is kept, of the time only
 * the day. Answers whether there was room: when many have said so already, the keepers know.
 */
export async function flagGuide(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  text: string,
): Promise<boolean> {
  const guide = await guideFor(ctx.db, viewer, id);
  const messages = reviewMessages(viewer.member?.language ?? guide.language);
  if (guide.groupId === null) throw new DomainError("not-allowed", { detail: messages.theirs });
  if (guide.published === null) throw new DomainError("not-published");
  const content = readFlag(text);
  rejectFields({
    content: content === undefined ? saying((m) => m.errors.writeAFewWords) : undefined,
  });
  if (content === undefined) throw new DomainError("bad-input");
  const made = new Date(`${dayIn(ctx.clock.now(), "UTC")}T00:00:00Z`);
  return ctx.db.transaction().execute(async (trx) => {
    // One at a time for each guide, or several at once would pass the limit.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`flag ${guide.id}`}, 11))`.execute(
      trx,
    );
    const open = await flagsOf(trx, [guide.id]);
    if (open.some((one) => one.content === content)) return true;
    if (open.length >= maxFlags) return false;
    await trx
      .insertInto("guideFlags")
      .values({ id: newId(), guideId: guide.id, content, made })
      .execute();
    return true;
  });
}

/** What readers said of a guide, for its keepers. */
export async function flagsFor(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<Row<"guideFlags">[]> {
  const guide = await guideFor(ctx.db, viewer, id);
  await mustBeOurs(ctx, viewer, guide);
  return flagsOf(ctx.db, [guide.id]);
}

/** A keeper is done with what a reader said; it is forgotten. */
export async function dismissFlag(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  flagId: string,
): Promise<void> {
  const guide = await guideFor(ctx.db, viewer, id);
  await mustBeOurs(ctx, viewer, guide);
  const flag = await flagById(ctx.db, guide.id, flagId);
  if (flag === undefined) throw new DomainError("not-found");
  await ctx.db.deleteFrom("guideFlags").where("id", "=", flag.id).execute();
}

/** Guides of the member's groups that ask for a look, the longest due first. */
export async function toReview(
  ctx: AppContext,
  viewer: Viewer,
): Promise<{ readonly items: readonly ToReview[]; readonly today: string }> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const today = await todayAtHome(ctx);
  const until = dayIn(after(ctx.clock.now(), days(reviewSoonDays)), await homeZone(ctx.db));
  const rows = await guidesToReview(ctx.db, viewer.member.groups, until, 100);
  const { id: memberId } = viewer.member;
  // Asked once for each group: whoever wrote one themselves keeps it anyway.
  const groups = [...new Set(rows.map((row) => row.groupId))];
  const lent = await Promise.all(
    groups.map((groupId) => mayChange(ctx, viewer, { groupId, madeBy: null })),
  );
  const mine = rows
    .filter((row) => row.madeBy === memberId || lent[groups.indexOf(row.groupId)] === true)
    .map((row) => row.id);
  const flags = await flagsOf(ctx.db, mine);
  return {
    today,
    items: rows.map((row) => ({
      ...row,
      due: reviewDueDay(row),
      keeper: mine.includes(row.id),
      said: flags.filter((flag) => flag.guideId === row.id),
    })),
  };
}
