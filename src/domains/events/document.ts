/** An event of ours as ActivityPub JSON: FEP-8a8e, with Mobilizon's terms beside it. */
import { commas } from "#platform/i18n/commas.ts";
import { accessLine } from "#commons/access/facts.ts";
import { objectIri } from "#commons/addresses.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { linkedText } from "#commons/markdown.ts";
import type { Row } from "#platform/database/schema.ts";
import { inAllLanguages } from "#platform/i18n/languages.ts";
import { after } from "#platform/lib/clock.ts";
import { withOffset } from "#platform/lib/temporal.ts";
import { shorten } from "#platform/lib/messages.ts";
import { contextOf } from "#protocol/activitypub/context.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { addedParagraph, commonPart, lastLine, wireName } from "#protocol/activitypub/object.ts";
import { type Picture, pictureTerms } from "#protocol/activitypub/picture.ts";
import { type QuotedSpeaker, quotePolicy } from "#protocol/activitypub/quote.ts";
import { metadataOf } from "./access/document.ts";
import { accessBesideCost, costShort, costText, sentencesBesideCost } from "./cost/cost.ts";
import { costMessages } from "./cost/messages.ts";
import { seatsLeft, statusTerms } from "./event.ts";
import { timesText, wasText } from "./times.ts";
import { eventMessages } from "./messages.ts";

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

/** Most characters of a summary (FEP-b2b8). */
const max = 500;

/**
 * The one line that Mastodon shows of an event: day, hours, zone, area, access, and what changed.
 * What changed names the event and its page too: some receivers show this line and nothing else.
 */
function summaryLine(event: Row<"events">, iri: string, language: string): string {
  const messages = eventMessages(language);
  const was = event.status === "moved" ? wasText(event, language) : undefined;
  const changed = event.status === "cancelled" || event.status === "postponed" || was !== undefined;
  const end = changed ? ` · ${wireName(event.name)}, ${iri}` : "";
  const say = (line: string): string => {
    if (event.status === "cancelled")
      return messages.summaryCancelled({ line, reason: wireName(event.offReason) });
    if (event.status === "postponed") return messages.summaryPostponed({ line });
    if (event.status === "tentative") return messages.summaryTentative({ line });
    return was === undefined ? line : messages.summaryNewTime({ line, was });
  };
  const online = (): string => (event.area === "" ? messages.onlineShort : messages.alsoOnline);
  const line = [
    timesText(event, language),
    wireName(event.area),
    event.onlineUrl === null ? "" : online(),
    costShort(event, language),
    commas(accessLine(accessBesideCost(event), language), language),
  ]
    .filter((part) => part !== "")
    .join(" · ");
  return `${say(shorten(line, max - end.length - say("").length))}${end}`;
}

/** The exact place, only where everybody may see it. */
const openPlace = (event: Row<"events">): string | null =>
  event.reveal === "public" ? event.exactPlace : null;

/**
 * Mobilizon reads one place only; the link to join from afar stands in the words and among the
 * properties. `address` is always there, as text: Gancio answers 500 to an event without it.
 */
function locationOf(event: Row<"events">): JsonObject {
  const exact = openPlace(event);
  if (event.area === "" && exact === null && event.onlineUrl !== null)
    return {
      location: {
        type: "VirtualLocation",
        url: event.onlineUrl,
        name: eventMessages(event.language).onlineWord,
        address: event.onlineUrl,
      },
    };
  const area =
    event.area === "" ? (exact ?? eventMessages(event.language).askForPlace) : event.area;
  // Mobilizon drops a coordinate without a fraction.
  const point = (degrees: number): number =>
    Number.isInteger(degrees) ? degrees + (degrees > 0 ? -0.0001 : 0.0001) : degrees;
  return {
    location: {
      type: "Place",
      name: wireName(area),
      address: wireName(exact ?? area),
      ...(event.latitude === null || event.longitude === null
        ? {}
        : { latitude: point(event.latitude), longitude: point(event.longitude) }),
    },
  };
}

/** What stands above the words of the host: Gancio shows neither state nor summary. */
function stateLine(event: Row<"events">): string {
  const messages = eventMessages(event.language);
  if (event.status === "postponed")
    return addedParagraph(`<strong>${escapeText(messages.contentPostponed)}</strong>`);
  if (event.status === "tentative")
    return addedParagraph(`<strong>${escapeText(messages.contentTentative)}</strong>`);
  if (event.status !== "cancelled") return "";
  const reason = event.offReason === "" ? "" : ` ${linkedText(event.offReason)}`;
  return addedParagraph(`<strong>${escapeText(messages.contentCancelled)}</strong>${reason}`);
}

