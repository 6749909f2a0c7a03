/** Events as other software really writes them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, typesOf } from "#protocol/activitypub/json.ts";
import { readEvent } from "#domains/events/incoming/document.ts";
import { documents } from "../../support/corpus.ts";

const now = new Date("2026-11-20T10:00:00Z");

/** Every Event at any depth. */
function eventsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(eventsIn);
  if (!isObject(value)) return [];
  return [
    ...(typesOf(value).includes("Event") ? [value] : []),
    ...Object.values(value).flatMap(eventsIn),
  ];
}

const found = [...documents("events")].flatMap(([file, document]) =>
  eventsIn(document).map((json, i) => [`${file} ${i}`, json] as const),
);

describe("of the corpus", () => {
  test.each(found)("%s is read, or refused with a reason", (name, json) => {
    const read = readEvent(json, now);
    if ("refused" in read) {
      expect(read.refused).not.toBe("");
      return;
    }
    expect(read.ends.getTime(), name).toBeGreaterThan(read.starts.getTime());
    expect(read.name).not.toBe("");
    expect(read.contentHtml).not.toMatch(/<script|onerror|javascript:/i);
  });

  test("most are read", () => {
    const read = found.filter(([, json]) => !("refused" in readEvent(json, now)));
    expect(found.length).toBeGreaterThan(10);
    expect(read.length / found.length).toBeGreaterThan(0.7);
  });
});

const plain = {
  id: "https://peer.example/e/1",
  type: "Event",
  name: "A walk",
  startTime: "2027-05-01T10:00:00+02:00",
};

test.each([
  [
    "an end before its start is left out",
    { endTime: "2027-05-01T09:00:00+02:00" },
    { starts: new Date("2027-05-01T08:00:00Z"), ends: new Date("2027-05-01T10:00:00Z") },
  ],
  ["a named zone is kept", { timezone: "Europe/Paris" }, { timeZone: "Europe/Paris" }],
  ["a zone that nobody knows is not", { timezone: "Mars/Olympus" }, { timeZone: "UTC" }],
  [
    "a time without an offset is in its zone",
    { startTime: "2027-05-01T10:00:00", timezone: "America/New_York" },
    { starts: new Date("2027-05-01T14:00:00Z") },
  ],
  [
    "a whole day begins at its midnight",
    { startTime: "2027-05-01", timezone: "Europe/Paris" },
    { starts: new Date("2027-04-30T22:00:00Z") },
  ],
  ["Mobilizon's cancelled", { "ical:status": "CANCELLED" }, { status: "cancelled" }],
  [
    "FEP-8a8e's postponed",
    { eventStatus: "https://w3id.org/fep/8a8e/EventPostponed" },
    { status: "postponed" },
  ],
  [
    "a place with a postal address",
    {
      location: {
        type: "Place",
        name: "Elm Garden",
        address: {
          type: "PostalAddress",
          streetAddress: "Elm Street 12",
          addressLocality: "Utrecht",
        },
      },
    },
    { area: "Elm Garden, Elm Street 12, Utrecht" },
  ],
  [
    "a place and a link",
    {
      location: [
        { type: "Place", name: "Here" },
        { type: "VirtualLocation", url: "https://meet.example/x" },
      ],
    },
    { area: "Here", onlineUrl: "https://meet.example/x" },
  ],
  [
    "a link for a place",
    { location: { type: "Link", href: "https://meet.example/x", name: "Jitsi" } },
    { area: "", onlineUrl: "https://meet.example/x" },
  ],
  [
    "an address of several lines",
    { location: { type: "Place", name: "Hall", address: ["Street 1", "Town"] } },
    { area: "Hall, Street 1, Town" },
  ],
  [
    "a link that is none",
    { location: { type: "VirtualLocation", url: "javascript:alert(1)" } },
    { onlineUrl: null },
  ],
  ["names in markup", { name: "<b>A</b> walk‮" }, { name: "A walk" }],
])("%s", (_, more, expected) => {
  expect(readEvent({ ...plain, ...more }, now)).toMatchObject(expected);
});

test.each([
  ["no id", { id: undefined }],
  ["an id that is no address", { id: "urn:x" }],
  ["no start", { startTime: undefined }],
  ["a start that is no time", { startTime: "tomorrow" }],
  ["a start in the year 9999", { startTime: "9999-01-01T00:00:00Z" }],
])("an event with %s is refused", (_, more) => {
  expect(readEvent({ ...plain, ...more }, now)).toHaveProperty("refused");
});

test("no JSON at all makes the reader stumble", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          "id",
          "type",
          "name",
          "startTime",
          "endTime",
          "location",
          "tag",
          "content",
          "timezone",
          "url",
          "attachment",
          "eventStatus",
        ),
        fc.jsonValue(),
      ),
      (json) => {
        expect(() => readEvent({ ...plain, ...json }, now)).not.toThrow();
      },
    ),
  );
});
