/** An event of ours as ActivityPub JSON: FEP-8a8e, with Mobilizon's terms beside it. */
import { accessLine, accessSentences, parseAccess } from "#commons/access-facts.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markdown.ts";
import type { Row } from "#database/schema.ts";
import { withOffset } from "#kit/temporal.ts";
import { contextOf } from "#activitypub/context.ts";
import type { JsonObject } from "#activitypub/json.ts";
import { commonPart, type Speaker, wireName } from "#activitypub/object.ts";
import { metadataOf } from "./access-document.ts";
import { seatsLeft, statusTerms } from "./event.ts";
import { timesText, wasText } from "./event-times.ts";
import { words } from "./words.ts";

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
  const line = [timesText(event), wireName(event.area), event.onlineUrl === null ? "" : "online", ...accessLine(parseAccess(event.access))]
    .filter((part) => part !== "")
    .join(" · ");
  if (event.status === "cancelled") return w.summaryCancelled(line);
  if (event.status === "postponed") return w.summaryPostponed(line);
  const was = event.status === "moved" ? wasText(event) : undefined;
  return was === undefined ? line : w.summaryNewTime(line, was);
}

/** The exact place, only where everybody may see it. */
const openPlace = (event: Row<"events">): string | null => (event.reveal === "public" ? event.exactPlace : null);

/** Mobilizon reads one place only; the link to join from afar stands in the words and among the attachments. */
function locationOf(event: Row<"events">): JsonObject {
  const exact = openPlace(event);
  if (event.area === "" && exact === null)
    return event.onlineUrl === null ? {} : { location: { type: "VirtualLocation", url: event.onlineUrl, name: "Online" } };
  // Mobilizon drops a coordinate without a fraction.
  const point = (degrees: number): number => (Number.isInteger(degrees) ? degrees + (degrees > 0 ? -0.0001 : 0.0001) : degrees);
  return {
    location: {
      type: "Place",
      name: wireName(event.area === "" ? (exact ?? "") : event.area),
      ...(exact === null ? {} : { address: { type: "PostalAddress", streetAddress: wireName(exact) } }),
      ...(event.latitude === null || event.longitude === null
        ? {}
        : { latitude: point(event.latitude), longitude: point(event.longitude) }),
    },
  };
}

/** How people say that they come (FEP-8a8e, Mobilizon): from their own server, or on our page where they choose a time. */
function joining(event: Row<"events">, iri: string): JsonObject {
  const left = seatsLeft(event);
  const open = event.status !== "cancelled" && event.status !== "postponed";
  const mode = open && event.rsvp === "open" ? "free" : open && event.rsvp === "approval" ? "restricted" : "external";
  return {
    joinMode: mode,
    ...(mode === "external" ? { externalParticipationUrl: iri } : {}),
    ...(event.capacity === null ? {} : { maximumAttendeeCapacity: event.capacity, remainingAttendeeCapacity: left ?? 0 }),
    participantCount: event.taken,
    anonymousParticipationEnabled: event.guests && event.rsvp !== "off",
    // Who comes is nobody's business but the hosts': a number, without a list.
    attendees: { id: `${iri}/attendees`, type: "Collection", totalItems: event.taken },
  };
}

/** Complete, with its context. Throws on what is not public: such a row has no document. */
export function eventDocument(event: Row<"events">, by: Speaker, origin: string, counts?: { likes: number; shares: number }): JsonObject {
  if (event.visibility !== "public" || event.published === null || event.groupId === null)
    throw new Error("an event that is not public has no document");
  const iri = objectIri(origin, "event", event.id);
  const facts = accessSentences(event)
    .map((one) => `<li>${escapeText(one)}</li>`)
    .join("");
  const [ical, fep] = statusTerms[event.status];
  const link = event.onlineUrl === null ? "" : `<a href="${escapeText(event.onlineUrl)}">${escapeText(event.onlineUrl)}</a>`;
  const exact = openPlace(event);
  const content = [
    event.contentHtml,
    exact === null ? "" : `<p>${escapeText(exact)}</p>`,
    link === "" ? "" : `<p>Online: ${link}</p>`,
    facts === "" ? "" : `<ul>${facts}</ul>`,
  ].join("");
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
      content: content || `<p>${escapeText(event.name)}</p>`,
      tags: event.tags,
      tagPage: "/calendar",
      ...(counts === undefined ? {} : { counts }),
    }),
    name: wireName(event.name),
    summary: summaryLine(event),
    startTime: withOffset(event.starts, event.timeZone),
    endTime: withOffset(event.ends, event.timeZone),
    timezone: event.timeZone,
    displayEndTime: event.endsGiven,
    ...locationOf(event),
    ...(event.onlineUrl === null ? {} : { attachment: [{ type: "Link", href: event.onlineUrl, mediaType: "text/html", name: "Website" }] }),
    isOnline: event.onlineUrl !== null && event.area === "" && event.exactPlace === null,
    eventStatus: fep,
    status: ical,
    "ical:status": ical,
    ...(event.previousStarts === null ? {} : { previousStartTime: withOffset(event.previousStarts, event.timeZone) }),
    ...joining(event, iri),
    category: categories[event.kind] ?? "COMMUNITY",
    inLanguage: event.language,
    organizers: { id: `${iri}/organizers`, type: "Collection", totalItems: 1, items: [`${origin}/groups/${by.handle}`] },
    additionalProperty: metadataOf(event),
  };
}
