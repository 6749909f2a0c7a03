/**
 * The calendar without a server: iCalendar as strict readers take it, filters in
 * addresses, days and times in every zone.
 */
import fc from "fast-check";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calendarFile, escapeIcs, fold } from "#domains/calendar/ics/ics.ts";
import { seriesFile } from "#domains/calendar/ics/series-file.ts";
import {
  type CalendarFilter,
  cursor,
  cursorOf,
  dayBounds,
  readFilter,
  writeFilter,
} from "#domains/calendar/filter.ts";
import { calendarEvents } from "#domains/calendar/store.ts";
import { planEvent } from "#domains/events/actions.ts";
import { type EventInput, readInput } from "#domains/events/form/input.ts";
import { timesText } from "#domains/events/times.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { instantOf, wallTime } from "#platform/lib/temporal.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { inLanguage } from "#platform/i18n/saying.ts";

const input: EventInput = {
  name: "Circle",
  content: "",
  startTime: "2027-01-09T14:00",
  timeZone: "Europe/Amsterdam",
  area: "",
  kind: "other",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};

describe("as iCalendar", () => {
  test("no line is longer than 75 octets, and unfolding gives the text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const line = `SUMMARY:${escapeIcs(text)}`;
        const folded = fold(line).split("\r\n");
        return (
          folded.every((one) => Buffer.byteLength(one) <= 75) &&
          folded.map((one, i) => (i === 0 ? one : one.slice(1))).join("") === line
        );
      }),
    );
  });

  test("a strict reader finds what was written, whatever the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (name) => {
        const clean = name.replace(/[\u0000-\u001f\u007f]/g, "").trim();
        fc.pre(clean !== "");
        const row = {
          id: "00000000-0000-4000-8000-000000000000",
          iri: null,
          name: clean,
          contentHtml: "<p>x; y, z\\n</p>",
          area: "a,b;c",
          tags: ["x"],
          access: "{}",
          accessWords: "{}",
          onlineUrl: null,
          latitude: null,
          longitude: null,
          allDay: false,
          timeZone: "Europe/Amsterdam",
          starts: new Date("2027-01-09T13:00:00Z"),
          ends: new Date("2027-01-09T15:00:00Z"),
          updated: new Date("2026-01-01T00:00:00Z"),
          sequence: 2,
          status: "cancelled",
          origin: { handle: "moss", name: "", page: null, address: null },
        };
        const parsed = new ICAL.Component(
          ICAL.parse(calendarFile("Moss", [row as never], "https://moss.example")) as never,
        );
        const event = new ICAL.Event(parsed.getFirstSubcomponent("vevent") as never);
        expect(event.summary).toBe(clean);
        expect(event.location).toBe("a,b;c");
        expect(event.startDate.toJSDate().toISOString()).toBe("2027-01-09T13:00:00.000Z");
        expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
        expect(event.sequence).toBe(2);
        return true;
      }),
      { numRuns: 50 },
    );
  });
});

describe("a series of whole days", () => {
  const zone = "Europe/Amsterdam";
  const midnight = (day: string): Date => instantOf(`${day}T00:00`, zone)!;
  const date = (from: string, to: string) => ({
    id: "00000000-0000-4000-8000-000000000000",
    iri: null,
    name: "Rest",
    contentHtml: "",
    area: "",
    tags: [],
    access: "{}",
    accessWords: "{}",
    onlineUrl: null,
    latitude: null,
    longitude: null,
    allDay: true,
    timeZone: zone,
    starts: midnight(from),
    ends: midnight(to),
    updated: new Date("2026-01-01T00:00:00Z"),
    sequence: 0,
    status: "scheduled",
    origin: { handle: "moss", name: "", page: null, address: null },
    ruleStarts: midnight(from),
  });
  test.each([
    // The first date of the rule, and the first that is shown: one of
    // them has another number of hours.
    ["2027-10-31", "2027-11-07", "2027-11-08", "20271101"],
    ["2027-03-21", "2027-03-28", "2027-03-29", "20270322"],
  ])(
    "from %s lasts whole days, over clock changes too, and its last day is a day",
    (first, from, to, ends) => {
      const series = {
        id: "x",
        rule: "FREQ=WEEKLY;UNTIL=20271230T230000Z",
        starts: midnight(first),
        except: [],
      };
      const lines = seriesFile([date(from, to) as never], series, "https://moss.example").split(
        "\r\n",
      );
      expect(lines).toContain(`DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`);
      expect(lines).toContain(`DTEND;VALUE=DATE:${ends}`);
      expect(lines).toContain("RRULE:FREQ=WEEKLY;UNTIL=20271231");
      expect(lines.filter((line) => line.startsWith("RECURRENCE-ID"))).toEqual([]);
    },
  );
});

