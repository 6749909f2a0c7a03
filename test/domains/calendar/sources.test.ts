/**
 * Calendars from elsewhere in ours: followed, failing, changing, blocked,
 * told twice; and files taken in once.
 */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  answerImport,
  beginImport,
  forgetImports,
  importOf,
  previewImport,
} from "#domains/calendar/import/actions.ts";
import { importHandlers } from "#domains/calendar/import/steps-actions.ts";
import { confirmImport } from "#domains/calendar/import/confirm-actions.ts";
import { toUndo, undoImport } from "#domains/calendar/import/undo-actions.ts";
import { cleanAnswers } from "#domains/calendar/import/answers.ts";
import { entryMark } from "#domains/calendar/import/left-out.ts";
import { previewPage } from "#domains/calendar/import/preview-page.ts";
import { weekIn } from "#platform/i18n/week.ts";
import type { View } from "#platform/web/view.ts";
import { type GetFile, sourceHandlers } from "#domains/calendar/sources/fetch-actions.ts";
import {
  addSource,
  fetchDueSources,
  nameZones,
  removeSource,
} from "#domains/calendar/sources/actions.ts";
import type { CalendarFilter } from "#domains/calendar/filter.ts";
import { calendarEvents } from "#domains/calendar/store.ts";
import { planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { vanish } from "#protocol/fetch/remote-actors.ts";
import { block } from "#domains/safety/actions.ts";
import { unfollowSibling } from "#domains/siblings/actions.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const input: EventInput = {
  name: "Our own",
  content: "",
  startTime: "2026-12-01T19:00",
  timeZone: "Europe/Amsterdam",
  area: "Library",
  kind: "other",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};
const url = "https://town.example/events.ics";
const vevent = (uid: string, name: string, start: string, ...more: string[]) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  `SUMMARY:${name}`,
  `DTSTART:${start}`,
  ...more,
  "END:VEVENT",
];
const ics = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", "X-WR-CALNAME:Town agenda", ...events.flat(), "END:VCALENDAR"].join("\r\n");

let t: TestContext;
let rosa: Viewer;
let answer: Awaited<ReturnType<GetFile>> | Error;
let asked: unknown[];
beforeAll(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
});
afterAll(() => t.end());
beforeEach(async () => {
  asked = [];
  await t.ctx.db.deleteFrom("calendarSources").execute();
  await t.ctx.db.deleteFrom("events").execute();
  await t.ctx.db.deleteFrom("jobs").execute();
});

const get: GetFile = async (_url, known) => {
  asked.push({ etag: known.etag });
  if (answer instanceof Error) throw answer;
  return answer;
};
/** Does the waiting jobs of these kinds. */
async function work(): Promise<void> {
  const handlers = { ...sourceHandlers(t.ctx, get), ...importHandlers(t.ctx) };
  const jobs = await t.ctx.db
    .deleteFrom("jobs")
    .where("kind", "in", ["calendar-source", "calendar-import"])
    .returning(["kind", "payload"])
    .execute();
  for (const job of jobs) await handlers[job.kind]?.(job.payload);
}
const shown = async (filter: CalendarFilter = {}, viewer: Viewer = stranger) =>
  (
    await calendarEvents(t.ctx.db, viewer, filter, {
      zone: "Europe/Amsterdam",
      today: "2026-11-20",
      max: 50,
    })
  ).events;
const names = async (filter: CalendarFilter = {}) =>
  (await shown(filter)).map((event) => event.name);
const file = (text: string, etag = '"1"') => ({ text, etag, lastModified: null });
const source = () => t.ctx.db.selectFrom("calendarSources").selectAll().executeTakeFirstOrThrow();

