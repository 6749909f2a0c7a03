/**
 * The calendar as people ask for it: filters that combine, views over clock changes,
 * feeds, the embed, a file of one's own.
 */
import ICAL from "ical.js";
import { sql } from "kysely";
import ical from "node-ical";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CalendarFilter, daysBetween, rangeOf, readFilter } from "#domains/calendar/filter.ts";
import { gaps, missingKinds } from "#domains/calendar/missing/missing.ts";
import { calendarEvents, countsByDay } from "#domains/calendar/store.ts";
import { byDay } from "#domains/calendar/views/page.ts";
import { cancelEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { reflectOnEvent } from "#domains/events/reflection/actions.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { addGroup, found, password } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const input: EventInput = {
  name: "x",
  content: "",
  startTime: "2027-03-20T14:00",
  endTime: "2027-03-20T16:00",
  timeZone: "Europe/Amsterdam",
  area: "Utrecht",
  kind: "other",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};

let s: TestServer;
let rosa: Viewer;
let token: string;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  await s.ctx.db
    .insertInto("settings")
    .values({ key: "time-zone", value: "Europe/Amsterdam" })
    .onConflict((c) => c.doNothing())
    .execute();
  const plan = (more: Partial<EventInput>) => planEvent(s.ctx, rosa, "moss", { ...input, ...more });
  await plan({
    name: "near",
    point: "52.09, 5.12",
    access: { "step-free": "yes", "quiet-room": "yes" },
    careKinds: ["herbs"],
    kind: "workshop",
  });
  await plan({
    name: "far",
    point: "53.22, 6.57",
    access: { "step-free": "no" },
    language: "nl",
    onlineUrl: "https://meet.example/x",
  });
  await plan({
    name: "region",
    language: "nl-BE",
    startTime: "2027-06-20T14:00",
    endTime: "2027-06-20T16:00",
  });
  const full = await plan({
    name: "full",
    capacity: 1,
    access: { "step-free": "yes" },
    startTime: "2027-03-21T14:00",
    endTime: "2027-03-21T16:00",
  });
  await answerAsGuest(s.ctx, full.id, { status: "yes", name: "Kim" });
  const off = await plan({
    name: "off",
    startTime: "2027-03-22T14:00",
    endTime: "2027-03-22T16:00",
  });
  await cancelEvent(s.ctx, rosa, off.id);
  await plan({
    name: "retreat",
    startTime: "2027-03-26",
    endTime: "2027-03-29",
  });
  await plan({
    name: "night",
    startTime: "2027-03-27T23:00",
    endTime: "2027-03-28T04:00",
  });
  await plan({
    name: "CANARY members",
    visibility: "members",
    startTime: "2027-03-23T14:00",
    endTime: "2027-03-23T16:00",
  });
  const answer = await fetch(`${s.origin}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ handle: "rosa", password }),
  });
  token = ((await answer.json()) as { token: string }).token;
});
afterAll(() => s.end());

const names = async (filter: CalendarFilter, today = "2027-03-01") =>
  (
    await calendarEvents(s.ctx.db, stranger, filter, {
      zone: "Europe/Amsterdam",
      today,
      max: 50,
    })
  ).events
    .map((event) => event.name)
    .sort();
const page = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${s.origin}${path}`, { headers }).then(async (answer) => ({
    answer,
    text: await answer.text(),
  }));
const asRosa = () => ({ authorization: `Bearer ${token}` });

test.each([
  [{ access: "step-free" }, ["full", "near"]],
  [{ access: "step-free,quiet-room" }, ["near"]],
  [{ online: "yes" }, ["far"]],
  [{ near: "52.1,5.1,20" }, ["near"]],
  [{ near: "52.1,5.1,300" }, ["far", "near"]],
  [{ free: "yes", from: "2027-03-21", to: "2027-03-22" }, []],
  [{ language: "nl" }, ["far", "region"]],
  [{ language: "nl-be" }, ["region"]],
  [{ kind: "workshop", careKind: "herbs", access: "step-free" }, ["near"]],
  [{ from: "2027-03-21", to: "2027-03-21" }, ["full"]],
] as [CalendarFilter, string[]][])("the filter %o finds %o", async (filter, expected) => {
  expect(await names(filter)).toEqual(expected);
});

