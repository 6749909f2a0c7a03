/** Exchanges: under an offer, on one's own page, and the sealed page of the people concerned. */
import { offerAmount } from "../amount.ts";
import type { Row } from "#platform/database/schema.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import {
  badge,
  buttonTo,
  dayText,
  emptyState,
  facts,
  linkToName,
  longDay,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  allHere,
  giverOf,
  isAlive,
  isPromised,
  type VisibleExchange,
  type ExchangeSide,
} from "./exchange.ts";
import { exchangeMessages } from "./messages.ts";
import { type VisibleOffer } from "../offer.ts";
import { turns } from "./turns-page.ts";

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

const amountOf = (quantity: string, unit: string | null, language: string): string =>
  unit === null ? "" : offerAmount(quantity, unit, language);

/** One line of a list. */
function line(
  view: View,
  one: VisibleExchange,
  { named }: { readonly named: "who" | "offer" },
): Html {
  const messages = exchangeMessages(view.language);
  const title = named === "who" ? one.who : one.offerName;
  const amount = amountOf(one.quantity, one.unit, view.language);
  return html`<li><a href="/exchanges/${one.id}"><bdi>${title}</bdi></a> ${badge(
    messages.states[one.state],
    one.state === "asked" ? "petal" : "plain",
  )}
<span class="facts">${
    named === "offer" ? html`<bdi>${one.who}</bdi>${amount === "" ? nothing : " · "}` : nothing
  }${amount}${
    one.carrier === null ? nothing : html` · ${messages.carrier({ name: one.carrier })}`
  }${
    one.reminded !== null && isPromised(one.state) ? html` · ${messages.reminderShort}` : nothing
  }</span></li>`;
}

const list = (view: View, all: readonly VisibleExchange[], named: "who" | "offer"): Html =>
  html`<ul class="plain">${all.map((one) => line(view, one, { named }))}</ul>`;

interface ExchangeFacts {
  /** All for its keepers, for others their own. */
  readonly exchanges: readonly VisibleExchange[];
  readonly keeper: boolean;
  /** Does it take askings now? */
  readonly open: boolean;
  /** A sibling's: our group asks there in its own name. */
  readonly there: boolean;
}

function askForm(view: View, offer: VisibleOffer, there: boolean, formState: FormState): Html {
  const messages = exchangeMessages(view.language);
  const own = offer.madeBy === view.viewer.member?.id;
  const begun = Object.keys(formState.values).length > 0;
  const shown = begun ? formState : { values: { quantity: "1" }, notes: formState.notes };
  const carry = html`${field(view, shown, {
    name: "name",
    label: messages.carryName,
    hint: messages.carryHint,
    maxLength: 80,
  })}
${choices(shown, {
  name: "agreed",
  label: messages.carry,
  many: true,
  options: [["yes", messages.agreed]],
})}`;
  const count =
    offer.quantity === null
      ? nothing
      : field(view, shown, {
          name: "quantity",
          label: messages.quantityOf({ unit: offer.unit ?? "one" }),
          type: "number",
          required: true,
        });
  const carryPart = (): Html => {
    if (there) return nothing;
    if (own) return carry;
    const wrong = "name" in formState.notes || "agreed" in formState.notes;
    return html`<details${
      wrong ? html` open` : nothing
    }><summary>${messages.carry}</summary>${carry}</details>`;
  };
  return html`<details${begun ? html` open` : nothing}><summary>${
    own ? messages.carry : messages.ask[offer.purpose]
  }</summary>
<p class="hint">${there ? messages.thereLead : messages.askLead[offer.purpose]}</p>
${form(view, {
  action: `/offers/${offer.id}/exchanges`,
  formState,
  body: html`${count}
${field(view, shown, {
  name: "note",
  label: messages.note,
  hint: messages.noteHint,
  type: "textarea",
  rows: 3,
  maxLength: 2000,
})}
${carryPart()}`,
  submit: messages.ask[offer.purpose],
})}</details>`;
}

function wayToAsk(
  view: View,
  offer: VisibleOffer,
  about: ExchangeFacts,
  formState: FormState,
): Html {
  const messages = exchangeMessages(view.language);
  if (!about.open) return html`<p>${messages.closed}</p>`;
  return offer.available !== null && Number(offer.available) === 0
    ? html`<p>${messages.noneLeft}</p>`
    : askForm(view, offer, about.there, formState);
}

function listedExchanges(view: View, offer: VisibleOffer, about: ExchangeFacts): Html {
  const messages = exchangeMessages(view.language);
  if (about.exchanges.length > 0)
    return html`${
      about.keeper ? nothing : html`<h3>${messages.yours[offer.purpose]}</h3>`
    }${list(view, about.exchanges, "who")}`;
  return about.keeper && about.open ? emptyState(messages.nobody, messages.nobodyText) : nothing;
}

