/** The board as a page and as a sheet of paper. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { shorten } from "#platform/lib/messages.ts";
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  emptyState,
  linkTo,
  pageHead,
  pager,
  section,
} from "#platform/web/html/components.ts";
import { field } from "#platform/web/html/forms.ts";
import {
  listFilter,
  type FilterChoices,
  filterSelect,
  filterTag,
} from "#platform/web/html/filter.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import type { View } from "#platform/web/view.ts";
import { boardMessages } from "./messages.ts";
import { type BoardFilter, boardWithoutPage, writeBoardFilter } from "./filter.ts";
import { offerKinds, offerWays, type Purpose, type VisibleOffer } from "../offer.ts";
import { offerMessages } from "../messages.ts";

/** Its title, or what stands there when a need says nothing to strangers. */
export const offerTitle = (language: string, offer: VisibleOffer): string =>
  offer.name === ""
    ? boardMessages(language).veiled({ care: careKindName(offer.careKind, language) })
    : offer.name;

function cardBadge(view: View, offer: VisibleOffer): Html | undefined {
  const { draftBadge, states } = offerMessages(view.language);
  if (offer.published === null) return badge(draftBadge);
  if (offer.state !== "open") return badge(states[offer.state]);
  return offer.origin.handle === null
    ? badge(boardMessages(view.language).siblingBadge, "leaf")
    : undefined;
}

/** `offer` is as the viewer may read it. */
export const boardCard = (view: View, offer: VisibleOffer): Card => {
  const messages = boardMessages(view.language);
  // The first thing that is said; a sibling's text goes on with when and how.
  const [firstParagraph = ""] = offer.contentHtml.split("</p>");
  const text = shorten(plainText(firstParagraph), 140);
  return {
    href: `/offers/${offer.id}`,
    title: offerTitle(view.language, offer),
    over: html`${messages.kind[offer.purpose]} · ${careKindName(
      offer.careKind,
      view.language,
    )} · ${messages.whats[offer.what]}`,
    text: text === offer.name ? "" : text,
    facts: [
      html`<bdi>${offer.origin.name}</bdi>`,
      offer.area === "" ? undefined : html`<bdi>${offer.area}</bdi>`,
      offer.remotePossible ? messages.remoteFact : undefined,
      offer.how === "give" ? undefined : messages.hows[offer.how],
    ],
    badge: cardBadge(view, offer),
    picture: pictureOr(offer.image ?? undefined, "offer", offer.id, { shape: "thumb" }),
    language: offer.language,
  };
};

export interface BoardFacts {
  readonly offers: readonly VisibleOffer[];
  readonly next: string | null;
  readonly close: boolean;
  readonly filter: BoardFilter;
  readonly hosts: readonly string[];
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly languages: readonly string[];
}

function filterForm(view: View, about: BoardFacts): Html {
  const messages = boardMessages(view.language);
  const filter = boardWithoutPage(about.filter);
  const asked = writeBoardFilter(filter) !== "";
  const formState = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const select = (name: string, label: string, choices: FilterChoices) =>
    filterSelect(view, formState, messages.any, { name, label, choices });
  const named = <K extends string>(
    keys: readonly K[],
    texts: Readonly<Record<K, string>>,
  ): FilterChoices => keys.map((key) => [key, texts[key]] as const);
  return listFilter({
    path: "/board",
    asked,
    messages,
    body: html`
${field(view, formState, {
  name: "q",
  label: messages.q,
  hint: messages.qHint,
  type: "search",
  maxLength: 200,
})}<div class="pair">
${select("purpose", messages.purpose, named(["offer", "request"], messages.kinds))}
${select(
  "careKind",
  messages.careKind,
  careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const),
)}
${select("what", messages.what, named(offerKinds, messages.whats))}
${select("how", messages.how, named(offerWays, messages.hows))}
${field(view, formState, { name: "area", label: messages.area, maxLength: 100 })}
${select(
  "spoken",
  messages.spoken,
  about.languages.map((tag) => [tag, languageName(tag, view.language)] as const),
)}
${select("remote", messages.remote, [["yes", messages.remoteYes]])}
${field(view, formState, {
  name: "scope",
  label: messages.scope,
  type: "select",
  options: [
    ["", messages.scopes.all],
    ["own", messages.scopes.own],
    ["siblings", messages.scopes.siblings],
  ],
})}
${select(
  "group",
  messages.group,
  about.groups.map((group) => [group.handle, group.name] as const),
)}
${select(
  "sibling",
  messages.sibling,
  about.hosts.map((host) => [host, host] as const),
)}
</div>${filterTag(filter.tag)}`,
  });
}