test("check boxes of one name in an address are read as a list", () => {
  expect(readFilter({ access: ["step-free", "nonsense", "quiet-room"] })).toEqual({
    access: "step-free,nonsense,quiet-room",
  });
  expect(
    readFilter({
      access: "nonsense",
      near: "here",
      view: "sideways",
      free: "maybe",
    }),
  ).toEqual({});
});

test("what can't be used is said beside its field, and what was typed stands there still", async () => {
  const { text } = await page("/calendar?near=Utrecht&from=2027-02-30&language=NL&q=far");
  expect(text).toMatch(/<input[^>]+name="near"[^>]+value="Utrecht"/);
  expect(text.match(/We can&#39;t use this|We can't use this/g)).toHaveLength(2);
  expect(text).toContain('value="nl"');
  expect((await page("/calendar?q=far&near=&view=agenda")).text).not.toMatch(
    /We can.{1,5}t use this/,
  );
});

test("our groups can be chosen, and only those that one may know of", async () => {
  expect((await page("/calendar")).text).not.toContain('name="group"');
  await addGroup(s.ctx, rosa, "herbs", "open");
  await addGroup(s.ctx, rosa, "night", "tender");
  const { text } = await page("/calendar?group=herbs");
  expect(text).toMatch(/<select[^>]+name="group"/);
  expect(text).toContain('<option value="herbs" selected>');
  expect(text).not.toContain("night</option>");
  // One that can't be chosen stays asked for.
  expect((await page("/calendar?group=night")).text).toContain(
    '<input type="hidden" name="group" value="night">',
  );
});

test("who subscribes while looking at a month is not held at it, but its sheet is printed", async () => {
  const { text } = await page("/calendar?view=month&from=2027-03-22&kind=workshop");
  expect(text).toContain('href="/calendar.ics?kind=workshop"');
  expect(text).toContain("/calendar/print?from=2027-03-22&amp;kind=workshop&amp;view=month");
  const sheet = await page("/calendar/print?view=month&from=2027-03-22");
  expect(sheet.text).toContain("<bdi>near</bdi>");
  expect(sheet.text).not.toContain("<bdi>region</bdi>");
  expect((await page("/calendar?from=2027-03-22")).text).toContain(
    'href="/calendar.ics?from=2027-03-22"',
  );
});

test("what is off is said in words, in every view and every feed", async () => {
  for (const view of ["week", "month"])
    expect((await page(`/calendar?view=${view}&from=2027-03-22`)).text).toMatch(
      /<bdi[^>]*>off<\/bdi><\/a> \(cancelled\)/,
    );
  for (const form of ["rss", "atom", "json"]) {
    const { text } = await page(`/calendar.${form}?from=2027-03-22&to=2027-03-22`);
    expect(text).toContain("Cancelled: off");
    expect(text).toContain("Utrecht");
  }
  const changed = await page("/calendar.atom?from=2027-03-22&to=2027-03-22");
  const off = await s.ctx.db
    .selectFrom("events")
    .select("updated")
    .where("name", "=", "off")
    .executeTakeFirstOrThrow();
  expect(changed.text).toContain(`<updated>${off.updated.toISOString()}</updated>`);
});

test("a pasted file that can't be read stands in its field again; one that can says where its places will be seen", async () => {
  const send = async (text: string, path = "/@moss/events/import") => {
    const form = new FormData();
    form.set("text", text);
    const answer = await fetch(`${s.origin}${path}`, {
      method: "POST",
      headers: asRosa(),
      body: form,
      redirect: "manual",
    });
    return { answer, text: await answer.text() };
  };
  const wrong = await send("one;two\nthree;four");
  expect(wrong.answer.status).toBe(422);
  expect(wrong.text).toContain("three;four</textarea>");
  const { answer } = await send("title,start,location\nWalk,2099-01-01 10:00,Street 5");
  const preview = await page(answer.headers.get("location") ?? "", asRosa());
  expect(preview.text).toContain("Only people with a confirmed place, and members of this group");
  const id = answer.headers.get("location")?.split("/").at(-1) ?? "";
  await fetch(`${s.origin}/api/v1/imports/${id}/confirm`, {
    method: "POST",
    headers: { ...asRosa(), "content-type": "application/json" },
    body: "{}",
  });
  await addGroup(s.ctx, rosa, "hush", "tender");
  const hush = await send("title,start\nWalk,2099-01-01 10:00", "/@hush/events/import");
  const tender = await page(hush.answer.headers.get("location") ?? "", asRosa());
  // Nobody is offered what a group of this kind does not do.
  expect(tender.text).toContain('value="group"');
  expect(tender.text).not.toMatch(/value="(public|members)"/);
  // A page that loads itself anew takes it away from whoever is reading.
  const running = await page(`/imports/${id}`, asRosa());
  expect(running.text).toContain("Check again");
  expect(running.text).not.toContain("http-equiv");
  await s.ctx.db.deleteFrom("jobs").where("kind", "=", "calendar-import").execute();
});

test("what a file does not say is asked, on the page and over the API", async () => {
  const api = async (path: string, body: object) => {
    const answer = await fetch(`${s.origin}/api/v1${path}`, {
      method: "POST",
      headers: { ...asRosa(), "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return {
      status: answer.status,
      json: (await answer.json()) as Record<string, unknown>,
    };
  };
  const lines = ["UID:z1", "SUMMARY:Walk", "DTSTART;TZID=House Time:20270504T120000", "DTEND:None"];
  const text = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR"].join(
    "\n",
  );
  const { status, json } = await api("/groups/moss/imports", { text });
  expect([status, json["zones"]]).toEqual([201, [{ name: "House Time", events: 1 }]]);
  expect(json["problems"]).toContain(
    "“Walk”, line 6: its end “None” can't be read; it is guessed.",
  );
  const id = String(json["id"]);
  const asking = await page(`/imports/${id}`, asRosa());
  expect(asking.text).toContain("Which time zones does it mean?");
  expect(asking.text).toContain("“House Time” (1 event)");
  expect(asking.text).toContain("its end “None”");
  expect((await api(`/imports/${id}/confirm`, {})).status).toBe(422);
  const form = new URLSearchParams({
    "zoneName-0": "House Time",
    "zone-0": "America/Lima",
  });
  await fetch(`${s.origin}/imports/${id}/answers`, {
    method: "POST",
    headers: asRosa(),
    body: form,
    redirect: "manual",
  });
  expect((await page(`/imports/${id}`, asRosa())).text).toContain("Who can read them");
  const again = await api(`/imports/${id}/answers`, {
    zones: { "House Time": "Asia/Tokyo" },
  });
  expect(again.json).toMatchObject({
    total: 1,
    zones: [],
    items: [{ starts: "2027-05-04T03:00:00.000Z" }],
  });

  const table = await api("/groups/moss/imports", {
    text: "Kio;Kiam\nTeo;2027-06-05 19:00",
  });
  expect(table.json).toMatchObject({
    total: 0,
    table: { headings: ["Kio", "Kiam"], missing: ["name", "start"] },
  });
  const which = await page(`/imports/${String(table.json["id"])}`, asRosa());
  expect(which.text).toContain("Which column is what?");
  expect(which.text).toContain("Column 2: Kiam");
  const columns = new URLSearchParams({
    "column-name": "0",
    "column-start": "1",
    order: "",
  });
  await fetch(`${s.origin}/imports/${String(table.json["id"])}/answers`, {
    method: "POST",
    headers: asRosa(),
    body: columns,
    redirect: "manual",
  });
  expect((await page(`/imports/${String(table.json["id"])}`, asRosa())).text).toContain(
    "1 coming event",
  );
});

test("single events of a file are left out, on the page and over the API", async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `Walk ${i},2099-01-${String(i + 10)} 10:00`);
  const begin = async () => {
    const answer = await fetch(`${s.origin}/api/v1/groups/moss/imports`, {
      method: "POST",
      headers: { ...asRosa(), "content-type": "application/json" },
      body: JSON.stringify({ text: ["title,start", ...rows].join("\n") }),
    });
    return (await answer.json()) as { id: string; items: { key: string }[] };
  };
  const total = async (id: string) => {
    const answer = await fetch(`${s.origin}/api/v1/imports/${id}`, {
      headers: asRosa(),
    });
    const { state, total } = (await answer.json()) as {
      state: string;
      total: number;
    };
    return [state, total];
  };
  const one = await begin();
  const { text } = await page(`/imports/${one.id}`, asRosa());
  const marks = [...text.matchAll(/name="take" value="(\w+)" checked/g)].map(
    ([, mark = ""]) => mark,
  );
  expect([marks.length, new Set(marks).size]).toEqual([12, 12]);
  const send = async (take: readonly string[]) =>
    fetch(`${s.origin}/imports/${one.id}`, {
      method: "POST",
      headers: asRosa(),
      body: new URLSearchParams([
        ...marks.map((mark): [string, string] => ["listed", mark]),
        ...take.map((mark): [string, string] => ["take", mark]),
        ["visibility", "group"],
      ]),
      redirect: "manual",
    });
  const none = await send([]);
  const again = await none.text();
  expect([none.status, again]).toEqual([
    422,
    expect.stringContaining("Choose at least one event."),
  ]);
  expect(again).not.toMatch(/name="take" value="\w+" checked/);
  expect(again).toContain('value="group" checked');
  expect((await send(marks.slice(3))).status).toBe(303);
  expect(await total(one.id)).toEqual(["running", 9]);

  const other = await begin();
  const answer = await fetch(`${s.origin}/api/v1/imports/${other.id}/confirm`, {
    method: "POST",
    headers: { ...asRosa(), "content-type": "application/json" },
    body: JSON.stringify({
      leaveOut: other.items.slice(0, 2).map(({ key }) => key),
    }),
  });
  expect([answer.status, await total(other.id)]).toEqual([200, ["running", 10]]);
  await s.ctx.db.deleteFrom("jobs").where("kind", "=", "calendar-import").execute();
});

test("what began before and still goes on is shown", async () => {
  expect(await names({ from: "2027-03-28", to: "2027-03-28" })).toContain("retreat");
  expect(await names({}, "2027-03-29")).toContain("retreat");
  expect(await names({}, "2027-03-30")).not.toContain("retreat");
});

test("a week, a month and a year have the days they have", () => {
  expect(rangeOf("week", "2027-03-28")).toEqual({
    from: "2027-03-22",
    to: "2027-03-28",
    before: "2027-03-15",
    next: "2027-03-29",
  });
  expect(rangeOf("month", "2028-02-10")).toMatchObject({
    from: "2028-02-01",
    to: "2028-02-29",
    next: "2028-03-01",
  });
  expect(daysBetween("2027-01-01", "2027-12-31")).toHaveLength(365);
});

test("an event over several days stands on each of them, one that ends at midnight does not stand on the next", async () => {
  const { events } = await calendarEvents(
    s.ctx.db,
    stranger,
    { from: "2027-03-01", to: "2027-03-31" },
    { zone: "Europe/Amsterdam", today: "2027-03-01", max: 50 },
  );
  const days = byDay(events, "Europe/Amsterdam", "2027-03-01", "2027-03-31");
  const on = (name: string) =>
    [...days]
      .filter(([, list]) => list.some((event) => event.name === name))
      .map(([day]) => day.slice(8));
  expect(on("retreat")).toEqual(["26", "27", "28", "29"]);
  expect(on("night")).toEqual(["27", "28"]);
});

test.each(["ics", "rss", "atom", "json"])(
  "who has the %s already is told so, and gets it whole when it changed",
  async (form) => {
    const { answer, text } = await page(`/calendar.${form}?from=2027-03-22`);
    const etag = answer.headers.get("etag") ?? "";
    const again = await page(`/calendar.${form}?from=2027-03-22`, {
      "if-none-match": `"other", W/${etag}`,
    });
    expect([again.answer.status, again.text]).toEqual([304, ""]);
    const other = await page(`/calendar.${form}?from=2027-03-23`, {
      "if-none-match": etag,
    });
    expect(other.answer.status).toBe(200);
    expect(other.text).not.toBe(text);
  },
);

test("a crowded day shows some, says how many more there are, and leads to them", async () => {
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      planEvent(s.ctx, rosa, "moss", {
        ...input,
        name: `crowd ${i}`,
        startTime: "2027-05-04T14:00",
        endTime: "2027-05-04T16:00",
      }),
    ),
  );
  const { text } = await page("/calendar?view=month&from=2027-05-01");
  expect(text.match(/crowd \d+/g)).toHaveLength(4);
  expect(text).toContain('<a href="/calendar?from=2027-05-04&amp;to=2027-05-04">8 more</a>');
  const week = await page("/calendar?view=week&from=2027-05-04");
  expect(week.text.match(/crowd \d+/g)).toHaveLength(12);
  expect((await page("/calendar?view=year&from=2027-01-01")).text).toContain(
    "Tuesday, 4 May 2027: 12 events",
  );
});

