/** Hours as people write them. */
import { shortestSpan } from "#platform/i18n/spans.ts";

/** "1 h 45", "30 min". */
export const tieHoursText = (minutes: number, language: string): string =>
  shortestSpan(Math.abs(minutes), language);

const signOf = (minutes: number): string => {
  if (minutes < 0) return "−";
  return minutes > 0 ? "+" : "";
};

/** "1 h 30" with its sign: "−2 h". */
export const signedHours = (minutes: number, language: string): string =>
  `${signOf(minutes)}${tieHoursText(minutes, language)}`;
