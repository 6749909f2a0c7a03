/** Plain words from people, ours and others', cleaned once at the edge. */

/** A text as it is; nothing for whatever else it may be. */
export const asText = (value: unknown): string => (typeof value === "string" ? value : "");

// C0 and C1 controls except tab and newline, lone surrogates, bidi overrides and isolates,
// zero-width and tag characters used to hide text.
const unwanted =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;
// More than three combining marks in a row ("zalgo").
const piled = /(\p{M}{3})\p{M}+/gu;

// What shows nothing by itself: spaces, controls, what Unicode says may be ignored, blanks
// that pass for letters, bare marks.
const seen = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
const shown = (text: string): string => (seen.test(text) ? text : "");

/**
 * One line of plain text: no controls, no bidi overrides, spaces folded, cut at `most` characters.
 * Empty when nothing would be seen of it.
 */
export function oneLine(text: string, max = 200): string {
  return shown(
    cut(
      text.normalize("NFC").replace(unwanted, "").replace(piled, "$1").replace(/\s+/g, " ").trim(),
      max,
    ),
  );
}

// A letter, a digit or a sign that is drawn.
const letter = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}]/u;

/**
 * Can it be a title or a name? One letter is enough (茶); dots,
 * dashes and what nobody sees are none.
 */
export const hasLetter = (text: string): boolean => letter.test(oneLine(text, 10_000));

/** Several lines: as `oneLine`, but newlines stay. */
export function manyLines(text: string, max = 100_000): string {
  return shown(
    cut(text.replace(/\r\n?/g, "\n").replace(unwanted, "").replace(piled, "$1").trim(), max),
  );
}

function cut(text: string, max: number): string {
  return text.length <= max
    ? text
    : text
        .slice(0, max)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trimEnd();
}

/** Handles of groups and members. */
export const handleForm = /^[a-z0-9_]{1,30}$/;

/** A handle as people type it: " @Rosa " is rosa. */
export const readHandle = (text: string): string => oneLine(text).toLowerCase().replace(/^@/, "");

/**
 * A hashtag's word: letters, digits, underscore; lower case; at most
 * 60. undefined when nothing is left.
 */
export function tagWord(text: string): string | undefined {
  const word = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    // Marks belong to the letters: Hindi and Thai can't be written without them.
    .replace(/[^\p{L}\p{M}\p{N}_]/gu, "");
  return word === "" || word.length > 60 ? undefined : word;
}

/** Small letters without marks; a stretched letter of Arabic is the same letter. To compare by. */
export const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "");
