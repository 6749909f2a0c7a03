/** The rule of a series as a form asks for it. */
import { Temporal } from "#platform/lib/temporal.ts";
import { weekdays } from "./recurrence.ts";

interface RuleForm {
  readonly every: string;
  /** "MO", …; none: the start's own. */
  readonly weekdays: readonly string[];
  /** "2027-05-03" */
  readonly until: string;
  readonly times: string;
}

/** What a plain form says, as a rule; undefined when it does not repeat. */
export function ruleOf(form: RuleForm, starts: string): string | undefined {
  const day = ((): { weekday: string; nth: number; monthDay: number } | undefined => {
    try {
      const date = Temporal.PlainDate.from(starts.slice(0, 10));
      return {
        weekday: weekdays[date.dayOfWeek - 1] ?? "MO",
        nth: Math.ceil(date.day / 7),
        monthDay: date.day,
      };
    } catch {
      return undefined;
    }
  })();
  if (day === undefined) return undefined;
  const chosen = weekdays.filter((one) => form.weekdays.includes(one));
  const on = chosen.length === 0 ? day.weekday : chosen.join(",");
  const base = (
    {
      day: "FREQ=DAILY",
      week: `FREQ=WEEKLY;BYDAY=${on}`,
      "2weeks": `FREQ=WEEKLY;INTERVAL=2;BYDAY=${on}`,
      "month-day": `FREQ=MONTHLY;BYMONTHDAY=${day.monthDay}`,
      "month-weekday": `FREQ=MONTHLY;BYDAY=${day.nth > 4 ? -1 : day.nth}${day.weekday}`,
      "month-last-weekday": `FREQ=MONTHLY;BYDAY=-1${day.weekday}`,
      year: "FREQ=YEARLY",
    } as Readonly<Record<string, string>>
  )[form.every];
  if (base === undefined) return undefined;
  // What can't be read is said to be so, never left out: a series without an end is no small thing.
  const until = form.until === "" ? "" : `;UNTIL=${form.until.replaceAll("-", "")}`;
  return `${base}${until}${form.times === "" ? "" : `;COUNT=${form.times}`}`;
}
