/**
 * FEP-8a8e ("A common approach to using the Event object type"): what it asks of an
 * Event holds for every shape of ours.
 */
import jsonld from "@fedify/vocab-runtime/jsonld";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  asArray,
  irisOf,
  isObject,
  isType,
  type Json,
  type JsonObject,
  PUBLIC,
} from "#protocol/activitypub/json.ts";
import { wireName } from "#protocol/activitypub/object.ts";
import { createWeb } from "#assembly.ts";
import { accessAnswers, accessFacts } from "#commons/access/facts.ts";
import { oneLine } from "#commons/text.ts";
import type { EventStatus, Row } from "#platform/database/schema.ts";
import { cancelEvent, changeEvent, planEvent, postponeEvent } from "#domains/events/actions.ts";
import { eventDocument } from "#domains/events/document.ts";
import { type EventInput, readInput } from "#domains/events/form/input.ts";
import { eventKinds, statusTerms } from "#domains/events/event.ts";
import { readEvent } from "#domains/events/incoming/document.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { planSeries } from "#domains/events/series/actions.ts";
import { columns } from "#domains/events/write-actions.ts";
import { contextLoader } from "#protocol/fetch/contexts.ts";
import { createFediverse, type Fediverse } from "#protocol/outbox/fediverse.ts";
import { after, hours, minutes } from "#platform/lib/clock.ts";
import { isTimeZone } from "#platform/lib/temporal.ts";
import { addGroup, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const zoneName = /^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]+)+)$/;
type Value = Json | undefined;
const said = (value: Value): string => (typeof value === "string" ? value : "");
/** NaN for what is no date-time with its offset. */
const time = (value: Value): number => (dateTime.test(said(value)) ? Date.parse(said(value)) : NaN);
const isText = (value: Value): boolean => said(value).trim() !== "";
const isUrl = (value: Value, form = /^https?:\/\/\S+$/): boolean =>
  form.test(said(value)) && URL.canParse(said(value));
const isCount = (value: Value): value is number => Number.isInteger(value) && Number(value) >= 0;
const isCollection = (value: Value): value is JsonObject =>
  isObject(value) && isType(value, "Collection", "OrderedCollection");
const typed = (value: Value, ...types: string[]) =>
  asArray(value).flatMap((one) => (isObject(one) && isType(one, ...types) ? [one] : []));
const within = (value: Value, max: number): boolean =>
  typeof value === "number" && Math.abs(value) <= max;
// The last is Mobilizon's: the list may be longer, and a clinic day needs the word.
const categories =
  `ARTS AUTO_BOAT_AIR BOOK_CLUBS BUSINESS CAUSES CLIMATE_ENVIRONMENT COMMUNITY COMEDY CRAFTS CREATIVE_JAM DIY_MAKER_SPACES
  FAMILY_EDUCATION FASHION_BEAUTY FESTIVALS FILM_MEDIA FOOD_DRINK GAMES INCLUSIVE_SPACES LANGUAGE_CULTURE LEARNING LGBTQ MEETING
  MEDITATION_WELLBEING MOVEMENTS_POLITICS MUSIC NETWORKING OUTDOORS_ADVENTURE PARTY PERFORMING_VISUAL_ARTS PETS PHOTOGRAPHY SCIENCE_TECH
  SPIRITUALITY_RELIGION_BELIEFS SPORTS THEATRE WORKSHOPS_SKILL_SHARING HEALTH`.split(/\s+/);
const statuses = [
  "Cancelled",
  "MovedOnline",
  "Postponed",
  "Rescheduled",
  "Scheduled",
  "Tentative",
].map((one) => `Event${one}`);

