/**
 * Events of every origin mean here what they mean there, or are refused
 * for a reason that the guide names.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asArray,
  isObject,
  isType,
  type JsonObject,
  PUBLIC,
  typesOf,
} from "#protocol/activitypub/json.ts";
import { type IncomingEvent, refusals } from "#domains/events/incoming/event.ts";
import { readEvent } from "#domains/events/incoming/document.ts";
import { earlier } from "#platform/lib/clock.ts";
import { documents } from "../../support/corpus.ts";
import { atMost, effort } from "../../support/effort.ts";

/** Later than all that the payloads say of themselves. */
const now = new Date("2031-01-01T00:00:00Z");

const at = (text: string): Date => new Date(text);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const reasons: readonly string[] = Object.values(refusals);
const access = (facts: object): { access: string } => ({ access: JSON.stringify(facts) });

/** What it reads, or why not. */
const outcome = (json: JsonObject): Partial<IncomingEvent> & { refused?: string } =>
  readEvent(json, now);

/** Every Event at any depth. */
function eventsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(eventsIn);
  if (!isObject(value)) return [];
  return [
    ...(typesOf(value).includes("Event") ? [value] : []),
    ...Object.values(value).flatMap(eventsIn),
  ];
}

const payloads = documents("events");
const found = [...payloads].flatMap(([file, json]) =>
  eventsIn(json).map((event, i) => [`${file} ${i}`, event] as const),
);

/** A date-time that says its own instant. */
const certain = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !value.endsWith("-00:00");

describe("whatever the origin", () => {
  test.each(found)("%s is read, or refused for a named reason", (_, json) => {
    const read = outcome(json);
    if (read.refused !== undefined) expect(reasons).toContain(read.refused);
    else expect(read.ends?.getTime()).toBeGreaterThan(read.starts?.getTime() ?? Infinity);
  });

  // Read here a second time and in a plainer way, so that payloads which nobody
  // wrote down below are compared too.
  test.each(found.filter(([, json]) => outcome(json).refused === undefined))(
    "%s keeps what its origin says",
    (_, json) => {
      const read = outcome(json);
      const { startTime, endTime, timezone, name, updated, inLanguage } = json;
      expect(read.iri).toBe(new URL(textOf(json["id"])).href);
      if (typeof name === "string" && !/[<&]|\s\s/.test(name)) expect(read.name).toBe(name.trim());
      if (certain(startTime) && json["allDay"] !== true) {
        expect(read.starts).toEqual(at(startTime));
        if (certain(endTime) && at(endTime) > at(startTime)) expect(read.ends).toEqual(at(endTime));
      }
      if (typeof timezone === "string" && timezone.includes("/"))
        expect(read.timeZone).toBe(timezone);
      if (certain(updated)) expect(read.updated).toEqual(earlier(at(updated), now));
      const said = [json["eventStatus"], json["status"], json["ical:status"]]
        .map(textOf)
        .join(" ")
        .toLowerCase();
      expect(read.status === "cancelled").toBe(said.includes("cancelled"));
      if (/^\S*postponed\b/.test(said)) expect(read.status).toBe("postponed");
      expect(read.joinMode).toBe(typeof json["joinMode"] === "string" ? json["joinMode"] : null);
      const max = json["maximumAttendeeCapacity"];
      expect(read.capacity).toBe(typeof max === "number" && max > 0 ? max : null);
      const tags = asArray(json["tag"]).flatMap((tag) =>
        isObject(tag) && isType(tag, "Hashtag") ? [textOf(tag["name"])] : [],
      );
      for (const tag of tags)
        expect(read.tags).toContain(tag.replace(/[^\p{L}\p{N}_]/gu, "").toLowerCase());
      if (typeof inLanguage === "string" && json["contentMap"] === undefined)
        expect(read.language).toBe(inLanguage);
      for (const place of asArray(json["location"])) {
        if (typeof place === "string" && !place.includes("://")) expect(read.area).toContain(place);
        if (!isObject(place)) continue;
        const { address, url } = place;
        if (isType(place, "VirtualLocation")) {
          if (typeof url === "string")
            expect(`${read.onlineUrl ?? ""} ${read.contentHtml ?? ""}`).toContain(url);
        } else if (!isObject(address) || !isType(address, "VirtualLocation"))
          for (const part of [
            place["name"],
            ...(isObject(address)
              ? [address["streetAddress"], address["addressLocality"]]
              : [address]),
          ])
            if (typeof part === "string")
              expect(read.area).toContain(part.trim().replace(/\s+/g, " "));
      }
    },
  );

  test("nothing is read that its origin does not address to everybody", () => {
    const open = found.filter(
      ([, json]) => outcome(json).refused === undefined && (json["to"] ?? json["cc"]) !== undefined,
    );
    expect(open.length).toBeGreaterThan(8);
    for (const [name, json] of open) expect(JSON.stringify(json["to"]), name).toContain("Public");
  });
});