/** Under an offer or need of ours. */
export function exchangesSection(
  view: View,
  offer: VisibleOffer,
  about: ExchangeFacts,
  formState: FormState = emptyFormState,
): Html {
  const messages = exchangeMessages(view.language);
  if (view.viewer.member === undefined)
    return about.open
      ? html`<p>${buttonTo(`/login?next=/offers/${offer.id}`, messages.signIn)}</p>`
      : html`<p>${messages.closed}</p>`;
  const left =
    offer.available === null
      ? nothing
      : html`<p><strong>${messages.left({
          left: offer.available,
          unit: offer.unit ?? "",
        })}</strong></p>`;
  return section(
    about.keeper ? messages.keeps[offer.purpose] : messages.wanted[offer.purpose],
    html`${left}${listedExchanges(view, offer, about)}${wayToAsk(view, offer, about, formState)}`,
    {
      id: "exchanges",
    },
  );
}

/** For the page of oneself; nothing when there is none. */
export const myExchangesSection = (view: View, all: readonly VisibleExchange[]): Html => {
  const messages = exchangeMessages(view.language);
  return all.length === 0
    ? nothing
    : section(
        messages.mine,
        html`<p class="hint">${messages.mineLead}</p>${list(view, all, "offer")}`,
        { id: "exchanges" },
      );
};

/** The sealed page of the people concerned. */
export function exchangePage(
  view: View,
  about: {
    readonly exchange: VisibleExchange;
    readonly sides: readonly ExchangeSide[];
    readonly messages: readonly Row<"exchangeMessages">[];
    /** Can hours go with the thanks? */
    readonly hours: boolean;
  },
  now: Date,
  given: FormState = emptyFormState,
): Page {
  const texts = exchangeMessages(view.language);
  // What was wrong is said at the form that was sent, and nowhere else.
  const [words, formState] =
    "message" in given.values ? [given, emptyFormState] : [emptyFormState, given];
  const { exchange: one, sides, messages } = about;
  const zone = zoneOf(view);
  const here = allHere(one);
  const writable = here && (isAlive(one.state) || one.state === "done" || one.state === "thanked");
  const due = one.due === null ? undefined : longDay(one.due, view.language);
  const late = one.due !== null && one.due < dayIn(now, zone);
  const mine = giverOf(one.purpose) === sides[0];
  const purge = dayText(one.purge, zone, view.language);
  return {
    title: texts.title[one.purpose],
    hidden: true,
    body: html`${pageHead(texts.title[one.purpose], {
      kicker: html`${linkToName(`/offers/${one.offerId}`, one.offerName)} ${badge(
        texts.states[one.state],
        one.state === "asked" ? "petal" : "leaf",
      )}`,
      lead: texts.lead({ who: one.who }),
    })}
${
  one.reminded !== null && due !== undefined && isPromised(one.state)
    ? html`<p class="flash plain" role="note">${
        late ? texts.overdue({ day: due }) : texts.reminder({ day: due })
      }</p>`
    : nothing
}
${facts([
  [
    texts.who,
    html`<bdi>${one.who}</bdi>${
      one.carrier === null ? nothing : html` (<bdi>${texts.carrier({ name: one.carrier })}</bdi>)`
    }`,
  ],
  [texts.howMuch, amountOf(one.quantity, one.unit, view.language)],
  [texts.since, dayText(one.made, zone, view.language)],
  [
    texts.details,
    one.details === null ? undefined : html`<span class="lines"><bdi>${one.details}</bdi></span>`,
  ],
  [texts.due, due],
  [
    texts.thanks,
    one.thanks === "" ? undefined : html`<span class="lines"><bdi>${one.thanks}</bdi></span>`,
  ],
])}
${here ? nothing : html`<p class="hint">${texts.elsewhere}</p>`}
${turns(view, one, sides, about.hours, formState)}
${section(
  texts.messages,
  html`<ul class="plain">${messages.map(
    (message) =>
      html`<li><p class="lines"><bdi>${message.content}</bdi></p><p class="facts">${
        message.fromGiver ? texts.from.giver : texts.from.taker
      }${
        message.fromGiver === mine ? html` · ${texts.you}` : nothing
      } · ${dayText(message.made, zone, view.language)}</p></li>`,
  )}</ul>
${
  writable
    ? form(view, {
        action: `/exchanges/${one.id}/messages`,
        formState: words,
        body: field(view, words, {
          name: "message",
          label: texts.message,
          type: "textarea",
          rows: 2,
          maxLength: 2000,
          required: true,
        }),
        submit: texts.send,
      })
    : nothing
}`,
)}
<p class="hint">${
      isAlive(one.state) ? texts.ends({ day: purge }) : texts.gone({ day: purge })
    }</p>`,
  };
}
