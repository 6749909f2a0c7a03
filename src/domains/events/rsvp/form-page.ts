/** The form to answer with: the ways there are, a time, a word to the hosts. */
import { commas } from "#platform/i18n/commas.ts";
import type { Row, RsvpStatus } from "#platform/database/schema.ts";
import { longDay, timeText } from "#platform/web/html/components.ts";
import { field, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import type { VisibleEvent } from "../row.ts";
import { lastMoment } from "../times.ts";
import { type Rsvp, rsvpStanding } from "./rsvp.ts";
import { rsvpMessages } from "./messages.ts";

export type RsvpMessages = ReturnType<typeof rsvpMessages>;

/** The hour, with its day where an event has several. */
export function slotTimes(
  { language }: View,
  event: VisibleEvent,
  moment: Date,
  until?: Date,
): string {
  const clock = (date: Date): string => timeText(date, event.timeZone, language);
  const text = until === undefined ? clock(moment) : `${clock(moment)}–${clock(until)}`;
  const oneDay = dayIn(event.starts, event.timeZone) === dayIn(lastMoment(event), event.timeZone);
  return oneDay ? text : commas([longDay(dayIn(moment, event.timeZone), language), text], language);
}

export function slotField(
  view: View,
  event: VisibleEvent,
  slots: readonly Row<"eventSlots">[],
  formState: FormState,
  own: string | null,
): Html {
  if (event.rsvp !== "slots") return nothing;
  const free = slots.filter((slot) => slot.taken < slot.places || slot.id === own);
  if (free.length === 0) return html`<p>${rsvpMessages(view.language).timesTaken}</p>`;
  const times = free.map((s) => [s.id, slotTimes(view, event, s.starts, s.ends)] as const);
  return field(view, formState, {
    name: "slot",
    label: rsvpMessages(view.language).slot,
    type: "select",
    options: [["", "–"], ...times],
  });
}

/**
 * Three ways to answer; the one that stands is the filled one, and yes where nobody has answered.
 */
export function buttons(
  messages: RsvpMessages,
  ways: readonly RsvpStatus[],
  own?: RsvpStatus,
): Html {
  const filled = own !== undefined && ways.includes(own) ? own : "yes";
  return html`<p class="submit answers">${ways.map(
    (way) =>
      html`<button${way === filled ? nothing : html` class="quiet"`} name="status" value="${way}"${
        way === own ? html` aria-pressed="true"` : nothing
      }>${messages[way]}</button> `,
  )}</p>`;
}

export const rsvpChoices = (event: VisibleEvent): readonly RsvpStatus[] =>
  event.rsvp === "slots" ? ["yes", "no"] : ["yes", "maybe", "no"];

/** What a person says of their own accord, folded away until they want to. */
export const more = (label: string, body: Html, open: boolean): Html =>
  html`<details${open ? html` open` : nothing}><summary>${label}</summary>${body}</details>`;

/** What is off or without a date is said first: nobody is coming to it. */
export const standingText = (
  messages: RsvpMessages,
  rsvp: Pick<Rsvp, "status" | "state">,
  event: Pick<VisibleEvent, "status">,
): string =>
  (event.status === "cancelled" || event.status === "postponed"
    ? messages.news[event.status]
    : undefined) ?? messages.standing[rsvpStanding(rsvp)];

/** `standing`: what stands beside it; the same is not said twice. */
export function rsvpNewsText(messages: RsvpMessages, news: string | null, standing: string): Html {
  const words = news === null ? standing : newsWords(messages, news);
  return words === standing ? nothing : html`<p class="flash" role="status">${words}</p>`;
}

/** What the hosts wrote themselves, or what we say of their news. */
function newsWords(messages: RsvpMessages, news: string): string {
  const words: Readonly<Record<string, string>> = messages.news;
  return news.startsWith("word:") ? news.slice(5) : (words[news] ?? "");
}
