/** A database whose name cannot be resolved is one that is away: a page says so, with when to come back. */
import { afterAll, beforeAll, expect, test } from "vitest";
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
