/** Figures of the queue and of other servers, for /readyz, the doctor, the metrics, the command. */
import { localeOf } from "#platform/i18n/catalogue.ts";
import { commas } from "#platform/i18n/commas.ts";
import { timeOfDayText } from "#platform/i18n/time-of-day.ts";
import { sayTime } from "#platform/lib/temporal.ts";
import { freeSpace, megabytesFree, roomWanted } from "#platform/lib/free-space.ts";
import { hostText } from "#platform/lib/host-names.ts";
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import {
  type Belonging,
  keyBelongs,
  type MediaBelonging,
  mediaSeen,
} from "#platform/database/belonging.ts";
import type { Reader } from "#platform/database/schema.ts";
import { healthMessages } from "./messages.ts";

interface QueueHealth {
  readonly waiting: number;
  /** Of these, held for servers that don't answer now. */
  readonly held: number;
  readonly dead: number;
  /** Seconds that the oldest job that could run has waited; 0 when none could. */
  readonly lag: number;
  /** Servers that don't answer now. */
  readonly hostsDown: number;
  /** Seconds since a worker was last seen; undefined when there is none. */
  readonly worker: number | undefined;
}

export async function queueHealth(db: Reader, now: Date): Promise<QueueHealth> {
  const { rows } = await sql<Omit<QueueHealth, "worker"> & { readonly worker: number | null }>`
    select count(*) filter (where dead is null)::int as waiting,
      count(*) filter (where held and dead is null)::int as held,
      count(*) filter (where dead is not null)::int as dead,
      coalesce(extract(epoch from ${now}::timestamptz - min(run_at) filter (
        where dead is null and lease is null and not held and not waits and run_at <= ${now})),
        0)::float as lag,
      (select count(*) from hosts where next_probe is not null)::int as hosts_down,
      (select extract(epoch from now() - max(seen))::float from workers) as worker
    from jobs`.execute(db);
  const [row] = rows;
  if (row === undefined)
    return { waiting: 0, held: 0, dead: 0, lag: 0, hostsDown: 0, worker: undefined };
  return { ...row, worker: row.worker ?? undefined };
}

/** Seconds by which the clocks of others differ from ours; undefined: too few were heard of. */
async function clockSkew(db: Reader, now: Date): Promise<number | undefined> {
  const { rows } = await sql<{ n: number; skew: number | null }>`
    select count(*)::int as n,
      percentile_cont(0.5) within group (order by skew_seconds)::float as skew
    from hosts
    where skew_seconds is not null
      and last_success > ${now}::timestamptz - interval '1 day'`.execute(db);
  const [row] = rows;
  return row === undefined || row.n < 3 ? undefined : (row.skew ?? undefined);
}

/** What can be wrong with the whole exchange, by its name. */
export const problemKinds = ["worker", "clock", "keys", "media", "disk"] as const;
interface Problem {
  readonly kind: (typeof problemKinds)[number];
  /** For a steward. */
  readonly words: string;
}

/** Seconds without a worker, and seconds of a clock that is off, that a steward hears of. */
const workerSilence = 60;
const clockTolerance = 120;

/** What is wrong, in words for a steward; empty when all is well. Pure. */
export function problemsOf(
  {
    worker,
    skew,
    keys = "ours",
    media = "ours",
    free,
  }: {
    readonly worker: number | undefined;
    readonly skew?: number | undefined;
    readonly keys?: Belonging;
    readonly media?: MediaBelonging;
    /** Bytes on the disk with DATA_DIR. */
    readonly free?: number | undefined;
  },
  language = "en",
): readonly Problem[] {
  const messages = healthMessages(language);
  const problems: Problem[] = [];
  if (worker === undefined) problems.push({ kind: "worker", words: messages.noWorker });
  else if (worker > workerSilence)
    problems.push({
      kind: "worker",
      words: messages.silentWorker({ seconds: Math.round(worker) }),
    });
  if (skew !== undefined && Math.abs(skew) >= clockTolerance)
    problems.push({
      kind: "clock",
      words: (skew > 0 ? messages.clockAhead : messages.clockBehind)({
        // A figure as the log has it, in whatever language.
        seconds: String(Math.round(Math.abs(skew))),
      }),
    });
  if (keys === "other") problems.push({ kind: "keys", words: messages.keys });
  if (keys === "missing") problems.push({ kind: "keys", words: messages.noKeys });
  if (media === "other" || media === "missing")
    problems.push({ kind: "media", words: messages.media });
  if (media === "away") problems.push({ kind: "media", words: messages.store });
  if (free !== undefined && free < roomWanted)
    problems.push({
      kind: "disk",
      words: messages.disk({ megabytes: String(megabytesFree(free)) }),
    });
  return problems;
}

