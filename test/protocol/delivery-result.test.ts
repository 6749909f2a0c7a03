/** What each answer to a delivery means: delivered, later, refused, gone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Before, deliveryResult, retryAfterOf } from "#protocol/outbox/delivery-result.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const first: Before = {
  attempts: 1,
  failures: 0,
  failingFor: 0,
  bothSignatures: false,
  random: 0.5,
};
const ask = (status: number, before: Partial<Before> = {}, retryAfter?: number) =>
  deliveryResult({ status, retryAfter }, { ...first, ...before });

test.each([200, 201, 202, 204])("%i is delivered", (status) => {
  expect(ask(status)).toEqual({ kind: "delivered" });
});

test("410 ends the delivery and asks who is gone", () => {
  expect(ask(410)).toMatchObject({ kind: "gone" });
});

test.each([301, 308, 400, 403, 404, 405, 406, 409, 413, 415, 422, 451])(
  "%i is tried a few times over a day, then it is a dead letter, and the server is not shut",
  (status) => {
    const kinds = [1, 2, 3, 4].map((attempts) => ask(status, { attempts }));
    expect(kinds.map(({ kind }) => kind)).toEqual(["again", "again", "again", "again"]);
    const all = kinds.reduce((sum, one) => sum + ("wait" in one ? one.wait : 0), 0);
    expect(all).toBeGreaterThan(20 * hour);
    expect(all).toBeLessThan(28 * hour);
    expect(ask(status, { attempts: 5 })).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(ask(status, { attempts: 5 }))).toContain(String(status));
  },
);

test("401 is tried with the other signature once, then it is a refusal like others", () => {
  expect(ask(401)).toEqual({ kind: "other-signature" });
  expect(ask(401, { bothSignatures: true })).toMatchObject({ kind: "again" });
  expect(ask(401, { bothSignatures: true, attempts: 5 })).toMatchObject({ kind: "refused" });
});

test("no other answer asks for the other signature", () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 599 }), fc.boolean(), (status, bothSignatures) => {
      const { kind } = ask(status, { bothSignatures });
      return kind !== "other-signature" || (status === 401 && !bothSignatures);
    }),
  );
});

describe("Retry-After", () => {
  test.each([
    [1000, 24_000, 36_000],
    [30 * day, day, day],
    [5 * minute, 5 * minute, 5 * minute],
  ])("of %i ms with 429 counts between our own backoff and a day", (input, least, max) => {
    const result = ask(429, {}, input);
    expect(result).toMatchObject({ kind: "down", asked: true });
    expect("wait" in result ? result.wait : 0).toBeGreaterThanOrEqual(least);
    expect("wait" in result ? result.wait : 0).toBeLessThanOrEqual(max);
  });

  test("with 503 it counts between our own probes and a day", () => {
    expect(ask(503, {}, 1000)).toMatchObject({ kind: "down", wait: minute, asked: true });
    expect(ask(503, { failingFor: 2 * hour }, 1000)).toMatchObject({ wait: 10 * minute });
    expect(ask(503, {}, 3 * hour)).toMatchObject({ wait: 3 * hour });
    expect(ask(503, {}, 30 * day)).toMatchObject({ wait: day });
  });

  test("is seconds, or a date by the clock of who says it", () => {
    const now = new Date("2026-11-20T10:00:00Z");
    const read = (text?: string, date?: string) => retryAfterOf(text, date, now);
    expect(read("120")).toBe(120_000);
    expect(read(" 0 ")).toBe(0);
    expect(read("Fri, 20 Nov 2026 10:05:00 GMT")).toBe(5 * minute);
    const theirs = "Fri, 20 Nov 2026 13:04:00 GMT";
    expect(read("Fri, 20 Nov 2026 13:05:00 GMT", theirs)).toBe(minute);
    expect(read("Fri, 20 Nov 2020 10:05:00 GMT")).toBe(0);
    for (const odd of [undefined, "", "soon", "-5", "1.5", "99999999999"])
      expect(read(odd)).toBeUndefined();
  });
});

test.each([502, 503, 504, 521])("%i means that the server is away", (status) => {
  expect(ask(status)).toMatchObject({ kind: "down", wait: minute, asked: false });
});

test("no answer at all means the same; an address where we don't connect is a refusal", () => {
  expect(deliveryResult({ failure: "unreachable", words: "x took too long." }, first)).toEqual({
    kind: "down",
    wait: minute,
    asked: false,
    words: "x took too long.",
  });
  expect(deliveryResult({ failure: "blocked", words: "no" }, first)).toMatchObject({
    kind: "again",
  });
});

describe("no word to what it took", () => {
  const silent = (before: Partial<Before>) =>
    deliveryResult({ failure: "silent", words: "x took too long." }, { ...first, ...before });

  test("may be the server or this one thing: others are tried first, and soon", () => {
    expect(silent({})).toMatchObject({ kind: "down", wait: minute, aside: 55_000 });
    const later = silent({ attempts: 9, failures: 12, failingFor: 3 * day });
    expect(later).toMatchObject({ kind: "down", wait: 10 * minute, aside: 595_000 });
  });

  test("says nothing about the server where nothing else waits: what comes next is not held", () => {
    expect(silent({ alone: true })).toMatchObject({ kind: "down" });
    const tried = { attempts: 2, failures: 1, failingFor: minute };
    expect(silent({ ...tried, alone: true })).toMatchObject({ kind: "unsure", wait: minute });
    expect(silent({ ...tried, alone: false })).toMatchObject({ kind: "down" });
    const anHour = silent({ ...tried, alone: true, failingFor: hour });
    expect(anHour).toMatchObject({ kind: "unsure", wait: 10 * minute });
  });

  test("is this one thing where others were answered since: the server stays open, and it ends in a day", () => {
    const kinds = [2, 3, 4].map((attempts) => silent({ attempts }));
    expect(kinds.map(({ kind }) => kind)).toEqual(["again", "again", "again"]);
    expect(silent({ attempts: 5 })).toMatchObject({ kind: "refused" });
  });
});

test("a server that is away is asked each minute, after an hour each ten, after a day each hour", () => {
  const wait = (failingFor: number) => ask(502, { failingFor });
  expect(wait(hour - 1)).toMatchObject({ wait: minute });
  expect(wait(hour)).toMatchObject({ wait: 10 * minute });
  expect(wait(day - 1)).toMatchObject({ wait: 10 * minute });
  expect(wait(day)).toMatchObject({ wait: hour });
  expect(wait(400 * day)).toMatchObject({ wait: hour });
});

test("one error may be of what we sent; three in a row are the server's", () => {
  expect(ask(500)).toMatchObject({ kind: "shaky" });
  expect(ask(500, { failures: 1 })).toMatchObject({ kind: "shaky" });
  expect(ask(500, { failures: 2 })).toMatchObject({ kind: "down", wait: minute, aside: 55_000 });
  expect(ask(500, { failures: 9, failingFor: 3 * day })).toMatchObject({ wait: 10 * minute });
  expect(ask(500, { attempts: 14 })).toMatchObject({ kind: "shaky" });
  expect(ask(500, { attempts: 15 })).toMatchObject({ kind: "refused" });
});

test("whatever is answered, a wait is between seconds and a day, and its words name it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 999 }),
      fc.option(fc.nat(), { nil: undefined }),
      fc.record({
        attempts: fc.integer({ min: 1, max: 40 }),
        failures: fc.nat(1000),
        failingFor: fc.nat(),
        bothSignatures: fc.boolean(),
        random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      }),
      (status, retryAfter, before) => {
        const result = deliveryResult({ status, retryAfter }, before);
        if ("wait" in result && !(result.wait >= 20_000 && result.wait <= day)) return false;
        return !("words" in result) || result.words.includes(String(status));
      },
    ),
  );
});
