/** The only place that reads the time of day. */
import { AsyncLocalStorage } from "node:async_hooks";

export interface Clock {
  now(): Date;
}

const early = new AsyncLocalStorage<number>();

/**
 * Does `work` as if it were `time` (milliseconds since 1970) already. What it leaves running goes
 * by the time of day again as soon as that is later.
 */
export const asIfAt = <T>(time: number, work: () => T): T => early.run(time, work);

const reading = (now: number): Date => new Date(Math.max(now, early.getStore() ?? now));

export const systemClock: Clock = { now: () => reading(Date.now()) };

/** A clock for tests that stands still until moved. */
export class StoppedClock implements Clock {
  #now: number;
  constructor(start: string | number) {
    this.#now = new Date(start).getTime();
  }
  now(): Date {
    return reading(this.#now);
  }
  /** Moves on by milliseconds. */
  advance(ms: number): void {
    this.#now += ms;
  }
}

export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;

/** Of two machines by no more than this; what is later was written while a clock was wrong. */
export const clocksDiffer = minutes(5);

/** `date` plus milliseconds. */
export const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms);

/** Parses a date-time or answers undefined; never an Invalid Date. */
export function parseDate(text: unknown): Date | undefined {
  if (typeof text !== "string" || text.length > 64) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The earlier of two. */
export const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
