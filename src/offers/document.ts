/** An offer as a Note that says everything, with FEP-0837 terms; as a Proposal at its own address; and back. */
import { careKindName } from "#commons/care-kinds.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText, plainText, sanitize } from "#commons/markdown.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { OfferState, Row } from "#database/schema.ts";
import { earlier, parseDate } from "#kit/clock.ts";
import { safeUrl } from "#kit/url.ts";
import { contextOf } from "#activitypub/context.ts";
import { first, hashtagsOf, isObject, isType, type JsonObject, languageOf, pageOf, str, textIn } from "#activitypub/json.ts";
import { commonPart, type Speaker, stamp, wireName } from "#activitypub/object.ts";
import { publicFace, type Purpose } from "./offer.ts";
import { words } from "./words.ts";

type Offer = Row<"offers">;

/** Address of what is offered or asked for, as an Agreement names it. */
export const intentIri = (offerIri: string): string => `${offerIri}#primary`;

function intent(offer: Offer, iri: string): JsonObject {
  const measure = (value: string): JsonObject => ({ hasUnit: offer.unit ?? "one", hasNumericalValue: value });
  const left = offer.available ?? offer.quantity ?? "1";
  return {
    id: intentIri(iri),
    type: "Intent",
    action: offer.what === "thing" ? "transfer" : "deliverService",
    resourceQuantity: measure(offer.quantity ?? "1"),
    availableQuantity: measure(offer.state === "open" ? String(Number(left)) : "0"),
  };
}

function mustBePublic(offer: Offer): Date {
  if (offer.visibility !== "public" || offer.published === null || offer.groupId === null)
    throw new Error("an offer that is not public has no document");
  return offer.published;
}

/** All that is said of it, as one piece of HTML; `offer` as everybody may read it. */
function wordsOf(offer: Offer, iri: string): string {
  const w = words(offer.language);
  const state = offer.state === "open" ? "" : ` (${w.states[offer.state].toLowerCase()})`;
  const amount = offer.quantity === null ? "" : `${offer.quantity} ${offer.unit ?? ""}`.trim();
  const line = [careKindName(offer.careKind), offer.area, amount, offer.availability]
    .filter((part) => part !== "")
    .map(escapeText)
    .join(" · ");
  const more = [offer.cautions === "" ? "" : `${w.cautions}: ${offer.cautions}`, offer.conditions].filter((part) => part !== "");
  return `<p><strong>${w.kind[offer.purpose]}${state}: ${escapeText(offer.name)}</strong></p>${offer.contentHtml}<p>${line}</p>${more.map((part) => `<p>${escapeText(part)}</p>`).join("")}<p>${w.howToAsk(iri)}</p>`;
}

/** Complete, with its context. Throws on what is not public. */
export function offerDocument(row: Offer, by: Speaker, origin: string, counts?: { likes: number; shares: number }): JsonObject {
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
    ...(offer.expires === null ? {} : { endTime: stamp(offer.expires) }),
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
    content: wordsOf(offer, objectIri(origin, "offer", offer.id)),
    published: stamp(published),
    updated: stamp(offer.updated),
    ...(offer.expires === null ? {} : { endTime: stamp(offer.expires) }),
    publishes: intent(offer, iri),
    unitBased: false,
    to: ["https://www.w3.org/ns/activitystreams#Public"],
    url: objectIri(origin, "offer", offer.id),
  };
}

export interface IncomingOffer {
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
  readonly area: string;
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
  const said = (str(first(json["purpose"])) ?? str(first(json["vf:purpose"])) ?? "").replace(/^.*[#/]/, "");
  return said === "offer" || said === "request" ? said : undefined;
};

/** Flohmarkt writes what is offered beside its Note. */
const flohmarktOf = (json: JsonObject): JsonObject | undefined => {
  const data = first(json["flohmarkt:data"]);
  return isObject(data) ? data : undefined;
};

/** Does this Note or Proposal offer or ask for something? */
export const speaksOfOffer = (json: JsonObject): boolean =>
  isType(json, "Proposal", "vf:Proposal") || (isType(json, "Note") && (purposeOf(json) !== undefined || flohmarktOf(json) !== undefined));

/** Reads a Note with FEP-0837 terms, or a Proposal. */
export function readOffer(json: JsonObject, now: Date): IncomingOffer | { readonly refused: string } {
  const iri = safeUrl(str(json["id"]));
  if (iri === undefined) return { refused: "it has no id" };
  if (!speaksOfOffer(json)) return { refused: "it offers nothing" };
  const html = sanitize(textIn(json, "content") ?? "");
  const published = parseDate(json["published"]) ?? now;
  const primary = first(json["publishes"] ?? json["vf:publishes"]);
  const number = (name: string): string | undefined => {
    const measure = isObject(primary) ? first(primary[name]) : undefined;
    const value = isObject(measure) ? first(measure["hasNumericalValue"]) : undefined;
    const text = typeof value === "number" ? String(value) : str(value);
    return text !== undefined && /^\d{1,6}(\.\d{1,4})?$/.test(text) ? text : undefined;
  };
  const measure = isObject(primary) ? first(primary["resourceQuantity"]) : undefined;
  const quantity = number("resourceQuantity");
  const language = languageOf(json);
  const market = flohmarktOf(json);
  const name = oneLine(plainText(textIn(json, "name") ?? str(market?.["name"]) ?? ""));
  const place = first(json["location"]);
  const action = isObject(primary) ? (str(first(primary["action"] ?? primary["vf:action"])) ?? "").replace(/^.*[#/:]/, "") : "";
  const asked = first(market?.["price"]);
  const price = typeof asked === "string" || typeof asked === "number" ? oneLine(String(asked), 60) : "";
  return {
    iri,
    url: safeUrl(pageOf(json)) ?? null,
    purpose: purposeOf(json) ?? "offer",
    name: name === "" ? oneLine(plainText(html), 80) || "Offer" : name,
    source: manyLines(plainText(html), 20_000),
    contentHtml: html,
    quantity: quantity === undefined || Number(quantity) === 0 ? null : quantity,
    unit: isObject(measure) ? oneLine(str(first(measure["hasUnit"])) ?? "one", 40) : null,
    available: number("availableQuantity") ?? null,
    what: action.startsWith("transfer") || market !== undefined ? "thing" : "skill",
    area: oneLine(plainText((isObject(place) ? textIn(place, "name") : str(place)) ?? ""), 150),
    conditions: price,
    state: number("availableQuantity") === "0" ? "met" : "open",
    tags: [...new Set(hashtagsOf(json).flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
    language: language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en",
    expires: parseDate(json["endTime"]) ?? null,
    published: published > now ? now : published,
    // A date of the future would win against every change to come.
    updated: earlier(parseDate(json["updated"]) ?? published, now),
  };
}
