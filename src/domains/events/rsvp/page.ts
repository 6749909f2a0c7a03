/** Answering an event, and what its hosts see. */
import type { Row } from "#platform/database/schema.ts";
import {
  badge,
  buttonTo,
  emptyState,
  linkOut,
  linkTo,
  longDay,
  pageHead,
  prose,
  section,
  timeText,
} from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { seatsLeft } from "../event.ts";
import type { SeenEvent } from "../row.ts";
import { lastMoment, timesText } from "../times.ts";
import { statusBadge } from "../page.ts";
import { type Rsvp, standing } from "./rsvp.ts";
import { rsvpWords } from "./messages.ts";

export interface RsvpFacts {
  readonly mine: Rsvp | undefined;
  /** Which place in the line, for who waits. */
  readonly line: number | undefined;
  readonly open: boolean;
  /** Is there a mail server? Else nobody is asked for an address. */
  readonly mails: boolean;
  readonly slots: readonly Row<"eventSlots">[];
  readonly messages: readonly Row<"eventMessages">[];
  /** Of an event elsewhere: can we ask for a place there, and where else? */
  readonly elsewhere?: { readonly join: boolean; readonly page: string | null } | undefined;
  /** For its hosts. */
  readonly counts?: { readonly maybe: number; readonly waiting: number; readonly asked: number } | undefined;
}

type W = ReturnType<typeof rsvpWords>;

/** The hour, with its day where an event has several. */
function whenText(view: View, event: SeenEvent, at: Date, until?: Date): string {
  const clock = (date: Date): string => timeText(date, event.timeZone, view.language);
  const text = until === undefined ? clock(at) : `${clock(at)}–${clock(until)}`;
  const oneDay = dayIn(event.starts, event.timeZone) === dayIn(lastMoment(event), event.timeZone);
  return oneDay ? text : `${longDay(dayIn(at, event.timeZone), view.language)}, ${text}`;
}

const slotText = (view: View, event: SeenEvent, slot: Row<"eventSlots">): string => whenText(view, event, slot.starts, slot.ends);

function slotField(view: View, event: SeenEvent, slots: readonly Row<"eventSlots">[], sheet: Sheet, own: string | null): Html {
  if (event.rsvp !== "slots") return nothing;
  const free = slots.filter((slot) => slot.taken < slot.places || slot.id === own);
  if (free.length === 0) return html`<p>${rsvpWords(view.language).timesTaken}</p>`;
  return field(view, sheet, {
    name: "slot",
    label: rsvpWords(view.language).slot,
    type: "select",
    options: [["", "–"], ...free.map((slot) => [slot.id, slotText(view, event, slot)] as const)],
  });
}

const buttons = (w: W, event: SeenEvent): Html =>
  html`<p class="submit answers"><button name="status" value="yes">${w.yes}</button>${event.rsvp === "slots" ? nothing : html` <button class="quiet" name="status" value="maybe">${w.maybe}</button>`} <button class="quiet" name="status" value="no">${w.no}</button></p>`;

/** What is off or without a date is said first: nobody is coming to it. */
export const standingText = (w: W, rsvp: Pick<Rsvp, "status" | "state">, event: Pick<SeenEvent, "status">): string =>
  (event.status === "cancelled" || event.status === "postponed" ? w.news[event.status] : undefined) ?? w.standing[standing(rsvp)];

const newsText = (w: W, news: string | null): Html =>
  news === null ? nothing : html`<p class="flash" role="status">${news.startsWith("word:") ? news.slice(5) : (w.news[news] ?? "")}</p>`;

