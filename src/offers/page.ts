import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markdown.ts";
import type { GroupKind, Visibility } from "#database/schema.ts";
import { shorten } from "#kit/words.ts";
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  dayText,
  emptyState,
  facts,
  linkTo,
  originLine,
  pageHead,
  pager,
  prose,
  tagList,
} from "#web/components.ts";
import { choices, field, form, type Sheet } from "#web/forms.ts";
import { html, nothing } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import { type BoardFilter, writeBoardFilter } from "./filter.ts";
import type { SeenOffer } from "./offer.ts";
import { words } from "./words.ts";

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

export const offerCard = (view: View, offer: SeenOffer): Card => ({
  href: `/offers/${offer.id}`,
  title: offer.name,
  over: html`${words(view.language).kind[offer.purpose]} · ${careKindName(offer.careKind)}`,
  text: shorten(plainText(offer.contentHtml), 140),
  facts: [offer.area === "" ? undefined : html`<bdi>${offer.area}</bdi>`, html`<bdi>${offer.origin.name}</bdi>`],
  badge:
    offer.published === null
      ? badge(words(view.language).draftBadge)
      : offer.state === "open"
        ? offer.origin.handle === null
          ? badge("sibling", "leaf")
          : undefined
        : badge(words(view.language).states[offer.state]),
  language: offer.language,
});

export function boardPage(
  view: View,
  about: { readonly offers: readonly SeenOffer[]; readonly more: boolean; readonly filter: BoardFilter; readonly hosts: readonly string[] },
): Page {
  const w = words(view.language);
  const { after: _after, ...filter } = about.filter;
  const asked = writeBoardFilter(filter);
  const last = about.offers.at(-1);
  const next =
    about.more && last?.published != null
      ? `/board${writeBoardFilter({ ...filter, after: { date: last.published, id: last.id } })}`
      : undefined;
  const sheet = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const any = ["", w.any] as const;
  return {
    title: w.board,
    description: w.lead,
    hidden: asked !== "",
    head: html`<link rel="alternate" type="application/rss+xml" title="${w.board}" href="/board.rss${asked}">`,
    body: html`${pageHead(w.board, { lead: w.lead })}
<details class="filter"${asked === "" ? nothing : html` open`}><summary>${asked === "" ? w.filter : w.filtered}</summary><form method="get" action="/board" role="search"><div class="pair">
${field(view, sheet, { name: "q", label: w.q, type: "search", most: 200 })}
${field(view, sheet, { name: "purpose", label: w.purpose, type: "select", options: [any, ["offer", w.kind.offer], ["request", w.kind.request]] })}
${field(view, sheet, { name: "careKind", label: w.careKind, type: "select", options: [any, ...careKinds.map((kind) => [kind, careKindName(kind)] as const)] })}
${field(view, sheet, {
  name: "scope",
  label: w.scope,
  type: "select",
  options: [
    ["", w.scopes[""]],
    ["own", w.scopes.own],
    ["siblings", w.scopes.siblings],
  ],
})}
${about.hosts.length === 0 ? nothing : field(view, sheet, { name: "sibling", label: w.sibling, type: "select", options: [any, ...about.hosts.map((host) => [host, host] as const)] })}
</div><p class="submit"><button>${w.show}</button> ${asked === "" ? nothing : buttonTo("/board", w.reset, true)}</p></form></details>
${
  about.offers.length === 0
    ? emptyState(w.none, w.noneText)
    : cardList(
        about.offers.map((offer) => offerCard(view, offer)),
        2,
      )
}
${pager(view, next)}<p class="more">${linkTo(`/board.rss${asked}`, w.feed)}</p>`,
  };
}

export function offerPage(view: View, offer: SeenOffer, mayChange: boolean): Page {
  const w = words(view.language);
  const url = `${view.origin}/offers/${offer.id}`;
  const ours = offer.origin.handle !== null;
  const open = offer.visibility === "public" && offer.published !== null;
  return {
    title: offer.name,
    description: shorten(plainText(offer.contentHtml), 160),
    hidden: !open || !ours,
    head:
      open && ours
        ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link rel="canonical" href="${url}">`
        : nothing,
    body: html`<article>${pageHead(offer.name, {
      kicker: html`${w.kind[offer.purpose]} · ${offer.origin.handle === null ? html`<bdi>${offer.origin.name}</bdi>` : html`<a href="/@${offer.origin.handle}">${offer.origin.name}</a>`} ${offer.published === null ? badge(w.draftBadge) : offer.state === "open" ? nothing : badge(w.states[offer.state], "petal")}`,
      actions: mayChange
        ? [
            buttonTo(`/offers/${offer.id}/edit`, w.edit, true),
            form(
              view,
              offer.state === "met"
                ? { action: `/offers/${offer.id}/open`, submit: w.reopen, quiet: true }
                : { action: `/offers/${offer.id}/met`, submit: w.met },
            ),
          ]
        : [],
    })}
${ours ? nothing : originLine(view, { name: offer.origin.address === null ? offer.origin.name : `${offer.origin.name} (@${offer.origin.address})`, url: offer.origin.page })}
${prose(offer.contentHtml, offer.language)}
${facts([
  [w.care, careKindName(offer.careKind)],
  [w.where, offer.area],
  [w.quantity, offer.quantity === null ? undefined : `${offer.quantity} ${offer.unit ?? ""}`],
  [w.expires, offer.expires === null ? undefined : dayText(offer.expires, zoneOf(view), view.language)],
])}
${tagList(view, offer.tags, "/board")}</article>
${mayChange ? html`<details><summary>${w.delete}</summary><p>${w.deleteText}</p>${form(view, { action: `/offers/${offer.id}/delete`, submit: w.delete, danger: true })}</details>` : nothing}`,
  };
}

export interface OfferFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  readonly published?: boolean;
}

export function offerForm(view: View, sheet: Sheet, about: OfferFormFacts): Page {
  const w = words(view.language);
  const title = about.published === undefined ? w.make : w.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open" ? ["public", "members", "group"] : about.group.kind === "closed" ? ["members", "group"] : ["group"];
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`${choices(sheet, {
    name: "purpose",
    label: w.purpose,
    options: [
      ["offer", w.purposes.offer],
      ["request", w.purposes.request],
    ],
  })}
${field(view, sheet, { name: "name", label: w.name, required: true, most: 200 })}
${field(view, sheet, { name: "content", label: w.content, hint: w.contentHint, type: "textarea", rows: 6 })}
${field(view, sheet, { name: "careKind", label: w.careKind, type: "select", options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, sheet, { name: "area", label: w.area, most: 300 })}
<div class="pair">${field(view, sheet, { name: "quantity", label: w.quantity, type: "number" })}${field(view, sheet, { name: "unit", label: w.unit, hint: w.unitHint, most: 40 })}</div>
${field(view, sheet, { name: "expires", label: w.expires, hint: w.expiresHint, type: "date" })}
<div class="pair">${field(view, sheet, { name: "tags", label: w.tags, hint: w.tagsHint, most: 300 })}${field(view, sheet, { name: "language", label: w.language, required: true, most: 12 })}</div>
${choices(sheet, { name: "visibility", label: w.visibility, hint: w.visibilityHint, options: widest.map((one) => [one, w.visibilities[one]] as const) })}`,
  submit: html`<p class="submit">${about.published === true ? html`<button name="publish" value="yes">${w.save}</button>` : html`<button name="publish" value="yes">${w.publish}</button> <button class="quiet" name="publish" value="no">${w.draft}</button>`}</p>`,
})}`,
  };
}
