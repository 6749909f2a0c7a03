/**
 * What happens between the steps of a decision: somebody leaves,
 * rests or is paused, and comes back.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  backToShaping,
  closeDueDecisions,
  extendTest,
} from "#domains/decisions/test/closing-actions.ts";
import { castBallot, closeDueBallots } from "#domains/decisions/ballot/actions.ts";
import { rollOf, urnOf } from "#domains/decisions/ballot/store.ts";
import { chooseFacilitator } from "#domains/decisions/leading-actions.ts";
import { mayWithdraw, withdrawDecision } from "#domains/decisions/actions.ts";
import { dropPoint, takePoint } from "#domains/decisions/points/actions.ts";
import { countPoints, openPoints, actionPointsOf } from "#domains/decisions/points/store.ts";
import { decisionFor } from "#domains/decisions/store.ts";
import { offerHands } from "#domains/decisions/test/actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { addMembership, partFromAll, partFromGroup } from "#domains/groups/belonging/actions.ts";
import { beginPause } from "#domains/groups/pause/begin-actions.ts";
import { fillRoleEffect } from "#domains/groups/roles/effects.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { viewerFor } from "../../support/people.ts";
import { house, type House, idOf } from "./house.ts";

let t: House;
let groupId: string;
beforeEach(async () => {
  t = await house();
  groupId = (
    await t.ctx.db
      .selectFrom("groups")
      .select("id")
      .where("root", "=", true)
      .executeTakeFirstOrThrow()
  ).id;
});
afterEach(() => t.end());

const row = (id: string) =>
  t.ctx.db.selectFrom("decisions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const leave = (who: House["rosa"]): Promise<void> =>
  t.ctx.db
    .transaction()
    .execute((trx) => partFromGroup(trx, t.ctx.clock.now(), idOf(who), groupId));
const later = async (time: number): Promise<void> => {
  t.ctx.clock.advance(time);
  await closeDueDecisions(t.ctx, t.doors);
  await closeDueBallots(t.ctx);
};

describe("somebody leaves", () => {
  test("what they began is let go by whoever leads", async () => {
    const id = await t.begin();
    await expect(withdrawDecision(t.ctx, t.sam, id)).rejects.toMatchObject({ code: "not-allowed" });
    await leave(t.rosa);
    expect(mayWithdraw(t.sam, await decisionFor(t.ctx.db, t.sam, id))).toBe(true);
    await withdrawDecision(t.ctx, t.sam, id);
    expect(await t.stateOf(id)).toBe("withdrawn");
  });

  test("while it looks for hands: what was agreed in words is not counted anew", async () => {
    const id = await t.begin({ todo: "Cook" });
    await openTest(t.ctx, t.rosa, id, "");
    for (const one of [t.rosa, t.sam, t.ana]) await t.say(one, id, "agree");
    await later(days(8));
    expect(await t.stateOf(id)).toBe("unheld");
    await leave(t.ana);
    const [point] = await actionPointsOf(t.ctx.db, id);
    await offerHands(t.ctx, t.doors, t.sam, id, { point: point?.id, mine: true });
    expect(await t.stateOf(id)).toBe("agreed");
  });

  test("between a test and its going on: coming back is not being asked", async () => {
    const id = await t.begin();
    await openTest(t.ctx, t.rosa, id, "");
    await t.say(t.sam, id, "block");
    await t.ctx.db.updateTable("decisions").set({ state: "lapsed" }).where("id", "=", id).execute();
    await leave(t.sam);
    await addMembership(t.ctx.db, t.ctx, groupId, idOf(t.sam));
    await extendTest(t.ctx, t.rosa, id);
    await expect(t.say(await viewerFor(t.ctx, idOf(t.sam)), id, "agree")).rejects.toMatchObject({
      code: "not-allowed",
    });
    for (const one of [t.rosa, t.ana, t.kim]) await t.say(one, id, "agree");
    await later(days(4));
    expect(await t.stateOf(id)).toBe("agreed");
  });

  test("who was to learn a role: it is lent all the same; who was to hold it: nothing is done in their name", async () => {
    const handlers = { ...t.doors, "fill-role": fillRoleEffect };
    const begun = async (fields: Record<string, string>): Promise<string> => {
      const effect = await fillRoleEffect.read(
        t.ctx,
        t.rosa,
        { id: groupId },
        { role: "care-keeper", ...fields },
      );
      const id = await t.begin();
      await t.ctx.db
        .updateTable("decisions")
        .set({ effect: JSON.stringify(effect) })
        .where("id", "=", id)
        .execute();
      await openTest(t.ctx, t.rosa, id, "");
      return id;
    };
    const learns = await begun({ member: "sam", learner: "kim" });
    const holds = await begun({ member: "kim" });
    await t.ctx.db.transaction().execute(async (trx) => {
      await partFromAll(t.ctx)(trx, idOf(t.kim));
      await trx.deleteFrom("members").where("id", "=", idOf(t.kim)).execute();
    });
    for (const id of [learns, holds])
      for (const one of [t.rosa, t.sam, t.ana]) await t.say(one, id, "agree");
    t.ctx.clock.advance(hours(72));
    await closeDueDecisions(t.ctx, handlers);
    expect([await t.stateOf(learns), await t.stateOf(holds)]).toEqual(["agreed", "testing"]);
    expect((await row(holds)).outcome).toContain("no longer in the group");
    expect(JSON.stringify(await row(holds))).not.toContain(idOf(t.kim));
    const held = await t.ctx.db
      .selectFrom("roles")
      .select(["memberId", "learnerId"])
      .where("role", "=", "care-keeper")
      .execute();
    expect(held).toEqual([{ memberId: idOf(t.sam), learnerId: null }]);
  });

  test("after casting a secret ballot: it stays in the counts, also where it was the first", async () => {
    const id = await t.begin({ method: "choose", content: "", options: "red\ngreen" });
    await openTest(t.ctx, t.rosa, id, "");
    await castBallot(t.ctx, t.kim, id, { options: [0] });
    await leave(t.kim);
    await castBallot(t.ctx, t.sam, id, { options: [0] });
    expect(
      (await urnOf(t.ctx.db, id)).find((one) => one.choice === "0" && one.value === 1)?.ballots,
    ).toBe(2);
  });
});

describe("somebody goes to rest or is paused", () => {
  test("a secret ballot does not wait for them, and they may cast one", async () => {
    const id = await t.begin({ method: "choose", content: "", options: "red\ngreen" });
    await openTest(t.ctx, t.rosa, id, "");
    await t.ctx.db
      .updateTable("memberships")
      .set({ capacity: "resting" })
      .where("memberId", "=", idOf(t.kim))
      .execute();
    expect(await rollOf(t.ctx.db, await row(id), t.ctx.clock.now())).toEqual({ roll: 3, cast: 0 });
    for (const one of [t.rosa, t.sam, t.ana]) await castBallot(t.ctx, one, id, { options: [0] });
    expect(await t.stateOf(id)).toBe("testing");
    await castBallot(t.ctx, t.kim, id, { options: [1] });
    expect(await rollOf(t.ctx.db, await row(id), t.ctx.clock.now())).toEqual({ roll: 4, cast: 4 });
    await later(hours(72));
    expect(await t.stateOf(id)).toBe("agreed");
  });

  test("a facilitator who is paused holds nobody up", async () => {
    const id = await t.begin();
    await chooseFacilitator(t.ctx, t.rosa, id, "sam");
    await t.ctx.db.transaction().execute((trx) =>
      beginPause(trx, t.ctx, {
        groupId,
        payload: { member: idOf(t.sam), days: 14, words: "A hard evening.", agreement: null },
        keys: [idOf(t.rosa), idOf(t.ana)],
        decisionId: null,
      }),
    );
    await openTest(t.ctx, t.ana, id, "");
    expect(await t.stateOf(id)).toBe("testing");
  });
});

describe("what there is to do", () => {
  test("is taken off while the text is shaped, and stands still in its test", async () => {
    const id = await t.begin({ todo: "Cook\nWsah up" });
    const [cook, typo] = await actionPointsOf(t.ctx.db, id);
    await takePoint(t.ctx, t.sam, cook?.id ?? "");
    await expect(dropPoint(t.ctx, t.rosa, cook?.id ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
    await openTest(t.ctx, t.rosa, id, "");
    await expect(dropPoint(t.ctx, t.rosa, typo?.id ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
    await backToShaping(t.ctx, t.rosa, id);
    await dropPoint(t.ctx, t.rosa, typo?.id ?? "");
    expect((await actionPointsOf(t.ctx.db, id)).map((one) => one.words)).toEqual(["Cook"]);
  });

  test("is counted as it is listed: not what was let go, nor what is not agreed yet", async () => {
    const id = await t.begin({ todo: "Cook" });
    const counts = async (): Promise<number[]> => [
      await countPoints(t.ctx.db, groupId),
      (await openPoints(t.ctx.db, groupId, idOf(t.rosa), 10)).length,
    ];
    expect(await counts()).toEqual([0, 0]);
    await takePoint(t.ctx, t.sam, (await actionPointsOf(t.ctx.db, id))[0]?.id ?? "");
    expect(await counts()).toEqual([1, 1]);
    await withdrawDecision(t.ctx, t.rosa, id);
    expect(await counts()).toEqual([0, 0]);
  });
});
