/**
 * A series: its dates stand in the calendar, are changed one by one or
 * together, and are told as they come near.
 */
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seriesFile } from "#domains/calendar/ics/series-file.ts";
import { cancelEvent, changeEvent, deleteEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { seriesDates } from "#domains/events/series/queries.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { cancelSeries, changeSeries } from "#domains/events/series/change-actions.ts";
import { extendSeries, planSeries } from "#domains/events/series/actions.ts";
import { notifyOfPlanned } from "#domains/events/news/notify-actions.ts";
import type { Viewer } from "#commons/visibility.ts";
import { days } from "#platform/lib/clock.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import { found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const input: EventInput = {
  name: "Circle",
  content: "Sit.",
  startTime: "2026-12-01T19:00",
  endTime: "2026-12-01T21:00",
  timeZone: "Europe/Amsterdam",
  area: "Library",
  kind: "peer-support-circle",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};
const weekly = "FREQ=WEEKLY;BYDAY=TU;COUNT=6";

let t: TestContext;
let rosa: Viewer;
beforeAll(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
});
afterAll(() => t.end());
beforeEach(async () => {
  t.ctx.clock.advance(new Date("2026-11-20T10:00:00Z").getTime() - t.ctx.clock.now().getTime());
  await t.ctx.db.deleteFrom("events").execute();
  await t.ctx.db.deleteFrom("announcements").execute();
});

const dates = async () =>
  (await t.ctx.db.selectFrom("events").selectAll().orderBy("starts").execute()).map((row) => ({
    ...row,
    wall: wallTime(row.starts, row.timeZone),
  }));
const told = async (type?: "Create" | "Update" | "Delete") =>
  (
    await t.ctx.db
      .selectFrom("announcements")
      .selectAll()
      .where("objectKind", "=", "event")
      .orderBy("seq")
      .execute()
  ).filter((row) => type === undefined || row.type === type);

test("all its dates stand in the calendar; the first is told at once, the others when they come within five weeks", async () => {
  const first = await planSeries(t.ctx, rosa, "moss", input, weekly);
  const all = await dates();
  expect(all.map((one) => one.wall)).toEqual([
    "2026-12-01T19:00",
    "2026-12-08T19:00",
    "2026-12-15T19:00",
    "2026-12-22T19:00",
    "2026-12-29T19:00",
    "2027-01-05T19:00",
  ]);
  expect((await told()).map((row) => row.objectId)).toEqual([first.id]);
  await notifyOfPlanned(t.ctx);
  expect((await told("Create")).map((row) => row.objectId)).toEqual(
    all.slice(0, 4).map((one) => one.id),
  );
  await notifyOfPlanned(t.ctx);
  expect(await told()).toHaveLength(4);
});

test("one without an end is planned on, day by day, and each date once", async () => {
  await planSeries(t.ctx, rosa, "moss", input, "FREQ=WEEKLY;BYDAY=TU");
  const before = (await dates()).length;
  t.ctx.clock.advance(days(30));
  await extendSeries(t.ctx);
  await extendSeries(t.ctx);
  const after = await dates();
  expect(after.length - before).toBeGreaterThanOrEqual(2);
  expect(new Set(after.map((one) => one.wall)).size).toBe(after.length);
});

