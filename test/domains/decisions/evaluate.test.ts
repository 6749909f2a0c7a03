/** The rule by which a test ends, in thousands of random histories. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { StanceKind } from "#platform/database/schema.ts";
import { stanceKinds } from "#domains/decisions/decision.ts";
import {
  countStances,
  electorateOf,
  evaluate,
  type TestFacts,
} from "#domains/decisions/test/evaluate.ts";
import { after, hours } from "#platform/lib/clock.ts";

const opened = new Date("2026-11-20T10:00:00Z");
const people = ["a", "b", "c", "d", "e", "f", "g", "h"];
const some = fc.subarray(people);

const histories: fc.Arbitrary<TestFacts> = fc
  .record({
    method: fc.constantFrom("consensus" as const, "consent" as const),
    version: fc.integer({ min: 1, max: 3 }),
    least: fc.integer({ min: 1, max: 100 }),
    more: fc.integer({ min: 0, max: 100 }),
    passed: fc.integer({ min: 0, max: 250 }),
    roll: some,
    concerned: fc.subarray(people, { maxLength: 2 }),
    left: fc.subarray(people, { maxLength: 3 }),
    away: fc.subarray(people, { maxLength: 3 }),
    stances: fc.uniqueArray(
      fc.record({
        memberId: fc.constantFrom(...people, "stranger", "newcomer"),
        version: fc.integer({ min: 1, max: 3 }),
        kind: fc.constantFrom<StanceKind>(
          "agree",
          "agree",
          "agree",
          "agree",
          "agree",
          "reservations",
          "stand-aside",
          "wait",
          "block",
        ),
      }),
      { maxLength: 20, selector: ({ memberId, version }) => `${memberId} ${version}` },
    ),
    quorumPercent: fc.integer({ min: 1, max: 100 }),
    asidePercent: fc.integer({ min: 1, max: 100 }),
    doersNeeded: fc.boolean(),
    doers: fc.subarray(people, { maxLength: 3 }),
    extended: fc.integer({ min: 0, max: 2 }),
    waited: fc.boolean(),
  })
  .map(({ least, more, passed, quorumPercent, asidePercent, ...rest }) => ({
    ...rest,
    minUntil: after(opened, hours(least)),
    closes: after(opened, hours(least + more)),
    now: after(opened, hours(passed)),
    ways: { quorumPercent, asidePercent },
  }));

const settled = (outcome: string): boolean => outcome === "agreed" || outcome === "reservations";
const many = { numRuns: 20_000 };

test("nothing is agreed over a live block, before the least time, with too few answers, or without one who is for it", () => {
  let agreed = 0;
  fc.assert(
    fc.property(histories, (facts) => {
      const outcome = evaluate(facts);
      const { of, answered, needed, electorate } = countStances(facts);
      if (of.block > 0) expect(outcome).toBe("blocked");
      else expect(outcome).not.toBe("blocked");
      if (!settled(outcome)) return;
      agreed++;
      expect(facts.now >= facts.minUntil).toBe(true);
      expect(facts.now >= facts.closes || answered === electorate).toBe(true);
      expect(answered).toBeGreaterThanOrEqual(needed);
      expect(needed).toBeGreaterThanOrEqual(Math.min(3, electorate));
      expect(of.agree).toBeGreaterThan(0);
      expect(outcome === "agreed").toBe(of.reservations + of["stand-aside"] === 0);
      expect(
        (of["stand-aside"] + (facts.method === "consent" ? 0 : of.reservations)) * 100 <
          facts.ways.asidePercent * answered ||
          of["stand-aside"] + of.reservations === 0 ||
          facts.method === "consent",
      ).toBe(true);
    }),
    many,
  );
  expect(agreed).toBeGreaterThan(200);
});

test("what outsiders, people concerned, those who left, and stances on other versions say changes nothing", () => {
  fc.assert(
    fc.property(histories, (facts) => {
      const electorate = electorateOf(facts);
      const counted = facts.stances.filter(
        ({ memberId, version }) => electorate.has(memberId) && version === facts.version,
      );
      expect(evaluate({ ...facts, stances: counted })).toBe(evaluate(facts));
      for (const id of [...facts.concerned, ...facts.left, "stranger"])
        expect(electorate.has(id)).toBe(false);
    }),
    many,
  );
});

test("one more block always stops it, and a wait holds a version open once", () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...people), (facts, who) => {
      const others = facts.stances.filter(({ memberId }) => memberId !== who);
      const blocked = evaluate({
        ...facts,
        stances: [...others, { memberId: who, version: facts.version, kind: "block" }],
      });
      if (electorateOf(facts).has(who)) expect(blocked).toBe("blocked");
      const outcome = evaluate(facts);
      if (outcome === "wait") {
        expect(facts.waited).toBe(false);
        expect(facts.extended).toBeLessThan(2);
        expect(evaluate({ ...facts, waited: true })).not.toBe("wait");
        expect(evaluate({ ...facts, extended: 2 })).not.toBe("wait");
      }
    }),
    many,
  );
});

test("where somebody must carry it, only those who did not stand aside can", () => {
  fc.assert(
    fc.property(histories, (facts) => {
      if (!facts.doersNeeded || !settled(evaluate(facts))) return;
      const aside = facts.stances
        .filter(({ kind, version }) => kind === "stand-aside" && version === facts.version)
        .map(({ memberId }) => memberId);
      const electorate = electorateOf(facts);
      expect(
        facts.doers.some(
          (id) => !facts.left.includes(id) && !(aside.includes(id) && electorate.has(id)),
        ),
      ).toBe(true);
      expect(evaluate({ ...facts, doers: [] })).toBe("unheld");
    }),
    many,
  );
});

test("resting or being paused takes nothing back that was said", () => {
  fc.assert(
    fc.property(histories, some, (facts, away) => {
      const spoke = facts.stances
        .filter(({ version }) => version === facts.version)
        .map(({ memberId }) => memberId);
      const all = electorateOf({ ...facts, away: [] });
      const now = electorateOf({ ...facts, away });
      expect([...all].filter((id) => !now.has(id) && spoke.includes(id))).toEqual([]);
      expect([...all].filter((id) => !now.has(id) && !away.includes(id))).toEqual([]);
      expect(countStances({ ...facts, away }).of).toEqual(countStances({ ...facts, away: [] }).of);
      if (evaluate({ ...facts, away: [] }) === "blocked")
        expect(evaluate({ ...facts, away })).toBe("blocked");
    }),
    many,
  );
});

const base: TestFacts = {
  method: "consensus",
  version: 1,
  minUntil: after(opened, hours(72)),
  closes: after(opened, hours(168)),
  now: after(opened, hours(168)),
  roll: ["a", "b", "c", "d", "e", "f"],
  concerned: [],
  left: [],
  stances: [],
  ways: { quorumPercent: 50, asidePercent: 34 },
  doersNeeded: false,
  doers: [],
  extended: 0,
  waited: false,
};
const said = (...kinds: StanceKind[]): TestFacts["stances"] =>
  kinds.map((kind, i) => ({ memberId: people[i] ?? "", version: 1, kind }));

test.each([
  ["nobody answered", {}, "lapsed"],
  ["two of six agree", { stances: said("agree", "agree") }, "lapsed"],
  ["three of six agree", { stances: said("agree", "agree", "agree") }, "agreed"],
  [
    "one of three has reservations",
    { stances: said("agree", "agree", "reservations") },
    "reservations",
  ],
  [
    "two of four stand aside",
    { stances: said("agree", "agree", "stand-aside", "stand-aside") },
    "reconsider",
  ],
  [
    "nobody is for it",
    { stances: said("reservations", "reservations", "reservations") },
    "reconsider",
  ],
  [
    "concerns do not send consent back",
    { method: "consent", stances: said("agree", "reservations", "reservations") },
    "reservations",
  ],
  ["somebody waits", { stances: said("agree", "agree", "agree", "wait") }, "wait"],
  [
    "somebody still waits",
    { stances: said("agree", "agree", "agree", "wait"), waited: true, extended: 1 },
    "agreed",
  ],
  [
    "all answered, too early",
    { now: opened, stances: said("agree", "agree", "agree", "agree", "agree", "agree") },
    "open",
  ],
  [
    "all answered",
    { now: base.minUntil, stances: said("agree", "agree", "agree", "agree", "agree", "agree") },
    "agreed",
  ],
  [
    "not all answered",
    { now: base.minUntil, stances: said("agree", "agree", "agree", "agree", "agree") },
    "open",
  ],
  ["nobody will do it", { doersNeeded: true, stances: said("agree", "agree", "agree") }, "unheld"],
  ["a group of two", { roll: ["a", "b"], stances: said("agree", "agree") }, "agreed"],
  ["a group of two, one silent", { roll: ["a", "b"], stances: said("agree") }, "lapsed"],
  ["an empty roll", { roll: [] }, "lapsed"],
] as const)("%s", (_, more, outcome) => {
  expect(evaluate({ ...base, ...more })).toBe(outcome);
});

test.each([
  [1, ["agree"], "agreed"],
  [1, [], "lapsed"],
  [1, ["stand-aside"], "reconsider"],
  [2, ["agree", "wait"], "lapsed"],
  [2, ["agree", "stand-aside"], "reconsider"],
  [2, ["agree", "block"], "blocked"],
  [3, ["agree", "agree"], "lapsed"],
  [3, ["agree", "agree", "stand-aside"], "reservations"],
  [3, ["agree", "reservations", "stand-aside"], "reconsider"],
  [3, ["agree", "agree", "agree"], "agreed"],
] as const)("in a group of %i who say %j: %s", (n, kinds, outcome) => {
  expect(
    evaluate({ ...base, roll: people.slice(0, n), stances: said(...kinds), waited: true }),
  ).toBe(outcome);
});

test("a test asks for blocks first", () => {
  expect(stanceKinds[0]).toBe("block");
});

test.each([
  [25, 4, 1, "reconsider"],
  [25, 5, 1, "reservations"],
  [25, 8, 2, "reconsider"],
  [26, 8, 2, "reservations"],
  [50, 8, 4, "reconsider"],
  [51, 8, 4, "reservations"],
  [100, 8, 7, "reservations"],
  [1, 8, 0, "agreed"],
] as const)(
  "from %i percent on, of %i who answered %i who stand aside send it back: %s",
  (asidePercent, all, aside, outcome) => {
    const roll = people.slice(0, all);
    const facts: TestFacts = {
      method: "consensus",
      version: 1,
      minUntil: opened,
      closes: after(opened, hours(1)),
      now: after(opened, hours(1)),
      roll,
      concerned: [],
      left: [],
      stances: roll.map((memberId, place) => ({
        memberId,
        version: 1,
        kind: place < aside ? ("stand-aside" as const) : ("agree" as const),
      })),
      ways: { quorumPercent: 1, asidePercent },
      doersNeeded: false,
      doers: [],
      extended: 0,
      waited: false,
    };
    expect(evaluate(facts)).toBe(outcome);
  },
);

test("the test ends at its very moment, and not before", () => {
  const facts: TestFacts = {
    method: "consensus",
    version: 1,
    minUntil: after(opened, hours(1)),
    closes: after(opened, hours(2)),
    now: opened,
    roll: people.slice(0, 4),
    concerned: [],
    left: [],
    stances: people
      .slice(0, 3)
      .map((memberId) => ({ memberId, version: 1, kind: "agree" as const })),
    ways: { quorumPercent: 75, asidePercent: 25 },
    doersNeeded: false,
    doers: [],
    extended: 0,
    waited: false,
  };
  const at = (ms: number, more: Partial<TestFacts> = {}): string =>
    evaluate({ ...facts, now: after(opened, ms), ...more });
  const all = [...facts.stances, { memberId: "d", version: 1, kind: "agree" as const }];
  expect([at(hours(1) - 1, { stances: all }), at(hours(1), { stances: all })]).toEqual([
    "open",
    "agreed",
  ]);
  // Three of four are 75 percent to the point; one percent more is four.
  expect([
    at(hours(2) - 1),
    at(hours(2)),
    at(hours(2), { ways: { quorumPercent: 76, asidePercent: 25 } }),
  ]).toEqual(["open", "agreed", "lapsed"]);
});
