/** How much one carries: private, changed at any time. */
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { belongingApi } from "#domains/groups/belonging/api.ts";
import { belongingRoutes, myData } from "#domains/groups/belonging/routes.ts";
import { setCapacity } from "#domains/groups/belonging/rest-actions.ts";
import { groupsOfMine } from "#domains/groups/welcome/routes.ts";
import { days } from "#platform/lib/clock.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { viewOf } from "#platform/web/view.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
let app: FastifyInstance;
beforeEach(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
  app = await createServer(t.ctx);
  const hooks = { beginAppeal: () => Promise.resolve("") };
  await app.register(belongingRoutes(t.ctx, hooks));
  await app.register(belongingApi(t.ctx, hooks));
  app.get("/part", async (request, reply) => {
    const view = viewOf(request);
    const { pauses, roles } = await groupsOfMine(t.ctx, view);
    return sendPage(reply, request, {
      title: "Part",
      body: html`${pauses}${roles}${myData(view)}`,
    });
  });
  await app.ready();
});
afterEach(async () => {
  await app.close();
  await t.end();
});
const as = async (viewer: Viewer) => ({
  authorization: `Bearer ${(await openSession(app, t.ctx, viewer.member?.id ?? "", "api")).token}`,
});
const row = () =>
  t.ctx.db
    .selectFrom("memberships")
    .select(["capacity", "returned"])
    .where("memberId", "=", sam.member?.id ?? "")
    .executeTakeFirstOrThrow();

test("who comes back from resting is noted as back that day, and only then", async () => {
  await setCapacity(t.ctx, sam, "moss", "little");
  expect(await row()).toEqual({ capacity: "little", returned: null });
  await setCapacity(t.ctx, sam, "moss", "resting");
  expect(await row()).toEqual({ capacity: "resting", returned: null });
  t.ctx.clock.advance(days(5));
  await setCapacity(t.ctx, sam, "moss", "some");
  expect(await row()).toEqual({ capacity: "some", returned: "2026-11-25" });
  t.ctx.clock.advance(days(5));
  await setCapacity(t.ctx, sam, "moss", "more");
  expect(await row()).toEqual({ capacity: "more", returned: "2026-11-25" });
});

test("is for one's own groups only, and no other words are taken", async () => {
  await addGroup(t.ctx, rosa, "circle", "tender");
  await addGroup(t.ctx, rosa, "bikes");
  await expect(setCapacity(t.ctx, sam, "circle", "resting")).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(setCapacity(t.ctx, sam, "bikes", "resting")).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(setCapacity(t.ctx, sam, "moss", "everything")).rejects.toMatchObject({
    code: "bad-input",
  });
  await expect(setCapacity(t.ctx, {}, "moss", "some")).rejects.toMatchObject({
    code: "sign-in-needed",
  });
});

test("stands on one's own page and in one's own API", async () => {
  await addGroup(t.ctx, rosa, "bikes");
  const headers = await as(sam);
  const set = await app.inject({
    method: "PATCH",
    url: "/api/v1/groups/moss/capacity",
    headers,
    payload: { capacity: "resting" },
  });
  expect(set.json()).toEqual({ capacity: "resting" });
  const page = (await app.inject({ url: "/part", headers })).body;
  expect(page).toMatch(/<option value="resting" selected>/);
  expect(page).not.toContain("bikes");
  expect(page).toContain("/me/data.json");
  const form = { "content-type": "application/x-www-form-urlencoded", ...headers };
  const posted = await app.inject({
    method: "POST",
    url: "/@moss/capacity",
    headers: form,
    payload: "capacity=some",
  });
  expect(posted.headers.location).toBe("/me");
  const mine = await app.inject({ url: "/api/v1/me/capacity", headers });
  expect(mine.json()).toMatchObject({
    items: [{ group: "moss", capacity: "some", pausedUntil: null }],
  });
  expect(
    (await app.inject({ url: "/part", headers: await as(rosa) })).body.match(/<select/g),
  ).toHaveLength(2);
});
