/** Looking at an agreement again: keep, change, let go; silence puts it to sleep. */
import { later } from "#commons/owned.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { Refusal, refuseFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import {
  countAnswers,
  daysLater,
  isKept,
  isWoken,
  monthsLater,
  readHelped,
  reviewAnswers,
  reviewDays,
  reviewPhase,
  usualMonths,
} from "./agreement.ts";
import { refreshGuide } from "./guide-actions.ts";
import { agreementFor, countMembers, openDecisionOf, reviewsOf } from "./store.ts";
import { words } from "./messages.ts";

const lock = (trx: Trx, id: string): Promise<Row<"agreements"> | undefined> =>
  trx.selectFrom("agreements").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** It stands for another while. */
async function renew(trx: Trx, world: World, agreement: Row<"agreements">, today: string): Promise<void> {
  await trx
    .updateTable("agreements")
    .set({ state: "standing", reviewOn: monthsLater(today, usualMonths), updated: later(agreement.updated, world.clock.now()) })
    .where("id", "=", agreement.id)
    .execute();
  await refreshGuide(trx, world, agreement.id);
}

export type ReviewCame = "noted" | "kept" | "woken";

/** Notes the viewer's answer, and renews or wakes the agreement where that is sure now. */
export async function answerReview(
  world: World,
  viewer: Viewer,
  id: string,
  input: { readonly answer: string; readonly helped: string },
): Promise<ReviewCame> {
  const { groupId, group } = await agreementFor(world.db, viewer, id);
  await mustBeAble(world.db, world.clock, viewer, "write", groupId);
  const { notes } = words(viewer.member?.language ?? group.language);
  const answer = reviewAnswers.find((one) => one === input.answer);
  refuseFields({ answer: answer === undefined ? notes.answer : undefined });
  if (answer === undefined || viewer.member === undefined) throw new Refusal("bad-input");
  const memberId = viewer.member.id;
  const today = await todayAtHome(world);
  return world.db.transaction().execute(async (trx) => {
    const agreement = await lock(trx, id);
    if (agreement === undefined) throw new Refusal("not-found");
    const phase = reviewPhase(agreement, today);
    if (phase === "not-yet") throw new Refusal("conflict", { detail: notes.notYet(agreement.reviewOn) });
    if (phase === "ended") throw new Refusal("conflict", { detail: notes.ended });
    const values = { answer, helped: readHelped(input.helped), made: today };
    await trx
      .insertInto("agreementReviews")
      .values({ agreementId: id, memberId, ...values })
      .onConflict((conflict) => conflict.columns(["agreementId", "memberId"]).doUpdateSet(values))
      .execute();
    const answers = countAnswers(await reviewsOf(trx, id), agreement.reviewOn);
    const members = await countMembers(trx, groupId);
    const came = phase === "asleep" ? (isWoken(answers, members) ? "woken" : "noted") : isKept(answers, members, false) ? "kept" : "noted";
    if (came !== "noted") await renew(trx, world, agreement, today);
    return came;
  });
}

/**
 * Counts the reviews whose month is over: what was kept stands on, what nobody looked at sleeps. While the group talks
 * about it in a decision, it waits. Old answers are forgotten. A chore; answers how many went to sleep.
 */
export async function sleepAgreements(world: World): Promise<number> {
  const today = await todayAtHome(world);
  const now = world.clock.now();
  const due = await world.db
    .selectFrom("agreements")
    .select("id")
    .where("state", "=", "standing")
    .where("reviewOn", "<", daysLater(today, -reviewDays))
    .orderBy("reviewOn")
    .limit(1000)
    .execute();
  let asleep = 0;
  for (const { id } of due) {
    const slept = await world.db.transaction().execute(async (trx) => {
      const agreement = await lock(trx, id);
      if (agreement === undefined || reviewPhase(agreement, today) !== "over") return false;
      const rows = (await reviewsOf(trx, id)).filter(({ made }) => made <= daysLater(agreement.reviewOn, reviewDays));
      if (isKept(countAnswers(rows, agreement.reviewOn), await countMembers(trx, agreement.groupId), true)) {
        await renew(trx, world, agreement, today);
        return false;
      }
      const talk = await openDecisionOf(trx, agreement);
      if (talk !== undefined && talk.updated > after(now, -days(reviewDays))) return false;
      await trx
        .updateTable("agreements")
        .set({ state: "sleeping", updated: later(agreement.updated, now) })
        .where("id", "=", id)
        .execute();
      await refreshGuide(trx, world, id);
      return true;
    });
    if (slept) asleep++;
  }
  await world.db.deleteFrom("agreementReviews").where("made", "<", daysLater(today, -365)).execute();
  return asleep;
}

/** Begins the decision that changes it (or takes it up again), or that lets it go. Answers its id: the one under way, if there is one. */
export async function beginAbout(world: World, viewer: Viewer, id: string, what: "change" | "let-go"): Promise<string> {
  const seen = await agreementFor(world.db, viewer, id);
  await mustBeAble(world.db, world.clock, viewer, "write", seen.groupId);
  const w = words(seen.group.language);
  return world.db.transaction().execute(async (trx) => {
    const agreement = await lock(trx, id);
    if (agreement === undefined) throw new Refusal("not-found");
    const there = await openDecisionOf(trx, agreement);
    if (there !== undefined) return there.id;
    if (what === "let-go" && agreement.state === "ended") throw new Refusal("conflict", { detail: w.notes.ended });
    const { groupId, name } = agreement;
    const common = { groupId, madeBy: viewer.member?.id ?? null };
    const decision = await beginDecision(
      trx,
      world.clock.now(),
      what === "change"
        ? {
            ...common,
            name: w.decision.changeName(name),
            driver: w.decision.changeDriver(name),
            effect: { kind: "adopt-agreement", title: name, agreementId: id, reviewMonths: usualMonths },
            content: seen.content,
          }
        : {
            ...common,
            name: w.decision.endName(name),
            driver: w.decision.endDriver(name),
            effect: { kind: "end-agreement", agreementId: id },
            content: w.decision.endContent(name),
          },
    );
    return decision.id;
  });
}
