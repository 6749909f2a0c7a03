/** The pieces that pages are made of. */
import { commas } from "#platform/i18n/commas.ts";
import { isolated, readFromRight } from "#platform/i18n/direction.ts";
import { timeOfDayText } from "#platform/i18n/time-of-day.ts";
import { dayIn, sayTime } from "#platform/lib/temporal.ts";
import { localeOf } from "#platform/i18n/catalogue.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { html, type Html, nothing, safe } from "./html.ts";
import type { View } from "../view.ts";
import { webMessages } from "../messages.ts";

/** The heading of a page, with a line below and things one can do. */
export const pageHead = (
  title: string,
  {
    lead,
    actions,
    kicker,
    title: name,
    language,
  }: {
    lead?: string | Html;
    actions?: readonly Html[];
    kicker?: Html;
    /** Class of the heading, for microformats. */
    title?: string;
    /** Of title and lead, where they are words of people. */
    language?: string;
  } = {},
): Html => {
  // Words of people have their own direction, and stand where the page begins.
  const spoken = (words: string | Html): string | Html =>
    language === undefined ? words : html`<bdi lang="${language}">${words}</bdi>`;
  return html`<div class="page-head">${
    kicker === undefined ? nothing : html`<p class="kicker">${kicker}</p>`
  }<h1${name === undefined ? nothing : html` class="${name}"`}>${
    language === undefined ? html`<bdi>${title}</bdi>` : spoken(title)
  }</h1>
${lead === undefined || lead === "" ? nothing : html`<p class="lead">${spoken(lead)}</p>`}
${
  actions === undefined || actions.length === 0
    ? nothing
    : html`<div class="actions">${actions.map((action) => html`${action} `)}</div>`
}</div>`;
};

/**
 * `title`: as Html where it is a name that people gave. `named`: it names the first field too,
 * whose own label says the same.
 */
export const section = (
  title: string | Html,
  body: Html | readonly Html[],
  { id, more, named = false }: { id?: string; more?: Html; named?: boolean } = {},
): Html =>
  html`<section${id === undefined ? nothing : html` id="${id}"`}${
    named ? html` class="named"` : nothing
  }><h2>${title}</h2>${body}${
    more === undefined ? nothing : html`<p class="more">${more}</p>`
  }</section>`;

export const linkTo = (href: string, text: string): Html => html`<a href="${href}">${text}</a>`;
/** Above the heading of what is a member's own: back to the page of all that. */
export const kickerOfMe = (view: View): Html => linkTo("/me", webMessages(view.language).me);
/** A link that bears a name which people gave: it keeps its own direction. */
export const linkToName = (href: string, name: string): Html =>
  html`<a href="${href}"><bdi>${name}</bdi></a>`;
/** The name of a member, leading to their page; for members only, since nobody else can open it. */
export const personLink = (view: View, name: string, handle: string | null | undefined): Html =>
  view.viewer.member === undefined || handle == null
    ? html`<bdi>${name}</bdi>`
    : html`<a href="/members/${handle}"><bdi>${name}</bdi></a>`;
export const buttonTo = (href: string, text: string, quiet = false): Html =>
  html`<a class="button${quiet ? " quiet" : ""}" href="${href}">${text}</a>`;

/** One line in a list of ways: where it leads, and what stands there now. */
export const wayTo = (href: string, text: string | Html, fact?: string | Html): Html =>
  html`<li><a href="${href}">${text}</a>${
    fact === undefined || fact === "" ? nothing : html` <span class="facts">${fact}</span>`
  }</li>`;

/** A link out of here: checked, and told nothing about us. */
export function linkOut(url: string | null | undefined, text: string): Html {
  const checked = safeUrl(url ?? undefined);
  return checked === undefined
    ? html`<bdi>${text}</bdi>`
    : html`<a href="${checked}" rel="noopener noreferrer nofollow"><bdi>${text}</bdi></a>`;
}

export interface Card {
  readonly href: string;
  readonly title: string;
  /** Above the title: a time, a kind. */
  readonly over?: Html | string | undefined;
  readonly text?: string | undefined;
  /** Below: place, origin, licence. */
  readonly facts?: readonly (Html | string | undefined)[];
  readonly badge?: Html | undefined;
  /** Small, beside the words. */
  readonly picture?: Html | undefined;
  /** Under all that: what folds open. */
  readonly below?: Html | undefined;
  /** Of title and text, where they are words of people; all else is ours. */
  readonly language?: string | undefined;
}

