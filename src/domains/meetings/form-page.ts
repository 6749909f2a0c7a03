/** The meetings of a group as a list, and the forms that plan one and change an item. */
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  emptyState,
  linkTo,
  linkToName,
  pageHead,
  pager,
  section,
} from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Around, DrawChoice, Item, VisibleMeeting } from "./meeting.ts";
import { whenText } from "./page.ts";
import { itemFields } from "./agenda/page.ts";
import { meetingMessages } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const card = (view: View, meeting: VisibleMeeting, zone: string): Card => ({
  href: `/meetings/${meeting.id}`,
  title: meeting.name,
  over: whenText(view, meeting.starts, zone),
  badge:
    meeting.state === "open"
      ? badge(meetingMessages(view.language).states.open, "leaf")
      : undefined,
  facts: [meeting.place === "" ? undefined : html`<bdi>${meeting.place}</bdi>`],
});

export function meetingsPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly zone: string;
    readonly coming: readonly VisibleMeeting[];
    readonly past: readonly VisibleMeeting[];
    readonly next: string | undefined;
    /** Older ones only: the pages after the first. */
    readonly further: boolean;
  },
): Page {
  const messages = meetingMessages(view.language);
  const plan = buttonTo(`/@${about.group.handle}/meetings/new`, messages.plan);
  const cards = (meetings: readonly VisibleMeeting[]): Html =>
    cardList(meetings.map((meeting) => card(view, meeting, about.zone)));
  return {
    title: messages.meetings,
    hidden: true,
    body: html`${pageHead(messages.meetings, {
      lead: messages.lead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
      actions: [plan],
    })}
${
  about.further
    ? nothing
    : section(
        messages.coming,
        about.coming.length === 0
          ? emptyState(messages.none, messages.noneText, plan)
          : cards(about.coming),
      )
}
${section(
  messages.past,
  about.past.length === 0 ? html`<p>${messages.pastNone}</p>` : cards(about.past),
)}
${pager(view, about.next)}`,
  };
}

/** Planning a meeting, or changing it; `cancel` is where it can be taken back. */
export function meetingForm(
  view: View,
  formState: FormState,
  about: {
    readonly action: string;
    readonly group: GroupName;
    readonly zone: string;
    readonly events: readonly DrawChoice[];
    readonly fresh: boolean;
    readonly cancel?: string;
  },
): Page {
  const messages = meetingMessages(view.language);
  const title = about.fresh ? messages.plan : messages.edit;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkTo(`/@${about.group.handle}/meetings`, messages.meetings),
    })}
${form(view, {
  action: about.action,
  formState,
  body: html`${field(view, formState, {
    name: "name",
    label: messages.name,
    required: true,
    maxLength: 150,
  })}
${field(view, formState, {
  name: "starts",
  label: messages.starts,
  hint: `${messages.startsHint({
    zone: about.zone.replaceAll("_", " "),
  })}${about.events.length === 0 ? "" : ` ${messages.startsOfEvent}`}`,
  type: "datetime-local",
})}
${field(view, formState, {
  name: "place",
  label: messages.place,
  hint: messages.placeHint,
  maxLength: 300,
})}
${
  about.events.length === 0
    ? nothing
    : field(view, formState, {
        name: "event",
        label: messages.event,
        type: "select",
        options: [
          ["", messages.noEvent],
          ...about.events.map((event): readonly [string, string] => [event.id, event.name]),
        ],
      })
}`,
  submit: messages.save,
})}
${
  about.cancel === undefined
    ? nothing
    : html`<details><summary>${messages.cancel}</summary><p>${messages.cancelText}</p>${form(view, {
        action: about.cancel,
        submit: messages.cancel,
        danger: true,
      })}</details>`
}`,
  };
}

/** Changing what oneself put on the agenda. */
export const itemForm = (
  view: View,
  formState: FormState,
  meeting: VisibleMeeting,
  item: Item,
  around: Around,
): Page => ({
  title: meetingMessages(view.language).edit,
  hidden: true,
  body: html`${pageHead(item.words, {
    kicker: linkToName(`/meetings/${meeting.id}`, meeting.name),
  })}
${itemFields(
  view,
  formState,
  around,
  `/meetings/${meeting.id}/items/${item.id}/edit`,
  meetingMessages(view.language).save,
)}`,
});
