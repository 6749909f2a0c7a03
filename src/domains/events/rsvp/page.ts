/** Answering an event, and what its hosts see. */
import { commas } from "#platform/i18n/commas.ts";
import type { Row, RsvpStatus } from "#platform/database/schema.ts";
import { safeUrl } from "#platform/lib/url.ts";
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
import { field, fieldValue, form, type FormState, wrongIn } from "#platform/web/html/forms.ts";
import { copyPath } from "#platform/web/html/copy.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { seatsLeft } from "../event.ts";
import type { VisibleEvent } from "../row.ts";
import { lastMoment, timesHere } from "../times.ts";
import { statusBadge } from "../page.ts";
import { type Rsvp, rsvpStanding } from "./rsvp.ts";
import { rsvpMessages } from "./messages.ts";
import { ownLink } from "../share/own-link-page.ts";
import { countsText } from "./counts-text.ts";

interface RsvpFacts {
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
  readonly counts?: Readonly<Record<"maybe" | "waiting" | "asked", number>> | undefined;
}

type W = ReturnType<typeof rsvpMessages>;

/** The hour, with its day where an event has several. */
function whenText({ language }: View, event: VisibleEvent, at: Date, until?: Date): string {
  const clock = (date: Date): string => timeText(date, event.timeZone, language);
  const text = until === undefined ? clock(at) : `${clock(at)}–${clock(until)}`;
  const oneDay = dayIn(event.starts, event.timeZone) === dayIn(lastMoment(event), event.timeZone);
  return oneDay ? text : commas([longDay(dayIn(at, event.timeZone), language), text], language);
}

function slotField(
  view: View,
  event: VisibleEvent,
  slots: readonly Row<"eventSlots">[],
  formState: FormState,
  own: string | null,
): Html {
  if (event.rsvp !== "slots") return nothing;
  const free = slots.filter((slot) => slot.taken < slot.places || slot.id === own);
  if (free.length === 0) return html`<p>${rsvpMessages(view.language).timesTaken}</p>`;
  const times = free.map((s) => [s.id, whenText(view, event, s.starts, s.ends)] as const);
  return field(view, formState, {
    name: "slot",
    label: rsvpMessages(view.language).slot,
    type: "select",
    options: [["", "–"], ...times],
  });
}

/** Three ways to answer; the one that stands is the filled one, and yes where nobody has answered. */
function buttons(messages: W, ways: readonly RsvpStatus[], own?: RsvpStatus): Html {
  const filled = own !== undefined && ways.includes(own) ? own : "yes";
  return html`<p class="submit answers">${ways.map((way) => html`<button${way === filled ? nothing : html` class="quiet"`} name="status" value="${way}"${way === own ? html` aria-pressed="true"` : nothing}>${messages[way]}</button> `)}</p>`;
}

const waysOf = (event: VisibleEvent): readonly RsvpStatus[] =>
  event.rsvp === "slots" ? ["yes", "no"] : ["yes", "maybe", "no"];

/** What a person says of their own accord, folded away until they wish to. */
const more = (messages: W, body: Html, open: boolean): Html =>
  html`<details${open ? html` open` : nothing}><summary>${messages.more}</summary>${body}</details>`;

/** What is off or without a date is said first: nobody is coming to it. */
export const standingText = (
  messages: W,
  rsvp: Pick<Rsvp, "status" | "state">,
  event: Pick<VisibleEvent, "status">,
): string =>
  (event.status === "cancelled" || event.status === "postponed"
    ? messages.news[event.status]
    : undefined) ?? messages.standing[rsvpStanding(rsvp)];

const newsText = (messages: W, news: string | null): Html =>
  news === null ? nothing : html`<p class="flash" role="status">${newsWords(messages, news)}</p>`;

/** What the hosts wrote themselves, or what we say of their news. */
export function newsWords(messages: W, news: string): string {
  const words: Readonly<Record<string, string>> = messages.news;
  return news.startsWith("word:") ? news.slice(5) : (words[news] ?? "");
}

