/**
 * What once went wrong at events and must not again; each test is one
 * sentence of what people may rely on.
 */
import type { FastifyInstance } from "fastify";
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { createWeb } from "#assembly.ts";
import { type GetFile, sourceHandlers } from "#domains/calendar/sources/fetch-actions.ts";
import { addSource, fetchDueSources } from "#domains/calendar/sources/actions.ts";
import { tagWord } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import {
  cancelEvent,
  changeEvent,
  deleteEvent,
  planEvent,
  postponeEvent,
  reviveEvent,
} from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { timesText } from "#domains/events/times.ts";
import { readEvent } from "#domains/events/incoming/document.ts";
import { receiveEvent } from "#domains/events/incoming/receive.ts";
import { answerAsGuest, changeGuestAnswer } from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { answerEventElsewhere, takeAnswersAlong } from "#domains/events/rsvp/home-actions.ts";
import { comersOf, writeToAll } from "#domains/events/rsvp/hosts/actions.ts";
import { receiveAnswer } from "#domains/events/rsvp/receive.ts";
import { planSeries } from "#domains/events/series/actions.ts";
import { cancelSeries } from "#domains/events/series/change-actions.ts";
import { createFediverse, type Fediverse } from "#protocol/outbox/fediverse.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { isTimeZone } from "#platform/lib/temporal.ts";
import { leaveCollective } from "#domains/members/actions.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { block } from "#domains/safety/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { confirmAddresses } from "../../support/guests.ts";
import { addGroup, addMember, found, password } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { waitingOf } from "../../support/waiting.ts";

const what = {
  name: "Salve workshop",
  content: "",
  kind: "workshop",
  careKinds: [],
  tags: [],
  language: "en",
};
const when = { startTime: "2027-01-09T14:00", timeZone: "Europe/Amsterdam", area: "Library" };
const input: EventInput = {
  ...what,
  ...when,
  access: { "step-free": "yes" },
  visibility: "public",
  publish: true,
};

let t: TestContext;
let fediverse: Fediverse;
let app: FastifyInstance;
let rosa: Viewer;
let [ann, ben]: Viewer[] = [];
beforeAll(async () => {
  t = await testContext({ env: { SMTP_URL: "smtp://127.0.0.1:9" } });
  fediverse = createFediverse(t.ctx);
  app = await createWeb(t.ctx, fediverse);
  rosa = (await addGroup(t.ctx, (await found(t.ctx)).viewer, "herbs")).viewer;
});
afterAll(async () => {
  await app.close();
  await fediverse.close();
  await t.end();
});
beforeEach(async () => {
  for (const table of [
    "calendarSources",
    "events",
    "eventSeries",
    "remoteActors",
    "blocks",
    "jobs",
  ] as const)
    await t.ctx.db.deleteFrom(table).execute();
  await t.ctx.db.deleteFrom("members").where("id", "!=", rosa.member!.id).execute();
  [ann, ben] = [await addMember(t.ctx, "ann"), await addMember(t.ctx, "ben")];
});

const plan = (more: Partial<EventInput> = {}, group = "moss") =>
  planEvent(t.ctx, rosa, group, { ...input, ...more });
const rowOf = (id: string) =>
  t.ctx.db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
async function get(
  url: string,
  {
    who,
    accept = "text/html",
  }: { readonly who?: Viewer | undefined; readonly accept?: string } = {},
) {
  const session =
    who?.member === undefined ? undefined : await openSession(app, t.ctx, who.member.id, "api");
  const headers = {
    host: "moss.example",
    accept,
    ...(session === undefined ? {} : { authorization: `Bearer ${session.token}` }),
  };
  const answer = await app.inject({ url, headers });
  expect(answer.statusCode, url).toBe(200);
  return answer.body;
}
const documentOf = async (id: string) =>
  JSON.parse(await get(`/events/${id}`, { accept: "application/activity+json" })) as JsonObject;
async function queued<T>(kind: string): Promise<T[]> {
  return (await waitingOf(t.ctx, kind)).map((payload) => JSON.parse(payload) as T);
}
const mails = () => queued<{ rsvp: string; news: string }>("mail-rsvp");
const letters = () =>
  queued<{ type: string; to: string; object: unknown; word?: string }>("letter");