const feedTypes = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const;
const feedEndings = ["rss", "atom", "json"] as const;

function foundOffers(view: View, offers: readonly VisibleOffer[], asked: string): Html {
  if (offers.length > 0) return cardList(offers.map((offer) => boardCard(view, offer)));
  const messages = boardMessages(view.language);
  if (asked === "") return emptyState(messages.none, messages.noneText);
  return emptyState(
    messages.notFound,
    messages.notFoundText,
    buttonTo("/board", messages.reset, true),
  );
}

export function boardPage(view: View, about: BoardFacts): Page {
  const messages = boardMessages(view.language);
  const filter = boardWithoutPage(about.filter);
  const asked = writeBoardFilter(filter);
  const next =
    about.next === null
      ? undefined
      : `/board${asked === "" ? "?" : `${asked}&`}after=${about.next}`;
  const { collective, viewer } = view;
  const ours = collective !== undefined && viewer.member?.groups.includes(collective.id) === true;
  const make = ours
    ? [buttonTo(`/@${collective.handle}/offers/new`, offerMessages(view.language).make)]
    : [];
  const members = `/board/print${asked === "" ? "?" : `${asked}&`}members=yes`;
  return {
    title: messages.board,
    description: messages.lead,
    hidden: asked !== "",
    head: html`${feedEndings.map(
      (ending) =>
        html`<link rel="alternate" type="${feedTypes[ending]}" title="${
          messages.feeds[ending]
        }" href="/board.${ending}${asked}">`,
    )}`,
    body: html`${pageHead(messages.board, {
      lead: messages.lead,
      actions: [...make, buttonTo("/board/gifts", messages.gifts, true)],
    })}
${filterForm(view, about)}
<h2 class="day">${messages.newest}</h2>
${about.close ? html`<p class="hint">${messages.close}</p>` : nothing}
${foundOffers(view, about.offers, asked)}
${pager(view, next)}
<details><summary>${messages.takeAlong}</summary><p>${messages.takeAlongText}</p><ul
  class="plain">${feedEndings.map(
    (ending) => html`<li>${linkTo(`/board.${ending}${asked}`, messages.feeds[ending])}</li>`,
  )}<li>${linkTo(`/board/print${asked}`, messages.print)}</li>${
    view.viewer.member === undefined
      ? nothing
      : html`<li>${linkTo(members, messages.printMembers)}</li>`
  }</ul></details>`,
  };
}

/**
 * Large plain words for a wall: offers and needs, each by kind of care. `members` when it
 * shows more than strangers may see.
 */
export function boardSheet(
  view: View,
  about: {
    readonly offers: readonly VisibleOffer[];
    readonly more: boolean;
    readonly filter: BoardFilter;
    readonly members: boolean;
  },
): Page {
  const messages = boardMessages(view.language);
  const whose = view.collective?.name ?? "Calendula";
  const title = `${whose}: ${messages.board}`;
  const address = `${view.origin}/board${writeBoardFilter(boardWithoutPage(about.filter))}`;
  const line = (offer: VisibleOffer): Html =>
    html`<li><strong><bdi lang="${offer.language}">${offerTitle(
      view.language,
      offer,
    )}</bdi></strong>${[offer.area, offer.availability, offer.origin.name]
      .filter((fact) => fact !== "")
      .map((fact) => html` · <bdi>${fact}</bdi>`)}</li>`;
  const offersOf = (purpose: Purpose): Html => {
    const these = about.offers.filter((offer) => offer.purpose === purpose);
    const kinds = [
      ...new Map(
        these.map((offer) => [
          careKindName(offer.careKind, view.language),
          these.filter(
            (one) =>
              careKindName(one.careKind, view.language) ===
              careKindName(offer.careKind, view.language),
          ),
        ]),
      ),
    ];
    const order = careKinds.map((kind) => careKindName(kind, view.language));
    kinds.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    return these.length === 0
      ? nothing
      : section(
          messages.kinds[purpose],
          kinds.map(
            ([kind, list]) => html`<h3>${kind}</h3><ul class="print-list">${list.map(line)}</ul>`,
          ),
        );
  };
  return {
    title,
    hidden: true,
    body: html`<div class="wall"><h1><bdi>${whose}</bdi>: ${messages.board}</h1>
${about.members ? html`<p><strong>${messages.printMembersOnly}</strong></p>` : nothing}
${
  about.offers.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`${offersOf("offer")}${offersOf("request")}`
}
<p>${linkTo(address, about.more ? messages.printMore({ address }) : address)}</p></div>`,
  };
}
