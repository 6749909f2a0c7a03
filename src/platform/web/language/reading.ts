/**
 * What of a request decides how a page reads that everybody may see: its language, and the week
 * of the reader's country. Copies of pages are kept apart by it.
 */
import type { FastifyRequest } from "fastify";
import {
  catalogued,
  countryFor,
  languageFor,
  type LanguagePreferences,
} from "#platform/i18n/languages.ts";
import { weekIn } from "#platform/i18n/week.ts";
import type { Collective, View } from "../view.ts";
import { wishesOf } from "./switch.ts";

export type LanguageAndWeek = Pick<View, "language" | "week">;

/** By all that it depends on, most of which many send alike. */
const known = new Map<string, LanguageAndWeek>();
const limits = { known: 1000, length: 500 } as const;

function read(asked: LanguagePreferences, offered: readonly string[]): LanguageAndWeek {
  const language = languageFor(asked, offered);
  return { language, week: weekIn(language, countryFor(asked, language)) };
}

/** `member`: their own setting. */
export function readingOf(
  request: FastifyRequest,
  collective?: Collective,
  member?: string,
): LanguageAndWeek {
  const { chosen, link, header } = wishesOf(request);
  const asked = { member, chosen, link, header, collective: collective?.language };
  const offered = collective?.languages ?? catalogued;
  const key = [member, chosen, link, header, asked.collective, ...offered].join("\n");
  if (key.length > limits.length) return read(asked, offered);
  let reading = known.get(key);
  if (reading === undefined) {
    if (known.size >= limits.known) known.clear();
    known.set(key, (reading = read(asked, offered)));
  }
  return reading;
}

/** "en 7 6 7": no more of them than languages times the weeks that there are in the world. */
export const readingKey = ({ language, week: { firstDay, weekend } }: LanguageAndWeek): string =>
  [language, firstDay, weekend.first, weekend.last].join(" ");
