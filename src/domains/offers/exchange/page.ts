import type { Row } from "#platform/database/schema.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { quarterHours } from "#domains/ledger/timebank/timebank.ts";
import { badge, buttonTo, dayText, emptyState, facts, linkTo, longDay, pageHead, section } from "#platform/web/html/components.ts";
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { allHere, type ExchangeMove, giverOf, isAlive, isPromised, openTo, type SeenExchange, type Side } from "./exchange.ts";
import { exchangeWords } from "./messages.ts";
import type { SeenOffer } from "../offer.ts";

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";
const amountOf = (quantity: string, unit: string | null): string => (unit === null ? "" : `${quantity} ${unit}`);

/** One line of a list. */
function line(view: View, one: SeenExchange, { named }: { readonly named: "who" | "offer" }): Html {
  const w = exchangeWords(view.language);
  const title = named === "who" ? one.who : one.offerName;
  const amount = amountOf(one.quantity, one.unit);
  return html`<li><a href="/exchanges/${one.id}"><bdi>${title}</bdi></a> ${badge(w.states[one.state], one.state === "asked" ? "petal" : "plain")}
<span class="facts">${named === "offer" ? html`<bdi>${one.who}</bdi>${amount === "" ? nothing : " · "}` : nothing}${amount}${one.carrier === null ? nothing : html` · <bdi>${w.carrier(one.carrier)}</bdi>`}${one.reminded !== null && isPromised(one.state) ? html` · ${w.reminderShort}` : nothing}</span></li>`;
}

const list = (view: View, all: readonly SeenExchange[], named: "who" | "offer"): Html =>
  html`<ul class="plain">${all.map((one) => line(view, one, { named }))}</ul>`;

export interface ExchangeFacts {
  /** All for its keepers, for others their own. */
  readonly exchanges: readonly SeenExchange[];
  readonly keeper: boolean;
  /** Does it take askings now? */
  readonly open: boolean;
  /** A sibling's: our group asks there in its own name. */
  readonly there: boolean;
}

function askForm(view: View, offer: SeenOffer, there: boolean, sheet: Sheet): Html {
  const w = exchangeWords(view.language);
  const own = offer.madeBy === view.viewer.member?.id;
  const begun = Object.keys(sheet.values).length > 0;
  const shown = begun ? sheet : { values: { quantity: "1" }, notes: sheet.notes };
  const carry = html`${field(view, shown, { name: "name", label: w.carryName, hint: w.carryHint, most: 80 })}
${choices(shown, { name: "agreed", label: w.carry, many: true, options: [["yes", w.agreed]] })}`;
  const count =
    offer.quantity === null
      ? nothing
      : field(view, shown, { name: "quantity", label: w.quantityOf(offer.unit ?? "one"), type: "number", required: true });
  return html`<details${begun ? html` open` : nothing}><summary>${own ? w.carry : w.ask[offer.purpose]}</summary>
<p class="hint">${there ? w.thereLead : w.askLead[offer.purpose]}</p>
${form(view, {
  action: `/offers/${offer.id}/exchanges`,
  sheet,
  body: html`${count}
${field(view, shown, { name: "note", label: w.note, hint: w.noteHint, type: "textarea", rows: 3, most: 2000 })}
${there ? nothing : own ? carry : html`<details${"name" in sheet.notes || "agreed" in sheet.notes ? html` open` : nothing}><summary>${w.carry}</summary>${carry}</details>`}`,
  submit: w.ask[offer.purpose],
})}</details>`;
}

/** Under an offer or need of ours. */
export function exchangesPart(view: View, offer: SeenOffer, about: ExchangeFacts, sheet: Sheet = emptySheet): Html {
  const w = exchangeWords(view.language);
  if (view.viewer.member === undefined)
    return about.open ? html`<p>${buttonTo(`/login?next=/offers/${offer.id}`, w.signIn)}</p>` : html`<p>${w.closed}</p>`;
  const none = offer.available !== null && Number(offer.available) === 0;
  const way = !about.open ? html`<p>${w.closed}</p>` : none ? html`<p>${w.noneLeft}</p>` : askForm(view, offer, about.there, sheet);
  const left = offer.available === null ? nothing : html`<p><strong>${w.left(offer.available, offer.unit ?? "")}</strong></p>`;
  const shown =
    about.exchanges.length > 0
      ? html`${about.keeper ? nothing : html`<h3>${w.yours[offer.purpose]}</h3>`}${list(view, about.exchanges, "who")}`
      : about.keeper && about.open
        ? emptyState(w.nobody, w.nobodyText)
        : nothing;
  return section(about.keeper ? w.keeps[offer.purpose] : w.ask[offer.purpose], html`${left}${shown}${way}`, { id: "exchanges" });
}

/** For the page of oneself; nothing when there is none. */
export const myExchangesPart = (view: View, all: readonly SeenExchange[]): Html => {
  const w = exchangeWords(view.language);
  return all.length === 0
    ? nothing
    : section(w.mine, html`<p class="hint">${w.mineLead}</p>${list(view, all, "offer")}`, { id: "exchanges" });
};

const tone = (move: ExchangeMove): { readonly quiet?: boolean } => (move === "accept" || move === "done" ? {} : { quiet: true });