function actor(name = "mira", type = "Person") {
  const iri = `https://far.example/users/${name}`;
  const none = {
    sharedInbox: null,
    outbox: null,
    followers: null,
    featured: null,
    upcomingEvents: null,
    gone: null,
  };
  const row = {
    id: newId(),
    iri,
    host: "far.example",
    type,
    handle: `${name}@far.example`,
    name,
    summary: "",
    url: iri,
  };
  const values = { ...none, ...row, inbox: `${iri}/inbox`, raw: "{}", fetched: t.ctx.clock.now() };
  return t.ctx.db
    .insertInto("remoteActors")
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow();
}
const times = {
  startTime: "2027-01-09T14:00:00+01:00",
  endTime: "2027-01-09T17:00:00+01:00",
  timezone: "Europe/Amsterdam",
};
const fair = {
  id: "https://far.example/events/1",
  type: "Event",
  name: "Herb fair",
  joinMode: "free",
  ...times,
};
const far: JsonObject = { ...fair, to: ["https://www.w3.org/ns/activitystreams#Public"] };
function read(json: JsonObject) {
  const event = readEvent(json, t.ctx.clock.now());
  if ("refused" in event) throw new Error(event.refused);
  return event;
}

test("what was postponed and takes place after all is on as it was planned, with no word of another time", async () => {
  const { id, starts } = await plan();
  await postponeEvent(t.ctx, rosa, id);
  expect(await get(`/events/${id}`)).toContain("Was Sat 9 Jan 2027");
  expect(await reviveEvent(t.ctx, rosa, id)).toMatchObject({
    status: "scheduled",
    previousStarts: null,
    starts,
  });
  expect(await get(`/events/${id}`)).not.toMatch(/\bWas\b/);
  expect(await documentOf(id)).not.toHaveProperty("previousStartTime");
  // What was moved still says so.
  await changeEvent(t.ctx, rosa, id, { ...input, startTime: "2027-01-10T14:00" });
  expect(await get(`/events/${id}`)).toContain("Was Sat 9 Jan 2027");
});

test("what was said of an event goes with it, when it is deleted and when it is for members only", async () => {
  const asJson = async (id: string): Promise<number> =>
    (
      await app.inject({
        url: `/notes/${id}`,
        headers: { host: "moss.example", accept: "application/activity+json" },
      })
    ).statusCode;
  for (const end of ["deleted", "members"] as const) {
    const { id } = await plan();
    await changeEvent(t.ctx, rosa, id, { ...input, startTime: "2027-01-10T14:00" });
    const note = await t.ctx.db
      .selectFrom("notes")
      .select("id")
      .where("aboutId", "=", id)
      .executeTakeFirstOrThrow();
    expect(await asJson(note.id)).toBe(200);
    if (end === "deleted") await deleteEvent(t.ctx, rosa, id);
    else
      await changeEvent(t.ctx, rosa, id, {
        ...input,
        startTime: "2027-01-10T14:00",
        visibility: "members",
      });
    expect(await asJson(note.id)).toBe(410);
    const told = await t.ctx.db
      .selectFrom("announcements")
      .select(["type", "objectKind"])
      .where("objectId", "in", [note.id, id])
      .where("type", "=", "Delete")
      .execute();
    expect(told.map((one) => one.objectKind).toSorted()).toEqual(["event", "note"]);
  }
});

test("a far date that nobody was told of yet, and is off, is told to servers that found it", async () => {
  const { id } = await plan();
  await t.ctx.db.updateTable("events").set({ announced: null }).where("id", "=", id).execute();
  await t.ctx.db.deleteFrom("announcements").execute();
  const told = async () =>
    (
      await t.ctx.db
        .selectFrom("announcements")
        .select(["type", "objectKind"])
        .orderBy("published")
        .execute()
    ).map((one) => `${one.type} ${one.objectKind}`);
  await changeEvent(t.ctx, rosa, id, { ...input, content: "Bring a cup." });
  expect(await told()).toEqual([]);
  await cancelEvent(t.ctx, rosa, id);
  // Without a note: those who follow never heard that it is on.
  expect(await told()).toEqual(["Update event"]);
});

