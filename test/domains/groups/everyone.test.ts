/** A message to all of the collective takes two, and leaves a week between. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { freeFrom } from "#domains/groups/everyone/message.ts";
import { days } from "#platform/lib/clock.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  lea = await addMember(s.ctx, "lea");
});
afterAll(() => s.end());

const path = "/api/v1/collective/messages";
const write = async (viewer: Viewer, name: string, content = "The bridge is closed on Friday.") => {
  const { token } = await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api");
  return s.app.inject({
    method: "POST",
    url: path,
    headers: { authorization: `Bearer ${token}` },
    payload: { name, content },
  });
};
const get = async (viewer: Viewer | undefined, url: string) => {
  if (viewer === undefined) return s.app.inject({ url });
  const api = url.startsWith("/api/");
  const { token } = await openSession(
    s.app,
    s.ctx,
    viewer.member?.id ?? "",
    api ? "api" : "browser",
  );
  return s.app.inject({
    url,
    headers: api ? { authorization: `Bearer ${token}` } : { cookie: `calendula=${token}` },
  });
};

test("a message to everyone takes two, is told to all once, and the next one waits a week", async () => {
  expect((await write(rosa, "")).statusCode).toBe(422);
  const first = await write(rosa, "Closed bridge");
  expect([first.statusCode, first.json()]).toEqual([202, { state: "asked" }]);
  // Alone, again and again, nothing is sent.
  expect((await write(rosa, "Closed bridge")).statusCode).toBe(202);
  expect((await get(sam, path)).json<{ items: unknown[] }>().items).toEqual([]);
  // Both see where it waits.
  for (const viewer of [rosa, sam])
    expect((await get(viewer, "/@moss/messages")).body).toContain('href="/@moss/keys"');
  const second = await write(sam, "Closed bridge");
  expect([second.statusCode, second.json()]).toEqual([201, { state: "sent" }]);
  const told = await s.ctx.db
    .selectFrom("news")
    .select("memberId")
    .where("kind", "=", "collective-message")
    .execute();
  expect(told.map((row) => row.memberId).sort()).toEqual(
    [rosa, sam, lea].map((one) => one.member?.id).sort(),
  );
  expect((await write(rosa, "And another")).statusCode).toBe(409);
  expect((await get(lea, "/@moss/messages")).body).toContain("The bridge is closed on Friday.");
  expect((await get(lea, "/@moss/messages")).body).not.toContain(
    '<form method="post" action="/@moss/messages"',
  );
  s.ctx.clock.advance(days(7));
  expect((await write(rosa, "And another")).statusCode).toBe(202);
});

test("what was written as Markdown reads as elsewhere, for the second person and for all", async () => {
  s.ctx.clock.advance(days(8));
  const content = "**Closed** from [Monday](https://a.test/why):\n\n- the bridge\n- the ramp";
  await write(rosa, "Both ways", content);
  const keys = (await get(sam, "/@moss/keys")).body;
  expect(keys).toContain("Closed from Monday (https://a.test/why):");
  expect(keys).not.toContain("**Closed**");
  await write(sam, "Both ways", content);
  const { body } = await get(lea, "/@moss/messages");
  expect(body).toContain('<strong>Closed</strong> from <a href="https://a.test/why"');
  expect(body).toContain("<li>the ramp</li>");
  expect(body).not.toContain("**");
  const { items } = (await get(lea, path)).json<{ items: { contentHtml: string }[] }>();
  expect(items[0]?.contentHtml).toContain("<strong>Closed</strong>");
});

test("strangers read nothing of it", async () => {
  expect((await get(undefined, path)).statusCode).toBe(401);
  expect((await get(undefined, "/@moss/messages")).body).not.toContain("bridge is closed");
});

test("a week is counted from the last one", () => {
  const now = new Date("2026-03-08T10:00:00Z");
  expect(freeFrom(undefined, now)).toBeUndefined();
  expect(freeFrom(new Date("2026-03-01T10:00:00Z"), now)).toBeUndefined();
  expect(freeFrom(new Date("2026-03-01T10:00:01Z"), now)).toEqual(new Date("2026-03-08T10:00:01Z"));
});
