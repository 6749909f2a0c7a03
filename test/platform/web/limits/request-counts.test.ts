/**
 * Limits of requests: of what is sent all processes count together,
 * of what is looked at each its own.
 */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { minutes } from "#platform/lib/clock.ts";
import { createServer } from "#platform/web/server.ts";
import { testContext, type TestContext } from "../../../support/context.ts";

let t: TestContext;
let processes: readonly FastifyInstance[];

const most = 4;
const config = { secret: true, rateLimit: { max: most, timeWindow: minutes(10) } } as const;

beforeAll(async () => {
  t = await testContext();
  processes = await Promise.all([createServer(t.ctx), createServer(t.ctx)]);
  for (const app of processes) {
    app.post("/said", { config }, () => Promise.resolve("heard"));
    app.post("/said/again", { config }, () => Promise.resolve("heard"));
    app.get("/seen", { config }, () => Promise.resolve("looked"));
    await app.ready();
  }
});
afterAll(async () => {
  await Promise.all(processes.map((app) => app.close()));
  await t.end();
});
beforeEach(() => t.ctx.clock.advance(minutes(11)));

type Method = "GET" | "POST";
const asked = (at: number, method: Method, url: string, remoteAddress = "192.0.2.7") =>
  processes[at % 2]?.inject({ method, url, remoteAddress });
async function codes(method: Method, url: string, times: number, from?: string) {
  const all = [];
  for (let at = 0; at < times; at++) all.push((await asked(at, method, url, from))?.statusCode);
  return all;
}
const rows = async (): Promise<number> =>
  (await t.ctx.db.selectFrom("wrongTries").select("tries").execute()).reduce(
    (sum, { tries }) => sum + tries,
    0,
  );

test("what one network sends to two processes is counted together, and for each address apart", async () => {
  expect(await codes("POST", "/said", most + 2)).toEqual([200, 200, 200, 200, 429, 429]);
  expect(await codes("POST", "/said/again", 1)).toEqual([200]);
  expect(await codes("POST", "/said", 1, "198.51.100.9")).toEqual([200]);
});

test("whoever is over is told when to come again, and then may", async () => {
  await codes("POST", "/said", most);
  t.ctx.clock.advance(minutes(4));
  for (const at of [0, 1]) {
    const answer = await asked(at, "POST", "/said");
    expect(answer?.statusCode).toBe(429);
    expect(answer?.headers["retry-after"]).toBe(String(6 * 60));
  }
  t.ctx.clock.advance(minutes(6));
  expect(await codes("POST", "/said", 2)).toEqual([200, 200]);
});

test("a flood costs the database nothing more, and no address of anybody is in it", async () => {
  await codes("POST", "/said", most + 2);
  const before = await rows();
  await codes("POST", "/said", 20);
  expect(await rows()).toBe(before);
  const names = await t.ctx.db.selectFrom("wrongTries").select("name").execute();
  expect(JSON.stringify(names)).not.toContain("192.0.2");
});

test("what is looked at writes nothing, and each process bounds its own work", async () => {
  const before = await rows();
  expect(await codes("GET", "/seen", 2 * most)).toEqual(Array(2 * most).fill(200));
  expect(await codes("GET", "/seen", 2)).toEqual([429, 429]);
  expect(await rows()).toBe(before);
});