const circle = {
  name: "Peer support circle",
  starts: at("2030-03-17T18:00:00Z"),
  ends: at("2030-03-17T20:00:00Z"),
  timeZone: "Europe/Paris",
  allDay: false,
  area: "La Maison du Peuple, 4 Rue Paul Ramadier, 44200, Nantes, France",
  latitude: 47.206,
  longitude: -1.549,
  onlineUrl: null,
  status: "scheduled",
  joinMode: "restricted",
  joinUrl: null,
  capacity: 12,
  remaining: 9,
  tags: ["peersupport"],
  language: "en",
  published: at("2030-02-01T09:00:00Z"),
  updated: at("2030-02-01T09:05:12Z"),
  ...access({ "step-free": "yes" }),
} satisfies Partial<IncomingEvent>;
const share = {
  name: "Herb share",
  url: "https://gancio.example/event/herb-share",
  starts: at("2030-03-17T18:00:00Z"),
  ends: at("2030-03-17T20:00:00Z"),
  area: "Casa del Quartiere, Via Morgari 14, Torino",
  latitude: 45.056,
  longitude: 7.681,
  onlineUrl: null,
  joinMode: null,
  capacity: null,
  tags: ["herbs", "mutualaid", "gancio"],
  published: at("2030-03-01T10:00:00Z"),
} satisfies Partial<IncomingEvent>;
const newYear = {
  name: "New years party",
  starts: at("2015-01-01T07:00:00Z"),
  ends: at("2015-01-01T12:00:00Z"),
} satisfies Partial<IncomingEvent>;
const foo = {
  area: "Foo Bar, 15 Fediverse Street, 8010 Fediverse Town, Austria",
} satisfies Partial<IncomingEvent>;
const fediParty = {
  name: "Fediverse Party",
  starts: at("2030-12-31T18:00:00Z"),
  ends: at("2030-12-31T19:00:00Z"),
  timeZone: "UTC",
} satisfies Partial<IncomingEvent>;
const lyon = {
  name: "My first event",
  starts: at("2018-02-12T14:08:20Z"),
  area: "Locaux de Framasoft, 10 Rue Jangot, 69007, Lyon, France",
  // The website of an event that has a place tells of it; one can't be there.
  onlineUrl: null,
  tags: [],
} satisfies Partial<IncomingEvent>;

type Means = Partial<IncomingEvent> | { readonly refused: string };

