/** How a worker is set, and how long it waits between looks. */
import type { Lane } from "#platform/database/schema.ts";
import type { AppContext } from "#commons/app-context.ts";
import { seconds } from "#platform/lib/clock.ts";
import { type Handlers } from "./perform.ts";

/** Of one order, done in one go: each would cost a look for work of its own. */
export const inOneGo = 16;

/** Whoever wakes the worker while it looks is heard together with all who do so until then. */
export const betweenLooks = seconds(0.01);

/** Servers that are down are asked for at most this often. */
export const betweenProbes = seconds(0.25);

/**
 * Said to a handler whose job has ended. One for all: making an error costs more than many a job.
 */
export const jobIsOver = new Error("the job has ended");

export interface WorkerOptions {
  readonly ctx: AppContext;
  /** Of the database, for LISTEN. */
  readonly url: string;
  readonly handlers: Handlers;
  /** Jobs of each kind of work at once, for tests. */
  readonly concurrency?: number;
  /** Milliseconds that a job may take. */
  readonly longest?: (lane: Lane) => number;
}
