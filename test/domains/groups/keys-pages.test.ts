/** Pages and API of roles, keys and ways. */
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { groupApi } from "#domains/groups/api.ts";
import { groupActs, groupAnnounced } from "#domains/groups/keys/acts.ts";
import { keyApi, keyRoutes, waitingKeys } from "#domains/groups/keys/routes.ts";
import { roleApi, roleRoutes } from "#domains/groups/roles/routes.ts";
import { groupRoutes } from "#domains/groups/routes.ts";
import { waysApi, waysRoutes } from "#domains/groups/ways/routes.ts";
import { welcomeRoutes } from "#domains/groups/welcome/routes.ts";
import { days } from "#platform/lib/clock.ts";
import { sendPage } from "#platform/web/reply.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { fill, main, press } from "../../support/hands.ts";
import { freePort } from "../../support/instance.ts";
import { invalid } from "../../support/look.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const browser: Browser = await openBrowser();
afterAll(() => browser.close());

let t: TestContext;
let app: FastifyInstance;
let rosa: Viewer;
let sam: Viewer;
let lea: Viewer;
beforeEach(async () => {
  const port = await freePort();
  t = await testContext({ origin: `http://localhost:${port}`, at: new Date().toISOString() });
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
  lea = await addMember(t.ctx, "lea");
  app = await createServer(t.ctx);
  const parts = {
    sections: () => Promise.resolve({ next: [], now: [], links: [], shows: [] }),
    tools: () => Promise.resolve({ states: [], on: [] }),
    begin: () => [],
    followFrom: () => Promise.reject(new Error("not here")),
  };
  for (const part of [
    groupRoutes(t.ctx, parts),
    welcomeRoutes(t.ctx),
    roleRoutes(t.ctx),
    keyRoutes(t.ctx, groupActs, groupAnnounced),
    waysRoutes(t.ctx),
    groupApi(t.ctx, { name: "calendula", version: "0" }, {}),
    roleApi(t.ctx),
    keyApi(t.ctx, groupActs, groupAnnounced),
    waysApi(t.ctx),
  ])
    await app.register(part);
  app.get("/me", async (request, reply) =>
    sendPage(reply, request, { title: "Me", body: await waitingKeys(t.ctx, request.view) }),
  );
  await app.listen({ host: "127.0.0.1", port });
});
afterEach(async () => {
  app.server.closeAllConnections();
  await app.close();
  await t.end();
});

const ask = async (
  viewer: Viewer,
  method: "GET" | "POST" | "PUT" | "DELETE",
  url: string,
  payload?: object,
) => {
  const { token } = await openSession(app, t.ctx, viewer.member?.id ?? "", "api");
  return app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(payload === undefined ? {} : { payload }),
  });
};

test("the API tells roles and ways, and turns keys", async () => {
  const roles = (await ask(sam, "GET", "/api/v1/groups/moss/roles")).json<{
    items: { role: string; held: unknown[]; next: string[] }[];
  }>();
  expect(roles.items).toHaveLength(11);
  expect(roles.items.find((one) => one.role === "care-keeper")).toMatchObject({
    held: [],
    next: ["lea", "sam"],
  });
  expect(
    (await ask(sam, "PUT", "/api/v1/groups/moss/roles/welcomer/learner", { member: "sam" }))
      .statusCode,
  ).toBe(204);
  expect((await ask(sam, "GET", "/api/v1/groups/moss/ways")).json()).toMatchObject({
    economy: "gift",
    hoursFloor: null,
  });
  await t.ctx.db.deleteFrom("roles").execute();
  const group = { handle: "bikes", name: "Bikes", kind: "closed" };
  const first = await ask(sam, "POST", "/api/v1/groups", group);
  expect(first.statusCode).toBe(409);
  expect(first.json()).toMatchObject({
    type: `${t.ctx.origin}/problems/second-key-needed`,
    title: "Saved. A second person is needed.",
  });
  const keys = (await ask(lea, "GET", "/api/v1/groups/moss/keys")).json<{
    items: { id: string; words: string; mine: boolean }[];
  }>();
  expect(keys.items).toMatchObject([{ act: "make-group", askedBy: "sam", mine: false }]);
  expect(
    (await ask(lea, "POST", `/api/v1/groups/moss/keys/${keys.items[0]?.id ?? ""}`)).json(),
  ).toEqual({
    url: `${t.ctx.origin}/@bikes`,
  });
  expect(
    (await ask(lea, "DELETE", `/api/v1/groups/moss/keys/${keys.items[0]?.id ?? ""}`)).statusCode,
  ).toBe(404);
});

