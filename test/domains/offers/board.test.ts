/**
 * The board: its filters live in its address, its search forgives, and a need
 * shows strangers only what was approved.
 */
import type { FastifyInstance } from "fastify";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { Row } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { memberApi } from "#domains/members/api.ts";
import { deleteOffer } from "#domains/offers/state-actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { boardApi } from "#domains/offers/board/api.ts";
import { boardRoutes } from "#domains/offers/board/routes.ts";
import { boardLanguages } from "#domains/offers/board/search-store.ts";
import { listedOffers } from "#domains/offers/board/store.ts";
import {
  type BoardFilter,
  readBoardFilter,
  writeBoardFilter,
} from "#domains/offers/board/filter.ts";
import type { OfferInput } from "#domains/offers/offer.ts";
import { createServer } from "#platform/web/server.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { invalid } from "../../support/look.ts";
import { addGroup, addMember, found, password } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const input: OfferInput = {
  purpose: "offer",
  name: "Bike lessons",
  content: "Two hours in the park.",
  careKind: "transport",
  area: "Amsterdam Oost",
  tags: ["bikes"],
  language: "en",
  visibility: "public",
  publish: true,
};

let t: TestContext;
let app: FastifyInstance;
let rosa: Viewer;
let sam: Viewer;

/** Something of the sibling fern.example. */
async function sibling(name: string, more: Partial<Row<"offers">> = {}): Promise<void> {
  const now = t.ctx.clock.now();
  const { id } = await t.ctx.db
    .selectFrom("remoteActors")
    .select("id")
    .where("host", "=", "fern.example")
    .executeTakeFirstOrThrow();
  await t.ctx.db
    .insertInto("offers")
    .values({
      id: newId(),
      remoteActorId: id,
      iri: `https://fern.example/offers/${newId()}`,
      url: null,
      groupId: null,
      madeBy: null,
      raw: "{}",
      lastSeen: now,
      purpose: "offer",
      name,
      source: "",
      contentHtml: "",
      quantity: null,
      unit: null,
      tags: [],
      language: "en",
      visibility: "public",
      published: now,
      updated: now,
      expires: null,
      ...more,
    })
    .execute();
}

beforeAll(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
  const { viewer: keeper } = await addGroup(t.ctx, rosa, "tender", "tender");
  await t.ctx.db
    .insertInto("remoteActors")
    .values({
      id: newId(),
      iri: "https://fern.example/groups/care",
      host: "fern.example",
      type: "Group",
      handle: "care@fern.example",
      name: "Fern",
      url: "https://fern.example/@care",
      inbox: "https://fern.example/inbox",
      raw: "{}",
      fetched: t.ctx.clock.now(),
    })
    .execute();
  const add = async (viewer: Viewer, more: Partial<OfferInput>, group = "moss") => {
    t.ctx.clock.advance(1000);
    return makeOffer(t.ctx, viewer, group, { ...input, content: "", ...more });
  };
  await add(rosa, { content: input.content });
  await add(rosa, {
    name: "Salve of marigold",
    what: "thing",
    careKind: "herbs",
    area: "Utrecht",
    spoken: ["es-AR"],
    tags: [],
    cautions: "Not on wounds.",
  });
  await add(rosa, {
    name: "Listening",
    what: "care-time",
    careKind: "listening",
    area: "",
    remotePossible: true,
    spoken: ["tr", "en"],
    tags: [],
  });
  await add(rosa, {
    name: "A tent",
    what: "thing",
    how: "lend",
    careKind: "other",
    area: "Östermalm",
    language: "sv",
    tags: [],
  });
  await add(sam, {
    purpose: "request",
    name: "Canary Pelikanstraat",
    content: "Canary wheelchair",
    careKind: "housing",
    what: "space",
    area: "Canaryville",
    tags: ["canarytag"],
    spoken: ["ga"],
    remotePossible: true,
    approvedText: "Somebody needs a quiet room & <b>soon</b>.",
  });
  await add(sam, {
    purpose: "request",
    name: "Canary of members",
    visibility: "members",
    careKind: "food",
  });
  await add(keeper, { name: "Canary of the tender", visibility: "group" }, "tender");
  await add(rosa, { name: "Canary draft", publish: false });
  const over = await add(rosa, { name: "Canary that is over" });
  await t.ctx.db
    .updateTable("offers")
    .set({ expires: t.ctx.clock.now() })
    .where("id", "=", over.id)
    .execute();
  const rests = await add(rosa, { name: "Canary that rests" });
  await t.ctx.db
    .updateTable("offers")
    .set({ state: "paused" })
    .where("id", "=", rests.id)
    .execute();
  t.ctx.clock.advance(1000);
  await sibling("Jars of soup", {
    careKind: "food",
    what: "thing",
    language: "pt-BR",
    source: "Feijão com jalapeño",
  });
  app = await createServer(t.ctx);
  await app.register(memberApi(t.ctx));
  await app.register(boardRoutes(t.ctx));
  await app.register(boardApi(t.ctx));
});
afterAll(async () => {
  await app.close();
  await t.end();
});