function turns(view: View, one: SeenExchange, sides: readonly Side[], hours: boolean, sheet: Sheet): Html {
  const w = exchangeWords(view.language);
  const at = `/exchanges/${one.id}`;
  const can = openTo(one, sides);
  const begun = Object.keys(sheet.values).length > 0;
  const shown = begun ? sheet : { values: { details: one.details ?? "", due: one.due ?? "" }, notes: sheet.notes };
  const due = one.how === "lend" ? field(view, shown, { name: "due", label: w.due, hint: w.dueHint, type: "date" }) : nothing;
  const label = (move: ExchangeMove): string => (move === "done" && one.how === "lend" ? w.returned : w.moves[move]);
  const withWords = can.includes("accept") && one.actorIri !== null;
  const plain = can.filter((move) => move !== "arrange" && move !== "thank" && !(withWords && move === "accept"));
  return html`${
    withWords
      ? form(view, {
          action: `${at}/accept`,
          sheet,
          body: html`${field(view, shown, { name: "details", label: w.acceptDetails, hint: w.acceptHint, type: "textarea", rows: 2, most: 1000 })}${due}`,
          submit: w.moves.accept,
        })
      : nothing
  }${
    can.includes("arrange")
      ? section(
          w.details,
          form(view, {
            action: `${at}/arrange`,
            sheet,
            body: html`${field(view, shown, { name: "details", label: w.details, hint: w.detailsHint, type: "textarea", rows: 3, most: 3000, required: true })}${due}`,
            submit: w.moves.arrange,
          }),
        )
      : nothing
  }${
    can.includes("thank")
      ? section(
          w.thanks,
          form(view, {
            action: `${at}/thank`,
            sheet,
            body: html`${field(view, shown, {
              name: "thanks",
              label: w.thanks,
              hint: w.thanksHint,
              type: "textarea",
              rows: 2,
              most: 1000,
              required: true,
            })}${
              hours
                ? field(view, shown, {
                    name: "hours",
                    label: w.hours,
                    hint: w.hoursHint,
                    type: "select",
                    options: [["", w.noHours], ...quarterHours.map((minutes) => [String(minutes / 60), w.hoursOf(minutes)] as const)],
                  })
                : nothing
            }`,
            submit: w.moves.thank,
          }),
        )
      : nothing
  }${plain.length === 0 ? nothing : html`<div class="actions">${plain.map((move) => form(view, { action: `${at}/${move}`, submit: label(move), ...tone(move) }))}</div>`}`;
}

/** The sealed page of the people concerned. */
export function exchangePage(
  view: View,
  about: {
    readonly exchange: SeenExchange;
    readonly sides: readonly Side[];
    readonly messages: readonly Row<"exchangeMessages">[];
    /** Can hours go with the thanks? */
    readonly hours: boolean;
  },
  now: Date,
  given: Sheet = emptySheet,
): Page {
  const w = exchangeWords(view.language);
  // What was wrong is said at the form that was sent, and nowhere else.
  const [words, sheet] = "message" in given.values ? [given, emptySheet] : [emptySheet, given];
  const { exchange: one, sides, messages } = about;
  const zone = zoneOf(view);
  const here = allHere(one);
  const writable = here && (isAlive(one.state) || one.state === "done" || one.state === "thanked");
  const due = one.due === null ? undefined : longDay(one.due, view.language);
  const late = one.due !== null && one.due < dayIn(now, zone);
  const mine = giverOf(one.purpose) === sides[0];
  const purge = dayText(one.purge, zone, view.language);
  return {
    title: w.title[one.purpose],
    hidden: true,
    body: html`${pageHead(w.title[one.purpose], { kicker: html`${linkTo(`/offers/${one.offerId}`, one.offerName)} ${badge(w.states[one.state], one.state === "asked" ? "petal" : "leaf")}`, lead: w.lead(one.who) })}
${one.reminded !== null && due !== undefined && isPromised(one.state) ? html`<p class="flash plain" role="note">${late ? w.overdue(due) : w.reminder(due)}</p>` : nothing}
${facts([
  [w.who, html`<bdi>${one.who}</bdi>${one.carrier === null ? nothing : html` (<bdi>${w.carrier(one.carrier)}</bdi>)`}`],
  [w.howMuch, amountOf(one.quantity, one.unit)],
  [w.since, dayText(one.made, zone, view.language)],
  [w.details, one.details === null ? undefined : html`<span class="lines"><bdi>${one.details}</bdi></span>`],
  [w.due, due],
  [w.thanks, one.thanks === "" ? undefined : html`<span class="lines"><bdi>${one.thanks}</bdi></span>`],
])}
${here ? nothing : html`<p class="hint">${w.elsewhere}</p>`}
${turns(view, one, sides, about.hours, sheet)}
${section(
  w.messages,
  html`<ul class="plain">${messages.map((message) => html`<li><p class="lines"><bdi>${message.content}</bdi></p><p class="facts">${message.fromGiver ? w.from.giver : w.from.taker}${message.fromGiver === mine ? html` · ${w.you}` : nothing} · ${dayText(message.made, zone, view.language)}</p></li>`)}</ul>
${writable ? form(view, { action: `/exchanges/${one.id}/messages`, sheet: words, body: field(view, words, { name: "message", label: w.message, type: "textarea", rows: 2, most: 2000, required: true }), submit: w.send }) : nothing}`,
)}
<p class="hint">${isAlive(one.state) ? w.ends(purge) : w.gone(purge)}</p>`,
  };
}
