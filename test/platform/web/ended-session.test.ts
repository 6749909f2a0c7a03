/**
 * A session that ended while somebody typed: nothing of it is lost, and
 * one press sends it after signing in.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { fieldsIn, typedInto } from "../../support/forms.ts";
import { found, password } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let page: Page;
let rosa: string;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer.member?.id ?? "";
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await s.end();
});
beforeEach(async () => {
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});

const signIn = async (): Promise<void> => {
  const main = page.getByRole("main");
  await main.locator('[name="handle"]').fill("rosa");
  await main.locator('[name="password"]').fill(password);
  await main.getByRole("button", { name: "Sign in" }).click();
};
const endAll = () => s.ctx.db.deleteFrom("sessions").execute();
const press = (name: string) =>
  page.getByRole("main").getByRole("button", { name }).first().click();
const main = () => page.getByRole("main").innerText();

describe("in a browser", () => {
  test("a guide comes back whole after signing in, also after a wrong password, and is sent by one press", async () => {
    await page.goto(`${s.origin}/login?next=/@moss/guides/new`);
    await signIn();
    const long = `Boil <water> & wait.\n\n${"Stir it gently, 茶 🌼. ".repeat(1500)}`;
    await page.locator('[name="name"]').fill("Tea & cake");
    await page.locator('[name="source"]').fill(long);
    await page.locator('[name="kind"]').selectOption("practice");
    await page.locator('details:has([name="careKinds"]) > summary').first().click();
    await page.locator('[name="careKinds"]').first().check();
    await endAll();
    await press("Publish");
    expect(await main()).toContain("Your session has ended");
    await page.locator('main [name="handle"]').fill("rosa");
    await page.locator('main [name="password"]').fill("not my password");
    await press("Sign in");
    await signIn();
    expect(await main()).toContain("You are signed in again");
    expect(await page.locator('[name="name"]').inputValue()).toBe("Tea & cake");
    expect(await page.locator('[name="source"]').inputValue()).toBe(long);
    expect(await page.locator('[name="kind"]').inputValue()).toBe("practice");
    expect(await page.locator('[name="careKinds"]').first().isChecked()).toBe(true);
    expect(await s.ctx.db.selectFrom("guides").select("id").execute()).toEqual([]);
    await press("Publish");
    const made = await s.ctx.db.selectFrom("guides").select(["name", "source"]).execute();
    expect(made).toEqual([{ name: "Tea & cake", source: long.trim() }]);
    expect(page.url()).toMatch(/\/guides\/[0-9a-f-]{36}$/);
  });

  test("a form that is older than the session is shown again, filled in, without signing in", async () => {
    await page.goto(`${s.origin}/login?next=/@moss/events/new`);
    await signIn();
    await page.locator('[name="name"]').fill("Soup");
    await page.locator('[name="content"]').fill("Bring\na bowl.");
    await page.locator('[name="startTime"]').fill("2099-01-09T14:00");
    const other = await page.context().newPage();
    await endAll();
    await other.goto(`${s.origin}/login`);
    await other.locator('main [name="handle"]').fill("rosa");
    await other.locator('main [name="password"]').fill(password);
    await other.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await press("Publish");
    expect(await main()).toContain("signed in again in the meantime");
    expect(await page.locator('[name="name"]').inputValue()).toBe("Soup");
    expect(await page.locator('[name="content"]').inputValue()).toBe("Bring\na bowl.");
    expect(await s.ctx.db.selectFrom("events").select("id").execute()).toEqual([]);
  });
});

describe("by hand", () => {
  const cookieOf = async () =>
    `calendula=${(await openSession(s.app, s.ctx, rosa, "browser")).token}`;
  const send = (path: string, body: URLSearchParams, headers: Record<string, string> = {}) =>
    fetch(`${s.origin}${path}`, { method: "POST", headers, body, redirect: "manual" });
  const keptIn = (html: string): Record<string, string> =>
    Object.fromEntries(fieldsIn(html, "/login"));

  /** Every page with forms that take text, and the action of one of them. */
  const forms: readonly (readonly [page: string, action: string, name: string])[] = [
    ["/@moss/guides/new", "/@moss/guides/new", "source"],
    ["/@moss/events/new", "/@moss/events/new", "content"],
    ["/@moss/offers/new", "/@moss/offers/new", "content"],
    ["/@moss/decisions/new", "/@moss/decisions/new", "driver"],
    ["/@moss/meetings/new", "/@moss/meetings/new", "name"],
    ["/@moss/things/new", "/@moss/things/new", "content"],
    ["/@moss/rotas/new", "/@moss/rotas/new", "name"],
    ["/@moss/herbs/new", "/@moss/herbs/new", "cautions"],
    ["/@moss/edit", "/@moss/edit", "summary"],
    ["/groups/new", "/groups/new", "summary"],
    ["/glossary", "/glossary", "meaning"],
    ["/siblings", "/siblings", "address"],
    ["/safety", "/safety/blocks", "reason"],
    ["/me/account", "/me", "name"],
  ];
  test.each(forms)("what was typed on %s for %s (%s) is there again", async (at, action, name) => {
    const cookie = await cookieOf();
    const html = await (await fetch(`${s.origin}${at}`, { headers: { cookie } })).text();
    const typed = 'Two "words" <b>\nand 茶';
    const before = typedInto(html, action, { [name]: typed });
    await endAll();
    const ended = await send(action, before, { cookie, referer: `${s.origin}${at}` });
    expect(ended.status).toBe(401);
    const page = await ended.text();
    expect(page).not.toContain(before.get("csrf"));
    const kept = new URLSearchParams({ ...keptIn(page), handle: "rosa", password });
    const back = await send("/login", kept);
    expect(back.status).toBe(200);
    const after = fieldsIn(await back.text(), action);
    expect(new Map(after).get(name)).toBe(typed);
    const same = (fields: Iterable<[string, string]>) =>
      [...fields].filter(([one]) => one !== "csrf" && one !== "idempotencyKey").toSorted();
    expect(same(after)).toEqual(same(before));
    expect(new Map(after).get("csrf")).not.toBe(before.get("csrf"));
  });

  test("a form whose page is not there any more shows what was typed, to be sent all the same", async () => {
    const cookie = await cookieOf();
    const fields = new URLSearchParams({ csrf: "old", content: "Some words", id: "7" });
    const at = "/@moss/nothing-here";
    const answer = await send("/guides/preview", fields, { cookie, referer: `${s.origin}${at}` });
    expect(answer.status).toBe(403);
    expect(Object.fromEntries(fieldsIn(await answer.text(), "/guides/preview"))).toMatchObject({
      content: "Some words",
      id: "7",
      csrf: expect.stringMatching(/.{20}/) as unknown,
    });
  });

  test("what is carried along can't be read or made by others, holds no password, and ends", async () => {
    const fields = new URLSearchParams({
      csrf: "old",
      content: "Some words",
      password: "secret 1",
    });
    const page = await (await send("/me", fields)).text();
    const { kept = "" } = keptIn(page);
    expect(Buffer.from(kept, "base64url").toString()).not.toContain("words");
    expect(page).not.toContain("secret 1");
    const login = (text: string) =>
      send("/login", new URLSearchParams({ kept: text, handle: "rosa", password, next: "/board" }));
    expect((await login(`${kept.slice(0, -3)}aaa`)).headers.get("location")).toBe("/board");
    expect((await login(kept)).status).toBe(200);
    s.ctx.clock.advance(12 * 3_600_000 + 1);
    expect((await login(kept)).headers.get("location")).toBe("/board");
  });

  test("a text beside a file is kept; the file must be chosen again", async () => {
    const cookie = await cookieOf();
    const html = await (
      await fetch(`${s.origin}/@moss/stories/new`, { headers: { cookie } })
    ).text();
    const body = new FormData();
    for (const [name, value] of typedInto(html, "/@moss/stories/new", { name: "How it began" }))
      body.append(name, value);
    body.append("file", new Blob(["no sound"]), "a.mp3");
    await endAll();
    const ended = await fetch(`${s.origin}/@moss/stories/new`, {
      method: "POST",
      headers: { cookie, referer: `${s.origin}/@moss/stories/new` },
      body,
    });
    expect(ended.status).toBe(401);
    const kept = new URLSearchParams({ ...keptIn(await ended.text()), handle: "rosa", password });
    const back = await (await send("/login", kept)).text();
    expect(back).toContain("Please choose your files again");
    expect(new Map(fieldsIn(back, "/@moss/stories/new")).get("name")).toBe("How it began");
  });

  test("signing out in a session that has ended is no mistake", async () => {
    const answer = await send("/logout", new URLSearchParams({ csrf: "old" }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  });
});
