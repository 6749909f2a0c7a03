/**
 * Ways in which a word is written that PostgreSQL's own rules do not bring together. Pure.
 * Portuguese: "reunião" and "reuniões", whose accents are gone when its rules see them.
 * Arabic: "الأطفال" and "والأطفال", which is one word on paper.
 */

type Change = (word: string) => string;

const another: readonly Change[] = [
  (word) => word.replace(/(?<=\p{L}{2})ao$/u, "oes").replace(/^(?=ال)/, "و"),
  (word) => word.replace(/(?<=\p{L})ao$/u, "aes").replace(/^(?=[\u0621-\u064a]{3})(?!و?ال)/, "وال"),
  (word) => word.replace(/(?<=\p{L})(?:oes|aes|aos)$/u, "ao").replace(/^وال/, "ال"),
];

const bare = (word: string): string => word.normalize("NFD").replaceAll(/\p{M}/gu, "");

/** What was typed, and the same in other forms, if there are any. */
export function wordVariants(typed: string): readonly string[] {
  const changed = another.map((change) =>
    typed.replaceAll(/[\p{L}\p{M}]+/gu, (word) => {
      const other = change(bare(word));
      return other === bare(word) ? word : other;
    }),
  );
  return [...new Set([typed, ...changed])];
}

/** Letters of languages that put no space between words. */
export const withoutSpaces = (text: string): boolean =>
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(
    text,
  );
