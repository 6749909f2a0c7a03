/**
 * Whom to ask for a seat, so that shared work rotates fairly: who carried least for
 * what they can carry, after a gap, newcomers on a par with the others. The same facts
 * always give the same answer. Pure.
 */
import type { Capacity } from "#platform/database/schema.ts";

/** How much of the work one carries. */
export const shares: Readonly<Record<Capacity, number>> = {
  resting: 0,
  little: 0.25,
  some: 0.5,
  usual: 1,
  more: 1.5,
};

/** Most seats in one month. */
export const monthlyCaps: Readonly<Record<Capacity, number>> = {
  resting: 0,
  little: 1,
  some: 2,
  usual: 4,
  more: 6,
};

/** Days of work that count, and in which credit fades. */
export const windowDays = 26 * 7;
/** How many days ahead people are asked. */
export const planDays = 21;
/** How long somebody is new. */
const newcomerDays = 8 * 7;

export interface RotaPerson {
  readonly id: string;
  readonly capacity: Capacity;
  /** Day number of joining, or of coming back from resting. */
  readonly entry: number;
  readonly paused: boolean;
  /** Self-declared, in small letters. */
  readonly practices: ReadonlySet<string>;
}

/**
 * A time that somebody has given: a seat held, done or being asked for; with effort
 * 0 anything else that they do then.
 */
export interface Work {
  readonly personId: string;
  readonly rotaId: string;
  readonly shiftId: string;
  /** Milliseconds. */
  readonly starts: number;
  readonly ends: number;
  /** Number of the day in the rota's zone; see `dayNumber`. */
  readonly day: number;
  /** "2026-12" */
  readonly month: string;
  /** Minutes × weight; 0: it only takes the time. */
  readonly effort: number;
}

export interface Seat {
  readonly rotaId: string;
  readonly shiftId: string;
  readonly seatId: string;
  /** Practice needed, in small letters; "" for none. */
  readonly practice: string;
  /** Offered to those who do not have the practice yet, and to newcomers. */
  readonly learning: boolean;
  readonly gapDays: number;
  readonly starts: number;
  readonly ends: number;
  readonly day: number;
  readonly month: string;
}

/** People with what they have done and promised. `countPromise` adds to it. */
export interface SuggestionOrder {
  readonly people: readonly RotaPerson[];
  readonly works: Map<string, Work[]>;
  /** Median score of those who were there before, by day of entry. */
  readonly medians: Map<number, number>;
}

export function suggestionOrder(
  people: readonly RotaPerson[],
  works: readonly Work[],
): SuggestionOrder {
  const order: SuggestionOrder = { people, works: new Map(), medians: new Map() };
  for (const work of works) countPromise(order, work);
  return order;
}

export function countPromise(order: SuggestionOrder, work: Work): void {
  const known = order.works.get(work.personId);
  if (known === undefined) order.works.set(work.personId, [work]);
  else known.push(work);
}

const worksOf = (order: SuggestionOrder, id: string): readonly Work[] => order.works.get(id) ?? [];