test("a file is followed: its events come, change and go with it, and it is asked for with its mark", async () => {
  answer = file(
    ics(vevent("1", "Market", "20261205T100000Z"), vevent("2", "Fair", "20261206T100000Z")),
  );
  await addSource(t.ctx, rosa, { url: "webcal://town.example/events.ics", name: "" });
  await work();
  expect(await names()).toEqual(["Market", "Fair"]);
  expect((await shown())[0]?.origin).toMatchObject({ name: "Town agenda", handle: null });
  expect((await shown())[0]).toMatchObject({ language: "en", timeZone: "Europe/Amsterdam" });
  expect(await names({ sibling: "town.example" })).toEqual(["Market", "Fair"]);
  t.ctx.clock.advance(hours(2));
  await fetchDueSources(t.ctx);
  answer = file(
    ics(vevent("1", "Market", "20261205T120000Z", "STATUS:CANCELLED", "SEQUENCE:1")),
    '"2"',
  );
  await work();
  expect(asked.at(-1)).toEqual({ etag: '"1"' });
  expect(
    (await shown()).map((event) => [event.name, event.status, event.starts.toISOString()]),
  ).toEqual([["Market", "cancelled", "2026-12-05T12:00:00.000Z"]]);
  t.ctx.clock.advance(hours(2));
  await fetchDueSources(t.ctx);
  answer = { text: undefined, etag: '"2"', lastModified: null };
  await work();
  expect(await names()).toEqual(["Market"]);
});

test("a failure is shown, tried again later and later, and takes nothing away", async () => {
  answer = file(ics(vevent("1", "Market", "20261205T100000Z")));
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  for (const [i, wrong] of [
    new Error("town.example answered 500"),
    file("<html>not found</html>"),
  ].entries()) {
    answer = wrong;
    await t.ctx.db.updateTable("calendarSources").set({ nextFetch: t.ctx.clock.now() }).execute();
    await fetchDueSources(t.ctx);
    await work();
    expect(await source()).toMatchObject({
      failures: i + 1,
      problem: expect.any(String) as string,
    });
  }
  expect((await source()).nextFetch.getTime() - t.ctx.clock.now().getTime()).toBe(hours(2));
  expect(await names()).toEqual(["Market"]);
});

test("a file that does not say its language is taken to speak ours", async () => {
  await t.ctx.db.updateTable("groups").set({ language: "nl" }).where("root", "=", true).execute();
  answer = file(ics(vevent("1", "Markt", "20261205T100000Z")));
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  expect(await names({ language: "nl" })).toEqual(["Markt"]);
  await t.ctx.db.updateTable("groups").set({ language: "en" }).where("root", "=", true).execute();
});

test("nothing comes from a blocked server, and what we stop following goes", async () => {
  answer = file(ics(vevent("1", "Market", "20261205T100000Z")));
  const added = await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  await removeSource(t.ctx, rosa, added.id);
  expect(await names()).toEqual([]);
  await t.ctx.db
    .insertInto("blocks")
    .values({ id: newId(), kind: "host", value: "town.example", made: t.ctx.clock.now() })
    .execute();
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  expect(asked).toHaveLength(1);
  expect(await names()).toEqual([]);
  await t.ctx.db.deleteFrom("blocks").execute();
});

