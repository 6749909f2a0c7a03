/**
 * Events of others, read from every dialect that peers speak: Calendula, Mobilizon, Gancio,
 * WordPress, Friendica, Hubzilla, EveryCal, bare FEP-8a8e.
 */
import { escapeText, sanitize } from "#commons/markup/sanitize.ts";
import { linkedText } from "#commons/markdown.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { linesFrom } from "#commons/markup/html-to-markdown.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { EventStatus } from "#platform/database/schema.ts";
import { earlier, parseDate } from "#platform/lib/clock.ts";
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
  webPageOf,
  str,
  shortTextIn,
  textIn,
} from "#protocol/activitypub/json.ts";
import { withoutAdded, withoutLastLine } from "#protocol/activitypub/object.ts";
import { accessTextOf, isCalendulas, propertiesOf, readMetadata } from "../access/document.ts";
import { sentencesBesideCost } from "../cost/cost.ts";
import { fingerprintOf } from "../duplicates/duplicates.ts";
import { eventMessages } from "../messages.ts";
import { type IncomingEvent, type EventRefusal, refusals } from "./event.ts";
import { timesOf, namedZone } from "./times-document.ts";
import {
  linksOf,
  pointOf,
  areaOf,
  languageIn,
  numberOf,
  type OnlinePlace,
} from "./places-document.ts";

const maxHtml = 200_000;

/**
 * What can be read of an Event, or why it can't be kept. `home`:
 * the zone (IANA) of what names none.
 */
export function readEvent(
  json: JsonObject,
  now: Date,
  home = "UTC",
): IncomingEvent | { readonly refused: EventRefusal } {
  const iri = safeUrl(str(json["id"]));
  if (iri === undefined) return { refused: refusals.id };
  if (!isType(json, "Event")) return { refused: refusals.type };
  if (json["draft"] === true) return { refused: refusals.draft };
  // FEP-8a8e: in `cc` it is unlisted, and no calendar may show it. Where nothing
  // is said, whoever brought it decides.
  if (isAddressed(json) && !isAddressedToPublic({ to: json["to"] }))
    return { refused: refusals.audience };
  const status = statusOf(json);
  const times = timesOf(json, namedZone(json) ?? home, status);
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
  const mode = iriOf(json["joinMode"])?.split(/[:/#]/).at(-1);
  const joinMode = mode !== undefined && joinModes.includes(mode) ? mode : null;
  const where = iriOf(json["externalParticipationUrl"]) ?? "";
  // What follows the ? would write the letter for them.
  const mail = /^mailto:[\w.+-]{1,64}@[\w.-]{1,200}(?=\?|$)/i.exec(where)?.[0];
  return { joinMode, joinUrl: safeUrl(where) ?? mail ?? (joinMode === "external" ? page : null) };
}

function statusOf(json: JsonObject): EventStatus {
  const states = [json["eventStatus"], json["ical:status"], json["status"]].map((one) =>
    (iriOf(one) ?? "").toLowerCase(),
  );
  const is = (...ends: readonly string[]): boolean =>
    states.some((one) => ends.some((end) => one.endsWith(end)));
  if (is("cancelled", "canceled")) return "cancelled";
  if (is("postponed")) return "postponed";
  if (is("rescheduled")) return "moved";
  return is("tentative") ? "tentative" : "scheduled";
}

/**
 * Content of a Calendula without what it says in fields of its own too: its sentences on
 * access and the way to join online.
 */
function withoutFacts(
  html: string,
  json: JsonObject,
  metadata: ReturnType<typeof readMetadata>,
  links: readonly OnlinePlace[],
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
function withMore(html: string, json: JsonObject, links: readonly OnlinePlace[]): string {
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
