/** The page of an offer or need, and its card on the board. */
import { commas } from "#platform/i18n/commas.ts";
import { offerAmount } from "./amount.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { originText } from "#commons/origin.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { shorten } from "#platform/lib/messages.ts";
import {
  badge,
  buttonTo,
  dayText,
  facts,
  originLine,
  pageHead,
  prose,
  tagList,
} from "#platform/web/html/components.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { boardCard, offerTitle } from "./board/page.ts";
import {
  daysLeft,
  isOfferKind,
  isOfferWay,
  stateAfterMove,
  type OfferMove,
  type VisibleOffer,
} from "./offer.ts";
import { offerMessages } from "./messages.ts";

/** `offer` is as the viewer may read it. */
export const offerCard = boardCard;

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

/** What its keepers can do with it now. Only renewing is pressing, and only when it ends soon. */
function keepersSection(view: View, offer: VisibleOffer, now: Date): Html[] {
  const messages = offerMessages(view.language);
  const offerPath = `/offers/${offer.id}`;
  const can = (move: OfferMove): boolean => stateAfterMove(offer, move) !== undefined;
  const button = (path: string, text: string, quiet = true): Html =>
    form(view, { action: `${offerPath}/${path}`, submit: text, quiet });
  const soon = offer.expires !== null && daysLeft(offer.expires, now) < 8;
  return [
    ...(offer.state === "expired" || offer.state === "withdrawn"
      ? []
      : [buttonTo(`${offerPath}/edit`, messages.edit, true)]),
    ...(can("renew") ? [button("renew", messages.renew, !soon)] : []),
    ...(can("meet") ? [button("met", messages.met)] : []),
    ...(can("open") ? [button("open", messages.reopen)] : []),
    ...(can("pause") ? [button("pause", messages.pause)] : []),
  ];
}

const endsLine = (view: View, offer: VisibleOffer, now: Date): Html => {
  const messages = offerMessages(view.language);
  if (offer.expires === null || offer.state === "withdrawn") return nothing;
  return html`<p class="hint">${
    offer.expires <= now ? messages.ended : messages.endsIn({ days: daysLeft(offer.expires, now) })
  }</p>`;
};

/** Nothing while it is published and open. */
function headBadge(view: View, offer: VisibleOffer): Html {
  const messages = offerMessages(view.language);
  if (offer.published === null) return badge(messages.draftBadge);
  return offer.state === "open" ? nothing : badge(messages.states[offer.state], "petal");
}

/** `offer` is as the viewer may read it; `sections` stand below: who asked, and the way to ask. */
export function offerPage(
  view: View,
  offer: VisibleOffer,
  {
    keeper,
    takesBack,
    now,
    sections = [],
  }: {
    readonly keeper: boolean;
    readonly takesBack: boolean;
    readonly now: Date;
    readonly sections?: readonly Html[];
  },
): Page {
  const messages = offerMessages(view.language);
  const url = `${view.origin}/offers/${offer.id}`;
  const ours = offer.origin.handle !== null;
  const open = offer.visibility === "public" && offer.published !== null;
  const title = offerTitle(view.language, offer);
  const what = isOfferKind(offer.what) ? messages.whats[offer.what] : "";
  const how = isOfferWay(offer.how) ? messages.hows[offer.how] : "";
  // A sibling's offer says in its own words what it is; the columns hold only what was left out.
  const kind = ours ? `${messages.kind[offer.purpose]} · ${what}` : messages.kind[offer.purpose];
  const amount = (number: string): Html =>
    html`<bdi>${offerAmount(number, offer.unit, offer.language)}</bdi>`;
  return {
    title,
    description: shorten(plainText(offer.contentHtml), 160),
    hidden: !open || !ours,
    activity: open && ours ? url : undefined,
    card:
      open && ours
        ? `/cards/offer/${offer.id}.png?v=${offer.updated.getTime().toString(36)}`
        : undefined,
    head:
      open && ours
        ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link
          rel="canonical" href="${url}">`
        : nothing,
    body: html`<article>${pageHead(title, {
      kicker: html`${kind} · ${
        offer.origin.handle === null
          ? html`<bdi>${offer.origin.name}</bdi>`
          : html`<a href="/@${offer.origin.handle}"><bdi>${offer.origin.name}</bdi></a>`
      } ${headBadge(view, offer)}`,
      actions: keeper ? keepersSection(view, offer, now) : [],
    })}
${pictureOr(offer.image ?? undefined, "offer", offer.id, { first: true })}
${keeper ? endsLine(view, offer, now) : nothing}
${
  ours
    ? nothing
    : originLine(view, {
        name: originText(offer.origin),
        url: offer.origin.page,
      })
}
${plainText(offer.contentHtml) === offer.name ? nothing : prose(offer.contentHtml, offer.language)}
${
  // A sibling's text has them, word by word.
  offer.cautions === "" || (!ours && plainText(offer.contentHtml).includes(offer.cautions))
    ? nothing
    : html`<div class="notes"><p><strong>${messages.cautions}</strong></p><p
      class="lines"><bdi>${offer.cautions}</bdi></p></div>`
}
${facts([
  [
    messages.care,
    ours || offer.careKind !== "other" ? careKindName(offer.careKind, view.language) : undefined,
  ],
  [messages.how, ours ? how : undefined],
  [messages.where, offer.area === "" ? undefined : html`<bdi>${offer.area}</bdi>`],
  [messages.remote, offer.remotePossible ? messages.remoteYes : undefined],
  [
    messages.availability,
    offer.availability === "" ? undefined : html`<bdi>${offer.availability}</bdi>`,
  ],
  [messages.quantity, offer.quantity === null ? undefined : amount(offer.quantity)],
  [messages.left, offer.available === null || !ours ? undefined : amount(offer.available)],
  [
    messages.spoken,
    commas(
      offer.spoken.map((tag) => languageName(tag, view.language)),
      view.language,
    ),
  ],
  [
    messages.conditions,
    offer.conditions === ""
      ? undefined
      : html`<span class="lines"><bdi>${offer.conditions}</bdi></span>`,
  ],
  [messages.credit, offer.credit === "" ? undefined : html`<bdi>${offer.credit}</bdi>`],
  [
    messages.expires,
    offer.expires === null ? undefined : dayText(offer.expires, zoneOf(view), view.language),
  ],
])}
${
  keeper && open && offer.purpose === "request"
    ? html`<p class="hint">${messages.shownToAll}</p><blockquote><p><bdi>${offer.approvedText}</bdi></p></blockquote>`
    : nothing
}
${tagList(view, offer.tags, "/board")}</article>
${sections}
${
  takesBack && offer.state !== "withdrawn"
    ? html`<details><summary>${messages.delete}</summary><p>${messages.deleteText}</p>${form(view, {
        action: `/offers/${offer.id}/delete`,
        submit: messages.delete,
        danger: true,
      })}</details>`
    : nothing
}`,
  };
}
