/** Events in ways of saying when they are that ActivityStreams and JSON-LD allow. */
import { describe, expect, test } from "vitest";
import { readEvent } from "#domains/events/incoming/document.ts";
import { PUBLIC, type JsonObject } from "#protocol/activitypub/json.ts";

const now = new Date("2026-11-30T12:00:00Z");
const walk: JsonObject = {
  id: "https://far.example/e/1",
  type: "Event",
  name: "Walk",
  to: [PUBLIC],
  attributedTo: "https://far.example/u/rosa",
  startTime: "2027-06-01T19:00:00+02:00",
  timezone: "Europe/Amsterdam",
};
const read = (more: JsonObject) => readEvent({ ...walk, ...more }, now);
const at = (text: string): Date => new Date(text);

describe("an event that says how long it lasts", () => {
  test.each([
    ["PT1H", "2027-06-01T18:00:00Z"],
    ["PT1H30M", "2027-06-01T18:30:00Z"],
    ["P1D", "2027-06-02T17:00:00Z"],
  ])("%s", (duration, ends) => {
    expect(read({ duration })).toMatchObject({ ends: at(ends), endsGiven: true });
  });

  test("in days, where it is whole days", () => {
    expect(read({ startTime: "2027-06-01", duration: "P2D" })).toMatchObject({
      allDay: true,
      ends: at("2027-06-02T22:00:00Z"),
    });
  });

  test("over a change of the clock a day is a day", () => {
    const { ends } = read({ startTime: "2027-03-27T19:00:00+01:00", duration: "P1D" }) as {
      ends: Date;
    };
    expect(ends).toEqual(at("2027-03-28T17:00:00Z"));
  });

  test("is not heard beside an end, and a senseless one is none", () => {
    expect(read({ endTime: "2027-06-01T20:00:00+02:00", duration: "PT9H" })).toMatchObject({
      ends: at("2027-06-01T18:00:00Z"),
    });
    for (const duration of ["soon", "-PT1H", "P", "PT", "P99999999999Y", "PT0S", 3600])
      expect(read({ duration })).toMatchObject({
        ends: at("2027-06-01T19:00:00Z"),
        endsGiven: false,
      });
  });
});

test("times written out as JSON-LD does are those times", () => {
  const typed = (value: string) => ({
    "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
    "@value": value,
  });
  expect(
    read({ startTime: typed("2027-06-01T17:00:00Z"), endTime: [typed("2027-06-01T18:00:00Z")] }),
  ).toMatchObject({ starts: at("2027-06-01T17:00:00Z"), ends: at("2027-06-01T18:00:00Z") });
});

test("a day as an end is the last one, also where the beginning is a midnight", () => {
  expect(
    read({ startTime: "2027-06-01T00:00:00", endTime: "2027-06-03", allDay: true }),
  ).toMatchObject({
    allDay: true,
    starts: at("2027-05-31T22:00:00Z"),
    ends: at("2027-06-03T22:00:00Z"),
  });
});
