/** Does the jobs: each kind of work has its share, and what hangs holds up nothing else. */
import { sql } from "kysely";
import { type Listener, listen } from "#platform/database/listen.ts";
import type { Db, Lane } from "#platform/database/schema.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes, seconds } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { longestOf } from "./backoff.ts";
import {
  claim,
  claimNext,
  claimProbes,
  type ClaimedJob,
  freeExpired,
  lanes,
  perHost,
  renew,
} from "./claim.ts";
import { type Ended, type Ending, writeEndings } from "./endings.ts";
import { releaseStale } from "./hosts.ts";
import { type Handlers, perform } from "./perform.ts";

export type { Handler, Handlers, JobFacts } from "./perform.ts";

/** Does everything that is due now, one after the other; for tests and the command line. */
export async function drain(ctx: AppContext, handlers: Handlers): Promise<number> {
  const { signal } = new AbortController();
  for (let done = 0; ;) {
    const now = ctx.clock.now();
    const probes = await claimProbes(ctx.db, now, 10);
    const jobs = [...probes, ...(await claim(ctx.db, now, lanes, 10))];
    if (jobs.length === 0) return done;
    for (const job of jobs) {
      const ending = await perform(ctx, handlers, job, signal);
      await writeEndings(ctx.db, [{ job, ending }]);
    }
    done += jobs.length;
  }
}

/** How many of a lane run at once; `slow`: how many more may wait for somebody's answer. */
interface Share {
  readonly most: number;
  readonly slow: number;
}

type Pool = Lane | "probe";

/** `hands`: what works with the database all the time, and shares its connections with the pages. */
const sharesOf = (hands: number): Readonly<Record<Pool, Share>> => ({
  receive: { most: (hands + 1) >> 1, slow: 0 },
  send: { most: 64, slow: 600 },
  direct: { most: 12, slow: 100 },
  chore: { most: hands >> 1, slow: 0 },
  // As many as the mail server has connections of ours; the rest waits, the urgent first.
  mail: { most: 5, slow: 0 },
  // Those known to fail, by themselves: 200 of them that hang are each asked within two minutes.
  probe: { most: 24, slow: 0 },
});

/** From here on a job is one that waits for somebody else, and leaves its place to others. */
const slowAfter = seconds(0.5);
/** Of one order, done in one go: each would cost a look for work of its own. */
const inOneGo = 16;

interface Running {
  readonly job: ClaimedJob;
  /** undefined: it waits behind another of its order, in that one's place. */
  readonly pool: Pool | undefined;
  readonly began: number;
  readonly abort: AbortController;
}

interface WorkerOptions {
  readonly ctx: AppContext;
  /** Of the database, for LISTEN. */
  readonly url: string;
  readonly handlers: Handlers;
  /** Jobs of each kind of work at once, for tests. */
  readonly concurrency?: number;
  /** Milliseconds that a job may take. */
  readonly longest?: (lane: Lane) => number;
}

export class Worker {
  readonly #world: AppContext;
  readonly #url: string;
  readonly #handlers: Handlers;
  readonly #shares: Readonly<Record<Pool, Share>>;
  readonly #longest: (lane: Lane) => number;
  readonly #id = newId();
  readonly #running = new Map<string, Running>();
  readonly #tasks = new Set<Promise<void>>();
  /** Ended, and not yet written: the database may be away for a while. */
  #ended: Ended[] = [];
  #writing: Promise<void> | undefined;
  #listener: Listener | undefined;
  #soon: NodeJS.Timeout | undefined;
  #timers: NodeJS.Timeout[] = [];
  #looking: Promise<void> | undefined;
  #again = false;
  #beating = false;
  #stopped = false;
  #paused = false;

