/** An event: its kinds and states, in the words people know. Pure. */
import { eventMessages } from "./messages.ts";
import type { EventStatus, RsvpMode } from "#platform/database/schema.ts";

/** Most characters of why an event is cancelled. */
export const longestReason = 200;

export const eventKinds = [
  "skillshare",
  "workshop",
  "peer-support-circle",
  "clinic-day",
  "herb-share",
  "work-day",
  "meeting",
  "ritual",
  "talk",
  "other",
] as const;
type EventKind = (typeof eventKinds)[number];

export const isEventKind = (text: string): text is EventKind =>
  (eventKinds as readonly string[]).includes(text);

export function eventKindName(kind: string, language: string): string {
  const names = eventMessages(language).kindNames;
  return isEventKind(kind) ? names[kind] : names.other;
}

/** schema.org and FEP-8a8e name a status alike, but for EventTentative, which only the FEP has. */
export const statusTerms: Readonly<
  Record<EventStatus, readonly [ical: "CONFIRMED" | "TENTATIVE" | "CANCELLED", fep: string]>
> = {
  scheduled: ["CONFIRMED", "EventScheduled"],
  tentative: ["TENTATIVE", "EventTentative"],
  postponed: ["TENTATIVE", "EventPostponed"],
  moved: ["CONFIRMED", "EventRescheduled"],
  cancelled: ["CANCELLED", "EventCancelled"],
};

/** "herbs, salves first-aid" -> words. */
export const splitTags = (text: string): string[] =>
  text.split(/[\s,#]+/).filter((word) => word !== "");

/** What decides whether people can still answer. */
interface Answerable {
  readonly published: Date | null;
  readonly status: EventStatus;
  readonly ends: Date;
  readonly rsvp: RsvpMode;
}

/**
 * Can people say whether they come? Not to what is a draft, over, called off or without a new date.
 */
export const takesAnswers = (event: Answerable, now: Date): boolean =>
  event.published !== null &&
  event.status !== "cancelled" &&
  event.status !== "postponed" &&
  event.ends > now &&
  event.rsvp !== "off";

/** Seats left; undefined when there is no limit. */
export const seatsLeft = (event: {
  readonly capacity: number | null;
  readonly taken: number;
}): number | undefined =>
  event.capacity === null ? undefined : Math.max(0, event.capacity - event.taken);

/** A point as people write it: "52.09, 5.12" or "geo:52.09,5.12". undefined for anything else. */
export function readMapPoint(
  text: string,
): { readonly latitude: number; readonly longitude: number } | undefined {
  const [, lat = "", lon = ""] =
    /^(?:geo:)?\s*(-?\d{1,3}(?:\.\d{1,10})?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d{1,10})?)(?:[,;].*)?$/.exec(
      text.trim(),
    ) ?? [];
  const latitude = Number(lat);
  const longitude = Number(lon);
  return lat === "" || lon === "" || Math.abs(latitude) > 90 || Math.abs(longitude) > 180
    ? undefined
    : { latitude, longitude };
}

/** About a kilometre; about a hundred metres when the place is public anyway. */
export const roundPoint = (degrees: number, exact: boolean): number =>
  Number(degrees.toFixed(exact ? 3 : 2));
