/** Rotas: made ahead, changed, rested; people asked, answering, standing in, leaving. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import { noteEmpty, wasThere } from "#domains/rotas/shifts/after-actions.ts";
import { changeRota, makeRota, turnRota } from "#domains/rotas/actions.ts";
import { extendRotas } from "#domains/rotas/shifts/plant-actions.ts";
import { askForShifts, forgetShifts, isEven } from "#domains/rotas/shifts/tasks.ts";
import { startRotaEffect } from "#domains/rotas/effects.ts";
import { shiftsForFeed } from "#domains/rotas/feed-queries.ts";
import { beginRotaEffect, patternOf, rotaIdOf } from "#domains/rotas/pattern.ts";
import { setPractices } from "#domains/rotas/practices-actions.ts";
import {
  answerSeat,
  callOff,
  lookForStandIn,
  releaseShiftSeat,
  releaseShiftsOf,
  takeRegularly,
  takeSeat,
} from "#domains/rotas/shifts/actions.ts";
import { rotaFor } from "#domains/rotas/store.ts";
import { shiftsOfMember } from "#domains/rotas/shifts/store.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { cleaning, comingOf, house, type House, idOf } from "./house.ts";

let t: House;
let rosa: Viewer;
let groupId: string;
let friends: readonly Viewer[];
beforeEach(async () => {
  t = await house();
  const founded = await found(t.ctx);
  rosa = founded.viewer;
  groupId = founded.group.id;
  const made: Viewer[] = [];
  for (const handle of ["sam", "ana", "kim"]) made.push(await addMember(t.ctx, handle));
  friends = made;
});
afterEach(() => t.end());

const everybody = (): readonly Viewer[] => [rosa, ...friends];
const seats = () =>
  t.ctx.db
    .selectFrom("shiftSeats")
    .innerJoin("shifts", "shifts.id", "shiftSeats.shiftId")
    .selectAll("shiftSeats")
    .select("shifts.starts")
    .orderBy("shifts.starts")
    .orderBy("shiftSeats.id")
    .execute();
const askedSeats = async () => (await seats()).filter((seat) => seat.state === "asked");
const memberOf = (viewer: Viewer): NonNullable<Viewer["member"]> => {
  if (viewer.member === undefined) throw new Error("a stranger");
  return viewer.member;
};
const viewerOf = (id: string | null): Viewer => everybody().find((one) => idOf(one) === id) ?? {};
const setOf = async (
  handle: string,
  values: { capacity?: "resting" | "usual"; pausedUntil?: Date | null },
) =>
  t.ctx.db
    .updateTable("memberships")
    .set(values)
    .where("memberId", "=", idOf(everybody().find((one) => one.member?.handle === handle) ?? {}))
    .execute();

describe("shifts are made ahead", () => {
  test("six weeks, once, and at the same time of the day when clocks change", async () => {
    await t.end();
    t = await house("2027-03-10T10:00:00Z");
    rosa = (await found(t.ctx)).viewer;
    const id = await makeRota(t.ctx, rosa, "moss", { ...cleaning, starts: "2027-03-13T14:00" });
    await Promise.all([extendRotas(t.ctx), extendRotas(t.ctx)]);
    const shifts = await comingOf(t.ctx, rosa, id);
    expect(shifts.map((shift) => wallTime(shift.starts, "Europe/Amsterdam"))).toEqual(
      ["03-13", "03-20", "03-27", "04-03", "04-10", "04-17"].map((day) => `2027-${day}T14:00`),
    );
    expect(shifts.map((shift) => shift.starts.getUTCHours())).toEqual([13, 13, 13, 12, 12, 12]);
    expect(shifts.every((shift) => shift.seats.length === 2)).toBe(true);
    t.ctx.clock.advance(days(8));
    await extendRotas(t.ctx);
    expect(await comingOf(t.ctx, rosa, id)).toHaveLength(6);
  });

  test("a change reaches only coming shifts that nobody holds; resting takes those away, running brings them back", async () => {
    const id = await makeRota(t.ctx, rosa, "moss", cleaning);
    const [first] = await comingOf(t.ctx, rosa, id);
    await takeSeat(t.ctx, rosa, first?.seats[0]?.id ?? "");
    const { seats: kinds } = await rotaFor(t.ctx.db, rosa, id);
    await changeRota(t.ctx, rosa, id, {
      ...cleaning,
      starts: "2026-11-28T16:00",
      seats: [{ id: kinds[0]?.id ?? "", name: "scrub", practice: "", seats: 3, learning: false }],
    });
    const after = await comingOf(t.ctx, rosa, id);
    expect(after.map((shift) => [shift.starts.getUTCHours(), shift.seats.length])).toEqual([
      [13, 2],
      ...Array.from({ length: 4 }, () => [15, 3]),
    ]);
    await turnRota(t.ctx, rosa, id, "resting");
    await extendRotas(t.ctx);
    expect(await comingOf(t.ctx, rosa, id)).toHaveLength(1);
    await turnRota(t.ctx, rosa, id, "running");
    expect(await comingOf(t.ctx, rosa, id)).toHaveLength(5);
    // A kind of seat that goes leaves what was held in it.
    await changeRota(t.ctx, rosa, id, {
      ...cleaning,
      seats: [{ name: "new", practice: "", seats: 1, learning: false }],
    });
    expect((await seats()).filter((seat) => seat.memberId === idOf(rosa))).toMatchObject([
      { state: "held", seatId: null },
    ]);
  });

  test("a shift that was called off is not made again; what is wrong is told beside its field", async () => {
    const id = await makeRota(t.ctx, rosa, "moss", cleaning);
    const [first] = await comingOf(t.ctx, rosa, id);
    await callOff(t.ctx, rosa, first?.id ?? "", true, "The kitchen is painted.");
    await changeRota(t.ctx, rosa, id, { ...cleaning, starts: "2026-11-28T15:00" });
    const shifts = await comingOf(t.ctx, rosa, id);
    expect(shifts).toHaveLength(5);
    expect(shifts[0]).toMatchObject({
      id: first?.id,
      cancelled: true,
      note: "The kitchen is painted.",
    });
    await expect(
      makeRota(t.ctx, rosa, "moss", {
        ...cleaning,
        name: "",
        rule: "FREQ=NEVER",
        minutes: 3,
        weight: 9,
        gapDays: 99,
        seats: [],
        timeZone: "Europe/Amsterdam",
      }),
    ).rejects.toMatchObject({
      fields: { name: /./, rule: /./, minutes: /./, weight: /./, gapDays: /./, seats: /./ },
    });
    await expect(
      makeRota(t.ctx, rosa, "moss", { ...cleaning, timeZone: "Mars/Phobos" }),
    ).rejects.toMatchObject({
      fields: { timeZone: /./ },
    });
  });
});

describe("people are asked", () => {
  test("in the coming three weeks, one at a time for each seat, nobody twice, also by two workers at once", async () => {
    await makeRota(t.ctx, rosa, "moss", cleaning);
    await Promise.all([askForShifts(t.ctx), askForShifts(t.ctx), askForShifts(t.ctx)]);
    const asked = await askedSeats();
    // Two Saturdays of two seats: four people, each once.
    expect(asked).toHaveLength(4);
    expect(new Set(asked.map((seat) => seat.memberId)).size).toBe(4);
    expect(await t.ctx.db.selectFrom("shiftAskings").selectAll().execute()).toHaveLength(4);
    for (const shiftId of new Set(asked.map((seat) => seat.shiftId))) {
      const here = asked.filter((seat) => seat.shiftId === shiftId).map((seat) => seat.memberId);
      expect(new Set(here).size).toBe(here.length);
    }
    expect(asked[0]?.askedUntil?.toISOString()).toBe("2026-11-22T10:00:00.000Z");
    expect(await askForShifts(t.ctx)).toBe(0);
  });

  test("silence passes it on, “not this time” too, and after three askings the seat is open to everyone", async () => {
    await makeRota(t.ctx, rosa, "moss", {
      ...cleaning,
      rule: "FREQ=MONTHLY;BYDAY=-1SA",
      starts: "2026-12-05T14:00",
      seats: [{ name: "", practice: "", seats: 1, learning: false }],
    });
    t.ctx.clock.advance(days(20));
    const before: (string | null)[] = [];
    for (let i = 0; i < 3; i += 1) {
      await askForShifts(t.ctx);
      const [seat] = await askedSeats();
      before.push(seat?.memberId ?? null);
      if (i === 1) await answerSeat(t.ctx, viewerOf(seat?.memberId ?? null), seat?.id ?? "", false);
      else t.ctx.clock.advance(hours(49));
    }
    expect(new Set(before).size).toBe(3);
    expect(await askForShifts(t.ctx)).toBe(0);
    const answers = await t.ctx.db.selectFrom("shiftAskings").select("answer").execute();
    expect(answers.map((row) => row.answer).sort()).toEqual(["no", "silent", "silent"]);
    const late = everybody().find((one) => !before.includes(idOf(one))) ?? {};
    const [mine] = await shiftsOfMember(
      t.ctx.db,
      memberOf(late),
      t.ctx.clock.now(),
      new Date("2027-02-01"),
    );
    expect(mine?.seats).toMatchObject([{ state: "open", forAll: true, takeable: true }]);
    await takeSeat(t.ctx, late, mine?.seats[0]?.id ?? "");
    expect((await seats()).filter((seat) => seat.state === "held")).toMatchObject([
      { memberId: idOf(late) },
    ]);
  });

  test("nobody is asked once more because a word of the rota was mended", async () => {
    const id = await makeRota(t.ctx, rosa, "moss", cleaning);
    await askForShifts(t.ctx);
    const { seats: kinds } = await rotaFor(t.ctx.db, rosa, id);
    const asked = await t.ctx.db
      .selectFrom("shiftAskings")
      .select(["shiftSeatId", "memberId"])
      .orderBy("shiftSeatId")
      .execute();
    expect(asked.length).toBeGreaterThan(0);
    await changeRota(t.ctx, rosa, id, {
      ...cleaning,
      content: "The key hangs by the oven.",
      place: "Mill lane 4",
      seats: [{ id: kinds[0]?.id ?? "", name: "scrub", practice: "", seats: 2, learning: false }],
    });
    expect(
      await t.ctx.db
        .selectFrom("shiftAskings")
        .select(["shiftSeatId", "memberId"])
        .orderBy("shiftSeatId")
        .execute(),
    ).toEqual(asked);
    expect((await comingOf(t.ctx, rosa, id))[0]?.seats[0]?.name).toBe("scrub");
  });

  test("who rests or is paused is left alone, and who has not the practice is not asked for what needs it", async () => {
    await setOf("sam", { capacity: "resting" });
    await setOf("ana", { pausedUntil: new Date("2026-12-02T00:00:00Z") });
    await setPractices(t.ctx, rosa, ["  Herb   Preparation ", "herb preparation"]);
    await makeRota(t.ctx, rosa, "moss", {
      ...cleaning,
      gapDays: 0,
      seats: [
        { name: "mix", practice: "herb preparation", seats: 1, learning: false },
        { name: "learn", practice: "herb preparation", seats: 1, learning: true },
      ],
    });
    await askForShifts(t.ctx);
    expect(new Set((await askedSeats()).map((seat) => seat.memberId))).toEqual(
      new Set([idOf(rosa)]),
    );
    for (const seat of await askedSeats()) await answerSeat(t.ctx, rosa, seat.id, true);
    // Learning seats are asked for when somebody holds the other one.
    await askForShifts(t.ctx);
    expect(new Set((await askedSeats()).map((seat) => seat.memberId))).toEqual(
      new Set([idOf(viewerOf(idOf(friends[2] ?? {})))]),
    );
    const open = (await seats()).find(
      (seat) => seat.state === "open" && seat.starts > new Date("2026-12-20"),
    );
    await expect(takeSeat(t.ctx, friends[1] ?? {}, open?.id ?? "")).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  test("who is paused is set free of the seats that fall into the pause, also of being asked; the others stay theirs", async () => {
    const [sam = {}, ana = {}] = friends;
    await makeRota(t.ctx, rosa, "moss", { ...cleaning, gapDays: 0 });
    const [first, , later, asked] = await seats();
    for (const seat of [first, later]) await takeSeat(t.ctx, sam, seat?.id ?? "");
    await t.ctx.db
      .updateTable("shiftSeats")
      .set({ state: "asked", memberId: idOf(ana), askedUntil: new Date("2026-11-22T10:00:00Z") })
      .where("id", "=", asked?.id ?? "")
      .execute();
    for (const handle of ["sam", "ana"])
      await setOf(handle, { pausedUntil: new Date("2026-12-01T00:00:00Z") });
    await Promise.all([askForShifts(t.ctx), askForShifts(t.ctx)]);
    const now = await seats();
    const found = (seat: typeof first) => now.find((one) => one.id === seat?.id);
    expect(found(first)).toMatchObject({
      state: "asked",
      memberId: expect.not.stringContaining(idOf(sam)) as string,
    });
    expect(found(later)).toMatchObject({ state: "held", memberId: idOf(sam) });
    expect(found(asked)?.memberId).not.toBe(idOf(ana));
  });

  test("an event that one said yes to is a time in which one is not asked", async () => {
    for (const one of friends.slice(1))
      await setOf(one.member?.handle ?? "", { capacity: "resting" });
    const now = t.ctx.clock.now();
    const { id: eventId } = await t.ctx.db
      .insertInto("events")
      .values({
        id: "00000000-0000-4000-8000-00000000000e",
        groupId,
        name: "Choir",
        starts: new Date("2026-11-28T12:30:00Z"),
        ends: new Date("2026-11-28T14:00:00Z"),
        timeZone: "UTC",
        visibility: "members",
        published: now,
        updated: now,
      } as never)
      .returning("id")
      .executeTakeFirstOrThrow();
    await t.ctx.db
      .insertInto("rsvps")
      .values({
        id: "00000000-0000-4000-8000-00000000000a",
        eventId,
        memberId: idOf(rosa),
        status: "yes",
        state: "confirmed",
        said: now,
        asked: now,
      } as never)
      .execute();
    const rota = await makeRota(t.ctx, rosa, "moss", {
      ...cleaning,
      seats: [{ name: "", practice: "", seats: 1, learning: false }],
    });
    await askForShifts(t.ctx);
    expect((await askedSeats())[0]?.memberId).toBe(idOf(friends[0] ?? {}));
    expect((await comingOf(t.ctx, rosa, rota))[0]?.clash).toBe("Choir");
  });
});

describe("seats", () => {
  let rota: string;
  beforeEach(async () => {
    rota = await makeRota(t.ctx, rosa, "moss", cleaning);
  });
  const shiftSeats = async (i = 0): Promise<readonly string[]> =>
    (await comingOf(t.ctx, rosa, rota))[i]?.seats.map((seat) => seat.id) ?? [];

  test("many take one seat at once: one gets it; and nobody gets two seats of one shift", async () => {
    const [one = "", two = ""] = await shiftSeats();
    const tries = await Promise.allSettled(
      [...everybody(), ...everybody()].map((who) => takeSeat(t.ctx, who, one)),
    );
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const holder = viewerOf((await seats()).find((seat) => seat.id === one)?.memberId ?? null);
    await expect(takeSeat(t.ctx, holder, two)).rejects.toMatchObject({ code: "conflict" });
    const [third = "", fourth = ""] = await shiftSeats(1);
    const both = await Promise.allSettled([
      takeSeat(t.ctx, holder, third),
      takeSeat(t.ctx, holder, fourth),
    ]);
    expect(both.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });

  test("asking and taking at once never gives a seat to two", async () => {
    const ids = [...(await shiftSeats(0)), ...(await shiftSeats(1))];
    await Promise.allSettled([
      askForShifts(t.ctx),
      ...ids.map((id, i) => takeSeat(t.ctx, everybody()[i % 4] ?? {}, id)),
      askForShifts(t.ctx),
    ]);
    const given = (await seats())
      .filter((seat) => seat.memberId !== null)
      .map((seat) => `${seat.shiftId} ${seat.memberId ?? ""}`);
    expect(new Set(given).size).toBe(given.length);
  });

  test("a stand-in takes it in one tap; until then it stays with the first, who may come after all or give it back", async () => {
    const [sam = {}, ana = {}, kim = {}] = friends;
    const [id = ""] = await shiftSeats();
    await takeSeat(t.ctx, sam, id);
    await expect(lookForStandIn(t.ctx, ana, id, true)).rejects.toMatchObject({ code: "conflict" });
    await lookForStandIn(t.ctx, sam, id, true);
    expect((await seats()).find((seat) => seat.id === id)).toMatchObject({
      state: "looking",
      memberId: idOf(sam),
    });
    await lookForStandIn(t.ctx, sam, id, false);
    await lookForStandIn(t.ctx, sam, id, true);
    const wanted = await shiftsOfMember(
      t.ctx.db,
      memberOf(ana),
      t.ctx.clock.now(),
      new Date("2027-02-01"),
    );
    expect(
      wanted[0]?.seats.filter((seat) => seat.takeable && seat.state === "looking"),
    ).toHaveLength(1);
    const tries = await Promise.allSettled([takeSeat(t.ctx, ana, id), takeSeat(t.ctx, kim, id)]);
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    await expect(lookForStandIn(t.ctx, sam, id, false)).rejects.toMatchObject({ code: "conflict" });
    const holder = viewerOf((await seats()).find((seat) => seat.id === id)?.memberId ?? null);
    await releaseShiftSeat(t.ctx, holder, id);
    expect((await seats()).find((seat) => seat.id === id)).toMatchObject({
      state: "open",
      memberId: null,
    });
    expect(
      await t.ctx.db.selectFrom("shiftAskings").select(["memberId", "answer"]).execute(),
    ).toEqual([{ memberId: idOf(holder), answer: "no" }]);
  });

  test("who comes every time leaves one seat to others", async () => {
    const [sam = {}] = friends;
    expect(await takeRegularly(t.ctx, rosa, rota)).toBe(5);
    expect(await takeRegularly(t.ctx, rosa, rota)).toBe(0);
    expect(await takeRegularly(t.ctx, sam, rota)).toBe(0);
    expect((await seats()).filter((seat) => seat.state === "open")).toHaveLength(5);
  });

  test("a yes can be carried for somebody, who sees who said it and can give it back", async () => {
    const [sam = {}] = friends;
    const [id = ""] = await shiftSeats();
    await expect(takeSeat(t.ctx, rosa, id, "@nobody")).rejects.toMatchObject({
      fields: { who: /./ },
    });
    await takeSeat(t.ctx, rosa, id, "@Sam");
    expect((await seats()).find((seat) => seat.id === id)).toMatchObject({
      memberId: idOf(sam),
      carriedBy: idOf(rosa),
    });
    const [mine] = await shiftsOfMember(
      t.ctx.db,
      memberOf(sam),
      t.ctx.clock.now(),
      new Date("2027-02-01"),
    );
    expect(mine?.seats.find((seat) => seat.mine)).toMatchObject({ carriedBy: "Rosa" });
    await releaseShiftSeat(t.ctx, sam, id);
    // While one is asked, only their own yes can be carried.
    await askForShifts(t.ctx);
    const [asked] = await askedSeats();
    const other = everybody().find((one) => idOf(one) !== asked?.memberId);
    await expect(
      takeSeat(t.ctx, rosa, asked?.id ?? "", other?.member?.handle ?? ""),
    ).rejects.toMatchObject({ code: "conflict" });
    await takeSeat(
      t.ctx,
      rosa,
      asked?.id ?? "",
      viewerOf(asked?.memberId ?? null).member?.handle ?? "",
    );
    expect(
      await t.ctx.db
        .selectFrom("shiftAskings")
        .select("answer")
        .where("shiftSeatId", "=", asked?.id ?? "")
        .where("memberId", "=", asked?.memberId ?? "")
        .execute(),
    ).toEqual([{ answer: "yes" }]);
  });

  test("what was held is done afterwards; an empty seat keeps no name; all is forgotten in time", async () => {
    const [one = "", two = ""] = await shiftSeats();
    await takeSeat(t.ctx, rosa, one);
    await takeSeat(t.ctx, friends[0] ?? {}, two);
    await expect(noteEmpty(t.ctx, rosa, two)).rejects.toMatchObject({ code: "conflict" });
    t.ctx.clock.advance(days(9));
    await askForShifts(t.ctx);
    expect((await seats()).find((seat) => seat.id === one)).toMatchObject({
      state: "done",
      memberId: idOf(rosa),
    });
    await noteEmpty(t.ctx, friends[1] ?? {}, two);
    expect((await seats()).find((seat) => seat.id === two)).toMatchObject({
      state: "empty",
      memberId: null,
    });
    // Who came after all says so, in one seat of a shift, and it counts.
    const [, , other = {}] = friends;
    await expect(wasThere(t.ctx, rosa, two)).rejects.toMatchObject({ code: "conflict" });
    await expect(wasThere(t.ctx, other, one)).rejects.toMatchObject({ code: "conflict" });
    await wasThere(t.ctx, other, two);
    expect((await seats()).find((seat) => seat.id === two)).toMatchObject({
      state: "done",
      memberId: idOf(other),
    });
    await noteEmpty(t.ctx, other, two);
    await expect(wasThere(t.ctx, other, (await shiftSeats(2))[0] ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
    await forgetShifts(t.ctx);
    expect((await seats()).some((seat) => seat.id === one)).toBe(true);
    t.ctx.clock.advance(days(366));
    await forgetShifts(t.ctx);
    expect((await seats()).some((seat) => seat.id === one)).toBe(false);
    expect(await t.ctx.db.selectFrom("shiftAskings").selectAll().execute()).toEqual([]);
  });

  test("who leaves sets their seats free; what was done stays without a name", async () => {
    const [sam = {}] = friends;
    const [id = ""] = await shiftSeats();
    const [later = ""] = await shiftSeats(2);
    for (const seat of [id, later]) await takeSeat(t.ctx, sam, seat);
    t.ctx.clock.advance(days(9));
    await t.ctx.db.transaction().execute(async (trx) => {
      await releaseShiftsOf(t.ctx)(trx, idOf(sam), groupId);
      await trx.deleteFrom("members").where("id", "=", idOf(sam)).execute();
    });
    const left = await seats();
    expect(left.find((seat) => seat.id === id)).toMatchObject({ state: "done", memberId: null });
    expect(left.find((seat) => seat.id === later)).toMatchObject({ state: "open", memberId: null });
  });

  test("the own calendar has what one holds, without a place, and nothing of groups that one left", async () => {
    const { viewer, group } = await addGroup(t.ctx, rosa, "kitchen");
    const other = await makeRota(t.ctx, viewer, "kitchen", { ...cleaning, name: "Kitchen" });
    await takeSeat(t.ctx, viewer, (await comingOf(t.ctx, viewer, other))[0]?.seats[0]?.id ?? "");
    await takeSeat(t.ctx, viewer, (await shiftSeats(1))[0] ?? "");
    const from = t.ctx.clock.now();
    const to = new Date("2027-02-01");
    const list = await shiftsForFeed(t.ctx.db, idOf(rosa), from, from, to);
    expect(list.map((one) => [one.name, one.seat, one.group, one.looking])).toEqual([
      ["Kitchen", "clean", "kitchen circle", false],
      ["Cleaning the kitchen", "clean", "Moss Collective", false],
    ]);
    expect(JSON.stringify(list)).not.toContain("Mill lane");
    await t.ctx.db
      .deleteFrom("memberships")
      .where("memberId", "=", idOf(rosa))
      .where("groupId", "=", group.id)
      .execute();
    expect(
      (await shiftsForFeed(t.ctx.db, idOf(rosa), from, from, to)).map((one) => one.name),
    ).toEqual(["Cleaning the kitchen"]);
  });
});

test("whether the work is carried evenly is told as yes or no, and only with enough people and work", async () => {
  await makeRota(t.ctx, rosa, "moss", cleaning);
  expect(await isEven(t.ctx.db, groupId, t.ctx.clock.now())).toBeUndefined();
  t.ctx.clock.advance(days(100));
  const now = t.ctx.clock.now();
  const ids = (await seats()).map((seat) => seat.id);
  const give = (of: (i: number) => string) =>
    Promise.all(
      ids.map((id, i) =>
        t.ctx.db
          .updateTable("shiftSeats")
          .set({ state: "done", memberId: of(i), updated: now })
          .where("id", "=", id)
          .execute(),
      ),
    );
  await give((i) => idOf(everybody()[i % 4] ?? {}));
  expect(await isEven(t.ctx.db, groupId, now)).toBe(true);
  await give((i) => idOf(everybody()[i % 2] ?? {}));
  expect(await isEven(t.ctx.db, groupId, now)).toBe(false);
});

describe("patterns and decisions", () => {
  test("a pattern has no person, no place and no day in it", async () => {
    const id = await makeRota(t.ctx, rosa, "moss", {
      ...cleaning,
      rule: "FREQ=WEEKLY;BYDAY=SA;UNTIL=20270301",
      content: "Ask Rosa.",
    });
    const { rota, seats: kinds } = await rotaFor(t.ctx.db, rosa, id);
    const pattern = patternOf(rota, kinds);
    expect(pattern).toEqual({
      name: "Cleaning the kitchen",
      kind: "cleaning",
      rule: "FREQ=WEEKLY;BYDAY=SA",
      time: "14:00",
      minutes: 120,
      weight: 1,
      gapDays: 14,
      seats: [{ name: "clean", practice: "", seats: 2, learning: false }],
    });
    expect(JSON.stringify(pattern)).not.toMatch(/Rosa|Mill|2027/);
  });

  test("an agreed decision begins the rota of its pattern, once", async () => {
    const effect = beginRotaEffect({
      name: "Herbs",
      kind: "herbs",
      rule: "FREQ=WEEKLY;BYDAY=TU",
      minutes: 90,
      weight: 2,
      seats: [{ name: "mix", practice: "herbs", seats: 2, learning: false }],
    });
    expect(await startRotaEffect.say(t.ctx, effect, { language: "en" })).toBe(
      "When this is agreed, the rota “Herbs” begins: every week on Tuesday, 90 minutes, 2 places.",
    );
    const decision = await t.ctx.db.transaction().execute(async (trx) => {
      const row = await beginDecision(trx, t.ctx.clock.now(), {
        groupId,
        name: "Herbs",
        effect,
        madeBy: idOf(rosa),
      });
      expect(await startRotaEffect.carry(trx, t.ctx, row, effect, "")).toBe(
        `/rotas/${rotaIdOf(row.id)}`,
      );
      await startRotaEffect.carry(trx, t.ctx, row, effect, "");
      return row;
    });
    const { rota, seats: kinds } = await rotaFor(t.ctx.db, rosa, rotaIdOf(decision.id));
    expect(rota).toMatchObject({
      name: "Herbs",
      kind: "herbs",
      weight: "2",
      state: "running",
      groupId,
    });
    expect(kinds).toMatchObject([{ name: "mix", practice: "herbs", seats: 2 }]);
    expect((await comingOf(t.ctx, rosa, rota.id)).length).toBeGreaterThan(3);
    const group = { id: groupId, handle: "moss", kind: "open", root: true };
    await expect(startRotaEffect.read(t.ctx, rosa, group, { pattern: "{" })).rejects.toMatchObject({
      code: "bad-input",
    });
    expect(
      await startRotaEffect.read(t.ctx, rosa, group, {
        pattern: JSON.stringify(patternOf(rota, kinds)),
      }),
    ).toMatchObject({
      kind: "begin-rota",
    });
  });
});