/** What each payload means, event by event, in the order in which they stand in it. */
const meanings: Readonly<Record<string, readonly Means[]>> = {
  "mobilizon/create.json": [
    {
      name: "Seed swap",
      starts: at("2030-03-17T18:00:00Z"),
      timeZone: "Europe/Paris",
      area: "The yard, 4 Rue des Herbes, 44200, Nantes, France",
      latitude: 47.2,
      longitude: -1.5,
      capacity: 12,
      remaining: 9,
      tags: ["seeds"],
      joinMode: "free",
    },
  ],
  "gancio/hybrid.json": [
    {
      name: "Seed swap",
      starts: at("2030-03-17T18:00:00Z"),
      area: "The yard, 4 Herb Street",
      tags: ["seeds"],
    },
  ],
  "gathio/event.json": [{ area: "The yard, 4 Herb Street" }],
  "fep-8a8e/cancelled.json": [
    { status: "cancelled", onlineUrl: "https://meet.test/seeds", capacity: 3 },
  ],
  "other/bad-start.json": [{ refused: refusals.startForm }],
  "event-bridge/emit-create-event.json": [
    {
      name: "First aid skillshare",
      starts: at("2030-04-04T16:00:00Z"),
      ends: at("2030-04-04T18:00:00Z"),
      timeZone: "Europe/Vienna",
      area: "Community Hall, Main Street 1, 8010, Graz, Austria",
      joinMode: "external",
      joinUrl: "https://wp.example/event/first-aid/",
      status: "scheduled",
      language: "en",
      summary:
        "🗓️ Start: 4 April 2030 18:00 📍 Location: Community Hall, Main Street 1, 8010, Graz",
    },
  ],
  // Its test gives it times when it runs.
  "event-bridge/gancio-v1.22.json": [{ refused: refusals.start }],
  // Readable: whom we do not follow is not heard, whatever it says.
  "event-bridge/in-IGNORE-unfollowed-actor.json": [
    { name: "Fediverse Party [from non-follower actor]" },
  ],
  "event-bridge/in-INVALID-missing-startTime.json": [{ refused: refusals.start }],
  "event-bridge/in-create-event.json": [
    { ...fediParty, area: "Fediverse Concert Hall, Fedistreet 13, Feditown 1337" },
  ],
  "event-bridge/in-update-event.json": [
    { ...fediParty, name: "Updated name", area: "Fediverse Concert Hall, Updated address" },
  ],
  "event-bridge/in-outbox-mixed.json": [{ name: "Concert" }, { name: "Birthday Party" }],
  "everycal/create-all-day-DATE-ONLY.json": [
    {
      name: "Herb garden open day",
      allDay: true,
      starts: at("2030-05-04T00:00:00Z"),
      ends: at("2030-05-07T00:00:00Z"),
    },
  ],
  "everycal/update-unlisted.json": [{ refused: refusals.audience }],
  "fep-8a8e/00-minimal.json": [
    {
      name: "New years party",
      starts: at("2014-12-31T23:00:00Z"),
      ends: at("2015-01-01T06:00:00Z"),
      area: "",
    },
  ],
  "fep-8a8e/02-place-text-address.json": [
    { ...foo, starts: at("2014-12-31T22:00:00Z"), latitude: 47.068, longitude: 15.456 },
  ],
  "fep-8a8e/03-place-postal-address.json": [
    {
      ...newYear,
      area: "Foo Bar, 15 Fediverse Street, 8010, Fediverse Town, Austria",
      latitude: 47.078,
      longitude: 15.461,
    },
  ],
  "fep-8a8e/05-hybrid-locations.json": [
    {
      area: "Fediverse University, 15 Fediverse Street, 1337 Fediverse Town, Fediverse Country",
      onlineUrl: "https://bbb.example.com/meeting-room-1",
      contentHtml:
        '<p>Live Stream: <a href="https://peertube.example.com/fediverse-discussion" rel="nofollow noopener noreferrer">https://peertube.example.com/fediverse-discussion</a></p>',
    },
  ],
  "fep-8a8e/06-join-external.json": [
    { ...newYear, joinMode: "external", joinUrl: "https://example.org/foo#register" },
  ],
  "fep-8a8e/08-max-capacity-attendees.json": [{ ...newYear, capacity: 100, remaining: 16 }],
  "fep-8a8e/09-flyer-image-focalpoint.json": [newYear],
  "fep-8a8e/11-category-multiple.json": [
    { name: "Open Mic Jam at Sunny's", starts: at("2014-12-13T04:00:00Z") },
  ],
  "fep-8a8e/12-organizers-collection.json": [{ ...newYear, name: "New Year's Party" }],
  // Examples of one term alone.
  "fep-8a8e/term-attendees.json": [{ refused: refusals.id }],
  "fep-8a8e/term-eventStatus.json": [{ refused: refusals.start }],
  "fep-8a8e/term-externalParticipationUrl.json": [{ refused: refusals.id }],
  "fep-8a8e/term-joinMode.json": [{ refused: refusals.id }],
  "fep-8a8e/term-organizers.json": [{ refused: refusals.id }],
  "fep-8a8e/term-upcomingEvents.json": [{ refused: refusals.id }, { refused: refusals.id }],
  "friendica/create-event.json": [
    {
      name: "Bread & broth evening",
      starts: at("2030-03-20T18:00:00Z"),
      ends: at("2030-03-20T20:00:00Z"),
      timeZone: "UTC",
      area: "Kitchen, Main St 5",
      latitude: 52.52,
      longitude: 13.4,
      language: "en",
    },
  ],
  "gancio/emit-create-event-hybrid.json": [
    {
      ...share,
      name: "Skillshare (hybrid)",
      url: "https://gancio.example/event/skillshare-hybrid",
      onlineUrl: "https://meet.example/skillshare",
    },
  ],
  "gancio/emit-create-event-online-only.json": [
    {
      name: "Peer circle (online)",
      starts: share.starts,
      area: "",
      latitude: null,
      onlineUrl: "https://meet.example/peer-circle",
      contentHtml: "<p>Bring jars &amp; labels.</p>",
    },
  ],
  "gancio/emit-create-event-physical.json": [share],
  "gancio/emit-delete-event.json": [share],
  "gancio/emit-outbox-page1.json": [
    share,
    { ...share, name: "Open clinic day", url: "https://gancio.example/event/open-clinic" },
  ],
  "gancio/emit-update-event.json": [
    { ...share, name: "Herb share (moved to 5pm)", updated: at("2030-03-02T09:30:00Z") },
  ],
  "gancio/gancio-event-activity.json": [
    {
      name: "Demo event",
      starts: at("2021-07-14T15:30:57Z"),
      ends: at("2021-07-14T16:30:57Z"),
      area: "Colosseo",
      tags: ["test"],
    },
  ],
  // The object of an answer names the event, no more.
  "gathio/accept-event-rsvp.json": [{ refused: refusals.start }],
  "hubzilla/invite-event-floating-time.json": [
    {
      name: "Wall time gathering",
      starts: at("2030-03-08T18:00:00Z"),
      ends: at("2030-03-08T20:00:00Z"),
      timeZone: "UTC",
      area: "Kitchen 5",
    },
  ],
  "mastodon/event-html-summary-spec.json": [
    {
      name: "Fediverse Birthday Party",
      starts: at("2024-01-31T19:00:00Z"),
      area: "FooBar – The not converted location",
    },
  ],
  "mobilizon/bonfire-fixture-mobilizon.org-event.json": [
    {
      name: "Mobilizon Launching Party",
      starts: at("2019-12-18T13:00:00Z"),
      ends: at("2019-12-18T14:00:00Z"),
      area: "Cour du Château des Ducs de Bretagne, Nantes, France",
      latitude: null,
      longitude: null,
      capacity: null,
      joinMode: "free",
      tags: ["mobilizon", "federation", "activitypub", "party"],
      updated: at("2019-12-17T12:25:01Z"),
    },
  ],
  "mobilizon/emit-announce-by-relay.json": [circle],
  "mobilizon/emit-create-draft-event.json": [{ refused: refusals.draft }],
  "mobilizon/emit-create-event-boolean-metadata.json": [
    {
      ...circle,
      name: "Film night with subtitles",
      onlineUrl: "https://meet.example/film",
      yesFacts: ["captions"],
      ...access({ captions: "yes" }),
    },
  ],
  "mobilizon/emit-create-person-event-external-online.json": [
    {
      name: "Free clinic day (online)",
      starts: at("2030-04-02T08:00:00Z"),
      timeZone: "UTC",
      area: "",
      onlineUrl: "https://collective.example/clinic",
      joinMode: "external",
      joinUrl: "https://tickets.example/e/1",
      capacity: null,
      remaining: null,
      access: "{}",
    },
  ],
  "mobilizon/emit-create-unlisted-event.json": [{ refused: refusals.audience }],
  "mobilizon/emit-events-collection.json": [circle],
  "mobilizon/emit-relay-outbox-page.json": [circle],
  "mobilizon/emit-update-event-by-other-moderator.json": [
    {
      ...circle,
      starts: at("2030-03-18T18:00:00Z"),
      ends: at("2030-03-18T20:00:00Z"),
      updated: at("2030-02-11T10:00:00Z"),
    },
  ],
  "mobilizon/lemmy-fixture-event.json": [
    {
      name: "Caledonian scottish dance class",
      starts: at("2022-12-11T19:00:00Z"),
      ends: at("2022-12-11T21:00:00Z"),
      timeZone: "Europe/London",
      area: "The Kenn Centre, Devon Expressway, EX6 7TW, Teignbridge, United Kingdom",
      latitude: 50.669,
      longitude: -3.538,
      capacity: null,
      remaining: null,
      tags: ["dance", "caledonian", "lesson"],
      updated: at("2022-09-27T14:39:18Z"),
    },
  ],
  "mobilizon/mobilizon-post-activity-group.json": [{ refused: refusals.audience }],
  "mobilizon/mobilizon-post-activity-media.json": [lyon],
  "mobilizon/mobilizon-post-activity-media-2.json": [lyon],
  "pavillion/create-event-fep8a8e.json": [
    {
      name: "Zine night",
      starts: at("2030-04-11T01:00:00Z"),
      ends: at("2030-04-11T02:00:00Z"),
      timeZone: "America/Los_Angeles",
      area: "Main Library — Room 2, 1 Main St, 97201, Portland, US",
      joinMode: "none",
      joinUrl: null,
      status: "scheduled",
      language: "en",
      // Words on access are no answers to our questions; they are shown as they are.
      access: "{}",
      contentHtml:
        '<p>Fold, staple, share.</p><p>Step-free entrance, hearing loop</p><p><a href="https://pavillion.example/api/v1/media/9" rel="nofollow noopener noreferrer">9</a></p>',
    },
  ],
  "wordpress-activitypub/outbox-create-event-2030-02-29.json": [{ refused: refusals.startForm }],
  "outgoing.json": [
    {
      name: "Herb share",
      timeZone: "Europe/Rome",
      area: "Community hall, Via Morgari 14, 10125, Torino, Italia",
      joinMode: "restricted",
      capacity: 12,
      remaining: 9,
      ...access({ "step-free": "yes" }),
    },
  ],
};