test("who says that an address is theirs hears of the first yes and maybe, and nothing of a no", async () => {
  const { id } = await plan({ capacity: 1 });
  const first = async (status: "yes" | "maybe" | "no", email = `${status}@mail.example`) => {
    const { rsvp } = await answerAsGuest(t.ctx, id, { status, name: "Kim", email });
    await confirmAddresses(t.ctx);
    return rsvp.id;
  };
  const perhaps = await first("maybe");
  expect(await mails()).toEqual([{ rsvp: perhaps, news: "maybe" }]);
  await first("no");
  await first("maybe", "");
  expect(await mails()).toHaveLength(1);
  const [coming, waiting] = [await first("yes"), await first("yes", "late@mail.example")];
  const news = (rsvp: string, word: string) => ({ rsvp, news: word });
  expect((await mails()).slice(1)).toEqual([news(coming, "confirmed"), news(waiting, "waiting")]);
});

test("who said no reads nothing of what the hosts write, neither on the page nor behind a guest's link", async () => {
  const { id } = await plan();
  const guest = await answerAsGuest(t.ctx, id, { status: "yes", name: "Kim" });
  await answerAsMember(t.ctx, ann!, id, { status: "yes" });
  await answerAsMember(t.ctx, ben!, id, { status: "maybe" });
  await writeToAll(t.ctx, rosa, id, "Bring a CANARY");
  const pages = () => [
    get(`/rsvp/${guest.token}`),
    ...[ann, ben, undefined].map((who) => get(`/events/${id}`, { who })),
  ];
  const seen = async () => (await Promise.all(pages())).map((page) => page.includes("CANARY"));
  expect(await seen()).toEqual([true, true, true, false]);
  await changeGuestAnswer(t.ctx, guest.token, { status: "no" });
  for (const who of [ann!, ben!]) await answerAsMember(t.ctx, who, id, { status: "no" });
  expect(await seen()).toEqual([false, false, false, false]);
});

describe("who leaves the collective", () => {
  const leave = async (who: Viewer) => {
    const passwordHash = await hashPassword(password);
    await t.ctx.db
      .updateTable("members")
      .set({ passwordHash })
      .where("id", "=", who.member!.id)
      .execute();
    await leaveCollective(t.ctx, who, password, takeAnswersAlong(t.ctx));
  };

  test("gives back the seat, and the one who waits longest moves up", async () => {
    const { id } = await plan({ capacity: 1 });
    for (const who of [ann!, ben!, rosa]) {
      await answerAsMember(t.ctx, who, id, { status: "yes" });
      t.ctx.clock.advance(1000);
    }
    await leave(ann!);
    const states = (await comersOf(t.ctx, rosa, id)).map(
      (one) => `${one.memberHandle ?? ""} ${one.state}`,
    );
    expect(states.sort()).toEqual(["ben confirmed", "rosa waiting"]);
    expect((await rowOf(id)).taken).toBe(1);
  });

  test("gives back a time of a clinic day too", async () => {
    const { id } = await plan({
      rsvp: "slots",
      endTime: "2027-01-09T15:00",
      slotMinutes: 30,
      slotPlaces: 1,
    });
    const slots = () =>
      t.ctx.db
        .selectFrom("eventSlots")
        .selectAll()
        .where("eventId", "=", id)
        .orderBy("starts")
        .execute();
    await answerAsMember(t.ctx, ann!, id, { status: "yes", slot: (await slots())[0]!.id });
    await leave(ann!);
    expect([(await slots()).map((slot) => slot.taken), (await rowOf(id)).taken]).toEqual([
      [0, 0],
      0,
    ]);
  });

  test("takes back what was asked for elsewhere: one Join of several, and at last the group's tie", async () => {
    const group = await actor("fair", "Group");
    await t.ctx.db.transaction().execute((trx) => receiveEvent(trx, t.ctx, group, far));
    const { id } = await t.ctx.db.selectFrom("events").select("id").executeTakeFirstOrThrow();
    const [asked] = [
      await answerEventElsewhere(t.ctx, ann!, id, "yes"),
      await answerEventElsewhere(t.ctx, ben!, id, "yes"),
    ];
    await t.ctx.db.deleteFrom("jobs").execute();
    await leave(ann!);
    const join = {
      type: "Join",
      id: `${t.ctx.origin}/activities/${asked!.ourJoin!}`,
      object: far["id"],
    };
    expect(await letters()).toMatchObject([{ type: "Undo", to: group.iri, object: join }]);
    await leave(ben!);
    expect((await letters()).slice(1)).toMatchObject([
      { type: "Leave", to: group.iri, object: far["id"] },
    ]);
    expect(await t.ctx.db.selectFrom("rsvps").select("id").execute()).toEqual([]);
  });
});

