/** The calendar on paper. */
import type { ListedEvent } from "#domains/events/row.ts";
import { timesText } from "#domains/events/times.ts";
import { linkTo } from "#platform/web/html/components.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type CalendarFilter, writeFilter } from "../filter.ts";
import { calendarMessages } from "../messages.ts";
import { off } from "./page.ts";

/** A sheet for the door and the fridge: only words, close together. */
export function calendarPrintPage(
  view: View,
  events: readonly ListedEvent[],
  more: boolean,
  filter: CalendarFilter,
  name: string,
): Page {
  const messages = calendarMessages(view.language);
  return {
    title: messages.titleOf({ name }),
    hidden: true,
    body: html`<h1>${messages.titleOf({ name })}</h1>
<ul class="print-list">${events.map(
      (event) =>
        html`<li${
          event.status === "cancelled" ? html` class="cancelled"` : nothing
        }><strong>${timesText(
          event,
          view.language,
        )}</strong> <bdi>${event.name}</bdi>${off(view, event)}${
          event.area === "" ? "" : html` · <bdi>${event.area}</bdi>`
        } · <bdi>${event.origin.name}</bdi></li>`,
    )}</ul>
${
  events.length === 0 ? html`<p>${messages.none}</p>` : nothing
}${more ? html`<p>${messages.moreThanFits}</p>` : nothing}
<p>${linkTo(`/calendar${writeFilter(filter)}`, `${view.origin}/calendar`)}</p>`,
  };
}