/** The answer as it stands, and the form to give or change it. */
function answerForm(view: View, event: SeenEvent, facts: RsvpFacts, action: string, sheet?: Sheet): Html {
  const w = rsvpWords(view.language);
  const own = facts.mine;
  const shown = sheet ?? { values: { note: own?.note ?? "", slot: own?.slotId ?? "" }, notes: {} };
  const full = seatsLeft(event) === 0 && event.rsvp !== "slots" && own?.state !== "confirmed";
  const slot = facts.slots.find((one) => one.id === own?.slotId);
  const more = `${slot === undefined ? "" : ` ${w.yourTime(slotText(view, event, slot))}`}${facts.line === undefined ? "" : ` ${w.place(facts.line)}`}`;
  return html`${own === undefined ? nothing : html`${newsText(w, own.news)}<p><strong>${standingText(w, own, event)}</strong>${more}</p>`}
${
  !facts.open
    ? html`<p>${w.closed}</p>`
    : html`${full && own?.state !== "waiting" ? html`<p>${w.fullWait}</p>` : nothing}
${form(view, { action, sheet: shown, body: html`${slotField(view, event, facts.slots, shown, own?.slotId ?? null)}${field(view, shown, { name: "note", label: w.note, hint: w.noteHint, type: "textarea", rows: 2, most: 1000 })}`, submit: buttons(w, event) })}`
}`;
}

function elsewherePart(view: View, event: SeenEvent, facts: RsvpFacts): Html {
  const w = rsvpWords(view.language);
  const at = facts.elsewhere;
  if (at === undefined || (!at.join && facts.mine === undefined))
    return at?.page == null ? nothing : section(w.title, html`<p>${w.elsewhereNot} ${linkOut(at.page, at.page)}</p>`);
  if (view.viewer.member === undefined) return nothing;
  const own = facts.mine;
  const asks = own === undefined || standing(own) === "maybe";
  return section(
    w.title,
    html`${own === undefined ? nothing : html`${newsText(w, own.news)}<p><strong>${standingText(w, own, event)}</strong></p>`}<p class="hint">${w.elsewhereText}</p>
${form(view, { action: `/events/${event.id}/rsvp`, body: html``, submit: html`<p class="submit">${asks ? html`<button name="status" value="yes">${w.elsewhere}</button> <button class="quiet" name="status" value="maybe">${w.maybe}</button>` : nothing}${own === undefined ? nothing : html` <button class="quiet" name="status" value="no">${w.withdraw}</button>`}</p>` })}`,
    { id: "rsvp" },
  );
}

/** Under an event: the reader's own answer, and the hosts' way to all of them. */
export function rsvpPart(view: View, event: SeenEvent, facts: RsvpFacts, sheet?: Sheet): Html {
  const w = rsvpWords(view.language);
  if (event.published === null) return nothing;
  if (event.groupId === null) return elsewherePart(view, event, facts);
  const hosts =
    facts.counts === undefined
      ? nothing
      : html`<p>${w.counts(event.taken, facts.counts.maybe, facts.counts.waiting)} · ${linkTo(`/events/${event.id}/people`, w.people)}${facts.counts.asked > 0 ? html` ${badge(`${w.groups.asked}: ${facts.counts.asked}`, "petal")}` : nothing}</p>`;
  const messages =
    facts.messages.length === 0
      ? nothing
      : section(w.messages, html`${facts.messages.map((one) => prose(one.contentHtml, event.language))}`);
  if (event.rsvp === "off") return html`${section(w.title, html`<p>${w.notNeeded}</p>${hosts}`, { id: "rsvp" })}${messages}`;
  const member = view.viewer.member !== undefined;
  return html`${section(
    w.title,
    html`${hosts}${
      member
        ? answerForm(view, event, facts, `/events/${event.id}/rsvp`, sheet)
        : event.guests && event.visibility === "public"
          ? guestForm(view, event, facts, sheet)
          : buttonTo(`/login?next=/events/${event.id}`, w.signIn)
    }<p class="hint">${w.hostSees}</p>`,
    { id: "rsvp" },
  )}${messages}`;
}

function guestForm(view: View, event: SeenEvent, facts: RsvpFacts, sheet: Sheet = { values: {}, notes: {} }): Html {
  const w = rsvpWords(view.language);
  if (!facts.open) return html`<p>${w.closed}</p>`;
  const full = seatsLeft(event) === 0 && event.rsvp !== "slots";
  return html`${full ? html`<p>${w.fullWait}</p>` : nothing}<p>${linkTo(`/login?next=/events/${event.id}`, w.signIn)}</p>
<details${Object.keys(sheet.values).length > 0 ? html` open` : nothing}><summary>${w.guestTitle}</summary>
${form(view, {
  action: `/events/${event.id}/guests`,
  sheet,
  body: html`${slotField(view, event, facts.slots, sheet, null)}
${field(view, sheet, { name: "name", label: w.name, hint: w.nameHint, required: true, most: 80, autocomplete: "nickname" })}
${facts.mails ? field(view, sheet, { name: "email", label: w.email, hint: w.emailHint, type: "email", most: 254, autocomplete: "email" }) : nothing}
${field(view, sheet, { name: "note", label: w.note, hint: w.noteHint, type: "textarea", rows: 2, most: 1000 })}`,
  submit: buttons(w, event),
})}</details>`;
}

