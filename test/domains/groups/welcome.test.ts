/** Invitations with words, and the welcome of whoever comes by one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { acceptInvitation } from "#domains/groups/welcome/invitations-actions.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, password } from "../../support/people.ts";
import { invalid } from "../../support/look.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
  rosa = (await addGroup(s.ctx, rosa, "garden", "tender")).viewer;
});
afterAll(() => s.end());

const as = async (
  viewer: Viewer | string,
  method: "GET" | "POST",
  path: string,
  body?: object,
): Promise<{ status: number; text: string }> => {
  const id = typeof viewer === "string" ? viewer : (viewer.member?.id ?? "");
  const api = path.startsWith("/api/");
  const { token } = await openSession(s.app, s.ctx, id, api ? "api" : "browser");
  const answer = await s.app.inject({
    method,
    url: path,
    headers: api ? { authorization: `Bearer ${token}` } : { cookie: `calendula=${token}` },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, text: answer.body };
};

interface Made {
  readonly id: string;
  readonly url: string;
}
const invitation = async (uses: number, groups: readonly string[]): Promise<Made> =>
  JSON.parse((await as(rosa, "POST", "/api/v1/invitations", { uses, groups })).text) as Made;

test("an invitation is seen again by its maker, with a code, words and what it brings; by nobody else", async () => {
  const { handle } = await s.ctx.db
    .selectFrom("groups")
    .select("handle")
    .where("shortHandle", "=", "garden")
    .executeTakeFirstOrThrow();
  const made = await invitation(3, [handle]);
  const page = await as(rosa, "GET", `/invitations/${made.id}`);
  expect(page.text).toContain(made.url);
  expect(page.text).toContain("<svg");
  expect(page.text).toContain("3 more people can join with it.");
  expect(page.text).toContain("You are invited to Moss Collective.");
  // In a line of its own: programs take what stands behind a link for a part of it.
  expect(page.text).toContain(`\n${made.url}\nIt works for 3 people`);
  expect(await invalid(page.text)).toEqual([]);
  expect((await as(rosa, "GET", "/invitations")).text).toContain(made.url);
  const own = JSON.parse((await as(rosa, "GET", `/api/v1/invitations/${made.id}`)).text) as object;
  expect(own).toMatchObject({ id: made.id, url: made.url, usesLeft: 3, groups: [handle] });
  expect((await as(sam, "GET", `/invitations/${made.id}`)).status).toBe(404);
  expect((await as(sam, "GET", `/api/v1/invitations/${made.id}`)).status).toBe(404);
  // A copy of the database alone lets nobody in.
  const rows = await s.ctx.db.selectFrom("invitations").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(made.url.split("/").at(-1));
});

test("who comes is welcomed by the group that they came for, says hello, and the group hears of it once", async () => {
  const { handle } = await s.ctx.db
    .selectFrom("groups")
    .select("handle")
    .where("shortHandle", "=", "garden")
    .executeTakeFirstOrThrow();
  const made = await invitation(1, [handle]);
  const jun = await acceptInvitation(s.ctx, made.url.split("/").at(-1) ?? "", {
    handle: "jun",
    name: "Jun",
    password,
  });
  const page = await as(jun, "GET", "/welcome/hello");
  expect(page.text).toContain("Welcome, Jun");
  expect(page.text).toContain("garden circle is glad that you are here.");
  expect((await as(jun, "POST", "/api/v1/me/hello", { content: "Hi, I bake bread." })).status).toBe(
    204,
  );
  expect((await as(jun, "POST", "/api/v1/me/hello", { content: "I bake rye bread." })).status).toBe(
    204,
  );
  expect((await as(rosa, "GET", `/@${handle}`)).text).toContain("I bake rye bread.");
  const told = await s.ctx.db
    .selectFrom("news")
    .select(["kind", "memberId"])
    .where("kind", "=", "newcomer-hello")
    .execute();
  expect(told).toEqual([{ kind: "newcomer-hello", memberId: rosa.member?.id }]);
  const rows = await s.ctx.db.selectFrom("welcomes").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain("bread");
  // Who is not new has nothing to do there.
  expect((await as(sam, "GET", "/welcome/hello")).status).toBe(303);
  expect((await as(sam, "POST", "/api/v1/me/hello", { content: "Hi" })).status).toBe(404);
});

test("a phone writes the first letter large: who joins has their handle all the same, and reads what it is", async () => {
  const { url } = await invitation(1, []);
  const path = new URL(url).pathname;
  const page = await s.app.inject(path);
  expect(page.body).not.toContain("The group's @name");
  const csrf = /name="csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? "";
  const joined = await s.app.inject({
    method: "POST",
    url: path,
    headers: { origin: s.origin, "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ csrf, handle: "@Nour ", name: "Nour", password }).toString(),
  });
  expect(joined.statusCode).toBe(303);
  const { name } = await s.ctx.db
    .selectFrom("members")
    .select("name")
    .where("handle", "=", "nour")
    .executeTakeFirstOrThrow();
  expect(name).toBe("Nour");
});
