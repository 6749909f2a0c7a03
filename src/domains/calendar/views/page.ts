/**
 * Week, month, year and the sheet to print. Each is a list of days, so that it can be read aloud;
 * the sheet of squares is only its look.
 */
import { localeOf } from "#platform/i18n/catalogue.ts";
import type { ListedEvent } from "#domains/events/row.ts";
import { clockText, lastMoment } from "#domains/events/times.ts";
import { dayIn, sayTime } from "#platform/lib/temporal.ts";
import { longDay } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { type CalendarFilter, column, daysBetween, rangeOf, writeFilter } from "../filter.ts";
import { agenda, originBadge } from "../page.ts";
import { calendarMessages } from "../messages.ts";

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const language = (view: View): string => localeOf(view.language);

/** "January 2027" */
export const monthName = (view: View, day: string): string =>
  sayTime(noon(day), language(view), "UTC", { month: "long", year: "numeric" });

const shortMonth = (view: View, day: string): string =>
  sayTime(noon(day), language(view), "UTC", { month: "long" });

const weekdayName = (view: View, day: string): string =>
  sayTime(noon(day), language(view), "UTC", { weekday: "short" });

/** "Monday 7 December" */
const weekDay = (view: View, day: string): string =>
  sayTime(noon(day), language(view), "UTC", {
    weekday: "long",
    day: "numeric",
    month: "short",
  }).replace(",", "");

/** Events by each day that they touch, within from..to. */
export function byDay(
  events: readonly ListedEvent[],
  zone: string,
  from: string,
  to: string,
): ReadonlyMap<string, ListedEvent[]> {
  const days = new Map<string, ListedEvent[]>();
  for (const event of events) {
    const first = dayIn(event.starts, zone);
    const last = dayIn(lastMoment(event), zone);
    const touched =
      first === last ? [first] : daysBetween(first < from ? from : first, last > to ? to : last);
    for (const day of touched) {
      const ofDay = days.get(day);
      if (ofDay === undefined) days.set(day, [event]);
      else ofDay.push(event);
    }
  }
  return days;
}

function steps(
  view: View,
  filter: CalendarFilter,
  kind: "week" | "month" | "year",
  from: string,
): Html {
  const messages = calendarMessages(view.language);
  const { before, next } = rangeOf(kind, from, view.week.firstDay);
  const linkFor = (day: string): string =>
    `/calendar${writeFilter({ ...filter, view: kind, from: day })}`;
  const { from: _from, to: _to, ...now } = filter;
  return html`<p class="steps"><a class="button quiet" rel="prev"
    href="${linkFor(before)}">${messages.before}</a> <a class="button quiet"
      href="/calendar${writeFilter({
        ...now,
        view: kind,
      })}">${messages.today}</a> <a class="button quiet" rel="next"
    href="${linkFor(next)}">${messages.next}</a></p>`;
}

/** Said in words too: a line through a name is not heard. */
export const off = (view: View, event: ListedEvent): Html => {
  const messages = calendarMessages(view.language);
  if (event.status === "cancelled") return html` (${messages.cancelled})`;
  if (event.status === "postponed") return html` (${messages.postponed})`;
  return event.status === "tentative" ? html` (${messages.tentative})` : nothing;
};

function entry(view: View, event: ListedEvent, zone: string, day: string): Html {
  const first = dayIn(event.starts, zone) === day;
  const time = event.allDay || !first ? "" : clockText(event.starts, event.timeZone, view.language);
  return html`<li class="${
    event.status === "cancelled" ? "cancelled" : ""
  }"><a href="/events/${event.id}">${
    time === "" ? nothing : html`<span class="when">${time}</span> `
  }<bdi lang="${event.language}">${event.name}</bdi></a>${off(view, event)}${originBadge(
    view,
    event,
  )}</li>`;
}

/** Seven days with which a week can be headed. */
function weekOfNames(firstDay: number): string[] {
  const { from, to } = rangeOf("week", "2027-01-04", firstDay);
  return daysBetween(from, to);
}

/** Most events shown in one square; the rest stand behind a link. */
const perSquare = 4;

/** Of each day a few more are asked for, since what lasts for days stands in several squares. */
export const perDay = { month: 6, week: 40 } as const;

/** Some events of each day, and how many begin on it. */
interface DayList {
  readonly events: readonly ListedEvent[];
  readonly counts: ReadonlyMap<string, number>;
}

/** How many of a day are not among these. */
const hidden = (
  list: readonly ListedEvent[],
  counts: DayList["counts"],
  zone: string,
  day: string,
): number =>
  Math.max(
    0,
    (counts.get(day) ?? 0) - list.filter((event) => dayIn(event.starts, zone) === day).length,
  );

const moreLink = (view: View, filter: CalendarFilter, day: string, n: number): Html =>
  n === 0
    ? nothing
    : html`<li><a href="/calendar${writeFilter({
        ...filter,
        from: day,
        to: day,
      })}">${calendarMessages(view.language).moreThatDay({ n })}</a></li>`;