test("only who keeps the bridge follows files, and only whole addresses", async () => {
  const ann = await addMember(t.ctx, "ann");
  await expect(addSource(t.ctx, ann, { url, name: "" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  for (const wrong of [
    "town",
    "ftp://town.example/x",
    "javascript:alert(1)",
    `${t.ctx.origin}/calendar.ics`,
  ])
    await expect(addSource(t.ctx, rosa, { url: wrong, name: "" })).rejects.toMatchObject({
      code: "bad-input",
    });
});

async function sibling() {
  const iri = `https://melissa.example/groups/${newId()}`;
  return t.ctx.db
    .insertInto("remoteActors")
    .values({
      id: newId(),
      iri,
      host: "melissa.example",
      type: "Group",
      handle: "melissa@melissa.example",
      name: "Melissa",
      summary: "",
      url: iri,
      inbox: `${iri}/inbox`,
      sharedInbox: null,
      outbox: null,
      followers: null,
      featured: null,
      upcomingEvents: null,
      raw: "{}",
      fetched: t.ctx.clock.now(),
      gone: null,
    }) // oxfmt-ignore
    .returningAll()
    .executeTakeFirstOrThrow();
}
const remote = (id: string, more: object = {}) => ({
  id,
  type: "Event",
  name: "Herb Fair",
  startTime: "2026-12-06T11:00:00+01:00",
  location: { type: "Place", name: "Elm Garden, Utrecht" },
  to: ["https://www.w3.org/ns/activitystreams#Public"],
  updated: "2026-11-20T09:00:00Z",
  ...more,
});
const receive = async (actor: Awaited<ReturnType<typeof sibling>>, json: object) =>
  t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, actor, json as never));

test("one event told by several is shown once: ours first, then a sibling's, then a file's", async () => {
  answer = file(ics(vevent("9", "Herb fair!", "20261206T100000Z", "LOCATION:Elm Garden")));
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  expect(await names()).toEqual(["Herb fair!"]);
  const [one, two] = [await sibling(), await sibling()];
  await receive(one, remote("https://melissa.example/e/1"));
  expect((await shown()).map((event) => event.origin.name)).toEqual(["Melissa"]);
  // The same words at the same time in another town are another event.
  await receive(
    two,
    remote("https://melissa.example/e/2", {
      location: { type: "Place", name: "Station, Groningen" },
    }),
  );
  expect(await shown()).toHaveLength(2);
  const own = await planEvent(t.ctx, rosa, "moss", {
    ...input,
    name: "Herb fair",
    startTime: "2026-12-06T11:00",
    area: "",
  });
  expect((await shown()).map((event) => event.id)).toEqual([own.id]);
  // When ours goes, the sibling's is shown again.
  await t.ctx.db.deleteFrom("events").where("id", "=", own.id).execute();
  await receive(one, remote("https://melissa.example/e/1", { updated: "2026-11-20T09:30:00Z" }));
  expect(await shown()).toHaveLength(2);
});

test("when the sibling who told of it is let go, one of the files that repeat it is shown, not all", async () => {
  const actor = await sibling();
  await receive(actor, remote("https://melissa.example/e/9"));
  answer = file(ics(vevent("9", "Herb fair", "20261206T100000Z", "LOCATION:Elm Garden")));
  for (const path of ["a", "b"]) {
    await addSource(t.ctx, rosa, { url: `https://${path}.example/events.ics`, name: path });
    await work();
  }
  expect((await shown()).map((event) => event.origin.name)).toEqual(["Melissa"]);
  const root = await t.ctx.db
    .selectFrom("groups")
    .select("id")
    .where("root", "=", true)
    .executeTakeFirstOrThrow();
  const id = newId();
  const now = t.ctx.clock.now();
  await t.ctx.db
    .insertInto("siblings")
    .values({
      id,
      groupId: root.id,
      remoteActorId: actor.id,
      address: "@melissa@melissa.example",
      state: "following",
      followId: newId(),
      asked: now,
      accepted: now,
      readUntil: null,
      problem: null,
    }) // oxfmt-ignore
    .execute();
  await unfollowSibling(t.ctx, rosa, id);
  expect(await shown()).toHaveLength(1);
});

test.each([
  ["is blocked", () => block(t.ctx, rosa, { value: "melissa.example", reason: "" })],
  [
    "goes for good",
    async () =>
      vanish(
        t.ctx,
        (await t.ctx.db.selectFrom("remoteActors").select("iri").executeTakeFirstOrThrow()).iri,
        "gone",
      ),
  ],
])("when who told of it %s, one of the files that repeat it is shown, not all", async (_, end) => {
  await t.ctx.db.deleteFrom("remoteActors").execute();
  await receive(await sibling(), remote("https://melissa.example/e/10"));
  answer = file(ics(vevent("10", "Herb fair", "20261206T100000Z", "LOCATION:Elm Garden")));
  for (const path of ["a", "b", "c"]) {
    await addSource(t.ctx, rosa, { url: `https://${path}.example/events.ics`, name: path });
    await work();
  }
  expect((await shown()).map((event) => event.origin.name)).toEqual(["Melissa"]);
  await end();
  expect(await shown()).toHaveLength(1);
  await block(t.ctx, rosa, { value: "a.example", reason: "" });
  expect(await shown()).toHaveLength(1);
  await t.ctx.db.deleteFrom("blocks").execute();
});

test("when a sibling tells of it otherwise than its own file, one of the other files is shown still, not all", async () => {
  for (const path of ["a", "b", "c"]) {
    const more = path === "a" ? ["URL:https://melissa.example/e/11"] : [];
    answer = file(ics(vevent("11", "Herb walk", "20261207T100000Z", ...more)));
    await addSource(t.ctx, rosa, { url: `https://${path}.example/events.ics`, name: path });
    await work();
  }
  await receive(await sibling(), remote("https://melissa.example/e/11"));
  expect(await names()).toEqual(["Herb Fair", "Herb walk"]);
});

test("an event of members hides nothing from strangers", async () => {
  await receive(await sibling(), remote("https://melissa.example/e/5"));
  await planEvent(t.ctx, rosa, "moss", {
    ...input,
    name: "Herb fair",
    startTime: "2026-12-06T11:00",
    area: "",
    visibility: "members",
  });
  expect(await names()).toEqual(["Herb Fair"]);
});

test("a file that repeats what a sibling tells at the same address adds nothing", async () => {
  const actor = await sibling();
  await receive(actor, remote("https://melissa.example/e/7"));
  answer = file(ics(vevent("https://melissa.example/e/7", "Renamed there", "20261206T100000Z")));
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  expect(await names()).toEqual(["Herb Fair"]);
});

test("a file is looked at, then taken in once; a second time nothing is doubled", async () => {
  const text = ics(
    vevent("1", "Walk", "20261210T100000Z"),
    vevent("2", "Talk", "20261211T100000Z"),
    vevent("3", "Over", "20200101T100000Z"),
  );
  for (const skipped of [0, 2]) {
    const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(text));
    expect(one).toMatchObject({ total: 2, state: "read" });
    await confirmImport(t.ctx, rosa, one.id, { visibility: "public", publish: true });
    await confirmImport(t.ctx, rosa, one.id, { visibility: "public", publish: true });
    await work();
    expect(await importOf(t.ctx, rosa, one.id)).toMatchObject({
      state: "done",
      done: 2,
      skipped,
      file: "",
    });
  }
  expect(await names()).toEqual(["Walk", "Talk"]);
});