const names = async (filter: BoardFilter, viewer = stranger) =>
  (await listedOffers(t.ctx.db, viewer, filter, t.ctx.clock.now(), 50)).offers.map(
    (offer) => offer.name,
  );
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { accept: "text/html", ...headers } });
const token = async () =>
  (
    await app.inject({
      method: "POST",
      url: "/api/v1/session",
      payload: { handle: "rosa", password },
    })
  ).json<{ token: string }>().token;

describe("the board's address", () => {
  test("holds the whole filter, and a link never breaks", () => {
    const word = fc.constantFrom("Oost", "bike & soup", "naïve", "100%");
    const any = fc.record(
      {
        q: word,
        area: word,
        purpose: fc.constantFrom("offer" as const, "request" as const),
        what: fc.constantFrom("thing" as const, "hands" as const),
        how: fc.constantFrom("lend" as const, "hours" as const),
        spoken: fc.constantFrom("pt-BR", "tr"),
        remote: fc.constant("yes" as const),
        scope: fc.constantFrom("own" as const, "siblings" as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (filter) => {
        expect(
          readBoardFilter(Object.fromEntries(new URLSearchParams(writeBoardFilter(filter)))),
        ).toEqual(filter);
      }),
    );
    expect(
      readBoardFilter({
        q: "\u0000",
        what: "person",
        spoken: ["es"],
        remote: "no",
        after: "x",
        area: "\uD800",
      }),
    ).toEqual({
      area: "\uFFFD",
    });
  });
});

describe("filters", () => {
  test.each<[string, BoardFilter, string[]]>([
    ["what it is", { what: "thing" }, ["Jars of soup", "A tent", "Salve of marigold"]],
    ["how it goes", { how: "lend" }, ["A tent"]],
    ["care", { careKind: "food" }, ["Jars of soup"]],
    ["words of the area", { area: "oost" }, ["Bike lessons"]],
    ["the area without its accents", { area: "oster" }, ["A tent"]],
    ["a language spoken", { spoken: "tr" }, ["Listening"]],
    ["a language with its countries", { spoken: "es" }, ["Salve of marigold"]],
    [
      "the language in which it is written, where nothing else is said",
      { spoken: "pt" },
      ["Jars of soup"],
    ],
    ["what can be done from afar", { remote: "yes" }, ["Listening"]],
    ["a tag", { tag: "bikes" }, ["Bike lessons"]],
    ["a sibling", { sibling: "fern.example" }, ["Jars of soup"]],
    ["siblings", { scope: "siblings" }, ["Jars of soup"]],
    ["a group and more", { group: "moss", what: "thing", area: "utrecht" }, ["Salve of marigold"]],
    ["what nobody has", { what: "hands", how: "swap" }, []],
  ])("%s", async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test("offer the languages that are there", async () => {
    expect(await boardLanguages(t.ctx.db)).toEqual(["en", "es-AR", "ga", "pt-BR", "sv", "tr"]);
  });
});

describe("search", () => {
  test("finds words, their longer forms, and titles with a slip of the pen", async () => {
    expect(await names({ q: "park" })).toEqual(["Bike lessons"]);
    expect(await names({ q: "lesson" })).toEqual(["Bike lessons"]);
    expect(await names({ q: "salve -marigold" })).not.toContain("Bike lessons");
    expect(
      await listedOffers(t.ctx.db, stranger, { q: "margold" }, t.ctx.clock.now(), 5),
    ).toMatchObject({
      close: true,
      offers: [{ name: "Salve of marigold" }],
    });
    expect(await names({ q: "margold", careKind: "food" })).toEqual([]);
  });

  test("finds words with and without their accents, however they are typed", async () => {
    for (const q of [
      "jalapeno",
      "jalapeño",
      "JALAPEÑO",
      "jalap\u0065n\u0303o",
      "feijao jalapeno",
      '"feijao com"',
    ])
      expect(await names({ q })).toEqual(["Jars of soup"]);
    for (const viewer of [stranger, rosa])
      expect(await names({ q: "feijão -jalapeno" }, viewer)).toEqual([]);
    const made = await makeOffer(t.ctx, sam, "moss", {
      ...input,
      purpose: "request",
      name: "Canary",
      careKind: "other",
      tags: [],
      approvedText: "Alguém sabe tricô?",
    });
    for (const q of ["alguem", "tricô", "TRICO"])
      expect(await names({ q })).toEqual(["Alguém sabe tricô?"]);
    await deleteOffer(t.ctx, sam, made.id);
  });

  test("never breaks, whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 30 }), async (text) => {
        const filter = readBoardFilter({ q: text, area: text });
        await names(filter);
        await names(filter, rosa);
      }),
      { numRuns: 60 },
    );
    for (const q of [
      "l'huile d’olive",
      "\\",
      "'",
      "a''b''''",
      "ŉ'n",
      "x:*&|!",
      "<->",
      '"open',
      "or",
      "-",
    ])
      await names({ q, area: q });
  });
});

