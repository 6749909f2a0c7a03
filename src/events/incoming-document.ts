/** Events of others, read from every dialect that peers speak: Calendula, Mobilizon, Gancio, WordPress, Friendica, Hubzilla, EveryCal, bare FEP-8a8e. */
import { plainText, sanitize } from "#commons/markdown.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { EventStatus } from "#database/schema.ts";
import { after, earlier, hours, parseDate } from "#kit/clock.ts";
import { instantOf, isTimeZone, Temporal } from "#kit/temporal.ts";
import { safeUrl } from "#kit/url.ts";
import {
  asArray,
  first,
  hashtagsOf,
  isObject,
  isType,
  type Json,
  type JsonObject,
  languageOf,
  pageOf,
  str,
  textIn,
} from "#activitypub/json.ts";
import { readMetadata } from "./access-document.ts";
import { fingerprintOf } from "./duplicates.ts";

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
  readonly careKinds: string[];
  /** JSON, as in the table. */
  readonly access: string;
  readonly accessWords: string;
  readonly yesFacts: string[];
  readonly fingerprint: string;
}

/** What can be read of an Event, or why it can't be kept; FEDERATION.md names these reasons. */
export function readEvent(json: JsonObject, now: Date): IncomingEvent | { readonly refused: string } {
  const iri = safeUrl(str(json["id"]));
  if (iri === undefined) return { refused: "it has no id" };
  if (!isType(json, "Event")) return { refused: "it is no Event" };
  const zone = zoneOf(json);
  const starts = timeOf(str(first(json["startTime"])), zone);
  if (starts === undefined) return { refused: "it has no start" };
  const year = starts.getUTCFullYear();
  if (year < 1970 || year > 2200) return { refused: "its start is out of all bounds" };
  const allDay = bareDay.test(str(first(json["startTime"])) ?? "");
  const ends = endOf(json, { starts, zone, allDay });
  const html = sanitize(textIn(json, "content") ?? textIn(json, "summary") ?? "");
  const published = parseDate(json["published"]) ?? now;
  const places = asArray(json["location"]).slice(0, 10);
  const said = oneLine(plainText(textIn(json, "name") ?? ""));
  const name = said === "" ? oneLine(plainText(html), 80) || "Event" : said;
  const mode = str(first(json["joinMode"]))?.split(/[:/#]/).at(-1);
  return {
    iri,
    url: safeUrl(pageOf(json)) ?? null,
    name,
    summary: oneLine(plainText(textIn(json, "summary") ?? ""), 500),
    source: manyLines(plainText(html), 20_000),
    contentHtml: html,
    starts,
    ends,
    timeZone: zone,
    allDay,
    ...pointOf(places),
    area: oneLine(places.flatMap((place) => placeText(place) ?? []).join(" · "), 300),
    onlineUrl: onlineOf(json, places) ?? null,
    tags: [...new Set(hashtagsOf(json).flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
    language: cleanLanguage(languageOf(json)),
    status: statusOf(json),
    published: published > now ? now : published,
    // A date of the future would win against every change to come.
    updated: earlier(parseDate(json["updated"]) ?? published, now),
    joinMode: mode !== undefined && joinModes.includes(mode) ? mode : null,
    joinUrl: safeUrl(str(first(json["externalParticipationUrl"]))) ?? null,
    capacity: countOf(json["maximumAttendeeCapacity"], 1),
    remaining: countOf(json["remainingAttendeeCapacity"], 0),
    fingerprint: fingerprintOf(name, starts),
    ...readMetadata(json),
  };
}

const joinModes = ["free", "restricted", "external", "invite", "none"];
const bareDay = /^\d{4}-\d\d-\d\d$/;

const countOf = (value: Json | undefined, least: number): number | null => {
  const count = Number(first(value));
  return first(value) != null && Number.isInteger(count) && count >= least && count <= 1_000_000 ? count : null;
};

/** An end that is missing or lies before the start is a fair guess; the last day of an all-day event is part of it. */
function endOf(
  json: JsonObject,
  { starts, zone, allDay }: { readonly starts: Date; readonly zone: string; readonly allDay: boolean },
): Date {
  const text = str(first(json["endTime"]));
  if (allDay) {
    const last = text !== undefined && bareDay.test(text) ? text : (str(first(json["startTime"])) ?? "");
    try {
      const end = instantOf(`${Temporal.PlainDate.from(last).add({ days: 1 }).toString()}T00:00`, zone);
      if (end !== undefined && end > starts && end.getUTCFullYear() <= 2200) return end;
    } catch {
      // No such day.
    }
    return after(starts, hours(24));
  }
  const end = timeOf(text, zone);
  return end !== undefined && end > starts && end.getUTCFullYear() <= 2200 ? end : after(starts, hours(2));
}

/** Old Mobilizons swapped the two inside `geo`; only what stands beside the place is read. */
function pointOf(places: readonly Json[]): { readonly latitude: number | null; readonly longitude: number | null } {
  for (const place of places) {
    if (!isObject(place)) continue;
    const [latitude, longitude] = [place["latitude"], place["longitude"]].map((one) => (first(one) == null ? NaN : Number(first(one))));
    if (latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
      return { latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) };
  }
  return { latitude: null, longitude: null };
}

const cleanLanguage = (text: string | undefined): string =>
  text !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : "en";

function zoneOf(json: JsonObject): string {
  const named = str(first(json["timezone"])) ?? str(first(json["timeZone"]));
  return named !== undefined && isTimeZone(named) ? named : "UTC";
}

/** A date-time with offset or Z; without one it is wall-clock time in the event's zone; a bare date is its midnight. */
function timeOf(text: string | undefined, zone: string): Date | undefined {
  if (text === undefined || text.length > 40) return undefined;
  const clean = text.trim().replace(" ", "T");
  return (
    instantOf(/^\d{4}-\d\d-\d\d$/.test(clean) ? `${clean}T00:00` : clean, zone) ??
    (/[Z+-]/.test(clean.slice(10)) ? parseDate(clean) : undefined)
  );
}

function statusOf(json: JsonObject): EventStatus {
  const said = [json["eventStatus"], json["ical:status"], json["status"]].map((one) => (str(first(one)) ?? "").toLowerCase());
  if (said.some((one) => one.endsWith("cancelled"))) return "cancelled";
  if (said.some((one) => one.endsWith("postponed"))) return "postponed";
  if (said.some((one) => one.endsWith("rescheduled"))) return "moved";
  return said.some((one) => one.endsWith("tentative")) ? "tentative" : "scheduled";
}

function placeText(place: Json): string | undefined {
  if (typeof place === "string") return safeUrl(place) === undefined ? oneLine(place, 200) : undefined;
  if (!isObject(place) || isType(place, "VirtualLocation")) return undefined;
  const address = first(place["address"]);
  const lines = isObject(address)
    ? ["streetAddress", "postalCode", "addressLocality", "addressCountry"].flatMap((name) => str(first(address[name])) ?? [])
    : [str(address) ?? ""];
  const name = textIn(place, "name") ?? "";
  return [name, ...lines.filter((line) => !name.includes(line))]
    .map((line) => oneLine(plainText(line), 150))
    .filter((line) => line !== "")
    .join(", ");
}

function onlineOf(json: JsonObject, places: readonly Json[]): string | undefined {
  for (const place of places) {
    if (typeof place === "string" && safeUrl(place) !== undefined) return safeUrl(place);
    if (isObject(place) && isType(place, "VirtualLocation")) return safeUrl(pageOf(place));
  }
  const attached = asArray(json["attachment"]).find((one) => isObject(one) && (str(one["name"]) ?? "").toLowerCase() === "website");
  return json["isOnline"] === true && isObject(attached) ? safeUrl(pageOf(attached) ?? str(attached["href"])) : undefined;
}
