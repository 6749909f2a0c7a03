/** When a failed job is tried again. Pure. */
import { days, hours, minutes, seconds } from "#platform/lib/clock.ts";

/** Tries before a job is given up: about 65 hours in all. */
export const maxTries = 15;

/**
 * Milliseconds until the next try after `attempts` failures; `random` in [0, 1) spreads retries by
 * a fifth either way.
 */
export function backoff(attempts: number, random: number): number {
  const plain = Math.min(seconds(30) * 4 ** Math.max(0, attempts - 1), hours(6));
  return Math.round(plain * (0.8 + 0.4 * random));
}

/** A time to be asked again, kept between a second and a day. */
export const capWait = (ms: number): number => Math.min(Math.max(ms, seconds(1)), days(1));

/** How long a server that has failed for so long is left alone before it is asked again. */
export function probeWait(failingFor: number): number {
  if (failingFor < hours(1)) return minutes(1);
  return failingFor < days(1) ? minutes(10) : hours(1);
}

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

/**
 * Thrown by a handler: its host does not answer. The job waits with the others,
 * uncounted. With `aside`, in milliseconds, it may be the job's own fault: it counts, and
 * others are tried before it until then.
 */
export class HostDown extends Error {
  override readonly name = "HostDown";
  readonly aside: number | undefined;
  constructor(why: string, aside?: number) {
    super(why);
    this.aside = aside;
  }
}

/** Thrown by a handler: not now. The job waits until then, uncounted. */
export class NotBefore extends Error {
  override readonly name = "NotBefore";
  readonly at: Date;
  constructor(why: string, at: Date) {
    super(why);
    this.at = at;
  }
}

/** How long a worker holds a job before another may take it over; renewed while it runs. */
export const leaseTime = seconds(45);

/** How long a job may take before it is stopped and tried again. */
export const longestOf = (lane: string): number => {
  if (lane === "send") return seconds(30);
  return lane === "direct" ? minutes(2) : minutes(10);
};
