/** The short address of an event, for paper and for saying it aloud. Pure. */
import type { VisibleEvent } from "../row.ts";

/** Of public events of ours; all others have none, and their signs answer as what never was. */
export const shortAddress = (
  event: Pick<VisibleEvent, "groupId" | "visibility" | "published" | "short">,
  origin: string,
): string | undefined =>
  event.groupId !== null && event.visibility === "public" && event.published !== null
    ? `${origin}/e/${event.short}`
    : undefined;

/** The signs of an address as somebody typed it off a wall. */
export const readShort = (typed: string): string | undefined =>
  /^[0-9a-f]{12}$/i.test(typed) ? typed.toLowerCase() : undefined;

/** What is passed on: our short address, or a sibling's own page. Only what everybody may see. */
export const sharedAddress = (
  event: Pick<
    VisibleEvent,
    "groupId" | "visibility" | "published" | "short" | "id" | "url" | "iri"
  >,
  origin: string,
): string | undefined =>
  event.visibility !== "public" || event.published === null
    ? undefined
    : (shortAddress(event, origin) ?? event.url ?? event.iri ?? `${origin}/events/${event.id}`);
