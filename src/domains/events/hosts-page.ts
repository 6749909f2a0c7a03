/** What hosts can do with an event from its page. */
import { buttonTo } from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { longestReason } from "./event.ts";
import type { VisibleEvent } from "./row.ts";
import { eventMessages } from "./messages.ts";
import type { EventPageFacts } from "./facts-page.ts";

/** What only hosts need: who comes, and what can be changed. */
export function hostTools(view: View, event: VisibleEvent, about: EventPageFacts): Html {
  const messages = eventMessages(view.language);
  if (about.access)
    return html`<p class="actions">${buttonTo(
      `/events/${event.id}/access`,
      messages.editAccess,
      true,
    )}</p>`;
  if (!about.change) return nothing;
  const opens =
    event.exactPlace !== null &&
    (event.reveal === "confirmed" || event.reveal === "day") &&
    event.rsvp !== "approval" &&
    event.rsvp !== "off";
  return html`<section class="hosts"><h2>${messages.forHosts}</h2>${about.comers}
${
  opens
    ? html`<p class="hint">${
        event.guests && event.visibility === "public"
          ? messages.opensToAnybody
          : messages.opensToMembers
      }</p>`
    : nothing
}
<p class="actions">${buttonTo(`/events/${event.id}/edit`, messages.edit, true)} ${buttonTo(
    `/@${event.origin.handle ?? ""}/events/new?like=${event.id}`,
    messages.duplicate,
    true,
  )}</p>
${changeParts(view, event)}</section>`;
}

function changeParts(view: View, event: VisibleEvent): Html {
  const messages = eventMessages(view.language);
  const path = `/events/${event.id}`;
  const scopes =
    event.seriesId === null
      ? nothing
      : choices(
          { values: { scope: "this" }, notes: {} },
          { name: "scope", label: messages.scope, options: Object.entries(messages.scopes) },
        );
  const off = event.status === "cancelled";
  return html`<details><summary>${messages.cancel} · ${messages.delete}</summary>
${
  event.published === null || off
    ? nothing
    : html`<p>${messages.cancelText}</p>${form(view, {
        action: `${path}/cancel`,
        body: html`${scopes}${field(view, emptyFormState, {
          name: "reason",
          label: messages.cancelReason,
          hint: messages.cancelReasonHint,
          maxLength: longestReason,
        })}`,
        submit: html`<p class="submit"><button class="danger">${messages.cancel}</button></p>`,
      })}`
}
${
  event.published === null || off || event.status === "postponed"
    ? nothing
    : form(view, { action: `${path}/postpone`, submit: messages.postpone, danger: true })
}
${
  off || event.status === "postponed"
    ? form(view, { action: `${path}/revive`, submit: messages.revive, quiet: true })
    : nothing
}
<p>${messages.deleteText}</p>${form(view, {
    action: `${path}/delete`,
    submit: messages.delete,
    danger: true,
  })}</details>`;
}
