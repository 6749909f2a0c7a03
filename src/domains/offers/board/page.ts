/** The board as a page and as a sheet of paper. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markdown.ts";
import { languageName } from "#domains/guides/language-name.ts";
import { shorten } from "#platform/lib/messages.ts";
import { badge, buttonTo, type Card, cardList, emptyState, linkTo, pageHead, pager, section } from "#platform/web/html/components.ts";
import { field } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { boardWords } from "./messages.ts";
import { type BoardFilter, withoutPage, writeBoardFilter } from "./filter.ts";
import { offerKinds, offerWays, type Purpose, type SeenOffer } from "../offer.ts";
import { words } from "../messages.ts";

/** Its title, or what stands there when a need says nothing to strangers. */
export const offerTitle = (language: string, offer: SeenOffer): string =>
  offer.name === "" ? boardWords(language).veiled(careKindName(offer.careKind)) : offer.name;

/** `offer` is as the viewer may read it. */
export const boardCard = (view: View, offer: SeenOffer): Card => {
  const w = boardWords(view.language);
  const text = shorten(plainText(offer.contentHtml), 140);
  return {
    href: `/offers/${offer.id}`,
    title: offerTitle(view.language, offer),
    over: html`${w.kind[offer.purpose]} · ${careKindName(offer.careKind)} · ${w.whats[offer.what]}`,
    text: text === offer.name ? "" : text,
    facts: [
      html`<bdi>${offer.origin.name}</bdi>`,
      offer.area === "" ? undefined : html`<bdi>${offer.area}</bdi>`,
      offer.remotePossible ? w.remoteFact : undefined,
      offer.how === "give" ? undefined : w.hows[offer.how],
    ],
    badge:
      offer.published === null
        ? badge(words(view.language).draftBadge)
        : offer.state !== "open"
          ? badge(words(view.language).states[offer.state])
          : offer.origin.handle === null
            ? badge(w.siblingBadge, "leaf")
            : undefined,
    language: offer.language,
  };
};

export interface BoardFacts {
  readonly offers: readonly SeenOffer[];
  readonly next: string | null;
  readonly close: boolean;
  readonly filter: BoardFilter;
  readonly hosts: readonly string[];
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly languages: readonly string[];
}

type Options = readonly (readonly [value: string, text: string])[];

function filterForm(view: View, about: BoardFacts): Html {
  const w = boardWords(view.language);
  const filter = withoutPage(about.filter);
  const asked = writeBoardFilter(filter) !== "";
  const sheet = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  /** What is asked for stands among the choices even where it is no longer offered. */
  const select = (name: string, label: string, options: Options) => {
    const now = sheet.values[name];
    const all = now === undefined || options.some(([value]) => value === now) ? options : [...options, [now, now] as const];
    return all.length === 0 ? nothing : field(view, sheet, { name, label, type: "select", options: [["", w.any], ...all] });
  };
  const named = <K extends string>(keys: readonly K[], texts: Readonly<Record<K, string>>): Options =>
    keys.map((key) => [key, texts[key]] as const);
  return html`<details class="filter"${asked ? html` open` : nothing}><summary>${asked ? w.filtered : w.filter}</summary><form method="get" action="/board" role="search">
${field(view, sheet, { name: "q", label: w.q, hint: w.qHint, type: "search", most: 200 })}<div class="pair">
${select("purpose", w.purpose, named(["offer", "request"], w.kinds))}
${select(
  "careKind",
  w.careKind,
  careKinds.map((kind) => [kind, careKindName(kind)] as const),
)}
${select("what", w.what, named(offerKinds, w.whats))}
${select("how", w.how, named(offerWays, w.hows))}
${field(view, sheet, { name: "area", label: w.area, most: 100 })}
${select(
  "spoken",
  w.spoken,
  about.languages.map((tag) => [tag, languageName(tag, view.language)] as const),
)}
${select("remote", w.remote, [["yes", w.remoteYes]])}
${field(view, sheet, { name: "scope", label: w.scope, type: "select", options: named(["", "own", "siblings"], w.scopes) })}
${select(
  "group",
  w.group,
  about.groups.map((group) => [group.handle, group.name] as const),
)}
${select(
  "sibling",
  w.sibling,
  about.hosts.map((host) => [host, host] as const),
)}
</div>${filter.tag === undefined ? nothing : html`<input type="hidden" name="tag" value="${filter.tag}"><p class="hint">#<bdi>${filter.tag}</bdi></p>`}<p class="submit"><button>${w.show}</button> ${asked ? buttonTo("/board", w.reset, true) : nothing}</p></form></details>`;
}

