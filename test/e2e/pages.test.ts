/** Every page in a real browser without JavaScript: used, looked at, and checked. */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { beginImport } from "#domains/calendar/import/actions.ts";
import { cancelEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { rememberPlace } from "#domains/events/places/actions.ts";
import { reflectOnEvent } from "#domains/events/reflection/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { answerAsMember } from "#domains/events/rsvp/actions.ts";
import { writeToAll } from "#domains/events/rsvp/hosts/actions.ts";
import { planSeries } from "#domains/events/series/actions.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, writeGuide } from "#domains/guides/actions.ts";
import { postNotice } from "#domains/guides/notices/actions.ts";
import { noticesOf } from "#domains/guides/notices/queries.ts";
import { suggestUpstream } from "#domains/guides/suggestions/outgoing-actions.ts";
import { suggestionsFor } from "#domains/guides/suggestions/incoming-actions.ts";
import { setupLink } from "#domains/groups/welcome/founding-actions.ts";
import { helpOf } from "#domains/home/help/help.ts";
import { askGroup } from "#domains/questions/asking-actions.ts";
import { sealForgetting } from "#domains/safety/forget/forget.ts";
import { addThing } from "#domains/things/actions.ts";
import { addLot } from "#domains/things/lots/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { salve } from "../domains/things/house.ts";
import { examine, openBrowser, tooWide } from "../support/browser.ts";
import { manyElements, thin } from "../support/thin.ts";
import { invalid } from "../support/look.ts";
import { bareTexts, contentOf, pseudo } from "../support/pseudo.ts";
import { password, viewerFor } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";
import { commonLife } from "./common-life.ts";

// Before anything is imported: catalogues are found then.
await vi.hoisted(async () => {
  const { pseudoTranslations } = await import("../support/pseudo.ts");
  process.env["TRANSLATIONS_DIR"] = pseudoTranslations();
});

/** Where pictures go; those of every page are made only when somebody wishes to look at them. */
const wished = process.env["SCREENSHOTS"];
const pictures = wished ?? join(tmpdir(), "calendula-pages");
mkdirSync(pictures, { recursive: true });

const browser: Browser = await openBrowser();

describe("in a browser without JavaScript", () => {
  let s: TestServer;
  let context: BrowserContext;
  let page: Page;
  const first = new Map<string, string>();
  const gatherings = new Map<string, string>();
  const library = new Map<string, string>();
  const together = new Map<string, string>();
  /** What a stranger sees, and what somebody sees who is paused. */
  const outside = new Map<string, string>();
  const paused = new Map<string, string>();
  let pausedCookie = "";

  beforeAll(async () => {
    s = await testServer();
    context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    page = await context.newPage();
  });
  afterAll(async () => {
    await context.close();
    await s.end();
    await browser.close();
  });

  const fill = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(fields)) {
      const control = page.locator(`main [name="${name}"]`).first();
      if ((await page.locator(`main select[name="${name}"]`).count()) > 0)
        await control.selectOption(value);
      else if ((await control.getAttribute("type")) === "radio")
        await page.locator(`main [name="${name}"][value="${value}"]`).check();
      else await control.fill(value);
    }
  };
  const send = (text: string) =>
    page.getByRole("main").getByRole("button", { name: text, exact: true }).first().click();
  const shot = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  const main = () => page.getByRole("main").innerText();

  test("before the founding every page says what to do", async () => {
    await page.goto(`${s.origin}/calendar`);
    expect(await page.locator("body").innerText()).toContain("has not been set up yet");
    await page.goto(`${s.origin}/`);
    await shot("before-founding");
  });

  test("a steward founds the collective; a mistake is shown beside its field and nothing typed is lost", async () => {
    await page.goto((await setupLink(s.ctx)) ?? "");
    await shot("setup");
    await fill({
      name: "Moss Collective",
      handle: "Moss!",
      summary:
        "Herbs, listening and bicycles in Utrecht East. We share what we know, and take care of each other.",
      memberHandle: "rosa",
      memberName: "Rosa",
      password: "short",
    });
    await send("Create collective");
    expect(await main()).toContain("A handle has 1 to 30 small letters");
    expect(await page.locator('[name="name"]').inputValue()).toBe("Moss Collective");
    await shot("setup-wrong");
    await fill({ handle: "moss", password });
    await send("Create collective");
    expect(page.url()).toBe(`${s.origin}/first-hour`);
    expect(await main()).toContain("Your collective is ready");
    first.set("home-empty", "/");
  });

  test("a member plans an event", async () => {
    await page.goto(`${s.origin}/@moss`);
    await page.getByRole("link", { name: "Plan an event" }).click();
    await shot("event-form");
    await fill({
      name: "Herb share: first-aid salves",
      startTime: "2027-01-09T14:00",
      endTime: "2027-01-09T13:00",
      content:
        "Bring a clean tin. We make **calendula salve** together.\n\n- warm the oil\n- stir in the wax",
      area: "Elm Garden, Utrecht East",
      exact: "Elm Street 12, the blue door",
      "access-step-free": "yes",
      "access-toilet": "partly",
    });
    await send("Publish");
    expect(await main()).toContain("The end must be after the start");
    await fill({ endTime: "2027-01-09T16:00" });
    await send("Publish");
    expect(await main()).toContain("Elm Street 12");
    const file = await fetch(`${page.url()}.ics`).then((answer) => answer.text());
    expect(file).toContain("SUMMARY:Herb share: first-aid salves");
    expect(file).not.toContain("Elm Street");
    first.set("event", new URL(page.url()).pathname);
  });

  test("a member writes a guide, changes it, and sees what changed", async () => {
    await page.goto(`${s.origin}/@moss/guides/new`);
    await shot("guide-form");
    // Who agreed is asked about a picture that shows people, and of no other.
    await page.locator("main summary").filter({ hasText: "Picture" }).click();
    expect(await page.locator('[name="pictureConsent"]').isVisible()).toBe(false);
    await page.locator('[name="picturePeople"]').check();
    expect(await page.locator('[name="pictureConsent"]').isVisible()).toBe(true);
    await page.locator('[name="picturePeople"]').uncheck();
    await fill({
      name: "How to open a circle",
      summary: "Four small steps that make it easier to speak.",
      source: "## Arrive\n\nBreathe together for a minute.\n\n## Begin\n\nSay why you are here.",
      kind: "practice",
      credit: "The moss people",
    });
    await send("Publish");
    const path = new URL(page.url()).pathname;
    first.set("guide", path);
    await page.getByRole("link", { name: "Edit" }).click();
    await fill({
      source: "## Arrive\n\nBreathe together for two minutes.\n\n## Begin\n\nSay why you are here.",
      note: "Two minutes are kinder.",
    });
    await send("Save");
    await page.goto(`${s.origin}${path}/revisions?show=2`);
    expect(await main()).toContain("two minutes");
    first.set("guide-revisions", `${path}/revisions?show=2`);
  });

  test("a member offers something, and asks for something among members only", async () => {
    await page.goto(`${s.origin}/@moss/offers/new`);
    await shot("offer-form");
    await fill({
      name: "Bike repair lesson",
      content: "Two hours, your own bike; tools are there.",
      what: "skill",
      how: "give",
      careKind: "skillshare",
      area: "Utrecht East",
      quantity: "2",
      unit: "hours",
      visibility: "public",
    });
    await send("Publish");
    first.set("offer", new URL(page.url()).pathname);
    await page.goto(`${s.origin}/@moss/offers/new`);
    await fill({
      purpose: "request",
      what: "space",
      how: "lend",
      careKind: "housing",
      name: "A sofa for a week",
      content: "Somebody needs to rest.",
    });
    await send("Publish");
    const stranger = await fetch(page.url());
    expect(stranger.status).toBe(404);
  });

  test("a member invites somebody, who joins", async () => {
    await page.goto(`${s.origin}/invitations`);
    await shot("invite");
    await send("Create link");
    const url = await page.locator(".address").first().innerText();
    const guest = await browser.newContext({ javaScriptEnabled: false });
    const other = await guest.newPage();
    await other.goto(url);
    await other.screenshot({ path: join(pictures, "join.png"), fullPage: true });
    await other.locator('[name="handle"]').fill("sam");
    await other.locator('[name="name"]').fill("Sam");
    await other.locator('[name="password"]').fill(password);
    await other.getByRole("button", { name: "Join" }).click();
    // First the words by which they get back in, once; from there the way leads to their welcome.
    expect(new URL(other.url()).pathname).toBe("/me/recovery-words");
    await other.goto(`${s.origin}/welcome/hello`);
    expect(await other.getByRole("main").innerText()).toContain("Welcome, Sam");
    await other.screenshot({ path: join(pictures, "welcome.png"), fullPage: true });
    expect((await other.goto(url))?.status()).toBe(410);
    await guest.close();
    await page.goto(`${s.origin}/invitations`);
    await send("Create link");
    await page.getByRole("link", { name: "Show link and QR code" }).first().click();
    await shot("invitation");
    first.set("invitation", new URL(page.url()).pathname);
  });

  test("a month fills with gatherings, and people answer", async () => {
    const { ctx } = s;
    const member = async (handle: string) =>
      viewerFor(
        ctx,
        (
          await ctx.db
            .selectFrom("members")
            .select("id")
            .where("handle", "=", handle)
            .executeTakeFirstOrThrow()
        ).id,
      );
    const rosa = await member("rosa");
    const sam = await member("sam");
    const plain: EventInput = {
      name: "Listening circle",
      content: "We sit and listen.",
      startTime: "2026-12-01T19:00",
      endTime: "2026-12-01T21:00",
      timeZone: "Europe/Amsterdam",
      area: "The library, Utrecht East",
      exactPlace: "Elm Street 12",
      reveal: "confirmed",
      point: "52.09, 5.13",
      kind: "peer-support-circle",
      careKinds: ["listening"],
      tags: ["circle"],
      access: { "step-free": "yes", toilet: "partly", "sign-language": "ask", free: "yes" },
      accessWords: { toilet: "the door is narrow" },
      capacity: 2,
      visibility: "public",
      language: "en",
      publish: true,
    };
    const circle = await planSeries(ctx, rosa, "moss", plain, "FREQ=WEEKLY;BYDAY=TU;COUNT=20");
    await rememberPlace(ctx, circle);
    await answerAsMember(ctx, sam, circle.id, { status: "yes", note: "I bring tea" });
    const { token } = await answerAsGuest(ctx, circle.id, { status: "yes", name: "Kim" });
    await answerAsGuest(ctx, circle.id, { status: "yes", name: "Lou" });
    await writeToAll(ctx, rosa, circle.id, "Please ring **twice**.");
    const clinic = await planEvent(ctx, rosa, "moss", {
 ...plain, name: "Clinic day", kind: "clinic-day", startTime: "2026-12-05T10:00", endTime: "2026-12-05T12:00", rsvp: "slots", slotMinutes: 30 }); // oxfmt-ignore
    const asked = await planEvent(ctx, rosa, "moss", {
 ...plain, name: "Salve workshop for beginners", startTime: "2026-12-05T14:00", endTime: "2026-12-05T17:00", rsvp: "approval", capacity: 12 }); // oxfmt-ignore
    await answerAsMember(ctx, sam, asked.id, { status: "yes", note: "It is my first time" });
    await planEvent(ctx, rosa, "moss", {
      ...plain,
      name: "Winter retreat",
      area: "Nachbarschaftsgesundheitsversorgungsgemeinschaftsküchenvorbereitungstreffpunkt",
      startTime: "2026-12-11",
      endTime: "2026-12-13",
      capacity: undefined,
    });
    const off = await planEvent(ctx, rosa, "moss", {
      ...plain,
      name: "Garden work day",
      startTime: "2026-12-12T10:00",
      endTime: "2026-12-12T15:00",
    });
    await cancelEvent(ctx, rosa, off.id);
    const over = await planEvent(ctx, rosa, "moss", {
      ...plain,
      name: "Herb walk",
      startTime: "2026-11-18T10:00",
      endTime: "2026-11-18T12:00",
    });
    await reflectOnEvent(ctx, rosa, over.id, {
      nourished: "The light.",
      hard: "The mud.",
      missing: "People with prams.",
      barriers: ["stairs", "travel"],
    });
    const file = await beginImport(
      ctx,
      rosa,
      "moss",
      Buffer.from("title,start,place\nSwap day,2026-12-20 14:00,Town hall\nBad row,never,\n"),
    );
    for (const [name, path] of [
      ["circle", `/events/${circle.id}`],
      ["circle-edit", `/events/${circle.id}/edit`],
      ["people", `/events/${circle.id}/people`],
      ["guest", `/rsvp/${token}`],
      ["clinic", `/events/${clinic.id}`],
      ["asked", `/events/${asked.id}/people`],
      ["over", `/events/${over.id}`],
      ["poster", `/events/${circle.id}/poster`],
      ["reflections", "/@moss/reflections"],
      ["places", "/@moss/places"],
      ["week", "/calendar?view=week&from=2026-12-07"],
      ["month", "/calendar?view=month&from=2026-12-01"],
      ["year", "/calendar?view=year&from=2026-12-01"],
      ["print", "/calendar/print"],
      ["missing", "/calendar/missing"],
      ["sources", "/calendar/sources"],
      ["import", "/@moss/events/import"],
      ["preview", `/imports/${file.id}`],
      ["embed", "/embed/calendar"],
      ["access-filter", "/calendar?access=step-free&free=yes"],
    ] as const)
      gatherings.set(name, path);
  });

  test("a library with all that grows around a guide", async () => {
    const { ctx } = s;
    const { id } = await ctx.db
      .selectFrom("members")
      .select("id")
      .where("handle", "=", "rosa")
      .executeTakeFirstOrThrow();
    const rosa = await viewerFor(ctx, id);
    const text = {
      name: "Nettle tea",
      summary: "How we pick and brew it.",
      source:
        "## Pick\n\nTake the tops, with gloves.\n\n## Brew\n\nPour hot water.\n\nWait ten minutes.",
      kind: "remedy",
      license: "CC-BY-SA-4.0",
      credit: "The herb circle of Moss",
      cautions: "Not with **blood thinners**.\n\n- ask first when you are pregnant",
      careKinds: ["herbs"],
      tags: ["nettle"],
      language: "en",
      sources: "A book of herbs\nhttps://herbs.example/nettle",
      wishes: "Leave half of each plant.",
      minutes: 90,
      costsNothing: true,
      visibility: "public",
      note: "",
      publish: true,
    } as const;
    const base = await writeGuide(ctx, rosa, "moss", text);
    const version = await adaptGuide(ctx, rosa, base.id, "moss");
    await changeGuide(ctx, rosa, version.id, {
      ...text,
      name: "Nettle tea at work",
      source: text.source.replace("ten", "five"),
      note: "Shorter",
    });
    const spanish = await adaptGuide(ctx, rosa, base.id, "moss", "es");
    await changeGuide(ctx, rosa, spanish.id, {
      ...text,
      name: "Infusión de ortiga",
      language: "es",
      source: "## Recoge\n\nLas puntas.\n\n## Prepara\n\nVierte agua.\n\nEspera.",
    });
    await suggestUpstream(ctx, rosa, version.id, "Five minutes are enough.");
    await postNotice(ctx, rosa, base.id, {
      severity: "urgent",
      content: "Not for anybody pregnant.\n\nPlease take printed copies down.",
    });
    await changeGuide(ctx, rosa, base.id, {
      ...text,
      source: text.source.replace("hot", "boiling"),
      cautions: "Not with blood thinners, nor water tablets.",
    });
    const lot = await addLot(ctx, rosa, "moss", salve, "20");
    await addThing(ctx, rosa, "moss", {
      name: "Tincture press",
      content: "Two litres.",
      care: "Wash it **by hand**.",
      place: "The shed",
      picture: "",
    });
    const [suggestion] = await suggestionsFor(ctx.db, base.id);
    const [inherited] = await noticesOf(ctx.db, version.id);
    for (const [name, path] of [
      ["tea", `/guides/${base.id}`],
      ["tea-version", `/guides/${version.id}`],
      ["tea-spanish", `/guides/${spanish.id}`],
      ["tea-edit", `/guides/${version.id}/edit`],
      ["tea-family", `/guides/${base.id}/family`],
      ["tea-revisions", `/guides/${base.id}/revisions?show=1&with=2`],
      ["tea-upstream", `/guides/${version.id}/upstream`],
      ["tea-upstream-spanish", `/guides/${spanish.id}/upstream`],
      ["tea-notice", `/guides/${base.id}/notices/new`],
      ["tea-answer", `/guides/${version.id}/notices/${inherited?.id ?? ""}/answer`],
      ["tea-suggestions", `/guides/${base.id}/suggestions`],
      ["tea-suggestion", `/guides/${base.id}/suggestions/${suggestion?.id ?? ""}`],
      ["tea-suggestions-none", `/guides/${spanish.id}/suggestions`],
      ["tea-plain", `/guides/${base.id}/plain`],
      ["tea-print", `/guides/${base.id}/print`],
      ["tea-paper", `/v/${base.id}?version=1`],
      ["plain", "/guides/plain"],
      ["glossary", "/glossary"],
      ["tea-notes", `/guides/${base.id}/notes`],
      ["overdue", "/library/overdue"],
      ["library-search", "/library?q=nettel&costs=nothing"],
      ["bundle", "/library/bundle"],
      ["library-import", "/library/import"],
      ["things", "/@moss/things"],
      ["herbs", "/@moss/herbs"],
      ["lot", `/lots/${lot}`],
      ["lot-edit", `/lots/${lot}/edit`],
      ["lot-labels", `/lots/${lot}/labels`],
      ["herbs-new", "/@moss/herbs/new"],
      ["things-new", "/@moss/things/new"],
      ["label", `/l/${lot}`],
      ["board-print", "/board/print"],
      ["gifts", "/board/gifts"],
      ["stories", "/stories"],
      ["story-new", "/@moss/stories/new"],
      ["files", "/@moss/files"],
    ] as const)
      library.set(name, path);
    // What is written is shown before it is published, without a script.
    await page.goto(`${s.origin}/guides/${version.id}/edit`);
    await fill({ source: "A **new** word." });
    await send("Preview");
    expect(await page.locator("#preview").innerHTML()).toContain("<strong>new</strong>");
    await page.goto(`${s.origin}/guides/${version.id}/upstream`);
    await send("Save these changes");
    expect(await main()).toContain("boiling water");
    expect(await main()).toContain("Wait five minutes.");
    await changeGuide(ctx, rosa, base.id, {
      ...text,
      source: text.source.replace("hot", "very hot"),
    });
  });

  test("a collective that decides and carries together", async () => {
    const { ctx } = s;
    const member = async (handle: string) =>
      viewerFor(
        ctx,
        (
          await ctx.db
            .selectFrom("members")
            .select("id")
            .where("handle", "=", handle)
            .executeTakeFirstOrThrow()
        ).id,
      );
    const life = await commonLife(ctx, await member("rosa"), await member("sam"));
    for (const [name, path] of life.paths) together.set(name, path);
    const look = "00000000-0000-4000-8000-0000000000aa";
    await ctx.db
      .insertInto("siblingLooks")
      .values({
        id: look,
        address: "@fern@fern.example",
        state: "found",
        found: JSON.stringify({
          name: "Fern",
          address: "@fern@fern.example",
          summary: "We mend bicycles.",
          url: "https://fern.example/",
          next: [{ name: "Repair evening", starts: "2027-01-09T18:00:00Z" }],
        }),
        made: ctx.clock.now(),
        expires: new Date(ctx.clock.now().getTime() + 3_600_000),
      })
      .execute();
    together.set("look", `/siblings/looks/${look}`);
    for (const [name, path] of life.outside) outside.set(name, path);
    outside.set("cant-sign-in", "/login/lost");
    outside.set("recovery-words-used", "/login/words");
    outside.set("ask-for-vouches", "/login/vouching");
    for (const way of ["mail/confirm", "mail/stop", "subscriptions/end", "rsvp/out"])
      outside.set(way.replace("/", "-"), `/${way}/none`);
    // Reports, pictures that somebody asks about, and who wishes to be forgotten.
    const event = (gatherings.get("clinic") ?? "").split("/").at(-1) ?? "";
    const picture = "00000000-0000-4000-8000-0000000000ab";
    await ctx.db.deleteFrom("pictures").where("ownerId", "=", event).execute();
    await ctx.db
      .insertInto("pictures")
      .values({
        ...{ id: picture, ownerKind: "event", ownerId: event, role: "picture" },
        ...{ alt: "Two with soup", width: 400, height: 200, widths: [400], endings: ["jpg"] },
        source: null,
        ...{ putBy: (await member("sam")).member?.id ?? null, made: ctx.clock.now() },
      })
      .execute();
    const asked = await fetch(`${s.origin}/api/v1/pictures/${picture}/removals`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ content: "flowers" }),
    });
    expect(asked.status).toBe(202);
    outside.set("picture-asked", new URL(((await asked.json()) as { url: string }).url).pathname);
    outside.set("picture-remove", `/pictures/${picture}/remove`);
    together.set("picture-remove", `/pictures/${picture}/remove`);
    await ctx.db
      .updateTable("pictures")
      .set({ people: true, consent: "flowers", consentUntil: "2099-05-01" })
      .where("id", "=", picture)
      .execute();
    together.set("picture-consent", `/pictures/${picture}/consent`);
    const report = await ctx.db
      .selectFrom("reports")
      .select("id")
      .where("objectId", "=", picture)
      .executeTakeFirstOrThrow();
    together.set("report-of-picture", `/safety/reports/${report.id}`);
    for (const [name, path] of [
      ["reports", "/safety/reports"],
      ["block-preview", "/safety/block?value=bad.example"],
      ["block-list", "/safety/blocks/list"],
      ["named", "/safety/named"],
      ["turn-edit", "/where-to-turn/edit"],
    ] as const)
      together.set(name, path);
    const reader = { way: "mail", address: "flowers@mail.example" } as const;
    outside.set("forget-confirm", `/forget/${encodeURIComponent(sealForgetting(ctx, reader))}`);
    outside.set("forget", "/forget");
    const question = await askGroup(ctx, "moss", { content: "flowers" }, { network: "n" });
    outside.set("question-asked", `/asked/${question.token}`);
    for (const [name, path] of life.paused) paused.set(name, path);
    pausedCookie = (await openSession(s.app, ctx, life.pausedId, "browser")).token;
  });

  test("a stranger answers without an account, and changes it with the link", async () => {
    const stranger = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const tab = await stranger.newPage();
    await tab.goto(`${s.origin}${gatherings.get("clinic") ?? ""}`);
    await tab.screenshot({ path: join(pictures, "clinic-stranger.png"), fullPage: true });
    await tab.getByText("Answer without an account").click();
    await tab.locator('[name="slot"]').selectOption({ index: 1 });
    await tab.locator('[name="name"]').fill("Kim");
    await tab.getByRole("button", { name: "I'm coming" }).click();
    expect(await tab.getByRole("main").innerText()).toContain("You are coming.");
    expect(await tab.getByRole("main").innerText()).toContain("Elm Street 12");
    await tab.getByRole("button", { name: "I can't come" }).click();
    expect(await tab.getByRole("main").innerText()).toContain("can't come");
    expect(await tab.getByRole("main").innerText()).not.toContain("Elm Street 12");
    await stranger.close();
  });

  test("a form from elsewhere is refused, and a session can be ended", async () => {
    await page.goto(`${s.origin}/me`);
    await shot("me");
    const forged = await fetch(`${s.origin}/me`, {
      method: "POST",
      headers: {
        origin: "https://evil.example",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "name=x",
    });
    expect(forged.status).toBe(403);
    const [cookie] = await context.cookies();
    const withoutToken = await fetch(`${s.origin}/me`, {
      method: "POST",
      headers: {
        cookie: `${cookie?.name ?? ""}=${cookie?.value ?? ""}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "name=x",
    });
    expect(withoutToken.status).toBe(403);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  });

  const everywhere: readonly (readonly [string, string])[] = [
    ["home", "/"],
    ["calendar", "/calendar"],
    ["calendar-filtered", "/calendar?q=nothing&scope=own"],
    ["library", "/library"],
    ["board", "/board"],
    ["groups", "/groups"],
    ["group", "/@moss"],
    ["group-edit", "/@moss/edit"],
    ["group-new", "/groups/new"],
    ["siblings", "/siblings"],
    ["messages-to-all", "/@moss/messages"],
    ["interact", "/authorize_interaction?uri=https%3A%2F%2Fmelissa.example%2Fgroups%2Fmelissa"],
    ["safety", "/safety"],
    ["report", "/report?about=%40moss"],
    ["where-to-turn", "/where-to-turn"],
    ["forget", "/forget"],
    ["closing", "/collective/closing"],
    ["archive", "/collective/archive"],
    ["powers", "/@moss/powers"],
    ["quiet", "/@moss/quiet"],
    ["sibling-posts", "/siblings/posts"],
    ["ask", "/@moss/ask"],
    ["questions", "/@moss/questions"],
    ["about", "/about"],
    ["search", "/search?q=salve"],
    ["help", "/help"],
    ["help-topic", "/help/roles"],
    ["first-hour", "/first-hour"],
    ["welcome", "/welcome"],
    ["collective-settings", "/collective/settings"],
    ["api", "/api"],
    ["api-events", "/api/events"],
    ["not-found", "/nothing/here"],
    ["event-new", "/@moss/events/new"],
    ["guide-new", "/@moss/guides/new"],
    ["offer-new", "/@moss/offers/new"],
    ["invitations", "/invitations"],
    ["me-page", "/me"],
    ["account", "/me/account"],
    ["server", "/server"],
    ["news", "/me/news"],
    ["settings", "/me/settings"],
    ["seen", "/me/seen"],
    ["own-data", "/me/data.html"],
    ["recovery-words", "/me/recovery-words"],
    ["passkeys", "/me/passkeys"],
    ["vouching", "/vouching"],
  ];
  /** What was made above, by what it is about; what is much is looked at in parts. */
  const part = (all: ReadonlyMap<string, string>, n: number, of: number) =>
    [...all].filter((_, i) => i % of === n);
  const parts = (what: string, all: ReadonlyMap<string, string>, of: number) =>
    Object.fromEntries(
      Array.from({ length: of }, (_, n) => [`${what} (${n + 1} of ${of})`, () => part(all, n, of)]),
    );
  const topics: Readonly<Record<string, () => Iterable<readonly [string, string]>>> = {
    ...parts("that everybody knows", new Map(everywhere), 2),
    "that the first steps made": () => first,
    ...parts("of gatherings", gatherings, 2),
    ...parts("of the library", library, 3),
    ...parts("of deciding and carrying", together, 6),
  };

  /** What people wrote and only sealed columns hold, or lower-case names. */
  const sealed = [
    "flowers",
    "jars",
    "hours",
    "nothing",
    "rosa",
    "sam",
    "kim",
    "noor",
    "ana",
    "moss",
    "Moss Collective",
    "I bring tea",
    "It is my first time",
  ];

  /**
   * With the rules of axe that its size or colours alone can break. All of them see each page
   * twice: here on a phone in light colours, and on a desktop in dark ones from right to left.
   */
  const looks: readonly (readonly [string, number, "light" | "dark", (readonly string[])?])[] = [
    ["phone", 390, "light"],
    ["desktop-light", 1280, "light", ["color-contrast", "link-in-text-block"]],
    ["zoomed", 320, "dark", ["target-size", "scrollable-region-focusable"]],
  ];

  describe("accessible, valid, small and fitting in every look is every page", () => {
    /** The checker is a script; the pages themselves have none, which the tests above rely on. */
    const open = (more: object = {}): Promise<BrowserContext> =>
      browser.newContext({ bypassCSP: true, ...more });

    /** The whole page in each width; then, where it repeats itself a thousand times, its shapes remain. */
    async function thinned(tab: Page): Promise<string[]> {
      if ((await tab.evaluate<number>("document.querySelectorAll('*').length")) < manyElements)
        return [];
      const found: string[] = [];
      for (const [look, width] of looks) {
        await tab.setViewportSize({ width, height: 900 });
        const wide = await tooWide(tab);
        if (wide > 1) found.push(`(${look}, whole): ${wide}px too wide`);
      }
      await thin(tab);
      return found;
    }

    /** The server makes one page for all looks: asked for once, and then seen as each of them. */
    async function examined(tab: Page, title: string, path: string): Promise<string[]> {
      const found: string[] = [];
      const answer = await tab.goto(`${s.origin}${path}`);
      const text = (await answer?.text()) ?? "";
      if ((answer?.status() ?? 0) !== (title === "not-found" ? 404 : 200))
        found.push(`${title} answers ${answer?.status() ?? ""}`);
      found.push(...(await thinned(tab)).map((one) => `${title} ${one}`));
      for (const [look, width, scheme, rules] of looks) {
        await tab.setViewportSize({ width, height: 900 });
        await tab.emulateMedia({ colorScheme: scheme });
        found.push(...(await examine(tab, rules)).map((one) => `${title} (${look}): ${one}`));
        if (wished !== undefined)
          await tab.screenshot({ path: join(pictures, `${look}-${title}.png`), fullPage: true });
      }
      // A script is a help from our own server, or data; nothing runs in the page itself.
      for (const [tag] of text.matchAll(/<script[^>]*>/g))
        if (
          !tag.includes("application/ld+json") &&
          !/^<script type="module" src="\/[a-z/]+(\.[0-9a-f]{12})?\.js">$/.test(tag)
        )
          found.push(`${title} has ${tag}`);
      if (gzipSync(text).length > 50_000) found.push(`${title} is too heavy`);
      for (const one of (await invalid(text)).slice(0, 3)) found.push(`${title} html ${one}`);
      return found;
    }

    async function all(
      who: BrowserContext,
      pages: Iterable<readonly [string, string]>,
    ): Promise<void> {
      const found: string[] = [];
      let looked = 0;
      try {
        const tab = await who.newPage();
        for (const [title, path] of pages) {
          found.push(...(await examined(tab, title, path)));
          looked++;
        }
      } finally {
        await who.close();
      }
      expect(found).toEqual([]);
      expect(looked).toBeGreaterThan(0);
    }

    test.each(Object.keys(topics))("%s", async (topic) => {
      await all(
        await open({ storageState: await context.storageState() }),
        topics[topic]?.() ?? [],
      );
    });

    test("that a stranger sees", async () => {
      await all(await open(), outside);
    });

    test("that somebody sees who is paused", async () => {
      const resting = await open();
      await resting.addCookies([{ name: "calendula", value: pausedCookie, url: s.origin }]);
      await all(resting, paused);
    });
  });

  /**
   * A language that only tests speak, in which nothing is said beside the catalogues, and all is
   * longer; and one that is written from right to left.
   */
  describe.each([
    [pseudo, 320],
    ["ar", 390],
  ] as const)("in %s, every page", (language, width) => {
    /** Texts of people: what is in clear in the database, and what is sealed there. */
    let content = "";
    const speak = (tongue: string): Promise<unknown> =>
      s.ctx.db.updateTable("members").set({ language: tongue }).execute();
    beforeAll(async () => {
      const tables = await sql<{
        name: string;
      }>`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(s.ctx.db);
      const rows: unknown[] = [];
      for (const { name } of tables.rows)
        rows.push((await sql`select * from ${sql.table(name)}`.execute(s.ctx.db)).rows);
      // The language of tests has no help; the title of its page can't say so.
      const { title, lead } = helpOf("roles", "en");
      content = contentOf(rows, [...sealed, title, lead, "Events"]);
      await speak(language);
    });
    afterAll(() => speak("en"));

    async function looked(tab: Page, title: string, path: string): Promise<string[]> {
      const answer = await tab.goto(`${s.origin}${path}`);
      if (language !== pseudo) {
        if (wished !== undefined)
          await tab.screenshot({
            path: join(pictures, `${language}-${title}.png`),
            fullPage: true,
          });
        const found: string[] = [];
        for (const size of [width, 1280]) {
          await tab.setViewportSize({ width: size, height: 900 });
          const wide = await tooWide(tab);
          if (wide > 1) found.push(`${wide}px wider than ${size}`);
        }
        await thin(tab);
        return [...found, ...(await examine(tab))];
      }
      // Rows as they are stored: their names are English, and say so;
      // their values are for machines too.
      if (title === "own-data") return [];
      const wide = await tab.evaluate<number>("document.documentElement.scrollWidth");
      return [
        ...bareTexts((await answer?.text()) ?? "", content),
        ...(wide > width + 1 ? [`${wide} pixels wide`] : []),
      ];
    }
    async function all(
      cookies: readonly { name: string; value: string }[],
      pages: Iterable<readonly [string, string]>,
    ): Promise<void> {
      const who = await browser.newContext({
        bypassCSP: true,
        colorScheme: language === pseudo ? "light" : "dark",
        viewport: { width, height: 700 },
      });
      await who.addCookies(cookies.map((one) => ({ ...one, url: s.origin })));
      const tab = await who.newPage();
      const found: string[] = [];
      for (const [title, path] of pages)
        for (const one of await looked(tab, title, path)) found.push(`${title}: ${one}`);
      await who.close();
      expect(found).toEqual([]);
    }
    const signedIn = async () =>
      (await context.cookies()).map(({ name, value }) => ({ name, value }));

    test.each(Object.keys(topics))("%s", async (topic) => {
      await all(await signedIn(), topics[topic]?.() ?? []);
    });

    test("that a stranger sees", async () => {
      await all([{ name: "language", value: language }], outside);
    });

    test("that somebody sees who is paused", async () => {
      await all([{ name: "calendula", value: pausedCookie }], paused);
    });
  });

  test("a stranger signs in", async () => {
    await page.goto(`${s.origin}/me`);
    await send("Sign out");
    await page.goto(`${s.origin}/login`);
    await shot("login");
    await fill({ handle: "rosa", password: "not the right one" });
    await send("Sign in");
    expect(await main()).toContain("don't match");
    await fill({ handle: "rosa", password });
    await send("Sign in");
    expect(page.url()).toBe(`${s.origin}/`);
  });
});
