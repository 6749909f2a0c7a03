/** Pages and API of meetings. */
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { beginMeeting, planMeeting, saveNotes } from "#domains/meetings/actions.ts";
import { addItem, decideItem } from "#domains/meetings/agenda/actions.ts";
import { meetingApi } from "#domains/meetings/api.ts";
import { minutesApi } from "#domains/meetings/minutes/api.ts";
import { meetingRolesApi } from "#domains/meetings/roles/api.ts";
import { handsApi } from "#domains/meetings/hands/api.ts";
import { raiseHand } from "#domains/meetings/hands/actions.ts";
import { markOf } from "#domains/meetings/meeting.ts";
import { drawRoles } from "#domains/meetings/roles/actions.ts";
import { meetingRoutes } from "#domains/meetings/routes.ts";
import { meetingFormRoutes } from "#domains/meetings/form-routes.ts";
import { groupMeetings, myMeetings } from "#domains/meetings/sections.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { viewOf } from "#platform/web/view.ts";
import { openBrowser } from "../../support/browser.ts";
import { fill, main, press, unfold } from "../../support/hands.ts";
import { freePort } from "../../support/instance.ts";
import { faults, openPhone } from "../../support/look.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const browser: Browser = await openBrowser();
afterAll(() => browser.close());

let t: TestContext;
let app: FastifyInstance;
let rosa: Viewer;
let sam: Viewer;
let moss: { id: string; handle: string };
beforeEach(async () => {
  const port = await freePort();
  t = await testContext({ origin: `http://localhost:${port}` });
  const founded = await found(t.ctx);
  rosa = founded.viewer;
  moss = founded.group;
  sam = await addMember(t.ctx, "sam");
  app = await createServer(t.ctx);
  for (const part of [
    meetingRoutes(t.ctx),
    meetingFormRoutes(t.ctx),
    meetingApi(t.ctx),
    handsApi(t.ctx),
    meetingRolesApi(t.ctx),
    minutesApi(t.ctx),
  ])
    await app.register(part);
  app.get("/me", async (request, reply) =>
    sendPage(reply, request, {
      title: "Me",
      body: html`<h1>Me</h1>${await myMeetings(t.ctx, viewOf(request))}${await groupMeetings(
        t.ctx,
        viewOf(request),
        viewOf(request).viewer,
        moss,
      )}`,
    }),
  );
  await app.listen({ host: "127.0.0.1", port });
});
afterEach(async () => {
  app.server.closeAllConnections();
  await app.close();
  await t.end();
});

const circle = {
  name: "Circle in December",
  starts: "2026-12-05T19:00",
  place: "Behind the mill",
  event: "",
};
const bread = { words: "Who bakes the bread?", kind: "discuss", minutes: "15", decision: "" };
const tokenOf = async (viewer: Viewer): Promise<string> =>
  (await openSession(app, t.ctx, viewer.member?.id ?? "", "api")).token;

