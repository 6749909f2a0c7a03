import { buttonTo, type Card, cardList, badge, emptyState, linkTo, pageHead, pager, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Around, Choice, Item, SeenMeeting } from "./meeting.ts";
import { itemFields, whenText } from "./page.ts";
import { words } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const card = (view: View, meeting: SeenMeeting, zone: string): Card => ({
  href: `/meetings/${meeting.id}`,
  title: meeting.name,
  over: whenText(view, meeting.starts, zone),
  badge: meeting.state === "open" ? badge(words(view.language).states.open, "leaf") : undefined,
  facts: [meeting.place === "" ? undefined : html`<bdi>${meeting.place}</bdi>`],
});

export function meetingsPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly zone: string;
    readonly coming: readonly SeenMeeting[];
    readonly past: readonly SeenMeeting[];
    readonly next: string | undefined;
    /** Older ones only: the pages after the first. */
    readonly further: boolean;
  },
): Page {
  const w = words(view.language);
  const plan = buttonTo(`/@${about.group.handle}/meetings/new`, w.plan);
  const cards = (meetings: readonly SeenMeeting[]): Html => cardList(meetings.map((meeting) => card(view, meeting, about.zone)));
  return {
    title: w.meetings,
    hidden: true,
    body: html`${pageHead(w.meetings, { lead: w.lead, kicker: linkTo(`/@${about.group.handle}`, about.group.name), actions: [plan] })}
${about.further ? nothing : section(w.coming, about.coming.length === 0 ? emptyState(w.none, w.noneText, plan) : cards(about.coming))}
${section(w.past, about.past.length === 0 ? html`<p>${w.pastNone}</p>` : cards(about.past))}
${pager(view, about.next)}`,
  };
}

/** Planning a meeting, or changing it; `cancel` is where it can be taken back. */
export function meetingForm(
  view: View,
  sheet: Sheet,
  about: {
    readonly action: string;
    readonly group: GroupName;
    readonly zone: string;
    readonly events: readonly Choice[];
    readonly fresh: boolean;
    readonly cancel?: string;
  },
): Page {
  const w = words(view.language);
  const title = about.fresh ? w.plan : w.edit;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}/meetings`, w.meetings) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`${field(view, sheet, { name: "name", label: w.name, required: true, most: 150 })}
${field(view, sheet, { name: "starts", label: w.starts, hint: `${w.startsHint(about.zone)}${about.events.length === 0 ? "" : ` ${w.startsOfEvent}`}`, type: "datetime-local" })}
${field(view, sheet, { name: "place", label: w.place, hint: w.placeHint, most: 300 })}
${about.events.length === 0 ? nothing : field(view, sheet, { name: "event", label: w.event, type: "select", options: [["", w.noEvent], ...about.events.map((event): readonly [string, string] => [event.id, event.name])] })}`,
  submit: w.save,
})}
${about.cancel === undefined ? nothing : html`<details><summary>${w.cancel}</summary><p>${w.cancelText}</p>${form(view, { action: about.cancel, submit: w.cancel, danger: true })}</details>`}`,
  };
}

/** Changing what oneself put on the agenda. */
export const itemForm = (view: View, sheet: Sheet, meeting: SeenMeeting, item: Item, around: Around): Page => ({
  title: words(view.language).edit,
  hidden: true,
  body: html`${pageHead(item.words, { kicker: linkTo(`/meetings/${meeting.id}`, meeting.name) })}
${itemFields(view, sheet, around, `/meetings/${meeting.id}/items/${item.id}/edit`, words(view.language).save)}`,
});
