/** An offer as a Note that says everything, with FEP-0837 terms; as a Proposal at its own address; and back. */
import { commas } from "#platform/i18n/commas.ts";
import { offerAmount } from "./amount.ts";
import { careKindName, isCareKind } from "#commons/care-kinds.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText, linkedText, plainText, sanitize } from "#commons/markdown.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { OfferState, Row } from "#platform/database/schema.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import { inAllLanguages } from "#platform/i18n/languages.ts";
import { shorten } from "#platform/lib/messages.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { linesFrom } from "#commons/markup/html-to-markdown.ts";
import { attachmentLines, attachmentsOf } from "#protocol/activitypub/attachments.ts";
import { contextOf } from "#protocol/activitypub/context.ts";
import {
  asArray,
  first,
  hashtagsOf,
  isObject,
  isType,
  type JsonObject,
  languageOf,
  webPageOf,
  str,
  textIn,
} from "#protocol/activitypub/json.ts";
import {
  addedParagraph,
  withoutAdded,
  commonPart,
  type Speaker,
  stamp,
  updatedTerm,
  wireName,
} from "#protocol/activitypub/object.ts";
import { type Picture, pictureTerms } from "#protocol/activitypub/picture.ts";
import { isOfferKind, isOfferWay, publicFace, type Purpose } from "./offer.ts";
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
      `${offerMessages(language).kind[offer.purpose]}${stateOf(offer, language)}: ${wireName(offer.name)}`,
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
  const said =
    text === offer.name ||
    (offer.purpose === "request" && text.startsWith(offer.name.replace(/…$/, "")));
  // What a sibling has in fields of its own is marked, so that it shows the thing and not the text of a message.
  return [
    said
      ? addedParagraph(
          `<strong>${messages.kind[offer.purpose]}${state}:</strong> ${linkedText(text)}`,
        )
      : `${addedParagraph(`<strong>${messages.kind[offer.purpose]}${state}: ${escapeText(offer.name)}</strong>`)}${offer.contentHtml}`,
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

interface IncomingOffer {
  readonly iri: string;
  readonly url: string | null;
  readonly purpose: Purpose;
  readonly name: string;
  readonly source: string;
  readonly contentHtml: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  /** What is left of it. */
  readonly available: string | null;
  readonly what: Offer["what"];
  readonly how: Offer["how"];
  readonly careKind: string;
  readonly area: string;
  readonly cautions: string;
  readonly spoken: string[];
  readonly remotePossible: boolean;
  /** A price, where they name one. */
  readonly conditions: string;
  readonly state: OfferState;
  readonly tags: string[];
  readonly language: string;
  readonly expires: Date | null;
  readonly published: Date;
  readonly updated: Date;
}

const purposeOf = (json: JsonObject): Purpose | undefined => {
  const said = (str(first(json["purpose"])) ?? str(first(json["vf:purpose"])) ?? "").replace(
    /^.*[#/]/,
    "",
  );
  return said === "offer" || said === "request" ? said : undefined;
};

/** Flohmarkt writes what is offered beside its Note. */
const flohmarktOf = (json: JsonObject): JsonObject | undefined => {
  const data = first(json["flohmarkt:data"]);
  return isObject(data) ? data : undefined;
};

/** Does this Note or Proposal offer or ask for something? */
export const speaksOfOffer = (json: JsonObject): boolean =>
  isType(json, "Proposal", "vf:Proposal") ||
  (isType(json, "Note") && (purposeOf(json) !== undefined || flohmarktOf(json) !== undefined));

/** Wikidata's entries of money that is named often. */
const money: Readonly<Record<string, string>> = { Q4916: "EUR", Q4917: "USD", Q25224: "GBP" };

/** What is wished for in return, in words; "" for nothing. `of`: IRI of what it is. */
function priceOf(amount: string | undefined, of = ""): string {
  if (amount !== undefined && Number(amount) === 0) return "";
  return oneLine(`${amount ?? ""} ${money[of.replace(/^.*\//, "")] ?? of}`, 100);
}

const isLanguage = (tag: unknown): tag is string =>
  typeof tag === "string" && tag.length <= 35 && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

/** Reads a Note with FEP-0837 terms, or a Proposal. */
export function readOfferDocument(
  json: JsonObject,
  now: Date,
): IncomingOffer | { readonly refused: string } {
  const iri = safeUrl(str(json["id"]));
  if (iri === undefined) return { refused: "it has no id" };
  if (!speaksOfOffer(json)) return { refused: "it offers nothing" };
  const words = textIn(json, "content") ?? "";
  const said = sanitize(withoutAdded(words), iri);
  const html = said + attachmentLines(attachmentsOf(json, { base: iri }), said);
  const published = parseDate(json["published"]) ?? now;
  const primary = first(json["publishes"] ?? json["vf:publishes"]);
  const measure = (name: string, of = primary): JsonObject | undefined => {
    const said = isObject(of) ? first(of[name] ?? of[`vf:${name}`]) : undefined;
    return isObject(said) ? said : undefined;
  };
  const number = (name: string, of = primary): string | undefined => {
    const value = first(
      measure(name, of)?.["hasNumericalValue"] ?? measure(name, of)?.["om2:hasNumericalValue"],
    );
    const text = typeof value === "number" ? String(value) : str(value);
    return text !== undefined && /^\d{1,6}(\.\d{1,4})?$/.test(text) ? text : undefined;
  };
  const available = number("availableQuantity");
  const counted = measure("resourceQuantity");
  const unit =
    counted === undefined
      ? null
      : oneLine(str(first(counted["hasUnit"] ?? counted["om2:hasUnit"])) ?? "one", 40);
  const whole = number("resourceQuantity");
  // One of it, and no word of what is left, says nothing.
  const told =
    whole !== undefined &&
    Number(whole) > 0 &&
    !(Number(whole) === 1 && unit === "one" && available === undefined);
  const language = languageOf(json);
  const market = flohmarktOf(json);
  const name = oneLine(
    plainText((textIn(json, "name") ?? str(market?.["name"]) ?? "").slice(0, 20_000)),
  );
  const place = first(json["location"]);
  const action = isObject(primary)
    ? (str(first(primary["action"] ?? primary["vf:action"])) ?? "").replace(/^.*[#/:]/, "")
    : "";
  const asked = first(market?.["price"]);
  const back = first(json["reciprocal"] ?? json["vf:reciprocal"]);
  const price =
    typeof asked === "string" || typeof asked === "number"
      ? oneLine(String(asked), 60)
      : isObject(back)
        ? priceOf(
            number("resourceQuantity", back),
            str(first(back["resourceConformsTo"] ?? back["vf:resourceConformsTo"])),
          )
        : "";
  const [kind, way] = [str(first(json["offerKind"])) ?? "", str(first(json["offerWay"])) ?? ""];
  return {
    iri,
    url: safeUrl(webPageOf(json)) ?? null,
    purpose: purposeOf(json) ?? "offer",
    name: name === "" ? oneLine(plainText(words), 80) || "Offer" : name,
    source: manyLines(linesFrom(html), 20_000),
    contentHtml: html,
    quantity: told ? whole : null,
    unit: told ? unit : null,
    available: available ?? null,
    what: isOfferKind(kind)
      ? kind
      : action.startsWith("transfer") || market !== undefined
        ? "thing"
        : "skill",
    how: isOfferWay(way) ? way : "give",
    careKind:
      asArray(json["careKind"])
        .map(str)
        .find((one) => one !== undefined && isCareKind(one)) ?? "other",
    cautions: manyLines(str(json["cautions"]) ?? "", 2000),
    spoken: [...new Set(asArray(json["spoken"]).filter(isLanguage))].slice(0, 20),
    remotePossible: json["remotePossible"] === true,
    area: oneLine(plainText((isObject(place) ? textIn(place, "name") : str(place)) ?? ""), 150),
    conditions: price,
    state: available !== undefined && Number(available) === 0 ? "met" : "open",
    tags: [...new Set(hashtagsOf(json).flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
    language: isLanguage(language) ? language : "en",
    expires: parseDate(json["endTime"]) ?? null,
    published: published > now ? now : published,
    // A date of the future would win against every change to come.
    updated: earlier(parseDate(json["updated"]) ?? published, now),
  };
}
