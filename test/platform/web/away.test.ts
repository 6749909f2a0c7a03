/** A database that is away, and a disk without space: a page says which, with when to come back. */
import Fastify from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeForGood } from "#app/closed-gate.ts";
import { closeWhileQuiet } from "#app/quiet-gate.ts";
import { plainly } from "#cli/commands.ts";
import { lostWords } from "#cli/start.ts";
import { checksNow } from "#domains/upkeep/checks-queries.ts";
import { healthRoutes } from "#platform/web/health.ts";
import { createServer } from "#platform/web/server.ts";
import { connect } from "#platform/database/open.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
beforeAll(async () => {
  t = await testContext();
});
afterAll(() => t.end());

test("pages and programs hear 503 with Retry-After", async () => {
  const { db, close } = connect("postgres://x@nowhere.invalid/x", t.ctx.log, 1);
  const app = await createServer({ ...t.ctx, db });
  try {
    app.get("/anything", async () => "");
    for (const accept of ["text/html", "application/json"]) {
      const answer = await app.inject({ url: "/anything", headers: { accept } });
      expect([accept, answer.statusCode]).toEqual([accept, 503]);
      expect(answer.headers["retry-after"]).toBe("30");
    }
  } finally {
    await app.close();
    await close();
  }
});

/** Where nothing can be written: there is not one free byte. */
const full = "/proc";

describe("a disk without space", () => {
  const noSpace = [
    Object.assign(new Error("could not extend file"), { code: "53100" }),
    Object.assign(new Error("write"), { code: "ENOSPC" }),
    new Error("could not write to file: No space left on device"),
  ];

  test("is said in plain words on pages, to programs, and in the reader's language", async () => {
    const lines: string[] = [];
    const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
    const app = await createServer({ ...t.ctx, log });
    try {
      noSpace.forEach((error, n) => app.get(`/full/${n}`, () => Promise.reject(error)));
      for (const n of noSpace.keys()) {
        const page = await app.inject({ url: `/full/${n}`, headers: { accept: "text/html" } });
        expect([page.statusCode, page.headers["retry-after"]]).toEqual([503, "30"]);
        expect(page.body).toContain("There is no space left on the disk.");
        expect(page.body).not.toContain("database");
        const problem = await app.inject({
          url: `/full/${n}`,
          headers: { accept: "application/json", "accept-language": "es" },
        });
        expect(problem.json()).toMatchObject({
          type: "https://moss.example/problems/disk-full",
          title: "No queda espacio en el disco.",
          status: 503,
        });
      }
      expect(lines.every((line) => line.includes("there is no space left on the disk"))).toBe(true);
      expect(lines).toHaveLength(2 * noSpace.length);
    } finally {
      await app.close();
    }
  });

  test("is why the database that we bring says nothing, and no reason of another one", async () => {
    const { db, close } = connect("postgres://x@nowhere.invalid/x", t.ctx.log, 1);
    try {
      for (const [databaseUrl, said] of [
        [undefined, "no space is left on the disk"],
        [t.url, "the database does not answer"],
      ] as const) {
        const app = Fastify();
        const config = { ...t.ctx.config, databaseUrl, dataDir: full };
        await app.register(healthRoutes({ ...t.ctx, db, config }));
        const answer = await app.inject("/readyz");
        expect([answer.statusCode, answer.json()]).toEqual([503, { status: said }]);
        await app.close();
      }
    } finally {
      await close();
    }
  });

  test("is near: who watches, the stewards' page and the doctor hear of it", async () => {
    const ctx = { ...t.ctx, config: { ...t.ctx.config, dataDir: full } };
    const app = Fastify();
    await app.register(healthRoutes(ctx));
    const { status, problems } = (await app.inject("/readyz")).json<{
      status: string;
      problems: string[];
    }>();
    await app.close();
    expect(status).toBe("ready");
    expect(problems.some((words) => words.startsWith("Only 0 MB are free on the disk"))).toBe(true);
    const checks = await checksNow(ctx, "de");
    expect(checks.find(({ name }) => name.startsWith("0 GB frei"))).toMatchObject({
      good: false,
      advice: expect.stringContaining("nur noch 0 MB frei") as string,
    });
  });
});

test("who watches hears plainly that the database is away, and a reader in their language", async () => {
  const { db, close } = connect("postgres://x@nowhere.invalid/x", t.ctx.log, 1);
  const ctx = { ...t.ctx, db };
  const app = await createServer(ctx);
  closeForGood(app, ctx);
  closeWhileQuiet(app, ctx);
  try {
    app.get("/anything", async () => "");
    expect((await app.inject("/livez")).json()).toEqual({ status: "alive" });
    expect((await app.inject({ url: "/readyz", headers: { accept: "*/*" } })).json()).toEqual({
      status: "the database does not answer",
    });
    const page = await app.inject({
      url: "/anything",
      headers: { accept: "text/html", "accept-language": "es" },
    });
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain("La base de datos no responde.");
    // Nobody knows whether it is founded.
    expect(page.body).not.toContain("setup-link");
  } finally {
    await app.close();
    await close();
  }
});

test("a command and the end of a server say it too", () => {
  const why = new Error("postgres: could not write: No space left on device");
  expect(plainly(why)).toContain("There is no space left on the disk");
  expect(lostWords("/data", why)).toMatch(/can't be started again: there is no space .* \/data/);
  expect(lostWords("/data", new Error("it ended with 1"))).toContain("again: it ended with 1");
});

test("a disk that is read-only is said as that, and asks nobody about a port", () => {
  const said = plainly(
    Object.assign(new Error("EROFS: read-only file system, mkdir '/data'"), { code: "EROFS" }),
  );
  expect(said).toContain("disk that is read-only: EROFS");
  expect(said).not.toContain("PORT");
});

test("a text that no database holds is the asker's mistake, not ours", async () => {
  const app = await createServer(t.ctx);
  try {
    app.get<{ Querystring: { name: string } }>("/named", ({ query }) =>
      t.ctx.db.selectFrom("groups").select("id").where("handle", "=", query.name).execute(),
    );
    expect((await app.inject({ url: "/named?name=a%00" })).statusCode).toBe(400);
  } finally {
    await app.close();
  }
});
