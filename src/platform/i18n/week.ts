/** On which day a week begins, and which days are its end, in a country. Pure. */
import { localeOf } from "./catalogue.ts";
import { countryIn } from "./languages.ts";

/** Where it is not Monday (CLDR), for machines that can't say it themselves. */
const regions: Readonly<Record<number, string>> = {
  5: "MV",
  6: "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
  7: "AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
};

/** Where people rest on Friday and Saturday (CLDR). */
const restOnFriday = "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE".split(" ");

const asked = (locale: Intl.Locale, name: "firstDay" | "weekend"): unknown => {
  const info =
    "getWeekInfo" in locale && typeof locale.getWeekInfo === "function"
      ? (locale.getWeekInfo() as unknown)
      : undefined;
  return typeof info === "object" && info !== null
    ? Object.entries(info).find(([key]) => key === name)?.[1]
    : undefined;
};

/** Days by their number: 1 for Monday, 7 for Sunday. */
export interface Week {
  readonly firstDay: number;
  /** Its first and last day: 6 and 7 in most places. */
  readonly weekend: { readonly first: number; readonly last: number };
}

const isDay = (day: unknown): day is number => typeof day === "number" && day >= 1 && day <= 7;

function firstDayIn(region: string, locale: Intl.Locale): number {
  const own = asked(locale, "firstDay");
  if (isDay(own)) return own;
  const [listed] =
    Object.entries(regions).find(([, list]) => list.split(" ").includes(region)) ?? [];
  return Number(listed ?? 1);
}

function weekendIn(region: string, locale: Intl.Locale): Week["weekend"] {
  const own = asked(locale, "weekend");
  const days: readonly unknown[] = Array.isArray(own) ? own : [];
  const [first, last] = [days[0], days.at(-1)];
  if (isDay(first) && isDay(last)) return { first, last };
  return restOnFriday.includes(region) ? { first: 5, last: 6 } : { first: 6, last: 7 };
}

/** By region: there are no more of them than pairs of letters. */
const weeks = new Map<string, Week>();

const usual = (language: string): string => {
  const { region = "" } = new Intl.Locale(localeOf(language)).maximize();
  return countryIn(`und-${region}`) ?? "001";
};

/** The week of a country ("US"), else of the one where most speak `language`. */
export function weekIn(language: string, country = countryIn(language)): Week {
  const region = country ?? usual(language);
  const found = weeks.get(region);
  if (found !== undefined) return found;
  const locale = new Intl.Locale("und", { region });
  const week = { firstDay: firstDayIn(region, locale), weekend: weekendIn(region, locale) };
  weeks.set(region, week);
  return week;
}

/** What is listed from Monday on, as the week goes. */
export const asWeekGoes = <T>(fromMonday: readonly T[], { firstDay }: Week): readonly T[] => [
  ...fromMonday.slice(firstDay - 1),
  ...fromMonday.slice(0, firstDay - 1),
];
