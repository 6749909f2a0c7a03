/** An event in the API's words. Pure. */
import { parseAccess } from "#commons/access-facts.ts";
import { objectIri } from "#commons/addresses.ts";
import { originView } from "#commons/origin.ts";
import type { Viewer } from "#commons/visibility.ts";
import { withOffset } from "#kit/temporal.ts";
import type { SeenEvent } from "./event-row.ts";

/** An event as the API shows it; the exact place only to members of its group. */
export function eventView(event: SeenEvent, origin: string, viewer: Viewer): Record<string, unknown> {
  const ours = event.origin.handle !== null;
  const inside = event.groupId !== null && viewer.member?.groups.includes(event.groupId) === true;
  return {
    id: event.id,
    url: `${origin}/events/${event.id}`,
    activityPubId: ours
      ? event.visibility === "public" && event.published !== null
        ? objectIri(origin, "event", event.id)
        : null
      : event.iri,
    name: event.name,
    content: event.source,
    contentHtml: event.contentHtml,
    startTime: withOffset(event.starts, event.timeZone),
    endTime: withOffset(event.ends, event.timeZone),
    timeZone: event.timeZone,
    location: { area: event.area, online: event.onlineUrl, ...(inside ? { exact: event.exactPlace } : {}) },
    kind: event.kind,
    careKinds: event.careKinds,
    tags: event.tags,
    access: parseAccess(event.access),
    capacity: event.capacity,
    language: event.language,
    status: event.status,
    visibility: event.visibility,
    published: event.published?.toISOString() ?? null,
    updated: event.updated.toISOString(),
    origin: originView(event.origin, origin),
  };
}