// Asked for each person and each seat: a thousand of both in a large group, so plain loops.
function effortIn(order: SuggestionOrder, id: string, from: number, before: number): number {
  let sum = 0;
  for (const work of worksOf(order, id))
    if (work.day > from && work.day < before) sum += work.effort;
  return sum;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** The group's median score on that day, with what was promised by then. */
function medianAt(order: SuggestionOrder, day: number): number {
  const known = order.medians.get(day);
  if (known !== undefined) return known;
  const scores = order.people
    .filter((one) => one.entry < day && shares[one.capacity] > 0)
    .map(
      (one) =>
        (effortIn(order, one.id, day - windowDays, day + planDays) + credit(order, one, day)) /
        shares[one.capacity],
    );
  const found = scores.length === 0 ? 0 : median(scores);
  order.medians.set(day, found);
  return found;
}

/**
 * What somebody begins with, so that those who come later need
 * not catch up; it fades over 26 weeks.
 */
function credit(order: SuggestionOrder, person: RotaPerson, day: number): number {
  const left = 1 - (day - person.entry) / windowDays;
  return left <= 0 || left > 1 ? 0 : medianAt(order, person.entry) * shares[person.capacity] * left;
}

/**
 * Minutes × weight that somebody carried or promised, for what
 * they can carry. Lowest is asked first.
 */
const scoreOf = (order: SuggestionOrder, person: RotaPerson, day: number): number =>
  (effortIn(order, person.id, day - windowDays, Infinity) + credit(order, person, day)) /
  shares[person.capacity];

const isNew = (person: RotaPerson, day: number): boolean => day - person.entry < newcomerDays;

/** Has the practice that the seat asks for; or, for a learning seat, has it not yet or is new. */
export const fits = (
  order: SuggestionOrder,
  person: RotaPerson,
  seat: Pick<Seat, "practice" | "learning" | "rotaId" | "day">,
): boolean => {
  const practised = seat.practice === "" || person.practices.has(seat.practice);
  if (!seat.learning) return practised;
  if (isNew(person, seat.day)) return true;
  return seat.practice === ""
    ? worksOf(order, person.id).every((work) => work.rotaId !== seat.rotaId)
    : !practised;
};

/** All but the gap. */
function mayCarry(
  order: SuggestionOrder,
  person: RotaPerson,
  seat: Seat,
  asked: ReadonlySet<string>,
): boolean {
  if (
    person.paused ||
    shares[person.capacity] === 0 ||
    person.entry > seat.day ||
    asked.has(person.id)
  )
    return false;
  if (!fits(order, person, seat)) return false;
  let inMonth = 0;
  for (const work of worksOf(order, person.id)) {
    if (work.shiftId === seat.shiftId || (work.starts < seat.ends && work.ends > seat.starts))
      return false;
    if (work.effort > 0 && work.month === seat.month) inMonth += 1;
  }
  return inMonth < monthlyCaps[person.capacity];
}

function keepsGap(order: SuggestionOrder, person: RotaPerson, seat: Seat): boolean {
  for (const work of worksOf(order, person.id))
    if (work.effort > 0 && Math.abs(work.day - seat.day) < seat.gapDays) return false;
  return true;
}

function lastOf(order: SuggestionOrder, person: RotaPerson): number {
  let last = -Infinity;
  for (const work of worksOf(order, person.id))
    if (work.effort > 0 && work.day > last) last = work.day;
  return last;
}

/** Those who can be asked; the gap is given up only when it leaves nobody. */
export function eligible(
  order: SuggestionOrder,
  seat: Seat,
  asked: ReadonlySet<string>,
): readonly RotaPerson[] {
  const able = order.people.filter((person) => mayCarry(order, person, seat, asked));
  const rested = able.filter((person) => keepsGap(order, person, seat));
  return rested.length > 0 ? rested : able;
}

/** FNV-1a, well mixed: 32 bits. */
function lot(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Whom to ask next; undefined when nobody is left. Lowest score, then longest since, then by lot.
 */
export function chooseNext(
  order: SuggestionOrder,
  seat: Seat,
  asked: ReadonlySet<string>,
): string | undefined {
  let best:
    | { readonly score: number; readonly last: number; readonly people: RotaPerson[] }
    | undefined;
  for (const person of eligible(order, seat, asked)) {
    const score = scoreOf(order, person, seat.day);
    if (best !== undefined && score > best.score) continue;
    const last = lastOf(order, person);
    if (best?.score !== score || last < best.last) best = { score, last, people: [person] };
    else if (last === best.last) best.people.push(person);
  }
  const drawn = (best?.people ?? []).map((person) => ({
    id: person.id,
    lot: lot(`${seat.rotaId} ${seat.day} ${seat.seatId} ${person.id}`),
  }));
  return drawn.sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))[0]?.id;
}

export interface Load extends Pick<RotaPerson, "id" | "capacity" | "entry"> {
  /** Minutes × weight done within the window since they came; and in how many seats. */
  readonly effort: number;
  readonly seats: number;
}

/**
 * Spread of what people carried, for what they can carry and for as long as they
 * belong: standard deviation ÷ mean.
 */
export function spreadOf(people: readonly Load[], today: number): number | undefined {
  const carrying = people.filter(
    (person) => shares[person.capacity] > 0 && person.entry < today - 28,
  );
  // Below this many people a spread would tell about persons; with little done it tells nothing.
  if (
    carrying.length < 4 ||
    carrying.reduce((sum, one) => sum + one.seats, 0) < 2 * carrying.length
  )
    return undefined;
  const loads = carrying.map(
    (one) => one.effort / (shares[one.capacity] * Math.min(windowDays, today - one.entry)),
  );
  const mean = loads.reduce((sum, one) => sum + one, 0) / loads.length;
  return mean === 0
    ? undefined
    : Math.sqrt(loads.reduce((sum, one) => sum + (one - mean) ** 2, 0) / loads.length) / mean;
}

/** Below this spread the work is carried evenly. */
export const evenBelow = 0.35;

/** Days since 1970 of "2026-12-05". */
export const dayNumber = (day: string): number =>
  Math.floor(new Date(`${day}T00:00:00Z`).getTime() / 86_400_000);
