/** Passkeys in a real browser, with an authenticator that the browser itself plays. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { openSession } from "#platform/web/session.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { invalid } from "../../support/look.ts";
import { addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let sam: Viewer;
let kim: Viewer;

beforeAll(async () => {
  s = await testServer();
  await found(s.ctx);
  sam = await addMember(s.ctx, "sam");
  kim = await addMember(s.ctx, "kim");
  browser = await openBrowser();
  context = await browser.newContext();
  page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

const enter = async (viewer: Viewer): Promise<void> => {
  const { token } = await openSession(s.app, s.ctx, viewer.member?.id ?? "", "browser");
  await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
};
const as = async (viewer: Viewer) => ({
  authorization: `Bearer ${
    (await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api")).token
  }`,
});

test("a device is added under a name, and signs in without a password", async () => {
  await enter(sam);
  await page.goto(`${s.origin}/me/passkeys`);
  expect(await page.getByRole("main").innerText()).toContain("You have none yet");
  await page.getByLabel("What do you call this device?").fill("my phone");
  await page.getByRole("button", { name: "Add this device" }).click();
  await page.getByRole("button", { name: "Remove: my phone" }).waitFor();
  expect(await examine(page)).toEqual([]);
  // What a script changed is written by the browser in its own way:
  // attributes without a value get one.
  expect(await invalid((await page.content()).replaceAll('=""', ""))).toEqual([]);
  await context.clearCookies();
  await page.goto(`${s.origin}/login?next=/groups`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL(`${s.origin}/groups`);
  await page.goto(`${s.origin}/me`);
  expect(await page.getByRole("main").innerText()).toContain("@sam");
  const { json } = await s.app.inject({ url: "/api/v1/me/passkeys", headers: await as(sam) });
  const { items } = json<{ items: object[] }>();
  expect(items).toMatchObject([
    { name: "my phone", used: s.ctx.clock.now().toISOString().slice(0, 10) },
  ]);
  const told = await s.ctx.db.selectFrom("news").select("kind").execute();
  expect(told).toEqual([{ kind: "way-in-changed" }]);
});

test("the export holds the name of a passkey, and no key", async () => {
  const { body } = await s.app.inject({ url: "/me/data.json", headers: await as(sam) });
  expect(body).toContain("my phone");
  const { publicKey, credentialId } = await s.ctx.db
    .selectFrom("passkeys")
    .select(["publicKey", "credentialId"])
    .executeTakeFirstOrThrow();
  for (const one of [publicKey, credentialId]) expect(body).not.toContain(one);
});

test("what was signed once signs in once; another challenge, or another's passkey, opens nothing", async () => {
  await context.clearCookies();
  await page.goto(`${s.origin}/login`);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/login/passkey")) sent.push(request.postData() ?? "");
  });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL(`${s.origin}/`);
  const again = await s.app.inject({
    method: "POST",
    url: "/api/v1/session/passkey",
    headers: { "content-type": "application/json" },
    payload: sent[0] ?? "",
  });
  expect(again.statusCode).toBe(401);
  const { id } = await s.ctx.db.selectFrom("passkeys").select("id").executeTakeFirstOrThrow();
  const others = await s.app.inject({
    method: "DELETE",
    url: `/api/v1/me/passkeys/${id}`,
    headers: await as(kim),
  });
  expect(others.statusCode).toBe(404);
  const strangers = await s.app.inject({ method: "POST", url: "/api/v1/me/passkeys/options" });
  expect(strangers.statusCode).toBe(401);
  const nonsense = await s.app.inject({
    method: "POST",
    url: "/api/v1/me/passkeys",
    headers: await as(kim),
    payload: {
      name: "a phone",
      credential: {
        id: "AAAA",
        rawId: "AAAA",
        type: "public-key",
        response: { clientDataJSON: "AAAA", attestationObject: "AAAA" },
      },
    },
  });
  expect(nonsense.statusCode).toBe(401);
});

test("removed, it opens nothing any more, and the page says so", async () => {
  await enter(sam);
  await page.goto(`${s.origin}/me/passkeys`);
  await page.getByRole("button", { name: "Remove: my phone" }).click();
  expect(await page.getByRole("main").innerText()).toContain("You have none yet");
  await context.clearCookies();
  await page.goto(`${s.origin}/login`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("That did not work").waitFor();
  expect(await s.ctx.db.selectFrom("passkeys").selectAll().execute()).toEqual([]);
});

test("without JavaScript nothing of it is seen, and the password works as before", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const one = await plain.newPage();
  await one.goto(`${s.origin}/login`);
  expect(await one.getByRole("button", { name: "Sign in with a passkey" }).count()).toBe(0);
  expect(await one.getByRole("button", { name: "Sign in", exact: true }).count()).toBe(1);
  await plain.close();
  await context.clearCookies();
  await page.goto(`${s.origin}/login/lost`);
  expect(await examine(page)).toEqual([]);
});
