/** Decisions from the first word to what comes of them. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { chooseFacilitator, nameDecisionCompanion } from "#domains/decisions/leading-actions.ts";
import { shapeDecision, speak, withdrawDecision } from "#domains/decisions/actions.ts";
import {
  askToClose,
  backToShaping,
  closeDecision,
  closeDueDecisions,
  extendTest,
  forgetReasons,
} from "#domains/decisions/test/closing-actions.ts";
import {
  addActionPoint,
  freePoint,
  markPoint,
  takePoint,
  writePoints,
} from "#domains/decisions/points/actions.ts";
import { offerHands, takeStance } from "#domains/decisions/test/actions.ts";
import { openInMeeting, openTest } from "#domains/decisions/test/opening-actions.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { addGroup } from "../../support/people.ts";
import { house, type House, idOf } from "./house.ts";

let t: House;
beforeEach(async () => {
  t = await house();
});
afterEach(() => t.end());

const effect = { kind: "set-ways", fields: {} };
const row = (id: string) =>
  t.ctx.db.selectFrom("decisions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const agreeAll = async (id: string): Promise<void> => {
  for (const one of [t.rosa, t.sam, t.ana, t.kim]) await t.say(one, id, "agree");
};

test("a decision goes from listening over shaping and its test to agreed, with its effect", async () => {
  const id = await t.begin({ content: "", effect });
  expect(await t.stateOf(id)).toBe("listening");
  await speak(t.ctx, t.sam, id, "I could cook.");
  await expect(openTest(t.ctx, t.sam, id, "")).rejects.toMatchObject({ code: "conflict" });
  await shapeDecision(t.ctx, t.ana, id, { text: "Soup.", changes: "" });
  await expect(
    shapeDecision(t.ctx, t.ana, id, { text: "Stew.", changes: "" }),
  ).rejects.toMatchObject({
    fields: { changes: expect.any(String) as string },
  });
  await expect(chooseFacilitator(t.ctx, t.rosa, id, "rosa")).rejects.toMatchObject({
    fields: { facilitator: expect.any(String) as string },
  });
  await chooseFacilitator(t.ctx, t.rosa, id, "@sam");
  await expect(openTest(t.ctx, t.rosa, id, "")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(openTest(t.ctx, t.sam, id, "2026-11-21T10:00")).rejects.toMatchObject({
    fields: { closes: expect.any(String) as string },
  });
  await openTest(t.ctx, t.sam, id, "");
  await expect(
    shapeDecision(t.ctx, t.ana, id, { text: "Stew.", changes: "x" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await agreeAll(id);
  expect([await t.stateOf(id), t.carried.times]).toEqual(["testing", 0]);
  t.ctx.clock.advance(hours(72));
  await closeDueDecisions(t.ctx, t.doors);
  expect(await row(id)).toMatchObject({
    state: "agreed",
    outcome: "/@moss",
    decided: t.ctx.clock.now(),
  });
  expect(t.carried.times).toBe(1);
  await expect(speak(t.ctx, t.sam, id, "Late.")).rejects.toMatchObject({ code: "conflict" });
});

test("closing at the same time, again, and beside the last stances carries the effect once", async () => {
  const id = await t.begin({ effect });
  await openTest(t.ctx, t.rosa, id, "");
  for (const one of [t.rosa, t.sam, t.ana]) await t.say(one, id, "agree");
  t.ctx.clock.advance(hours(73));
  await Promise.all([
    t.say(t.kim, id, "agree"),
    ...Array.from({ length: 6 }, () => closeDecision(t.ctx, t.doors, id)),
    closeDueDecisions(t.ctx, t.doors),
    closeDueDecisions(t.ctx, t.doors),
  ]);
  expect([await t.stateOf(id), t.carried.times]).toEqual(["agreed", 1]);
  await closeDueDecisions(t.ctx, t.doors);
  expect(await closeDecision(t.ctx, t.doors, id)).toBe("agreed");
  expect(t.carried.times).toBe(1);
});

test("stances and closing at the same moment never agree over a block that was heard", async () => {
  for (let round = 0; round < 4; round++) {
    const id = await t.begin({ effect });
    await openTest(t.ctx, t.rosa, id, "");
    for (const one of [t.rosa, t.sam, t.ana]) await t.say(one, id, "agree");
    t.ctx.clock.advance(hours(73));
    const before = t.carried.times;
    const [blocked] = await Promise.allSettled([
      t.say(t.kim, id, "block"),
      t.say(t.ana, id, "agree"),
      closeDecision(t.ctx, t.doors, id),
    ]);
    expect(blocked.status).toBe("fulfilled");
    expect([await t.stateOf(id), t.carried.times - before]).toEqual(["blocked", 0]);
  }
});

test("an effect that can't be carried undoes itself only, and the test says why; a fault leaves everything", async () => {
  const id = await t.begin({ effect });
  await openTest(t.ctx, t.rosa, id, "");
  await agreeAll(id);
  t.ctx.clock.advance(hours(72));
  t.carried.refuse = "The shed is locked.";
  await closeDueDecisions(t.ctx, t.doors);
  expect(await row(id)).toMatchObject({ state: "testing", outcome: "The shed is locked." });
  const group = () =>
    t.ctx.db
      .selectFrom("groups")
      .select("summary")
      .where("handle", "=", "moss")
      .executeTakeFirstOrThrow();
  expect((await group()).summary).not.toBe("carried");
  const page = await t.app.inject({ url: `/decisions/${id}`, headers: await t.as(t.sam) });
  expect(page.body).toContain("The shed is locked.");
  t.carried.refuse = undefined;
  t.carried.fault = true;
  await closeDueDecisions(t.ctx, t.doors);
  expect(await t.stateOf(id)).toBe("testing");
  t.carried.fault = false;
  await closeDueDecisions(t.ctx, t.doors);
  expect(await row(id)).toMatchObject({ state: "agreed", outcome: "/@moss" });
  expect((await group()).summary).toBe("carried");
});

test("a block needs a value and help; it stops the test, and a new version asks everybody anew", async () => {
  const id = await t.begin();
  await openTest(t.ctx, t.rosa, id, "");
  await expect(
    takeStance(t.ctx, t.doors, t.kim, id, { kind: "block", words: "no" }),
  ).rejects.toMatchObject({
    fields: { value: expect.any(String) as string, help: expect.any(String) as string },
  });
  await t.say(t.kim, id, "block");
  expect(await t.stateOf(id)).toBe("testing");
  await t.say(t.kim, id, "agree");
  await t.say(t.kim, id, "block");
  t.ctx.clock.advance(hours(72));
  await closeDueDecisions(t.ctx, t.doors);
  expect(await t.stateOf(id)).toBe("blocked");
  await shapeDecision(t.ctx, t.kim, id, {
    text: "Soup at seven.",
    changes: "Later, so that Kim can rest.",
  });
  await openTest(t.ctx, t.rosa, id, "");
  await agreeAll(id);
  t.ctx.clock.advance(hours(72));
  expect(await askToClose(t.ctx, t.doors, t.sam, id)).toBe("agreed");
  expect(
    await t.ctx.db
      .selectFrom("stances")
      .select("version")
      .where("decisionId", "=", id)
      .where("kind", "=", "block")
      .execute(),
  ).toEqual([{ version: 1 }]);
});

test("the same words tested again begin without the old answers", async () => {
  const id = await t.begin();
  await openTest(t.ctx, t.rosa, id, "");
  await agreeAll(id);
  await backToShaping(t.ctx, t.rosa, id);
  await openTest(t.ctx, t.rosa, id, "");
  t.ctx.clock.advance(days(8));
  await closeDueDecisions(t.ctx, t.doors);
  expect(await row(id)).toMatchObject({ state: "lapsed", version: 2 });
});

test("the roll is frozen: who rests, is paused, comes later or leaves stands outside, and people concerned only speak", async () => {
  const { db } = t.ctx;
  const moss = await db
    .selectFrom("groups")
    .select("id")
    .where("handle", "=", "moss")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("memberships")
    .set({ capacity: "resting" })
    .where("memberId", "=", idOf(t.ana))
    .execute();
  const id = await t.begin({ effect: { kind: "set-ways", fields: { about: idOf(t.kim) } } });
  await openTest(t.ctx, t.rosa, id, "");
  await expect(t.say(t.ana, id, "block")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(t.say(t.kim, id, "block")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(backToShaping(t.ctx, t.kim, id)).rejects.toMatchObject({ code: "not-allowed" });
  await speak(t.ctx, t.kim, id, "I am here.");
  await nameDecisionCompanion(t.ctx, t.kim, id, "Ana");
  await t.say(t.sam, id, "block");
  await t.say(t.rosa, id, "agree");
  const page = await t.app.inject({ url: `/decisions/${id}`, headers: await t.as(t.kim) });
  expect(page.body).toContain("Not answering");
  expect(page.body).toContain("the ways of this group &lt;change&gt;.");
  await db
    .deleteFrom("memberships")
    .where("memberId", "=", idOf(t.sam))
    .where("groupId", "=", moss.id)
    .execute();
  t.ctx.clock.advance(hours(72));
  await closeDueDecisions(t.ctx, t.doors);
  // Only Rosa is left to stand in it, and she is for it.
  expect(await t.stateOf(id)).toBe("agreed");
});

test("a wait holds the test open once; too few answers can be held open twice in all, or withdrawn by who began it", async () => {
  const id = await t.begin();
  await openTest(t.ctx, t.rosa, id, "");
  await t.say(t.kim, id, "wait");
  t.ctx.clock.advance(days(7));
  await closeDueDecisions(t.ctx, t.doors);
  expect(await row(id)).toMatchObject({ state: "testing", extended: 1 });
  t.ctx.clock.advance(days(3));
  await closeDueDecisions(t.ctx, t.doors);
  expect(await t.stateOf(id)).toBe("lapsed");
  await extendTest(t.ctx, t.rosa, id);
  t.ctx.clock.advance(days(3));
  await closeDueDecisions(t.ctx, t.doors);
  await expect(extendTest(t.ctx, t.rosa, id)).rejects.toMatchObject({ code: "conflict" });
  await expect(withdrawDecision(t.ctx, t.sam, id)).rejects.toMatchObject({ code: "not-allowed" });
  await withdrawDecision(t.ctx, t.rosa, id);
  expect(await t.stateOf(id)).toBe("withdrawn");
});

test("who stands aside is excused from all of it, also at the same moment; without hands it waits for them", async () => {
  const id = await t.begin({ todo: "Buy carrots\nWash up" });
  await openTest(t.ctx, t.rosa, id, "");
  const [carrots] = await t.ctx.db
    .selectFrom("actionPoints")
    .selectAll()
    .where("decisionId", "=", id)
    .orderBy("words")
    .execute();
  const point = carrots?.id ?? "";
  for (let round = 0; round < 5; round++) {
    await t.say(t.kim, id, "agree");
    await Promise.allSettled([
      offerHands(t.ctx, t.doors, t.kim, id, { point, mine: true }),
      t.say(t.kim, id, "stand-aside"),
    ]);
    const { doerId } = await t.ctx.db
      .selectFrom("actionPoints")
      .select("doerId")
      .where("id", "=", point)
      .executeTakeFirstOrThrow();
    expect(doerId).toBeNull();
  }
  await expect(
    offerHands(t.ctx, t.doors, t.kim, id, { words: "Cook", mine: true }),
  ).rejects.toMatchObject({ code: "not-allowed" });
  const [given = ""] = await t.ctx.db
    .transaction()
    .execute((trx) =>
      writePoints(trx, t.ctx.clock.now(), [
        { groupId: carrots?.groupId ?? "", decisionId: id, words: "Given", doerId: idOf(t.kim) },
      ]),
    );
  expect(
    await t.ctx.db
      .selectFrom("actionPoints")
      .select("doerId")
      .where("id", "=", given)
      .executeTakeFirst(),
  ).toEqual({ doerId: null });
  for (const one of [t.rosa, t.sam, t.ana]) await t.say(one, id, "agree");
  t.ctx.clock.advance(hours(72));
  await closeDueDecisions(t.ctx, t.doors);
  expect(await t.stateOf(id)).toBe("unheld");
  await takePoint(t.ctx, t.sam, point);
  expect(await askToClose(t.ctx, t.doors, t.rosa, id)).toBe("reservations");
  await expect(takePoint(t.ctx, t.kim, given)).rejects.toMatchObject({ code: "not-allowed" });
});

test("a stance is entered for somebody with their yes, seen as such, and never over what they said themselves", async () => {
  const id = await t.begin();
  await openTest(t.ctx, t.rosa, id, "");
  const carry = (kind: string, agreed: boolean) =>
    takeStance(t.ctx, t.doors, t.sam, id, { kind, for: "@kim", agreed });
  await expect(carry("agree", false)).rejects.toMatchObject({
    fields: { agreed: expect.any(String) as string },
  });
  await carry("agree", true);
  await carry("reservations", true);
  expect(
    (await t.app.inject({ url: `/decisions/${id}`, headers: await t.as(t.kim) })).body,
  ).toContain("added by sam");
  await t.say(t.kim, id, "wait");
  await expect(carry("agree", true)).rejects.toMatchObject({ code: "conflict" });
  expect(
    await t.ctx.db
      .selectFrom("stances")
      .select(["kind", "carriedBy"])
      .where("decisionId", "=", id)
      .execute(),
  ).toEqual([{ kind: "wait", carriedBy: null }]);
});

test("what a meeting decides is provisional for 7 days, in which somebody who was away can still stop it", async () => {
  const meet = async (): Promise<string> => {
    const id = await t.begin({ effect });
    const meetingId = newId();
    const made = t.ctx.clock.now();
    const { groupId } = await row(id);
    await t.ctx.db
      .insertInto("meetings")
      .values({
        id: meetingId,
        groupId,
        eventId: null,
        name: "Circle",
        starts: made,
        made,
        updated: made,
      })
      .execute();
    await t.ctx.db.transaction().execute((trx) =>
      openInMeeting(trx, t.ctx, {
        decisionId: id,
        meetingId,
        present: [t.rosa, t.sam, t.ana].map(idOf),
        notedBy: idOf(t.sam),
      }),
    );
    return id;
  };
  const [quiet, stopped] = [await meet(), await meet()];
  const stances = await t.ctx.db
    .selectFrom("stances")
    .select(["memberId", "carriedBy"])
    .where("decisionId", "=", quiet)
    .execute();
  expect(stances).toHaveLength(3);
  expect(stances.find(({ memberId }) => memberId === idOf(t.sam))?.carriedBy).toBeNull();
  await t.say(t.kim, stopped, "block");
  t.ctx.clock.advance(days(7) - 1000);
  await closeDueDecisions(t.ctx, t.doors);
  expect([await t.stateOf(quiet), await t.stateOf(stopped)]).toEqual(["testing", "testing"]);
  t.ctx.clock.advance(1000);
  await closeDueDecisions(t.ctx, t.doors);
  expect([await t.stateOf(quiet), await t.stateOf(stopped), t.carried.times]).toEqual([
    "agreed",
    "blocked",
    1,
  ]);
});

test("what people said with their stances is forgotten a season after the end; the outcome stays", async () => {
  const id = await t.begin();
  await openTest(t.ctx, t.rosa, id, "");
  await takeStance(t.ctx, t.doors, t.kim, id, { kind: "agree", words: "With joy." });
  for (const one of [t.rosa, t.sam, t.ana]) await t.say(one, id, "agree");
  t.ctx.clock.advance(hours(72));
  await closeDueDecisions(t.ctx, t.doors);
  await forgetReasons(t.ctx);
  const said = () =>
    t.ctx.db
      .selectFrom("stances")
      .select("words")
      .where("memberId", "=", idOf(t.kim))
      .executeTakeFirstOrThrow();
  expect((await said()).words).toBe("With joy.");
  t.ctx.clock.advance(days(91));
  await forgetReasons(t.ctx);
  expect([(await said()).words, await t.stateOf(id)]).toEqual(["", "agreed"]);
});

test("things to do are taken up by one, handed back, and done by who does them", async () => {
  const id = await addActionPoint(t.ctx, t.rosa, "moss", {
    words: "Mend the gate",
    due: "2026-12-01",
    mine: false,
  });
  const both = await Promise.allSettled([takePoint(t.ctx, t.sam, id), takePoint(t.ctx, t.ana, id)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { doerId } = await t.ctx.db
    .selectFrom("actionPoints")
    .select("doerId")
    .executeTakeFirstOrThrow();
  const [doer, other] = doerId === idOf(t.sam) ? [t.sam, t.ana] : [t.ana, t.sam];
  await expect(freePoint(t.ctx, other, id)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(markPoint(t.ctx, other, id, true)).rejects.toMatchObject({ code: "not-allowed" });
  await freePoint(t.ctx, doer, id);
  await takePoint(t.ctx, other, id);
  await markPoint(t.ctx, other, id, true);
  const { viewer } = await addGroup(t.ctx, t.rosa, "quiet", "tender");
  const hidden = await addActionPoint(t.ctx, viewer, "quiet", {
    words: "Sit together",
    due: "",
    mine: true,
  });
  await expect(takePoint(t.ctx, t.sam, hidden)).rejects.toMatchObject({ code: "not-found" });
  await expect(
    addActionPoint(t.ctx, t.rosa, "moss", { words: " ", due: "soon", mine: true }),
  ).rejects.toMatchObject({
    fields: { todo: expect.any(String) as string, due: expect.any(String) as string },
  });
});