describe("its filter", () => {
  test("survives the way through an address", () => {
    const filter = fc.record(
      {
        q: fc
          .string({ minLength: 1, maxLength: 50 })
          .map((text) => text.trim())
          .filter((text) => text !== ""),
        tag: fc.constantFrom("herbs", "pflege_42", "ζωή"),
        from: fc.constantFrom("2027-01-01", "2028-02-29"),
        scope: fc.constantFrom("own" as const, "siblings" as const),
        zone: fc.constantFrom("Europe/Amsterdam", "America/New_York"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filter, (options) => {
        const address = new URL(`https://moss.example/calendar${writeFilter(options)}`);
        expect(readFilter(Object.fromEntries(address.searchParams))).toEqual(options);
      }),
    );
  });

  test("leaves out what it can't use", () => {
    expect(
      readFilter({
        from: "2027-02-30",
        tag: "<script>",
        zone: "Nowhere/Land",
        group: ["a"],
        sibling: "a b",
        after: "x",
      }),
    ).toEqual({});
  });

  test("a cursor comes back as it went", () => {
    const one = {
      starts: new Date("2027-01-09T13:00:00Z"),
      id: "00000000-0000-4000-8000-000000000000",
    };
    expect(cursor(cursorOf(one))).toEqual(one);
  });

  test("a day has 23, 24 or 25 hours", () => {
    const hours = (day: string) => {
      const { begins, ends } = dayBounds(day, "Europe/Amsterdam");
      return (ends.getTime() - begins.getTime()) / 3_600_000;
    };
    expect([hours("2027-03-28"), hours("2027-06-01"), hours("2027-10-31")]).toEqual([23, 24, 25]);
  });
});

describe("times", () => {
  test("a wall-clock time comes back from its instant in every zone, except where clocks jump", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "Europe/Amsterdam",
          "America/Sao_Paulo",
          "Asia/Kathmandu",
          "Pacific/Apia",
          "Africa/Casablanca",
        ),
        fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
        (zone, date) => {
          const text = wallTime(date, zone);
          const instant = instantOf(text, zone);
          return instant !== undefined && wallTime(instant, zone) === text;
        },
      ),
    );
  });
  test("are said with day, hours and zone", () => {
    const starts = new Date("2027-01-09T13:00:00Z");
    expect(
      timesText({
        starts,
        ends: new Date("2027-01-09T15:00:00Z"),
        timeZone: "Europe/Amsterdam",
        allDay: false,
      }),
    ).toBe("Sat 9 Jan 2027, 14:00–16:00 (Amsterdam time)");
    expect(
      timesText({
        starts,
        ends: new Date("2027-01-10T15:00:00Z"),
        timeZone: "Europe/Amsterdam",
        allDay: false,
      }),
    ).toBe("Sat 9 Jan 2027, 14:00 – Sun 10 Jan 2027, 16:00 (Amsterdam time)");
  });
  test("without an end it lasts two hours, and an end before the start is refused", () => {
    expect(readInput(input).facts?.ends.toISOString()).toBe("2027-01-09T15:00:00.000Z");
    const { notes } = readInput({ ...input, endTime: "2027-01-09T13:00" });
    expect(inLanguage(notes["endTime"] ?? "", "en")).toContain("after the start");
  });
});

describe("who sees what", () => {
  let t: TestContext;
  let rosa: Viewer;
  let sam: Viewer;
  beforeAll(async () => {
    t = await testContext();
    rosa = (await found(t.ctx)).viewer;
    sam = await addMember(t.ctx, "sam");
    rosa = (await addGroup(t.ctx, rosa, "circle", "tender")).viewer;
    rosa = (await addGroup(t.ctx, rosa, "office", "closed")).viewer;
    await planEvent(t.ctx, rosa, "moss", { ...input, name: "open" });
    await planEvent(t.ctx, rosa, "moss", { ...input, name: "draft", publish: false });
    await planEvent(t.ctx, rosa, "moss", { ...input, name: "members", visibility: "members" });
    await planEvent(t.ctx, rosa, "office", { ...input, name: "office" });
    await planEvent(t.ctx, rosa, "circle", { ...input, name: "tender" });
  });
  afterAll(() => t.end());

  const names = async (viewer: Viewer, filter: CalendarFilter = {}) =>
    (
      await calendarEvents(t.ctx.db, viewer, filter, { zone: "UTC", today: "2026-11-20", max: 50 })
    ).events
      .map((event) => event.name)
      .sort();

  test("a stranger sees what is public, a member what is for members, and only its own people what is tender; nobody a draft", async () => {
    expect(await names(stranger)).toEqual(["open"]);
    expect(await names(sam)).toEqual(["members", "office", "open"]);
    expect(await names(rosa)).toEqual(["members", "office", "open", "tender"]);
  });

  test("asking for a tender group by name tells nothing", async () => {
    expect(await names(sam, { group: "circle" })).toEqual([]);
    expect(await names(stranger, { q: "tender" })).toEqual([]);
  });

  test("words are found with and without their accents, and by how they begin", async () => {
    await planEvent(t.ctx, rosa, "moss", {
      ...input,
      name: "Té de la tarde",
      content: "Herbolaria básica",
      visibility: "members",
    });
    for (const q of ["té", "te", "basica", "básica", "HERBOL", "te -musica", "te \\' & !"])
      expect(await names(sam, { q }), q).toEqual(["Té de la tarde"]);
    for (const q of ["te -basica", "\u0149", "'''", '"te musica"'])
      expect(await names(sam, { q }), q).toEqual([]);
    await t.ctx.db.deleteFrom("events").where("name", "=", "Té de la tarde").execute();
  });

  test("what is not public was never announced", async () => {
    expect(await t.ctx.db.selectFrom("announcements").select("type").execute()).toEqual([
      { type: "Create" },
    ]);
  });

  test("pages follow each other without a gap", async () => {
    for (let i = 0; i < 7; i++)
      await planEvent(t.ctx, rosa, "moss", {
        ...input,
        name: `page ${i}`,
        startTime: `2027-02-0${i + 1}T10:00`,
        tags: ["paged"],
      });
    const seen: string[] = [];
    let after: string | undefined;
    for (let i = 0; i < 5; i++) {
      const { events, more } = await calendarEvents(
        t.ctx.db,
        stranger,
        { tag: "paged", ...(after === undefined ? {} : { after }) },
        { zone: "UTC", today: "2026-11-20", max: 3 },
      );
      seen.push(...events.map((event) => event.name));
      const last = events.at(-1);
      if (!more || last === undefined) break;
      after = cursorOf(last);
    }
    expect(seen).toEqual(Array.from({ length: 7 }, (_, i) => `page ${i}`));
  });
});
