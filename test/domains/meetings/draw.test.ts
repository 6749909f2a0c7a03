/** Roles of meetings that rotate: fair, reproducible, nobody twice in a row. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Carried,
  draw,
  type Hat,
  type MeetingRole,
  meetingRoles,
} from "#domains/meetings/roles/draw.ts";

type Chooser = (hat: Hat) => ReadonlyMap<MeetingRole, string>;

/** Meetings one after the other; `away` says who is missing where. */
function season(
  chooser: Chooser,
  people: readonly string[],
  meetings: number,
  away: (person: string, meeting: number) => boolean,
): Carried[] {
  const past: Carried[] = [];
  for (let when = 0; when < meetings; when++) {
    const there = people.filter((person) => !away(person, when));
    for (const [role, memberId] of chooser({
      meetingId: `meeting ${when} of ${people.join()}`,
      roles: meetingRoles,
      people: there,
      past: [...past],
    }))
      past.push({ memberId, role, when });
  }
  return past;
}

const spread = (people: readonly string[], past: readonly Carried[]): number => {
  const counts = people.map((person) => past.filter((one) => one.memberId === person).length);
  return Math.max(...counts) - Math.min(...counts);
};
const roleSpread = (people: readonly string[], past: readonly Carried[]): number =>
  Math.max(
    ...meetingRoles.map((role) =>
      spread(
        people,
        past.filter((one) => one.role === role),
      ),
    ),
  );
const repeats = (past: readonly Carried[]): Carried[] =>
  past.filter((one) =>
    past.some(
      (other) =>
        other.memberId === one.memberId && other.role === one.role && other.when === one.when - 1,
    ),
  );

const crowd = (least: number, max: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: least, maxLength: max });

const fair = (chooser: Chooser): fc.IPropertyWithHooks<[string[]]> =>
  fc.property(crowd(6, 20), (people) => {
    const past = season(chooser, people, 30, () => false);
    expect(spread(people, past)).toBeLessThanOrEqual(1);
    expect(roleSpread(people, past)).toBeLessThanOrEqual(2);
    expect(repeats(past)).toEqual([]);
  });

describe("the draw", () => {
  test("over 30 meetings carries evenly, in sum and in each role, and asks nobody twice in a row", () => {
    fc.assert(fair(draw), { numRuns: 60 });
  });

  test.each<[string, Chooser]>([
    ["by the lot alone", (hat) => draw({ ...hat, past: [] })],
    [
      "by the alphabet",
      ({ roles, people }) =>
        new Map(roles.map((role, at) => [role, [...people].sort()[at % people.length] ?? ""])),
    ],
    [
      "by who did a role least, without a look at the other roles",
      ({ roles, people, past }) =>
        new Map(
          roles.map((role) => {
            const times = (person: string): number =>
              past.filter((one) => one.role === role && one.memberId === person).length;
            return [role, [...people].sort((a, b) => times(a) - times(b))[0] ?? ""];
          }),
        ),
    ],
  ])("a chooser %s breaks that", (_, chooser) => {
    const { failed, counterexample } = fc.check(fair(chooser), { numRuns: 60 });
    expect(failed).toBe(true);
    expect(counterexample?.[0].length).toBeGreaterThanOrEqual(6);
  });

  test("gives at most one role each while enough people are there, and two at most", () => {
    fc.assert(
      fc.property(crowd(0, 12), (people) => {
        const asked = [
          ...draw({ meetingId: "one", roles: meetingRoles, people, past: [] }).values(),
        ];
        const each = people.map((person) => asked.filter((one) => one === person).length);
        expect(asked).toHaveLength(Math.min(meetingRoles.length, people.length * 2));
        expect(Math.max(0, ...each)).toBeLessThanOrEqual(
          people.length >= meetingRoles.length ? 1 : 2,
        );
      }),
    );
  });

  test("draws the same again, in whatever order people and memories stand", () => {
    fc.assert(
      fc.property(crowd(1, 12), fc.nat(8), fc.func(fc.boolean()), (people, meetings, away) => {
        const past = season(draw, people, meetings, (person, when) => away(`${person} ${when}`));
        const hat: Hat = { meetingId: "next", roles: meetingRoles, people, past };
        expect([
          ...draw({ ...hat, people: [...people].reverse(), past: [...past].reverse() }),
        ]).toEqual([...draw(hat)]);
      }),
    );
  });

  test("asks those first who never carried anything, then who did longest ago", () => {
    const past: Carried[] = [
      { memberId: "ana", role: "facilitator", when: 1 },
      { memberId: "ben", role: "timekeeper", when: 2 },
    ];
    const ask = (people: readonly string[]): string | undefined =>
      draw({ meetingId: "m", roles: ["welcomer"], people, past }).get("welcomer");
    expect(ask(["ana", "ben", "new"])).toBe("new");
    expect(ask(["ana", "ben"])).toBe("ana");
  });

  test("whoever was away for long comes first, and not into the same role as last time unless nobody else is there", () => {
    const past: Carried[] = [{ memberId: "ana", role: "facilitator", when: 3 }];
    const ask = (people: readonly string[], more: readonly Carried[] = []): string | undefined =>
      draw({ meetingId: "m", roles: ["facilitator"], people, past: [...past, ...more] }).get(
        "facilitator",
      );
    expect(ask(["ana", "ben"], [{ memberId: "ben", role: "welcomer", when: 3 }])).toBe("ben");
    expect(ask(["ana"])).toBe("ana");
  });

  test("nobody is asked twice in a row for the same role, however people come and go", () => {
    fc.assert(
      fc.property(crowd(6, 10), fc.func(fc.boolean()), (people, away) => {
        // One may be missing at a time: five are always there.
        const past = season(
          draw,
          people,
          20,
          (person, when) => person === people[when % people.length] && away(when),
        );
        expect(repeats(past)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("a newcomer does not have to catch up", () => {
    const people = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    const past = season(
      draw,
      [...people, "new"],
      24,
      (person, when) => person === "new" && when < 12,
    );
    const late = past.filter((one) => one.when >= 12);
    expect(spread([...people, "new"], late)).toBeLessThanOrEqual(1);
  });

  test("one who already carries something is asked only when nobody is free", () => {
    const hat = {
      meetingId: "m",
      roles: ["welcomer"],
      past: [],
      busy: new Map([["ana", 1]]),
    } as const;
    expect(draw({ ...hat, people: ["ana", "ben"] }).get("welcomer")).toBe("ben");
    expect(draw({ ...hat, people: ["ana"] }).get("welcomer")).toBe("ana");
    expect(draw({ ...hat, people: [] }).size).toBe(0);
  });
});