/** A fact beside others: parts of neighbours would change places ("4.0 · 90 minutes"). */
function apart(fact: Html | string | undefined): Html {
  if (typeof fact !== "string") return html`${fact}`;
  return readFromRight(fact) ? html`<span dir="rtl">${fact}</span>` : html`<bdi>${fact}</bdi>`;
}

export const cardList = (cards: readonly Card[], level: 2 | 3 = 3): Html =>
  html`<ul class="cards">${cards.map((card) => {
    const spoken = card.language === undefined ? nothing : html` lang="${card.language}"`;
    const title = html`<a href="${card.href}"><bdi${spoken}>${card.title}</bdi></a>`;
    const facts = (card.facts ?? []).filter((fact) => fact !== undefined && fact !== "");
    return html`<li class="card${
      card.picture === undefined ? "" : " pictured"
    }">${card.picture ?? nothing}
${card.over === undefined ? nothing : html`<p class="over">${card.over}</p>`}
${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
${card.badge ?? nothing}
${
  card.text === undefined || card.text === ""
    ? nothing
    : html`<p><bdi${spoken}>${card.text}</bdi></p>`
}
${
  facts.length === 0
    ? nothing
    : html`<p class="facts">${facts.map(
        (fact, i) => html`${i === 0 ? "" : " · "}${apart(fact)}`,
      )}</p>`
}
${card.below ?? nothing}
</li>`;
  })}</ul>`;

/** What is shown where nothing is yet: kind words and a next step. */
export const emptyState = (title: string, text: string, action?: Html): Html =>
  html`<div class="empty"><p class="empty-title">${title}</p><p>${text}</p>${
    action === undefined ? nothing : html`<p>${action}</p>`
  }</div>`;

export const badge = (text: string, tone: "plain" | "leaf" | "petal" = "plain"): Html =>
  html`<span class="badge ${tone}">${text}</span>`;

export const tagList = (view: View, tags: readonly string[], base: string): Html =>
  tags.length === 0
    ? nothing
    : html`<ul class="tags" aria-label="${webMessages(view.language).tags}">${tags.map(
        (tag) =>
          html`<li><a href="${base}?tag=${encodeURIComponent(
            tag,
          )}" rel="tag"><bdi>#${tag}</bdi></a></li>`,
      )}</ul>`;

export const facts = (
  rows: readonly (readonly [name: string, value: Html | string | undefined])[],
): Html => {
  const known = rows.filter(([, value]) => value !== undefined && value !== "");
  return known.length === 0
    ? nothing
    : html`<dl class="facts-list">${known.map(
        ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
      )}</dl>`;
};

/**
 * Words that went through the sanitizer. Telephone numbers and addresses among letters from
 * right to left stand as they are read.
 */
export const prose = (sanitized: string, language?: string): Html =>
  html`<div class="prose"${
    language === undefined ? nothing : html` lang="${language}"`
  } dir="auto">${safe(
    readFromRight(sanitized)
      ? sanitized.replace(/[^<>]+(?=<|$)/g, (text) => isolated(text, true))
      : sanitized,
  )}</div>`;

/** "From Melissa Collective · open it there", for what a sibling made. */
export const originLine = (
  view: View,
  origin: { readonly name: string; readonly url: string | null },
): Html => {
  const messages = webMessages(view.language);
  return html`<p class="origin">${messages.federatedFrom} <bdi>${origin.name}</bdi> · ${linkOut(
    origin.url,
    messages.original,
  )}</p>`;
};

export const pager = (view: View, next: string | undefined): Html =>
  next === undefined
    ? nothing
    : html`<p class="pager"><a class="button quiet" rel="next"
      href="${next}">${webMessages(view.language).more}</a></p>`;

/** "20 November 2026" in that zone. */
export function dayText(date: Date, zone: string, language: string): string {
  return sayTime(date, localeOf(language), zone, { dateStyle: "long" });
}

export const timeText = timeOfDayText;

/** "5 December 2026, 14:00". */
export const dayTimeText = (date: Date, zone: string, language: string): string =>
  commas([dayText(date, zone, language), timeText(date, zone, language)], language);

/** `name` is its class, for microformats. */
export const timeTag = (date: Date, text: string | Html, name?: string): Html =>
  html`<time${
    name === undefined ? nothing : html` class="${name}"`
  } datetime="${date.toISOString()}">${text}</time>`;

/** "Saturday, 5 December 2026" of a day ("2026-12-05"). */
export function longDay(day: string, language: string): string {
  return sayTime(new Date(`${day}T12:00:00Z`), localeOf(language), "UTC", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

export const sameDay = (a: Date, b: Date, zone: string): boolean =>
  dayIn(a, zone) === dayIn(b, zone);
