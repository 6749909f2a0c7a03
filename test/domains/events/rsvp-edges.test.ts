/** The rules of answers, at their edges. */
import { describe, expect, test } from "vitest";
import { newsOf, readsHosts, takesJoin, verbThere } from "#domains/events/rsvp/rsvp.ts";

const now = new Date("2027-05-01T12:00:00Z");
const theirs = {
  remoteActorId: "00000000-0000-4000-8000-00000000000a",
  joinMode: "free",
  status: "scheduled",
  ends: new Date(now.getTime() + 1),
} as const;

describe("a place is asked for", () => {
  test("until the event is over, not at that moment", () => {
    expect(takesJoin(theirs, now)).toBe(true);
    expect(takesJoin({ ...theirs, ends: now }, now)).toBe(false);
  });

  test.each([
    [null, true],
    ["free", true],
    ["restricted", true],
    ["external", false],
    ["invite", false],
    ["none", false],
  ])("where the hosts say %s: %s", (joinMode, expected) => {
    expect(takesJoin({ ...theirs, joinMode }, now)).toBe(expected);
  });

  test("never of what is cancelled, nor of our own here", () => {
    expect(takesJoin({ ...theirs, status: "cancelled" }, now)).toBe(false);
    expect(takesJoin({ ...theirs, status: "postponed" }, now)).toBe(true);
    expect(takesJoin({ ...theirs, remoteActorId: null }, now)).toBe(false);
  });

  test.each([
    [null, "Join"],
    ['{"attributedTo":"x"}', "Join"],
    ['{"actor":"x","attributedTo":"x"}', "Join"],
    ['{"actor":"x"}', "Accept"],
    ['{"attributedTo":"x","diaspora:guid":"y"}', "Accept"],
  ])("as its program takes it: %s by %s", (raw, verb) => {
    expect(verbThere(raw)).toBe(verb);
  });
});

test.each([
  ["no", "confirmed", undefined],
  ["yes", "left", undefined],
  ["maybe", "left", undefined],
  ["yes", "confirmed", "confirmed"],
  ["yes", "waiting", "waiting"],
  ["yes", "asked", "asked"],
  ["yes", "declined", "declined"],
  ["maybe", "confirmed", "maybe"],
  ["maybe", "declined", "declined"],
] as const)("who says %s and is %s hears %s", (status, state, expected) => {
  expect(newsOf({ status, state })).toBe(expected);
});

test.each([
  ["open", "yes", "confirmed", true],
  ["open", "maybe", "confirmed", true],
  ["approval", "maybe", "confirmed", false],
  ["approval", "yes", "confirmed", true],
  ["approval", "yes", "asked", false],
  ["open", "no", "confirmed", false],
  ["open", "yes", "waiting", false],
] as const)(
  "with answers %s, who says %s and is %s reads the hosts: %s",
  (mode, status, state, expected) => {
    expect(readsHosts(mode, { status, state })).toBe(expected);
  },
);
