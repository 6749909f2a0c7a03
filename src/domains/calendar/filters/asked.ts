/**
 * What the form of the calendar sends, as an address: words for a time and a
 * place become days and a point. Pure.
 */
import type { Week } from "#platform/i18n/week.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { type CalendarFilter, readFilter, unusable, writeFilter } from "../filter.ts";

export const whens = ["today", "week", "weekend", "month"] as const;
type When = (typeof whens)[number];

/** The days that a word means, seen from today, for who has this week. */
export function daysOf(
  when: When,
  today: string,
  week: Week,
): { readonly from: string; readonly to: string } {
  const day = Temporal.PlainDate.from(today);
  const to = (date: typeof day) => ({ from: today, to: date.toString() });
  /** The next day of the week with this number (7 is Sunday); today, if it is one. */
  const next = (weekday: number) => day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
  switch (when) {
    case "today":
      return to(day);
    case "week":
      return to(next(((week.firstDay + 5) % 7) + 1));
    case "weekend": {
      const { first, last } = week.weekend;
      const end = next(last);
      const start = end.subtract({ days: (last - first + 7) % 7 });
      return Temporal.PlainDate.compare(start, day) < 0
        ? to(end)
        : { from: start.toString(), to: end.toString() };
    }
    case "month":
      return to(day.with({ day: day.daysInMonth }));
  }
}

/** The word for the days that are asked for, where there is one. */
export const whenOf = ({ from, to }: CalendarFilter, today: string, week: Week): When | undefined =>
  whens.find((when) => {
    const days = daysOf(when, today, week);
    return days.from === from && days.to === to;
  });

/** What a word for a place asks for; a point that is named itself goes first. */
function pointOf(where: string, { near }: CalendarFilter): CalendarFilter {
  if (where === "online") return { online: "yes" };
  return where.startsWith("near:") && near === undefined
    ? readFilter({ near: where.slice(5) })
    : {};
}

/**
 * The address without what is empty and with the words of the form as days and
 * points; undefined where it is so already.
 */
export function askedAddress(query: unknown, today: string, week: Week): string | undefined {
  const fields = Object.entries(typeof query === "object" && query !== null ? query : {}) as [
    string,
    unknown,
  ][];
  const text = (name: string): string => {
    const value = fields.find(([key]) => key === name)?.[1];
    return typeof value === "string" ? value.trim() : "";
  };
  const worded = fields.some(([name]) => name === "when" || name === "where");
  if (!worded && !fields.some(([, value]) => value === "")) return undefined;
  const filter = readFilter(query);
  const when = whens.find((one) => one === text("when"));
  const where = text("where");
  const days =
    when !== undefined && filter.from === undefined && filter.to === undefined
      ? daysOf(when, today, week)
      : undefined;
  const { view, ...others } = filter;
  const clean = writeFilter({
    ...others,
    // A span of days is a list, not a square of a month.
    ...(view === undefined || days !== undefined ? {} : { view }),
    ...days,
    ...pointOf(where, filter),
  });
  // What can't be used stays, so that the page can say so.
  const wrong = Object.entries(unusable(query)).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return wrong.length === 0 ? clean : `${clean === "" ? "?" : `${clean}&`}${wrong.join("&")}`;
}
