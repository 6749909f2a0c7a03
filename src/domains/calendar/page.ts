/** The calendar as lists of days, and what its feeds say of an event. */
import { escapeText } from "#commons/markup/sanitize.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { costLine, sentencesBesideCost } from "#domains/events/cost/cost.ts";
import { seatsLeft } from "#domains/events/event.ts";
import { eventHoursText, timesHere, timesText, wasText } from "#domains/events/times.ts";
import type { ListedEvent, VisibleEvent } from "#domains/events/row.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { shorten } from "#platform/lib/messages.ts";
import {
  badge,
  buttonTo,
  emptyState,
  linkTo,
  longDay,
  pageHead,
  pager,
  timeTag,
} from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  asFeed,
  type CalendarFilter,
  type CalendarView,
  cursorOf,
  calendarWithoutPage,
  writeFilter,
} from "./filter.ts";
import { filterBox } from "./filters/page.ts";
import { type FilterFacts } from "./filters/fields-page.ts";
import { calendarMessages } from "./messages.ts";

interface CalendarFacts extends FilterFacts {
  readonly zone: string;
  /** What the chosen view shows. */
  readonly body: Html;
  readonly title?: string | undefined;
  /** What other domains add; `asked` is the filter as in the address. */
  readonly sections?: (asked: string) => Html;
}

/** By the id of a series. */
type SeriesInside = ReadonlyMap<
  string,
  { readonly text: string; readonly next: readonly ListedEvent[] }
>;

/** Events under a heading for each day; what began before stands under the first day. */
export function agenda(
  view: View,
  events: readonly ListedEvent[],
  zone: string,
  {
    level = 2,
    from,
    series,
  }: {
    level?: 2 | 3;
    from?: string;
    /** What stands inside those that are the first of a series. */
    series?: SeriesInside | undefined;
  } = {},
): Html {
  const days = new Map<string, ListedEvent[]>();
  for (const event of events) {
    const starts = dayIn(event.starts, zone);
    const day = from !== undefined && starts < from ? from : starts;
    const ofDay = days.get(day);
    if (ofDay === undefined) days.set(day, [event]);
    else ofDay.push(event);
  }
  return html`<div class="h-feed">${[...days].map(
    ([day, ofDay]) =>
      html`${
        level === 2
          ? html`<h2 class="day">${longDay(day, view.language)}</h2>`
          : html`<h3 class="day">${longDay(day, view.language)}</h3>`
      }<ul class="agenda">${ofDay.map((event) => line(view, event, series))}</ul>`,
  )}</div>`;
}

/** Marks what is a sibling's, or from a calendar file: in every view. */
export function originBadge(view: View, event: ListedEvent): Html {
  if (event.origin.handle !== null) return nothing;
  const messages = calendarMessages(view.language);
  return html` ${badge(
    event.origin.address === null ? messages.elsewhere : messages.sibling_,
    "leaf",
  )}`;
}

/** The dates after this one, where it is the first of a series that stands for all. */
function nextDates(view: View, event: ListedEvent, series: SeriesInside | undefined): Html {
  const inside =
    event.seriesId === null || event.detached ? undefined : series?.get(event.seriesId);
  if (inside === undefined) return nothing;
  if (inside.next.length === 0) return html`<p class="facts">${inside.text}</p>`;
  return html`<details class="series"><summary>${inside.text}</summary><ul
    class="plain">${inside.next.map(
      (one) =>
        html`<li${
          one.status === "cancelled" ? html` class="cancelled"` : nothing
        }><a href="/events/${one.id}">${timesHere(view, one)}</a></li>`,
    )}</ul><p><a href="/calendar?series=${
      event.seriesId ?? ""
    }">${calendarMessages(view.language).allDates}</a></p></details>`;
}

