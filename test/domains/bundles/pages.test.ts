/** Pages and API of bundles, over HTTP. */
import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { libraryImportApi } from "#domains/bundles/api.ts";
import { libraryImportRoutes } from "#domains/bundles/import/routes.ts";
import { bundleRoutes } from "#domains/bundles/routes.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { memberApi } from "#domains/members/api.ts";
import { memberRoutes } from "#domains/members/routes.ts";
import { createServer } from "#platform/web/server.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { freePort } from "../../support/instance.ts";
import { found, password } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { bundleOf, contentsOf, input, Keys, silent, work, zipOf } from "./carry.ts";

let t: TestContext;
let app: FastifyInstance;
let token: string;
let browser: Browser;
const keys = new Keys();

beforeAll(async () => {
  const port = await freePort();
  t = await testContext({ origin: `http://localhost:${port}` });
  app = await createServer(t.ctx);
  await app.register(memberApi(t.ctx));
  await app.register(
    memberRoutes(
      t.ctx,
      () => Promise.resolve(undefined as never),
      () => Promise.resolve(),
    ),
  );
  await app.register(bundleRoutes(t.ctx, { sign: keys.signer(t.ctx) }));
  await app.register(libraryImportRoutes(t.ctx));
  await app.register(libraryImportApi(t.ctx));
  await app.listen({ port, host: "127.0.0.1" });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  app.server.closeAllConnections();
  await app.close();
  await t.end();
});
beforeEach(() => t.ctx.db.deleteFrom("jobs").execute());

const bearer = () => ({ authorization: `Bearer ${token}` });
const handlers = () => ({ ...silent, verify: keys.verifier(t.ctx) });

test("before there is a guide, the page says so kindly", async () => {
  const viewer = (await found(t.ctx)).viewer;
  const { body } = await app.inject({ url: "/library/bundle" });
  expect(body).toContain("Nothing to download yet");
  await writeGuide(t.ctx, viewer, "moss", input);
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/session",
    payload: { handle: "rosa", password },
  });
  token = answer.json<{ token: string }>().token;
});

test("anybody can take the library along", async () => {
  const page = await app.inject({ url: "/library/bundle" });
  expect(page.body).toContain("1 guide of our own");
  expect((await app.inject({ url: "/api/v1/library/bundle?siblings=yes" })).json()).toEqual({
    ours: 1,
    siblings: 0,
    url: `${t.ctx.origin}/library/bundle.zip?siblings=yes`,
  });
  const answer = await app.inject({ url: "/library/bundle.zip?group=&siblings=yes" });
  expect(answer.headers).toMatchObject({
    "content-type": "application/zip",
    "content-disposition": 'attachment; filename="moss-2026-11-20.zip"',
  });
  expect(Object.keys(contentsOf(answer.rawPayload))).toContain("manifest.json");
  expect((await app.inject({ url: "/library/bundle.zip?group=nobody" })).statusCode).toBe(404);
  expect((await app.inject({ url: "/library/bundle.zip", method: "HEAD" })).statusCode).toBe(200);
  const codes = [];
  for (let i = 0; i < 8; i++)
    codes.push((await app.inject({ url: "/library/bundle.zip" })).statusCode);
  expect(codes).toContain(429);
});

test("only members bring something, and nobody else's body is read", async () => {
  for (const [method, url] of [
    ["GET", "/library/import"],
    ["POST", "/library/import"],
    ["POST", "/api/v1/groups/moss/library-imports"],
  ] as const)
    expect((await app.inject({ method, url })).statusCode).toBe(401);
});

test("the API brings a file, shows what is in it, and takes it in", async () => {
  const brought = await app.inject({
    method: "POST",
    url: "/api/v1/groups/moss/library-imports",
    headers: { ...bearer(), "content-type": "application/zip" },
    payload: zipOf({ "salve.md": "# A salve\n\nMelt it." }),
  });
  expect(brought.statusCode).toBe(201);
  const { id, state } = brought.json<{ id: string; state: string }>();
  expect(state).toBe("reading");
  await work(t.ctx, handlers());
  const looked = await app.inject({ url: `/api/v1/library-imports/${id}`, headers: bearer() });
  expect(looked.json()).toMatchObject({
    kind: "markdown",
    state: "read",
    items: [{ name: "A salve", fate: "new" }],
  });
  const confirm = {
    method: "POST",
    url: `/api/v1/library-imports/${id}/confirm`,
    headers: bearer(),
  } as const;
  expect((await app.inject({ ...confirm, payload: { license: "mine" } })).statusCode).toBe(422);
  expect((await app.inject({ ...confirm, payload: { license: "CC0-1.0" } })).json()).toMatchObject({
    state: "running",
  });
  await work(t.ctx, handlers());
  expect(
    (await app.inject({ url: `/api/v1/library-imports/${id}`, headers: bearer() })).json(),
  ).toMatchObject({
    state: "done",
    progress: { drafts: 1 },
  });
  const article = await app.inject({
    method: "POST",
    url: "/api/v1/groups/moss/article-imports",
    headers: bearer(),
    payload: { address: "https://blog.example/1" },
  });
  expect(article.json()).toMatchObject({ kind: "article", state: "reading" });
});

test("in a browser: choose, look, take in; every page passes axe, and a bundle opens from a file", async () => {
  const page = await (
    await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 700 } })
  ).newPage();
  const at = (path: string): string => `${t.ctx.origin}${path}`;
  await page.goto(at("/login"));
  await page.fill('[name="handle"]', "rosa");
  await page.fill('[name="password"]', password);
  await page.click("main button");
  await page.goto(at("/library/bundle"));
  expect(await examine(page)).toEqual([]);
  await page.goto(at("/library/import"));
  expect(await examine(page)).toEqual([]);
  await page.click("form[enctype] button");
  expect(await page.innerText("main")).toContain("Choose a file.");
  expect(await examine(page)).toEqual([]);
  const bundle = await bundleOf(t.ctx, keys);
  await page.setInputFiles("#f-file", {
    name: "moss.zip",
    mimeType: "application/zip",
    buffer: bundle,
  });
  await page.click("form[enctype] button");
  expect(await page.innerText("main")).toContain("We are reading it");
  expect(await examine(page)).toEqual([]);
  await work(t.ctx, handlers());
  await page.reload();
  expect(await page.innerText("main")).toContain("is our own");
  expect(await examine(page)).toEqual([]);
  await page.goto(at("/library/import"));
  await page.setInputFiles("#f-file", [
    { name: "a.md", mimeType: "text/markdown", buffer: Buffer.from("# First\n\nOne.") },
    { name: "b.md", mimeType: "text/markdown", buffer: Buffer.from("# Second\n\nTwo.") },
  ]);
  await page.click("form[enctype] button");
  await work(t.ctx, handlers());
  await page.reload();
  expect(await examine(page)).toEqual([]);
  await page.selectOption('[name="license"]', "CC-BY-SA-4.0");
  await page.click("main form button");
  expect(await page.innerText("main")).toContain("0 of 2");
  await work(t.ctx, handlers());
  await page.reload();
  expect(await page.innerText("main")).toContain("2 drafts were made.");
  expect(await examine(page)).toEqual([]);
  const files = contentsOf(bundle);
  for (const [name, text] of Object.entries(files).filter(([name]) => name.endsWith(".html"))) {
    await page.setContent(text);
    expect([name, await examine(page)]).toEqual([name, []]);
  }
});
