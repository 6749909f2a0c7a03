/** Reading JSON of strangers: every shape that AS2 allows for one idea, as one. */
import { safeUrl } from "#platform/lib/url.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const asArray = (value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
};

/** A text; also where it is written out as JSON-LD does: `{"@type": …, "@value": "2027-06-01"}`. */
export const str = (value: Json | undefined): string | undefined => {
  const said = isObject(value) ? value["@value"] : value;
  return typeof said === "string" ? said : undefined;
};

/** The first of one or several. */
export const first = (value: Json | undefined): Json | undefined => asArray(value)[0];

/**
 * Id of a thing given as IRI, as object with an id, or as Link; in the one spelling that we keep
 * ids in, whatever they wrote. What no database holds is no id.
 */
export function iriOf(value: Json | undefined): string | undefined {
  const one = first(value);
  const iri = isObject(one) ? (str(one["id"]) ?? str(one["@id"]) ?? str(one["href"])) : one;
  if (typeof iri !== "string" || iri.includes("\u0000")) return undefined;
  return safeUrl(iri) ?? iri;
}

/** The same in our spelling and in theirs: for what is kept as they wrote it, to be sent back. */
export function spellingsOf(value: Json | undefined): readonly string[] {
  const iri = iriOf(value);
  const one = first(value);
  const id = isObject(one) ? str(one["id"]) : str(one);
  return iri === undefined ? [] : [...new Set([iri, id ?? iri])];
}

export const irisOf = (value: Json | undefined): readonly string[] =>
  asArray(value).flatMap((one) => iriOf(one) ?? []);

export const typesOf = (value: JsonObject): readonly string[] =>
  asArray(value["type"] ?? value["@type"]).flatMap((one) => str(one) ?? []);

export const isType = (value: JsonObject, ...types: readonly string[]): boolean =>
  typesOf(value).some((type) => types.includes(type));

export const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const publicNames = new Set([PUBLIC, "as:Public", "Public"]);

/** Is it addressed to everybody (to or cc)? */
export const isAddressedToPublic = (value: JsonObject): boolean =>
  [...irisOf(value["to"]), ...irisOf(value["cc"])].some((iri) => publicNames.has(iri));

/** A text in the language that is there: the plain property, else the first of its map. */
export function textIn(value: JsonObject, name: string): string | undefined {
  const plain = str(first(value[name]));
  if (plain !== undefined) return plain;
  const map = value[`${name}Map`];
  return isObject(map) ? str(Object.values(map).find((one) => typeof one === "string")) : undefined;
}

/** A name or a summary: of a very long one the beginning says enough, and the rest is not read. */
export const shortTextIn = (value: JsonObject, name: string): string =>
  (textIn(value, name) ?? "").slice(0, 20_000);

/** Language of a text, by its map. */
export function languageOf(value: JsonObject): string | undefined {
  for (const name of ["contentMap", "nameMap", "summaryMap"]) {
    const map = value[name];
    const key = isObject(map) ? Object.keys(map)[0] : undefined;
    if (key !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(key)) return key;
  }
  // Lemmy and PieFed: {"identifier": "de", "name": "Deutsch"}
  const named = value["language"];
  return str(value["inLanguage"]) ?? (isObject(named) ? str(named["identifier"]) : undefined);
}

/** Names of hashtags, without #. */
export const hashtagsOf = (value: JsonObject): readonly string[] =>
  asArray(value["tag"])
    .slice(0, 100)
    .flatMap((tag) => (isObject(tag) && isType(tag, "Hashtag") ? (str(tag["name"]) ?? []) : []));

/** The page to open: an html Link of several, else the first. */
export function webPageOf(value: JsonObject): string | undefined {
  const links = asArray(value["url"]);
  const page =
    links.find((one) => isObject(one) && str(one["mediaType"])?.startsWith("text/html") === true) ??
    links[0];
  return iriOf(page);
}
