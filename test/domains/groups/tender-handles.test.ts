/**
 * Creating a group tells nobody whether a tender group has that handle: same
 * answer, same status, by page and by API.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  [sam, lea] = [await addMember(s.ctx, "sam"), await addMember(s.ctx, "lea")];
  for (const handle of ["secret1", "secret2", "secret3", "secret4", "secret5"])
    await addGroup(s.ctx, rosa, handle, "tender");
  // From before tender groups had handles of their own.
  for (const handle of ["older1", "older2"]) {
    const { group } = await addGroup(s.ctx, rosa, handle, "tender");
    await s.ctx.db
      .updateTable("groups")
      .set({ handle, shortHandle: null })
      .where("id", "=", group.id)
      .execute();
  }
  rosa = await viewerFor(s.ctx, rosa.member?.id ?? "");
}, 60_000);
afterAll(() => s.end());

const headers = async (viewer: Viewer) => ({
  authorization: `Bearer ${
    (await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api")).token
  }`,
});
/** All that is told, with the handle and what differs by time taken out. */
const bare = (
  handle: string,
  answer: { statusCode: number; body: string; headers: Record<string, unknown> },
): string =>
  JSON.stringify([
    answer.statusCode,
    answer.headers["location"] ?? "",
    answer.headers["set-cookie"] ?? "",
    answer.body,
  ])
    .replaceAll(handle, "HANDLE")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID");

const byApi = async (viewer: Viewer, handle: string, kind: GroupKind): Promise<string> =>
  bare(
    handle,
    await s.app.inject({
      method: "POST",
      url: "/api/v1/groups",
      headers: await headers(viewer),
      payload: { handle, name: "Rats", kind },
    }),
  );
const byPage = async (viewer: Viewer, handle: string, kind: GroupKind): Promise<string> =>
  bare(
    handle,
    await s.app.inject({
      method: "POST",
      url: "/groups/new",
      headers: { "content-type": "application/x-www-form-urlencoded", ...(await headers(viewer)) },
      payload: new URLSearchParams({ handle, name: "Rats", summary: "", kind }).toString(),
    }),
  );
const kindOf = async (handle: string) =>
  (
    await s.ctx.db
      .selectFrom("groups")
      .select("kind")
      .where("handle", "=", handle)
      .executeTakeFirst()
  )?.kind;

test("by a program", async () => {
  expect(await byApi(rosa, "secret1", "open")).toBe(await byApi(rosa, "fresh01", "open"));
  expect(await kindOf("secret1")).toBe("open");
  expect(await byApi(rosa, "secret2", "closed")).toBe(await byApi(rosa, "fresh02", "closed"));
});

test("on its page", async () => {
  expect(await byPage(rosa, "secret3", "open")).toBe(await byPage(rosa, "fresh03", "open"));
  expect(await kindOf("secret3")).toBe("open");
});

test("by who needs a second key for it, with either key", async () => {
  await s.ctx.db.deleteFrom("roles").execute();
  for (const who of [sam, lea])
    expect(await byApi(who, "secret4", "open")).toBe(await byApi(who, "fresh04", "open"));
  for (const who of [sam, lea])
    expect(await byPage(who, "secret5", "open")).toBe(await byPage(who, "fresh05", "open"));
  for (const handle of ["secret4", "secret5"]) expect(await kindOf(handle)).toBe("open");
});

test("also where the tender group has had it since before; its members find it still", async () => {
  for (const who of [sam, lea])
    expect(await byApi(who, "older1", "open")).toBe(await byApi(who, "fresh06", "open"));
  for (const who of [sam, lea])
    expect(await byPage(who, "older2", "open")).toBe(await byPage(who, "fresh07", "open"));
  for (const handle of ["older1", "older2"]) {
    expect(await kindOf(handle)).toBe("open");
    const tender = await s.ctx.db
      .selectFrom("groups")
      .selectAll()
      .where("shortHandle", "=", handle)
      .executeTakeFirstOrThrow();
    const mine = (await s.app.inject({ url: "/api/v1/groups", headers: await headers(rosa) })).body;
    expect(mine).toContain(`"${tender.handle}"`);
    expect(
      (await s.app.inject({ url: `/@${tender.handle}`, headers: await headers(rosa) })).statusCode,
    ).toBe(200);
    expect(
      (await s.app.inject({ url: `/@${tender.handle}`, headers: await headers(sam) })).statusCode,
    ).toBe(404);
  }
});

test("two tender groups may go by the same name; each is found by its own members", async () => {
  const circle = {
    method: "POST",
    url: "/api/v1/groups",
    payload: { handle: "circle", name: "Circle", kind: "tender" },
  } as const;
  await s.ctx.db.deleteFrom("keyAskings").execute();
  const make = async (name: string, one: Viewer, two: Viewer): Promise<void> => {
    for (const who of [one, two])
      await s.app.inject({
        ...circle,
        payload: { ...circle.payload, name },
        headers: await headers(who),
      });
  };
  await make("First", sam, lea);
  await make("Second", rosa, await addMember(s.ctx, "kim"));
  const seen = async (viewer: Viewer): Promise<string> =>
    (await s.app.inject({ url: "/api/v1/groups/circle", headers: await headers(viewer) })).json<{
      name: string;
    }>().name;
  expect([await seen(sam), await seen(rosa)]).toEqual(["First", "Second"]);
  const stranger = await addMember(s.ctx, "max");
  const answer = async (handle: string) =>
    (await s.app.inject({ url: `/@${handle}`, headers: await headers(stranger) })).statusCode;
  expect([await answer("circle"), await answer("nothing")]).toEqual([404, 404]);
});

test("a handle that was open to see is never given twice", async () => {
  expect(await byApi(sam, "fresh01", "open")).toContain("handle-taken");
  expect(await byPage(sam, "fresh01", "open")).toContain("taken");
});
