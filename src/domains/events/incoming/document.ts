/** Events of others, read from every dialect that peers speak: Calendula, Mobilizon, Gancio, WordPress, Friendica, Hubzilla, EveryCal, bare FEP-8a8e. */
import { escapeText, linkedText, plainText, sanitize } from "#commons/markdown.ts";
import { linesFrom } from "#commons/markup/html-to-markdown.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { CostKind, EventStatus } from "#platform/database/schema.ts";
import { after, earlier, hours, parseDate } from "#platform/lib/clock.ts";
import { dayIn, instantOf, isTimeZone, Temporal } from "#platform/lib/temporal.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { attachmentLines, attachmentsOf } from "#protocol/activitypub/attachments.ts";
import {
  asArray,
  first,
  hashtagsOf,
  iriOf,
  isObject,
  isAddressedToPublic,
  isType,
  type Json,
  type JsonObject,
  languageOf,
  webPageOf,
  str,
  shortTextIn,
  textIn,
} from "#protocol/activitypub/json.ts";
import { withoutAdded, withoutLastLine } from "#protocol/activitypub/object.ts";
import {
  accessTextOf,
  isCalendulas,
  isSchemaType,
  propertiesOf,
  readMetadata,
  unsaidPlace,
} from "../access/document.ts";
import { sentencesBesideCost } from "../cost/cost.ts";
import { fingerprintOf } from "../duplicates/duplicates.ts";
import { eventMessages } from "../messages.ts";

/** A remote event, read. */
export interface IncomingEvent {
  readonly iri: string;
  readonly url: string | null;
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  readonly contentHtml: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly timeZone: string;
  readonly endsGiven: boolean;
  readonly allDay: boolean;
  readonly area: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly onlineUrl: string | null;
  readonly tags: string[];
  readonly language: string;
  readonly status: EventStatus;
  readonly published: Date;
  readonly updated: Date;
  /** FEP-8a8e joinMode; null when it does not say. */
  readonly joinMode: string | null;
  readonly joinUrl: string | null;
  readonly capacity: number | null;
  readonly remaining: number | null;
  readonly kind: string;
  readonly cost: CostKind | null;
  readonly costWords: string;
  readonly contact: string;
  readonly careKinds: string[];
  /** JSON, as in the table. */
  readonly access: string;
  readonly accessWords: string;
  readonly yesFacts: string[];
  readonly fingerprint: string;
}

/** Why an event is not kept: all there is. FEDERATION.md names each. */
export const refusals = {
  id: "it has no id",
  type: "it is no Event",
  draft: "it is a draft",
  audience: "it is not addressed to everybody",
  start: "it has no start",
  startForm: "its start is no date that there is",
  startFar: "its start is out of all bounds",
} as const;
type Refused = (typeof refusals)[keyof typeof refusals];

const maxHtml = 200_000;

