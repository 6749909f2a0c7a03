/** Offers and needs of others, read: proposals (FEP-0837), and what Flohmarkt says. */
import { isCareKind } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { OfferState, Row } from "#platform/database/schema.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { linesFrom } from "#commons/markup/html-to-markdown.ts";
import { attachmentLines, attachmentsOf } from "#protocol/activitypub/attachments.ts";
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
import { withoutAdded } from "#protocol/activitypub/object.ts";
import { isOfferKind, isOfferWay, type Purpose } from "../offer.ts";

type Offer = Row<"offers">;

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
  const purpose = (str(first(json["purpose"])) ?? str(first(json["vf:purpose"])) ?? "").replace(
    /^.*[#/]/,
    "",
  );
  return purpose === "offer" || purpose === "request" ? purpose : undefined;
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
function priceOf(amount: string | undefined, item = ""): string {
  if (amount !== undefined && Number(amount) === 0) return "";
  return oneLine(`${amount ?? ""} ${money[item.replace(/^.*\//, "")] ?? item}`, 100);
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
  const contentHtml = sanitize(withoutAdded(words), iri);
  const html = contentHtml + attachmentLines(attachmentsOf(json, { base: iri }), contentHtml);
  const published = parseDate(json["published"]) ?? now;
  const primary = first(json["publishes"] ?? json["vf:publishes"]);
  const measure = (name: string, intent = primary): JsonObject | undefined => {
    const value = isObject(intent) ? first(intent[name] ?? intent[`vf:${name}`]) : undefined;
    return isObject(value) ? value : undefined;
  };
  const number = (name: string, intent = primary): string | undefined => {
    const value = first(
      measure(name, intent)?.["hasNumericalValue"] ??
        measure(name, intent)?.["om2:hasNumericalValue"],
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
  const reciprocal = first(json["reciprocal"] ?? json["vf:reciprocal"]);
  const price = (): string => {
    if (typeof asked === "string" || typeof asked === "number") return oneLine(String(asked), 60);
    return isObject(reciprocal)
      ? priceOf(
          number("resourceQuantity", reciprocal),
          str(first(reciprocal["resourceConformsTo"] ?? reciprocal["vf:resourceConformsTo"])),
        )
      : "";
  };
  const [kind, way] = [str(first(json["offerKind"])) ?? "", str(first(json["offerWay"])) ?? ""];
  const likelyKind = action.startsWith("transfer") || market !== undefined ? "thing" : "skill";
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
    what: isOfferKind(kind) ? kind : likelyKind,
    how: isOfferWay(way) ? way : "give",
    careKind:
      asArray(json["careKind"])
        .map(str)
        .find((one) => one !== undefined && isCareKind(one)) ?? "other",
    cautions: manyLines(str(json["cautions"]) ?? "", 2000),
    spoken: [...new Set(asArray(json["spoken"]).filter(isLanguage))].slice(0, 20),
    remotePossible: json["remotePossible"] === true,
    area: oneLine(plainText((isObject(place) ? textIn(place, "name") : str(place)) ?? ""), 150),
    conditions: price(),
    state: available !== undefined && Number(available) === 0 ? "met" : "open",
    tags: [...new Set(hashtagsOf(json).flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
    language: isLanguage(language) ? language : "en",
    expires: parseDate(json["endTime"]) ?? null,
    published: published > now ? now : published,
    // A date of the future would win against every change to come.
    updated: earlier(parseDate(json["updated"]) ?? published, now),
  };
}
