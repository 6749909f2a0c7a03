/**
 * The timebank of a group: an hour is an hour, whoever gives it. Amounts are whole minutes. Pure.
 */
import { seasonDays } from "#commons/permissions.ts";
import { careKinds, isCareKind } from "#commons/care-kinds.ts";
import type { HolderKind, TransactionKind } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isQuarterHours } from "../tie/tie.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { timebankMessages } from "./messages.ts";

const saying = sayings(timebankMessages);

/** Below it a kind word is said; nothing is refused. */
export const softFloor = -600;
/** What the commons gives to who is new: nobody has to earn care first. */
export const welcomeMinutes = 120;
/** Days in which either side can turn a transaction around. */
const correctionDays = 30;
/** With fewer than so many people a sum would tell who gave. */
export const minTimebankMembers = 3;
/** Days back that something may have happened. */
const maxDaysBack = 366;

/** 15, 30, … 1440. */
export const quarterHours: readonly number[] = Array.from({ length: 96 }, (_, i) => (i + 1) * 15);

/** "2026-08-22": the first day of the season that ends today. */
export const seasonStart = (today: string): string => dayBefore(today, seasonDays);

const dayBefore = (today: string, many: number): string =>
  after(new Date(`${today}T00:00:00Z`), -days(many))
    .toISOString()
    .slice(0, 10);

export interface HoursInput {
  readonly minutes: number;
  readonly careKind: string;
  /** "2026-11-20"; "" is today. */
  readonly day: string;
  /** Of the sender's choice: what comes twice under it is booked once. */
  readonly key: string;
}

export interface HoursFacts {
  readonly minutes: number;
  readonly careKind: string;
  readonly day: string;
}

/** Reads what was sent; the notes are undefined where all is well. */
export function readHours(
  input: HoursInput,
  today: string,
): {
  readonly facts: HoursFacts;
  readonly notes: Readonly<Record<"minutes" | "careKind" | "day" | "key", Saying | undefined>>;
} {
  const day = input.day.trim() === "" ? today : input.day.trim();
  const real = /^\d{4}-\d\d-\d\d$/.test(day) && isDay(day);
  return {
    facts: { minutes: input.minutes, careKind: input.careKind, day },
    notes: {
      minutes: isQuarterHours(input.minutes)
        ? undefined
        : saying((m) => m.errors.quarterHoursFrom15Minutes),
      careKind: isCareKind(input.careKind)
        ? undefined
        : saying((m) => m.errors.oneOf({ value: careKinds.join(", ") })),
      day:
        real && day <= today && day >= dayBefore(today, maxDaysBack)
          ? undefined
          : saying((m) => m.errors.aDayWithinTheLast),
      key:
        input.key !== "" && input.key.length <= 200
          ? undefined
          : saying((m) => m.errors.openThePageAgainAnd),
    },
  };
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Minutes of decimal hours ("1.5", "0,25"), whole quarters only; undefined else. */
export function minutesOfHours(text: string): number | undefined {
  const hours = /^\d{1,2}(?:[.,]\d{1,2})?$/.test(text.trim())
    ? Number(text.trim().replace(",", "."))
    : NaN;
  return isQuarterHours(hours * 60) ? hours * 60 : undefined;
}

/** One transaction as one of its two sides sees it. */
export interface StatementLine {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly careKind: string;
  /** Day. */
  readonly happenedOn: string;
  readonly booked: Date;
  /** What came in is positive. */
  readonly minutes: number;
  readonly corrected: boolean;
  readonly otherKind: HolderKind;
  /** null unless the other side is a member. */
  readonly otherHandle: string | null;
  readonly otherName: string | null;
}

/** Can either side turn it around now? */
export const mayTurn = (
  line: Pick<StatementLine, "kind" | "booked" | "corrected">,
  now: Date,
): boolean =>
  (line.kind === "thanks" || line.kind === "gift") &&
  !line.corrected &&
  after(line.booked, days(correctionDays)) > now;