test("what somebody leaves out is not taken in, nor counted; of all of it nothing would come", async () => {
  const text = ics(
    vevent("1", "Walk", "20261210T100000Z"),
    vevent("2", "Talk", "20261211T100000Z"),
    vevent("3", "Fair", "20261212T100000Z"),
  );
  const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(text));
  const marks = one.result.entries.map(({ key }) => entryMark(key));
  const wish = { visibility: "public", publish: true } as const;
  await expect(
    confirmImport(t.ctx, rosa, one.id, { ...wish, leftOut: marks }),
  ).rejects.toMatchObject({ code: "bad-input" });
  for (let tap = 0; tap < 2; tap++)
    await confirmImport(t.ctx, rosa, one.id, { ...wish, leftOut: [marks[0]!, marks[2]!] });
  expect((await importOf(t.ctx, rosa, one.id)).total).toBe(1);
  await work();
  expect(await importOf(t.ctx, rosa, one.id)).toMatchObject({ state: "done", done: 1, total: 1 });
  expect(await names()).toEqual(["Talk"]);
});

test("what is called off in a file is not taken in, nor counted", async () => {
  const text = ics(
    vevent("1", "Walk", "20261210T100000Z"),
    vevent("2", "Talk", "20261211T100000Z", "STATUS:CANCELLED"),
  );
  const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(text));
  expect(one.total).toBe(1);
  await confirmImport(t.ctx, rosa, one.id, { visibility: "public", publish: true });
  await work();
  expect(await importOf(t.ctx, rosa, one.id)).toMatchObject({ state: "done", done: 1, skipped: 0 });
  expect(await names()).toEqual(["Walk"]);
});