  constructor({ ctx, url, handlers, concurrency, longest = longestOf }: WorkerOptions) {
    this.#world = ctx;
    this.#url = url;
    this.#handlers = handlers;
    this.#longest = longest;
    const same = (share: Share): Share =>
      concurrency === undefined ? share : { most: concurrency, slow: 0 };
    const shares = sharesOf(ctx.config.workerHands);
    this.#shares = {
      receive: same(shares.receive),
      send: same(shares.send),
      direct: same(shares.direct),
      chore: same(shares.chore),
      mail: same(shares.mail),
      probe: same(shares.probe),
    };
  }

  async start(): Promise<void> {
    this.#listener = await listen(this.#url, "jobs", () => this.#wake());
    // LISTEN tells of new work at once; the beat finds what became due, and what was missed.
    this.#timers = [
      setInterval(() => this.#wake(), seconds(1)),
      setInterval(() => {
        if (!this.#beating) void this.#quietly(() => this.#beat());
      }, seconds(10)),
    ];
    await this.#quietly(() => this.#beat());
    this.#wake();
  }

  /** Takes nothing new until `resume`; what runs goes on. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#wake();
  }

  /** Takes nothing new, lets what runs end (ten seconds at most), leaves the rest to the next. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    clearTimeout(this.#soon);
    await this.#listener?.close();
    await this.#looking;
    const rest = setTimeout(() => {
      for (const one of this.#running.values()) one.abort.abort();
    }, seconds(10));
    await Promise.all(this.#tasks);
    clearTimeout(rest);
    await this.#writing;
    await this.#quietly(() =>
      sql`delete from workers where id = ${this.#id}`.execute(this.#world.db),
    );
  }

  /** What must go on whatever runs: says that we live, keeps what is ours, frees what is nobody's. */
  async #beat(): Promise<void> {
    this.#beating = true;
    try {
      await this.#keep(this.#world.db);
    } finally {
      this.#beating = false;
    }
  }

  async #keep(db: Db): Promise<void> {
    // What ended is written before anything is freed: else it would be done once more.
    await this.#writing;
    await sql`
      insert into workers (id, started, seen) values (${this.#id}, now(), now())
      on conflict (id) do update set seen = now()`.execute(db);
    const ours = [...this.#running.values()];
    const kept = await renew(
      db,
      ours.map((one) => one.job),
    );
    // Somebody else has it by now: ours must not go on.
    for (const { job, abort } of ours)
      if (!kept.has(job.id) && this.#running.get(job.id)?.job === job) abort.abort();
    await freeExpired(db);
    await releaseStale(db);
    await sql`delete from workers where seen < now() - make_interval(secs => ${minutes(10) / 1000})`.execute(
      db,
    );
  }

  #wake(): void {
    if (this.#stopped || this.#paused) return;
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

  /** Places that are free in a pool: what waits for somebody's answer counts apart. */
  #free(pool: Pool): number {
    const mine = [...this.#running.values()].filter((one) => one.pool === pool);
    const share = this.#shares[pool];
    const slowSince = performance.now() - slowAfter;
    const slow = share.slow === 0 ? 0 : mine.filter((one) => one.began < slowSince).length;
    return Math.max(0, share.most - (mine.length - Math.min(slow, share.slow)));
  }

  async #look(): Promise<void> {
    const { db, clock } = this.#world;
    for (let found = 1; found > 0 && !this.#stopped && !this.#paused;) {
      found = 0;
      const probes = await claimProbes(db, clock.now(), this.#free("probe"));
      for (const job of probes) this.#begin(job, "probe");
      for (const lane of lanes) {
        const jobs = await claim(db, clock.now(), [lane], this.#free(lane), this.#hosts());
        for (const job of jobs) this.#begin(job, lane);
        found += jobs.length;
      }
    }
    // Where all places are taken, some may be left to those who wait for an answer in a moment.
    if (lanes.some((lane) => this.#shares[lane].slow > 0 && this.#free(lane) === 0)) {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => this.#wake(), seconds(0.25));
    }
  }

  #hosts(): ReadonlyMap<string, number> {
    const hosts = new Map<string, number>();
    const slowSince = performance.now() - slowAfter;
    // One that takes long to answer gets no second request meanwhile.
    for (const { job, began } of this.#running.values())
      if (job.host !== null)
        hosts.set(job.host, (hosts.get(job.host) ?? 0) + (began < slowSince ? perHost : 1));
    return hosts;
  }

  #begin(job: ClaimedJob, pool: Pool): void {
    this.#mark(job, pool);
    const task = this.#do(job, pool).finally(() => {
      this.#tasks.delete(task);
      this.#wake();
    });
    this.#tasks.add(task);
  }

  #mark(job: ClaimedJob, pool?: Pool): void {
    const abort = new AbortController();
    this.#running.set(job.id, { job, pool, began: performance.now(), abort });
  }

  async #do(first: ClaimedJob, pool: Pool): Promise<void> {
    const jobs = [first, ...(pool === "receive" ? await this.#following(first) : [])];
    let well = true;
    for (const job of jobs) {
      if (well && (job === first || !this.#stopped)) well = (await this.#one(job)).kind === "done";
      else this.#end(job, { kind: "back" });
    }
  }

  /** What comes next in the order of a job, taken while that one still holds its place. */
  async #following({ key }: ClaimedJob): Promise<readonly ClaimedJob[]> {
    const next: ClaimedJob[] = [];
    if (key === null || this.#stopped) return next;
    await this.#quietly(async () => {
      next.push(...(await claimNext(this.#world.db, this.#world.clock.now(), key, inOneGo)));
    });
    for (const job of next) this.#mark(job);
    return next;
  }

  async #one(job: ClaimedJob): Promise<Ending> {
    const abort = this.#running.get(job.id)?.abort ?? new AbortController();
    const longest = this.#longest(job.lane);
    const ending = await perform(this.#world, this.#handlers, job, abort.signal, longest);
    // Who heeds the signal stops; who does not can end nothing any more.
    abort.abort();
    this.#end(job, ending);
    return ending;
  }

  #end(job: ClaimedJob, ending: Ending): void {
    this.#ended.push({ job, ending });
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
  }

  /** Writes what ended until all is written; without a database, until there is one again. */
  async #write(): Promise<void> {
    for (let failures = 0; this.#ended.length > 0;) {
      const some = this.#ended;
      this.#ended = [];
      try {
        await writeEndings(this.#world.db, some);
        // It may have been taken once more by now, and that one is still running.
        for (const { job } of some)
          if (this.#running.get(job.id)?.job.lease === job.lease) this.#running.delete(job.id);
        failures = 0;
        this.#wake();
      } catch (error) {
        this.#ended = [...some, ...this.#ended];
        this.#complain(error);
        if (this.#stopped && ++failures > 5) return;
        await new Promise((resolve) => setTimeout(resolve, seconds(0.5)));
      }
    }
  }

  async #quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#complain(error);
    }
  }

  #complain(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.#world.log.warn({ why }, "the worker could not reach the database");
  }
}
