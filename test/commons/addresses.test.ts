/**
 * What comes in an address is read, or is none: never something that a database would stumble over.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cursor } from "#domains/calendar/filter.ts";
import { objectIri, ourObject } from "#commons/addresses.ts";
import { newestCursor, readCursor } from "#commons/cursor.ts";
import { isId, newId } from "#platform/lib/ids.ts";

const origin = "https://moss.example";

test("ids, and places in a list, are read as they were written", () => {
  const id = newId();
  const date = new Date("2026-11-20T10:00:00Z");
  expect(ourObject(origin, objectIri(origin, "event", id))).toEqual({ kind: "event", id });
  expect(readCursor(newestCursor(date, id))).toEqual({ date, id });
  expect(cursor(`${date.getTime()}_${id}`)).toEqual({ starts: date, id });
});

test("what only looks like an id is none", () => {
  const almost = fc.oneof(fc.constant("-".repeat(36)), fc.stringMatching(/^[0-9a-f-]{36}$/));
  fc.assert(
    fc.property(almost, (text) => {
      fc.pre(!isId(text));
      expect(ourObject(origin, `${origin}/events/${text}`)).toBeUndefined();
      expect(readCursor(`1_${text}`)).toBeUndefined();
      expect(cursor(`1_${text}`)).toBeUndefined();
    }),
  );
});
