/** Does the jobs: each kind of work has its share, and what hangs holds up nothing else. */
import { setTimeout as sleep } from "node:timers/promises";
import { Absence } from "#platform/database/absence.ts";
import { type Listener, listen } from "#platform/database/listen.ts";
import type { Db, Lane } from "#platform/database/schema.ts";
import type { AppContext } from "#commons/app-context.ts";
import { seconds } from "#platform/lib/clock.ts";
import { ClockWatch } from "#platform/lib/clock-watch.ts";
import { newId } from "#platform/lib/ids.ts";
import { longestOf } from "./backoff.ts";
import {
  claim,
  claimNext,
  claimProbes,
  type ClaimedJob,
  freeExpired,
  lanes,
  pullBack,
  renew,
} from "./claim.ts";
import { EndingWriter } from "./ending-writer.ts";
import { type Ending, writeEndings } from "./endings.ts";
import { releaseStale } from "./hosts.ts";
import { type Handlers, perform } from "./perform.ts";
import { Places } from "./places.ts";
import { type ShareName, type Share, sharesOf, sharesOfEqual } from "./shares.ts";
import {
  inOneGo,
  betweenLooks,
  betweenProbes,
  jobIsOver,
  type WorkerOptions,
} from "./worker-options.ts";
import { AmongVersions } from "./versions.ts";

export type { Handler, Handlers, JobFacts } from "./perform.ts";

/** Does everything that is due now, one after the other; for tests and the command line. */
export async function drain(ctx: AppContext, handlers: Handlers): Promise<number> {
  const { signal } = new AbortController();
  for (let done = 0; ;) {
    const now = ctx.clock.now();
    const probes = await claimProbes(ctx.db, now, 10);
    const wanted = lanes.map((lane) => ({ lane, max: 10 }));
    const jobs = [...probes, ...(await claim(ctx.db, now, wanted))];
    if (jobs.length === 0) return done;
    for (const job of jobs) {
      const ending = await perform(ctx, handlers, job, signal);
      await writeEndings(ctx.db, [{ job, ending }]);
    }
    done += jobs.length;
  }
}