/** Section of the proposal and what it asks, in our words. */
const laws: Readonly<Record<string, (event: JsonObject) => boolean>> = {
  "Object Type Event: it says that it is an event": (event) =>
    isType(event, "Event") && isUrl(event["id"]),
  "Object Type Event: its title is there, and plain text": ({ name, nameMap }) =>
    [name, ...Object.values(isObject(nameMap) ? nameMap : {})].every(
      (one) => isText(one) && !/[<>]|&#?\w+;/.test(said(one)),
    ),
  "Object Type Event: its start is a date-time, unless it is put off and says the one before": (
    event,
  ) =>
    event["startTime"] === undefined
      ? event["eventStatus"] === "EventPostponed"
      : time(event["startTime"]) > 0,
  "Object Type Event: its end is a date-time later than its start": ({
    startTime,
    previousStartTime,
    endTime,
  }) => time(endTime) > time(startTime ?? previousStartTime),
  "Events with Open End: whether people should see the end is a yes or a no": ({
    displayEndTime,
  }) => typeof displayEndTime === "boolean",
  "Time zone: it is named as the IANA names it": ({ timezone }) =>
    zoneName.test(said(timezone)) && isTimeZone(said(timezone)),
  "Location: it is no bare text, but a place or a virtual one": ({ location }) =>
    asArray(location).length === typed(location, "Place", "VirtualLocation").length,
  "Location, Physical: a place has a name; its address is words or a postal address; its point is on this earth":
    ({ location }) =>
      typed(location, "Place").every(
        ({ name, address, latitude, longitude }) =>
          isText(name) &&
          (address === undefined ||
            isText(address) ||
            typed(address, "PostalAddress").some((one) => isText(one["streetAddress"]))) &&
          ((latitude ?? longitude) === undefined ||
            (within(latitude, 90) && within(longitude, 180))),
      ),
  "Location, Virtual: it has a name, and an address to open": ({ location }) =>
    typed(location, "VirtualLocation").every(({ name, url }) => isText(name) && isUrl(url)),
  "Event status: it is one of six, and iCalendar's word beside it does not speak against it": ({
    eventStatus,
    status,
  }) =>
    statuses.includes(said(eventStatus)) &&
    ["CONFIRMED", "TENTATIVE", "CANCELLED"].includes(said(status)) &&
    (status === "CANCELLED") === (eventStatus === "EventCancelled"),
  "EventPostponed, EventRescheduled: the start of before is told, and a new one differs from it": (
    event,
  ) => {
    const { eventStatus, startTime, previousStartTime: before } = event;
    if (before === undefined)
      return eventStatus !== "EventPostponed" && eventStatus !== "EventRescheduled";
    return (
      time(before) > 0 && (eventStatus !== "EventRescheduled" || time(before) !== time(startTime))
    );
  },
  "Signaling how joins are handled: the way to join is one of five; where it is elsewhere, it says where":
    (event) =>
      ["free", "restricted", "external", "none", "invite"].includes(said(event["joinMode"])) &&
      (event["joinMode"] !== "external" ||
        isUrl(event["externalParticipationUrl"], /^(https?:\/\/|mailto:)\S+$/)),
  "Showing RSVP status, Attendees Collection: where seats are counted, so is who comes, and what is left fits":
    (event) => {
      const { attendees, maximumAttendeeCapacity: max, remainingAttendeeCapacity: left } = event;
      const coming = isCollection(attendees) ? attendees["totalItems"] : undefined;
      return (
        isCount(coming) &&
        (max === undefined || (isCount(max) && max > 0 && left === Math.max(0, max - coming)))
      );
    },
  "Event Banner and Poster Images: pictures among the attachments come first, as banners with a focal point":
    ({ attachment }) =>
      typed(attachment, "Image").every(
        (one, i) =>
          asArray(attachment)[i] === one &&
          one["isBannerImage"] === true &&
          one["focalPoint"] !== undefined,
      ),
  "Event Categories: it is of a kind that is shared": ({ category }) =>
    asArray(category).length > 0 &&
    asArray(category).every((one) => categories.includes(said(one))),
  "Discoverability: what everybody may find is addressed to everybody": ({ to }) =>
    irisOf(to).some((iri) => [PUBLIC, "as:Public", "Public"].includes(iri)),
  "Organizers Collection: it is null, or a counted collection with whom the event is attributed to":
    ({ organizers, attributedTo }) => {
      if (!isCollection(organizers)) return organizers === null;
      const items = irisOf(organizers["items"]);
      return (
        items.every((iri) => isUrl(iri)) &&
        organizers["totalItems"] === items.length &&
        items.includes(said(attributedTo))
      );
    },
};
const broken = (event: JsonObject): string[] =>
  Object.keys(laws).filter((law) => laws[law]?.(event) === false);

