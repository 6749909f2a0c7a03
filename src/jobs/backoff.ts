/** When a failed job is tried again. Pure. */
import { hours, minutes, seconds } from "#kit/clock.ts";

/** Tries before a job is given up: about 65 hours in all. */
export const mostTries = 15;

/** Milliseconds until the next try after `attempts` failures; `random` in [0, 1) spreads retries by a fifth either way. */
export function backoff(attempts: number, random: number): number {
  const plain = Math.min(seconds(30) * 4 ** Math.max(0, attempts - 1), hours(6));
  return Math.round(plain * (0.8 + 0.4 * random));
}

/** A wish to be asked later (Retry-After), kept between a second and six hours. */
export const capWait = (ms: number): number => Math.min(Math.max(ms, seconds(1)), hours(6));

/** Thrown by a handler: try again, after `wait` milliseconds if it says so. */
export class RetryLater extends Error {
  override readonly name = "RetryLater";
  readonly wait: number | undefined;
  constructor(why: string, wait?: number) {
    super(why);
    this.wait = wait;
  }
}

/** Thrown by a handler: trying again is of no use. */
export class GiveUp extends Error {
  override readonly name = "GiveUp";
}

/** How long a worker holds a job before another may take it over; renewed while the handler runs. */
export const leaseTime = minutes(1);
