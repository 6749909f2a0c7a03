/** Which languages pages can be in, and which of them is for whoever asks. */
import { join } from "node:path";
import { negotiateLanguages } from "@fluent/langneg";
import { translatedFiles } from "./translations.ts";

/**
 * English, and each language in which the words of this folder are
 * written: others may lack some, not these.
 */
export const catalogued: readonly string[] = [
  "en",
  ...[...translatedFiles(join(import.meta.dirname, "messages.ftl")).keys()].sort(),
];

const baseOf = (language: string): string => language.split("-")[0] ?? "";

/** Is there a catalogue for it, or for the language that it is a variety of? */
const inCatalogue = (language: string, offered: readonly string[]): boolean =>
  offered.includes(language) || offered.includes(baseOf(language));

/** `language` where we can speak it, else English: what a text of ours really is in. */
export const spoken = (language: string): string =>
  inCatalogue(language, catalogued) ? language : "en";

/**
 * One line that we make ourselves, in each language that we have (ActivityStreams' maps):
 * first `own`, as it stands beside the map, under the language that it really is in. At most
 * twelve, so that a document stays small.
 */
export function inAllLanguages(
  own: string,
  line: (language: string) => string,
): Readonly<Record<string, string>> {
  const first = spoken(own);
  const others = catalogued.filter((language) => language !== first && language !== baseOf(first));
  return Object.fromEntries([first, ...others].slice(0, 12).map((one) => [one, line(one)]));
}

/** What a browser asks for, the dearest first (RFC 9110 §12.5.4). */
function preferred(header: string): string[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((one) => one.trim());
      const q = parameters.find((one) => one.startsWith("q="))?.slice(2) ?? "1";
      return { tag, q: Number(q) };
    })
    .filter(({ tag, q }) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
}

/** The offered language that comes nearest to what a browser asks for. */
function negotiated(header: string, offered: readonly string[]): string | undefined {
  for (const tag of preferred(header)) {
    const [found] = negotiateLanguages([tag], offered, { strategy: "filtering" });
    if (found !== undefined) return found;
  }
  return undefined;
}

export interface LanguagePreferences {
  /** What a member chose. */
  readonly member: string | undefined;
  /** What a stranger chose by the switch on each page. */
  readonly chosen: string | undefined;
  /** In which the mail was written whose link was opened. */
  readonly link?: string | undefined;
  /** `Accept-Language`. */
  readonly header: string | undefined;
  readonly collective: string | undefined;
}

/**
 * Whose language: the member's, else the switch's, else that of the mail, else the browser's, else
 * the collective's.
 */
export function languageFor(asked: LanguagePreferences, offered: readonly string[]): string {
  const { member, chosen, link = "", header = "", collective } = asked;
  if (member !== undefined && inCatalogue(member, catalogued)) return member;
  if (chosen !== undefined && offered.includes(chosen)) return chosen;
  const own = collective !== undefined && inCatalogue(collective, catalogued) ? collective : "en";
  const found = negotiated(link, offered) ?? negotiated(header, offered);
  // The collective's own variety is nearer to it than the bare language.
  return found === undefined || found === baseOf(own) ? own : found;
}

/** "US" of "en-US"; undefined where a tag names none, or a part of the world ("es-419"). */
export function countryIn(tag: string): string | undefined {
  try {
    const { region = "" } = new Intl.Locale(tag);
    return /^[A-Z]{2}$/.test(region) ? region : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The country whose week a page has: the one named by the member's own tag, else by what the
 * browser asks for in this very language ("en-US" says nothing to who reads Arabic: most browsers
 * come with it), else by the collective's tag. undefined: none is named.
 */
export function countryFor(asked: LanguagePreferences, language: string): string | undefined {
  const { member = "", header = "", collective = "" } = asked;
  const own = baseOf(language);
  const tags = [member, ...preferred(header)].filter((tag) => baseOf(tag).toLowerCase() === own);
  for (const tag of [...tags, collective]) {
    const country = countryIn(tag);
    if (country !== undefined) return country;
  }
  return undefined;
}

/**
 * The offered languages of a collective: what it chose of those
 * that have a catalogue, with its own.
 */
export function offeredBy(chosen: string, own: string): readonly string[] {
  const named = chosen.split(" ").filter((language) => catalogued.includes(language));
  if (named.length === 0) return catalogued;
  const first = catalogued.find((language) => language === own || language === baseOf(own)) ?? "en";
  return named.includes(first) ? named : [first, ...named];
}

const names = new Map<string, string>();

/**
 * "Español", "Deutsch": as those who speak it write it, where it stands alone.
 * Of our own languages, which are few.
 */
export function nameOf(language: string): string {
  let name = names.get(language);
  if (name === undefined) names.set(language, (name = ownName(language)));
  return name;
}

function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
