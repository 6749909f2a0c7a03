/**
 * Shared labour that rotates: what a rota is, when its shifts are, what its seats ask for. Pure.
 */
import { hasLetter, manyLines, oneLine } from "#commons/text.ts";
import type { RotaKind, Row, SeatState } from "#platform/database/schema.ts";
import { occurrences, ruleProblem } from "#domains/events/series/recurrence.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { dayIn, instantOf, isTimeZone, wallTime } from "#platform/lib/temporal.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { rotaMessages } from "./messages.ts";

const saying = sayings(rotaMessages);

export type Rota = Row<"rotas">;
export type RotaSeat = Row<"rotaSeats">;

export const rotaKinds: readonly RotaKind[] = ["cleaning", "herbs", "listening", "clinic", "other"];

/** How far ahead shifts are made. */
export const aheadDays = 42;
/** Hours to answer. */
export const answerTime = hours(48);
/** Later than this before a shift nobody is asked any more: the seat is shown to everyone. */
export const tooLate = hours(6);
/** Askings after which a seat is shown to everyone. */
export const maxAskings = 3;
/** Days after a shift in which somebody may note that a seat was empty. */
export const emptyDays = 14;
/** What a group may keep. */
export const maxRotas = 100;
export const maxSeatKinds = 8;

export interface SeatInput {
  /** Of a seat that stands. */
  readonly id?: string;
  readonly name: string;
  readonly practice: string;
  readonly seats: number;
  readonly learning: boolean;
}

export interface RotaInput {
  readonly name: string;
  /** Markdown. */
  readonly content: string;
  readonly kind: string;
  /** RFC 5545 RRULE. */
  readonly rule: string;
  /** Wall-clock start of the first, "2026-12-05T14:00". */
  readonly starts: string;
  /** IANA. */
  readonly timeZone: string;
  readonly minutes: number;
  readonly weight: number;
  readonly gapDays: number;
  readonly place: string;
  readonly inKit: boolean;
  readonly seats: readonly SeatInput[];
}

export type RotaFacts = Pick<
  Rota,
  | "name"
  | "content"
  | "kind"
  | "rule"
  | "firstStart"
  | "timeZone"
  | "minutes"
  | "weight"
  | "gapDays"
  | "place"
  | "inKit"
>;
export type SeatFacts = Pick<RotaSeat, "name" | "practice" | "seats" | "learning"> & {
  readonly id: string | undefined;
};

/** A practice as it is kept and compared: "Herb Preparation " is "herb preparation". */
export const practiceWord = (text: string): string => oneLine(text, 60).toLowerCase();

const between = (value: number, least: number, max: number): boolean =>
  Number.isFinite(value) && value >= least && value <= max;
const whole = (value: number, least: number, max: number): boolean =>
  Number.isInteger(value) && between(value, least, max);

function noteOnSeats(seats: readonly SeatFacts[]): Saying | undefined {
  if (seats.length === 0) return saying((m) => m.errors.atLeastOne);
  if (seats.length > maxSeatKinds) return saying((m) => m.errors.maxKinds({ most: maxSeatKinds }));
  return seats.some((seat) => !whole(seat.seats, 1, 20))
    ? saying((m) => m.errors.howMany)
    : undefined;
}

function readSeats(seats: readonly SeatInput[]): {
  readonly seats: readonly SeatFacts[];
  readonly note: Saying | undefined;
} {
  const found = seats.map((seat) => ({
    id: seat.id !== undefined && isId(seat.id) ? seat.id : undefined,
    name: oneLine(seat.name, 80),
    practice: practiceWord(seat.practice),
    seats: seat.seats,
    learning: seat.learning,
  }));
  return { seats: found, note: noteOnSeats(found) };
}

