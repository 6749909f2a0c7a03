/** The solidarity fund: what is asked, who may see it, what can be done with it. Pure. */
import type {
  DecisionState,
  FundRequestState,
  FundRequestWhat,
  Row,
} from "#platform/database/schema.ts";
import type { Lasting } from "./report.ts";
import { sumOfMoney } from "#platform/i18n/money.ts";
import { after, days } from "#platform/lib/clock.ts";

export const whats = [
  "supplies",
  "travel",
  "food",
  "housing",
  "health",
  "access",
  "other",
] as const satisfies readonly FundRequestWhat[];
export const isWhat = (text: string): text is FundRequestWhat => whats.some((one) => one === text);

export type FundMove = "yes" | "no" | "promise" | "hand-over" | "withdraw" | "let-another";
export const fundMoves = [
  "yes",
  "no",
  "promise",
  "hand-over",
  "withdraw",
  "let-another",
] as const satisfies readonly FundMove[];
export const isFundMove = (text: string): text is FundMove => fundMoves.some((one) => one === text);

/**
 * The row with what stands around it. `firstHere`, `secondHere`: the holder of
 * that key still belongs to the group.
 */
export type FundRequest = Omit<Row<"fundRequests">, "made"> & {
  /** Day, YYYY-MM-DD. */
  readonly made: string;
  readonly groupHandle: string;
  readonly groupName: string;
  readonly asker: string | null;
  readonly payer: string | null;
  readonly firstHere: boolean;
  readonly secondHere: boolean;
};
export type FundPromise = Omit<Row<"fundPromises">, "made"> & { readonly made: string };

/**
 * `key`: turned one, or hands over. `keeper`: holds the role. `helper`: acts where too few hold it.
 */
export type FundSide = "asker" | "key" | "keeper" | "helper";

/** A promise that waits, with the months (or "") for which nothing came yet. */
export type DuePromise = FundPromise & { readonly who: string; readonly due: readonly string[] };

/** A fund as one of its group sees it. */
export interface FundLook {
  readonly group: { readonly id: string; readonly handle: string; readonly name: string };
  readonly currency: string;
  /** Cents, exact. */
  readonly pot: number;
  readonly fundCap: number;
  /**
   * Cents of it that two people may still give the viewer alone; what
   * they ask for beyond goes to the group.
   */
  readonly capLeft: number;
  readonly lasting: Lasting;
  readonly promised: { readonly once: number; readonly month: number };
  /** Has anything ever been booked or promised? */
  readonly begun: boolean;
  /** May the viewer write down what came, and read the book line by line? */
  readonly keeper: boolean;
  /** `none`: nobody holds the fund; `few`: too few. */
  readonly held: "none" | "few" | "well";
  readonly mine: readonly FundRequest[];
  readonly myPromises: readonly FundPromise[];
  readonly waiting: readonly {
    readonly request: FundRequest;
    readonly side: Exclude<FundSide, "asker">;
  }[];
  readonly promises: readonly DuePromise[];
}

const ended: readonly FundRequestState[] = ["handed-over", "no", "withdrawn"];
export const isEnded = (state: FundRequestState): boolean => ended.includes(state);

interface Looking {
  readonly memberId: string;
  readonly belongs: boolean;
  readonly holds: boolean;
  /** How many hold the role in the group, the asker not counted. */
  readonly holders: number;
}

/** Most who may ever open one: two, and others whom who asks lets in one by one. */
const maxPlaces = 5;
const isFull = (request: Pick<FundRequest, "openedBy" | "places">): boolean =>
  request.openedBy.length >= request.places;
/** Two hold the keys, and one of them at least belongs to the group. */
const isKept = (request: FundRequest): boolean =>
  request.firstKey !== null &&
  request.secondKey !== null &&
  (request.firstHere || request.secondHere);

/**
 * Who the viewer is to a request; undefined: it is not there for them. Once its places are taken,
 * or two hold the keys, it is closed to everybody else.
 */
