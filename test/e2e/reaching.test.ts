/**
 * In a real browser without JavaScript: a stranger asks and is answered, talks under an event,
 * and members read what siblings say.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { planEvent } from "#domains/events/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import type { Viewer } from "#commons/visibility.ts";
import { openBrowser } from "../support/browser.ts";
import { faults, openPhone } from "../support/look.ts";
import { found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let browser: Browser;
let rosa: Viewer;
let token: string;
let stranger: Page;
let keeper: Page;
let event: string;

beforeAll(async () => {
  browser = await openBrowser();
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  event = (
    await planEvent(s.ctx, rosa, "moss", {
      name: "Salve day",
      content: "We make salve.",
      startTime: "2027-01-09T14:00",
      timeZone: "UTC",
      area: "Oost",
      kind: "other",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language: "en",
      publish: true,
    })
  ).id;
  ({ token } = await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser"));
  stranger = await openPhone(browser, s.origin);
  keeper = await openPhone(browser, s.origin, token);
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

const main = (page: Page): Promise<string> => page.getByRole("main").innerText();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("main").getByRole("button", { name, exact: true }).first().click();
const clean = async (page: Page, who?: string): Promise<void> => {
  expect(await faults(browser, page, who)).toEqual([page.url()]);
};

test("a stranger asks from the page of a group, is answered, and forgets it all", async () => {
  await stranger.goto(`${s.origin}/@moss`);
  await stranger.getByRole("link", { name: "Ask @moss" }).click();
  await clean(stranger);
  await stranger.getByLabel("Your question").fill("Is there a lift?");
  await press(stranger, "Send");
  expect(stranger.url()).toContain("/asked/");
  expect(await main(stranger)).toContain("Is there a lift?");
  await clean(stranger);

  await keeper.goto(`${s.origin}/me`);
  await keeper.getByRole("link", { name: "A question is waiting for an answer" }).click();
  await clean(keeper, token);
  await keeper.getByRole("link", { name: "Read and answer" }).click();
  await clean(keeper, token);
  await keeper.getByLabel("Your answer").fill("Yes, at the *back door*.");
  await press(keeper, "Send answer");
  expect(await main(keeper)).toContain("Your answer is on its way.");

  await stranger.reload();
  expect(await main(stranger)).toContain("Yes, at the back door.");
  expect(await main(stranger)).not.toContain("Rosa");
  await press(stranger, "Delete this question now");
  await keeper.goto(`${s.origin}/@moss/questions`);
  expect(await main(keeper)).toContain("No questions");
});

test("a guest writes under an event; after a look everybody reads it, and what is hidden says why", async () => {
  await stranger.goto(`${s.origin}/events/${event}`);
  await stranger.getByRole("link", { name: "Write a comment" }).click();
  await stranger.getByLabel("Your comment").fill("I bring jars.");
  await stranger.getByLabel("What should we call you?").fill("Kim");
  await clean(stranger);
  await press(stranger, "Send");
  expect(await main(stranger)).toContain("The group has not checked it yet.");
  await clean(stranger);

  await keeper.goto(`${s.origin}/events/${event}/conversation`);
  expect(await main(keeper)).toContain("Waiting to be checked");
  await clean(keeper, token);
  await keeper.getByRole("button", { name: "Publish: Kim", exact: true }).click();
  await stranger.goto(`${s.origin}/events/${event}`);
  expect(await main(stranger)).toContain("I bring jars.");
  await clean(stranger);

  await keeper.getByLabel("Your comment").fill("Thank you, Kim.");
  await keeper.getByLabel("Everyone, in the group's name").check();
  await press(keeper, "Send");
  await stranger.reload();
  expect(await main(stranger)).toContain("Thank you, Kim.");

  await keeper.getByText("Hide").first().click();
  await keeper.getByLabel("Why").first().fill("We have jars");
  await press(keeper, "Hide");
  await stranger.reload();
  expect(await main(stranger)).toContain("Hidden by the group: We have jars");
  expect(await main(stranger)).not.toContain("I bring jars.");
});

test("members read what a sibling says, its warning folded, and mute it", async () => {
  const now = s.ctx.clock.now();
  const actor = newId();
  const at = "https://fern.example";
  const root = await s.ctx.db.selectFrom("groups").select("id").executeTakeFirstOrThrow();
  await s.ctx.db
    .insertInto("remoteActors")
    .values({
      id: actor,
      iri: `${at}/users/fern`,
      host: "fern.example",
      type: "Person",
      handle: "fern@fern.example",
      name: "Fern",
      url: `${at}/@fern`,
      inbox: `${at}/inbox`,
      sharedInbox: null,
      outbox: null,
      followers: null,
      featured: null,
      upcomingEvents: null,
      raw: "{}",
      fetched: now,
    })
    .execute();
  await s.ctx.db
    .insertInto("siblings")
    .values({
      id: newId(),
      groupId: root.id,
      remoteActorId: actor,
      address: "@fern@fern.example",
      state: "following",
      followId: newId(),
      asked: now,
      accepted: now,
      readUntil: null,
      problem: null,
    })
    .execute();
  await s.ctx.db
    .insertInto("siblingPosts")
    .values({
      id: newId(),
      remoteActorId: actor,
      iri: `${at}/1`,
      boost: false,
      authorIri: `${at}/users/fern`,
      authorName: "Fern",
      authorUrl: `${at}/@fern`,
      url: `${at}/@fern/1`,
      warning: "food",
      contentHtml: "<p>Soup at six</p>",
      attachments: JSON.stringify([
        { url: `${at}/pot.jpg`, mediaType: "image/jpeg", words: "A big pot" },
      ]),
      public: true,
      published: now,
      updated: now,
    })
    .execute();
  await keeper.goto(`${s.origin}/siblings/posts`);
  expect(await keeper.getByText("Soup at six").isVisible()).toBe(false);
  await keeper.getByText("food").click();
  expect(await keeper.getByText("Soup at six").isVisible()).toBe(true);
  expect(await main(keeper)).toContain("A big pot");
  await clean(keeper, token);
  await keeper.getByRole("button", { name: "Mute: Fern", exact: true }).click();
  expect(await main(keeper)).not.toContain("food");
});
