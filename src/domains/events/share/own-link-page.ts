/** A guest's own link: to copy, and the event for their calendar. */
import { linkTo } from "#platform/web/html/components.ts";
import { copyField } from "#platform/web/html/copy.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { rsvpMessages } from "../rsvp/messages.ts";

export const ownLink = (view: View, eventId: string, token: string): Html => {
  const messages = rsvpMessages(view.language);
  return html`${copyField(view, {
    id: "own-link",
    label: messages.ownLink,
    text: `${view.origin}/rsvp/${token}`,
  })}
<p class="hint">${messages.guestLink}</p>
<p>${linkTo(`/events/${eventId}.ics`, messages.ownCalendar)}</p>`;
};
