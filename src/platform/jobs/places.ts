/** What one worker has in hand, and whose place each of it takes. */
import { seconds } from "#platform/lib/clock.ts";
import { type ClaimedJob, perHost } from "./claim.ts";
import type { Share, ShareName } from "./shares.ts";

/** From here on a job is one that waits for somebody else, and leaves its place to others. */
const slowAfter = seconds(0.5);

interface Running {
  readonly job: ClaimedJob;
  /** Whose place it takes; undefined: none yet, or none any more. */
  readonly pool: ShareName | undefined;
  readonly began: number;
  readonly abort: AbortController;
}

export class Places {
  readonly #shares: Readonly<Record<ShareName, Share>>;
  readonly #running = new Map<string, Running>();

  constructor(shares: Readonly<Record<ShareName, Share>>) {
    this.#shares = shares;
  }

  all(): readonly Running[] {
    return [...this.#running.values()];
  }

  /** Is it this very job that we have, and not the same taken once more? */
  has(job: ClaimedJob): boolean {
    return this.#running.get(job.id)?.job === job;
  }

  /** Places that are free in a pool: what waits for somebody's answer counts apart. */
  free(pool: ShareName): number {
    const mine = this.all().filter((one) => one.pool === pool);
    const share = this.#shares[pool];
    const slowSince = performance.now() - slowAfter;
    const slow = share.slow === 0 ? 0 : mine.filter((one) => one.began < slowSince).length;
    return Math.max(0, share.max - (mine.length - Math.min(slow, share.slow)));
  }

  isSlow(pool: ShareName): boolean {
    const slowSince = performance.now() - slowAfter;
    return this.all().every((one) => one.pool !== pool || one.began < slowSince);
  }

  /** How much of each host's room is taken. */
  hosts(): ReadonlyMap<string, number> {
    const hosts = new Map<string, number>();
    const slowSince = performance.now() - slowAfter;
    // One that takes long to answer gets no second request meanwhile.
    for (const { job, began } of this.#running.values())
      if (job.host !== null)
        hosts.set(job.host, (hosts.get(job.host) ?? 0) + (began < slowSince ? perHost : 1));
    return hosts;
  }

  /** It is ours from now on, without a place yet. */
  take(job: ClaimedJob): void {
    const abort = new AbortController();
    this.#running.set(job.id, { job, pool: undefined, began: performance.now(), abort });
  }

  /** Gives it a place; undefined where somebody else has the job by now. */
  give(job: ClaimedJob, pool: ShareName): AbortController | undefined {
    const mine = this.#running.get(job.id);
    if (mine?.job !== job || mine.abort.signal.aborted) return undefined;
    this.#running.set(job.id, { ...mine, pool, began: performance.now() });
    return mine.abort;
  }

  /** Its place is free; it stays ours until how it ended is written. */
  leave(job: ClaimedJob): void {
    const mine = this.#running.get(job.id);
    if (mine?.job === job) this.#running.set(job.id, { ...mine, pool: undefined });
  }

  /**
   * How it ended is written. It may have been taken once more by
   * now, and that one is still running.
   */
  forget(job: Pick<ClaimedJob, "id" | "lease">): void {
    if (this.#running.get(job.id)?.job.lease === job.lease) this.#running.delete(job.id);
  }
}