test("with more siblings than anybody wants to scroll through, their name is typed", async () => {
  const few = await page("/calendar");
  expect(few.text).not.toContain('name="sibling"');
  await sql`insert into calendar_sources (id, group_id, url, host, name, next_fetch, added)
    select gen_random_uuid(), (select id from groups where root), 'https://t' || n || '.example/', 't' || n || '.example', 'T', '2100-01-01', now()
    from generate_series(1, 61) n`.execute(s.ctx.db);
  expect((await page("/calendar")).text).toMatch(/<input[^>]+name="sibling"/);
  await sql`delete from calendar_sources where host = 't1.example' or host = 't2.example'`.execute(
    s.ctx.db,
  );
  expect((await page("/calendar")).text).toMatch(/<select[^>]+name="sibling"/);
  await sql`delete from calendar_sources where host like 't%.example'`.execute(s.ctx.db);
});

test.each([
  ["Europe/Amsterdam", "2027-03-27", "2027-03-27"],
  ["America/New_York", "2027-03-27", "2027-03-27"],
  ["Asia/Tokyo", "2027-03-28", "2027-03-28"],
])("for a reader in %s the night event is on %s", async (zone, day) => {
  const counts = await countsByDay(
    s.ctx.db,
    stranger,
    { q: "night" },
    { zone, from: "2027-03-20", to: "2027-03-31" },
  );
  expect([...counts.keys()]).toEqual([day]);
  const { text } = await page(
    `/calendar?view=week&from=${day}&zone=${encodeURIComponent(zone)}&q=night`,
  );
  expect(text).toContain("night");
  // Whoever looks, the time is said in the zone of the event.
  expect(text).toContain("23:00");
});

