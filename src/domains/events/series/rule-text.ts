/** How something repeats, in words. */
import { localeOf } from "#platform/i18n/catalogue.ts";
import { instantOf, sayTime, Temporal } from "#platform/lib/temporal.ts";
import { seriesMessages } from "./messages.ts";
import { partsOf, untilWall, weekdays } from "./recurrence.ts";

const nths: Readonly<Record<string, string>> = {
  "1": "first",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "5": "fifth",
  "-1": "last",
  "-2": "last2",
};

/** "Tuesday". The first of January 2024 was a Monday. */
function dayName(code: string, language: string): string {
  const day = Temporal.PlainDate.from("2024-01-01").add({
    days: Math.max(0, (weekdays as readonly string[]).indexOf(code)),
  });
  const noon = new Date(`${day.toString()}T12:00:00Z`);
  return sayTime(noon, localeOf(language), "UTC", { weekday: "long" });
}

/** "Every week on Tuesday", "Every month on the second Saturday, until 3 May 2027". */
export function ruleText(rule: string, timeZone: string, language: string): string {
  const messages = seriesMessages(language);
  const known = partsOf(rule);
  const unit = (
    { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly", YEARLY: "yearly" } as const
  )[known.get("FREQ") as "DAILY"];
  const days = (known.get("BYDAY") ?? "").split(",").flatMap((day) => {
    const [, nth = "", code = ""] = /^([+-]?\d?)(\w\w)$/.exec(day) ?? [];
    if (code === "") return [];
    const name = dayName(code, language);
    return nth === ""
      ? [messages.day({ code, name })]
      : [messages.nthDay({ nth: nths[nth.replace("+", "")] ?? "last", name })];
  });
  const ordinals = new Intl.PluralRules(localeOf(language), { type: "ordinal" });
  const dates = (known.get("BYMONTHDAY") ?? "").split(",").flatMap((day) => {
    if (day === "") return [];
    const n = Number(day);
    return [day === "-1" ? messages.lastDay : messages.monthDay({ n, form: ordinals.select(n) })];
  });
  const on = [...days, ...dates];
  const until = known.get("UNTIL");
  const end = until === undefined ? undefined : instantOf(untilWall(until), timeZone);
  return messages.text({
    every: messages.every[unit]({ n: Number(known.get("INTERVAL") ?? 1) }),
    on: on.length === 0 ? "no" : "yes",
    days: on,
    until:
      end === undefined
        ? undefined
        : sayTime(end, localeOf(language), timeZone, { dateStyle: "long" }),
    times: Number(known.get("COUNT") ?? 0),
  });
}
