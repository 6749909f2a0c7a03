/** Rounds of offers and needs at an event, from a word said in one to a thanked exchange. */
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { eventRoutes } from "#domains/events/routes.ts";
import { changeOffer, readOffer } from "#domains/offers/actions.ts";
import { ask, readExchange } from "#domains/offers/exchange/actions.ts";
import { turn } from "#domains/offers/exchange/turn-actions.ts";
import { readOfferInput } from "#domains/offers/offer.ts";
import { draftOf, type EntryInput, readEntry } from "#domains/offers/round/round.ts";
import { exchangeRoutes, myExchanges } from "#domains/offers/exchange/routes.ts";
import { offerRoutes } from "#domains/offers/routes.ts";
import { roundPart, roundRoutes } from "#domains/offers/round/routes.ts";
import {
  addEntry,
  closeRound,
  offerFromEntry,
  openRound,
  purgeRounds,
  readRound,
  removeEntry,
} from "#domains/offers/round/actions.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { viewOf } from "#platform/web/view.ts";
import { openBrowser } from "../../support/browser.ts";
import { main, press, unfold } from "../../support/hands.ts";
import { freePort } from "../../support/instance.ts";
import { faults, openPhone } from "../../support/look.ts";
import { addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const browser: Browser = await openBrowser();
afterAll(() => browser.close());

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
let event: string;
let port: number;
beforeEach(async () => {
  port = await freePort();
  t = await testContext({ origin: `http://localhost:${port}` });
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
  event = (
    await planEvent(t.ctx, rosa, "moss", {
      name: "Neighbours at the table",
      content: "",
      startTime: "2026-11-20T19:00",
      endTime: "2026-11-20T21:00",
      timeZone: "Europe/Amsterdam",
      area: "East",
      kind: "meeting",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language: "en",
      publish: true,
    })
  ).id;
});
afterEach(() => t.end());

const bikes: EntryInput = {
  purpose: "offer",
  words: "I can mend bikes",
  careKind: "skillshare",
  keep: true,
};
const input: EntryInput = {
  purpose: "request",
  words: "Company on Sundays",
  careKind: "listening",
  keep: true,
};

describe("a round", () => {
  test("leads from a word in it to a thanked exchange", async () => {
    await openRound(t.ctx, rosa, event);
    const entry = await addEntry(t.ctx, sam, event, bikes);
    t.ctx.clock.advance(12 * 3_600_000);
    await closeRound(t.ctx, rosa, event);
    const id = await offerFromEntry(t.ctx, rosa, event, entry.id, "the one with the red bike");
    const { offer } = await readOffer(t.ctx, sam, id);
    expect(offer).toMatchObject({
      published: null,
      purpose: "offer",
      name: "I can mend bikes",
      credit: "the one with the red bike",
      eventId: event,
    });
    expect(offer.madeBy).toBe(sam.member?.id);
    await changeOffer(t.ctx, sam, id, {
      ...draftOf(entry, { language: "en", credit: "" }),
      visibility: "members",
      publish: true,
    });
    const ines = await addMember(t.ctx, "ines");
    const asked = await ask(t.ctx, ines, id, { note: "A flat tyre" });
    await turn(t.ctx, sam, asked.id, "accept");
    await turn(t.ctx, sam, asked.id, "arrange", { details: "At the gate" });
    await turn(t.ctx, sam, asked.id, "done");
    await turn(t.ctx, ines, asked.id, "thank", { thanks: "It rolls" });
    expect((await readExchange(t.ctx, sam, asked.id)).exchange.state).toBe("thanked");
  });

  test("is opened by its hosts, read whole by them, and by others as far as they wrote it", async () => {
    await expect(openRound(t.ctx, sam, event)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(readRound(t.ctx, sam, event)).rejects.toMatchObject({ code: "not-found" });
    await openRound(t.ctx, rosa, event);
    await addEntry(t.ctx, sam, event, bikes);
    t.ctx.clock.advance(1000);
    await addEntry(t.ctx, rosa, event, { ...input, name: "The one by the window" });
    expect((await readRound(t.ctx, rosa, event)).entries.map((one) => one.who)).toEqual([
      "sam",
      "The one by the window",
    ]);
    expect((await readRound(t.ctx, sam, event)).entries.map((one) => one.words)).toEqual([
      "I can mend bikes",
    ]);
    await expect(readRound(t.ctx, stranger, event)).rejects.toMatchObject({
      code: "sign-in-needed",
    });
    await expect(addEntry(t.ctx, sam, event, { ...input, name: "Somebody" })).rejects.toMatchObject(
      { code: "not-allowed" },
    );
  });

  test("makes nothing of what was not ticked, and nothing twice", async () => {
    await openRound(t.ctx, rosa, event);
    const kept = await addEntry(t.ctx, rosa, event, { ...input, name: "" });
    const only = await addEntry(t.ctx, rosa, event, { ...input, name: "", keep: false });
    await expect(offerFromEntry(t.ctx, rosa, event, only.id, "")).rejects.toMatchObject({
      code: "not-allowed",
    });
    const ids = await Promise.all(
      [1, 2, 3].map(() => offerFromEntry(t.ctx, rosa, event, kept.id, "")),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await readOffer(t.ctx, rosa, ids[0] ?? "")).offer).toMatchObject({
      visibility: "members",
      purpose: "request",
      credit: "",
    });
    await expect(offerFromEntry(t.ctx, sam, event, kept.id, "")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("takes nothing more when it is closed", async () => {
    await openRound(t.ctx, rosa, event);
    const entry = await addEntry(t.ctx, sam, event, bikes);
    await closeRound(t.ctx, rosa, event);
    await expect(addEntry(t.ctx, sam, event, bikes)).rejects.toMatchObject({ code: "conflict" });
    await removeEntry(t.ctx, sam, event, entry.id);
    expect((await readRound(t.ctx, rosa, event)).entries).toEqual([]);
  });

  test("is deleted 48 hours after the event, wherever that was moved to; drafts stay", async () => {
    await openRound(t.ctx, rosa, event);
    const entry = await addEntry(t.ctx, sam, event, bikes);
    const draft = await offerFromEntry(t.ctx, sam, event, entry.id, "");
    t.ctx.clock.advance(57 * 3_600_000);
    await purgeRounds(t.ctx);
    expect((await readRound(t.ctx, rosa, event)).entries).toHaveLength(1);
    await t.ctx.db
      .updateTable("events")
      .set({ ends: new Date("2026-11-21T20:00:00Z") })
      .where("id", "=", event)
      .execute();
    t.ctx.clock.advance(24 * 3_600_000);
    await purgeRounds(t.ctx);
    expect(await t.ctx.db.selectFrom("roundEntries").select("id").execute()).toHaveLength(1);
    t.ctx.clock.advance(24 * 3_600_000);
    await purgeRounds(t.ctx);
    expect(await t.ctx.db.selectFrom("roundEntries").select("id").execute()).toEqual([]);
    expect((await readOffer(t.ctx, sam, draft)).offer.name).toBe("I can mend bikes");
  });

  test("makes a draft that can be read of whatever was said in it", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3, maxLength: 900 }),
        fc.constantFrom("offer" as const, "request" as const),
        (words, purpose) => {
          const { facts } = readEntry({ ...bikes, words, purpose });
          if (facts === undefined) return;
          const read = readOfferInput(
            draftOf(facts, { language: "en", credit: "" }),
            new Date("2026-11-20T10:00:00Z"),
          );
          expect(read.facts?.name.length ?? 0).toBeGreaterThan(0);
          expect(read.facts?.name.length ?? 0).toBeLessThanOrEqual(150);
        },
      ),
    );
  });
});