/** Small words about an event: whose, called off, full. */
function badges(view: View, event: ListedEvent): Html {
  const messages = calendarMessages(view.language);
  const left = event.groupId === null ? (event.remaining ?? undefined) : seatsLeft(event);
  const origin = originBadge(view, event);
  if (event.status === "cancelled") return html`${origin} ${badge(messages.cancelled, "petal")}`;
  if (event.status === "postponed") return html`${origin} ${badge(messages.postponed, "petal")}`;
  return html`${origin}${
    event.status === "tentative" ? html` ${badge(messages.tentative)}` : nothing
  }${left === 0 ? html` ${badge(messages.full)}` : nothing}`;
}

/** Where it is, for the line that goes on with whose it is. */
function placePart(view: View, event: ListedEvent): Html {
  if (event.area !== "") return html`<bdi class="p-location">${event.area}</bdi> · `;
  return event.onlineUrl === null ? nothing : html`${calendarMessages(view.language).online_} · `;
}

function line(view: View, event: ListedEvent, series?: SeriesInside): Html {
  const by =
    event.origin.handle === null
      ? html`<bdi>${event.origin.name}</bdi>`
      : html`<a href="/@${event.origin.handle}"><bdi>${event.origin.name}</bdi></a>`;
  return html`<li class="h-event${
    event.status === "cancelled" ? " cancelled" : ""
  }"><div class="when">${timeTag(
    event.starts,
    eventHoursText(event, view.language),
    "dt-start",
  )}</div><div>
<p class="name" lang="${event.language}"><a class="u-url p-name"
  href="/events/${event.id}"><bdi>${event.name}</bdi></a></p>
<p class="facts">${placePart(view, event)}${by}${badges(view, event)}</p>${nextDates(
    view,
    event,
    series,
  )}</div>${pictureOr(event.image ?? undefined, "event", event.seriesId ?? event.id, {
    shape: "thumb",
  })}</li>`;
}

const viewLink = (view: View, filter: CalendarFilter, to: CalendarView): Html => {
  const messages = calendarMessages(view.language);
  const { view: _view, ...rest } = calendarWithoutPage(filter);
  const here = (filter.view ?? "agenda") === to;
  return html`<li><a href="/calendar${writeFilter(
    to === "agenda" ? rest : { ...rest, view: to },
  )}"${here ? html` aria-current="true"` : nothing}>${messages.views[to]}</a></li>`;
};

export function calendarPage(view: View, about: CalendarFacts): Page {
  const messages = calendarMessages(view.language);
  const { filter } = about;
  const asked = writeFilter(asFeed(filter));
  const title = about.title ?? messages.calendar;
  return {
    title,
    description: messages.lead,
    hidden: writeFilter(filter) !== "",
    kept: true,
    head: html`<link rel="alternate" type="text/calendar" title="${messages.calendar}"
      href="/calendar.ics${asked}">
<link rel="alternate" type="application/rss+xml" title="${messages.calendar}"
  href="/calendar.rss${asked}">
<link rel="alternate" type="application/atom+xml" title="${messages.calendar}"
  href="/calendar.atom${asked}">
<link rel="alternate" type="application/feed+json" title="${messages.calendar}"
  href="/calendar.json${asked}">`,
    body: html`${pageHead(title, { lead: about.title === undefined ? messages.lead : "" })}
<nav class="views" aria-label="${messages.viewsOf}"><ul>${(
      ["agenda", "week", "month", "year"] as const
    ).map((one) => viewLink(view, filter, one))}</ul></nav>
${filterBox(view, about)}
${about.body}
<p class="hint">${messages.zone({ zone: about.zone })}</p>
${about.sections?.(asked) ?? nothing}
${takeAlong(view, asked, writeFilter(calendarWithoutPage(filter)))}
${
  view.viewer.member === undefined
    ? nothing
    : html`<p class="no-print">${linkTo(
        "/calendar/missing",
        messages.missingLink,
      )} · ${linkTo("/calendar/sources", messages.sources)}</p>`
}`,
  };
}