describe("a calendar file that we follow", () => {
  const event = [
    "BEGIN:VEVENT",
    "UID:1",
    "SUMMARY:Market",
    "DTSTART:20261205T100000Z",
    "END:VEVENT",
  ];
  const file = ["BEGIN:VCALENDAR", ...event, "END:VCALENDAR"].join("\r\n");
  const [etag, lastModified] = ['"1"', "Fri, 20 Nov 2026 09:00:00 GMT"];
  let asked: string[] = [];
  const server: GetFile = async (url, known) => {
    asked.push(`${new URL(url).host} ${known.etag ?? "-"} ${known.lastModified ?? "-"}`);
    return { text: known.etag === etag ? undefined : file, etag, lastModified };
  };
  async function work(): Promise<void> {
    const jobs = await t.ctx.db
      .deleteFrom("jobs")
      .where("kind", "=", "calendar-source")
      .returning("payload")
      .execute();
    for (const job of jobs) await sourceHandlers(t.ctx, server)["calendar-source"]!(job.payload);
  }
  async function later(ms: number): Promise<void> {
    t.ctx.clock.advance(ms);
    await t.ctx.db.updateTable("calendarSources").set({ nextFetch: t.ctx.clock.now() }).execute();
    await fetchDueSources(t.ctx);
    await work();
  }
  async function hosts(): Promise<string[]> {
    const rows = t.ctx.db
      .selectFrom("events")
      .innerJoin("calendarSources", "calendarSources.id", "sourceId")
      .select("host");
    return (await rows.orderBy("host").execute()).map((row) => row.host);
  }

  test("is asked with its marks for a day, however often it did not change, and then read whole once", async () => {
    await addSource(t.ctx, rosa, { url: "https://town.example/events.ics", name: "" });
    await work();
    for (const _ of [1, 2, 3]) await later(hours(7));
    await later(hours(4));
    await later(hours(7));
    const [whole, marked] = ["town.example - -", `town.example ${etag} ${lastModified}`];
    expect(asked).toEqual([whole, marked, marked, marked, whole, marked]);
  });

  test("goes with its events when its server is blocked, also below that name, and says why it stays away", async () => {
    for (const host of ["town.example", "agenda.town.example", "downtown.example"])
      await addSource(t.ctx, rosa, { url: `https://${host}/events.ics`, name: "" });
    await work();
    expect(await hosts()).toEqual(["agenda.town.example", "downtown.example", "town.example"]);
    asked = [];
    await block(t.ctx, rosa, { value: "town.example", reason: "" });
    expect(await hosts()).toEqual(["downtown.example"]);
    await later(days(2));
    expect([asked, await hosts()]).toEqual([["downtown.example - -"], ["downtown.example"]]);
    const problems = await t.ctx.db
      .selectFrom("calendarSources")
      .select("problem")
      .orderBy("host")
      .execute();
    expect(
      problems.map(({ problem }) => problem?.startsWith("We block this server") ?? null),
    ).toEqual([true, null, true]);
  });
});

test("a Join where nobody needs to answer is ignored, and one to a day of times is told to choose one", async () => {
  const mira = await actor();
  const [off, slots] = [
    await plan({ rsvp: "off" }),
    await plan({ rsvp: "slots", endTime: "2027-01-09T16:00" }),
  ];
  await t.ctx.db.deleteFrom("jobs").execute();
  for (const { id } of [off, slots]) {
    const join = {
      id: `${mira.iri}/joins/${id}`,
      type: "Join",
      actor: mira.iri,
      object: `${t.ctx.origin}/events/${id}`,
    };
    await receiveAnswer(t.ctx, mira, join, "Join");
  }
  const said = (await letters()).map(({ type, to, word = "" }) => `${type} to ${to}: ${word}`);
  expect(said).toEqual([
    `Ignore to ${mira.iri}: `,
    expect.stringContaining(`Reject to ${mira.iri}: Choose a time`),
  ]);
  expect(await t.ctx.db.selectFrom("rsvps").select("id").execute()).toEqual([]);
});