/** What breaks each law, in their order; put over an event that keeps them all. */
const place = (more: JsonObject): JsonObject => ({
  location: { type: "Place", name: "Here", ...more },
});
const room = (more: JsonObject): JsonObject => ({ location: { type: "VirtualLocation", ...more } });
const comers = (attendees: Json, left = 3): JsonObject => ({
  maximumAttendeeCapacity: 5,
  remainingAttendeeCapacity: left,
  attendees,
});
const start = "2027-01-09T14:00:00+01:00";
const wrongs: readonly (readonly JsonObject[])[] = [
  [{ type: "Note" }, { id: undefined }],
  [
    { name: "" },
    { name: " " },
    { name: "<b>Tea</b>" },
    { name: "Tea &amp; bread" },
    { nameMap: { en: "Tea", nl: "" } },
  ],
  [
    { startTime: "2027-01-09" },
    { startTime: "2027-01-09T14:00" },
    { startTime: undefined },
    { startTime: "2027-02-31T25:00:00Z" },
  ],
  [{ endTime: "2027-01-09T12:00:00Z" }, { endTime: start }, { endTime: undefined }],
  [{ displayEndTime: "false" }],
  [
    { timezone: "+01:00" },
    { timezone: "CET time" },
    { timezone: "europe/rome" },
    { timezone: "Europe/Nowhere" },
    { timezone: null },
  ],
  [{ location: "Elm Garden" }, { location: [{ type: "Place", name: "Here" }, "Elm Garden"] }],
  [
    place({ name: "" }),
    place({ address: {} }),
    place({ latitude: 52.1 }),
    place({ latitude: 90.1, longitude: 5 }),
  ],
  [room({ name: "Room", url: "meet" }), room({ name: "Room" }), room({ url: "https://a.example" })],
  [{ eventStatus: "EventPerhaps" }, { eventStatus: undefined }, { status: "CANCELLED" }],
  [
    { eventStatus: "EventPostponed" },
    { eventStatus: "EventRescheduled", previousStartTime: start },
    { previousStartTime: "once" },
  ],
  [
    { joinMode: "lottery" },
    { joinMode: "external" },
    { joinMode: "external", externalParticipationUrl: "javascript:alert(1)" },
  ],
  [
    comers(["https://far.example/ann"]),
    comers({ type: "Collection" }),
    comers({ type: "Collection", totalItems: 2 }, 4),
  ],
  [
    { attachment: [{ type: "Image", mediaType: "image/png" }] },
    { attachment: [{ type: "Link" }, { type: "Image", isBannerImage: true }] },
  ],
  [{ category: "TEA" }, { category: [] }],
  [{ to: [], cc: [PUBLIC] }],
  [
    { organizers: undefined },
    { organizers: ["https://a.example/x"] },
    { attributedTo: "https://a.example/x" },
  ],
];

const when = {
  startTime: "2027-01-09T14:00",
  endTime: "2027-01-09T16:00",
  timeZone: "Europe/Amsterdam",
  area: "Elm Garden, Utrecht",
};
const what = {
  name: "Herb share <b>& more</b>",
  content: "Bring a *tin*. ![tin](https://moss.example/tin.png)",
  kind: "herb-share",
};
const access = {
  "step-free": "yes",
  captions: "no",
  toilet: { answer: "partly", words: "a narrow door" },
};
const more = { careKinds: ["herbs"], tags: ["herbs", "Kräuter", "ハーブ"], access, language: "en" };
const input: EventInput = { ...when, ...what, ...more, visibility: "public", publish: true };
const [online, sealed] = ["https://meet.example/moss", "Blue door 7"];
const open = { exactPlace: sealed, reveal: "public", point: "52, 5.121" } as const;
const later = { ...input, startTime: "2027-01-10T14:00", endTime: "2027-01-10T16:00" };
const guest = (id: string): Promise<unknown> =>
  answerAsGuest(t.ctx, id, { status: "yes", name: "Kim" });

/** Name -> what people write, what it must say for that, and what is done with it afterwards. */
const shapes: Readonly<
  Record<string, readonly [Partial<EventInput>, object, ((id: string) => Promise<unknown>)?]>
