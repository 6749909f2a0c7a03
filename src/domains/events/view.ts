/** An event in the API's words. Pure. */
import { accessSentences, parseAccess, parseAccessWords } from "#commons/access/facts.ts";
import { imageView } from "#commons/answers.ts";
import { objectIri } from "#commons/addresses.ts";
import { originView } from "#commons/origin.ts";
import { withOffset } from "#platform/lib/temporal.ts";
import { seatsLeft } from "./event.ts";
import type { VisibleEvent } from "./row.ts";
import { shortAddress } from "./share/share.ts";
import type { EventAnswer } from "./answers.ts";
import type { Static } from "typebox";

function activityPubId(event: VisibleEvent, origin: string): string | null {
  if (event.origin.handle === null) return event.remoteActorId === null ? null : event.iri;
  return event.visibility === "public" && event.published !== null
    ? objectIri(origin, "event", event.id)
    : null;
}

/**
 * An event as the API shows it; the exact place only with `exact`: the
 * caller has asked `exact-place.ts` for it.
 */
export function eventView(
  event: VisibleEvent,
  { origin, language }: { readonly origin: string; readonly language: string },
  { exact = false }: { readonly exact?: boolean } = {},
): Static<typeof EventAnswer> {
  const ours = event.origin.handle !== null;
  const access = parseAccess(event.access);
  return {
    id: event.id,
    url: `${origin}/events/${event.id}`,
    shortUrl: shortAddress(event, origin) ?? null,
    activityPubId: activityPubId(event, origin),
    name: event.name,
    content: event.source,
    contentHtml: event.contentHtml,
    startTime: withOffset(event.starts, event.timeZone),
    endTime: event.endsGiven ? withOffset(event.ends, event.timeZone) : null,
    allDay: event.allDay,
    timeZone: event.timeZone,
    location: {
      area: event.area,
      online: event.onlineUrl,
      latitude: event.latitude,
      longitude: event.longitude,
      ...(exact ? { exact: event.exactPlace } : {}),
    },
    reveal: event.reveal,
    kind: event.kind,
    careKinds: event.careKinds,
    tags: event.tags,
    access,
    accessWords: parseAccessWords(event.accessWords, access),
    accessText: accessSentences(event, language),
    cost:
      event.cost === null && event.costWords === ""
        ? null
        : { kind: event.cost, words: event.costWords },
    contact: event.contact,
    capacity: event.capacity,
    remaining: ours ? (seatsLeft(event) ?? null) : event.remaining,
    // Hosts elsewhere who say nothing of it may be asked.
    rsvp: ours ? event.rsvp : (event.joinMode ?? (event.remoteActorId === null ? "off" : "free")),
    guests: ours && event.guests,
    language: event.language,
    status: event.status,
    cancelReason: event.offReason === "" ? null : event.offReason,
    previousStartTime:
      event.previousStarts === null ? null : withOffset(event.previousStarts, event.timeZone),
    sequence: event.sequence,
    series: event.seriesId,
    visibility: event.visibility,
    published: event.published?.toISOString() ?? null,
    updated: event.updated.toISOString(),
    image: imageView(event.image, origin),
    origin: originView(event.origin, origin),
  };
}
