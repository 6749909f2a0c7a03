/** On which day a week begins, where a language is spoken. Pure. */
import { localeOf } from "./catalogue.ts";

/** Where it is not Monday (CLDR), for machines that can't say it themselves. */
const regions: Readonly<Record<number, string>> = {
  5: "MV",
  6: "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
  7: "AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
};

const asked = (locale: Intl.Locale): unknown => {
  const info =
    "getWeekInfo" in locale && typeof locale.getWeekInfo === "function"
      ? (locale.getWeekInfo() as unknown)
      : undefined;
  return typeof info === "object" && info !== null && "firstDay" in info
    ? info.firstDay
    : undefined;
};

const known = new Map<string, number>();

/** 1 for Monday, 7 for Sunday: by the region of the tag, else by the one where most speak it. */
export function firstWeekday(language: string): number {
  const found = known.get(language);
  if (found !== undefined) return found;
  const locale = new Intl.Locale(localeOf(language));
  const region = locale.maximize().region ?? "";
  const [listed] =
    Object.entries(regions).find(([, list]) => list.split(" ").includes(region)) ?? [];
  const said = asked(locale);
  const day = typeof said === "number" && said >= 1 && said <= 7 ? said : Number(listed ?? 1);
  known.set(language, day);
  return day;
}
