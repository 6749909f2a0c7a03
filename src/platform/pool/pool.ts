/** Threads for what can be slow. What runs here has a deadline and a limit of memory, and never stops the thread that answers. */
import type { Piscina } from "piscina";
import { minutes } from "#platform/lib/clock.ts";
import { poolWorked } from "#platform/lib/happenings.ts";
import { Spent } from "#platform/lib/spent.ts";
import { type PoolLane, type Outcome, readyTask, type Task } from "./task.ts";

const worker = new URL("../../app/pool-worker.ts", import.meta.url).href;
/** Most that waits in one lane. */
const maxWaiting = 100;

/** Megabytes that a thread may have: a member's table of 12 MB needs them, what comes from elsewhere is smaller. */
const memory: Readonly<Record<PoolLane, number>> = { people: 80, elsewhere: 48 };

/** One thread, one piece of work at a time. It starts with the first and ends when it had none for a minute. */
class Queue {
  readonly #lane: PoolLane;
  #threads: Promise<Piscina> | undefined;
  #closed = false;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(lane: PoolLane) {
    this.#lane = lane;
  }

  /** The library is loaded with the first work: commands beside the server need it seldom. */
  async #start(): Promise<Piscina> {
    const { Piscina } = await import("piscina");
    const threads = new Piscina({
      filename: worker,
      name: "work",
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: minutes(1),
      env: {},
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: memory[this.#lane],
        maxYoungGenerationSizeMb: 8,
        stackSizeMb: 4,
      },
    });
    // A thread that ran out of memory ends its own work only.
    threads.on("error", () => undefined);
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
    // Starting a thread and loading its code takes as long as the machine is busy; the deadline is for the work.
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
    const deadline = AbortSignal.timeout(milliseconds);
    let outcome: Outcome;
    try {
      outcome = (await threads.run({ name, input }, { signal: deadline })) as Outcome;
    } catch (error) {
      if (deadline.aborted) throw new Spent("time", name);
      if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY")
        throw new Spent("memory", name);
      throw error;
    }
    if ("spent" in outcome) throw new Spent(outcome.spent, name);
    return outcome.done;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#threads)?.destroy();
  }
}

/** Starts no thread before there is work. */
export class Pool {
  readonly #lanes = new Map<PoolLane, Queue>();
  #closed = false;

  /** Throws Spent when the work takes more than its budget, and what the work itself throws. */
  run<Input, Output>(task: Task<Input, Output>, input: Input): Promise<Output> {
    if (this.#closed) return Promise.reject(new Spent("busy", task.name));
    let queue = this.#lanes.get(task.lane);
    if (queue === undefined) this.#lanes.set(task.lane, (queue = new Queue(task.lane)));
    return queue.run(task, input) as Promise<Output>;
  }

  /** Ends all threads, also in the middle of work. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#lanes.values()].map((queue) => queue.close()));
  }
}
