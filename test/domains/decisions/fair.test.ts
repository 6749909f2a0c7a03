/**
 * Who counts, when, and what is kept of it: leaving, resting and pausing during a
 * test, small groups, meetings, the log.
 */
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseFacilitator } from "#domains/decisions/leading-actions.ts";
import { renameDecision, startDecision } from "#domains/decisions/actions.ts";
import { castBallot } from "#domains/decisions/ballot/actions.ts";
import {
  closeDecision,
  closeDueDecisions,
  closeQuietly,
  extendTest,
  forgetReasons,
} from "#domains/decisions/test/closing-actions.ts";
import { markPoint, writePoints } from "#domains/decisions/points/actions.ts";
import { myDecisions } from "#domains/decisions/sections.ts";
import { decisionFor } from "#domains/decisions/store.ts";
import { openInMeeting, openTest } from "#domains/decisions/test/opening-actions.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { addMeetingPoint } from "#domains/meetings/agenda/points-actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { addGroup, viewerFor } from "../../support/people.ts";
import { house, type House, idOf } from "./house.ts";

let t: House;
beforeEach(async () => {
  t = await house();
});
afterEach(() => t.end());

const row = (id: string) =>
  t.ctx.db.selectFrom("decisions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const membership = (
  who: House["rosa"],
  change: { capacity?: "resting"; pausedUntil?: Date },
): Promise<unknown> =>
  t.ctx.db.updateTable("memberships").set(change).where("memberId", "=", idOf(who)).execute();
const later = async (time: number): Promise<void> => {
  t.ctx.clock.advance(time);
  await closeDueDecisions(t.ctx, t.doors);
};

/** What stands on their own page. */
const mine = async (viewer: House["rosa"]): Promise<string> =>
  (
    await myDecisions(t.ctx, {
      viewer,
      collective: undefined,
      origin: t.ctx.origin,
      path: "/me",
      csrf: "",
      flash: undefined,
      language: "en",
      week: weekIn("en"),
      style: "/style.css",
    })
  ).toString();

