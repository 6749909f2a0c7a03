/**
 * Where somebody can turn in need: numbers and addresses that the collective looked up
 * itself. None come with the program. Pure.
 */
import { manyLines, oneLine } from "#commons/text.ts";
import { days } from "#platform/lib/clock.ts";

/** After that somebody should look again whether it is still so. */
const checkedFor = days(180);

export interface HelpLine {
  readonly id: string;
  readonly region: string;
  readonly language: string;
  readonly name: string;
  readonly contact: string;
  readonly hours: string;
  readonly words: string;
  readonly source: string;
  /** "2026-11-01" */
  readonly checked: string;
}

export type HelpLineInput = Omit<HelpLine, "id">;

/** "PT-br" is written "pt-BR", as it stands among those to choose from. */
const tagOf = (text: string): string =>
  text.toLowerCase().replace(/-[a-z]{2}$/, (region) => region.toUpperCase());

export const cleanLine = (typed: HelpLineInput): HelpLineInput => ({
  region: oneLine(typed.region, 80),
  language: tagOf(oneLine(typed.language, 12)),
  name: oneLine(typed.name, 120),
  contact: oneLine(typed.contact, 200),
  hours: oneLine(typed.hours, 120),
  words: manyLines(typed.words, 500),
  source: oneLine(typed.source, 500),
  checked: typed.checked.trim(),
});

/** A number that a telephone can call; undefined for an address, or a number with words. */
export const callable = (contact: string): string | undefined =>
  /^\+?[\d][\d\s()./-]{1,30}$/.test(contact) ? contact.replace(/[^\d+]/g, "") : undefined;

export const isOld = (line: Pick<HelpLine, "checked">, now: Date): boolean =>
  now.getTime() - new Date(`${line.checked}T00:00:00Z`).getTime() > checkedFor;

/**
 * By region; within one, those first that speak the reader's language.
 * What answers everywhere stands first.
 */
export function byRegion(
  lines: readonly HelpLine[],
  language: string,
): readonly { readonly region: string; readonly lines: readonly HelpLine[] }[] {
  const regions = [...new Set(lines.map((line) => line.region))].sort((a, b) =>
    a.localeCompare(b, language),
  );
  const foreign = (line: HelpLine): number => (line.language === language ? 0 : 1);
  return regions.map((region) => ({
    region,
    lines: lines
      .filter((line) => line.region === region)
      .sort((a, b) => foreign(a) - foreign(b) || a.name.localeCompare(b.name, language)),
  }));
}

/** What care kinds a support circle is for: before their forms it is said where to turn. */
export const supportKinds = ["peer-support", "listening", "healing-circle"] as const;
