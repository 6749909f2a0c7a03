/** How long a fund lasts, its seasons, and who opened a request, in words. */
import { localeOf } from "#platform/i18n/catalogue.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { fundMessages } from "./messages.ts";
import type { Lasting } from "./report.ts";

export function lastsText(lasting: Lasting, language: string): string {
  const { lasts } = fundMessages(language);
  return "n" in lasting ? lasts[lasting.kind]({ n: lasting.n }) : lasts[lasting.kind];
}

/** "2026-4": its first and its last month by name, and its year. */
function seasonOf(
  season: string,
  language: string,
): { readonly from: string; readonly to: string; readonly year: string } {
  const year = season.slice(0, 4);
  const last = Number(season.slice(5)) * 3;
  const name = (month: number): string =>
    sayTime(new Date(Date.UTC(Number(year), month - 1, 15)), localeOf(language), "UTC", {
      month: "long",
    });
  return { from: name(last - 2), to: name(last), year };
}

/** "October to December 2026". */
export const seasonText = (season: string, language: string): string =>
  fundMessages(language).season(seasonOf(season, language));

/** "all together up to December 2026". */
export function upToText(season: string, language: string): string {
  const { to, year } = seasonOf(season, language);
  return fundMessages(language).upTo({ month: to, year });
}

export function openedAsText(opened: number, as: readonly string[], language: string): string {
  const messages = fundMessages(language);
  const keepers = as.filter((one) => one === "keeper").length;
  const helpers = as.filter((one) => one === "helper").length;
  const before = opened - keepers - helpers;
  return messages.openedAs({
    who: [
      ...(keepers === 0 ? [] : [messages.openedKeepers({ n: keepers })]),
      ...(helpers === 0 ? [] : [messages.openedHelpers({ n: helpers })]),
      ...(before === 0 ? [] : [messages.openedBefore({ n: before })]),
    ].join(messages.openedAnd),
  });
}