function takeAlong(view: View, asked: string, seen: string): Html {
  const messages = calendarMessages(view.language);
  const { host } = new URL(view.origin);
  const name = view.collective?.name ?? "";
  const frame = `<iframe src="${view.origin}/embed/calendar${asked}" title="${messages.embedTitle({
    name,
  })}" width="100%" height="480" loading="lazy"></iframe>`;
  const element = `<script type="module" src="${view.origin}/embed.js"></script>\n<calendula-calendar src="${view.origin}/calendar.json${asked}"></calendula-calendar>`;
  return html`<details><summary>${messages.subscribe}</summary><p>${messages.subscribeText}</p><ul
    class="plain"><li><a href="webcal://${host}/calendar.ics${asked}">${
      messages.webcal
    }</a></li><li>${linkTo(
      `/calendar.ics${asked}`,
      messages.ics,
    )}</li><li>${linkTo(`/calendar.rss${asked}`, messages.rss)}</li><li>${linkTo(
      `/calendar.atom${asked}`,
      messages.atom,
    )}</li><li>${linkTo(`/calendar.json${asked}`, messages.json)}</li><li>${linkTo(
      `/calendar/print${seen}`,
      messages.printSheet,
    )}</li></ul>
<h3>${messages.embed}</h3><p>${messages.embedText}</p><pre class="copy"
  tabindex="0"><code>${frame}</code></pre><pre class="copy"
    tabindex="0"><code>${element}</code></pre></details>`;
}

/** The agenda with its next page; kind words where nothing is. */
export function agendaView(
  view: View,
  events: readonly ListedEvent[],
  more: boolean,
  filter: CalendarFilter,
  zone: string,
  from: string,
  series?: SeriesInside,
): Html {
  const messages = calendarMessages(view.language);
  const last = events.at(-1);
  const next =
    more && last !== undefined
      ? `/calendar${writeFilter({ ...calendarWithoutPage(filter), after: cursorOf(last) })}`
      : undefined;
  if (events.length === 0)
    return emptyState(
      messages.none,
      messages.noneText,
      writeFilter(calendarWithoutPage(filter)) === ""
        ? undefined
        : buttonTo("/calendar", messages.reset, true),
    );
  return html`${agenda(view, events, zone, { from, series })}${pager(view, next)}`;
}

/** One event in a feed: what has happened to it, its time and its place are part of its words. */
export function feedHtml(event: VisibleEvent): string {
  const access = sentencesBesideCost(event, event.language);
  const cost = costLine(event, event.language);
  const state = feedState(event);
  const was = event.status === "moved" ? wasText(event, event.language) : undefined;
  const online = event.onlineUrl === null ? "" : escapeText(event.onlineUrl);
  return `${
    state === "" ? "" : `<p><strong>${state}</strong></p>`
  }<p>${timesText(event, event.language)}${
    was === undefined ? "" : ` (${calendarMessages(event.language).wasAt({ was })})`
  }</p>${event.area === "" ? "" : `<p>${escapeText(event.area)}</p>`}${
    online === "" ? "" : `<p><a href="${online}">${online}</a></p>`
  }${event.contentHtml}${cost === "" ? "" : `<p>${escapeText(cost)}</p>`}${
    access.length === 0
      ? ""
      : `<ul>${access.map((one) => `<li>${escapeText(one)}</li>`).join("")}</ul>`
  }`;
}

/** "Cancelled", where that is so: readers of feeds see no line through it. */
export const feedState = (event: ListedEvent): string => {
  const messages = calendarMessages(event.language);
  if (event.status === "cancelled") return messages.cancelledTitle;
  if (event.status === "postponed") return messages.postponedTitle;
  return event.status === "tentative" ? messages.tentativeTitle : "";
};

export const feedTitle = (event: ListedEvent): string =>
  `${[feedState(event), event.name]
    .filter((part) => part !== "")
    .join(": ")} · ${shorten(plainText(timesText(event, event.language)), 60)}`;