/** A page with a button: what only looks at links in mails confirms nothing. */
export function addressPage(view: View, token: string): Page {
  const w = rsvpWords(view.language).confirm;
  return {
    title: w.title,
    hidden: true,
    body: html`${pageHead(w.title, { lead: w.pageLead })}${form(view, { action: `/rsvp/address/${token}`, submit: w.button })}`,
  };
}

/** The page behind a guest's secret link. `exact` when the place is open to them. */
export function guestPage(view: View, event: SeenEvent, facts: RsvpFacts, token: string, exact: boolean, sheet?: Sheet): Page {
  const w = rsvpWords(view.language);
  return {
    title: w.yours,
    hidden: true,
    body: html`${pageHead(event.name, { kicker: html`${w.yours} ${statusBadge(view, event) ?? nothing}`, lead: `${timesText(event)}${event.area === "" ? "" : ` · ${event.area}`}` })}
${exact && event.exactPlace !== null ? html`<p><strong><bdi>${event.exactPlace}</bdi></strong></p>` : nothing}
<p class="hint">${w.guestLink}</p>
${answerForm(view, event, facts, `/rsvp/${token}`, sheet)}
${facts.messages.length === 0 ? nothing : section(w.messages, html`${facts.messages.map((one) => prose(one.contentHtml, event.language))}`)}
<p>${linkTo(`/events/${event.id}`, event.name)}</p>`,
  };
}

type Person = Rsvp & { readonly memberHandle: string | null; readonly slotStarts: Date | null };

/** The list of the hosts: for the screen and for the door. */
export function peoplePage(view: View, event: SeenEvent, people: readonly Person[], sheet: Sheet): Page {
  const w = rsvpWords(view.language);
  const at = `/events/${event.id}`;
  const from = (one: Person): string => (one.memberId !== null ? w.from.member : one.actorIri !== null ? w.from.elsewhere : w.from.guest);
  const line = (
    one: Person,
  ): Html => html`<li><span class="box" aria-hidden="true"></span><div><p><strong><bdi>${one.name}</bdi></strong>${one.slotStarts === null ? nothing : html` · ${whenText(view, event, one.slotStarts)}`} <span class="facts">${from(one)}</span></p>
${one.note === null ? nothing : html`<p class="facts"><bdi>${one.note}</bdi></p>`}
${one.state === "asked" || one.state === "declined" ? html`<div class="actions">${form(view, { action: `${at}/people/${one.id}/accept`, submit: w.accept, quiet: one.state === "declined" })}${one.state === "declined" ? nothing : form(view, { action: `${at}/people/${one.id}/decline`, submit: w.decline, quiet: true })}</div>` : nothing}</div></li>`;
  const groups = (["asked", "coming", "waiting", "maybe", "declined"] as const).map(
    (key) => [key, people.filter((one) => standing(one) === key)] as const,
  );
  const shown = groups.filter(([, list]) => list.length > 0);
  return {
    title: w.people,
    hidden: true,
    body: html`${pageHead(w.people, { kicker: linkTo(at, event.name), lead: `${timesText(event)}${event.area === "" ? "" : ` · ${event.area}`}` })}
<p class="hint">${w.peopleText} ${w.print}</p>
${shown.length === 0 ? emptyState(w.nobody, w.nobodyText) : shown.map(([key, list]) => section(`${w.groups[key]} (${list.length})`, html`<ul class="checklist">${list.map(line)}</ul>`))}
${section(w.write, form(view, { action: `${at}/messages`, sheet, body: field(view, sheet, { name: "message", label: w.message, hint: w.writeHint, type: "textarea", rows: 4, most: 5000, required: true }), submit: w.send }))}`,
  };
}
