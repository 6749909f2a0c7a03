/**
 * A real browser without JavaScript opens the links of real mails; every page of it is looked at.
 */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planEvent } from "#domains/events/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { fill, main, press, unfold } from "../../support/hands.ts";
import { invalid } from "../../support/look.ts";
import { type Mailbox, mailbox } from "../../support/mailbox.ts";
import { found, password, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let box: Mailbox;
let browser: Browser;
let member: BrowserContext;
let stranger: BrowserContext;

beforeAll(async () => {
  box = await mailbox();
  s = await testServer({ env: { SMTP_URL: box.url } });
  browser = await openBrowser();
  member = await browser.newContext({ javaScriptEnabled: false });
  stranger = await browser.newContext({ javaScriptEnabled: false });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await s.end();
  await box.end();
});

const lastLink = (part: string): string =>
  new RegExp(`http://localhost:\\d+/${part}/[\\w.-]+`).exec(box.letters.at(-1)?.text ?? "")?.[0] ??
  "";

/** The choices that are too narrow for what they say, with all unfolded. */
const cutChoices = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`
    for (const one of document.querySelectorAll("main details")) one.open = true;
    [...document.querySelectorAll(".choices-table select")].flatMap((one) => {
      const wide = one.offsetWidth;
      one.style.width = "max-content";
      const cut = one.offsetWidth > wide + 1;
      one.style.width = "";
      return cut ? [one.getAttribute("aria-label") ?? one.name] : [];
    })`);

/** On a narrow screen, light and dark, with what axe and the validator find. */
async function look(
  paths: readonly string[],
  cookies: Awaited<ReturnType<BrowserContext["cookies"]>>,
) {
  const found_: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      viewport: { width: 320, height: 640 },
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(path);
      found_.push(...(await examine(page)).map((one) => `${path} ${colorScheme}: ${one}`));
      found_.push(...(await cutChoices(page)).map((one) => `${path}: "${one}" is cut`));
    }
    await context.close();
  }
  return found_;
}

test("a member leaves an address, confirms it, hears, stops it, and gets back in without a password", async () => {
  const { viewer } = await found(s.ctx);
  const page: Page = await member.newPage();
  await page.goto(`${s.origin}/login`);
  await fill(page, { handle: "rosa", password });
  await press(page, "Sign in");
  await page.goto(`${s.origin}/me/settings`);
  await fill(page, { address: "rosa@mail.example" });
  await press(page, "Send the mail");
  expect(await main(page)).toContain("We have asked rosa@mail.example");
  await s.work();
  const question = lastLink("mail/confirm");
  const reader: Page = await stranger.newPage();
  await reader.goto(question);
  expect(await main(reader)).toContain("Is this your address?");
  await page.goto(`${s.origin}/me/settings`);
  expect(await main(page)).not.toContain("Mail goes to");
  await press(reader, "Yes, this is my address");
  await page.goto(`${s.origin}/me/settings`);
  expect(await main(page)).toContain("Mail goes to rosa@mail.example");
  // The ways to be told stand together; what is none stands below them.
  const said = await main(page);
  expect(said.indexOf("Your page for other members")).toBeGreaterThan(said.indexOf("Quiet hours"));
  // Who opens the link once more learns that it is done, and where to go on.
  await reader.goto(question);
  expect(await main(reader)).toContain("We now mail you your notifications.");
  expect(await reader.locator('main a[href="/me/settings"]').count()).toBe(1);
  expect(viewer.member?.handle).toBe("rosa");

  // Lost the password: a link comes, and works once.
  await reader.goto(`${s.origin}/login`);
  await reader.getByRole("link", { name: "I can't sign in" }).click();
  await fill(reader, { who: "@rosa" });
  await press(reader, "Send me a link");
  expect(await main(reader)).toContain("If we know you");
  await s.work();
  const back = lastLink("login/link");
  const pages = [
    `${s.origin}/me/settings`,
    `${s.origin}/login/lost`,
    back,
    question,
    `${s.origin}/mail/stop/x`,
    `${s.origin}/subscriptions/end/x`,
    `${s.origin}/rsvp/out/x`,
    `${s.origin}/`,
    `${s.origin}/@moss`,
    `${s.origin}/calendar`,
  ];
  expect(await look(pages, await member.cookies())).toEqual([]);
  for (const path of [back, question, `${s.origin}/login/lost`, `${s.origin}/`])
    expect([path, await invalid(await fetch(path).then((answer) => answer.text()))]).toEqual([
      path,
      [],
    ]);
  await reader.goto(back);
  await fill(reader, { password: "a new sentence of mine" });
  await press(reader, "Save and sign in");
  expect(reader.url()).toContain("/me");
  expect(await main(reader)).toContain("Your password is changed");
  await page.goto(`${s.origin}/me`);
  expect(await main(page)).toContain("Please sign in");
  await reader.context().clearCookies();
}, 180_000);

test("a neighbour subscribes from the box, says yes, hears, and ends it by one press", async () => {
  const page: Page = await stranger.newPage();
  await page.goto(`${s.origin}/@moss`);
  await unfold(page, "By mail");
  await fill(page, { address: "ada@mail.example", rhythm: "new" });
  await press(page, "Subscribe");
  expect(await main(page)).toContain("a message with a link is on its way");
  await s.work();
  const asked = lastLink("subscriptions/confirm");
  await page.goto(asked);
  await press(page, "Yes, send them to me");
  await page.goto(asked);
  expect(await main(page)).toContain("You will hear from us from now on.");
  s.ctx.clock.advance(1000);
  const { id } = await s.ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", "rosa")
    .executeTakeFirstOrThrow();
  const event = await planEvent(s.ctx, await viewerFor(s.ctx, id), "moss", {
    name: "Herb walk",
    content: "",
    startTime: after(s.ctx.clock.now(), days(9)).toISOString().slice(0, 16),
    timeZone: "UTC",
    area: "Elm Garden",
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  await s.work();
  expect(box.letters.at(-1)?.to).toEqual(["ada@mail.example"]);
  expect(box.letters.at(-1)?.text).toContain(`/events/${event.id}`);
  expect(await look([`${s.origin}/events/${event.id}`], [])).toEqual([]);
  await page.goto(lastLink("subscriptions/end"));
  await press(page, "Unsubscribe");
  expect(await main(page)).toContain("your address is deleted");
  expect(await s.ctx.db.selectFrom("subscriptions").select("id").execute()).toEqual([]);
}, 120_000);