describe("origin by origin", () => {
  test.each(Object.entries(meanings).filter(([file]) => payloads.has(file)))(
    "%s",
    (file, means) => {
      expect(eventsIn(payloads.get(file)).map(outcome)).toMatchObject(means);
    },
  );

  test("both links of Gancio's hybrid event are there", () => {
    const [event = {}] = eventsIn(payloads.get("gancio/hybrid.json")).map(outcome);
    expect(event.contentHtml).toContain('href="https://stream.test/live"');
    expect(event.contentHtml).not.toContain("https://meet.test/seeds");
  });
});

const plain = {
  id: "https://peer.example/e/1",
  type: "Event",
  name: "A walk",
  startTime: "2027-05-01T10:00:00+02:00",
  to: [PUBLIC],
};

const places: Readonly<Record<string, Partial<IncomingEvent>>> = {
  "bad-location-without-a-name": { area: "", onlineUrl: null },
  "multiple-mixed-locations": {
    area: "Location with a name · A second location with a name",
    onlineUrl: "https://virtual.location.org/",
  },
  "physical-location-with-postal-address": {
    area: "Location with a postal address, 15 Fediverse Street, 8010, Fediverse Town, Austria",
    onlineUrl: null,
  },
  "physical-location-with-simple-string-address": {
    area: "Location with a simple string address, Simple string address",
  },
  "virtual-location": { area: "", onlineUrl: "https://virtual.location.org/" },
};