test("places of a file can be kept for those who come", async () => {
  const text = ics(
    vevent("1", "Walk", "20261210T100000Z", "LOCATION:Elm Street 12", "GEO:52.0912;5.1234"),
  );
  const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(text));
  await confirmImport(t.ctx, rosa, one.id, { visibility: "public", publish: true, sealed: true });
  await work();
  const event = await t.ctx.db.selectFrom("events").selectAll().executeTakeFirstOrThrow();
  expect(event).toMatchObject({
    area: "",
    exactPlace: "Elm Street 12",
    reveal: "confirmed",
    latitude: null,
    longitude: null,
  });
});

test("an import that was stopped goes on where it was, also when its first event is over by then", async () => {
  const soon = (minutes: number): string =>
    new Date(t.ctx.clock.now().getTime() + minutes * 60_000).toISOString();
  const many = Array.from(
    { length: 201 },
    (_, i) => `Walk ${i},2026-12-10T10:00:00Z,2026-12-10T11:00:00Z`,
  );
  const table = ["title,start,end", `Soon,${soon(60)},${soon(70)}`, ...many].join("\n");
  const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(table));
  await confirmImport(t.ctx, rosa, one.id, { visibility: "public", publish: true });
  await t.ctx.db
    .updateTable("calendarImports")
    .set({ done: 200 })
    .where("id", "=", one.id)
    .execute();
  t.ctx.clock.advance(hours(2));
  await work();
  // The first two hundred are those of the stopped try.
  expect(await t.ctx.db.selectFrom("events").select("id").execute()).toHaveLength(2);
});

test("a hundred thousand empty lines before a table cost no more than one", async () => {
  // Looked for at each of them anew, the beginning of a calendar took
  // the only thread for half a minute.
  const before = process.cpuUsage();
  const one = await beginImport(
    t.ctx,
    rosa,
    "moss",
    Buffer.from(`title,start${"\n".repeat(99_000)}Walk,2026-12-10T10:00:00Z`),
  );
  expect(one.result.entries).toHaveLength(1);
  expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(5);
});

test("a file that a program sends is read once", async () => {
  const run = vi.spyOn(t.ctx.pool, "run");
  try {
    const { result } = await beginImport(
      t.ctx,
      rosa,
      "moss",
      Buffer.from(ics(vevent("1", "Walk", "20261210T100000Z"))),
    );
    expect(result.entries.map((entry) => entry.name)).toEqual(["Walk"]);
    expect(run).toHaveBeenCalledTimes(1);
  } finally {
    run.mockRestore();
  }
});

test.each([
  ["https://parish.example/calendar.ics", "This is an address"],
  [" webcal://parish.example/calendar.ics\n", "This is an address"],
  ["<!DOCTYPE html><html><body><h1>Calendar</h1></body></html>", "This is a web page"],
  [
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html lang="en">',
    "This is a web page",
  ],
  ['<?xml version="1.0" encoding="UTF-8" ?>\n<rss xmlns:wp="x"><channel/></rss>', "another form"],
  ['{"events":[{"name":"Soup"}]}', "another form"],
  ["PK\u0003\u0004\u0014\u0000xl/workbook.xml", "This is a spreadsheet"],
  ["%PDF-1.7\n", "This is a document"],
])("what is no calendar is called what it is: %j", async (text, words) => {
  await expect(beginImport(t.ctx, rosa, "moss", Buffer.from(text, "latin1"))).rejects.toMatchObject(
    {
      code: "bad-input",
      fields: { file: expect.stringContaining(words) as unknown },
    },
  );
});

