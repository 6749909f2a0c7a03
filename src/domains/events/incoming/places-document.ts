/** Where an event of others is: a point, an area, the ways to join it from afar. */
import { plainText } from "#commons/markup/plain-text.ts";
import { oneLine } from "#commons/text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import {
  asArray,
  first,
  isObject,
  isType,
  type Json,
  type JsonObject,
  languageOf,
  webPageOf,
  str,
  textIn,
} from "#protocol/activitypub/json.ts";
import { isCalendulas, isSchemaType, propertiesOf, unsaidPlace } from "../access/document.ts";
import { eventMessages } from "../messages.ts";

// Friendica writes numbers as text; an empty text is not zero.
export const numberOf = (value: Json | undefined): number => {
  const one = first(value);
  if (typeof one === "number") return one;
  return typeof one === "string" && /^-?\d{1,15}(\.\d{1,20})?$/.test(one) ? Number(one) : NaN;
};

export function languageIn(json: JsonObject): string {
  const languages = [languageOf(json), str(first(json["inLanguage"]))].map(
    (one) => one?.slice(0, 35).replaceAll("_", "-") ?? "",
  );
  return (
    languages.find(
      (one) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(one) && !/^(und|mul|zxx)\b/.test(one),
    ) ?? "en"
  );
}

/** Old Mobilizons swapped the two inside `geo`; only what stands beside the place is read. */
export function pointOf(places: readonly Json[]): {
  readonly latitude: number | null;
  readonly longitude: number | null;
} {
  for (const place of places) {
    if (!isObject(place)) continue;
    const [latitude, longitude] = [numberOf(place["latitude"]), numberOf(place["longitude"])];
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
      return { latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) };
  }
  return { latitude: null, longitude: null };
}

/**
 * The virtual location that a place is (a bare link too) or, in old Gancios, has for an address.
 */
function virtualOf(place: Json): JsonObject | undefined {
  if (!isObject(place)) return undefined;
  if (isType(place, "Link") && safeUrl(place["href"]) !== undefined) return place;
  if (isSchemaType(place, "VirtualLocation")) return place;
  const address = first(place["address"]);
  return isObject(address) && isSchemaType(address, "VirtualLocation") ? address : undefined;
}

/** "Elm Garden, Elm Street 12, 3500 Utrecht"; "" for what is no place to go to. */
function placeText(place: Json): string {
  if (typeof place === "string") return safeUrl(place) === undefined ? oneLine(place, 200) : "";
  if (!isObject(place) || virtualOf(place) !== undefined) return "";
  const lines = asArray(place["address"])
    .slice(0, 10)
    .flatMap((address) =>
      isObject(address)
        ? ["streetAddress", "postalCode", "addressLocality", "addressCountry"].flatMap(
            (name) => str(first(address[name])) ?? [],
          )
        : [str(address) ?? ""],
    );
  // Hubzilla writes the place into its content.
  const name = textIn(place, "name") ?? textIn(place, "content") ?? "";
  return [name, ...lines.filter((line) => !name.includes(line))]
    .map((line) => oneLine(plainText(line.slice(0, 2000)), 300))
    .filter((line) => line !== "")
    .join(", ");
}

export function areaOf(json: JsonObject, places: readonly Json[]): string {
  const texts = places.map(placeText).filter((text) => text !== "");
  const unsaid = propertiesOf(json).some(({ id }) => id === unsaidPlace);
  return unsaid ? "" : oneLine(texts.join(" · "), 300);
}

export interface OnlinePlace {
  readonly url: string;
  readonly name: string;
}

/**
 * Where one can be from afar, the best first: virtual locations, Mobilizon's rooms and streams,
 * else the website of what is online only.
 */
export function linksOf(json: JsonObject, places: readonly Json[]): readonly OnlinePlace[] {
  const properties = propertiesOf(json);
  const online = json["isOnline"] === true || isCalendulas(properties);
  const given = [
    ...places.map((place) => {
      const virtual = virtualOf(place);
      return virtual === undefined
        ? [str(place)]
        : [webPageOf(virtual) ?? str(virtual["href"]), textIn(virtual, "name")];
    }),
    ...properties
      .filter(({ id }) => /^mz:(visio:\w+|live:\w+:url)$/.test(id))
      .map(({ text, name }) => [text, name]),
    ...(online ? asArray(json["attachment"]).slice(0, 200) : []).map((one) =>
      isObject(one) && (str(one["name"]) ?? "").toLowerCase() === "website"
        ? [webPageOf(one) ?? str(one["href"])]
        : [],
    ),
  ];
  const links = given.flatMap(([address, name]): OnlinePlace[] => {
    const url = safeUrl(address);
    return url === undefined
      ? []
      : [
          {
            url,
            name: oneLine(plainText(name ?? ""), 80) || eventMessages(languageIn(json)).onlineWord,
          },
        ];
  });
  return links.filter(({ url }, i) => links.findIndex((one) => one.url === url) === i).slice(0, 5);
}