describe("on a phone without JavaScript", () => {
  let app: FastifyInstance;
  beforeEach(async () => {
    app = await createServer(t.ctx);
    await app.register(eventRoutes(t.ctx, [roundPart]));
    await app.register(roundRoutes(t.ctx));
    await app.register(exchangeRoutes(t.ctx));
    await app.register(offerRoutes(t.ctx, () => Promise.resolve(nothing)));
    app.get("/me", async (request, reply) =>
      sendPage(reply, request, {
        title: "Me",
        body: html`<h1>Me</h1>${await myExchanges(t.ctx, viewOf(request))}`,
      }),
    );
    await app.listen({ host: "127.0.0.1", port });
  });
  afterEach(async () => {
    app.server.closeAllConnections();
    await app.close();
  });

  const tokenFor = async (viewer: Viewer): Promise<string> =>
    (await openSession(app, t.ctx, viewer.member?.id ?? "", "api")).token;
  const phone = async (viewer: Viewer): Promise<Page> =>
    openPhone(browser, t.ctx.origin, await tokenFor(viewer));
  /** The page as it stands is valid, and axe finds nothing in it. */
  const whole = async (page: Page, viewer: Viewer): Promise<void> =>
    expect(await faults(browser, page, await tokenFor(viewer))).toEqual([page.url()]);

  test("a word in a round becomes an offer, is asked for, arranged and thanked for", async () => {
    const [host, guest] = [await phone(rosa), await phone(sam)];
    const at = `${t.ctx.origin}/events/${event}`;
    await host.goto(at);
    await press(host, "Open a round of offers and needs");
    await host.getByRole("link", { name: "Write for someone here" }).click();
    await whole(host, rosa);
    await host.fill('[name="words"]', "I can mend bikes");
    await host.fill('[name="name"]', "The one by the window");
    await host.check('[name="keep"]');
    await press(host, "Add");
    expect(await main(host)).toContain("The one by the window");
    await guest.goto(at);
    await guest.getByRole("link", { name: "Go to the round" }).click();
    await guest.fill('[name="words"]', "…");
    await press(guest, "Add");
    expect(await main(guest)).toContain("Say it in a few words.");
    expect(await main(guest)).not.toContain("by the window");
    await host.goto(`${at}/round/sheet`);
    expect(await main(host)).toContain("What I need");
    await whole(host, rosa);

    await host.goto(`${at}/round`);
    await whole(host, rosa);
    await host.fill('[name^="credit-"]', "the one by the window");
    await press(host, "Turn into a draft");
    expect(await main(host)).toContain("Draft");
    const offer = host.url();
    await host.getByRole("link", { name: "Edit" }).click();
    await host.check('[name="visibility"][value="members"]');
    await whole(host, rosa);
    await press(host, "Publish");
    await whole(host, rosa);

    await guest.goto(offer);
    await whole(guest, sam);
    await unfold(guest, "Ask for it");
    await guest.fill('[name="note"]', "A flat tyre");
    await press(guest, "Ask for it");
    expect(await main(guest)).toContain("They will see it on their page.");
    await host.goto(`${t.ctx.origin}/me`);
    await host.getByRole("link", { name: "I can mend bikes" }).click();
    expect(await main(host)).toContain("A flat tyre");
    await press(host, "Say yes");
    await host.fill('[name="details"]', "Saturday at the gate");
    await press(host, "Save");
    await whole(host, rosa);
    await guest.reload();
    expect(await main(guest)).toContain("Saturday at the gate");
    await guest.fill('[name="message"]', "I come with cake");
    await press(guest, "Send");
    await press(guest, "Mark as done");
    await guest.fill('[name="thanks"]', "It rolls");
    await press(guest, "Say thank you");
    await host.reload();
    expect(await main(host)).toContain("It rolls");
    expect(await main(host)).toContain("I come with cake");
    await whole(host, rosa);
    await host.goto(offer);
    await whole(host, rosa);
    await press(host, "Renew");
    expect(await main(host)).toContain("It ends in 180 days.");
  });
});
