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

/** `member`: their own setting. */
export function readingOf(
  request: FastifyRequest,
  collective?: Collective,
  member?: string,
): LanguageAndWeek {
  const asked: LanguagePreferences = {
    member,
    ...wishesOf(request),
    collective: collective?.language,
  };
  const language = languageFor(asked, collective?.languages ?? catalogued);
  return { language, week: weekIn(language, countryFor(asked, language)) };
}

/** "en 7 6 7": no more of them than languages times the weeks that there are in the world. */
export const readingKey = ({ language, week: { firstDay, weekend } }: LanguageAndWeek): string =>
  [language, firstDay, weekend.first, weekend.last].join(" ");