test("others get the very answer of what never was", async () => {
  await addGroup(t.ctx, rosa, "quiet", "tender");
  await addGroup(t.ctx, rosa, "bikes", "open");
  const answer = async (url: string) => {
    const { statusCode, body } = await ask(sam, "GET", url);
    return [statusCode, body];
  };
  for (const part of ["roles", "keys", "ways"])
    expect(await answer(`/api/v1/groups/quiet/${part}`)).toEqual(
      await answer(`/api/v1/groups/nothing/${part}`),
    );
  for (const part of ["keys", "ways"])
    expect(await answer(`/api/v1/groups/bikes/${part}`)).toEqual(
      await answer(`/api/v1/groups/nothing/${part}`),
    );
  for (const part of ["roles", "keys", "ways"])
    expect((await app.inject(`/@moss/${part}`)).statusCode).toBe(404);
});

describe("in a browser", () => {
  const enter = async (viewer: Viewer): Promise<Page> => {
    const context = await browser.newContext({
      bypassCSP: true,
      viewport: { width: 360, height: 700 },
    });
    const { token } = await openSession(app, t.ctx, viewer.member?.id ?? "", "browser");
    await context.addCookies([{ name: "calendula", value: token, url: t.ctx.origin }]);
    return context.newPage();
  };
  const at = (path: string): string => `${t.ctx.origin}${path}`;

  test("a role is lent by two keys, learned, and handed back; every page is sound", async () => {
    await t.ctx.db.deleteFrom("roles").execute();
    const one = await enter(sam);
    const two = await enter(lea);
    const sound = async (page: Page): Promise<void> => {
      expect(await examine(page)).toEqual([]);
      expect(await invalid(await (await page.request.get(page.url())).text())).toEqual([]);
    };
    await one.goto(at("/@moss/keys"));
    expect(await main(one)).toContain("Nothing needs a second person");
    await sound(one);
    await one.goto(at("/@moss/ways"));
    expect(await main(one)).toContain("We give and receive freely");
    await sound(one);
    await one.goto(at("/@moss/roles?role=welcomer"));
    await sound(one);
    await fill(one, { member: "lea" });
    await press(one, "Give role");
    expect(await one.innerText("body")).toContain("It waits under “Needs a second person”");
    await two.goto(at("/me"));
    await two.click("text=1 thing needs a second person");
    expect(await main(two)).toContain("Give the role “Welcomer” to @lea for 90 days.");
    await sound(two);
    await press(two, "Do this with me");
    expect(await main(two)).toContain("Nobody is learning it yet.");
    await one.goto(at("/@moss/roles"));
    await one.locator("#welcomer summary").click();
    await press(one, "I would like to learn it: Welcomer");
    expect(await main(one)).toContain("sam is learning it, and is next in line.");
    await sound(one);
    await two.goto(at("/@moss/roles"));
    await sound(two);
    t.ctx.clock.advance(days(80));
    const later = await enter(lea);
    await later.goto(at("/@moss"));
    expect(await main(later)).toContain("Ends soon: who is learning it?");
    await sound(later);
    await later.goto(at("/@moss/roles"));
    expect(await main(later)).toContain("Next in line: sam");
    await later.locator("#welcomer summary").click();
    await press(later, "Hand back: Welcomer");
    expect(await main(later)).toContain("Nobody has this role.");
  }, 120_000);

  test("an invitation takes two keys, and its link is shown to the second; what was kept is said kindly", async () => {
    await t.ctx.db.deleteFrom("roles").execute();
    const one = await enter(sam);
    const two = await enter(lea);
    await one.goto(at("/invitations"));
    await press(one, "Create link");
    expect(await one.innerText("body")).toContain("Saved. A second person is needed.");
    expect(await examine(one)).toEqual([]);
    await one.goto(at("/@moss/keys"));
    expect(await main(one)).toContain("You asked for this");
    await two.goto(at("/@moss/keys"));
    await press(two, "Do this with me");
    expect(await two.innerText("body")).toContain(`${t.ctx.origin}/invite/`);
  }, 120_000);
});
