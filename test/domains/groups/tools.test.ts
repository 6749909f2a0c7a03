/** Tools of a group: those that it chose or uses come first, the others under More tools. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { writeTools } from "#domains/groups/tools/store.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
  rosa = (await addGroup(s.ctx, rosa, "herbs", "closed")).viewer;
});
afterAll(() => s.end());

interface Tool {
  readonly id: string;
  readonly on: boolean;
  readonly chosen: boolean;
  readonly used: boolean;
  readonly by: string;
}

async function call(
  viewer: Viewer,
  method: "GET" | "PUT",
  path: string,
  body?: unknown,
): Promise<{ status: number; tools: readonly Tool[] | undefined }> {
  const { token } = await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api");
  const answer = await s.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  return { status: answer.statusCode, tools: answer.json<{ tools?: readonly Tool[] }>().tools };
}
const page = async (viewer: Viewer, path: string): Promise<string> => {
  const { token } = await openSession(s.app, s.ctx, viewer.member?.id ?? "", "browser");
  return (await s.app.inject({ url: path, headers: { cookie: `calendula=${token}` } })).body;
};
const on = (tools: readonly Tool[] | undefined): string[] =>
  (tools ?? []).filter((one) => one.on).map((one) => one.id);

test("nothing is on that nobody chose; what is switched on is shown first, the rest under More tools", async () => {
  const before = await call(rosa, "GET", "/groups/herbs");
  expect(on(before.tools)).toEqual([]);
  const switched = await call(rosa, "PUT", "/groups/herbs/tools", { tools: ["rotas"] });
  expect(switched.status).toBe(200);
  expect(on(switched.tools)).toEqual(["rotas"]);
  const text = await page(rosa, "/@herbs");
  const [shown = "", more = ""] = text.split("More tools</summary>");
  expect(shown).toContain('href="/@herbs/rotas"');
  expect(shown).not.toContain('href="/@herbs/meetings"');
  expect(more).toContain('href="/@herbs/meetings"');
  // Its own address works all the same.
  expect(await page(rosa, "/@herbs/meetings")).toContain("<h1>");
  expect(on((await call(rosa, "PUT", "/groups/herbs/tools", { tools: [] })).tools)).toEqual([]);
});

test("a tool that the group has something of stays on", async () => {
  const { id } = await s.ctx.db
    .selectFrom("groups")
    .select("id")
    .where("handle", "=", "herbs")
    .executeTakeFirstOrThrow();
  await s.ctx.db
    .insertInto("groupWays")
    .values({ groupId: id, hoursFloor: null, economy: "hours" })
    .execute();
  const kept = await call(rosa, "PUT", "/groups/herbs/tools", { tools: [] });
  expect(on(kept.tools)).toEqual(["hours"]);
});

test("hours and the fund begin by a decision, an unknown tool is refused, and strangers to the group read nothing of it", async () => {
  expect((await call(rosa, "PUT", "/groups/herbs/tools", { tools: ["fund"] })).status).toBe(422);
  expect((await call(rosa, "PUT", "/groups/herbs/tools", { tools: ["spaceship"] })).status).toBe(
    422,
  );
  expect((await call(sam, "PUT", "/groups/herbs/tools", { tools: ["rotas"] })).status).toBe(404);
  expect((await call(sam, "GET", "/groups/herbs")).tools).toBeUndefined();
  expect(await page(sam, "/@herbs")).not.toContain("More tools");
});

test("what is kept twice is one row, and what is no longer wished is gone", async () => {
  const { id } = await s.ctx.db
    .selectFrom("groups")
    .select("id")
    .where("handle", "=", "moss")
    .executeTakeFirstOrThrow();
  const write = (tools: Parameters<typeof writeTools>[2]): Promise<void> =>
    s.ctx.db.transaction().execute((trx) => writeTools(trx, id, tools, s.ctx.clock.now()));
  await write(["things", "meetings"]);
  await write(["meetings"]);
  const rows = await s.ctx.db
    .selectFrom("groupTools")
    .select("tool")
    .where("groupId", "=", id)
    .execute();
  expect(rows).toEqual([{ tool: "meetings" }]);
});