describe("a public need", () => {
  test("shows strangers only what was approved, and is found by nothing else", async () => {
    expect(await names({ purpose: "request" })).toEqual([
      "Somebody needs a quiet room & <b>soon</b>.",
    ]);
    expect(await names({ q: "quiet" })).toHaveLength(1);
    for (const filter of [
      { q: "wheelchair" },
      { q: "pelikanstraat" },
      { q: "pelikanstrat" },
      { tag: "canarytag" },
      { area: "canaryville" },
      { spoken: "ga" },
    ] satisfies BoardFilter[]) {
      expect(await names(filter)).toEqual([]);
      expect(await names(filter, rosa)).toEqual(["Canary Pelikanstraat"]);
    }
    expect(await names({ purpose: "request", remote: "yes" })).toEqual([]);
  });
});

test("pages go on where the last one ended, and nothing comes twice", async () => {
  const all = await names({});
  const seen: string[] = [];
  let next: string | null | undefined;
  do {
    const filter = readBoardFilter(next === undefined ? {} : { after: next });
    const page = await listedOffers(t.ctx.db, stranger, filter, t.ctx.clock.now(), 2);
    seen.push(...page.offers.map((offer) => offer.name));
    next = page.next;
  } while (next !== null);
  expect(seen).toEqual(all);
  expect(seen).toHaveLength(6);
});

