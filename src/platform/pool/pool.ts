/**
 * Threads for what can be slow. What runs here has a deadline and a limit of memory, and
 * never stops the thread that answers.
 */
import type { Piscina } from "piscina";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { minutes } from "#platform/lib/clock.ts";
import { poolWorked } from "#platform/lib/happenings.ts";
import { Spent } from "#platform/lib/spent.ts";
import { type PoolLane, type Outcome, readyTask, type Task } from "./task.ts";

const worker = new URL("../../app/pool-worker.ts", import.meta.url).href;
/** Most that waits in one lane. */
const maxWaiting = 100;

/**
 * Megabytes that a thread may have: a member's table of 12 MB needs them,
 * what comes from elsewhere is smaller.
 */
const memory: Readonly<Record<PoolLane, number>> = { people: 80, elsewhere: 48 };

/**
 * A deadline counts the time of the processor, so that a busy machine refuses nothing; but nobody
 * waits longer than this many times.
 */
const patience = 4;

interface PoolOptions {
  /**
   * Folder of DATA_DIR in which threads keep their code compiled: without it each
   * brings a compiler along, of 15 MB.
   */
  readonly dataDir?: string;
  /** What threads run, for tests. */
  readonly program?: string;
}

/** Milliseconds that a thread has worked; undefined when it is gone. */
const workedFor = async (thread: Worker | undefined): Promise<number | undefined> => {
  const usage = await thread?.cpuUsage().catch(() => undefined);
  return usage === undefined ? undefined : (usage.user + usage.system) / 1000;
};

/**
 * One thread, one piece of work at a time. It starts with the first and
 * ends when it had none for a minute.
 */
class Queue {
  readonly #lane: PoolLane;
  readonly #options: PoolOptions;
  #threads: Promise<Piscina> | undefined;
  /** Set while somebody waits for an answer. */
  #died: ((error: unknown) => void) | undefined;
  #closed = false;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(lane: PoolLane, options: PoolOptions) {
    this.#lane = lane;
    this.#options = options;
  }

  /** The library is loaded with the first work: commands beside the server need it seldom. */
  async #start(): Promise<Piscina> {
    const { Piscina } = await import("piscina");
    const threads = new Piscina({
      filename: this.#options.program ?? worker,
      name: "work",
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: minutes(1),
      env:
        this.#options.dataDir === undefined
          ? {}
          : { NODE_COMPILE_CACHE: join(this.#options.dataDir, "code") },
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: memory[this.#lane],
        maxYoungGenerationSizeMb: 8,
        stackSizeMb: 4,
      },
    });
    // One that ended before it could take its work: else whoever waits for it waits in vain.
    threads.on("error", (error) => this.#died?.(error));
    return threads;
  }

  run(task: Task<never, unknown>, input: unknown): Promise<unknown> {
    if (this.#waiting >= maxWaiting) return Promise.reject(new Spent("busy", task.name));
    this.#waiting++;
    const turn = this.#last.then(() => this.#counted(task, input)).finally(() => this.#waiting--);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #counted(task: Task<never, unknown>, input: unknown): Promise<unknown> {
    const began = performance.now();
    let ending = "done";
    try {
      return await this.#work(task, input);
    } catch (error) {
      ending = error instanceof Spent ? error.what : "failed";
      throw error;
    } finally {
      poolWorked.tell({ task: task.name, ending, seconds: (performance.now() - began) / 1000 });
    }
  }

  async #work(task: Task<never, unknown>, input: unknown): Promise<unknown> {
    // Starting a thread and loading its code takes as long as the machine is
    // busy; the deadline is for the work.
    if (this.#closed) throw new Spent("busy", task.name);
    const threads = await (this.#threads ??= this.#start());
    await this.#ask(threads, readyTask, task.name, minutes(1));
    return this.#ask(threads, task.name, input, task.milliseconds);
  }

  async #ask(
    threads: Piscina,
    name: string,
    input: unknown,
    milliseconds: number,
  ): Promise<unknown> {
    const deadline = new AbortController();
    const watch = watchOver(threads, milliseconds, deadline);
    const died = new AbortController();
    this.#died = (error) => died.abort(error);
    const signal = AbortSignal.any([deadline.signal, died.signal]);
    let outcome: Outcome;
    try {
      outcome = (await threads.run({ name, input }, { signal })) as Outcome;
    } catch (thrown) {
      const error: unknown = died.signal.aborted ? died.signal.reason : thrown;
      if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY")
        throw new Spent("memory", name);
      if (deadline.signal.aborted) throw new Spent("time", name);
      throw error;
    } finally {
      this.#died = undefined;
      watch.end();
    }
    if ("spent" in outcome) throw new Spent(outcome.spent, name);
    return outcome.done;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#threads)?.destroy();
  }
}

/**
 * Aborts when the thread has worked for so long. A thread that does not say
 * how long it worked counts as working.
 */
function watchOver(
  threads: Piscina,
  milliseconds: number,
  deadline: AbortController,
): { end(): void } {
  const thread = threads.threads[0];
  const began = performance.now();
  const before = workedFor(thread);
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const look = async (): Promise<void> => {
    const passed = performance.now() - began;
    if (passed >= milliseconds * patience) return deadline.abort();
    const answer = Promise.all([before, workedFor(thread)]);
    const [first, now] = await Promise.race([answer, later(500).then(() => [])]);
    if (over) return;
    const worked = first === undefined || now === undefined ? passed : now - first;
    if (worked >= milliseconds) return deadline.abort();
    wait(Math.max(milliseconds - worked, 10));
  };
  const wait = (time: number): void => {
    timer = setTimeout(() => void look(), time);
  };
  wait(milliseconds);
  return {
    end: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}

/** Starts no thread before there is work. */
export class Pool {
  readonly #lanes = new Map<PoolLane, Queue>();
  readonly #options: PoolOptions;
  #closed = false;

  constructor(options: PoolOptions = {}) {
    this.#options = options;
  }

  /** Throws Spent when the work takes more than its budget, and what the work itself throws. */
  run<Input, Output>(task: Task<Input, Output>, input: Input): Promise<Output> {
    if (this.#closed) return Promise.reject(new Spent("busy", task.name));
    let queue = this.#lanes.get(task.lane);
    if (queue === undefined)
      this.#lanes.set(task.lane, (queue = new Queue(task.lane, this.#options)));
    return queue.run(task, input) as Promise<Output>;
  }

  /** Ends all threads, also in the middle of work. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#lanes.values()].map((queue) => queue.close()));
  }
}
