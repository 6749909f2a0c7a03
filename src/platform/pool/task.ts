/** What is handed to a thread, and back. Pure. */
import type { Spent } from "#platform/lib/spent.ts";

/**
 * Who waits: people get a thread of their own, so that what comes
 * from elsewhere can't hold them up.
 */
export type PoolLane = "people" | "elsewhere";

/**
 * A kind of work by its name; `src/app/pool-worker.ts` holds what it
 * does. Input and output are plain data.
 */
export interface Task<Input, Output> {
  readonly name: string;
  /** Longest time it may take, once it is its turn. */
  readonly milliseconds: number;
  readonly lane: PoolLane;
  /** Only for the types. */
  readonly types?: (input: Input) => Output;
}

/** What a thread hands back. */
export type Outcome = { readonly done: unknown } | { readonly spent: Spent["what"] };

/** Name of the task that only loads the code of another, whose name is its input. */
export const readyTask = "ready";
