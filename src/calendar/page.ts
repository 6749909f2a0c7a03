import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markdown.ts";
import type { SeenEvent } from "#events/event-row.ts";
import { eventKindName, eventKinds } from "#events/event.ts";
import { hoursText, timesText } from "#events/event-times.ts";
import { dayIn } from "#kit/temporal.ts";
import { shorten } from "#kit/words.ts";
import { badge, buttonTo, emptyState, linkTo, longDay, pageHead, pager, timeTag, timeText } from "#web/components.ts";
import { field } from "#web/forms.ts";
import { html, type Html, nothing } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import { type CalendarFilter, cursorOf, withoutPage, writeFilter } from "./filter.ts";
import { words } from "./words.ts";

export interface CalendarFacts {
  readonly events: readonly SeenEvent[];
  readonly more: boolean;
  readonly filter: CalendarFilter;
  readonly zone: string;
  readonly hosts: readonly string[];
}

/** Events under a heading for each day. */
export function agenda(view: View, events: readonly SeenEvent[], zone: string, level: 2 | 3 = 2): Html {
  const days = new Map<string, SeenEvent[]>();
  for (const event of events) {
    const day = dayIn(event.starts, zone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return html`${[...days].map(([day, ofDay]) => html`${level === 2 ? html`<h2 class="day">${longDay(day, view.language)}</h2>` : html`<h3 class="day">${longDay(day, view.language)}</h3>`}<ul class="agenda">${ofDay.map((event) => line(view, event))}</ul>`)}`;
}

function line(view: View, event: SeenEvent): Html {
  const when = `${timeText(event.starts, event.timeZone, view.language)}–${timeText(event.ends, event.timeZone, view.language)}`;
  const by =
    event.origin.handle === null
      ? html`<bdi>${event.origin.name}</bdi>${event.origin.address === null ? nothing : html` <span class="address">@${event.origin.address}</span>`}`
      : html`<a href="/@${event.origin.handle}">${event.origin.name}</a>`;
  return html`<li class="h-event${event.status === "cancelled" ? " cancelled" : ""}"><div class="when">${timeTag(event.starts, when)}</div><div>
<p class="name" lang="${event.language}"><a class="u-url p-name" href="/events/${event.id}"><bdi>${event.name}</bdi></a></p>
<p class="facts">${event.area === "" ? nothing : html`<bdi>${event.area}</bdi> · `}${by}${event.origin.handle === null ? html` ${badge("sibling", "leaf")}` : nothing}${event.status === "cancelled" ? html` ${badge("cancelled", "petal")}` : nothing}</p></div></li>`;
}

export function calendarPage(view: View, about: CalendarFacts): Page {
  const w = words(view.language);
  const filter = withoutPage(about.filter);
  const asked = writeFilter(filter);
  const last = about.events.at(-1);
  const next = about.more && last !== undefined ? `/calendar${writeFilter({ ...filter, after: cursorOf(last) })}` : undefined;
  return {
    title: w.calendar,
    description: w.lead,
    hidden: asked !== "",
    head: html`<link rel="alternate" type="text/calendar" title="${w.calendar}" href="/calendar.ics${asked}">
<link rel="alternate" type="application/rss+xml" title="${w.calendar}" href="/calendar.rss${asked}">
<link rel="alternate" type="application/feed+json" title="${w.calendar}" href="/calendar.json${asked}">`,
    body: html`${pageHead(w.calendar, { lead: w.lead })}
${filterBox(view, filter, about.hosts, asked !== "")}
${about.events.length === 0 ? emptyState(w.none, w.noneText, asked === "" ? undefined : buttonTo("/calendar", w.reset, true)) : agenda(view, about.events, about.zone)}
${pager(view, next)}
<p class="hint">${w.zone(about.zone)}</p>
<details><summary>${w.subscribe}</summary><p>${w.subscribeText}</p><ul class="plain"><li>${linkTo(`/calendar.ics${asked}`, w.ics)}</li><li>${linkTo(`/calendar.rss${asked}`, w.rss)}</li><li>${linkTo(`/calendar.json${asked}`, w.json)}</li></ul></details>`,
  };
}

function filterBox(view: View, filter: CalendarFilter, hosts: readonly string[], open: boolean): Html {
  const w = words(view.language);
  const sheet = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const any = ["", w.any] as const;
  return html`<details class="filter"${open ? html` open` : nothing}><summary>${open ? w.filtered : w.filter}</summary>
<form method="get" action="/calendar" role="search"><div class="pair">
${field(view, sheet, { name: "q", label: w.q, type: "search", most: 200 })}
${field(view, sheet, { name: "from", label: w.from, type: "date" })}${field(view, sheet, { name: "to", label: w.to, type: "date" })}
${field(view, sheet, { name: "tag", label: w.tag, most: 60 })}
${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: [any, ...eventKinds.map((kind) => [kind, eventKindName(kind)] as const)] })}
${field(view, sheet, { name: "careKind", label: w.careKind, type: "select", options: [any, ...careKinds.map((kind) => [kind, careKindName(kind)] as const)] })}
${field(view, sheet, {
  name: "scope",
  label: w.scope,
  type: "select",
  options: [
    ["", w.scopes[""]],
    ["own", w.scopes.own],
    ["siblings", w.scopes.siblings],
  ],
})}
${hosts.length === 0 ? nothing : field(view, sheet, { name: "sibling", label: w.sibling, type: "select", options: [any, ...hosts.map((host) => [host, host] as const)] })}
${field(view, sheet, { name: "language", label: w.language, most: 12 })}
</div>${filter.group === undefined ? nothing : html`<input type="hidden" name="group" value="${filter.group}">`}
<p class="submit"><button>${w.show}</button> ${open ? buttonTo("/calendar", w.reset, true) : nothing}</p></form></details>`;
}

/** One event in a feed: its time is part of its words. */
export const feedHtml = (event: SeenEvent): string => `<p>${timesText(event)}</p>${event.contentHtml}`;

export const feedTitle = (event: SeenEvent): string => `${event.name} · ${shorten(plainText(timesText(event)), 60)}`;