export function readRota(input: RotaInput): {
  readonly facts: RotaFacts | undefined;
  readonly seats: readonly SeatFacts[];
  readonly notes: Record<string, Saying | undefined>;
} {
  const zone = isTimeZone(input.timeZone.trim()) ? input.timeZone.trim() : undefined;
  const plainStart = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(input.starts.trim())?.[0];
  const firstStart =
    plainStart === undefined || zone === undefined ? undefined : instantOf(plainStart, zone);
  const rule = input.rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "");
  const { seats, note } = readSeats(input.seats);
  const kind = rotaKinds.find((one) => one === input.kind);
  const notes = {
    name: !hasLetter(input.name) ? saying((m) => m.errors.sayInAFewWords) : undefined,
    kind: kind === undefined ? saying((m) => m.errors.chooseOne) : undefined,
    timeZone: zone === undefined ? saying((m) => m.errors.aTimeZoneIsWritten) : undefined,
    starts:
      zone !== undefined && firstStart === undefined
        ? saying((m) => m.errors.whenIsTheFirstOne)
        : undefined,
    rule:
      firstStart === undefined || plainStart === undefined || zone === undefined
        ? undefined
        : ruleProblem(rule, plainStart, zone),
    minutes: whole(input.minutes, 15, 1440) ? undefined : "15 minutes to 24 hours.",
    weight: between(input.weight, 0.25, 4) ? undefined : saying((m) => m.errors.between025And4),
    gapDays: whole(input.gapDays, 0, 60) ? undefined : "0 to 60 days.",
    seats: note,
  };
  const wrong = Object.values(notes).some((one) => one !== undefined);
  return {
    facts:
      wrong || firstStart === undefined || zone === undefined || kind === undefined
        ? undefined
        : {
            name: oneLine(input.name, 120),
            content: manyLines(input.content, 10_000),
            kind,
            rule,
            firstStart,
            timeZone: zone,
            minutes: input.minutes,
            weight: String(Math.round(input.weight * 100) / 100),
            gapDays: input.gapDays,
            place: oneLine(input.place, 200),
            inKit: input.inKit,
          },
    seats,
    notes,
  };
}

/**
 * Starts of the shifts from..to: at the same time of the day, also when clocks change.
 * A rule that can't be read has none.
 */
export function startsOf(
  rota: Pick<Rota, "rule" | "firstStart" | "timeZone">,
  from: Date,
  to: Date,
): readonly Date[] {
  try {
    const starts = wallTime(rota.firstStart, rota.timeZone);
    return occurrences(
      { rule: rota.rule, starts, timeZone: rota.timeZone, except: [] },
      from,
      to,
      100,
    ).flatMap((wall) => instantOf(wall, rota.timeZone) ?? []);
  } catch {
    return [];
  }
}

/** First day of the week of a day, "2026-12-05" to "2026-11-30". `firstDay`: 7 for Sunday. */
export function weekStart(day: string, firstDay: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  return after(date, -days((date.getUTCDay() - firstDay + 7) % 7))
    .toISOString()
    .slice(0, 10);
}

export const weekAt = (instant: Date, zone: string, firstDay: number): string =>
  weekStart(dayIn(instant, zone), firstDay);

/** First and last moment of the week that begins on this day. */
export function weekSpan(first: string, zone: string): { readonly from: Date; readonly to: Date } {
  const next = after(new Date(`${first}T12:00:00Z`), days(7))
    .toISOString()
    .slice(0, 10);
  const dayStart = (day: string): Date =>
    instantOf(`${day}T00:00`, zone) ?? new Date(`${day}T00:00:00Z`);
  return { from: dayStart(first), to: dayStart(next) };
}

export interface VisibleSeat {
  readonly id: string;
  readonly name: string;
  readonly practice: string;
  readonly learning: boolean;
  readonly state: SeatState;
  /**
   * Name of who holds it; not told while they are only asked, and
   * after the shift only to themselves.
   */
  readonly who: string | null;
  readonly mine: boolean;
  /** Name of who said the yes for them. */
  readonly carriedBy: string | null;
  readonly askedUntil: Date | null;
  /** It was asked for often enough, or there is no time left: everybody is invited. */
  readonly forAll: boolean;
  /** The viewer can take it now. */
  readonly takeable: boolean;
}

export interface VisibleShift {
  readonly id: string;
  readonly rotaId: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly cancelled: boolean;
  readonly note: string;
  readonly seats: readonly VisibleSeat[];
  /** What else the viewer does then. */
  readonly clash: string | undefined;
}
