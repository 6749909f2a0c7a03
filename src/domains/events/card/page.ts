/** An event as a card, and the dates of a series on it. */
import { plainText } from "#commons/markup/plain-text.ts";
import { shorten } from "#platform/lib/messages.ts";
import { badge, type Card, timeTag } from "#platform/web/html/components.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { seatsLeft } from "../event.ts";
import type { VisibleEvent } from "../row.ts";
import { timesHere } from "../times.ts";
import { eventMessages } from "../messages.ts";

export function statusBadge(
  view: View,
  event: Pick<VisibleEvent, "status" | "published" | "capacity" | "taken" | "groupId">,
): Html | undefined {
  const messages = eventMessages(view.language);
  if (event.published === null) return badge(messages.draftBadge);
  if (event.status === "cancelled") return badge(messages.cancelledBadge, "petal");
  if (event.status === "postponed") return badge(messages.postponedBadge, "petal");
  return event.groupId !== null && seatsLeft(event) === 0 ? badge(messages.fullBadge) : undefined;
}

/** When it is; from when to when stays on one line where it can. */
export function timesShown(view: View, event: VisibleEvent): Html {
  const text = timesHere(view, event);
  const comma = Math.max(text.lastIndexOf(", "), text.lastIndexOf("، "));
  const hours = comma < 0 ? "" : text.slice(comma + 2);
  return hours.includes("–")
    ? html`${text.slice(0, -hours.length)}<span class="together">${hours}</span>`
    : html`${text}`;
}

/** `inside`: of the first date of a series, how it repeats and its next dates. */
export const eventCard = (
  view: View,
  event: VisibleEvent,
  inside?: { readonly text: string; readonly next: readonly VisibleEvent[] },
  /** Handle of the group on whose page it stands: whose it is needs no saying there. */
  start?: string,
): Card => ({
  href: `/events/${event.id}`,
  title: event.name,
  over: timeTag(event.starts, timesShown(view, event)),
  text: shorten(plainText(event.contentHtml), 140),
  facts: [
    event.area === "" ? undefined : html`<bdi>${event.area}</bdi>`,
    event.origin.handle !== null && event.origin.handle === start
      ? undefined
      : html`<bdi>${event.origin.name}</bdi>`,
  ],
  badge: statusBadge(view, event),
  ...(inside === undefined
    ? {}
    : {
        below:
          inside.next.length === 0
            ? html`<p class="facts">${inside.text}</p>`
            : html`<details class="series"><summary>${inside.text}</summary>${datesList(
                view,
                inside.next,
              )}</details>`,
      }),
  // All dates of a series have one drawing.
  picture: pictureOr(event.image ?? undefined, "event", event.seriesId ?? event.id, {
    shape: "thumb",
  }),
  language: event.language,
});

/** Dates of a series, each with its page. */
export const datesList = (
  view: View,
  dates: readonly Pick<
    VisibleEvent,
    "id" | "starts" | "ends" | "timeZone" | "allDay" | "endsGiven" | "status" | "onlineUrl"
  >[],
): Html =>
  html`<ul class="plain dates">${dates.map(
    (one) =>
      html`<li${
        one.status === "cancelled" ? html` class="cancelled"` : nothing
      }><a href="/events/${one.id}">${timesHere(view, one)}</a></li>`,
  )}</ul>`;
