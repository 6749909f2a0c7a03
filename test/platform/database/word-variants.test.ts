/** Other forms of a word, which a search looks for beside it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutSpaces, wordVariants } from "#platform/database/word-variants.ts";

test("one and several in Portuguese, with the article and the and in Arabic", () => {
  expect(wordVariants("reunião")).toEqual(["reunião", "reunioes", "reuniaes"]);
  expect(wordVariants("pães")).toEqual(["pães", "pao"]);
  expect(wordVariants("الأطفال")).toEqual(["الأطفال", "والاطفال"]);
  expect(wordVariants("والأطفال")).toEqual(["والأطفال", "الاطفال"]);
  expect(wordVariants('salve or "two words" -tea')).toEqual(['salve or "two words" -tea']);
});

test("what was typed comes first, marks for a search stay, and there are few", () => {
  const part = fc.constantFrom("reunião", "pães", "الأطفال", "or", "-", '"', " ", "café", "🌼", "");
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 8 }), (parts) => {
      const typed = parts.join("");
      const variants = wordVariants(typed);
      expect(variants[0]).toBe(typed);
      expect(variants.length).toBeLessThanOrEqual(4);
      const signs = (text: string): string => text.replaceAll(/[\p{L}\p{M}]+/gu, "a");
      for (const one of variants) expect(signs(one)).toBe(signs(typed));
    }),
  );
});

test("only letters of languages without spaces are looked for inside of a name", () => {
  expect(["สมุนไพร", "草药", "ハーブ", "tea 茶"].map(withoutSpaces)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["reunião", "الأطفال", "123"].map(withoutSpaces)).toEqual([false, false, false]);
});