/** The answer as it stands, and the form to give or change it. */
function answerForm(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  action: string,
  formState?: FormState,
): Html {
  const messages = rsvpMessages(view.language);
  const own = facts.mine;
  const shown = formState ?? {
    values: { note: own?.note ?? "", slot: own?.slotId ?? "" },
    notes: {},
  };
  const full = seatsLeft(event) === 0 && event.rsvp !== "slots" && own?.state !== "confirmed";
  const slot = facts.slots.find((one) => one.id === own?.slotId);
  const place = `${slot === undefined ? "" : ` ${messages.yourTime({ time: whenText(view, event, slot.starts, slot.ends) })}`}${facts.line === undefined ? "" : ` ${messages.place({ n: facts.line })}`}`;
  return html`${own === undefined ? nothing : html`${newsText(messages, own.news)}<p><strong>${standingText(messages, own, event)}</strong>${place}</p>`}
${
  !facts.open
    ? html`<p>${messages.closed}</p>`
    : html`${full && own?.state !== "waiting" ? html`<p>${messages.fullWait}</p>` : nothing}
${form(view, { action, formState: shown, body: html`${slotField(view, event, facts.slots, shown, own?.slotId ?? null)}${more(messages, field(view, shown, { name: "note", label: messages.note, hint: messages.noteHint, type: "textarea", rows: 2, most: 1000 }), fieldValue(shown.values, "note") !== "" || wrongIn(shown, ["note"]))}`, submit: buttons(messages, waysOf(event), own?.state === "left" ? "no" : own?.status) })}`
}`;
}

/** Where hosts elsewhere take answers themselves, or a stranger has no collective to ask for them. */
const answerThere = (messages: W, page: string): Html =>
  html`<p>${messages.elsewhereNot}</p><p class="submit"><a class="button" rel="noopener noreferrer nofollow" href="${safeUrl(page) ?? page}">${messages.answerThere}</a></p>`;

function elsewhereSection(view: View, event: VisibleEvent, facts: RsvpFacts): Html {
  const messages = rsvpMessages(view.language);
  const at = facts.elsewhere;
  if (at === undefined || (!at.join && facts.mine === undefined))
    return at?.page == null
      ? nothing
      : section(messages.title, answerThere(messages, at.page), { id: "rsvp" });
  if (view.viewer.member === undefined) {
    const page = at.page ?? event.url ?? event.iri;
    return page === null
      ? nothing
      : section(messages.title, answerThere(messages, page), { id: "rsvp" });
  }
  const own = facts.mine;
  const asks = own === undefined || rsvpStanding(own) === "maybe";
  const unsaid = event.joinMode === null && at.join;
  return section(
    messages.title,
    html`${own === undefined ? nothing : html`${newsText(messages, own.news)}<p><strong>${unsaid && own.state === "asked" ? messages.askedUnsaid : standingText(messages, own, event)}</strong></p>`}<p class="hint">${messages.elsewhereText}</p>
${unsaid && at.page !== null ? html`<p class="hint">${messages.elsewhereUnsaid} ${linkOut(at.page, at.page)}</p>` : nothing}
${form(view, { action: `/events/${event.id}/rsvp`, body: html``, submit: html`${asks ? buttons(messages, ["yes", "maybe", "no"], own?.status) : html`<p class="submit"><button class="quiet" name="status" value="no">${messages.withdraw}</button></p>`}` })}`,
    { id: "rsvp" },
  );
}

/** Of an event: the reader's own answer, what hosts see of all of them, and what the hosts wrote. */
interface RsvpParts {
  readonly answer: Html;
  readonly comers: Html;
  readonly messages: Html;
}

const noParts: RsvpParts = { answer: nothing, comers: nothing, messages: nothing };

export function rsvpParts(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  formState?: FormState,
): RsvpParts {
  const texts = rsvpMessages(view.language);
  if (event.published === null) return noParts;
  const comers =
    facts.counts === undefined
      ? nothing
      : html`<p>${countsText(event.taken, facts.counts, view.language)} · ${linkTo(`/events/${event.id}/people`, texts.people)}${facts.counts.asked > 0 ? html` ${badge(`${texts.groups.asked}: ${facts.counts.asked}`, "petal")}` : nothing}</p>`;
  const messages =
    facts.messages.length === 0
      ? nothing
      : section(
          texts.messages,
          html`${facts.messages.map((one) => prose(one.contentHtml, event.language))}`,
        );
  if (event.groupId === null)
    return { ...noParts, answer: elsewhereSection(view, event, facts), messages };
  if (event.rsvp === "off")
    return {
      answer: section(texts.title, html`<p>${texts.notNeeded}</p>`, { id: "rsvp" }),
      comers,
      messages,
    };
  const member = view.viewer.member !== undefined;
  const answer = section(
    texts.title,
    html`${
      member
        ? answerForm(view, event, facts, `/events/${event.id}/rsvp`, formState)
        : event.guests && event.visibility === "public"
          ? guestForm(view, event, facts, formState)
          : buttonTo(`/login?next=/events/${event.id}`, texts.signIn)
    }<p class="hint">${texts.hostSees}</p>`,
    { id: "rsvp" },
  );
  return { answer, comers, messages };
}

