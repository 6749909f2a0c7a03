/**
 * Figures for monitoring, on a port of its own that only this machine reaches.
 * Nothing in them is about a person.
 */
import { createServer, type Server } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { AppContext } from "#commons/app-context.ts";
import { lastBackup } from "#platform/database/backup/last.ts";
import { queueHealth } from "#platform/jobs/health.ts";
import {
  activityReceived,
  deliveryAnswered,
  jobEnded,
  poolWorked,
  requestAnswered,
  taskEnded,
} from "#platform/lib/happenings.ts";
import { version } from "#platform/lib/version.ts";
import { ConfigError } from "#platform/lib/setting-kinds.ts";

/** Connections of this process to the database. */
interface Connections extends Readonly<Record<string, number>> {
  readonly open: number;
  readonly idle: number;
  /** Queries that wait for one. */
  readonly waiting: number;
}

const prefix = "calendula_";
const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const long = [0.01, 0.1, 0.5, 1, 5, 15, 60, 300];

/** What happens in this process, counted from now on. Answers how to stop. */
function count(registers: [Registry]): () => void {
  const counter = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
  ): Counter<Label> => new Counter({ name: `${prefix}${name}`, help, labelNames, registers });
  const times = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ): Histogram<Label> =>
    new Histogram({ name: `${prefix}${name}`, help, labelNames, buckets, registers });

  const requests = counter("http_requests_total", "Answers by route, as it is registered", [
    "method",
    "route",
    "status",
  ]);
  const answers = times("http_seconds", "Time to the answer", ["face", "status", "copied"], quick);
  const deliveries = counter(
    "deliveries_total",
    "Deliveries, by how their server did before, its answer, and what that meant",
    ["host", "status", "result"],
  );
  const activities = counter("activities_total", "Activities that were taken in, by type", [
    "type",
  ]);
  const jobs = times("job_seconds", "Work in the background", ["kind", "ending"], long);
  const tasks = times("task_seconds", "What is done again and again", ["name", "well"], long);
  const pool = times(
    "pool_seconds",
    "Work in threads, with the wait for one",
    ["task", "ending"],
    long,
  );

  const ends = [
    requestAnswered.hear(({ method, route, face, status, copied, seconds }) => {
      requests.inc({ method, route, status });
      const kind = `${Math.floor(status / 100)}xx`;
      answers.observe({ face, status: kind, copied: String(copied) }, seconds);
    }),
    deliveryAnswered.hear(({ host, status, result }) =>
      deliveries.inc({ host, status: status ?? "none", result }),
    ),
    activityReceived.hear(({ type }) => activities.inc({ type })),
    jobEnded.hear(({ kind, ending, seconds }) => jobs.observe({ kind, ending }, seconds)),
    taskEnded.hear(({ name, well, seconds }) =>
      tasks.observe({ name, well: String(well) }, seconds),
    ),
    poolWorked.hear(({ task, ending, seconds }) => pool.observe({ task, ending }, seconds)),
  ];
  return () => ends.forEach((end) => end());
}

/** What stands in the database, asked when somebody reads the figures. */
async function figuresNow({ db, clock }: AppContext): Promise<Readonly<Record<string, number>>> {
  const now = clock.now();
  const [queue, backup] = await Promise.all([queueHealth(db, now), lastBackup(db)]);
  return {
    jobs_waiting: queue.waiting,
    jobs_held: queue.held,
    jobs_dead: queue.dead,
    jobs_lag_seconds: queue.lag,
    hosts_down: queue.hostsDown,
    worker_seen_seconds: queue.worker ?? -1,
    backup_age_seconds:
      backup === undefined ? -1 : Math.round((now.getTime() - backup.made.getTime()) / 1000),
    backup_bytes: backup?.bytes ?? 0,
    memory_bytes: process.memoryUsage.rss(),
  };
}

/** Prometheus text format. */
export async function startMetrics(
  ctx: AppContext,
  port: number,
  connections: () => Connections,
): Promise<Server> {
  const registry = new Registry();
  const stop = count([registry]);
  collectDefaultMetrics({ register: registry, prefix });
  const gauges = new Map<string, Gauge>();
  const set = (name: string, value: number): void => {
    let gauge = gauges.get(name);
    if (gauge === undefined) {
      gauge = new Gauge({
        name: `${prefix}${name}`,
        help: name.replaceAll("_", " "),
        registers: [registry],
      });
      gauges.set(name, gauge);
    }
    gauge.set(value);
  };
  new Gauge({
    name: `${prefix}info`,
    help: "Versions",
    labelNames: ["version", "node"],
    registers: [registry],
  }).set({ version, node: process.versions.node }, 1);

  const read = async (): Promise<string> => {
    for (const [name, value] of Object.entries(await figuresNow(ctx))) set(name, value);
    for (const [name, value] of Object.entries(connections())) set(`connections_${name}`, value);
    return registry.metrics();
  };
  const server = createServer((_request, response) => {
    read().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(503, { "retry-after": "10" }).end(),
    );
  });
  server.once("close", stop);
  await new Promise<void>((resolve, reject) =>
    server
      .once("error", (error: NodeJS.ErrnoException) =>
        reject(
          error.code === "EADDRINUSE"
            ? new ConfigError("METRICS_PORT", { is: "taken", given: String(port) }, "9465")
            : error,
        ),
      )
      .listen(port, "127.0.0.1", resolve),
  );
  return server;
}