test("an import is undone, but for what was touched since", async () => {
  const table = "title,start\nOne,2027-06-01 10:00\nTwo,2027-06-02 10:00\nThree,2027-06-03 10:00\n";
  const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(table));
  await expect(undoImport(t.ctx, rosa, one.id)).rejects.toMatchObject({ code: "conflict" });
  await confirmImport(t.ctx, rosa, one.id, { visibility: "members", publish: false });
  await work();
  const came = await t.ctx.db
    .selectFrom("events")
    .select(["id", "name"])
    .where("importId", "=", one.id)
    .orderBy("name")
    .execute();
  expect(came.map(({ name }) => name)).toEqual(["One", "Three", "Two"]);
  expect(await toUndo(t.ctx, one.id)).toBe(3);
  t.ctx.clock.advance(minutes(1));
  await t.ctx.db
    .updateTable("events")
    .set({ name: "Two, later", updated: t.ctx.clock.now() })
    .where("id", "=", came[2]?.id ?? "")
    .execute();
  const ben = await addMember(t.ctx, "benno");
  await expect(undoImport(t.ctx, ben, one.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await undoImport(t.ctx, rosa, one.id)).toBe(2);
  expect(await undoImport(t.ctx, rosa, one.id)).toBe(0);
  expect(
    await t.ctx.db.selectFrom("events").select("name").where("importId", "=", one.id).execute(),
  ).toEqual([{ name: "Two, later" }]);
});

test("an event whose beginning and end are on a clock that nobody knows is one event", async () => {
  const text =
    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Tea\nDTSTART;TZID=Our Village:20270301T100000\nDTEND;TZID=Our Village:20270301T120000\nEND:VEVENT\nEND:VCALENDAR\n";
  const { result } = await beginImport(t.ctx, rosa, "moss", Buffer.from(text));
  expect(result.zones).toEqual([{ name: "Our Village", events: 1 }]);
});