export function monthView(
  view: View,
  { events, counts }: DayList,
  filter: CalendarFilter,
  zone: string,
  day: string,
  today: string,
): Html {
  const { firstDay } = view.week;
  const { from, to } = rangeOf("month", day);
  const eventsOf = byDay(events, zone, from, to);
  const names = weekOfNames(firstDay).map((one) => weekdayName(view, one));
  const { view: _view, ...rest } = filter;
  return html`${steps(view, filter, "month", from)}
<div class="month-names" aria-hidden="true">${names.map((name) => html`<span>${name}</span>`)}</div>
<ol class="month">${daysBetween(from, to).map((one, i) => {
    const list = eventsOf.get(one) ?? [];
    return html`<li class="${list.length === 0 ? "empty-day" : ""}${one === today ? " today" : ""}${
      i === 0 ? ` begins-${column(one, firstDay)}` : ""
    }"><p class="date"><a href="/calendar${writeFilter({
      ...rest,
      from: one,
      to: one,
    })}"><span class="number">${Number(one.slice(8))}</span><span class="long">${longDay(
      one,
      view.language,
    )}</span></a></p>${
      list.length === 0
        ? nothing
        : html`<ul>${list
            .slice(0, perSquare)
            .map((event) => entry(view, event, zone, one))}${moreLink(
            view,
            rest,
            one,
            hidden(list.slice(0, perSquare), counts, zone, one),
          )}</ul>`
    }</li>`;
  })}</ol>`;
}

export function weekView(
  view: View,
  { events, counts }: DayList,
  filter: CalendarFilter,
  zone: string,
  day: string,
  today: string,
): Html {
  const { view: _view, ...rest } = filter;
  const { from, to } = rangeOf("week", day, view.week.firstDay);
  const eventsOf = byDay(events, zone, from, to);
  return html`${steps(view, filter, "week", from)}
<ol class="week">${daysBetween(from, to).map((one) => {
    const list = eventsOf.get(one) ?? [];
    return html`<li class="${
      list.length === 0 ? "empty-day" : ""
    }${one === today ? " today" : ""}">${
      list.length === 0
        ? html`<p class="date">${weekDay(view, one)}</p>`
        : html`<h2 class="date">${weekDay(view, one)}</h2>`
    }${
      list.length === 0
        ? nothing
        : html`<ul>${list.map((event) => entry(view, event, zone, one))}${moreLink(
            view,
            rest,
            one,
            hidden(list, counts, zone, one),
          )}</ul>`
    }</li>`;
  })}</ol>`;
}

export function yearView(
  view: View,
  counts: ReadonlyMap<string, number>,
  filter: CalendarFilter,
  day: string,
  today: string,
): Html {
  const messages = calendarMessages(view.language);
  const { firstDay } = view.week;
  const { from, to } = rangeOf("year", day);
  const months = daysBetween(from, to).filter((one) => one.endsWith("-01"));
  const { view: _view, ...rest } = filter;
  const max = Math.max(1, ...counts.values());
  return html`${steps(view, filter, "year", from)}
<ol class="year">${months.map((month) => {
    const range = rangeOf("month", month);
    const days = daysBetween(range.from, range.to);
    const sum = days.reduce((all, one) => all + (counts.get(one) ?? 0), 0);
    return html`<li${
      sum === 0 ? html` class="empty-month"` : nothing
    }><h2><a href="/calendar${writeFilter({
      ...filter,
      view: "month",
      from: month,
    })}">${shortMonth(view, month)}</a></h2>${
      sum === 0 ? nothing : html`<p class="facts">${messages.events({ n: sum })}</p>`
    }
<ol class="days begins-${column(month, firstDay)}">${days.map((one) => {
      const n = counts.get(one) ?? 0;
      const number = Number(one.slice(8));
      const shade = n === 0 ? 0 : Math.max(1, Math.ceil((n / max) * 3));
      return html`<li class="shade-${shade}${one === today ? " today" : ""}">${
        n === 0
          ? html`<span>${number}</span>`
          : html`<a href="/calendar${writeFilter({
              ...rest,
              from: one,
              to: one,
            })}" aria-label="${longDay(
              one,
              view.language,
            )}: ${messages.events({ n })}">${number}</a>`
      }</li>`;
    })}</ol></li>`;
  })}</ol>`;
}

/** Where a view is empty: that it is, and what comes next. */
export function nothingIn(
  view: View,
  when: string,
  next: ListedEvent | undefined,
  zone: string,
): Html {
  const messages = calendarMessages(view.language);
  return html`<div class="empty"><p class="empty-title">${messages.nothingIn({ when })}</p>${
    next === undefined
      ? html`<p>${messages.nothingLater}</p>`
      : html`<p>${messages.nextOne}</p>${agenda(view, [next], zone)}`
  }</div>`;
}
