/** An agreement: a norm that the group adopted, and when it looks at it again. Pure. */
import { hasLetter, oneLine } from "#commons/text.ts";
import type { AgreementState, ReviewAnswer, Row } from "#platform/database/schema.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { agreementMessages } from "./messages.ts";

const saying = sayings(agreementMessages);

export const states: readonly AgreementState[] = ["standing", "sleeping", "ended"];
export const reviewAnswers: readonly ReviewAnswer[] = ["keep", "change", "let-go"];

/** Months until a group looks at an agreement again. */
export const usualMonths = 6;
const maxMonths = 24;
/** Days after the review date in which people answer; then silence puts it to sleep. */
export const reviewDays = 30;
export const maxTitle = 150;
export const maxHelped = 300;

export interface VisibleAgreement extends Row<"agreements"> {
  readonly content: string;
  readonly adopted: Date;
  readonly decisionId: string | null;
  readonly group: {
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly kind: string;
    readonly language: string;
  };
  /** Whether its guide is there for everybody. */
  readonly public: boolean;
}

export interface VisibleVersion {
  readonly version: number;
  readonly content: string;
  readonly decisionId: string | null;
  readonly adopted: Date;
}

/** "2026-11-20" and months later. */
export const monthsLater = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();
export const daysLater = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

interface AdoptInput {
  readonly title: string;
  readonly agreementId: string | undefined;
  readonly reviewMonths: number;
}

/** What a form or a program says of the effect `adopt-agreement`. */
export function readAdopt(fields: Readonly<Record<string, string>>): {
  readonly input: AdoptInput;
  readonly notes: Readonly<Record<string, Saying | undefined>>;
} {
  const months =
    (fields.reviewMonths ?? "").trim() === "" ? usualMonths : Number(fields.reviewMonths);
  const title = oneLine(fields.title ?? "", maxTitle);
  const agreementId = (fields.agreementId ?? "").trim();
  return {
    input: {
      title,
      agreementId: agreementId === "" ? undefined : agreementId,
      reviewMonths: months,
    },
    notes: {
      title: !hasLetter(title) ? saying((m) => m.errors.giveTheAgreementATitle) : undefined,
      reviewMonths:
        Number.isInteger(months) && months >= 1 && months <= maxMonths
          ? undefined
          : saying((m) => m.errors.inHowManyMonthsDo({ maxMonths })),
    },
  };
}

/** Title and months of what stands in a decision's row, whatever stands there. */
export function adoptOf(effect: Readonly<Record<string, unknown>>): AdoptInput {
  const { title, agreementId, reviewMonths } = effect;
  const months =
    typeof reviewMonths === "number" && Number.isInteger(reviewMonths) ? reviewMonths : usualMonths;
  return {
    title: typeof title === "string" ? title : "",
    agreementId: typeof agreementId === "string" ? agreementId : undefined,
    reviewMonths: Math.min(Math.max(months, 1), maxMonths),
  };
}

/**
 * Where an agreement is in its review. `asking`: people answer now.
 * `over`: the time for answers has passed.
 */
export function reviewPhase(
  agreement: { readonly state: AgreementState; readonly reviewOn: string },
  today: string,
): "not-yet" | "asking" | "over" | "asleep" | "ended" {
  if (agreement.state === "ended") return "ended";
  if (agreement.state === "sleeping") return "asleep";
  if (today < agreement.reviewOn) return "not-yet";
  return today <= daysLater(agreement.reviewOn, reviewDays) ? "asking" : "over";
}

export interface ReviewCounts {
  readonly keep: number;
  readonly change: number;
  readonly letGo: number;
}

/** Two, or everybody where the group is smaller. */
const fewestKeeps = (members: number): number => Math.max(1, Math.min(2, members));

/**
 * Is it kept? When the time for answers is over, two thirds of those who answered say so; before,
 * only when that can't change any more: two thirds of all members. At least two, or all if fewer.
 */
export function isKept(
  { keep, change, letGo }: ReviewCounts,
  members: number,
  over: boolean,
): boolean {
  const total = over ? keep + change + letGo : Math.max(members, keep + change + letGo);
  return keep >= fewestKeeps(members) && keep * 3 >= total * 2;
}

/** A sleeping agreement wakes when more than half of all members say keep. */
export const isWoken = ({ keep }: ReviewCounts, members: number): boolean =>
  keep * 2 > members && keep >= fewestKeeps(members);

/** Answers that count now: those since the review began. */
export function countReviewAnswers(
  rows: readonly { readonly answer: ReviewAnswer; readonly made: string }[],
  since: string,
): ReviewCounts {
  const count = (answer: ReviewAnswer): number =>
    rows.filter((row) => row.answer === answer && row.made >= since).length;
  return { keep: count("keep"), change: count("change"), letGo: count("let-go") };
}

export const readHelped = (text: string): string => oneLine(text, maxHelped);
export const readSummary = (text: string): string => oneLine(text, 500);
