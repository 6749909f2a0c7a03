/** Looking at an agreement again: keep, change, let go; silence puts it to sleep. */
import { later } from "#commons/owned.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import {
  countReviewAnswers,
  daysLater,
  isKept,
  isWoken,
  monthsLater,
  readHelped,
  reviewAnswers,
  type ReviewCounts,
  reviewDays,
  reviewPhase,
  usualMonths,
} from "../agreement.ts";
import { refreshGuide } from "../guide-actions.ts";
import { agreementFor, countMembers, openDecisionOf, reviewsOf } from "../store.ts";
import { agreementMessages } from "../messages.ts";

const lock = (trx: Trx, id: string): Promise<Row<"agreements"> | undefined> =>
  trx.selectFrom("agreements").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** It stands for another while. */
async function renew(
  trx: Trx,
  ctx: AppContext,
  agreement: Row<"agreements">,
  today: string,
): Promise<void> {
  await trx
    .updateTable("agreements")
    .set({
      state: "standing",
      reviewOn: monthsLater(today, usualMonths),
      updated: later(agreement.updated, ctx.clock.now()),
    })
    .where("id", "=", agreement.id)
    .execute();
  await refreshGuide(trx, ctx, agreement.id);
}

type ReviewCame = "noted" | "kept" | "woken";

function cameOf(
  phase: "asking" | "over" | "asleep",
  answers: ReviewCounts,
  members: number,
): ReviewCame {
  if (phase === "asleep") return isWoken(answers, members) ? "woken" : "noted";
  return isKept(answers, members, false) ? "kept" : "noted";
}

/** Notes the viewer's answer, and renews or wakes the agreement where that is sure now. */
export async function answerReview(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: { readonly answer: string; readonly helped: string },
): Promise<ReviewCame> {
  const { groupId, group } = await agreementFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", groupId);
  const { notes } = agreementMessages(viewer.member?.language ?? group.language);
  const answer = reviewAnswers.find((one) => one === input.answer);
  rejectFields({ answer: answer === undefined ? notes.answer : undefined });
  if (answer === undefined || viewer.member === undefined) throw new DomainError("bad-input");
  const memberId = viewer.member.id;
  const today = await todayAtHome(ctx);
  return ctx.db.transaction().execute(async (trx) => {
    const agreement = await lock(trx, id);
    if (agreement === undefined) throw new DomainError("not-found");
    const phase = reviewPhase(agreement, today);
    if (phase === "not-yet")
      throw new DomainError("conflict", { detail: notes.notYet({ day: agreement.reviewOn }) });
    if (phase === "ended") throw new DomainError("conflict", { detail: notes.ended });
    const values = { answer, helped: readHelped(input.helped), made: today };
    await trx
      .insertInto("agreementReviews")
      .values({ agreementId: id, memberId, ...values })
      .onConflict((conflict) => conflict.columns(["agreementId", "memberId"]).doUpdateSet(values))
      .execute();
    const answers = countReviewAnswers(await reviewsOf(trx, id), agreement.reviewOn);
    const members = await countMembers(trx, groupId);
    const came = cameOf(phase, answers, members);
    if (came !== "noted") await renew(trx, ctx, agreement, today);
    return came;
  });
}

/**
 * Counts the reviews whose month is over: what was kept stands on, what nobody looked at
 * sleeps. While the group talks about it in a decision, it waits. Old answers are forgotten. A
 * scheduled task; answers how many went to sleep.
 */
export async function sleepAgreements(ctx: AppContext): Promise<number> {
  const today = await todayAtHome(ctx);
  const now = ctx.clock.now();
  const due = await ctx.db
    .selectFrom("agreements")
    .select("id")
    .where("state", "=", "standing")
    .where("reviewOn", "<", daysLater(today, -reviewDays))
    .orderBy("reviewOn")
    .limit(1000)
    .execute();
  let asleep = 0;
  for (const { id } of due) {
    const slept = await ctx.db.transaction().execute(async (trx) => {
      const agreement = await lock(trx, id);
      if (agreement === undefined || reviewPhase(agreement, today) !== "over") return false;
      const rows = (await reviewsOf(trx, id)).filter(
        ({ made }) => made <= daysLater(agreement.reviewOn, reviewDays),
      );
      if (
        isKept(
          countReviewAnswers(rows, agreement.reviewOn),
          await countMembers(trx, agreement.groupId),
          true,
        )
      ) {
        await renew(trx, ctx, agreement, today);
        return false;
      }
      const talk = await openDecisionOf(trx, agreement);
      if (talk !== undefined && talk.updated > after(now, -days(reviewDays))) return false;
      await trx
        .updateTable("agreements")
        .set({ state: "sleeping", updated: later(agreement.updated, now) })
        .where("id", "=", id)
        .execute();
      await refreshGuide(trx, ctx, id);
      return true;
    });
    if (slept) asleep++;
  }
  await ctx.db.deleteFrom("agreementReviews").where("made", "<", daysLater(today, -365)).execute();
  return asleep;
}

/**
 * Begins the decision that changes it (or takes it up again), or that lets it go. Answers its id:
 * the one under way, if there is one.
 */
export async function beginAbout(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  what: "change" | "let-go",
): Promise<string> {
  const seen = await agreementFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", seen.groupId);
  const messages = agreementMessages(seen.group.language);
  return ctx.db.transaction().execute(async (trx) => {
    const agreement = await lock(trx, id);
    if (agreement === undefined) throw new DomainError("not-found");
    const there = await openDecisionOf(trx, agreement);
    if (there !== undefined) return there.id;
    if (what === "let-go" && agreement.state === "ended")
      throw new DomainError("conflict", { detail: messages.notes.ended });
    const { groupId, name } = agreement;
    const common = { groupId, madeBy: viewer.member?.id ?? null };
    const decision = await beginDecision(
      trx,
      ctx.clock.now(),
      what === "change"
        ? {
            ...common,
            name: messages.decision.changeName({ name }),
            driver: messages.decision.changeDriver({ name }),
            effect: {
              kind: "adopt-agreement",
              title: name,
              agreementId: id,
              reviewMonths: usualMonths,
            },
            content: seen.content,
          }
        : {
            ...common,
            name: messages.decision.endName({ name }),
            driver: messages.decision.endDriver({ name }),
            effect: { kind: "end-agreement", agreementId: id },
            content: messages.decision.endContent({ name }),
          },
    );
    return decision.id;
  });
}