describe("the API", () => {
  const call = async (
    viewer: Viewer | undefined,
    method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
    path: string,
    body?: object,
  ): Promise<{ status: number; json: Record<string, unknown> }> => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: viewer === undefined ? {} : { authorization: `Bearer ${await tokenOf(viewer)}` },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, json: answer.body === "" ? {} : answer.json() };
  };

  test("does what the pages do", async () => {
    const made = await call(rosa, "POST", "/groups/moss/meetings", {
      name: "Circle",
      startTime: "2026-12-05T19:00",
    });
    expect(made).toMatchObject({
      status: 201,
      json: { startTime: "2026-12-05T19:00:00+01:00", state: "planned", items: [] },
    });
    expect(
      await call(rosa, "POST", "/groups/moss/meetings", { name: "Circle", startTime: "soon" }),
    ).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: "/startTime" }] },
    });
    const at = `/meetings/${String(made.json.id)}`;
    expect(await call(rosa, "PATCH", at, { startTime: "2036-01-01T10:00" })).toMatchObject({
      json: { errors: [{ pointer: "/startTime" }] },
    });
    const item = await call(sam, "POST", `${at}/items`, {
      words: "Bread",
      kind: "decide",
      minutes: 20,
    });
    expect(item).toMatchObject({
      status: 201,
      json: { totalMinutes: 20, items: [{ words: "Bread", kind: "decide" }] },
    });
    const one = String(item.json.created);
    expect(await call(rosa, "PATCH", `${at}/items/${one}`, { minutes: 10 })).toMatchObject({
      status: 403,
    });
    expect(
      await call(sam, "PATCH", `${at}/items/${one}`, { minutes: 10, move: "up" }),
    ).toMatchObject({ json: { totalMinutes: 10 } });
    expect(await call(rosa, "POST", `${at}/roles`)).toMatchObject({
      json: { roles: [{ role: "facilitator", state: "asked" }, {}, {}, {}, {}] },
    });
    expect(await call(rosa, "POST", `${at}/hands`, {})).toMatchObject({ status: 409 });
    await call(rosa, "PATCH", at, { state: "open", place: "At the oven" });
    const hand = await call(sam, "POST", `${at}/hands`, { kind: "direct" });
    expect(hand).toMatchObject({
      status: 201,
      json: { place: "At the oven", hands: [{ name: "sam", kind: "direct" }] },
    });
    await call(rosa, "POST", `${at}/hands`, { kind: "process", name: "Mo" });
    expect(
      await call(rosa, "PATCH", `${at}/hands/${String(hand.json.created)}`, { spoke: true }),
    ).toMatchObject({
      json: { hands: [{ name: "Mo" }] },
    });
    expect(await call(rosa, "PUT", `${at}/present`, { here: [sam.member?.id] })).toMatchObject({
      json: { present: [{ name: "sam" }] },
    });
    expect(await call(rosa, "PUT", `${at}/present`, { comes: true })).toMatchObject({
      json: { present: [{}, {}] },
    });
    const decision = await call(sam, "POST", `${at}/items/${one}/decision`, {
      content: "We bake.",
    });
    expect(decision.status).toBe(201);
    expect(
      await call(sam, "POST", `${at}/items/${one}/decision`, {
        present: [rosa.member?.id, sam.member?.id],
      }),
    ).toMatchObject({
      json: { decision: decision.json.decision },
    });
    expect(await call(rosa, "PUT", `${at}/minutes`, { minutes: "We met", was: "" })).toMatchObject({
      status: 409,
    });
    expect(
      await call(rosa, "PUT", `${at}/minutes`, { minutes: "We met", was: markOf("") }),
    ).toMatchObject({ json: { minutes: "We met" } });
    const point = await call(rosa, "POST", `${at}/action-points`, {
      words: "Flour",
      due: "2026-12-10",
      doer: sam.member?.id,
    });
    expect(point).toMatchObject({
      status: 201,
      json: { actionPoints: [{ doer: null, asked: sam.member?.id }] },
    });
    expect(
      await call(sam, "PATCH", `${at}/action-points/${String(point.json.created)}`, {
        turn: "yes",
      }),
    ).toMatchObject({
      json: { actionPoints: [{ doer: sam.member?.id, asked: null }] },
    });
    expect(await call(rosa, "POST", `${at}/close`, { nourished: "Soup" })).toMatchObject({
      json: { state: "closed", nourished: "Soup", hands: [] },
    });
    t.ctx.clock.advance(16 * 86_400_000);
    expect(await call(rosa, "GET", "/groups/moss/meetings?which=past")).toMatchObject({
      json: { items: [{ name: "Circle" }], next: null },
    });
    expect((await call(rosa, "GET", "/groups/moss/meetings")).json).toEqual({
      items: [],
      next: null,
    });
    const nowhere = `/groups/moss/meetings?which=past&after=${"-".repeat(36)}`;
    expect(await call(rosa, "GET", nowhere)).toMatchObject({ status: 200 });
  });

  test("tells strangers and members of other groups the same as for what never existed", async () => {
    const { viewer } = await addGroup(t.ctx, rosa, "hush", "tender");
    const id = await planMeeting(t.ctx, viewer, "hush", circle);
    const item = await addItem(t.ctx, viewer, id, bread);
    const never = "00000000-0000-4000-8000-000000000001";
    for (const other of [undefined, sam]) {
      const answers = [];
      for (const one of [id, never])
        for (const [method, path, body] of [
          ["GET", `/meetings/${one}`, undefined],
          ["PATCH", `/meetings/${one}`, { name: "Mine" }],
          ["POST", `/meetings/${one}/items`, { words: "Mine" }],
          ["PATCH", `/meetings/${one}/items/${item}`, { move: "up" }],
          ["POST", `/meetings/${one}/roles`, undefined],
          ["POST", `/meetings/${one}/hands`, {}],
          ["PUT", `/meetings/${one}/minutes`, { minutes: "x", was: "" }],
          ["POST", `/meetings/${one}/close`, {}],
        ] as const)
          answers.push(await call(other, method, path, body));
      answers.push(
        await call(other, "GET", "/groups/hush/meetings"),
        await call(other, "POST", "/groups/hush/meetings", { name: "Mine" }),
      );
      for (const answer of answers)
        expect({ ...answer.json, instance: undefined }).toEqual({
          ...answers[0]?.json,
          instance: undefined,
        });
      expect(answers.map((one) => one.status)).toEqual(answers.map(() => 404));
    }
    for (const path of [
      `/meetings/${id}`,
      `/meetings/${id}/minutes`,
      `/meetings/${id}/sheet`,
      `/meetings/${id}?live=1`,
      "/@hush/meetings",
      "/@moss/meetings",
    ])
      expect((await app.inject({ url: path })).statusCode, path).toBe(404);
  });
});