test("an import is its maker's alone, and is forgotten", async () => {
  const one = await beginImport(
    t.ctx,
    rosa,
    "moss",
    Buffer.from(ics(vevent("1", "Walk", "20261210T100000Z"))),
  );
  const ben = await addMember(t.ctx, "ben");
  await expect(importOf(t.ctx, ben, one.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(beginImport(t.ctx, rosa, "moss", Buffer.from("hello"))).rejects.toMatchObject({
    code: "bad-input",
  });
  t.ctx.clock.advance(hours(2));
  await forgetImports(t.ctx);
  await expect(importOf(t.ctx, rosa, one.id)).rejects.toMatchObject({ code: "not-found" });
});

/** Fetches the one source again, with this answer. */
async function again(text: string): Promise<void> {
  answer = file(text);
  t.ctx.clock.advance(hours(2));
  await t.ctx.db
    .updateTable("calendarSources")
    .set({ nextFetch: t.ctx.clock.now(), read: null })
    .execute();
  await fetchDueSources(t.ctx);
  await work();
}
const noted = async (): Promise<string[]> => JSON.parse((await source()).notes) as string[];
const ids = async (): Promise<string[]> =>
  (await t.ctx.db.selectFrom("events").select("id").orderBy("starts").orderBy("id").execute()).map(
    (row) => row.id,
  );

const six = Array.from({ length: 6 }, (_, i) =>
  vevent(`${i}`, `Market ${i}`, `2026120${i + 1}T100000Z`),
);

test.each([
  [
    "cut off",
    ics(...six.slice(0, 4)).replace(/DTSTART:20261204T[\s\S]*/, "DTSTART:20261204T1"),
    "broke off",
  ],
  ["empty", ics(), "no event"],
])(
  "a file that comes %s for one look takes nothing away, and its page says why",
  async (_, short, word) => {
    answer = file(ics(...six));
    await addSource(t.ctx, rosa, { url, name: "Town" });
    await work();
    const before = await ids();
    expect(before).toHaveLength(6);
    await again(short);
    expect(await ids()).toEqual(before);
    expect(await names()).toContain("Market 3");
    expect((await source()).problem).toContain(word);
    await again(ics(...six));
    expect(await ids()).toEqual(before);
    expect(await source()).toMatchObject({ problem: null, shortSince: null });
    await again(short);
    t.ctx.clock.advance(hours(73));
    await again(short);
    expect(await ids()).toHaveLength(word === "broke off" ? 4 : 0);
    // What comes back has the address that it had.
    await again(ics(...six));
    expect((await ids()).every((id) => before.includes(id))).toBe(true);
  },
);

test("a file that is cut off puts nothing back that was moved", async () => {
  const moved = vevent("1", "Circle", "20261203T170000Z", "RECURRENCE-ID:20261202T100000Z");
  const series = vevent("1", "Circle", "20261201T100000Z", "RRULE:FREQ=DAILY;COUNT=3");
  answer = file(ics(series, moved, vevent("2", "Fair", "20261209T100000Z")));
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  const starts = async () =>
    (await t.ctx.db.selectFrom("events").select("starts").orderBy("starts").execute()).map((row) =>
      row.starts.toISOString().slice(0, 13),
    );
  const before = await starts();
  expect(before).toContain("2026-12-03T17");
  await again(ics(series, moved).replace(/BEGIN:VEVENT(?![\s\S]*BEGIN:VEVENT)[\s\S]*/, ""));
  expect((await source()).problem).toContain("broke off");
  expect(await starts()).toEqual(before);
});

test("an event whose UID several get, or have no more, keeps its address", async () => {
  const one = vevent("1", "First", "20261201T100000Z");
  const two = vevent("1", "Second", "20261205T100000Z");
  answer = file(ics(one));
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  const [first] = await ids();
  await again(ics(one, two));
  const both = await ids();
  expect([both[0], both.length]).toEqual([first, 2]);
  await again(ics(two));
  expect(await ids()).toEqual([both[1]]);
  await again(ics(one, two));
  expect(await ids()).toHaveLength(2);
  expect((await ids())[1]).toBe(both[1]);
});

test("an event of a followed file that can't be read any more stays as it last was, with a note", async () => {
  const start = new Date(t.ctx.clock.now().getTime() + hours(500))
    .toISOString()
    .replace(/[-:]|\.\d{3}/g, "");
  answer = file(ics(vevent("1", "Market", start), vevent("2", "Fair", start)));
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  const before = await ids();
  await again(
    ics(vevent("1", "Market, changed", "some day"), vevent("2", "Fair", start, "GEO:nowhere")),
  );
  expect(await ids()).toEqual(before);
  expect((await names()).sort()).toEqual(["Fair", "Market"]);
  const notes = await noted();
  expect(
    notes.some((note) => note.includes("“Market, changed”, line 6") && note.includes("some day")),
  ).toBe(true);
  expect(notes.some((note) => note.includes("“Market” can't be read any more"))).toBe(true);
  expect(notes.some((note) => note.includes("“Fair”") && note.includes("point"))).toBe(true);
  await again(ics(vevent("2", "Fair", start)));
  expect(await names()).toEqual(["Fair"]);
});

test("what a followed file calls off without telling of it again is cancelled, and what it postpones is postponed", async () => {
  answer = file(
    ics(
      vevent("1", "Market", "20261205T120000Z"),
      vevent("2", "Talk", "20261211T100000Z"),
      vevent("3", "Walk", "20261212T100000Z"),
    ),
  );
  await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  await again(
    ics(
      vevent("3", "Walk", "20261212T100000Z"),
      ["BEGIN:VEVENT", "UID:1", "SEQUENCE:1", "STATUS:CANCELLED", "END:VEVENT"],
      vevent("2", "Talk", "20261211T100000Z", "STATUS:POSTPONED"),
    ),
  );
  const rows = await t.ctx.db
    .selectFrom("events")
    .select(["name", "status", "newsWhat"])
    .orderBy("name")
    .execute();
  expect(rows).toEqual([
    { name: "Market", status: "cancelled", newsWhat: "cancelled" },
    { name: "Talk", status: "postponed", newsWhat: "postponed" },
    { name: "Walk", status: "scheduled", newsWhat: null },
  ]);
  expect(await noted()).toContainEqual(expect.stringContaining("it is postponed"));
});

test("the preview of a file says how many of its events are called off or postponed", async () => {
  const one = await beginImport(
    t.ctx,
    rosa,
    "moss",
    Buffer.from(
      ics(
        vevent("1", "Market", "20270105T120000Z"),
        vevent("2", "Talk", "20270111T100000Z", "STATUS:CANCELLED"),
        vevent("3", "Walk", "20270112T100000Z", "STATUS:POSTPONED"),
      ),
    ),
  );
  expect([one.result.entries.map(({ name }) => name), one.result.off]).toEqual([["Market"], 2]);
  const view: View = {
    viewer: rosa,
    collective: undefined,
    origin: "https://moss.example",
    path: `/imports/${one.id}`,
    csrf: "",
    flash: undefined,
    language: "en",
    week: weekIn("en"),
    style: "/style.css",
  };
  const about = { result: one.result, undo: 0 };
  const { body } = previewPage(view, await importOf(t.ctx, rosa, one.id), about);
  expect(body.toString()).toContain("2 events that are cancelled or postponed are left out.");
});

test("a zone that nobody knows is asked for, of a followed file and of one that is taken in", async () => {
  const at = "20271210T120000";
  const one = vevent("1", "Walk", at).map((line) =>
    line.replace("DTSTART", "DTSTART;TZID=House Time"),
  );
  const text = ics(one, vevent("2", "Talk", "20271211T120000Z"));
  const preview = await beginImport(t.ctx, rosa, "moss", Buffer.from(text));
  expect((await previewImport(t.ctx, preview)).zones).toEqual([{ name: "House Time", events: 1 }]);
  const options = { visibility: "public", publish: true } as const;
  await expect(confirmImport(t.ctx, rosa, preview.id, options)).rejects.toMatchObject({
    code: "bad-input",
  });
  const zones = { "House Time": "America/Lima" };
  const { entries } = await answerImport(t.ctx, rosa, preview.id, { zones });
  expect(entries[0]?.starts.toISOString()).toBe("2027-12-10T17:00:00.000Z");
  await confirmImport(t.ctx, rosa, preview.id, options);
  await work();
  const taken = await t.ctx.db
    .selectFrom("events")
    .select(["name", "starts"])
    .orderBy("starts")
    .execute();
  expect(taken[0]?.starts.toISOString()).toBe("2027-12-10T17:00:00.000Z");
  await t.ctx.db.deleteFrom("events").execute();

  answer = file(text);
  const added = await addSource(t.ctx, rosa, { url, name: "Town" });
  await work();
  expect(JSON.parse((await source()).askedZones)).toEqual([{ name: "House Time", events: 1 }]);
  await nameZones(t.ctx, rosa, added.id, zones);
  await work();
  const [row] = await t.ctx.db.selectFrom("events").select("starts").orderBy("starts").execute();
  expect(row?.starts.toISOString()).toBe("2027-12-10T17:00:00.000Z");
  expect(JSON.parse((await source()).askedZones)).toEqual([]);
  await expect(nameZones(t.ctx, rosa, added.id, { x: "Nowhere/Land" })).rejects.toMatchObject({
    code: "bad-input",
  });
});

test("a table whose headings nobody knows is asked about, not refused", async () => {
  const table = "Kio;Kiam;Kie\nTeo;2028-06-05 19:00;Elm Garden\nSupo;2028-06-06 19:00;Elm Garden";
  const one = await beginImport(t.ctx, rosa, "moss", Buffer.from(table));
  expect(one.total).toBe(0);
  expect((await previewImport(t.ctx, one)).table).toMatchObject({
    headings: ["Kio", "Kiam", "Kie"],
    missing: ["name", "start"],
  });
  const options = { visibility: "public", publish: true } as const;
  await expect(confirmImport(t.ctx, rosa, one.id, options)).rejects.toMatchObject({
    code: "bad-input",
  });
  const answers = cleanAnswers({ columns: { name: 0, start: 1, place: 2, nonsense: 1, end: -4 } });
  const { entries } = await answerImport(t.ctx, rosa, one.id, answers);
  expect(entries.map((entry) => [entry.name, entry.place])).toEqual([
    ["Teo", "Elm Garden"],
    ["Supo", "Elm Garden"],
  ]);
  await confirmImport(t.ctx, rosa, one.id, options);
  await work();
  expect(await t.ctx.db.selectFrom("events").select("name").orderBy("starts").execute()).toEqual([
    { name: "Teo" },
    { name: "Supo" },
  ]);
});