> = {
  timed: [
    {},
    {
      eventStatus: "EventScheduled",
      startTime: start,
      endTime: "2027-01-09T16:00:00+01:00",
      timezone: "Europe/Amsterdam",
    },
  ],
  "all day": [
    { startTime: "2027-03-28", endTime: undefined },
    { endTime: "2027-03-28T23:59:59+02:00" },
  ],
  "days with hours": [{ endTime: "2027-01-11T11:00" }, { endTime: "2027-01-11T11:00:00+01:00" }],
  "whole days": [
    { startTime: "2027-05-04", endTime: "2027-05-06" },
    { endTime: "2027-05-06T23:59:59+02:00" },
  ],
  "no end given": [{ endTime: undefined }, { endTime: "2027-01-09T16:00:00+01:00" }],
  "far zone": [
    { timeZone: "Asia/Kolkata" },
    { startTime: "2027-01-09T14:00:00+05:30", timezone: "Asia/Kolkata" },
  ],
  online: [
    { area: "", onlineUrl: online },
    { location: { type: "VirtualLocation", url: online, address: online } },
  ],
  hybrid: [
    { onlineUrl: online },
    { location: { type: "Place", address: input.area }, attachment: [], isOnline: false },
  ],
  nowhere: [
    { area: "" },
    { joinMode: "free", location: { type: "Place", address: "Ask us for the place" } },
  ],
  "sealed place": [
    { exactPlace: sealed, point: "52.0907, 5.1214" },
    { location: { name: input.area, latitude: 52.09, longitude: 5.12 } },
  ],
  "public place": [open, { location: { address: sealed, longitude: 5.121 } }],
  "free seats": [
    { capacity: 2 },
    { maximumAttendeeCapacity: 2, attendees: { totalItems: 1 } },
    guest,
  ],
  full: [
    { capacity: 1 },
    { maximumAttendeeCapacity: 1, attendees: { totalItems: 1 } },
    async (id) => [await guest(id), await guest(id)],
  ],
  approval: [{ rsvp: "approval", guests: false }, { joinMode: "restricted" }],
  slots: [{ rsvp: "slots", kind: "clinic-day" }, { joinMode: "external" }],
  "no answers": [{ rsvp: "off" }, { joinMode: "external" }],
  cancelled: [
    {},
    { eventStatus: "EventCancelled", status: "CANCELLED" },
    (id) => cancelEvent(t.ctx, rosa, id),
  ],
  postponed: [
    {},
    { eventStatus: "EventPostponed", previousStartTime: start },
    (id) => postponeEvent(t.ctx, rosa, id),
  ],
  moved: [
    {},
    { eventStatus: "EventRescheduled", previousStartTime: start },
    (id) => changeEvent(t.ctx, rosa, id, later),
  ],
  "another language": [
    { language: "pt-BR", name: "Roda de conversa", content: "", tags: [] },
    { inLanguage: "pt-BR" },
  ],
};
const week = (day: number): string => `2027-01-${day}T14:00:00+01:00`;
const dates = {
  "first date": { startTime: start },
  "second date": { previousStartTime: week(16) },
  "third date": { startTime: week(23) },
};

let t: TestContext;
let fediverse: Fediverse;
let app: FastifyInstance;
let rosa: Awaited<ReturnType<typeof found>>["viewer"];
const documents = new Map<string, JsonObject>();
const rows = new Map<string, Row<"events">>();

async function get(path: string): Promise<JsonObject> {
  const headers = { accept: "application/activity+json", host: "moss.example" };
  const answer = await app.inject({ url: path.replace(t.ctx.origin, ""), headers });
  expect([answer.statusCode, answer.headers["content-type"]], path).toEqual([
    200,
    expect.stringContaining("activity+json"),
  ]);
  return answer.json();
}

