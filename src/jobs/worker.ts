/** Does the jobs: takes them, renews the lease while they run, tries again, gives up. */
import { type Listener, listen } from "#database/listen.ts";
import type { World } from "#commons/world.ts";
import { after, seconds } from "#kit/clock.ts";
import { newId } from "#kit/ids.ts";
import { backoff, capWait, GiveUp, mostTries, RetryLater } from "./backoff.ts";
import { bury, claim, type ClaimedJob, finish, freeExpired, putBack, renew } from "./claim.ts";

export interface JobFacts {
  readonly id: string;
  /** 1 on the first try. */
  readonly attempts: number;
  /** Aborted when the worker stops for good. */
  readonly signal: AbortSignal;
}

export type Handler = (payload: string, job: JobFacts) => Promise<void>;
export type Handlers = Readonly<Record<string, Handler>>;

async function perform(world: World, handlers: Handlers, job: ClaimedJob, lease: string, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = world;
  try {
    const handler = handlers[job.kind];
    if (handler === undefined) throw new GiveUp(`nobody knows how to do "${job.kind}"`);
    await handler(job.payload, { id: job.id, attempts: job.attempts, signal });
    await finish(db, job.id, lease);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const facts = { job: job.id, kind: job.kind, attempts: job.attempts, why };
    if (error instanceof GiveUp || job.attempts >= mostTries) {
      log.error(facts, "a job was given up; `calendula federation` lists it");
      await bury(db, job.id, lease, clock.now(), why);
      return;
    }
    const wait = error instanceof RetryLater && error.wait !== undefined ? capWait(error.wait) : backoff(job.attempts, Math.random());
    log.warn({ ...facts, seconds: Math.round(wait / 1000) }, "a job failed and will be tried again");
    await putBack(db, job.id, lease, after(clock.now(), wait), why);
  }
}

/** Does everything that is due now, one after the other; for tests and the command line. Answers how many. */
export async function drain(world: World, handlers: Handlers): Promise<number> {
  const lease = newId();
  const signal = new AbortController().signal;
  for (let done = 0; ;) {
    const jobs = await claim(world.db, world.clock.now(), lease, 10, []);
    if (jobs.length === 0) return done;
    for (const job of jobs) await perform(world, handlers, job, lease, signal);
    done += jobs.length;
  }
}

export class Worker {
  readonly #world: World;
  readonly #url: string;
  readonly #handlers: Handlers;
  readonly #most: number;
  readonly #lease = newId();
  readonly #running = new Map<string, { readonly host: string | null; readonly done: Promise<void> }>();
  readonly #abort = new AbortController();
  #listener: Listener | undefined;
  #timers: NodeJS.Timeout[] = [];
  #looking: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  /** `url` of the database, for LISTEN. */
  constructor({ world, url, handlers, concurrency = 10 }: { world: World; url: string; handlers: Handlers; concurrency?: number }) {
    this.#world = world;
    this.#url = url;
    this.#handlers = handlers;
    this.#most = concurrency;
  }

  async start(): Promise<void> {
    this.#listener = await listen(this.#url, "jobs", () => this.#wake());
    // LISTEN tells of new work at once; the beat finds what became due, and what was missed.
    this.#timers = [
      setInterval(() => this.#wake(), seconds(1)),
      setInterval(() => void this.#quietly(() => renew(this.#world.db, this.#world.clock.now(), this.#lease)), seconds(20)),
      setInterval(() => void this.#quietly(() => freeExpired(this.#world.db, this.#world.clock.now())), seconds(15)),
    ];
    await this.#quietly(() => freeExpired(this.#world.db, this.#world.clock.now()));
    this.#wake();
  }

  /** Takes nothing new, lets what runs end (ten seconds at most), and leaves the rest to the next worker. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#listener?.close();
    await this.#looking;
    const rest = setTimeout(() => this.#abort.abort(), seconds(10));
    await Promise.all([...this.#running.values()].map((one) => one.done));
    clearTimeout(rest);
  }

  #wake(): void {
    if (this.#stopped) return;
    if (this.#looking !== undefined) {
      this.#again = true;
      return;
    }
    this.#looking = this.#quietly(() => this.#look()).finally(() => {
      this.#looking = undefined;
      if (this.#again) {
        this.#again = false;
        this.#wake();
      }
    });
  }

  async #look(): Promise<void> {
    for (;;) {
      const free = this.#most - this.#running.size;
      if (free <= 0 || this.#stopped) return;
      const busy = [...this.#running.values()].flatMap((one) => one.host ?? []);
      const jobs = await claim(this.#world.db, this.#world.clock.now(), this.#lease, free, busy);
      if (jobs.length === 0) return;
      for (const job of jobs) {
        const done = this.#quietly(() => perform(this.#world, this.#handlers, job, this.#lease, this.#abort.signal)).finally(() => {
          this.#running.delete(job.id);
          this.#wake();
        });
        this.#running.set(job.id, { host: job.host, done });
      }
    }
  }

  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#world.log.warn({ why: error instanceof Error ? error.message : String(error) }, "the worker could not reach the database");
    }
  }
}