describe("during a test", () => {
  test("no other decision moves the goal: it goes by the ways of its opening", async () => {
    const id = await t.begin();
    await openTest(t.ctx, t.rosa, id, "");
    const { groupId } = await row(id);
    await t.ctx.db
      .transaction()
      .execute((trx) =>
        setWays(trx, groupId, { ...usualWays, quorumPercent: 100, asidePercent: 1 }),
      );
    // Four on the roll, half of them are needed, and one of three hesitates.
    for (const [who, kind] of [
      [t.rosa, "agree"],
      [t.sam, "agree"],
      [t.kim, "agree"],
    ] as const)
      await t.say(who, id, kind);
    await later(days(8));
    expect(await t.stateOf(id)).toBe("agreed");
  });

  test("who goes to rest is not waited for, and may still answer", async () => {
    const id = await t.begin();
    await openTest(t.ctx, t.rosa, id, "");
    await membership(t.ana, { capacity: "resting" });
    await membership(t.kim, { capacity: "resting" });
    await t.say(t.rosa, id, "agree");
    await t.say(t.sam, id, "agree");
    const page = await t.app.inject({ url: `/decisions/${id}`, headers: await t.as(t.kim) });
    expect(page.body).toContain('name="kind"');
    await t.say(t.kim, id, "reservations");
    await later(hours(72));
    expect(await t.stateOf(id)).toBe("reservations");
  });

  test("a pause takes nobody's block away, and whom it kept from answering is not waited for", async () => {
    for (const [first, state] of [
      ["block", "blocked"],
      [undefined, "agreed"],
    ] as const) {
      await t.ctx.db.updateTable("memberships").set({ pausedUntil: null }).execute();
      const id = await t.begin();
      await openTest(t.ctx, t.rosa, id, "");
      if (first !== undefined) await t.say(t.kim, id, first);
      const until = new Date(t.ctx.clock.now().getTime() + days(14));
      await membership(t.kim, { pausedUntil: until });
      for (const one of [t.rosa, t.sam, t.ana]) await t.say(one, id, "agree");
      const paused = await viewerFor(t.ctx, idOf(t.kim));
      await expect(t.say(paused, id, "agree")).rejects.toMatchObject({ code: "not-found" });
      await later(hours(72));
      expect(await t.stateOf(id)).toBe(state);
    }
  });

  test("who left the group meanwhile casts nothing, also with a page from before", async () => {
    const id = await t.begin({ method: "choose", content: "", options: "red\ngreen" });
    await openTest(t.ctx, t.rosa, id, "");
    await t.ctx.db.deleteFrom("memberships").where("memberId", "=", idOf(t.sam)).execute();
    await expect(castBallot(t.ctx, t.sam, id, { options: [0] })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("its name stands still also while it looks for hands, and while it may be held open again", async () => {
    const id = await t.begin({ todo: "Cook" });
    await openTest(t.ctx, t.rosa, id, "");
    for (const one of [t.rosa, t.sam, t.ana, t.kim]) await t.say(one, id, "agree");
    await later(hours(72));
    expect(await t.stateOf(id)).toBe("unheld");
    const rename = (which: string) =>
      renameDecision(t.ctx, t.sam, which, { name: "Sell the house", driver: "" });
    await expect(rename(id)).rejects.toMatchObject({ code: "conflict" });
    const lapsed = await t.begin();
    await openTest(t.ctx, t.rosa, lapsed, "");
    await later(days(8));
    expect(await t.stateOf(lapsed)).toBe("lapsed");
    await expect(rename(lapsed)).rejects.toMatchObject({ code: "conflict" });
    await extendTest(t.ctx, t.rosa, lapsed);
    await expect(rename(lapsed)).rejects.toMatchObject({ code: "conflict" });
  });

  test("what is done already needs no hands", async () => {
    const id = await t.begin({ todo: "Cook" });
    const point = await t.ctx.db.selectFrom("actionPoints").select("id").executeTakeFirstOrThrow();
    await markPoint(t.ctx, t.sam, point.id, true);
    await openTest(t.ctx, t.rosa, id, "");
    for (const one of [t.rosa, t.sam, t.ana, t.kim]) await t.say(one, id, "agree");
    await later(hours(72));
    expect(await t.stateOf(id)).toBe("agreed");
  });

  test("a facilitator who rests holds nobody up", async () => {
    const id = await t.begin();
    await chooseFacilitator(t.ctx, t.rosa, id, "sam");
    await expect(openTest(t.ctx, t.ana, id, "")).rejects.toMatchObject({ code: "not-allowed" });
    await membership(t.sam, { capacity: "resting" });
    await openTest(t.ctx, t.ana, id, "");
    expect(await t.stateOf(id)).toBe("testing");
  });
});

test("two don't cast secret ballots: everybody could guess", async () => {
  const { viewer, group } = await addGroup(t.ctx, t.rosa, "pair");
  await t.ctx.db
    .insertInto("memberships")
    .values({ groupId: group.id, memberId: idOf(t.sam), since: "2026-11-20" })
    .execute();
  const id = await t.begin({ method: "choose", content: "", options: "red\ngreen" });
  await t.ctx.db.updateTable("decisions").set({ groupId: group.id }).where("id", "=", id).execute();
  await expect(openTest(t.ctx, viewer, id, "")).rejects.toMatchObject({ code: "conflict" });
  expect(await t.stateOf(id)).not.toBe("testing");
  expect(await t.ctx.db.selectFrom("decisionRoll").selectAll().execute()).toEqual([]);
});

describe("what a meeting decided", () => {
  const decide = async (present: readonly House["rosa"][]): Promise<string> => {
    const id = await t.begin({ effect: { kind: "set-ways", fields: {} } });
    const [meetingId, made] = [newId(), t.ctx.clock.now()];
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
        present: present.map(idOf),
        notedBy: idOf(t.rosa),
      }),
    );
    return id;
  };

  test("is agreed only after seven days, also when all were there, however often anybody asks", async () => {
    const id = await decide([t.rosa, t.sam, t.ana, t.kim]);
    await later(days(7) - hours(1));
    expect(await closeDecision(t.ctx, t.doors, id, { byHand: true })).toBe("testing");
    expect(t.carried.times).toBe(0);
    await later(hours(1));
    expect([await t.stateOf(id), t.carried.times]).toEqual(["agreed", 1]);
  });

  test("is shown to those for whom it was entered, and noted by nobody whom it is about", async () => {
    await decide([t.rosa, t.sam, t.ana]);
    expect(await mine(t.sam)).toContain("Added for you");
    expect(await mine(t.rosa)).not.toContain("Added for you");
    const { id, version } = await t.ctx.db
      .selectFrom("decisions")
      .select(["id", "version"])
      .executeTakeFirstOrThrow();
    expect(version).toBe(1);
    await t.say(t.sam, id, "reservations");
    expect(await mine(t.sam)).not.toContain("Added for you");
    const about = await t.begin({ effect: { kind: "set-ways", fields: { about: idOf(t.kim) } } });
    const { id: meetingId } = await t.ctx.db
      .selectFrom("meetings")
      .select("id")
      .executeTakeFirstOrThrow();
    await expect(
      t.ctx.db.transaction().execute((trx) =>
        openInMeeting(trx, t.ctx, {
          decisionId: about,
          meetingId,
          present: [idOf(t.sam)],
          notedBy: idOf(t.kim),
        }),
      ),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("is stopped by one who was away, in the last minute too", async () => {
    const id = await decide([t.rosa, t.sam, t.ana]);
    await later(days(7) - hours(1));
    await t.say(t.kim, id, "block");
    await later(hours(1));
    expect([await t.stateOf(id), t.carried.times]).toEqual(["blocked", 0]);
  });

  test("gives nothing to who stands aside, whoever writes it down", async () => {
    const id = await decide([t.rosa, t.sam, t.ana]);
    await t.say(t.sam, id, "stand-aside");
    const { groupId } = await row(id);
    await t.ctx.db
      .transaction()
      .execute((trx) =>
        writePoints(trx, t.ctx.clock.now(), [
          { groupId, decisionId: id, words: "Cook", doerId: idOf(t.sam) },
        ]),
      );
    expect(
      (await t.ctx.db.selectFrom("actionPoints").select("doerId").executeTakeFirstOrThrow()).doerId,
    ).toBeNull();
    // In the meeting nobody asks them either.
    const { id: meetingId } = await t.ctx.db
      .selectFrom("meetings")
      .select("id")
      .executeTakeFirstOrThrow();
    const item = newId();
    await t.ctx.db
      .insertInto("meetingItems")
      .values({
        id: item,
        meetingId,
        place: 1,
        words: "Soup",
        kind: "decide",
        decisionId: id,
        madeBy: null,
        made: t.ctx.clock.now(),
      })
      .execute();
    await t.ctx.db.updateTable("meetings").set({ state: "open" }).execute();
    const write = (doer: House["rosa"]) =>
      addMeetingPoint(t.ctx, t.rosa, meetingId, {
        words: "Wash up",
        due: "",
        doer: idOf(doer),
        item,
      });
    await expect(write(t.sam)).rejects.toMatchObject({
      fields: { doer: expect.any(String) as string },
    });
    await write(t.kim);
    expect(await t.ctx.db.selectFrom("meetingRoles").select("memberId").execute()).toEqual([
      { memberId: idOf(t.kim) },
    ]);
    const [point] = await t.ctx.db.selectFrom("actionPoints").select("id").execute();
    const took = await t.app.inject({
      method: "POST",
      url: `/api/v1/decisions/${id}/doers`,
      headers: await t.as(t.sam),
      payload: { point: point?.id ?? "" },
    });
    expect(took.statusCode).toBe(403);
  });
});

test("whom a decision is about is told on their own page, and nobody else is", async () => {
  const id = await t.begin({ effect: { kind: "set-ways", fields: { about: idOf(t.kim) } } });
  expect(await mine(t.kim)).toContain("A decision about you");
  expect(await mine(t.sam)).not.toContain(id);
  await openTest(t.ctx, t.rosa, id, "");
  expect(await mine(t.sam)).not.toContain("within a day");
  t.ctx.clock.advance(days(6) + hours(1));
  expect(await mine(t.sam)).toContain("Answers close within a day.");
  const waits = /<section[^>]*id="decisions"/;
  expect([waits.test(await mine(t.kim)), waits.test(await mine(t.sam))]).toEqual([false, true]);
});

test("nobody fills the group's list alone", async () => {
  for (let n = 0; n < 50; n++) await t.begin({ content: "" });
  await expect(t.begin()).rejects.toMatchObject({ code: "too-large" });
  const other = {
    name: "Another",
    driver: "",
    method: "consensus",
    content: "",
    options: "",
    todo: "",
  };
  await expect(startDecision(t.ctx, t.doors, t.sam, "moss", other)).resolves.toEqual(
    expect.any(String),
  );
});

test("a fault is written down without what people wrote", async () => {
  let log = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString();
      done();
    },
  });
  const id = await t.begin({ effect: { kind: "set-ways", fields: {} } });
  await openTest(t.ctx, t.rosa, id, "");
  for (const one of [t.rosa, t.sam, t.ana, t.kim]) await t.say(one, id, "agree");
  t.ctx.clock.advance(hours(72));
  const handlers = {
    "set-ways": {
      ...t.doors["set-ways"],
      carry: async (trx: Parameters<NonNullable<(typeof t.doors)["set-ways"]>["carry"]>[0]) => {
        await trx
          .updateTable("decisions")
          .set({ driver: "CANARY", extended: 99 })
          .where("id", "=", id)
          .execute();
        return undefined;
      },
    },
  } as unknown as typeof t.doors;
  await closeQuietly({ ...t.ctx, log: pino({ level: "trace" }, sink) }, handlers, id);
  expect(log).toContain("a decision could not be closed");
  expect(log).not.toContain("CANARY");
  expect(await t.stateOf(id)).toBe("testing");
});

test("what was said in a decision that was left lying is forgotten too, and why somebody was to be paused", async () => {
  const id = await t.begin();
  await openTest(t.ctx, t.rosa, id, "");
  await t.say(t.kim, id, "block");
  await later(hours(72));
  const pause = await t.begin();
  const effect = { kind: "pause", member: idOf(t.kim), days: 3, words: "CANARY" };
  await t.ctx.db
    .updateTable("decisions")
    .set({ effect: JSON.stringify(effect) })
    .where("id", "=", pause)
    .execute();
  t.ctx.clock.advance(days(89) - hours(72));
  await forgetReasons(t.ctx);
  expect((await row(pause)).effect).toContain("CANARY");
  t.ctx.clock.advance(days(5));
  await forgetReasons(t.ctx);
  expect((await row(pause)).effect).not.toContain("CANARY");
  expect(JSON.parse((await row(pause)).effect)).toMatchObject({ kind: "pause", days: 3 });
  expect(
    await t.ctx.db.selectFrom("stances").select(["valueNamed", "helpOffered"]).execute(),
  ).toEqual([{ valueNamed: "–", helpOffered: "–" }]);
  expect((await decisionFor(t.ctx.db, t.rosa, id)).state).toBe("blocked");
});
