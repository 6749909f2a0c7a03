import { careKindName } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markdown.ts";
import { addressText } from "#commons/origin.ts";
import { languageName } from "#domains/guides/language-name.ts";
import { shorten } from "#platform/lib/messages.ts";
import { badge, buttonTo, dayText, facts, originLine, pageHead, prose, tagList } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { boardCard, offerTitle } from "./board/page.ts";
import { daysLeft, isOfferKind, isOfferWay, moved, type OfferMove, type SeenOffer } from "./offer.ts";
import { words } from "./messages.ts";

/** `offer` is as the viewer may read it. */
export const offerCard = boardCard;

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

/** What its keepers can do with it now; the first is the likeliest. */
function keepersPart(view: View, offer: SeenOffer, now: Date): Html[] {
  const w = words(view.language);
  const at = `/offers/${offer.id}`;
  const can = (move: OfferMove): boolean => moved(offer, move) !== undefined;
  const button = (path: string, text: string, quiet = true): Html => form(view, { action: `${at}/${path}`, submit: text, quiet });
  const soon = offer.expires !== null && daysLeft(offer.expires, now) < 8;
  return [
    ...(offer.state === "expired" || offer.state === "withdrawn" ? [] : [buttonTo(`${at}/edit`, w.edit, true)]),
    ...(can("renew") ? [button("renew", w.renew, !soon)] : []),
    ...(can("meet") ? [button("met", w.met, soon)] : []),
    ...(can("open") ? [button("open", w.reopen)] : []),
    ...(can("pause") ? [button("pause", w.pause)] : []),
  ];
}

const endsLine = (view: View, offer: SeenOffer, now: Date): Html => {
  const w = words(view.language);
  if (offer.expires === null || offer.state === "withdrawn") return nothing;
  return html`<p class="hint">${offer.expires <= now ? w.ended : w.endsIn(daysLeft(offer.expires, now))}</p>`;
};

/** `offer` is as the viewer may read it; `parts` stand below: who asked, and the way to ask. */
export function offerPage(
  view: View,
  offer: SeenOffer,
  {
    keeper,
    takesBack,
    now,
    parts = [],
  }: { readonly keeper: boolean; readonly takesBack: boolean; readonly now: Date; readonly parts?: readonly Html[] },
): Page {
  const w = words(view.language);
  const url = `${view.origin}/offers/${offer.id}`;
  const ours = offer.origin.handle !== null;
  const open = offer.visibility === "public" && offer.published !== null;
  const title = offerTitle(view.language, offer);
  const what = isOfferKind(offer.what) ? w.whats[offer.what] : "";
  const how = isOfferWay(offer.how) ? w.hows[offer.how] : "";
  // A sibling's offer says in its own words what it is; the columns hold only what was left out.
  const kind = ours ? `${w.kind[offer.purpose]} · ${what}` : w.kind[offer.purpose];
  const amount = (number: string): string => `${number} ${offer.unit ?? ""}`.trim();
  return {
    title,
    description: shorten(plainText(offer.contentHtml), 160),
    hidden: !open || !ours,
    activity: open && ours ? url : undefined,
    head:
      open && ours
        ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link rel="canonical" href="${url}">`
        : nothing,
    body: html`<article>${pageHead(title, {
      kicker: html`${kind} · ${offer.origin.handle === null ? html`<bdi>${offer.origin.name}</bdi>` : html`<a href="/@${offer.origin.handle}">${offer.origin.name}</a>`} ${offer.published === null ? badge(w.draftBadge) : offer.state === "open" ? nothing : badge(w.states[offer.state], "petal")}`,
      actions: keeper ? keepersPart(view, offer, now) : [],
    })}
${keeper ? endsLine(view, offer, now) : nothing}
${ours ? nothing : originLine(view, { name: offer.origin.address === null ? offer.origin.name : `${offer.origin.name} (${addressText(offer.origin.address)})`, url: offer.origin.page })}
${plainText(offer.contentHtml) === offer.name ? nothing : prose(offer.contentHtml, offer.language)}
${
  // A sibling's text has them, word by word.
  offer.cautions === "" || (!ours && plainText(offer.contentHtml).includes(offer.cautions))
    ? nothing
    : html`<div class="notes"><p><strong>${w.cautions}</strong></p><p class="lines"><bdi>${offer.cautions}</bdi></p></div>`
}
${facts([
  [w.care, ours || offer.careKind !== "other" ? careKindName(offer.careKind) : undefined],
  [w.how, ours ? how : undefined],
  [w.where, offer.area === "" ? undefined : html`<bdi>${offer.area}</bdi>`],
  [w.remote, offer.remotePossible ? w.remoteYes : undefined],
  [w.availability, offer.availability === "" ? undefined : html`<bdi>${offer.availability}</bdi>`],
  [w.quantity, offer.quantity === null ? undefined : amount(offer.quantity)],
  [w.left, offer.available === null || !ours ? undefined : amount(offer.available)],
  [w.spoken, offer.spoken.map((tag) => languageName(tag, view.language)).join(", ")],
  [w.conditions, offer.conditions === "" ? undefined : html`<span class="lines"><bdi>${offer.conditions}</bdi></span>`],
  [w.credit, offer.credit === "" ? undefined : html`<bdi>${offer.credit}</bdi>`],
  [w.expires, offer.expires === null ? undefined : dayText(offer.expires, zoneOf(view), view.language)],
])}
${keeper && open && offer.purpose === "request" ? html`<p class="hint">${w.shownToAll}</p><blockquote><p><bdi>${offer.approvedText}</bdi></p></blockquote>` : nothing}
${tagList(view, offer.tags, "/board")}</article>
${parts}
${takesBack && offer.state !== "withdrawn" ? html`<details><summary>${w.delete}</summary><p>${w.deleteText}</p>${form(view, { action: `/offers/${offer.id}/delete`, submit: w.delete, danger: true })}</details>` : nothing}`,
  };
}
