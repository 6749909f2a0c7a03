/** Hours as people write them. */
import { directionOf } from "#platform/i18n/direction.ts";
import { shortestSpan } from "#platform/i18n/spans.ts";

/** "1 h 45", "30 min". */
export const tieHoursText = (minutes: number, language: string): string =>
  shortestSpan(Math.abs(minutes), language);

/** Among letters from right to left a sign alone would stand behind its number. */
const signOf = (minutes: number, language: string): string => {
  const before = directionOf(language) === "rtl" ? "\u200e" : "";
  if (minutes < 0) return `${before}−`;
  return minutes > 0 ? `${before}+` : "";
};

/** "1 h 30" with its sign: "−2 h". */
export const signedHours = (minutes: number, language: string): string =>
  `${signOf(minutes, language)}${tieHoursText(minutes, language)}`;