const feedTypes = { rss: "application/rss+xml", atom: "application/atom+xml", json: "application/feed+json" } as const;
const feedEndings = ["rss", "atom", "json"] as const;

export function boardPage(view: View, about: BoardFacts): Page {
  const w = boardWords(view.language);
  const filter = withoutPage(about.filter);
  const asked = writeBoardFilter(filter);
  const next = about.next === null ? undefined : `/board${asked === "" ? "?" : `${asked}&`}after=${about.next}`;
  const { collective, viewer } = view;
  const ours = collective !== undefined && viewer.member?.groups.includes(collective.id) === true;
  const make = ours ? [buttonTo(`/@${collective.handle}/offers/new`, words(view.language).make)] : [];
  const members = `/board/print${asked === "" ? "?" : `${asked}&`}members=yes`;
  return {
    title: w.board,
    description: w.lead,
    hidden: asked !== "",
    head: html`${feedEndings.map((ending) => html`<link rel="alternate" type="${feedTypes[ending]}" title="${w.feeds[ending]}" href="/board.${ending}${asked}">`)}`,
    body: html`${pageHead(w.board, { lead: w.lead, actions: [...make, buttonTo("/board/gifts", w.gifts, true)] })}
${filterForm(view, about)}
<h2 class="day">${w.newest}</h2>
${about.close ? html`<p class="hint">${w.close}</p>` : nothing}
${
  about.offers.length > 0
    ? cardList(about.offers.map((offer) => boardCard(view, offer)))
    : asked === ""
      ? emptyState(w.none, w.noneText)
      : emptyState(w.notFound, w.notFoundText, buttonTo("/board", w.reset, true))
}
${pager(view, next)}
<details><summary>${w.takeAlong}</summary><p>${w.takeAlongText}</p><ul class="plain">${feedEndings.map((ending) => html`<li>${linkTo(`/board.${ending}${asked}`, w.feeds[ending])}</li>`)}<li>${linkTo(`/board/print${asked}`, w.print)}</li>${view.viewer.member === undefined ? nothing : html`<li>${linkTo(members, w.printMembers)}</li>`}</ul></details>`,
  };
}

/** Large plain words for a wall: offers and needs, each by kind of care. `members` when it shows more than strangers may see. */
export function boardSheet(
  view: View,
  about: { readonly offers: readonly SeenOffer[]; readonly more: boolean; readonly filter: BoardFilter; readonly members: boolean },
): Page {
  const w = boardWords(view.language);
  const title = `${view.collective?.name ?? "Calendula"}: ${w.board}`;
  const address = `${view.origin}/board${writeBoardFilter(withoutPage(about.filter))}`;
  const line = (offer: SeenOffer): Html =>
    html`<li lang="${offer.language}"><strong><bdi>${offerTitle(view.language, offer)}</bdi></strong>${[
      offer.area,
      offer.availability,
      offer.origin.name,
    ]
      .filter((fact) => fact !== "")
      .map((fact) => html` · <bdi>${fact}</bdi>`)}</li>`;
  const of = (purpose: Purpose): Html => {
    const these = about.offers.filter((offer) => offer.purpose === purpose);
    const kinds = [
      ...new Map(
        these.map((offer) => [
          careKindName(offer.careKind),
          these.filter((one) => careKindName(one.careKind) === careKindName(offer.careKind)),
        ]),
      ),
    ];
    const order = careKinds.map(careKindName);
    kinds.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return these.length === 0
      ? nothing
      : section(
          w.kinds[purpose],
          kinds.map(([kind, list]) => html`<h3>${kind}</h3><ul class="print-list">${list.map(line)}</ul>`),
        );
  };
  return {
    title,
    hidden: true,
    body: html`<div class="wall"><h1>${title}</h1>
${about.members ? html`<p><strong>${w.printMembersOnly}</strong></p>` : nothing}
${about.offers.length === 0 ? emptyState(w.none, w.noneText) : html`${of("offer")}${of("request")}`}
<p>${linkTo(address, about.more ? w.printMore(address) : address)}</p></div>`,
  };
}