test("the page of hands loads itself anew only when asked so, and only while the meeting goes on", async () => {
  const id = await planMeeting(t.ctx, rosa, "moss", circle);
  const headers = { cookie: `calendula=${await tokenOf(rosa)}` };
  const look = (query: string) => app.inject({ url: `/meetings/${id}${query}`, headers });
  expect((await look("?live=1")).statusCode).toBe(303);
  await beginMeeting(t.ctx, rosa, id);
  await raiseHand(t.ctx, sam, id, { kind: "speak" });
  expect((await look("")).headers.refresh).toBeUndefined();
  const live = await look("?live=1");
  expect(live.headers.refresh).toBe("15");
  expect(live.body).toContain("sam");
  expect(live.body).not.toMatch(/<script(?! type="module" src="\/assets\/live\.)/);
});

describe("in a browser without JavaScript", () => {
  const phone = async (viewer: Viewer): Promise<Page> =>
    openPhone(browser, t.ctx.origin, await tokenOf(viewer));
  /** The page as it stands is valid, and axe finds nothing in it. */
  const whole = async (page: Page, viewer: Viewer): Promise<void> =>
    expect(await faults(browser, page, await tokenOf(viewer))).toEqual([page.url()]);

  test("a meeting goes from an empty page to minutes that print", async () => {
    for (let i = 0; i < 4; i++) await addMember(t.ctx, `guest${i}`);
    const page = await phone(rosa);
    await page.goto(`${t.ctx.origin}/@moss/meetings`);
    expect(await main(page)).toContain("No meeting planned");
    await whole(page, rosa);
    await page.getByRole("link", { name: "Plan a meeting" }).first().click();
    await whole(page, rosa);
    await fill(page, { name: "-", starts: "2026-12-05T19:00", place: "Behind the mill" });
    await press(page, "Save");
    expect(await main(page)).toContain("Give it a name");
    await fill(page, { name: "Circle in December" });
    await press(page, "Save");
    expect(await main(page)).toContain("Nothing is on the agenda yet");
    await whole(page, rosa);
    for (const [words, minutes] of [
      ["Bread", "20"],
      ["The roof", "90"],
    ] as const) {
      if ((await page.locator('[name="words"]:visible').count()) === 0)
        await unfold(page, "Add to the agenda");
      await fill(page, { words, minutes });
      await press(page, "Add to the agenda");
    }
    expect(await main(page)).toContain("1 hour 50 minutes in all. That is a long time to sit.");
    await page.getByRole("button", { name: "Up: The roof" }).click();
    expect(await page.locator("#agenda ol > li strong").allInnerTexts()).toEqual([
      "The roof",
      "Bread",
    ]);
    await press(page, "Draw names for the roles");
    await page
      .locator("#roles")
      .getByRole("button", { name: "I'll do it: Timekeeper" })
      .or(page.getByRole("button", { name: "Yes, happy to: Timekeeper" }))
      .click();
    await whole(page, rosa);
    // Two weeks before its day it is not begun by mistake.
    expect(await main(page)).not.toContain("Start the meeting");
    await t.ctx.db
      .updateTable("meetings")
      .set({ starts: t.ctx.clock.now() })
      .where("name", "=", "Circle in December")
      .execute();
    await page.reload();
    await press(page, "Start the meeting");
    await press(page, "I want to speak");
    await unfold(page, "Add someone without a phone");
    await fill(page, { name: "Mo", hand: "process" });
    await press(page, "Add to the list");
    expect(await page.locator("#hands ol > li bdi").allInnerTexts()).toEqual(["Mo", "Rosa"]);
    await whole(page, rosa);
    await page.getByRole("link", { name: /Follow the speaking list/ }).click();
    await page.getByRole("button", { name: "Has spoken: Mo" }).click();
    expect(page.url()).toContain("live=1");
    expect(await main(page)).not.toContain("Mo");
    await whole(page, rosa);
    await page.getByRole("link", { name: /^Stop/ }).click();

    await page.getByRole("link", { name: "Notes, decision and tasks: Bread" }).click();
    await whole(page, rosa);
    await fill(page, { text: "We bake on **Fridays**." });
    await press(page, "Save");
    expect(await main(page)).toContain("We bake on Fridays.");
    await page.getByRole("link", { name: "Notes, decision and tasks: Bread" }).click();
    await press(page, "Start a decision");
    await whole(page, rosa);
    await fill(page, { words: "Buy flour", doer: sam.member?.id ?? "", due: "2026-12-10" });
    await page
      .locator('main form:has([name="doer"])')
      .getByRole("button", { name: "Save" })
      .click();
    expect(await page.locator("main", { hasText: "Buy flour" }).innerText()).toContain(
      "sam has been asked",
    );
    await page.getByRole("link", { name: "End the meeting" }).click();
    await whole(page, rosa);
    await fill(page, { nourished: "The soup", missing: "Those with small children" });
    await press(page, "End the meeting");
    expect(await main(page)).toContain("The soup");
    await whole(page, rosa);
    await page.getByRole("link", { name: "Minutes", exact: true }).click();
    expect(await main(page)).toContain("You can correct the minutes until");
    await whole(page, rosa);
    await page.goBack();
    await page.getByRole("link", { name: "Sheet to print" }).click();
    expect(await main(page)).toContain("Both hands form a triangle");
    await whole(page, rosa);
    const guest = await phone(sam);
    await guest.goto(`${t.ctx.origin}/me`);
    expect(await main(guest)).toContain("Buy flour");
    await whole(guest, sam);
    await guest.getByRole("button", { name: /Yes, happy to: Buy flour/ }).click();
    expect(await main(guest)).toContain("sam does it");
    await page.context().close();
    await guest.context().close();
  });

  test("two who write at the same time see each other's words", async () => {
    const id = await planMeeting(t.ctx, rosa, "moss", circle);
    const item = await addItem(t.ctx, rosa, id, { ...bread, kind: "decide" });
    await decideItem(t.ctx, rosa, id, item, { content: "We bake." });
    await beginMeeting(t.ctx, rosa, id);
    await drawRoles(t.ctx, rosa, id);
    const page = await phone(rosa);
    await page.goto(`${t.ctx.origin}/meetings/${id}/items/${item}`);
    await whole(page, rosa);
    await saveNotes(t.ctx, sam, id, item, { text: "Sam wrote this", was: markOf("") });
    await fill(page, { text: "Rosa wrote that" });
    await press(page, "Save");
    expect(await main(page)).toContain("Sam wrote this");
    expect(await page.locator('[name="text"]').inputValue()).toBe("Rosa wrote that");
    await fill(page, { text: "Sam wrote this, Rosa wrote that" });
    await press(page, "Save");
    expect(await main(page)).toContain("Sam wrote this, Rosa wrote that");
    await page.goto(`${t.ctx.origin}/meetings/${id}/items/${item}`);
    await page.locator('[name="present"]').first().check();
    await press(page, "We found agreement here");
    expect(await main(page)).toContain("at least two people");
    await page.goto(`${t.ctx.origin}/meetings/${id}/edit`);
    await whole(page, rosa);
    await page.goto(`${t.ctx.origin}/meetings/${id}/items/${item}/edit`);
    await whole(page, rosa);
    await page.context().close();
  });
});
