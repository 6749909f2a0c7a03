/** One job: its handler, its time, and what comes of it. */
import type { AppContext } from "#commons/app-context.ts";
import type { Lane } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { jobEnded } from "#platform/lib/happenings.ts";
import { backoff, capWait, GiveUp, HostDown, NotBefore, maxTries, RetryLater } from "./backoff.ts";
import type { ClaimedJob } from "./claim.ts";
import type { Ending } from "./endings.ts";
import { whyUnknown } from "./versions.ts";
import { openPayload } from "./sealing.ts";

export interface JobFacts {
  readonly id: string;
  readonly lane: Lane;
  readonly lease: string;
  /** 1 on the first try. */
  readonly attempts: number;
  readonly host: string | null;
  /** Of the order in which it runs. */
  readonly key: string | null;
  /** The document that it carries, by id. */
  readonly message: string | null;
  /** Its host does not answer, and is asked by this job whether it does again. */
  readonly probe: boolean;
  /** Aborted when its time is over, or when it is ours no more. */
  readonly signal: AbortSignal;
}

export type Handler = (payload: string, job: JobFacts) => Promise<void>;
export type Handlers = Readonly<Record<string, Handler>>;

/** Does a job, for at most `longest` milliseconds. Never throws: answers how it ended. */
export async function perform(
  ctx: AppContext,
  handlers: Handlers,
  job: ClaimedJob,
  signal: AbortSignal,
  longest?: number,
): Promise<Ending> {
  const began = performance.now();
  const ending = await tryOnce(ctx, handlers, job, signal, longest);
  jobEnded.tell({
    kind: job.kind,
    ending: ending.kind,
    seconds: (performance.now() - began) / 1000,
  });
  return ending;
}

async function tryOnce(
  ctx: AppContext,
  handlers: Handlers,
  job: ClaimedJob,
  signal: AbortSignal,
  longest: number | undefined,
): Promise<Ending> {
  const { clock, log } = ctx;
  try {
    const handler = handlers[job.kind];
    if (handler === undefined) throw new GiveUp(whyUnknown(job.kind));
    const payload = openPayload(ctx, job.payload);
    await within(longest, signal, (inner) => handler(payload, { ...job, signal: inner }));
    return { kind: "done" };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const facts = { job: job.id, kind: job.kind, host: job.host, attempts: job.attempts, why };
    if (error instanceof NotBefore) return { kind: "back", runAt: error.at, why };
    if (error instanceof HostDown) {
      log.info(facts, "a server does not answer; what goes there waits");
      if (error.aside !== undefined)
        return { kind: "again", runAt: after(clock.now(), error.aside), why };
      return { kind: "back", why, ...(job.probe ? { runAt: clock.now() } : {}) };
    }
    if (error instanceof GiveUp || job.attempts >= maxTries) {
      log.error(facts, "a job was given up; `calendula federation` lists it");
      return { kind: "dead", now: clock.now(), why };
    }
    const wait =
      error instanceof RetryLater && error.wait !== undefined
        ? capWait(error.wait)
        : backoff(job.attempts, Math.random());
    log.warn(
      { ...facts, seconds: Math.round(wait / 1000) },
      "a job failed and will be tried again",
    );
    return { kind: "again", runAt: after(clock.now(), wait), why };
  }
}

/** Ends with the work, its time, or the signal, whichever is first. */
async function within(
  longest: number | undefined,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const timer =
    longest === undefined
      ? undefined
      : setTimeout(
          () => over.abort(new Error(`it took longer than ${longest / 1000} seconds`)),
          longest,
        );
  const inner = AbortSignal.any([signal, over.signal]);
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () =>
      reject(
        over.signal.aborted ? asError(over.signal.reason) : new RetryLater("it was stopped", 1000),
      );
    if (inner.aborted) stop();
    else inner.addEventListener("abort", stop, { once: true });
  });
  try {
    await Promise.race([work(inner), stopped]);
  } finally {
    clearTimeout(timer);
    inner.removeEventListener("abort", stop);
  }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason));
