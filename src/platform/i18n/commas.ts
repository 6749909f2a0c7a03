/** Words that are only counted up. Pure. */

/** What stands between words that are only counted up; `Intl` has it for no language by itself. */
const separators: Readonly<Record<string, string>> = {
  ...Object.fromEntries("ar arc ckb dv fa ks ps sd ug ur".split(" ").map((one) => [one, "، "])),
  ja: "、",
  zh: "、",
};
/** What stands between two facts in a line. */
export const comma = (language: string): string => separators[language.split("-")[0] ?? ""] ?? ", ";

/** "a, b, c". */
export const commas = (items: readonly string[], language: string): string =>
  items.join(comma(language));