export function sideOf(
  request: FundRequest,
  { memberId, belongs, holds, holders }: Looking,
): FundSide | undefined {
  if (request.memberId === memberId) return "asker";
  if (!belongs) return undefined;
  if (
    request.firstKey === memberId ||
    request.secondKey === memberId ||
    request.paidBy === memberId
  )
    return "key";
  if (isEnded(request.state)) return undefined;
  if (holds && !request.anonymous) return "keeper";
  if (isKept(request) || (isFull(request) && !request.openedBy.includes(memberId)))
    return undefined;
  if (holds) return "keeper";
  return holders >= 2 ? undefined : "helper";
}

/**
 * Must they open it before they read who asks, and act? Who asks may
 * have said that all keepers may know.
 */
export const isSealed = (request: FundRequest, side: FundSide, memberId: string): boolean =>
  (side === "helper" || (side === "keeper" && request.anonymous)) &&
  !request.openedBy.includes(memberId);

/** Two keys, or the group's decision: what the database asks of a payout too. */
export const isReady = (
  request: Pick<FundRequest, "firstKey" | "secondKey" | "decisionId">,
): boolean =>
  (request.firstKey !== null && request.secondKey !== null) || request.decisionId !== null;

/**
 * Days in which all that two people give one person alone counts together: as long as a
 * request is kept after it was handed over.
 */
const capDays = 30;

/**
 * Two people said yes to it without the group: it counts to the cap. Requests that are over
 * longer than `capDays` are deleted.
 */
export const isOfTwo = (request: Pick<FundRequest, "state" | "decisionId">): boolean =>
  request.decisionId === null &&
  (request.state === "yes" || request.state === "promised" || request.state === "handed-over");

/**
 * Does a decision still run? One that was agreed has carried its
 * effect; one that ended leads nowhere.
 */
const runs = (state: DecisionState | undefined): boolean =>
  state !== undefined && !["withdrawn", "lapsed", "agreed", "reservations"].includes(state);

/** What this side can do with it now. `decision`: state of the decision that it waits for. */
export function fundMovesOf(
  request: FundRequest,
  side: FundSide,
  memberId: string,
  decision?: DecisionState,
): readonly FundMove[] {
  const { state } = request;
  if (isEnded(state)) return [];
  if (side === "asker") {
    const another = isFull(request) && !isKept(request) && request.places < maxPlaces;
    return [
      ...(state === "promised" ? (["hand-over"] as const) : []),
      "withdraw",
      ...(another ? (["let-another"] as const) : []),
    ];
  }
  const mine = request.firstKey === memberId || request.secondKey === memberId;
  const reopened = state === "to-group" && !runs(decision);
  const missing = (state === "asked" || !isReady(request)) && state !== "to-group";
  const ready = (state === "yes" || state === "promised") && isReady(request);
  return [
    ...((missing && !mine) || reopened ? (["yes"] as const) : []),
    ...(state === "asked" || reopened ? (["no"] as const) : []),
    ...(state === "yes" && ready ? (["promise"] as const) : []),
    ...(ready ? (["hand-over"] as const) : []),
  ];
}

/**
 * Days that a request lives on: while it waits, and after its end; and how long its sealed
 * words stay after it was handed over.
 */
const lifeAlive = days(180);
const lifeAfter = days(capDays);
const wordsAfter = days(14);

export const fundPurge = (state: FundRequestState, now: Date): Date =>
  after(now, isEnded(state) ? lifeAfter : lifeAlive);
/** Sealed words of what was handed over are emptied when its deletion is nearer than this. */
export const emptiedBefore = lifeAfter - wordsAfter;

export const maxCents = 100_000_000;
export const isCents = (amount: number): boolean =>
  Number.isSafeInteger(amount) && amount > 0 && amount <= maxCents;

/** Cents of "12", "12.5" or "12,50"; NaN when it can't be read. */
export function centsOf(text: string): number {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00A0']/g, ""));
  return match === null
    ? Number.NaN
    : Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** "12.50 EUR", "12 EUR"; "12,50 €" in German. */
export const moneyText = (cents: number, currency: string, language = "en"): string =>
  sumOfMoney(cents, currency, language, 0);

/** Months ("2026-11") of a monthly promise up to today, the newest first; `most` of them. */
export function monthsOf(made: string, today: string, max = 3): readonly string[] {
  const monthNumber = (day: string): number =>
    Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const months: string[] = [];
  for (let n = monthNumber(today); n >= monthNumber(made) && months.length < max; n--)
    months.push(`${String(Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, "0")}`);
  return months;
}
