/** An event as ActivityPub JSON, and back from every dialect that peers speak. FEP-8a8e; Mobilizon's terms beside it. */
import { accessLine, accessSentences, parseAccess } from "#commons/access-facts.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText, plainText, sanitize } from "#commons/markdown.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { EventStatus, Row } from "#database/schema.ts";
import { after, earlier, hours, parseDate } from "#kit/clock.ts";
import { instantOf, isTimeZone, withOffset } from "#kit/temporal.ts";
import { safeUrl } from "#kit/url.ts";
import { contextOf } from "#activitypub/context.ts";
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
import { commonPart, type Speaker, wireName } from "#activitypub/object.ts";
import { shortDay, timesText } from "./event.ts";
import { words } from "./words.ts";

const statusTerms: Readonly<Record<EventStatus, readonly [ical: string, fep: string]>> = {
  scheduled: ["CONFIRMED", "EventScheduled"],
  tentative: ["TENTATIVE", "EventTentative"],
  postponed: ["TENTATIVE", "EventPostponed"],
  moved: ["CONFIRMED", "EventRescheduled"],
  cancelled: ["CANCELLED", "EventCancelled"],
};

// Mobilizon's categories, as near as ours come.
const categories: Readonly<Record<string, string>> = {
  skillshare: "LEARNING",
  workshop: "LEARNING",
  talk: "LEARNING",
  "clinic-day": "HEALTH",
  "herb-share": "HEALTH",
  "peer-support-circle": "HEALTH",
  ritual: "SPIRITUALITY_RELIGION_BELIEFS",
  "work-day": "COMMUNITY",
  meeting: "MEETING",
};

/** The one line that Mastodon shows of an event: day, hours, zone, area, access, and what changed. */
export function summaryLine(event: Row<"events">): string {
  const w = words(event.language);
  const when = timesText(event.starts, event.ends, event.timeZone);
  const line = [when, event.area, event.onlineUrl === null ? "" : "online", ...accessLine(parseAccess(event.access))]
    .filter((part) => part !== "")
    .join(" · ");
  if (event.status === "cancelled") return w.summaryCancelled(line);
  if (event.status === "postponed") return w.summaryPostponed(line);
  return event.status === "moved" && event.previousStarts !== null
    ? w.summaryNewTime(line, shortDay(event.previousStarts, event.timeZone))
    : line;
}

/** Complete, with its context. Throws on what is not public: such a row has no document. */
export function eventDocument(event: Row<"events">, by: Speaker, origin: string, counts?: { likes: number; shares: number }): JsonObject {
  if (event.visibility !== "public" || event.published === null || event.groupId === null)
    throw new Error("an event that is not public has no document");
  const iri = objectIri(origin, "event", event.id);
  const facts = accessSentences(parseAccess(event.access))
    .map((one) => `<li>${escapeText(one)}</li>`)
    .join("");
  const [ical, fep] = statusTerms[event.status];
  // Mobilizon reads one place only; the link to join from afar stands in the words, where everybody finds it.
  const location: JsonObject =
    event.area !== ""
      ? { location: { type: "Place", name: event.area } }
      : event.onlineUrl !== null
        ? { location: { type: "VirtualLocation", url: event.onlineUrl, name: "Online" } }
        : {};
  const online =
    event.onlineUrl === null ? "" : `<p>Online: <a href="${escapeText(event.onlineUrl)}">${escapeText(event.onlineUrl)}</a></p>`;
  return {
    "@context": contextOf("event"),
    type: "Event",
    ...commonPart({
      origin,
      by,
      iri,
      published: event.published,
      updated: event.updated,
      language: event.language,
      content: `${event.contentHtml}${online}${facts === "" ? "" : `<ul>${facts}</ul>`}` || `<p>${escapeText(event.name)}</p>`,
      tags: event.tags,
      tagPage: "/calendar",
      ...(counts === undefined ? {} : { counts }),
    }),
    name: wireName(event.name),
    summary: summaryLine(event),
    startTime: withOffset(event.starts, event.timeZone),
    endTime: withOffset(event.ends, event.timeZone),
    timezone: event.timeZone,
    displayEndTime: true,
    ...location,
    eventStatus: fep,
    status: ical,
    "ical:status": ical,
    ...(event.previousStarts === null ? {} : { previousStartTime: withOffset(event.previousStarts, event.timeZone) }),
    joinMode: "external",
    externalParticipationUrl: iri,
    category: categories[event.kind] ?? "COMMUNITY",
    inLanguage: event.language,
    ...(event.capacity === null ? {} : { maximumAttendeeCapacity: event.capacity }),
    organizers: { id: `${iri}/organizers`, type: "Collection", totalItems: 1, items: [`${origin}/groups/${by.handle}`] },
  };
}

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
  readonly area: string;
  readonly onlineUrl: string | null;
  readonly tags: string[];
  readonly language: string;
  readonly status: EventStatus;
  readonly published: Date;
  readonly updated: Date;
}

/** Reads Event as Calendula, Mobilizon, Gancio, WordPress, Friendica, Hubzilla and bare FEP-8a8e servers write it. */
export function readEvent(json: JsonObject, now: Date): IncomingEvent | { readonly refused: string } {
  const iri = safeUrl(str(json["id"]));
  if (iri === undefined) return { refused: "it has no id" };
  if (!isType(json, "Event")) return { refused: "it is no Event" };
  const zone = zoneOf(json);
  const starts = timeOf(str(first(json["startTime"])), zone);
  if (starts === undefined) return { refused: "it has no start" };
  const year = starts.getUTCFullYear();
  if (year < 1970 || year > 2200) return { refused: "its start is out of all bounds" };
  const end = timeOf(str(first(json["endTime"])), zone);
  const ends = end !== undefined && end > starts && end.getUTCFullYear() <= 2200 ? end : after(starts, hours(2));
  const html = sanitize(textIn(json, "content") ?? textIn(json, "summary") ?? "");
  const published = parseDate(json["published"]) ?? now;
  const places = asArray(json["location"]).slice(0, 10);
  const name = oneLine(plainText(textIn(json, "name") ?? ""));
  return {
    iri,
    url: safeUrl(pageOf(json)) ?? null,
    name: name === "" ? oneLine(plainText(html), 80) || "Event" : name,
    summary: oneLine(plainText(textIn(json, "summary") ?? ""), 500),
    source: manyLines(plainText(html), 20_000),
    contentHtml: html,
    starts,
    ends,
    timeZone: zone,
    area: oneLine(places.flatMap((place) => placeText(place) ?? []).join(" · "), 300),
    onlineUrl: onlineOf(json, places) ?? null,
    tags: [...new Set(hashtagsOf(json).flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
    language: cleanLanguage(languageOf(json)),
    status: statusOf(json),
    published: published > now ? now : published,
    // A date of the future would win against every change to come.
    updated: earlier(parseDate(json["updated"]) ?? published, now),
  };
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