test.each(
  Object.entries(places).filter(([name]) => payloads.has(`gancio/AP-location-${name}.json`)),
)("Gancio's %s", (name, means) => {
  expect(
    outcome({ ...plain, location: payloads.get(`gancio/AP-location-${name}.json`) } as JsonObject),
  ).toMatchObject(means);
});

const day = (text: string): Date => at(`${text}T00:00:00Z`);
const virtual = (url: string, name?: string) => ({ type: "VirtualLocation", url, name });
const property = (propertyID: string, value: unknown) => ({
  type: "PropertyValue",
  propertyID,
  value,
});

test.each<[string, object, Means]>([
  [
    "milliseconds",
    { startTime: "2027-05-01T10:00:00.250+02:00" },
    { starts: at("2027-05-01T08:00:00.250Z") },
  ],
  [
    "an offset of hours alone",
    { startTime: "2027-05-01T10:00:00+02" },
    { starts: at("2027-05-01T08:00:00Z") },
  ],
  [
    "an offset without its colon",
    { startTime: "2027-05-01T10:00:00+0530" },
    { starts: at("2027-05-01T04:30:00Z") },
  ],
  [
    "a space for the T, where the offset makes it sure",
    { startTime: "2027-05-01 10:00:00Z" },
    { starts: at("2027-05-01T10:00:00Z") },
  ],
  [
    "a space for the T without one",
    { startTime: "2027-05-01 10:00:00" },
    { refused: refusals.startForm },
  ],
  [
    "a zone of its own after the offset",
    { startTime: "2027-05-01T10:00+02:00[Europe/Paris]" },
    { refused: refusals.startForm },
  ],
  [
    "a day that there is not",
    { startTime: "2027-02-29T10:00:00Z" },
    { refused: refusals.startForm },
  ],
  [
    "an hour that there is not",
    { startTime: "2027-02-28T25:00:00Z" },
    { refused: refusals.startForm },
  ],
  ["words", { startTime: "tomorrow" }, { refused: refusals.startForm }],
  ["the year 3000", { startTime: "3000-01-01T00:00:00Z" }, { refused: refusals.startFar }],
  [
    "wall-clock time in its zone, also where the offset says that it is not known",
    {
      startTime: "2027-05-01T10:00:00-00:00",
      endTime: "2027-05-01T11:00:00",
      timezone: "Europe/Rome",
    },
    {
      starts: at("2027-05-01T08:00:00Z"),
      ends: at("2027-05-01T09:00:00Z"),
      timeZone: "Europe/Rome",
    },
  ],
  [
    "an hour that the clock change skips",
    { startTime: "2027-03-28T02:30:00", timezone: "Europe/Rome" },
    { starts: at("2027-03-28T01:30:00Z") },
  ],
  ["EveryCal's zone", { eventTimezone: "America/New_York" }, { timeZone: "America/New_York" }],
  [
    "days with their last",
    { startTime: "2027-05-04", endTime: "2027-05-05" },
    { allDay: true, starts: day("2027-05-04"), ends: day("2027-05-06") },
  ],
  [
    "days with their last, as EveryCal writes it beside allDay",
    { startTime: "2027-05-04", endTime: "2027-05-06", allDay: true },
    { allDay: true, starts: day("2027-05-04"), ends: day("2027-05-07") },
  ],
  [
    "a whole day that ends with the midnight after",
    {
      startTime: "2027-05-04T00:00:00+02:00",
      endTime: "2027-05-06T00:00:00+02:00",
      timezone: "Europe/Paris",
      allDay: true,
    },
    { allDay: true, starts: at("2027-05-03T22:00:00Z"), ends: at("2027-05-05T22:00:00Z") },
  ],
  [
    "one day, which lasts a day",
    { startTime: "2027-05-04", endTime: "2027-05-04", allDay: true },
    { allDay: true, starts: day("2027-05-04"), ends: day("2027-05-05") },
  ],
  [
    "a whole day written with hours",
    {
      startTime: "2027-03-28T00:00:00+01:00",
      endTime: "2027-03-28T23:59:59+02:00",
      timezone: "Europe/Paris",
      allDay: true,
    },
    { allDay: true, starts: at("2027-03-27T23:00:00Z"), ends: at("2027-03-28T22:00:00Z") },
  ],
  [
    "what is put off and has lost its start",
    {
      startTime: undefined,
      previousStartTime: "2027-05-01T10:00:00Z",
      eventStatus: "EventPostponed",
    },
    { status: "postponed", starts: at("2027-05-01T10:00:00Z") },
  ],
  [
    "a start of before without being put off",
    { startTime: undefined, previousStartTime: "2027-05-01T10:00:00Z" },
    { refused: refusals.start },
  ],
  [
    "a new time",
    { eventStatus: { id: "https://w3id.org/fep/8a8e/EventRescheduled" } },
    { status: "moved" },
  ],
  ["a perhaps", { status: "TENTATIVE", eventStatus: "EventScheduled" }, { status: "tentative" }],
  [
    "a no in iCalendar's words beside a yes",
    { "ical:status": "CANCELLED", eventStatus: "EventScheduled" },
    { status: "cancelled" },
  ],
  ["a move to online", { eventStatus: "EventMovedOnline" }, { status: "scheduled" }],
  ["a draft", { draft: true }, { refused: refusals.draft }],
  [
    "Public in cc alone",
    { to: ["https://peer.example/followers"], cc: [PUBLIC] },
    { refused: refusals.audience },
  ],
  [
    "a letter to one person",
    { to: "https://moss.example/users/rosa" },
    { refused: refusals.audience },
  ],
  ["Public by its short name", { to: "as:Public" }, { name: "A walk" }],
  ["nobody named, as in the examples of FEP-8a8e", { to: undefined }, { name: "A walk" }],
  ["a place of text", { location: "Kitchen, Main St 5" }, { area: "Kitchen, Main St 5" }],
  [
    "a place that says itself in its content",
    { location: { type: "Place", content: "<b>Kitchen</b> 5" } },
    { area: "Kitchen 5" },
  ],
  [
    "a place of nothing but null",
    {
      location: {
        type: "Place",
        name: null,
        address: { type: "PostalAddress", streetAddress: null },
        latitude: null,
        longitude: null,
      },
    },
    { area: "", latitude: null, longitude: null },
  ],
  [
    "a point of empty text",
    { location: { type: "Place", name: "Here", latitude: "", longitude: "" } },
    { latitude: null },
  ],
  [
    "links before the place",
    { location: [virtual("https://a.example/"), { type: "Place", name: "Here" }] },
    { area: "Here", onlineUrl: "https://a.example/" },
  ],
  [
    "schema.org's own name for it",
    { location: { type: "schema:VirtualLocation", url: "https://a.example/" } },
    { onlineUrl: "https://a.example/", area: "" },
  ],
  [
    "a second link",
    {
      content: "<p>Hi</p>",
      location: [
        virtual("https://a.example/"),
        virtual("https://b.example/?x=1&y", "<i>Stream</i>"),
      ],
    },
    {
      contentHtml:
        '<p>Hi</p><p>Stream: <a href="https://b.example/?x=1&amp;y" rel="nofollow noopener noreferrer">https://b.example/?x=1&amp;y</a></p>',
    },
  ],
  [
    "a second link that is in the words already",
    {
      content: "<p>https://b.example/</p>",
      location: [virtual("https://a.example/"), virtual("https://b.example/")],
    },
    { contentHtml: "<p>https://b.example/</p>" },
  ],
  [
    "Mobilizon's room",
    { attachment: [property("mz:visio:jitsi_meet", "https://meet.example/x")] },
    { onlineUrl: "https://meet.example/x" },
  ],
  [
    "Mobilizon's room that is none",
    { attachment: [property("mz:visio:jitsi_meet", "javascript:alert(1)")] },
    { onlineUrl: null },
  ],
  [
    "Mobilizon's recording",
    { attachment: [property("mz:replay:youtube:url", "https://tube.example/x")] },
    { onlineUrl: null },
  ],
  [
    "the link of a sibling's event that has a place too",
    {
      attachment: [{ type: "Link", href: "https://meet.example/y", name: "Website" }],
      additionalProperty: [property("calendula:kind", "talk")],
    },
    { onlineUrl: "https://meet.example/y", kind: "talk" },
  ],
  [
    "a letter to write to",
    { joinMode: "external", externalParticipationUrl: "mailto:ann@peer.example?bcc=x" },
    { joinUrl: "mailto:ann@peer.example" },
  ],
  ["a script to click on", { externalParticipationUrl: "javascript:alert(1)" }, { joinUrl: null }],
  [
    "external without a where",
    { joinMode: "external", url: "https://peer.example/walk" },
    { joinUrl: "https://peer.example/walk" },
  ],
  [
    "a mode by its whole name",
    { joinMode: "https://w3id.org/fep/8a8e/invite" },
    { joinMode: "invite", joinUrl: null },
  ],
  ["a mode that nobody knows", { joinMode: "lottery" }, { joinMode: null }],
  [
    "seats by who comes",
    { maximumAttendeeCapacity: 10, attendees: { type: "Collection", totalItems: 12 } },
    { capacity: 10, remaining: 0 },
  ],
  [
    "seats as it says itself",
    { maximumAttendeeCapacity: 10, remainingAttendeeCapacity: 4, attendees: { totalItems: 9 } },
    { remaining: 4 },
  ],
  [
    "seats without end",
    { maximumAttendeeCapacity: 0, remainingAttendeeCapacity: null },
    { capacity: null, remaining: null },
  ],
  [
    "seats of empty text",
    { maximumAttendeeCapacity: "", remainingAttendeeCapacity: "" },
    { capacity: null, remaining: null },
  ],
  [
    "a language that is not known",
    { contentMap: { und: "x" }, inLanguage: "pt_BR" },
    { language: "pt-BR" },
  ],
  [
    "a wheelchair's way in",
    { attachment: [property("mz:accessibility:wheelchairAccessible", "partially")] },
    access({ "step-free": "partly" }),
  ],
  [
    "signs, as a boolean",
    {
      attachment: [
        property("https://joinmobilizon.org/ns#accessibility:live:sign_language", false),
      ],
    },
    access({ "sign-language": "no" }),
  ],
  [
    "an answer of ours before Mobilizon's, in whatever order",
    {
      additionalProperty: [
        property("calendula:access:step-free", "ask"),
        property("mz:accessibility:wheelchairAccessible", "fully"),
      ],
    },
    access({ "step-free": "ask" }),
  ],
  ["an update of the future", { updated: "2999-01-01T00:00:00Z" }, { updated: now }],
])("%s", (_, more, means) => {
  expect(outcome({ ...plain, ...more })).toMatchObject(means);
});

