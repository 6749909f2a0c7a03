/** Whether the day or the month comes first in 05/12/2026, as a table shows it. Pure. */
import { sayTime } from "#platform/lib/temporal.ts";
import { plainWord } from "./terms.ts";
import { type DayOrder, orderOf, readTableDay } from "./values.ts";

interface ShownOrder {
  readonly order: DayOrder | undefined;
  /** What shows it. */
  readonly by: string;
  /** Are there days that could be two? */
  readonly open: boolean;
}

/** "Date (dd/mm/yyyy)", "Date (jj/mm/aaaa)", "Datum (TT.MM.JJJJ)" */
const dayFirst = /(?<!\p{L})(?:dd?|tt?|jj?)[\s/.-]*mm?[\s/.-]*[yaj]/iu;
const monthFirst = /(?<!\p{L})mm?[\s/.-]*(?:dd?|tt?)[\s/.-]*[yaj]/iu;

function orderOfHeading(heading: string): DayOrder | undefined {
  if (dayFirst.test(heading)) return "day-first";
  return monthFirst.test(heading) ? "month-first" : undefined;
}

let weekdays: ReadonlyMap<string, number> | undefined;
/** 0 is Sunday. */
function weekdayOf(word: string): number | undefined {
  if (weekdays === undefined) {
    const found = new Map<string, number>();
    for (const language of ["en", "es", "fr", "de", "pt", "ar", "nl", "it"])
      for (let day = 0; day < 7; day++)
        for (const weekday of ["long", "short"] as const) {
          // 3 January 2027 is a Sunday.
          const date = new Date(Date.UTC(2027, 0, 3 + day));
          const name = plainWord(sayTime(date, language, "UTC", { weekday }));
          if (name.length > 1 && !found.has(name)) found.set(name, day);
        }
    weekdays = found;
  }
  return weekdays.get(plainWord(word));
}

/** "Sat 05/12/2026": on which order that day of the week falls. */
function orderOfWeekday(cell: string, beside: readonly string[]): DayOrder | undefined {
  const own = cell.slice(0, 100).match(/\p{L}{2,}/gu) ?? [];
  const [weekday] = [
    ...own,
    ...beside.filter((one) => /^\p{L}{2,12}\.?$/u.test(one.trim())),
  ].flatMap((word) => weekdayOf(word) ?? []);
  if (weekday === undefined) return undefined;
  const fits = (["day-first", "month-first"] as const).filter((order) => {
    const day = readTableDay(cell, order)?.day;
    const number = Date.parse(`${day ?? ""}T00:00:00Z`) / 86_400_000;
    // 1 January 1970 was a Thursday.
    return (number + 4) % 7 === weekday;
  });
  return fits.length === 1 ? fits[0] : undefined;
}

interface DayCells {
  /** What stands in its columns of days. */
  readonly days: readonly string[];
  readonly all: readonly string[];
}

/** By a heading, by a day that can only be one, by days of the week. */
export function shownOrder(headings: readonly string[], rows: readonly DayCells[]): ShownOrder {
  const found = orderOf(rows.flatMap(({ days }) => days));
  for (const heading of headings) {
    const order = orderOfHeading(heading);
    if (order !== undefined) return { order, by: heading, open: found.open };
  }
  if (found.order !== undefined || !found.open) return found;
  const votes = new Map<DayOrder, string>();
  for (const { days, all } of rows.slice(0, 500))
    for (const cell of days) {
      if (!orderOf([cell]).open) continue;
      const order = orderOfWeekday(cell, all);
      if (order !== undefined && !votes.has(order)) votes.set(order, cell);
    }
  const [only] = votes.size === 1 ? votes : [];
  return only === undefined ? found : { order: only[0], by: only[1], open: true };
}
