/** A database that is away is said once by those who ask all the time, and once more when it is back. */
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Absence } from "#platform/database/absence.ts";
import { connect } from "#platform/database/open.ts";
import { Worker } from "#platform/jobs/worker.ts";
import { systemClock } from "#platform/lib/clock.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
beforeAll(async () => {
  t = await testContext();
});
afterAll(() => t.end());

const lines: { readonly msg: string; readonly why?: string }[] = [];
const log = pino(
  {},
  { write: (line: string) => void lines.push(JSON.parse(line) as { msg: string }) },
);

test("the worker says it once, however often it looks, and says when it is back", async () => {
  const nowhere = connect("postgres://x@nowhere.invalid/x", log, 1);
  let away = false;
  let asked = 0;
  const ctx = {
    ...t.ctx,
    clock: systemClock,
    log,
    get db() {
      asked++;
      return away ? nowhere.db : t.ctx.db;
    },
  };
  const worker = new Worker({ ctx, url: t.url, handlers: {} });
  const said = () => lines.map(({ msg }) => msg).filter((msg) => msg.startsWith("the worker"));
  try {
    await worker.start();
    for (let time = 0; time < 2; time++) {
      lines.splice(0);
      away = true;
      asked = 0;
      await vi.waitUntil(() => asked >= 4, { timeout: 60_000 });
      expect(said()).toEqual(["the worker can't reach the database, and goes on trying"]);
      expect(lines[0]?.why).toContain("nowhere.invalid");
      away = false;
      await vi.waitUntil(() => said().length > 1, { timeout: 60_000 });
      expect(said().slice(1)).toEqual(["the worker reaches the database again"]);
    }
  } finally {
    await worker.stop();
    await nowhere.close();
  }
});

test("whatever else goes wrong at the database is said each time", () => {
  lines.splice(0);
  const absence = new Absence(log, "the worker");
  for (let n = 0; n < 3; n++)
    absence.met(Object.assign(new Error("no such column"), { code: "42703" }));
  absence.over();
  expect(lines.map(({ msg }) => msg)).toEqual(Array(3).fill("the worker failed at the database"));
});