describe("changing", () => {
  test("this date leaves the others as they are", async () => {
    await planSeries(t.ctx, rosa, "moss", input, weekly);
    const third = (await dates())[2]!;
    await changeEvent(t.ctx, rosa, third.id, {
      ...input,
      startTime: "2026-12-16T18:00",
      endTime: "2026-12-16T20:00",
      name: "Circle outside",
    });
    const all = await dates();
    expect(all.filter((one) => one.name === "Circle")).toHaveLength(5);
    expect(all.find((one) => one.id === third.id)).toMatchObject({
      wall: "2026-12-16T18:00",
      detached: true,
      status: "moved",
    });
  });

  test("this and later changes those, keeps their ids and answers, and passes by what was changed on its own", async () => {
    await planSeries(t.ctx, rosa, "moss", input, weekly);
    const [, second, third, fourth] = await dates();
    await answerAsMember(t.ctx, rosa, fourth!.id, { status: "yes" });
    await changeEvent(t.ctx, rosa, fourth!.id, {
      ...input,
      startTime: "2026-12-23T10:00",
      endTime: "2026-12-23T12:00",
      name: "Special",
    });
    await changeSeries(
      t.ctx,
      rosa,
      second!.id,
      { ...input, startTime: "2026-12-09T20:00", endTime: "2026-12-09T22:00" },
      { scope: "later" },
    );
    const all = await dates();
    expect(all.map((one) => [one.wall, one.name])).toEqual([
      ["2026-12-01T19:00", "Circle"],
      ["2026-12-09T20:00", "Circle"],
      ["2026-12-16T20:00", "Circle"],
      ["2026-12-23T10:00", "Special"],
      ["2026-12-30T20:00", "Circle"],
      ["2027-01-06T20:00", "Circle"],
    ]);
    expect(all[2]!.id).toBe(third!.id);
    expect(all[3]!.taken).toBe(1);
  });

  test("all dates to come, with another rule: those that fit stay, others go or come", async () => {
    await planSeries(t.ctx, rosa, "moss", input, weekly);
    const before = await dates();
    await changeSeries(
      t.ctx,
      rosa,
      before[0]!.id,
      { ...input, name: "New" },
      { scope: "all", rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=4" },
    );
    const all = (await dates()).filter((one) => one.status !== "cancelled");
    expect(all.map((one) => [one.wall, one.name])).toEqual([
      ["2026-12-01T19:00", "New"],
      ["2026-12-15T19:00", "New"],
      ["2026-12-29T19:00", "New"],
      ["2027-01-12T19:00", "New"],
    ]);
    expect(all[1]!.id).toBe(before[2]!.id);
  });

  test("tells an Update of each date that others know, and one short note", async () => {
    await planSeries(t.ctx, rosa, "moss", input, weekly);
    await notifyOfPlanned(t.ctx);
    await changeSeries(
      t.ctx,
      rosa,
      (await dates())[0]!.id,
      { ...input, startTime: "2026-12-01T18:00", endTime: "2026-12-01T20:00" },
      { scope: "all" },
    );
    expect(await told("Update")).toHaveLength(4);
    expect(await t.ctx.db.selectFrom("notes").select("id").execute()).toHaveLength(1);
  });

  test("stays at its clock time when clocks change", async () => {
    await planSeries(
      t.ctx,
      rosa,
      "moss",
      { ...input, startTime: "2027-03-16T19:00", endTime: "2027-03-16T21:00" },
      "FREQ=WEEKLY;COUNT=4",
    );
    expect((await dates()).map((one) => one.starts.toISOString().slice(11, 16))).toEqual([
      "18:00",
      "18:00",
      "17:00",
      "17:00",
    ]);
    expect(
      (await dates()).every((one) => one.ends.getTime() - one.starts.getTime() === 7_200_000),
    ).toBe(true);
  });
});

describe("calling off", () => {
  test("one date leaves the others", async () => {
    await planSeries(t.ctx, rosa, "moss", input, weekly);
    await cancelEvent(t.ctx, rosa, (await dates())[1]!.id);
    expect((await dates()).map((one) => one.status)).toEqual([
      "scheduled",
      "cancelled",
      "scheduled",
      "scheduled",
      "scheduled",
      "scheduled",
    ]);
  });
  test("this and later: those that people know are shown as cancelled, the others go, and nothing is planned on", async () => {
    await planSeries(t.ctx, rosa, "moss", input, "FREQ=WEEKLY;BYDAY=TU");
    await notifyOfPlanned(t.ctx);
    await cancelSeries(t.ctx, rosa, (await dates())[1]!.id, "later");
    await extendSeries(t.ctx);
    expect((await dates()).map((one) => one.status)).toEqual([
      "scheduled",
      "cancelled",
      "cancelled",
      "cancelled",
    ]);
  });
  test("a deleted date does not come back", async () => {
    await planSeries(t.ctx, rosa, "moss", input, "FREQ=WEEKLY;BYDAY=TU");
    const before = (await dates()).length;
    await deleteEvent(t.ctx, rosa, (await dates())[3]!.id);
    t.ctx.clock.advance(days(3));
    await extendSeries(t.ctx);
    expect((await dates()).some((one) => one.wall === "2026-12-22T19:00")).toBe(false);
    expect((await dates()).length).toBeGreaterThanOrEqual(before - 1);
  });
});

test.each([
  ["", "FREQ=WEEKLY;BYDAY=XX"],
  ["too fine", "FREQ=HOURLY"],
])("a rule that is %s can't be planned", async (_, rule) => {
  await expect(planSeries(t.ctx, rosa, "moss", input, rule)).rejects.toMatchObject({
    fields: { rule: expect.any(String) as string },
  });
  expect(await dates()).toEqual([]);
});

test("its file holds the rule once, what is left out, and each date that differs; a strict reader agrees with the calendar", async () => {
  await planSeries(t.ctx, rosa, "moss", input, weekly);
  const [, second, third, fourth] = await dates();
  await cancelEvent(t.ctx, rosa, second!.id);
  await changeEvent(t.ctx, rosa, third!.id, {
    ...input,
    startTime: "2026-12-16T18:00",
    endTime: "2026-12-16T20:00",
  });
  await deleteEvent(t.ctx, rosa, fourth!.id);
  const series = (await seriesDates(t.ctx, {}, second!.seriesId!))!;
  const text = seriesFile(series.dates, series.series, t.ctx.origin);
  const root = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one as never));
  const master = events.find((one) => !one.isRecurrenceException())!;
  const read: string[] = [];
  const iterator = master.iterator();
  for (
    let next = iterator.next() as InstanceType<typeof ICAL.Time> | undefined;
    next !== undefined && read.length < 20;
    next = iterator.next()
  ) {
    const { startDate, item } = master.getOccurrenceDetails(next) as unknown as {
      startDate: ICAL.Time;
      item: ICAL.Event;
    };
    if (item.component.getFirstPropertyValue("status") !== "CANCELLED")
      read.push(startDate.toJSDate().toISOString());
  }
  const standing = (await dates())
    .filter((one) => one.status !== "cancelled")
    .map((one) => one.starts.toISOString());
  expect(read.sort()).toEqual(standing);
  expect(text).toContain("RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=6");
});