test.each(["2026-12-01T19:00", "2026-12-01"])(
  "the file of a series from %s that never took place can be read",
  async (startTime) => {
    const first = await planSeries(
      t.ctx,
      rosa,
      "moss",
      { ...input, startTime },
      "FREQ=WEEKLY;COUNT=6",
    );
    await cancelSeries(t.ctx, rosa, first.id, "all");
    const text = await get(`/series/${first.seriesId!}.ics`);
    // Its rule would end before it begins, which no reader of calendars needs to understand.
    expect(text).not.toContain("RRULE");
    const root = new ICAL.Component(ICAL.parse(text) as never);
    const events = root.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one as never));
    // Those within five weeks stay to be seen, called off.
    const known = ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"];
    expect(new Set(events.map((one) => one.startDate.toString().slice(0, 10)))).toEqual(
      new Set(known),
    );
    expect(events.map((one) => one.component.getFirstPropertyValue("status"))).toContain(
      "CANCELLED",
    );
  },
);

test("an end that nobody gave is said nowhere: not on the page, not in the API, not to other servers", async () => {
  const said = "Sat 9 Jan 2027, 14:00";
  for (const end of [undefined, "17:30"]) {
    const event = await plan(end === undefined ? {} : { endTime: `2027-01-09T${end}` });
    const [given, time] = [
      end !== undefined,
      `${said}${end === undefined ? "" : `–${end}`} (Amsterdam time)`,
    ];
    expect(timesText(event)).toBe(time);
    const page = await get(`/events/${event.id}`);
    expect(["–16:00", time, "dt-end", "endDate"].map((text) => page.includes(text))).toEqual([
      false,
      true,
      given,
      given,
    ]);
    const api = JSON.parse(await get(`/api/v1/events/${event.id}`)) as JsonObject;
    expect(api["endTime"]).toBe(given ? "2027-01-09T17:30:00+01:00" : null);
    const json = await documentOf(event.id);
    expect(json).toMatchObject({
      displayEndTime: given,
      summary: expect.stringContaining(time) as string,
    });
    expect(read(json).endsGiven).toBe(given);
  }
  const { endTime: _, ...endless } = far;
  expect(
    [far, { ...far, displayEndTime: false }, endless].map((json) => read(json).endsGiven),
  ).toEqual([true, false, false]);
});

test.each([1, 3])(
  "whole days, %i of them, are told as whole days, and read back as the same",
  async (lasts) => {
    // The clocks change on the 28th.
    const { id, starts, ends } = await plan({
      startTime: "2027-03-27",
      endTime: lasts === 1 ? undefined : "2027-03-29",
    });
    const json = await documentOf(id);
    const word = { type: "PropertyValue", propertyID: "calendula:allDay", value: "true" };
    expect(json["additionalProperty"]).toContainEqual(word);
    expect(read(json)).toMatchObject({ allDay: true, starts, ends, timeZone: "Europe/Amsterdam" });
    expect(Math.round((ends.getTime() - starts.getTime()) / days(1))).toBe(lasts);
    expect((await documentOf((await plan()).id))["additionalProperty"]).not.toContainEqual(word);
  },
);

test.each(["rss", "atom", "json"])(
  "each event of the %s feed says its access in sentences",
  async (form) => {
    const { id } = await plan({ accessWords: { "step-free": "ramp behind the house" } });
    const [sentence] = (JSON.parse(await get(`/api/v1/events/${id}`)) as { accessText: string[] })
      .accessText;
    expect(sentence).toContain("ramp behind the house");
    expect(await get(`/calendar.${form}`)).toContain(sentence);
  },
);

test("a time zone is taken as the IANA spells it, an old name too, and no other", () => {
  const known = ["Europe/Amsterdam", "UTC", "Asia/Calcutta", "Asia/Kolkata"];
  const others = [
    "europe/amsterdam",
    "utc",
    "EUROPE/Amsterdam",
    "asia/calcutta",
    "+01:00",
    "Nowhere",
  ];
  expect([...known, ...others].filter((zone) => isTimeZone(zone))).toEqual(known);
});

test("a tag keeps the marks without which it can't be written", () => {
  const words = { हिन्दी: "हिन्दी", "#ภาษาไทย": "ภาษาไทย", "Kräuter!": "kräuter" };
  for (const [said, word] of Object.entries(words)) expect(tagWord(said)).toBe(word);
});

test("the upcoming events of the collective's own group are its own, and those of its circles are theirs", async () => {
  const ids = { moss: (await plan()).id, herbs: (await plan({}, "herbs")).id };
  for (const [group, id] of Object.entries(ids)) {
    const list = JSON.parse(
      await get(`/groups/${group}/upcoming`, { accept: "application/activity+json" }),
    ) as JsonObject;
    expect(list["orderedItems"]).toEqual([`${t.ctx.origin}/events/${id}`]);
  }
});
