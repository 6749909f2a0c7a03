/** The exact place: who sees it, and when. Pure. */
import type { Viewer } from "#commons/visibility.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { lastMoment } from "../times.ts";
import type { VisibleEvent } from "../row.ts";
import { hasSeat, type Rsvp } from "../rsvp/rsvp.ts";

interface Looker {
  readonly viewer: Viewer;
  /** Their own answer, if they gave one. */
  readonly rsvp: Pick<Rsvp, "status" | "state"> | undefined;
  /** May they change the event? */
  readonly host: boolean;
}

/**
 * Is the exact place open to them now? Hosts always see it; it is gone two
 * days after the event for everybody.
 */
export function seesExactPlace(
  event: VisibleEvent,
  { viewer, rsvp, host }: Looker,
  now: Date,
): boolean {
  if (event.exactPlace === null) return false;
  if (event.reveal === "public" || host) return true;
  const inside = event.groupId !== null && viewer.member?.groups.includes(event.groupId) === true;
  const confirmed = rsvp !== undefined && hasSeat(rsvp);
  if (event.reveal === "members") return inside;
  if (event.reveal === "confirmed") return inside || confirmed;
  const day = (date: Date): string => dayIn(date, event.timeZone);
  return confirmed && day(event.starts) <= day(now) && day(now) <= day(lastMoment(event));
}
