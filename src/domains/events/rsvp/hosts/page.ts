/** Who comes, for the hosts: lists with what they can do, and a message to all. */
import { emptyState, linkToName, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleEvent } from "../../row.ts";
import { timesHere } from "../../times.ts";
import { type Rsvp, rsvpStanding } from "../rsvp.ts";
import { rsvpMessages } from "../messages.ts";
import { slotTimes } from "../form-page.ts";

type Person = Rsvp & { readonly memberHandle: string | null; readonly slotStarts: Date | null };

/** The list of the hosts: for the screen and for the door. */
export function peoplePage(
  view: View,
  event: VisibleEvent,
  people: readonly Person[],
  formState: FormState,
): Page {
  const messages = rsvpMessages(view.language);
  const path = `/events/${event.id}`;
  const from = (one: Person): string => {
    if (one.memberId !== null) return messages.from.member;
    return one.actorIri !== null ? messages.from.elsewhere : messages.from.guest;
  };
  const line = (one: Person): Html => html`<li><span class="box"
    aria-hidden="true"></span><div><p><strong><bdi>${one.name}</bdi></strong>${
      one.slotStarts === null ? nothing : html` · ${slotTimes(view, event, one.slotStarts)}`
    } <span class="facts">${from(one)}</span></p>
${one.note === null ? nothing : html`<p class="facts"><bdi>${one.note}</bdi></p>`}
${
  one.state === "asked" || one.state === "declined"
    ? html`<div class="actions">${form(view, {
        action: `${path}/people/${one.id}/accept`,
        submit: messages.accept,
        quiet: one.state === "declined",
      })}${
        one.state === "declined"
          ? nothing
          : form(view, {
              action: `${path}/people/${one.id}/decline`,
              submit: messages.decline,
              quiet: true,
            })
      }</div>`
    : nothing
}</div></li>`;
  const groups = (["asked", "coming", "waiting", "maybe", "declined"] as const).map(
    (key) => [key, people.filter((one) => rsvpStanding(one) === key)] as const,
  );
  const shown = groups.filter(([, list]) => list.length > 0);
  return {
    title: messages.people,
    hidden: true,
    body: html`${pageHead(messages.people, {
      kicker: linkToName(path, event.name),
      lead: html`${timesHere(view, event)}${
        event.area === "" ? nothing : html` · <bdi>${event.area}</bdi>`
      }`,
    })}
<p class="hint">${messages.peopleText} ${messages.print}</p>
${
  shown.length === 0
    ? emptyState(messages.nobody, messages.nobodyText)
    : shown.map(([key, list]) =>
        section(
          `${messages.groups[key]} (${list.length})`,
          html`<ul class="checklist">${list.map(line)}</ul>`,
        ),
      )
}
${section(
  messages.write,
  form(view, {
    action: `${path}/messages`,
    formState,
    body: field(view, formState, {
      name: "message",
      label: messages.message,
      hint: messages.writeHint,
      type: "textarea",
      rows: 4,
      maxLength: 5000,
      required: true,
    }),
    submit: messages.send,
  }),
)}`,
  };
}
