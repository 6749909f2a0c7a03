/** Figures for monitoring, on a port of its own that only this machine reaches. Nothing in them is about a person. */
import { createServer, type Server } from "node:http";
import type { AppContext } from "#commons/app-context.ts";
import { lastBackup } from "#platform/database/backup/last.ts";
import { queueHealth } from "#platform/jobs/health.ts";

/** Prometheus text format. */
export async function startMetrics(ctx: AppContext, port: number): Promise<Server> {
  const server = createServer((_request, response) => {
    Promise.all([queueHealth(ctx.db, ctx.clock.now()), lastBackup(ctx.db)]).then(
      ([queue, backup]) => {
        const figures = {
          jobs_waiting: queue.waiting,
          jobs_held: queue.held,
          jobs_dead: queue.dead,
          jobs_lag_seconds: queue.lag,
          hosts_down: queue.hostsDown,
          worker_seen_seconds: queue.worker ?? -1,
          backup_age_seconds:
            backup === undefined
              ? -1
              : Math.round((ctx.clock.now().getTime() - backup.made.getTime()) / 1000),
          memory_bytes: process.memoryUsage.rss(),
        };
        const lines = Object.entries(figures).map(
          ([name, value]) => `# TYPE calendula_${name} gauge\ncalendula_${name} ${value}\n`,
        );
        response
          .writeHead(200, { "content-type": "text/plain; version=0.0.4" })
          .end(lines.join(""));
      },
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(port, "127.0.0.1", resolve),
  );
  return server;
}
