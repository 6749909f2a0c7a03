/**
 * Twenty minutes of readers, programs, servers and members at once, and what
 * node and PostgreSQL hold meanwhile.
 */
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import {
  begin,
  type Bench,
  keep,
  median,
  memories,
  miss,
  ms,
  note,
  origin,
  planTwenty,
  withServer,
} from "./support.ts";

const length = Number(process.env["SOAK_MINUTES"] ?? 20) * 60_000;
const between = 15_000;
const rate = 120;
/** What the last third may hold more than the middle one, in MB: caches fill for some minutes. */
const tolerated = 20;

interface Sample {
  readonly seconds: number;
  readonly node: number;
  readonly database: number;
  /** Longest stop of the server's event loop since the sample before, in ms. */
  readonly stopped: number;
}

const asks = (path: string, accept = "text/html") => ({ path, headers: { accept } });
const anyAddress = (): string =>
  `10.${[0, 1, 2].map(() => Math.floor(Math.random() * 256)).join(".")}`;
const asServer = { accept: "application/activity+json", signature: 'keyId="https://a.example/x"' };

/**
 * Each looks for something else, so that nothing is kept for it; the rest
 * is kept as long as nothing changes.
 */
const reading = (event: string): object[] => [
  asks("/"),
  asks("/calendar"),
  asks("/calendar?view=month"),
  asks("/@moss"),
  asks(`/events/${event}`),
  asks("/calendar.ics", "text/calendar"),
  asks("/board"),
  asks("/library"),
  { path: `/events/${event}`, headers: asServer },
  {
    setupRequest: (request: object) => ({
      ...request,
      path: `/search?q=${Math.random().toString(36).slice(2)}`,
      // Each from somewhere else: one network alone may not search so often.
      headers: { accept: "text/html", "x-forwarded-for": anyAddress() },
    }),
  },
];

/** A member plans, changes and reads, twice a second, until it is over. Answers how often. */
async function living(bench: Bench, over: AbortSignal): Promise<number> {
  let done = 0;
  while (!over.aborted) {
    await bench.ask("/api/v1/groups/moss/events", {
      name: `Tea ${done}`,
      startTime: "2033-01-09T14:00",
      visibility: done % 3 === 0 ? "public" : "members",
      access: { "step-free": "yes" },
    });
    await bench.ask("/api/v1/calendar");
    done++;
    await sleep(500);
  }
  return done;
}

async function sampled(bench: Bench, over: AbortSignal): Promise<readonly Sample[]> {
  const began = performance.now();
  const all: Sample[] = [];
  while (!over.aborted) {
    all.push({
      seconds: (performance.now() - began) / 1000,
      ...memories(bench),
      stopped: await bench.longestStop(),
    });
    await sleep(between, undefined, { signal: over }).catch(() => undefined);
  }
  return all;
}

const third = (all: readonly Sample[], n: number): readonly Sample[] =>
  all.slice(Math.floor((all.length * n) / 3), Math.floor((all.length * (n + 1)) / 3));

function compare(name: "node" | "database", all: readonly Sample[]): void {
  const [first, middle, last] = [0, 1, 2].map((n) => median(third(all, n).map((one) => one[name])));
  const most = Math.max(...all.map((one) => one[name]));
  const figure = [first, middle, last].map((one) => Math.round(one ?? 0)).join(", ");
  note(`${name}, median of each third`, `${figure} MB; at most ${Math.round(most)} MB`);
  const more = (last ?? 0) - (middle ?? 0);
  if (more > tolerated)
    miss(`${name} holds ${Math.round(more)} MB more in the last third than in the middle one`);
}

export async function soak(): Promise<void> {
  begin("Twenty minutes of load");
  await withServer({ TRUST_PROXY: "1" }, async (bench) => {
    await planTwenty(bench);
    const { id } = await bench.ask<{ id: string }>("/api/v1/groups/moss/events", {
      name: "Tea",
      startTime: "2033-01-09T14:00",
      visibility: "public",
      access: { "step-free": "yes" },
    });
    const over = AbortSignal.timeout(length);
    const [result, plans, samples] = await Promise.all([
      autocannon({
        url: origin,
        connections: 20,
        duration: length / 1000,
        overallRate: rate,
        requests: reading(id),
      }),
      living(bench, over),
      sampled(bench, over),
    ]);
    note("answers", `${result.requests.total.toLocaleString("en")}; p99 ${ms(result.latency.p99)}`);
    const statuses = Object.entries(result.statusCodeStats)
      .filter(([status]) => !status.startsWith("2"))
      .map(([status, { count }]) => `${count} of ${status}`);
    const lost = [
      ...statuses,
      `${result.errors} none, ${result.timeouts} of these by waiting in vain`,
    ];
    note("not 2xx, or none", lost.join("; "));
    note("longest stop of the server", ms(Math.max(...samples.map((one) => one.stopped))));
    note("events planned meanwhile", String(plans));
    compare("node", samples);
    compare("database", samples);
    const lines = samples.map(({ seconds, node, database, stopped }) =>
      [seconds, node, database, stopped].map(Math.round).join("\t"),
    );
    keep("soak.tsv", `seconds\tnode MB\tdatabase MB\tstopped ms\n${lines.join("\n")}\n`);
  });
}