/** What can be read of an Event, or why it can't be kept. `home`: the zone (IANA) of what names none. */
export function readEvent(
  json: JsonObject,
  now: Date,
  home = "UTC",
): IncomingEvent | { readonly refused: Refused } {
  const iri = safeUrl(str(json["id"]));
  if (iri === undefined) return { refused: refusals.id };
  if (!isType(json, "Event")) return { refused: refusals.type };
  if (json["draft"] === true) return { refused: refusals.draft };
  // FEP-8a8e: in `cc` it is unlisted, and no calendar may show it. Where nothing is said, whoever brought it decides.
  if (isAddressed(json) && !isAddressedToPublic({ to: json["to"] }))
    return { refused: refusals.audience };
  const status = statusOf(json);
  const times = timesOf(json, zoneOf(json) ?? home, status);
  if (typeof times === "string") return { refused: times };
  const places = asArray(json["location"]).slice(0, 10);
  const links = linksOf(json, places);
  const url = safeUrl(webPageOf(json)) ?? null;
  const metadata = readMetadata(json);
  const title = oneLine(plainText(shortTextIn(json, "name")));
  const text = (textIn(json, "content") ?? textIn(json, "summary") ?? "").slice(0, maxHtml);
  const html = sanitize(
    withMore(
      withoutFacts(withoutLastLine(withoutAdded(text), iri, title), json, metadata, links),
      json,
      links,
    ),
    url ?? iri,
  );
  const published = parseDate(json["published"]) ?? now;
  const name = title === "" ? oneLine(plainText(html), 80) || "Event" : title;
  const capacity = countOf(json["maximumAttendeeCapacity"], 1);
  return {
    iri,
    url,
    name,
    summary: oneLine(plainText(shortTextIn(json, "summary")), 500),
    source: manyLines(linesFrom(html), 20_000),
    contentHtml: html + attachmentLines(attachmentsOf(json, { base: url ?? iri }), html),
    ...times,
    ...pointOf(places),
    area: areaOf(json, places),
    onlineUrl: links[0]?.url ?? null,
    tags: [...new Set(hashtagsOf(json).flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
    language: languageIn(json),
    status,
    published: earlier(published, now),
    // A date of the future would win against every change to come.
    updated: earlier(parseDate(json["updated"]) ?? published, now),
    ...joiningOf(json, url ?? iri),
    capacity,
    remaining: remainingOf(json, capacity),
    fingerprint: fingerprintOf(name, times.starts),
    ...metadata,
  };
}

const isAddressed = (json: JsonObject): boolean =>
  asArray(json["to"]).length + asArray(json["cc"]).length > 0;

// Friendica writes numbers as text; an empty text is not zero.
const numberOf = (value: Json | undefined): number => {
  const one = first(value);
  return typeof one === "number"
    ? one
    : typeof one === "string" && /^-?\d{1,15}(\.\d{1,20})?$/.test(one)
      ? Number(one)
      : NaN;
};

/** Mobilizon's 0 seats mean that there is no limit. */
const countOf = (value: Json | undefined, least: number): number | null => {
  const count = numberOf(value);
  return Number.isInteger(count) && count >= least && count <= 1_000_000 ? count : null;
};

/** FEP-8a8e says it by the number of those who come. */
function remainingOf(json: JsonObject, capacity: number | null): number | null {
  const attendees = first(json["attendees"]);
  const coming = isObject(attendees) ? countOf(attendees["totalItems"], 0) : null;
  return (
    countOf(json["remainingAttendeeCapacity"], 0) ??
    (capacity === null || coming === null ? null : Math.max(0, capacity - coming))
  );
}

const joinModes = ["free", "restricted", "external", "invite", "none"];

/** `page`: where people are sent when it is said to be elsewhere, but not where. */
function joiningOf(
  json: JsonObject,
  page: string,
): { readonly joinMode: string | null; readonly joinUrl: string | null } {
  const said = iriOf(json["joinMode"])?.split(/[:/#]/).at(-1);
  const joinMode = said !== undefined && joinModes.includes(said) ? said : null;
  const where = iriOf(json["externalParticipationUrl"]) ?? "";
  // What follows the ? would write the letter for them.
  const mail = /^mailto:[\w.+-]{1,64}@[\w.-]{1,200}(?=\?|$)/i.exec(where)?.[0];
  return { joinMode, joinUrl: safeUrl(where) ?? mail ?? (joinMode === "external" ? page : null) };
}

type Times = Pick<IncomingEvent, "starts" | "ends" | "endsGiven" | "timeZone" | "allDay">;

// The offset of Hubzilla's -00:00 is not known (RFC 3339): it is wall-clock time, as without one.
const timeForm =
  /^(\d{4}-\d\d-\d\d)(?:([T ])(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?:(Z)|-00(?::?00)?|([+-]\d\d)(?::?(\d\d))?)?)?$/;

/** A date-time with offset or Z; without one it is wall-clock time in the event's zone; a bare date is its midnight. */
function timeOf(text: string | undefined, zone: string): Date | undefined {
  const found = timeForm.exec((text ?? "").slice(0, 60).trim().toUpperCase());
  if (found === null) return undefined;
  const [, day = "", between, clock = "00:00", z, hour, minute = "00"] = found;
  const offset = z ?? (hour === undefined ? "" : `${hour}:${minute}`);
  // Without a T it may be anything; only an offset makes it sure.
  return between === " " && offset === "" ? undefined : instantOf(`${day}T${clock}${offset}`, zone);
}

const bareDay = /^\d{4}-\d\d-\d\d$/;
const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
const year = (date: Date): number => date.getUTCFullYear();

/** An end that is missing or lies before the start is a fair guess. What is put off may have lost its start, and keeps the one before. */
function timesOf(json: JsonObject, zone: string, status: EventStatus): Times | Refused {
  const text =
    str(first(json["startTime"])) ??
    (status === "postponed" ? str(first(json["previousStartTime"])) : undefined);
  if (text === undefined) return refusals.start;
  const starts = timeOf(text, zone);
  if (starts === undefined) return refusals.startForm;
  if (year(starts) < 1970 || year(starts) > 2200) return refusals.startFar;
  const endText = str(first(json["endTime"]))?.trim();
  const said = timeOf(endText, zone);
  const end = said !== undefined && said > starts && year(said) <= 2200 ? said : undefined;
  const bare = bareDay.test(text.trim());
  const whole =
    json["allDay"] === true ||
    propertiesOf(json).some(({ id, text: yes }) => id === "calendula:allDay" && yes === "true");
  if (!bare && !whole) {
    const endsGiven = end !== undefined && json["displayEndTime"] !== false;
    return {
      starts,
      ends: end ?? after(starts, hours(2)),
      endsGiven,
      timeZone: zone,
      allDay: false,
    };
  }
  // The last day is part of it; but where `allDay` is said, the end is the one of iCalendar, the day after (EveryCal).
  const inclusive = bare && bareDay.test(endText ?? "") && !whole;
  const from = dayIn(starts, zone);
  const last = end === undefined ? from : dayIn(inclusive ? end : after(end, -1), zone);
  const midnight = (day: string): Date => instantOf(`${day}T00:00`, zone) ?? starts;
  return {
    starts: midnight(from),
    ends: midnight(nextDay(last)),
    endsGiven: true,
    timeZone: zone,
    allDay: true,
  };
}

function zoneOf(json: JsonObject): string | undefined {
  const named = [json["timezone"], json["timeZone"], json["eventTimezone"]].map((one) =>
    str(first(one)),
  );
  return named.find((one) => one !== undefined && isTimeZone(one));
}

function languageIn(json: JsonObject): string {
  const said = [languageOf(json), str(first(json["inLanguage"]))].map(
    (one) => one?.slice(0, 35).replaceAll("_", "-") ?? "",
  );
  return (
    said.find(
      (one) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(one) && !/^(und|mul|zxx)\b/.test(one),
    ) ?? "en"
  );
}

function statusOf(json: JsonObject): EventStatus {
  const said = [json["eventStatus"], json["ical:status"], json["status"]].map((one) =>
    (iriOf(one) ?? "").toLowerCase(),
  );
  const is = (...ends: readonly string[]): boolean =>
    said.some((one) => ends.some((end) => one.endsWith(end)));
  if (is("cancelled", "canceled")) return "cancelled";
  if (is("postponed")) return "postponed";
  if (is("rescheduled")) return "moved";
  return is("tentative") ? "tentative" : "scheduled";
}

/** Old Mobilizons swapped the two inside `geo`; only what stands beside the place is read. */
function pointOf(places: readonly Json[]): {
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

/** The virtual location that a place is (a bare link too) or, in old Gancios, has for an address. */
function virtualOf(place: Json): JsonObject | undefined {
  if (!isObject(place)) return undefined;
  if (isType(place, "Link") && safeUrl(place["href"]) !== undefined) return place;
  const address = first(place["address"]);
  return isSchemaType(place, "VirtualLocation")
    ? place
    : isObject(address) && isSchemaType(address, "VirtualLocation")
      ? address
      : undefined;
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

function areaOf(json: JsonObject, places: readonly Json[]): string {
  const texts = places.map(placeText).filter((text) => text !== "");
  const unsaid = propertiesOf(json).some(({ id }) => id === unsaidPlace);
  return unsaid ? "" : oneLine(texts.join(" · "), 300);
}

interface Online {
  readonly url: string;
  readonly name: string;
}

/** Where one can be from afar, the best first: virtual locations, Mobilizon's rooms and streams, else the website of what is online only. */
function linksOf(json: JsonObject, places: readonly Json[]): readonly Online[] {
  const properties = propertiesOf(json);
  const online = json["isOnline"] === true || isCalendulas(properties);
  const given = [
    ...places.map((place) => {
      const at = virtualOf(place);
      return at === undefined
        ? [str(place)]
        : [webPageOf(at) ?? str(at["href"]), textIn(at, "name")];
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
  const links = given.flatMap(([address, name]): Online[] => {
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

/** Content of a Calendula without what it says in fields of its own too: its sentences on access and the way to join online. */
function withoutFacts(
  html: string,
  json: JsonObject,
  metadata: ReturnType<typeof readMetadata>,
  links: readonly Online[],
): string {
  if (!isCalendulas(propertiesOf(json))) return html;
  const sentences = sentencesBesideCost(metadata, languageIn(json)).map(
    (one) => `<li>${linkedText(one)}</li>`,
  );
  const link = escapeText(links[0]?.url ?? "");
  // Older ones say "Online" in every language.
  const words = [eventMessages(languageIn(json)).onlineWord, eventMessages("en").onlineWord];
  return [
    sentences.length === 0 ? "" : `<ul>${sentences.join("")}</ul>`,
    ...(link === ""
      ? []
      : words.map((word) => `<p>${escapeText(word)}: <a href="${link}">${link}</a></p>`)),
  ].reduce((rest, part) => (part === "" ? rest : rest.replace(part, () => "")), html);
}

/** The content with what has no field of its own: every link but the first, and words on access. */
function withMore(html: string, json: JsonObject, links: readonly Online[]): string {
  const access = oneLine(accessTextOf(json) ?? "", 1000);
  return [
    html,
    ...links
      .slice(1)
      .map(({ url, name }) => [escapeText(url), name] as const)
      .filter(([url]) => !html.includes(url))
      .map(([url, name]) => `<p>${escapeText(name)}: <a href="${url}">${url}</a></p>`),
    access === "" || html.includes(escapeText(access)) ? "" : `<p>${escapeText(access)}</p>`,
  ].join("");
}
