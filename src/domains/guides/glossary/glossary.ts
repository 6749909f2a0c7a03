/** The collective's words and what they mean. Pure. */
import { manyLines, oneLine } from "#commons/text.ts";

export interface GlossaryTerm {
  readonly term: string;
  readonly meaning: string;
  readonly language: string;
}

export interface TermInput {
  readonly language: string;
  readonly term: string;
  readonly meaning: string;
}

/** Most words that a glossary holds. */
export const maxTerms = 2000;

export function readTerm(
  input: TermInput,
  notes: { readonly noTerm: string; readonly noMeaning: string; readonly badLanguage: string },
): { readonly facts: GlossaryTerm; readonly notes: Record<string, string | undefined> } {
  const facts = {
    language: input.language.trim(),
    term: oneLine(input.term, 80),
    meaning: manyLines(input.meaning, 1000),
  };
  return {
    facts,
    notes: {
      term: /[\p{L}\p{N}]/u.test(facts.term) ? undefined : notes.noTerm,
      meaning: facts.meaning === "" ? notes.noMeaning : undefined,
      language:
        facts.language.length <= 35 && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(facts.language)
          ? undefined
          : notes.badLanguage,
    },
  };
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const tokens = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Written without spaces. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** "tinctures" is a tincture, "Tinkturen" is a Tinktur: a long word may have two more letters. */
const isForm = (word: string | undefined, term: string): boolean =>
  word !== undefined &&
  (word === term || (term.length >= 5 && word.length <= term.length + 2 && word.startsWith(term)));

const primary = (language: string): string => language.split("-")[0] ?? language;

/**
 * The terms that a text uses, in the order of the glossary. Case and accents do not matter;
 * `language` leaves out other languages' terms.
 */
export function termsIn<T extends GlossaryTerm>(
  text: string,
  glossary: readonly T[],
  language?: string,
): T[] {
  const all = tokens(text);
  const places = new Map<string, number[]>();
  all.forEach((word, i) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [i]);
    else known.push(i);
  });
  const different = [...places.keys()].sort();
  const whole = unspaced.test(text) ? fold(text) : "";
  /** Where a form of the word stands. */
  const standsAt = (word: string): number[] => {
    const found: number[] = [];
    for (
      let i = firstFrom(different, word);
      i < different.length && (different[i] ?? "").startsWith(word);
      i++
    )
      if (isForm(different[i], word)) found.push(...(places.get(different[i] ?? "") ?? []));
    return found;
  };
  return glossary.filter((one) => {
    if (language !== undefined && primary(one.language) !== primary(language)) return false;
    if (unspaced.test(one.term)) return whole.includes(fold(one.term));
    const [first, ...rest] = tokens(one.term);
    if (first === undefined) return false;
    return standsAt(first).some((index) =>
      rest.every((word, i) => isForm(all[index + 1 + i], word)),
    );
  });
}

/** Index of the first that is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
