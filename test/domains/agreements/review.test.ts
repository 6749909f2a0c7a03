/** When an agreement is kept, woken or sleeps: the pure rule. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  adoptOf,
  countReviewAnswers,
  isKept,
  isWoken,
  monthsLater,
  readAdopt,
  reviewPhase,
} from "#domains/agreements/agreement.ts";
import { agreementTemplates } from "#domains/agreements/templates.ts";
import { rejectFields } from "#commons/domain-error.ts";

const answers = fc.record({ keep: fc.nat(20), change: fc.nat(20), letGo: fc.nat(20) });

test("what is kept early stays kept, whatever the others answer", () => {
  fc.assert(
    fc.property(answers, fc.nat(20), fc.nat(20), ({ keep, change, letGo }, more, others) => {
      const members = keep + change + letGo + more + others;
      if (members === 0 || !isKept({ keep, change, letGo }, members, false)) return;
      expect(isKept({ keep, change: change + more, letGo: letGo + others }, members, true)).toBe(
        true,
      );
    }),
  );
});

test("nothing is kept without two thirds of the answers, nor by one alone where there are more", () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 80 }), fc.boolean(), (given, members, over) => {
      if (!isKept(given, members, over)) return;
      expect(given.keep * 3).toBeGreaterThanOrEqual((given.keep + given.change + given.letGo) * 2);
      expect(given.keep).toBeGreaterThanOrEqual(Math.min(2, members));
    }),
  );
});

test("silence keeps nothing and wakes nothing", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.boolean(), (members, over) => {
      const nobody = { keep: 0, change: 0, letGo: 0 };
      expect([isKept(nobody, members, over), isWoken(nobody, members)]).toEqual([false, false]);
    }),
  );
  expect(isKept({ keep: 1, change: 0, letGo: 0 }, 1, false)).toBe(true);
  expect(isKept({ keep: 1, change: 0, letGo: 0 }, 5, true)).toBe(false);
  expect(isKept({ keep: 2, change: 0, letGo: 0 }, 5, false)).toBe(false);
  expect(isKept({ keep: 2, change: 1, letGo: 0 }, 5, true)).toBe(true);
  expect([
    isWoken({ keep: 2, change: 0, letGo: 0 }, 4),
    isWoken({ keep: 3, change: 1, letGo: 0 }, 4),
  ]).toEqual([false, true]);
});

test("answers from an earlier review don't count", () => {
  const rows = [
    { answer: "keep", made: "2026-01-01" },
    { answer: "change", made: "2026-07-02" },
  ] as const;
  expect(countReviewAnswers(rows, "2026-07-01")).toEqual({ keep: 0, change: 1, letGo: 0 });
});

test("a review begins on its day and is over after thirty more", () => {
  const agreement = { state: "standing", reviewOn: "2026-11-20" } as const;
  expect(
    ["2026-11-19", "2026-11-20", "2026-12-20", "2026-12-21"].map((today) =>
      reviewPhase(agreement, today),
    ),
  ).toEqual(["not-yet", "asking", "asking", "over"]);
  expect(monthsLater("2026-08-31", 6)).toBe("2027-02-28");
});

test("what a form says of an agreement is read within bounds, and a strange effect does no harm", () => {
  const { notes } = readAdopt({ title: " … ", reviewMonths: "25" });
  expect(() => {
    rejectFields(notes);
  }).toThrow(
    expect.objectContaining({
      fields: {
        title: "Give the agreement a title.",
        reviewMonths: "In how many months do you want to review it? From 1 to 24.",
      },
    }),
  );
  expect(readAdopt({ title: "Rest", reviewMonths: "" }).input).toEqual({
    title: "Rest",
    agreementId: undefined,
    reviewMonths: 6,
  });
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("title", "agreementId", "reviewMonths"), fc.anything()),
      (effect) => {
        const { reviewMonths, title } = adoptOf(effect);
        expect(reviewMonths >= 1 && reviewMonths <= 24 && typeof title === "string").toBe(true);
      },
    ),
  );
});

test("there are eight short texts, each with a key of its own and a question at its end", () => {
  const templates = agreementTemplates("en");
  expect(new Set(templates.map(({ key }) => key)).size).toBe(8);
  for (const { content, why, name } of templates) {
    expect(content.length).toBeLessThan(1600);
    expect(content.trimEnd().endsWith("?")).toBe(true);
    expect([why.length > 20, name.length >= 3]).toEqual([true, true]);
  }
});