describe("feeds", () => {
  test.each([
    "/calendar.ics",
    "/calendar.rss",
    "/calendar.atom",
    "/calendar.json",
    "/calendar/print",
    "/embed/calendar",
    "/@moss/calendar.ics",
  ])("%s shows what strangers may see, also to members", async (path) => {
    const { answer, text } = await page(
      `${path}${path.includes("@") ? "" : "?from=2027-03-01"}`,
      path.includes("print") ? {} : asRosa(),
    );
    expect(answer.status).toBe(200);
    expect(text).toContain("retreat");
    expect(text).not.toContain("CANARY");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("they follow the filter, and may be shown elsewhere", async () => {
    const { answer, text } = await page("/calendar.json?access=quiet-room&from=2027-03-01");
    expect(
      (JSON.parse(text) as { items: { _event: { name: string } }[] }).items.map(
        (item) => item._event.name,
      ),
    ).toEqual(["near"]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const frame = await page("/embed/calendar");
    expect(frame.answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect((await page("/calendar")).answer.headers.get("content-security-policy")).toContain(
      "frame-ancestors 'none'",
    );
    const script = await page("/embed.js");
    expect(script.text.length).toBeLessThan(4000);
  });

  test("two strict readers understand the file: zones, whole days, status, and no line too long", async () => {
    const { text } = await page("/calendar.ics?from=2027-03-01");
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const root = new ICAL.Component(ICAL.parse(text) as never);
    for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    const read = new Map(
      root
        .getAllSubcomponents("vevent")
        .map((one) => new ICAL.Event(one as never))
        .map((one) => [one.summary, one]),
    );
    expect(read.get("night")?.startDate.toJSDate().toISOString()).toBe("2027-03-27T22:00:00.000Z");
    expect(read.get("night")?.endDate.toJSDate().toISOString()).toBe("2027-03-28T02:00:00.000Z");
    expect(read.get("retreat")?.startDate.toString()).toBe("2027-03-26");
    expect(read.get("retreat")?.endDate.toString()).toBe("2027-03-30");
    expect(read.get("off")?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    const other = Object.values(ical.sync.parseICS(text)).filter(
      (one) => one?.type === "VEVENT",
    ) as unknown as {
      summary: string;
      start: Date;
      status?: string;
    }[];
    expect(other).toHaveLength(read.size);
    expect(other.find((one) => one.summary === "night")?.start.toISOString()).toBe(
      "2027-03-27T22:00:00.000Z",
    );
    expect(other.find((one) => one.summary === "off")?.status).toBe("CANCELLED");
  });
});

test("a file of one's own holds what one said yes and maybe to, reminds, and can be ended", async () => {
  const retreat = await s.ctx.db
    .selectFrom("events")
    .select("id")
    .where("name", "=", "retreat")
    .executeTakeFirstOrThrow();
  const secret = await s.ctx.db
    .selectFrom("events")
    .selectAll()
    .where("name", "=", "CANARY members")
    .executeTakeFirstOrThrow();
  await s.ctx.db
    .updateTable("events")
    .set({ exactPlace: "SEALED street 1", reveal: "confirmed" })
    .where("id", "=", secret.id)
    .execute();
  await answerAsMember(s.ctx, rosa, retreat.id, { status: "maybe" });
  await answerAsMember(s.ctx, rosa, secret.id, { status: "yes" });
  const make = () =>
    fetch(`${s.origin}/api/v1/calendar/personal`, {
      method: "POST",
      headers: asRosa(),
    }).then((answer) => answer.json() as Promise<{ url: string }>);
  const first = await make();
  const text = await fetch(first.url).then((answer) => answer.text());
  expect(text).toContain("SUMMARY:CANARY members");
  expect(text).toContain("STATUS:TENTATIVE");
  expect(text).toContain("BEGIN:VALARM");
  expect(text).not.toContain("SEALED");
  // What is called off rings for nobody.
  const off = await planEvent(s.ctx, rosa, "moss", {
    ...input,
    name: "goes off",
  });
  await answerAsMember(s.ctx, rosa, off.id, { status: "yes" });
  await answerAsMember(s.ctx, rosa, retreat.id, { status: "no" });
  await answerAsMember(s.ctx, rosa, secret.id, { status: "no" });
  expect(await fetch(first.url).then((answer) => answer.text())).toContain("BEGIN:VALARM");
  await cancelEvent(s.ctx, rosa, off.id);
  const after = await fetch(first.url).then((answer) => answer.text());
  expect(after).toContain("STATUS:CANCELLED");
  expect(after).not.toContain("BEGIN:VALARM");
  const second = await make();
  expect((await fetch(first.url)).status).toBe(404);
  expect((await fetch(second.url)).status).toBe(200);
  await fetch(`${s.origin}/api/v1/calendar/personal`, {
    method: "DELETE",
    headers: asRosa(),
  });
  expect((await fetch(second.url)).status).toBe(404);
});

describe("who is missing", () => {
  const one = {
    starts: new Date("2027-03-20T19:00:00Z"),
    ends: new Date("2027-03-20T21:00:00Z"),
    timeZone: "Europe/Amsterdam",
    allDay: false,
    kind: "workshop",
    language: "en",
    access: "{}",
    onlineUrl: null,
  };
  test("says in sentences what no event has, and nothing of what one has", () => {
    const said = gaps([one, { ...one, access: JSON.stringify({ "step-free": "yes" }) }], "en").map(
      (gap) => gap.text,
    );
    expect(said).toContain("No event has captions; all 2 events don't say.");
    expect(said.join()).not.toContain("step-free");
    expect(said).toContain("Nothing is on during the day.");
    expect(said).toContain("Everything is in one language (English).");
    expect(gaps([{ ...one, language: "fa" }], "en").map((gap) => gap.text)).toContain(
      "Everything is in one language (Persian).",
    );
    expect(missingKinds([one], "en")).not.toContain("Workshop");
    expect(gaps([], "en")).toEqual([]);
  });
  test.each([
    [
      "from Friday to Sunday is also at a weekend",
      "2027-03-19T08:00:00Z",
      "2027-03-21T15:00:00Z",
      [],
    ],
    [
      "until late is also in the evening",
      "2027-03-17T15:30:00Z",
      "2027-03-17T19:00:00Z",
      ["Nothing is on at weekends."],
    ],
    [
      "through the night is not by day",
      "2027-03-17T22:00:00Z",
      "2027-03-18T03:00:00Z",
      ["Nothing is on at weekends.", "Nothing is on during the day."],
    ],
    [
      "an afternoon",
      "2027-03-17T13:00:00Z",
      "2027-03-17T16:00:00Z",
      ["Nothing is on at weekends.", "Nothing is on in the evening."],
    ],
    [
      "a Saturday",
      "2027-03-19T23:00:00Z",
      "2027-03-20T23:00:00Z",
      ["Everything is on at weekends."],
    ],
  ])("%s", (_what, starts, ends, expected) => {
    const said = gaps([{ ...one, starts: new Date(starts), ends: new Date(ends) }], "en").map(
      (gap) => gap.text,
    );
    expect(said.filter((text) => /weekend|evening|during the day/.test(text))).toEqual(expected);
  });
  test("counts what stood in the way only from three on, and only for members", async () => {
    const over = await planEvent(s.ctx, rosa, "moss", {
      ...input,
      name: "over",
      startTime: "2026-11-01T10:00",
      endTime: "2026-11-01T12:00",
    });
    const sums = async (headers: Record<string, string>) =>
      (
        JSON.parse((await page("/api/v1/calendar/missing", headers)).text) as {
          barriers: { name: string; times: number }[];
        }
      ).barriers;
    const back = (barriers: string[]) =>
      reflectOnEvent(s.ctx, rosa, over.id, {
        nourished: "",
        hard: "",
        missing: "",
        barriers,
      });
    await back(["stairs", "money"]);
    await back(["stairs", "stairs"]);
    expect(await sums(asRosa())).toEqual([]);
    await back(["stairs"]);
    expect(await sums(asRosa())).toEqual([{ name: "Stairs", times: 3 }]);
    for (const path of ["/api/v1/calendar/missing", "/calendar/missing"])
      expect((await fetch(`${s.origin}${path}`)).status).toBe(401);
    expect((await page("/calendar", {})).text).not.toContain("/calendar/missing");
    const one = await s.ctx.db
      .selectFrom("eventReflections")
      .select("id")
      .executeTakeFirstOrThrow();
    const takeAway = (headers: Record<string, string>) =>
      fetch(`${s.origin}/api/v1/reflections/${one.id}`, {
        method: "DELETE",
        headers,
      }).then((answer) => answer.status);
    expect(await takeAway({})).toBe(404);
    expect(await takeAway(asRosa())).toBe(204);
    expect(await takeAway(asRosa())).toBe(404);
    expect(await sums(asRosa())).toEqual([]);
  });
});
