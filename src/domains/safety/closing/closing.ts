/**
 * Closing a collective for good: what was decided, what waits, and what is left afterwards. Pure.
 */
import { watches } from "../quiet/quiet.ts";
import { days } from "#platform/lib/clock.ts";

/** Its name among the acts of two, and among those that everybody is told of. */
export const closingAct = "close-collective";
/** A decision to close is good for so long; later it is asked again. */
export const decisionLife = days(90);
/** What could not be said to others by then is said no more, and the keys go. */
export const goodbyeLife = days(7);

/** Under this key stands in the settings that the collective is closed. */
export const closedKey = "closed";

export interface Closed {
  /** ISO 8601. */
  readonly at: string;
  readonly name: string;
  readonly language: string;
  /** Everything but what the goodbye needs is erased. */
  readonly erased?: boolean;
  /** Everybody was told, and the keys are gone: nothing is left to do. */
  readonly done?: boolean;
}

/** Reads what stands in the settings; what can't be read says that it is closed all the same. */
export function readClosed(value: string): Closed {
  const text = (one: unknown, otherwise: string): string =>
    typeof one === "string" ? one : otherwise;
  let read: unknown;
  try {
    read = JSON.parse(value);
  } catch {
    read = {};
  }
  const all: Readonly<Record<string, unknown>> =
    typeof read === "object" && read !== null ? (read as Record<string, unknown>) : {};
  return {
    at: text(all["at"], new Date(0).toISOString()),
    name: text(all["name"], ""),
    language: text(all["language"], "en"),
    erased: all["erased"] === true,
    done: all["done"] === true,
  };
}

/**
 * Tables that stay until everybody was told: work that waits, what is
 * sent, who answers, and with which keys.
 */
export const goodbyeTables: readonly string[] = [
  "jobs",
  "outgoing_messages",
  "hosts",
  "actor_keys",
];

/** Settings without which the server would not start, or would begin as another one. */
export const settingsKept: readonly string[] = [
  closedKey,
  "origin",
  "key-fingerprint",
  "media-folder",
];

/** What answers as before: whoever looks after the server, and what its last page is made of. */
export const answersAsBefore = (route: string): boolean =>
  watches(route) ||
  /^\/(?:assets|icons|flowers?)\//.test(route) ||
  /^\/(?:favicon\.svg|robots\.txt)$/.test(route);

export const closingStates = ["open", "deciding", "agreed", "waiting", "held"] as const;
type ClosingState = (typeof closingStates)[number];

export interface ClosingCounts {
  readonly members: number;
  readonly groups: number;
  readonly followers: number;
  readonly siblings: number;
  readonly events: number;
  readonly guides: number;
  readonly offers: number;
  readonly pictures: number;
}

export interface ClosingFacts {
  readonly state: ClosingState;
  readonly decisionId: string | null;
  /** When it is done, if nobody stops it. */
  readonly due: Date | null;
  readonly counts: ClosingCounts;
}
