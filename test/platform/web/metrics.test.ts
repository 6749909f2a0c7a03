/** The figures for monitoring: what they count, and that nobody is in them. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMetrics } from "#platform/web/metrics.ts";
import { runDueTasks } from "#platform/jobs/schedule.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { perform } from "#platform/jobs/perform.ts";
import { activityReceived, deliveryAnswered } from "#platform/lib/happenings.ts";
import { freePort } from "../../support/instance.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let port: number;
let stop: () => void;
beforeAll(async () => {
  port = await freePort();
  s = await testServer({ allow: [`127.0.0.1:${port}`] });
  await found(s.ctx);
  const server = await startMetrics(s.ctx, port, () => ({ open: 3, idle: 2, waiting: 1 }));
  stop = () => void server.close();
});
afterAll(async () => {
  stop();
  await s.end();
});

const figures = async (): Promise<string> => {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  return answer.text();
};
/** The figure of a line that has all these labels. */
const figure = (text: string, name: string, labels: readonly string[] = []): number => {
  const line = text
    .split("\n")
    .find((one) => one.startsWith(`calendula_${name}`) && labels.every((l) => one.includes(l)));
  expect(line, `${name} ${labels.join()}`).toBeDefined();
  return Number(line?.split(" ").at(-1));
};

test("requests are counted by their route, without the names in their addresses", async () => {
  await s.app.inject({ url: "/@moss" });
  await s.app.inject({ url: "/@moss", headers: { accept: "application/activity+json" } });
  await s.app.inject({ url: "/nowhere/rosa" });
  const text = await figures();
  expect(figure(text, "http_requests_total", ['route="/@:handle"', 'status="200"'])).toBe(2);
  expect(figure(text, "http_seconds_count", ['face="document"', 'status="2xx"'])).toBe(1);
  expect(figure(text, "http_requests_total", ['status="404"'])).toBe(1);
  for (const name of ["rosa", "moss", "nowhere"]) expect(text).not.toContain(name);
});

test("jobs, tasks, deliveries and what comes in are counted by how they ended", async () => {
  const signal = new AbortController().signal;
  await s.ctx.db
    .transaction()
    .execute((trx) =>
      enqueue(trx, [{ kind: "counted", lane: "chore", payload: "{}" }], s.ctx.clock.now()),
    );
  const job = await s.ctx.db.selectFrom("jobs").selectAll().executeTakeFirstOrThrow();
  const claimed = { ...job, key: null, message: null, lease: job.id, probe: false };
  await perform(s.ctx, { counted: async () => undefined }, claimed, signal);
  await perform(s.ctx, {}, claimed, signal);
  await runDueTasks(s.ctx, [{ name: "tidying", every: 1, run: async () => undefined }]);
  deliveryAnswered.tell({ host: "failing", status: 503, result: "down" });
  deliveryAnswered.tell({ host: "new", status: undefined, result: "again" });
  activityReceived.tell({ type: "Follow" });
  const text = await figures();
  expect(figure(text, "job_seconds_count", ['kind="counted"', 'ending="done"'])).toBe(1);
  expect(figure(text, "job_seconds_count", ['kind="counted"', 'ending="dead"'])).toBe(1);
  expect(figure(text, "task_seconds_count", ['name="tidying"', 'well="true"'])).toBe(1);
  expect(figure(text, "deliveries_total", ['host="failing"', 'status="503"'])).toBe(1);
  expect(figure(text, "deliveries_total", ['status="none"', 'result="again"'])).toBe(1);
  expect(figure(text, "activities_total", ['type="Follow"'])).toBe(1);
  expect(figure(text, "jobs_waiting")).toBe(1);
  expect(figure(text, "backup_age_seconds")).toBe(-1);
  expect(figure(text, "connections_waiting")).toBe(1);
});

test("a port that is taken is said at once", async () => {
  const taken = createServer();
  const at = await freePort();
  await new Promise<void>((resolve) => taken.listen(at, "127.0.0.1", resolve));
  await expect(startMetrics(s.ctx, at, () => ({ open: 0, idle: 0, waiting: 0 }))).rejects.toThrow(
    /^METRICS_PORT: taken/,
  );
  taken.close();
});

test("the dashboard and the rules ask for figures that there are", async () => {
  const folder = join(import.meta.dirname, "..", "..", "..", "monitoring");
  const text = await figures();
  for (const file of ["grafana.json", "alerts.yml"]) {
    const asked = readFileSync(join(folder, file), "utf8").match(/calendula_[a-z0-9_]+/g) ?? [];
    expect(asked.length).toBeGreaterThan(3);
    for (const name of new Set(asked))
      expect(text, name).toContain(name.replace(/_(bucket|count)$/, ""));
  }
});