describe("over the web", () => {
  const open = [
    "/board",
    "/board?purpose=request",
    "/board.rss",
    "/board.atom",
    "/board.json",
    "/board/print",
    "/board/gifts",
  ];

  test("no page, feed or sheet tells strangers what is not for them", async () => {
    for (const path of [
      ...open,
      "/board/print?members=yes",
      "/api/v1/board/gifts",
      "/board?q=canary",
      "/board.json?q=canary",
    ]) {
      const answer = await get(path);
      expect([path, answer.statusCode]).toEqual([path, 200]);
      expect(answer.body.replaceAll("q=canary", "").replace('value="canary"', "")).not.toMatch(
        /canary|pelikan|wheelchair/i,
      );
    }
  });

  test("feeds hold what the page with the same filter holds, and are known by their tag", async () => {
    const answer = await get("/board.json?what=thing&how=give");
    const feed = answer.json<{
      items: { title: string; _offer: { by: string } }[];
      home_page_url: string;
    }>();
    expect(feed.items.map((item) => item.title)).toEqual([
      "Offer: Jars of soup",
      "Offer: Salve of marigold",
    ]);
    expect(feed.items[0]?._offer.by).toBe("Fern");
    expect(feed.home_page_url).toBe("https://moss.example/board?what=thing&how=give");
    const again = await get("/board.json?what=thing&how=give", {
      "if-none-match": String(answer.headers.etag),
    });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await get("/board.rss?purpose=request")).body).toContain(
      "Need: Somebody needs a quiet room &amp; &lt;b&gt;soon",
    );
    expect((await get("/board.atom")).body).toContain("<feed xmlns");
  });

  test("a sheet for members holds what is for members, and nothing that one group keeps to itself", async () => {
    const authorization = `Bearer ${await token()}`;
    const sheet = await get("/board/print?members=yes", { authorization });
    expect(sheet.body).toContain("Canary of members");
    expect(sheet.body).toContain("For members");
    expect(sheet.body).not.toMatch(/tender|draft|that is over|that rests/);
    expect((await get("/board/print", { authorization })).body).not.toContain("Canary");
  });

  test("members begin an offer or need here, strangers don't", async () => {
    const way = 'href="/@moss/offers/new"';
    expect((await get("/board", { authorization: `Bearer ${await token()}` })).body).toContain(way);
    expect((await get("/board")).body).not.toContain(way);
  });

  test("siblings' offers stand under their name", async () => {
    const { body } = await get("/board?scope=siblings");
    expect(body).toContain("<bdi>Fern</bdi>");
    expect(body).not.toContain("Bike lessons");
  });

  test("the map of gifts says what is there in words, to each what they may see", async () => {
    const authorization = `Bearer ${await token()}`;
    const map = (await get("/api/v1/board/gifts", { authorization })).json<{
      missing: { careKind: string }[];
      byCare: object[];
    }>();
    expect(map.missing.map((gap) => gap.careKind)).toContain("food");
    const strangers = (await get("/api/v1/board/gifts")).json<{
      missing: { careKind: string }[];
    }>();
    expect(strangers.missing.map((gap) => gap.careKind)).toEqual(["housing"]);
  });

  test("suggestions come with their reasons in words", async () => {
    const authorization = `Bearer ${await token()}`;
    const options = await makeOffer(t.ctx, rosa, "moss", {
      ...input,
      purpose: "request",
      name: "A bike lesson for my aunt",
      visibility: "members",
    });
    const answer = await get(`/api/v1/offers/${options.id}/matches`, { authorization });
    expect(answer.json<{ items: object[] }>().items[0]).toMatchObject({
      name: "Bike lessons",
      why: [
        "same care: Transport",
        "same tags: #bikes",
        "both mention bike, lessons",
        "both are a skill",
        "same area: amsterdam, oost",
        "both speak English",
      ],
    });
    expect((await get(`/api/v1/offers/${options.id}/matches`)).statusCode).toBe(404);
  });

  test("every page is valid HTML", async () => {
    for (const path of [
      "/board",
      "/board?tag=bikes&what=thing&sibling=elsewhere.example",
      "/board?q=margold",
      "/board/print",
      "/board/gifts",
    ]) {
      expect([path, ...(await invalid((await get(path)).body))]).toEqual([path]);
    }
  });
});

test("the board, its sheet and the map can be used by everybody, on a phone and on a desk", async () => {
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await openBrowser();
  const wrong: string[] = [];
  for (const width of [320, 1280]) {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const path of ["/board", "/board?what=thing&tag=bikes", "/board/print", "/board/gifts"]) {
      await page.goto(`${origin}${path}`);
      wrong.push(...(await examine(page)).map((one) => `${width} ${path} ${one}`));
    }
    await context.close();
  }
  await browser.close();
  expect(wrong).toEqual([]);
});