function joinModeOf({ status, rsvp }: Row<"events">): "free" | "restricted" | "external" {
  if (status === "cancelled" || status === "postponed") return "external";
  if (rsvp === "open") return "free";
  return rsvp === "approval" ? "restricted" : "external";
}

/**
 * How people say that they come (FEP-8a8e, Mobilizon): from their own server, or on
 * our page where they choose a time.
 */
function joining(event: Row<"events">, iri: string): JsonObject {
  const left = seatsLeft(event);
  const mode = joinModeOf(event);
  return {
    joinMode: mode,
    ...(mode === "external" ? { externalParticipationUrl: iri } : {}),
    ...(event.capacity === null
      ? {}
      : { maximumAttendeeCapacity: event.capacity, remainingAttendeeCapacity: left ?? 0 }),
    participantCount: event.taken,
    anonymousParticipationEnabled: event.guests && event.rsvp !== "off",
    // Who comes is nobody's business but the hosts': a number, without a list.
    attendees: { id: `${iri}/attendees`, type: "Collection", totalItems: event.taken },
  };
}

/** What stands in other tables and belongs to the document. */
interface EventSections {
  readonly counts?: { readonly likes: number; readonly shares: number } | undefined;
  /** The first is the one that small receivers show. */
  readonly pictures?: readonly Picture[];
}

/** Complete, with its context. Throws on what is not public: such a row has no document. */
export function eventDocument(
  event: Row<"events">,
  by: QuotedSpeaker,
  origin: string,
  { counts, pictures = [] }: EventSections = {},
): JsonObject {
  if (event.visibility !== "public" || event.published === null || event.groupId === null)
    throw new Error("an event that is not public has no document");
  const iri = objectIri(origin, "event", event.id);
  const facts = sentencesBesideCost(event, event.language)
    .map((one) => `<li>${linkedText(one)}</li>`)
    .join("");
  const [ical, fep] = statusTerms[event.status];
  const messages = eventMessages(event.language);
  const link =
    event.onlineUrl === null
      ? ""
      : `<a href="${escapeText(event.onlineUrl)}">${escapeText(event.onlineUrl)}</a>`;
  const exact = openPlace(event);
  const content = [
    stateLine(event),
    event.contentHtml,
    exact === null ? "" : `<p>${linkedText(exact)}</p>`,
    link === "" ? "" : `<p>${escapeText(messages.onlineWord)}: ${link}</p>`,
    // Receivers that know only `content` say it too; siblings have it from its own fields.
    ...[
      [costMessages(event.language).cost, costText(event, event.language)],
      [costMessages(event.language).contact, event.contact],
    ].map(([label = "", text = ""]) =>
      text === "" ? "" : addedParagraph(`${escapeText(label)}: ${linkedText(text)}`),
    ),
    facts === "" ? "" : `<ul>${facts}</ul>`,
    lastLine(iri, event.name, timesText(event, event.language)),
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
      content,
      tags: event.tags,
      tagPage: "/calendar",
      // Gancio looks each of them up, and answers 500 to an empty list on PostgreSQL and MariaDB.
      emptyTags: false,
      ...(counts === undefined ? {} : { counts }),
    }),
    name: wireName(event.name),
    summary: summaryLine(event, iri, event.language),
    summaryMap: inAllLanguages(event.language, (language) => summaryLine(event, iri, language)),
    startTime: withOffset(event.starts, event.timeZone),
    // Receivers read the end of a whole day as a moment: midnight would be on the next day.
    endTime: withOffset(event.allDay ? after(event.ends, -1000) : event.ends, event.timeZone),
    // EveryCal shows its days then, and else their hours.
    ...(event.allDay ? { allDay: true } : {}),
    timezone: event.timeZone,
    displayEndTime: event.endsGiven,
    ...locationOf(event),
    ...pictureTerms(pictures),
    ...quotePolicy(origin, by),
    isOnline: event.onlineUrl !== null && event.area === "" && event.exactPlace === null,
    eventStatus: fep,
    status: ical,
    "ical:status": ical,
    ...(event.previousStarts === null
      ? {}
      : { previousStartTime: withOffset(event.previousStarts, event.timeZone) }),
    ...joining(event, iri),
    ...(event.cost === null ? {} : { isAccessibleForFree: event.cost === "free" }),
    category: categories[event.kind] ?? "COMMUNITY",
    inLanguage: event.language,
    organizers: {
      id: `${iri}/organizers`,
      type: "Collection",
      totalItems: 1,
      items: [`${origin}/groups/${by.handle}`],
    },
    additionalProperty: metadataOf(
      event,
      event.area === "" && exact === null && event.onlineUrl === null,
    ),
  };
}
