/** An offer or a need as ActivityPub JSON (FEP-0837). */
import { commas } from "#platform/i18n/commas.ts";
import { offerAmount } from "./amount.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { linkedText } from "#commons/markdown.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import type { Row } from "#platform/database/schema.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { inAllLanguages } from "#platform/i18n/languages.ts";
import { shorten } from "#platform/lib/messages.ts";
import { contextOf } from "#protocol/activitypub/context.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import {
  addedParagraph,
  commonPart,
  type Speaker,
  stamp,
  updatedTerm,
  wireName,
} from "#protocol/activitypub/object.ts";
import { type Picture, pictureTerms } from "#protocol/activitypub/picture.ts";
import { publicFace } from "./offer.ts";
import { offerMessages } from "./messages.ts";

type Offer = Row<"offers">;

/** Address of what is offered or asked for, as an Agreement names it. */
const intentIri = (offerIri: string): string => `${offerIri}#primary`;

function intent(offer: Offer, iri: string): JsonObject {
  const measure = (value: string): JsonObject => ({
    hasUnit: offer.unit ?? "one",
    hasNumericalValue: value,
  });
  const left = offer.state === "open" ? (offer.available ?? offer.quantity) : "0";
  return {
    id: intentIri(iri),
    type: "Intent",
    action: offer.what === "thing" ? "transfer" : "deliverService",
    resourceQuantity: measure(offer.quantity ?? "1"),
    // What was given no number never runs out.
    ...(left === null ? {} : { availableQuantity: measure(String(Number(left))) }),
  };
}

/** What a board looks for it by. `offer` as everybody may read it. */
const facets = (offer: Offer): JsonObject => ({
  careKind: [offer.careKind],
  offerKind: offer.what,
  offerWay: offer.how,
  ...(offer.area === "" ? {} : { location: { type: "Place", name: offer.area } }),
  ...(offer.cautions === "" ? {} : { cautions: offer.cautions }),
  ...(offer.spoken.length === 0 ? {} : { spoken: offer.spoken }),
  ...(offer.remotePossible ? { remotePossible: true } : {}),
});

function mustBePublic(offer: Offer): Date {
  if (offer.visibility !== "public" || offer.published === null || offer.groupId === null)
    throw new Error("an offer that is not public has no document");
  return offer.published;
}

const stateOf = (offer: Offer, language: string): string => {
  const messages = offerMessages(language);
  return offer.state === "open" ? "" : messages.inState({ state: messages.states[offer.state] });
};

/** Care, way, place, amount and languages, as far as they are given. */
function lineOf(offer: Offer, language: string): string[] {
  const messages = offerMessages(language);
  return [
    offer.careKind === "other" ? "" : careKindName(offer.careKind, language),
    offer.how === "give" ? "" : messages.hows[offer.how],
    offer.area,
    offer.remotePossible ? messages.remoteYes : "",
    offer.quantity === null ? "" : offerAmount(offer.quantity, offer.unit, language),
    commas(
      offer.spoken.map((tag) => languageName(tag, language)),
      language,
    ),
  ].filter((part) => part !== "");
}

/** The one line that we make ourselves. A Note has none: `summary` is a warning there. */
const summaryOf = (offer: Offer, language: string): string =>
  shorten(
    [
      `${
        offerMessages(language).kind[offer.purpose]
      }${stateOf(offer, language)}: ${wireName(offer.name)}`,
      ...lineOf(offer, language),
    ].join(" · "),
    500,
  );

/** All that is said of it, as one piece of HTML; `offer` as everybody may read it. */
function wordsOf(offer: Offer, iri: string): string {
  const messages = offerMessages(offer.language);
  const state = stateOf(offer, offer.language);
  const line = lineOf(offer, offer.language).map(linkedText).join(" · ");
  // The one sentence of a public need is its name and its text: it is said once.
  const text = plainText(offer.contentHtml);
  const nameOnly =
    text === offer.name ||
    (offer.purpose === "request" && text.startsWith(offer.name.replace(/…$/, "")));
  // What a sibling has in fields of its own is marked, so that it shows the
  // thing and not the text of a message.
  return [
    nameOnly
      ? addedParagraph(
          `<strong>${messages.kind[offer.purpose]}${state}:</strong> ${linkedText(text)}`,
        )
      : `${addedParagraph(
          `<strong>${messages.kind[offer.purpose]}${state}: ${escapeText(offer.name)}</strong>`,
        )}${offer.contentHtml}`,
    line === "" ? "" : addedParagraph(line),
    offer.availability === "" ? "" : `<p>${linkedText(offer.availability)}</p>`,
    offer.cautions === ""
      ? ""
      : addedParagraph(linkedText(`${messages.cautions}: ${offer.cautions}`)),
    offer.conditions === "" ? "" : `<p>${linkedText(offer.conditions)}</p>`,
    addedParagraph(messages.howToAsk({ page: iri })),
  ].join("");
}

/** Complete, with its context. Throws on what is not public. */
export function offerDocument(
  row: Offer,
  by: Speaker,
  origin: string,
  {
    counts,
    pictures = [],
  }: {
    readonly counts?: { likes: number; shares: number } | undefined;
    readonly pictures?: readonly Picture[];
  } = {},
): JsonObject {
  const published = mustBePublic(row);
  const offer = publicFace(row);
  const iri = objectIri(origin, "offer", offer.id);
  const content = wordsOf(offer, iri);
  const { mediaType: _mediaType, ...common } = commonPart({
    origin,
    by,
    iri,
    published,
    updated: offer.updated,
    language: offer.language,
    content,
    tags: offer.tags,
    tagPage: "/board",
    ...(counts === undefined ? {} : { counts }),
  });
  return {
    "@context": contextOf("offer"),
    type: "Note",
    ...common,
    name: wireName(offer.name),
    purpose: offer.purpose,
    publishes: intent(offer, iri),
    ...facets(offer),
    ...(offer.expires === null ? {} : { endTime: stamp(offer.expires) }),
    // Of a need strangers read one sentence, and see nothing.
    ...(offer.purpose === "request" ? {} : pictureTerms(pictures)),
  };
}

/** FEP-0837 Proposal, for readers of Valueflows. */
export function proposalDocument(row: Offer, by: Speaker, origin: string): JsonObject {
  const published = mustBePublic(row);
  const offer = publicFace(row);
  const iri = `${objectIri(origin, "offer", offer.id)}/proposal`;
  return {
    "@context": contextOf("proposal"),
    type: "Proposal",
    id: iri,
    purpose: offer.purpose,
    attributedTo: `${origin}/groups/${by.handle}`,
    name: offer.name,
    summary: summaryOf(offer, offer.language),
    summaryMap: inAllLanguages(offer.language, (language) => summaryOf(offer, language)),
    content: wordsOf(offer, objectIri(origin, "offer", offer.id)),
    published: stamp(published),
    ...updatedTerm({ published, updated: offer.updated }),
    ...(offer.expires === null ? {} : { endTime: stamp(offer.expires) }),
    publishes: intent(offer, iri),
    ...facets(offer),
    to: ["https://www.w3.org/ns/activitystreams#Public"],
    url: objectIri(origin, "offer", offer.id),
  };
}