export class Worker {
  readonly #world: AppContext;
  readonly #url: string;
  readonly #handlers: Handlers;
  readonly #shares: Readonly<Record<ShareName, Share>>;
  readonly #longest: (lane: Lane) => number;
  readonly #versions: AmongVersions;
  readonly #clockWatch = new ClockWatch();
  readonly #places: Places;
  readonly #tasks = new Set<Promise<void>>();
  /**
   * What came in, taken and waiting for a place: each is the next
   * of its order, with what follows it.
   */
  readonly #ahead: (readonly ClaimedJob[])[] = [];
  #probed = -Infinity;
  readonly #endings: EndingWriter;
  readonly #absence: Absence;
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
    this.#versions = new AmongVersions(ctx, newId(), Object.keys(handlers));
    this.#shares =
      concurrency === undefined ? sharesOf(ctx.config.workerHands) : sharesOfEqual(concurrency);
    this.#places = new Places(this.#shares);
    this.#absence = new Absence(ctx.log, "the worker");
    this.#endings = new EndingWriter({
      db: ctx.db,
      written: (some) => {
        for (const { job } of some) this.#places.forget(job);
        this.#wake();
      },
      failed: (error) => this.#absence.met(error),
    });
  }

  async start(): Promise<void> {
    // Nothing is taken before we know who else works, and what those before us left.
    await this.#quietly(() => this.#beat());
    this.#listener = await listen(this.#url, "jobs", () => this.#wake());
    // LISTEN tells of new work at once; the beat finds what became due, and what was missed.
    this.#timers = [
      setInterval(() => this.#wake(), seconds(1)),
      setInterval(() => {
        if (!this.#beating) void this.#quietly(() => this.#beat());
      }, seconds(10)),
    ];
    this.#wake();
  }

  /** Takes nothing new until `resume`; what runs goes on. */
  pause(): void {
    this.#paused = true;
    this.#leaveAhead();
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
    this.#leaveAhead();
    const rest = setTimeout(() => {
      for (const { abort } of this.#places.all()) abort.abort();
    }, seconds(10));
    await Promise.all(this.#tasks);
    clearTimeout(rest);
    await this.#endings.end();
    await this.#quietly(() => this.#versions.end());
  }

  /**
   * What must go on whatever runs: says that we live, keeps what is ours, frees what is nobody's.
   */
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
    await this.#endings.writing();
    await this.#versions.beat();
    const jump = this.#clockWatch.look();
    if (jump !== 0) {
      this.#world.log.warn(
        { seconds: Math.round(jump / 1000) },
        "the clock of this machine jumped, or it slept; what waits is looked at again now",
      );
      await pullBack(db, this.#world.clock.now());
    }
    const ours = this.#places.all();
    const renewed = await renew(
      db,
      ours.map((one) => one.job),
    );
    // Somebody else has it by now: ours must not go on.
    for (const { job, abort } of ours)
      if (!renewed.has(job.id) && this.#places.has(job)) abort.abort();
    await freeExpired(db);
    await releaseStale(db);
  }

  #wake(): void {
    if (this.#stopped || this.#paused) return;
    if (this.#looking !== undefined) {
      this.#again = true;
      return;
    }
    const look = this.#quietly(async () => {
      await this.#look();
      this.#absence.over();
    }).then(() => sleep(betweenLooks));
    this.#looking = look.finally(() => {
      this.#looking = undefined;
      if (this.#again) {
        this.#again = false;
        this.#wake();
      }
    });
  }

  /** How many more are taken: those that have a place, and those that wait for one. */
  #room(lane: Lane): number {
    const free = this.#places.free(lane);
    const { ahead } = this.#shares[lane];
    // Few are not worth a look, and what would wait behind work that takes long is anybody's.
    return this.#ahead.length > ahead / 2 || (free === 0 && this.#places.isSlow(lane))
      ? free
      : free + ahead - this.#ahead.length;
  }

  async #look(): Promise<void> {
    const { db, clock } = this.#world;
    const { knows } = this.#versions;
    if (this.#places.free("receive") === 0 && this.#places.isSlow("receive")) this.#leaveAhead();
    if (performance.now() - this.#probed >= betweenProbes) {
      this.#probed = performance.now();
      const probes = await claimProbes(db, clock.now(), this.#places.free("probe"), knows);
      for (const job of probes) this.#begin([job], "probe");
    }
    for (let more = true; more && !this.#stopped && !this.#paused;) {
      const wanted = lanes.map((lane) => ({ lane, max: this.#room(lane) }));
      const jobs = await claim(db, clock.now(), wanted, this.#places.hosts(), knows);
      const behind = await this.#following(jobs);
      for (const job of jobs) this.#begin([job, ...(behind.get(job.key) ?? [])], job.lane);
      // Of those that go to servers, some were passed over for others to the same server.
      more = jobs.some((job) => job.host !== null && this.#room(job.lane) > 0);
    }
    // Where all places are taken, some may be left to those who wait for an answer in a moment.
    if (lanes.some((lane) => this.#shares[lane].slow > 0 && this.#places.free(lane) === 0)) {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => this.#wake(), seconds(0.25));
    }
  }

  /** The first of these takes a place, now or when there is one; the others follow it there. */
  #begin(jobs: readonly ClaimedJob[], pool: ShareName): void {
    for (const job of jobs) this.#places.take(job);
    if (this.#shares[pool].ahead > 0 && this.#places.free(pool) === 0) this.#ahead.push(jobs);
    else this.#start(jobs, pool);
  }

  #start(jobs: readonly ClaimedJob[], pool: ShareName): void {
    const task = this.#do(jobs, pool).finally(() => {
      this.#tasks.delete(task);
      const next = this.#shares[pool].ahead > 0 ? this.#ahead.shift() : undefined;
      if (next !== undefined) this.#start(next, pool);
      this.#wake();
    });
    this.#tasks.add(task);
  }

  async #do(jobs: readonly ClaimedJob[], pool: ShareName): Promise<void> {
    let well = true;
    for (const job of jobs) {
      const goesOn: boolean = well && !this.#stopped && !this.#paused;
      const abort: AbortController | undefined = goesOn ? this.#places.give(job, pool) : undefined;
      if (abort === undefined) this.#end(job, { kind: "back" });
      well = abort !== undefined && (await this.#one(job, abort)).kind === "done";
    }
  }

  #leaveAhead(): void {
    for (const job of this.#ahead.splice(0).flat()) this.#end(job, { kind: "back" });
  }

  /**
   * What comes next in the orders of these, by order, taken while these still hold their places.
   */
  async #following(
    jobs: readonly ClaimedJob[],
  ): Promise<ReadonlyMap<string | null, readonly ClaimedJob[]>> {
    const keys = jobs.flatMap(({ lane, key }) => (lane === "receive" && key !== null ? [key] : []));
    const { knows } = this.#versions;
    let next: readonly ClaimedJob[] = [];
    await this.#quietly(async () => {
      next = await claimNext(this.#world.db, this.#world.clock.now(), keys, inOneGo, knows);
    });
    return Map.groupBy(next, ({ key }) => key);
  }

  async #one(job: ClaimedJob, abort: AbortController): Promise<Ending> {
    const longest = this.#longest(job.lane);
    const ending = await perform(this.#world, this.#handlers, job, abort.signal, longest);
    // Who heeds the signal stops; who does not can end nothing any more.
    abort.abort(jobIsOver);
    this.#end(job, ending);
    return ending;
  }

  #end(job: ClaimedJob, ending: Ending): void {
    this.#places.leave(job);
    this.#endings.add({ job, ending });
  }

  async #quietly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#absence.met(error);
    }
  }
}
