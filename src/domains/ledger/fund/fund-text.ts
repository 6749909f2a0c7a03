/** How long a fund lasts, its seasons, and who opened a request, in words. */
import { fundMessages } from "./messages.ts";
import type { Lasting } from "./report.ts";

export function lastsText(lasting: Lasting, language: string): string {
  const { lasts } = fundMessages(language);
  return "n" in lasting ? lasts[lasting.kind](lasting.n) : lasts[lasting.kind];
}

/** "2026-4": its first and its last month by name, and its year. */
function seasonOf(season: string, language: string): readonly [string, string, string] {
  const year = season.slice(0, 4);
  const last = Number(season.slice(5)) * 3;
  const name = (month: number): string =>
    new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(
      Date.UTC(Number(year), month - 1, 15),
    );
  return [name(last - 2), name(last), year];
}

/** "October to December 2026". */
export const seasonText = (season: string, language: string): string =>
  fundMessages(language).season(...seasonOf(season, language));

/** "all together up to December 2026". */
export function upToText(season: string, language: string): string {
  const [, month, year] = seasonOf(season, language);
  return fundMessages(language).upTo(month, year);
}

export function openedAsText(opened: number, as: readonly string[], language: string): string {
  const messages = fundMessages(language);
  const keepers = as.filter((one) => one === "keeper").length;
  const helpers = as.filter((one) => one === "helper").length;
  const before = opened - keepers - helpers;
  return messages.openedAs(
    [
      ...(keepers === 0 ? [] : [messages.openedKeepers(keepers)]),
      ...(helpers === 0 ? [] : [messages.openedHelpers(helpers)]),
      ...(before === 0 ? [] : [messages.openedBefore(before)]),
    ].join(messages.openedAnd),
  );
}
