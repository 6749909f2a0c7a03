/** Looking at a guide again: by when, and whether that day is over. Days are "2027-05-03". Pure. */
import { manyLines } from "#commons/text.ts";
import type { Row } from "#platform/database/schema.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { reviewMessages } from "./messages.ts";

const saying = sayings(reviewMessages);

/**
 * Months after which a kind is looked at again when nobody said otherwise: what
 * goes into a body, and nothing else.
 */
const defaultMonths = (kind: string): number | undefined => (kind === "remedy" ? 18 : undefined);

/** Words of readers that may wait under one guide. */
export const maxFlags = 20;
/** Days before a review in which it is said to its keepers. */
export const reviewSoonDays = 30;
const maxYears = 10;

export interface ReviewFacts {
  readonly kind: string;
  /** Day that its keepers chose. */
  readonly reviewBy: string | null;
  /** Day of the last look. */
  readonly reviewed: string | null;
  /** Day on which it was published; null while a draft. */
  readonly published: string | null;
}

export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/**
 * The day by which it is looked at again: the chosen one, else by its
 * kind; undefined when there is none.
 */
export function reviewDueDay({
  kind,
  reviewBy,
  reviewed,
  published,
}: ReviewFacts): string | undefined {
  if (published === null) return undefined;
  if (reviewBy !== null) return reviewBy;
  const months = defaultMonths(kind);
  return months === undefined ? undefined : addMonths(reviewed ?? published, months);
}

export type ReviewStanding = "none" | "later" | "soon" | "overdue";

/** The day itself is still in time. */
export function reviewStanding(due: string | undefined, today: string): ReviewStanding {
  if (due === undefined) return "none";
  const left = Temporal.PlainDate.from(today).until(due, { largestUnit: "days" }).days;
  if (left < 0) return "overdue";
  return left <= reviewSoonDays ? "soon" : "later";
}

/** How long ago that day was, in the largest unit that fits. */
export function overdueFor(
  due: string,
  today: string,
): { readonly n: number; readonly unit: "day" | "week" | "month" | "year" } {
  const { years, months } = Temporal.PlainDate.from(due).until(today, { largestUnit: "years" });
  if (years > 0) return { n: years, unit: "year" };
  if (months > 0) return { n: months, unit: "month" };
  const { days } = Temporal.PlainDate.from(due).until(today, { largestUnit: "days" });
  return days >= 7 ? { n: Math.floor(days / 7), unit: "week" } : { n: days, unit: "day" };
}

/**
 * A day to look again that was typed: from tomorrow, within ten years.
 * A note for people when it is none.
 */
export function readReviewDay(
  text: string,
  today: string,
): { readonly day: string } | { readonly note: Saying } {
  const note = saying((m) => m.errors.aDayToCome);
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return { note };
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    const now = Temporal.PlainDate.from(today);
    if (Temporal.PlainDate.compare(day, now) <= 0) return { note };
    if (Temporal.PlainDate.compare(day, now.add({ years: maxYears })) > 0)
      return { note: saying((m) => m.errors.thatIsFarAwayChoose) };
    return { day: day.toString() };
  } catch {
    return { note };
  }
}

/**
 * When it was looked at on this day: by when again? The chosen day, else
 * none; its kind may still ask for one.
 */
export const afterLook = (kind: string, today: string): string | null => {
  const months = defaultMonths(kind);
  return months === undefined ? null : addMonths(today, months);
};

/** What a reader says looks out of date; undefined when nothing was said. */
export function readFlag(text: string): string | undefined {
  const content = manyLines(text, 500);
  return content === "" ? undefined : content;
}

/** A guide on the list of what asks for a look. */
export interface GuideToReview extends ReviewFacts {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly madeBy: string | null;
  readonly groupId: string | null;
  readonly groupName: string;
  /** How many readers said something. */
  readonly flags: number;
  /** How many lived notes wait. */
  readonly waiting: number;
  /** How many safety notices from what it came from have no answer yet. */
  readonly notices: number;
  /** How many suggested changes wait. */
  readonly suggestions: number;
}

export interface ToReview extends GuideToReview {
  readonly due: string | undefined;
  readonly keeper: boolean;
  /** What readers said; empty for those who are no keepers of it. */
  readonly said: readonly Row<"guideFlags">[];
}