beforeAll(async () => {
  t = await testContext();
  fediverse = createFediverse(t.ctx);
  app = await createWeb(t.ctx, fediverse);
  rosa = (await addGroup(t.ctx, (await found(t.ctx)).viewer, "herbs")).viewer;
  const ids = new Map<string, string>();
  for (const [name, [more, , then]] of Object.entries(shapes)) {
    const { id } = await planEvent(t.ctx, rosa, "herbs", { ...input, ...more });
    await then?.(id);
    ids.set(name, id);
  }
  const first = await planSeries(
    t.ctx,
    rosa,
    "herbs",
    { ...input, ...open },
    "FREQ=WEEKLY;COUNT=3",
  );
  const series = await t.ctx.db
    .selectFrom("events")
    .select("id")
    .where("seriesId", "=", first.seriesId)
    .orderBy("starts")
    .execute();
  series.forEach(({ id }, i) => ids.set(Object.keys(dates)[i] ?? "", id));
  await changeEvent(t.ctx, rosa, series[1]?.id ?? "", { ...later, ...open });
  await planEvent(t.ctx, rosa, "herbs", {
    ...input,
    startTime: "2026-10-01T14:00",
    endTime: "2026-10-01T16:00",
  });
  for (const [name, id] of ids) {
    documents.set(name, await get(`/events/${id}`));
    rows.set(
      name,
      await t.ctx.db
        .selectFrom("events")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow(),
    );
  }
});
afterAll(async () => {
  await app.close();
  await fediverse.close();
  await t.end();
});

test.each(Object.entries(laws))("%s", (law, holds) => {
  expect([...documents].filter(([, event]) => !holds(event)).map(([name]) => name)).toEqual([]);
  // The check itself can fail.
  const wrong = wrongs[Object.keys(laws).indexOf(law)] ?? [];
  for (const more of wrong)
    expect(broken({ ...documents.get("timed"), ...more }), JSON.stringify(more)).toContain(law);
  expect(wrong).not.toEqual([]);
});
const all = [
  ...Object.entries(shapes).map(([name, [, says]]) => [name, says] as const),
  ...Object.entries(dates),
];
test.each(all)(
  "%s: says so in its terms, names nobody who comes, and is read back as it was meant",
  async (name, says) => {
    const event = documents.get(name) ?? {};
    expect(event).toMatchObject(says);
    for (const part of typed([event["attendees"] ?? "", event["organizers"] ?? ""], "Collection"))
      expect(await get(said(part["id"]))).toMatchObject(part);
    expect(JSON.stringify(event)).not.toContain("Kim");
    expect(JSON.stringify(event).includes(sealed)).toBe(rows.get(name)?.reveal === "public");
    readBack(name);
  },
);

/** A sibling must read what the row says. */
function readBack(name: string, event = documents.get(name) ?? {}, row = rows.get(name)): void {
  const read = readEvent(event, new Date("2026-12-01T00:00:00Z"));
  if ("refused" in read || row === undefined) throw new Error(name);
  const {
    starts,
    ends,
    endsGiven,
    allDay,
    timeZone,
    status,
    capacity,
    kind,
    careKinds,
    tags,
    language,
    onlineUrl,
  } = row;
  const [near = "", exact = ""] = [
    row.area,
    row.reveal === "public" ? (row.exactPlace ?? "") : "",
  ].map(wireName);
  const area = oneLine(
    [near, near.includes(exact) ? "" : exact].filter((part) => part !== "").join(", "),
    300,
  );
  const { latitude, longitude } =
    typed(event["location"], "Place").length === 0 ? { latitude: null, longitude: null } : row;
  expect(read).toMatchObject({
    name: wireName(row.name),
    starts,
    ends,
    endsGiven,
    allDay,
    timeZone,
    status,
    area,
    latitude,
    longitude,
  });
  expect(read).toMatchObject({ capacity, kind, careKinds, tags, language, onlineUrl });
  for (const column of ["access", "accessWords"] as const)
    expect(JSON.parse(read[column])).toEqual(JSON.parse(row[column]));
}

const odd = fc.constantFrom(
  "Tea & <b>bread</b>",
  "&lt;script&gt;",
  "a < b > c",
  "\u202eoh\u0000no",
  '"quoted"',
  "x".repeat(400),
);
const plain = (max: number) =>
  fc.oneof(fc.string({ unit: "grapheme", maxLength: max }), fc.lorem({ maxCount: 8 }));