test("what names no zone is told in ours, and floating time is our time", () => {
  expect(readEvent(plain, now, "Europe/Amsterdam")).toMatchObject({
    starts: at("2027-05-01T08:00:00Z"),
    timeZone: "Europe/Amsterdam",
  });
  const floating = { ...plain, startTime: "2027-05-01T10:00:00-00:00" };
  expect(readEvent(floating, now, "Europe/Amsterdam")).toMatchObject({
    starts: at("2027-05-01T08:00:00Z"),
  });
});

test("the guide names every reason, and no other", () => {
  const root = join(import.meta.dirname, "..", "..", "..");
  const pages = ["docs/events-from-elsewhere.md", "FEDERATION.md"]
    .map((page) => join(root, page))
    .filter(existsSync);
  const text = pages.map((page) => readFileSync(page, "utf8")).join("\n");
  for (const reason of reasons) expect(text).toContain(reason);
  expect(new Set(reasons).size).toBe(reasons.length);
});

describe("hostile", () => {
  const deep: fc.Arbitrary<unknown> = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      "https://peer.example/x",
      "javascript:alert(1)",
      "2027-05-01",
      "9999-99-99T99:99:99Z",
      "-00:00",
      "[",
      "<p",
      "\ud800",
    ),
  );
  const named = (...names: readonly string[]) => fc.dictionary(fc.constantFrom(...names), deep);
  const oneOrMore = (thing: fc.Arbitrary<unknown>) =>
    fc.oneof(thing, fc.array(thing, { maxLength: 4 }), deep);
  const place = named(
    "type",
    "name",
    "address",
    "url",
    "href",
    "latitude",
    "longitude",
    "content",
    "nameMap",
  );
  const typed = (type: string, rest: fc.Arbitrary<Record<string, unknown>>) =>
    rest.map((one) => ({ ...one, type }));
  const hostile = fc.record(
    {
      startTime: oneOrMore(deep),
      endTime: deep,
      allDay: deep,
      timezone: deep,
      name: deep,
      content: deep,
      contentMap: deep,
      inLanguage: deep,
      eventStatus: oneOrMore(deep),
      location: oneOrMore(fc.oneof(place, typed("Place", place), typed("VirtualLocation", place))),
      attachment: oneOrMore(
        typed("PropertyValue", named("propertyID", "value", "name", "description")),
      ),
      additionalProperty: oneOrMore(typed("PropertyValue", named("propertyID", "value"))),
      attendees: oneOrMore(named("totalItems")),
      joinMode: deep,
      externalParticipationUrl: deep,
      maximumAttendeeCapacity: deep,
      published: deep,
      updated: deep,
      "pavillion:place": fc.oneof(
        deep,
        fc.record({
          content: fc.oneof(deep, fc.dictionary(fc.string(), named("accessibilityInfo"))),
        }),
      ),
    },
    { requiredKeys: [] },
  );

  test("no shape makes the reader stumble, and what it reads can be kept", () => {
    fc.assert(
      fc.property(hostile, (more) => {
        const read = outcome({ ...plain, ...more } as JsonObject);
        if (read.refused !== undefined) {
          expect(reasons).toContain(read.refused);
          return;
        }
        expect(read.ends?.getTime()).toBeGreaterThan(read.starts?.getTime() ?? Infinity);
        expect(read.updated?.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(read.onlineUrl ?? "https://").toMatch(/^https?:\/\//);
        expect(read.joinUrl ?? "https://").toMatch(/^(https?:\/\/|mailto:)/);
        expect(read.contentHtml).not.toMatch(/<script|=["']?\s*javascript:/i);
        expect(read.area?.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 300 },
    );
  });

  test("a mebibyte of anything is read at once", async () => {
    const mega = "<p>x ".repeat(200_000);
    const long = "2".repeat(1_000_000);
    const many = Array.from({ length: 9000 }, (_, i) => virtual(`https://a.example/${i}`));
    const cost = await effort(() => {
      for (const more of [
        { content: mega },
        { startTime: long },
        { name: mega },
        { location: many },
        { location: mega },
        { attachment: many.map(({ url }) => property("mz:visio:zoom", url)) },
        { type: ["Event", long] },
        { maximumAttendeeCapacity: long },
        { externalParticipationUrl: `mailto:${long}` },
      ])
        expect(() => outcome({ ...plain, ...more } as JsonObject)).not.toThrow();
    });
    expect(cost).toBeLessThan(atMost(5000));
  });
});
