/** Who counts as two people. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  circleOf,
  hasTwo,
  isSettled,
  type Tie,
  tieEnds,
  unfit,
} from "#domains/groups/ties/ties.ts";
import { after, days } from "#platform/lib/clock.ts";

const now = new Date("2026-11-20T10:00:00Z");
const invited = (giver: string, receiver: string, made = now): Tie => ({
  kind: "invited",
  giver,
  receiver,
  expires: tieEnds(made),
});
const lent = (giver: string, receiver: string, made = now): Tie => ({
  ...invited(giver, receiver, made),
  kind: "lent",
});
const all = ["rosa", "p", "q", "r", "ana", "kim"];

describe("two don't count as two", () => {
  test.each([
    ["who invited and who was invited", [invited("rosa", "p")], ["rosa", "p"]],
    ["two whom one person invited", [invited("rosa", "p"), invited("rosa", "q")], ["p", "q"]],
    [
      "the ends of a chain",
      [invited("rosa", "p"), invited("p", "q"), invited("q", "r")],
      ["rosa", "r"],
    ],
    ["two in one chain", [invited("rosa", "p"), invited("p", "q"), invited("q", "r")], ["p", "r"]],
    ["who lent a role and who holds it", [lent("rosa", "p")], ["rosa", "p"]],
    ["two to whom one person lent a role", [lent("rosa", "p"), lent("rosa", "q")], ["p", "q"]],
    [
      "one whom somebody invited, and one to whom they lent a role",
      [invited("rosa", "p"), lent("rosa", "q")],
      ["p", "q"],
    ],
    [
      "two of one who is not here any more",
      [invited("gone", "p"), invited("gone", "q")],
      ["p", "q"],
    ],
  ] as const)("%s", (_what, ties, [one, other]) => {
    const circle = circleOf(ties, all, now);
    expect(unfit(circle, [one, other], [])).toBe("tied");
    expect(unfit(circle, [other, one], [])).toBe("tied");
  });

  test("where one of them is tied to whom it benefits", () => {
    const circle = circleOf([invited("rosa", "p")], all, now);
    expect(unfit(circle, ["rosa", "ana"], ["p"])).toBe("tied");
    expect(unfit(circle, ["ana", "kim"], ["p"])).toBeUndefined();
    // One of the two may be whom it is for: nobody is tied to themself.
    expect(unfit(circle, ["ana", "kim"], ["ana"])).toBeUndefined();
  });

  test("a role that went on from hand to hand ties only those who lent and held it", () => {
    const circle = circleOf([lent("rosa", "p"), lent("p", "q")], all, now);
    expect(unfit(circle, ["rosa", "q"], [])).toBeUndefined();
    expect(unfit(circle, ["p", "q"], [])).toBe("tied");
  });

  test("two to whom one person lent a role are two when thirty days are over, to the moment", () => {
    const made = after(now, -days(30));
    const ties = (since: Date) => [lent("rosa", "p", since), lent("rosa", "q", since)];
    expect(unfit(circleOf(ties(after(made, 1)), all, now), ["p", "q"], [])).toBe("tied");
    expect(unfit(circleOf(ties(made), all, now), ["p", "q"], [])).toBeUndefined();
  });

  test("until thirty days are over, to the moment", () => {
    const made = after(now, -days(30));
    expect(
      unfit(circleOf([invited("rosa", "p", after(made, 1))], all, now), ["rosa", "p"], []),
    ).toBe("tied");
    expect(
      unfit(circleOf([invited("rosa", "p", made)], all, now), ["rosa", "p"], []),
    ).toBeUndefined();
  });

  test("before they have been here a week, to the day", () => {
    expect(isSettled("2026-11-13", now)).toBe(true);
    expect(isSettled("2026-11-13", new Date("2026-11-20T00:00:00Z"))).toBe(true);
    expect(isSettled("2026-11-13", new Date("2026-11-19T23:59:59.999Z"))).toBe(false);
    expect(unfit(circleOf([], ["ana"], now), ["ana", "kim"], [])).toBe("young");
  });
});

const person = fc.constantFrom(...all);
const someTies = fc.array(
  fc
    .record({
      kind: fc.constantFrom("invited" as const, "lent" as const),
      giver: person,
      receiver: person,
    })
    .map((tie) => ({
      ...tie,
      expires: tieEnds(now),
    })),
  { maxLength: 12 },
);

test("being tied goes both ways, and more ties never make two of what was not", () => {
  fc.assert(
    fc.property(someTies, someTies, person, person, (ties, more, one, other) => {
      const circle = circleOf(ties, all, now);
      expect(circle.tied(one, other)).toBe(circle.tied(other, one));
      if (circle.tied(one, other))
        expect(circleOf([...ties, ...more], all, now).tied(one, other)).toBe(true);
    }),
  );
});

test("there are two exactly when some two fit", () => {
  fc.assert(
    fc.property(
      someTies,
      fc.subarray(all),
      fc.subarray(all),
      person,
      (ties, settled, candidates, whom) => {
        const circle = circleOf(ties, settled, now);
        const some = candidates.some((one) =>
          candidates.some(
            (other) => one !== other && unfit(circle, [one, other], [whom]) === undefined,
          ),
        );
        expect(hasTwo(circle, candidates, [whom])).toBe(some);
      },
    ),
  );
});
