/** On which day a week begins, and which days are its end, where a language is spoken. Pure. */
import { localeOf } from "./catalogue.ts";

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

interface Weekend {
  readonly first: number;
  readonly last: number;
}

const known = new Map<string, number>();
const rests = new Map<string, Weekend>();

const isDay = (day: unknown): day is number => typeof day === "number" && day >= 1 && day <= 7;

/** 1 for Monday, 7 for Sunday: by the region of the tag, else by the one where most speak it. */
export function firstWeekday(language: string): number {
  const found = known.get(language);
  if (found !== undefined) return found;
  const locale = new Intl.Locale(localeOf(language));
  const region = locale.maximize().region ?? "";
  const [listed] =
    Object.entries(regions).find(([, list]) => list.split(" ").includes(region)) ?? [];
  const own = asked(locale, "firstDay");
  const day = isDay(own) ? own : Number(listed ?? 1);
  known.set(language, day);
  return day;
}

function weekendIn(locale: Intl.Locale): Weekend {
  const own = asked(locale, "weekend");
  const days: readonly unknown[] = Array.isArray(own) ? own : [];
  const [first, last] = [days[0], days.at(-1)];
  if (isDay(first) && isDay(last)) return { first, last };
  return restOnFriday.includes(locale.maximize().region ?? "")
    ? { first: 5, last: 6 }
    : { first: 6, last: 7 };
}

/** The first and last day of the weekend: 6 and 7 (Saturday, Sunday) in most places. */
export function weekendOf(language: string): Weekend {
  const found = rests.get(language);
  if (found !== undefined) return found;
  const weekend = weekendIn(new Intl.Locale(localeOf(language)));
  rests.set(language, weekend);
  return weekend;
}