/** The same as it stands now. */
export async function problemsSeen(
  ctx: Pick<AppContext, "db" | "clock" | "config">,
  { worker }: Pick<QueueHealth, "worker">,
  language?: string,
): Promise<readonly Problem[]> {
  const { db, clock, config } = ctx;
  const [skew, keys, media] = await Promise.all([
    clockSkew(db, clock.now()),
    // A damaged file opens nothing either.
    keyBelongs(db, config.dataDir).catch(() => "other" as const),
    mediaSeen(db, config),
  ]);
  return problemsOf({ worker, skew, keys, media, free: freeSpace(config.dataDir) }, language);
}

interface HostHealth {
  readonly host: string;
  readonly waiting: number;
  readonly dead: number;
  readonly lastSuccess: Date | null;
  readonly lastAnswer: string | null;
  readonly failingSince: Date | null;
  readonly nextProbe: Date | null;
  readonly pausedUntil: Date | null;
}

/** Each server that we send to: those in trouble first, then those for which most waits. */
export async function hostsHealth(db: Reader, max = 200): Promise<readonly HostHealth[]> {
  const { rows } = await sql<HostHealth>`
    select coalesce(h.host, j.host) as host, coalesce(j.waiting, 0)::int as waiting,
      coalesce(j.dead, 0)::int as dead, h.last_success, h.last_answer, h.failing_since,
      h.next_probe, h.paused_until
    from hosts h
    full join (
      select host, count(*) filter (where dead is null) as waiting,
        count(*) filter (where dead is not null) as dead
      from jobs where host is not null group by host
    ) j on j.host = h.host
    order by h.next_probe is null, coalesce(j.dead, 0) = 0, coalesce(j.waiting, 0) desc, 1
    limit ${max}`.execute(db);
  return rows;
}

/** "30 November 2026, 13:05 UTC" */
const minute = (date: Date, language: string): string =>
  `${commas(
    [
      sayTime(date, localeOf(language), "UTC", { dateStyle: "long" }),
      timeOfDayText(date, "UTC", language),
    ],
    language,
  )} UTC`;

/** When it is sent to again; undefined: it was never left alone. */
function againText({ nextProbe, pausedUntil }: HostHealth, language: string): string | undefined {
  const messages = healthMessages(language).host;
  if (nextProbe === null) return undefined;
  return pausedUntil === null
    ? messages.again({ at: minute(nextProbe, language) })
    : messages.paused({ at: minute(pausedUntil, language) });
}

/** One line on a server, for a steward. */
export function hostInWords(health: HostHealth, language = "en"): string {
  const messages = healthMessages(language).host;
  const { host, waiting, dead, lastSuccess, lastAnswer, failingSince } = health;
  const trouble = lastAnswer ?? "";
  const parts = [
    waiting > 0 ? messages.waiting({ n: waiting }) : undefined,
    lastSuccess === null ? messages.nothing : messages.last({ at: minute(lastSuccess, language) }),
    trouble === "" ? undefined : messages.answer({ words: trouble.replace(/\.$/, "") }),
    failingSince === null ? undefined : messages.failing({ at: minute(failingSince, language) }),
    againText(health, language),
    dead > 0 ? messages.dead({ n: dead }) : undefined,
  ];
  return `${hostText(host)}: ${parts.filter((part) => part !== undefined).join("; ")}`;
}
