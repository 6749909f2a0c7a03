/**
 * An answer to an event (RSVP): who comes, in which state, and which word is the newer one. Pure.
 */
import type { Row, RsvpMode, RsvpState, RsvpStatus } from "#platform/database/schema.ts";

export type Rsvp = Row<"rsvps">;

/**
 * The verbs of the dialects: Mobilizon joins and leaves, Friendica and EveryCal
 * accept and reject the event itself.
 */
export type RsvpVerb = "Join" | "Accept" | "TentativeAccept" | "Reject" | "Leave";

// Of two words of one moment the stronger counts: who may have left is not kept.
const strength: Readonly<Record<RsvpVerb, number>> = {
  Join: 0,
  Accept: 1,
  TentativeAccept: 2,
  Reject: 3,
  Leave: 4,
};
const strengthOf = (verb: string): number =>
  Object.hasOwn(strength, verb) ? strength[verb as RsvpVerb] : -1;

/**
 * How a yes is said where an event comes from: Friendica and Hubzilla know no Join and
 * take an Accept of the event itself.
 * `raw`: its JSON as it came; Friendica's has a guid, Hubzilla's an actor and no author.
 */
export const verbThere = (raw: string | null): "Join" | "Accept" =>
  raw !== null &&
  (raw.includes('"diaspora:guid"') || (raw.includes('"actor"') && !raw.includes('"attributedTo"')))
    ? "Accept"
    : "Join";

/**
 * Can we ask for a place there? Hosts that take people in elsewhere say where instead.
 * Who says nothing may be asked (FEP-8a8e): EveryCal takes answers without a word on
 * it, and who takes none says Ignore.
 */
export const takesJoin = (
  event: Pick<Row<"events">, "remoteActorId" | "joinMode" | "status" | "ends">,
  now: Date,
): boolean =>
  event.remoteActorId !== null &&
  (event.joinMode === null || event.joinMode === "free" || event.joinMode === "restricted") &&
  event.status !== "cancelled" &&
  event.ends > now;

interface Said {
  readonly said: Date;
  readonly verb: string;
}

/** Does `now` replace `before`? By the time it was said, not by when it arrived. */
export function isNewer(before: Said, now: Said): boolean {
  const difference = now.said.getTime() - before.said.getTime();
  return difference === 0 ? strengthOf(now.verb) >= strengthOf(before.verb) : difference > 0;
}

export const statusOf: Readonly<Record<RsvpVerb, RsvpStatus>> = {
  Join: "yes",
  Accept: "yes",
  TentativeAccept: "maybe",
  Reject: "no",
  Leave: "no",
};

/** Who holds a seat. */
export const hasSeat = (rsvp: {
  readonly status: RsvpStatus;
  readonly state: RsvpState;
}): boolean => rsvp.status === "yes" && rsvp.state === "confirmed";

/** What somebody hears back on what they said; undefined where a no needs no answer. */
export function newsOf({
  status,
  state,
}: {
  readonly status: RsvpStatus;
  readonly state: RsvpState;
}): "confirmed" | "waiting" | "asked" | "declined" | "maybe" | undefined {
  if (status === "no" || state === "left") return undefined;
  return status === "maybe" && state !== "declined" ? "maybe" : state;
}

/**
 * Do they read what the hosts write? Who comes does; who says maybe only where anybody may come:
 * where the hosts let people in, nobody has said yes to a maybe.
 */
export const readsHosts = (
  mode: RsvpMode,
  rsvp: { readonly status: RsvpStatus; readonly state: RsvpState },
): boolean =>
  rsvp.state === "confirmed" &&
  (rsvp.status === "yes" || (rsvp.status === "maybe" && mode !== "approval"));

/**
 * Hours that answers are kept after the event: for those who were
 * there to thank each other, not longer.
 */
export const rsvpLife = 48;

/**
 * Is nobody expected to answer a yes of ours? Hosts elsewhere who don't say how they take answers
 * may never do so; EveryCal is told, and says nothing.
 */
export const isUnanswered = (
  event: Pick<Row<"events">, "remoteActorId" | "joinMode">,
  { state }: { readonly state: RsvpState },
): boolean => state === "asked" && event.remoteActorId !== null && event.joinMode === null;

/** Where somebody stands, in a few words. */
export function rsvpStanding({
  status,
  state,
}: {
  readonly status: RsvpStatus;
  readonly state: RsvpState;
}): "coming" | "waiting" | "asked" | "declined" | "maybe" | "no" {
  if (state === "left" || status === "no") return "no";
  if (state === "declined") return "declined";
  if (status === "maybe") return "maybe";
  return state === "waiting" || state === "asked" ? state : "coming";
}