test("its file says what one date says otherwise, and nothing of a date that the reader may not see", async () => {
  await planSeries(t.ctx, rosa, "moss", input, weekly);
  const [, longer, online, members] = await dates();
  const wall = (one: { wall: string } | undefined): string => one?.wall.slice(0, 11) ?? "";
  await changeEvent(t.ctx, rosa, longer!.id, {
    ...input,
    startTime: longer!.wall,
    endTime: `${wall(longer)}21:30`,
  });
  await changeEvent(t.ctx, rosa, online!.id, {
    ...input,
    startTime: online!.wall,
    endTime: `${wall(online)}21:00`,
    onlineUrl: "https://meet.example/x",
  });
  await t.ctx.db
    .updateTable("events")
    .set({ visibility: "members", name: "CANARY" })
    .where("id", "=", members!.id)
    .execute();
  const series = (await seriesDates(t.ctx, {}, longer!.seriesId!))!;
  const text = seriesFile(series.dates, series.series, t.ctx.origin);
  expect(text).toContain(`T213000`);
  expect(text).toContain("CONFERENCE;VALUE=URI:https://meet.example/x");
  expect(text).not.toContain("CANARY");
  expect(text).toContain(`EXDATE;TZID=Europe/Amsterdam:${members!.wall.replace(/[-:]/g, "")}00`);
  expect(text.match(/RECURRENCE-ID/g)).toHaveLength(2);
});