function guestForm(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  formState: FormState = { values: {}, notes: {} },
): Html {
  const messages = rsvpMessages(view.language);
  if (!facts.open) return html`<p>${messages.closed}</p>`;
  const full = seatsLeft(event) === 0 && event.rsvp !== "slots";
  return html`${full ? html`<p>${messages.fullWait}</p>` : nothing}<p class="facts">${messages.guestTitle} · ${linkTo(`/login?next=/events/${event.id}`, messages.signIn)}</p>
${form(view, {
  action: `/events/${event.id}/guests`,
  formState,
  body: html`${slotField(view, event, facts.slots, formState, null)}
${field(view, formState, { name: "name", label: messages.name, hint: messages.nameHint, required: true, most: 80, autocomplete: "nickname" })}
${more(
  messages,
  html`${facts.mails ? field(view, formState, { name: "email", label: messages.email, hint: messages.emailHint, most: 360, autocomplete: "email" }) : field(view, formState, { name: "reach", label: messages.handle, hint: messages.handleHint, most: 360 })}
${field(view, formState, { name: "note", label: messages.note, hint: messages.noteHint, type: "textarea", rows: 2, most: 1000 })}`,
  ["email", "reach", "note"].some(
    (name) => fieldValue(formState.values, name) !== "" || formState.notes[name] !== undefined,
  ),
)}`,
  submit: buttons(messages, waysOf(event)),
})}`;
}

/** The page behind a guest's secret link. `exact` when the place is open to them. */
export function guestPage(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  token: string,
  exact: boolean,
  formState?: FormState,
): Page {
  const messages = rsvpMessages(view.language);
  return {
    title: messages.yours,
    hidden: true,
    script: copyPath,
    body: html`${pageHead(event.name, { kicker: html`${messages.yours} ${statusBadge(view, event) ?? nothing}`, lead: `${timesHere(view, event)}${event.area === "" ? "" : ` · ${event.area}`}` })}
${exact && event.exactPlace !== null ? html`<p><strong><bdi>${event.exactPlace}</bdi></strong></p>` : nothing}
${ownLink(view, event.id, token)}
${facts.mine?.addressRefused == null ? nothing : html`<p class="flash">${messages.refusedAddress}</p>`}
${answerForm(view, event, facts, `/rsvp/${token}`, formState)}
${facts.messages.length === 0 ? nothing : section(messages.messages, html`${facts.messages.map((one) => prose(one.contentHtml, event.language))}`)}
<p>${linkTo(`/events/${event.id}`, event.name)}</p>${form(view, { action: "/forget", body: html`<input type="hidden" name="secret" value="${token}">`, submit: messages.forgetMe, quiet: true })}`,
  };
}

type Person = Rsvp & { readonly memberHandle: string | null; readonly slotStarts: Date | null };

/** The list of the hosts: for the screen and for the door. */
export function peoplePage(
  view: View,
  event: VisibleEvent,
  people: readonly Person[],
  formState: FormState,
): Page {
  const messages = rsvpMessages(view.language);
  const at = `/events/${event.id}`;
  const from = (one: Person): string =>
    one.memberId !== null
      ? messages.from.member
      : one.actorIri !== null
        ? messages.from.elsewhere
        : messages.from.guest;
  const line = (
    one: Person,
  ): Html => html`<li><span class="box" aria-hidden="true"></span><div><p><strong><bdi>${one.name}</bdi></strong>${one.slotStarts === null ? nothing : html` · ${whenText(view, event, one.slotStarts)}`} <span class="facts">${from(one)}</span></p>
${one.note === null ? nothing : html`<p class="facts"><bdi>${one.note}</bdi></p>`}
${one.state === "asked" || one.state === "declined" ? html`<div class="actions">${form(view, { action: `${at}/people/${one.id}/accept`, submit: messages.accept, quiet: one.state === "declined" })}${one.state === "declined" ? nothing : form(view, { action: `${at}/people/${one.id}/decline`, submit: messages.decline, quiet: true })}</div>` : nothing}</div></li>`;
  const groups = (["asked", "coming", "waiting", "maybe", "declined"] as const).map(
    (key) => [key, people.filter((one) => rsvpStanding(one) === key)] as const,
  );
  const shown = groups.filter(([, list]) => list.length > 0);
  return {
    title: messages.people,
    hidden: true,
    body: html`${pageHead(messages.people, { kicker: linkTo(at, event.name), lead: `${timesHere(view, event)}${event.area === "" ? "" : ` · ${event.area}`}` })}
<p class="hint">${messages.peopleText} ${messages.print}</p>
${shown.length === 0 ? emptyState(messages.nobody, messages.nobodyText) : shown.map(([key, list]) => section(`${messages.groups[key]} (${list.length})`, html`<ul class="checklist">${list.map(line)}</ul>`))}
${section(messages.write, form(view, { action: `${at}/messages`, formState, body: field(view, formState, { name: "message", label: messages.message, hint: messages.writeHint, type: "textarea", rows: 4, most: 5000, required: true }), submit: messages.send }))}`,
  };
}