const spot = fc
  .oneof(plain(300), odd, fc.constant("Elm & <b>oak</b> &lt; ".repeat(15)))
  .map((text) => text.slice(0, 300));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const written = fc.record({
  name: fc.oneof(plain(200), odd),
  content: fc.oneof(plain(300), odd),
  startTime: fc
    .maxSafeNat()
    .map((n) => JSON.stringify(after(new Date("2000-01-01"), n % 6e12)).slice(1, -2)),
  allDay: fc.boolean(),
  timeZone: fc.constantFrom(
    "Europe/Amsterdam",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "UTC",
  ),
  area: spot,
  exactPlace: maybe(spot),
  reveal: fc.constantFrom("members", "confirmed", "day", "public"),
  point: maybe(
    fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })).map(String),
  ),
  onlineUrl: maybe(fc.webUrl({ withQueryParameters: true })),
  kind: fc.constantFrom(...eventKinds),
  tags: fc.array(
    fc.oneof(fc.lorem({ maxCount: 1 }), fc.constantFrom("हिन्दी", "ภาษาไทย", "İstanbul")),
    { maxLength: 5 },
  ),
  access: fc.dictionary(fc.constantFrom(...accessFacts), fc.constantFrom(...accessAnswers), {
    minKeys: 1,
  }),
  accessWords: fc.dictionary(fc.constantFrom(...accessFacts), fc.oneof(plain(60), odd)),
  capacity: maybe(fc.integer({ min: 1, max: 100_000 })),
  rsvp: fc.constantFrom("open", "approval", "slots", "off"),
  language: fc.constantFrom("en", "nl", "pt-BR", "zh-Hant"),
});
const fate = fc.constantFrom(...(Object.keys(statusTerms) as EventStatus[]));

test("whatever people write, its object keeps every law and reads back the same", () => {
  fc.assert(
    fc.property(
      written,
      fate,
      fc.nat({ max: 200 }),
      fc.integer({ min: 1, max: 9999 }),
      (options, status, taken, lasts) => {
        const { facts } = readInput({ ...input, ...options, endTime: undefined });
        fc.pre(facts !== undefined);
        const { starts, ends, allDay } = facts;
        const previousStarts =
          status === "moved" || status === "postponed" ? after(starts, -hours(1)) : null;
        const filled = columns({ ...facts, ends: allDay ? ends : after(starts, minutes(lasts)) });
        const row = {
          ...rows.get("timed"),
          ...filled,
          status,
          taken,
          previousStarts,
        } as Row<"events">;
        const event = eventDocument(row, { handle: "moss" }, "https://moss.example");
        expect(broken(event)).toEqual([]);
        readBack(row.name, event, row);
      },
    ),
    { numRuns: 1000 },
  );
});

test("its terms are those of the proposal for a JSON-LD reader", async () => {
  const { expand } = jsonld as unknown as {
    expand: (json: JsonObject, options: object) => Promise<JsonObject[]>;
  };
  const terms = {
    "https://w3id.org/fep/8a8e/": `eventStatus previousStartTime timezone displayEndTime joinMode category externalParticipationUrl attendees organizers`,
    "https://www.w3.org/ns/activitystreams#": "name startTime endTime location attributedTo to",
    "http://schema.org/": "maximumAttendeeCapacity",
  };
  for (const [name, event] of documents) {
    const [read = {}] = await expand(event, { documentLoader: contextLoader });
    for (const [base, list] of Object.entries(terms))
      for (const term of list.split(" "))
        expect(read[base + term] !== undefined, `${name}: ${term}`).toBe(event[term] !== undefined);
    expect(JSON.stringify(read)).toContain(
      `"https://w3id.org/fep/8a8e/${said(event["eventStatus"])}"`,
    );
  }
});

test("Upcoming Events Collection: a group's own events that are not over, in order, the earliest first", async () => {
  const { id: actor, upcomingEvents } = await get("/groups/herbs");
  const list = await get(said(upcomingEvents));
  const events = await Promise.all(irisOf(list["orderedItems"]).map(get));
  const starts = events.map(({ startTime }) => time(startTime));
  expect([list["type"], ...starts]).toEqual([
    "OrderedCollection",
    ...[...starts].sort((a, b) => a - b),
  ]);
  expect(events.map(({ id }) => id).sort()).toEqual(
    [...documents.values()].map(({ id }) => id).sort(),
  );
  const over = events.filter(({ endTime }) => time(endTime) <= t.ctx.clock.now().getTime());
  expect([
    over,
    events.filter(({ type, attributedTo }) => type !== "Event" || attributedTo !== actor),
  ]).toEqual([[], []]);
});
