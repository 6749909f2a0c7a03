/** The library: asked by its address, shown to each what is for them, stories beside guides. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import {
  deepest,
  type LibraryFilter,
  nextPage,
  readLibraryFilter,
  writeLibraryFilter,
} from "#domains/guides/library/filter.ts";
import type { GuideInput } from "#domains/guides/guide.ts";
import { addTerm, changeTerm, removeTerm } from "#domains/guides/glossary/actions.ts";
import { glossary } from "#domains/guides/glossary/store.ts";
import { oembed } from "#domains/guides/library/oembed.ts";
import { guideFor, libraryGuides, listedGuides } from "#domains/guides/store.ts";
import { guideJsonLd } from "#domains/guides/library/structured.ts";
import { newId } from "#platform/lib/ids.ts";
import { tellStory, withdrawStory } from "#domains/stories/actions.ts";
import { addFile } from "#domains/stories/files/actions.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { invalid } from "../../support/look.ts";
import { addGroup, addMember, found, password } from "../../support/people.ts";
import { story, wav } from "../stories/house.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const guide: GuideInput = {
  name: "A circle",
  summary: "",
  source: "Breathe.",
  kind: "practice",
  license: "CC-BY-SA-4.0",
  credit: "",
  cautions: "",
  careKinds: [],
  tags: [],
  language: "en",
  visibility: "public",
  note: "",
  publish: true,
};

let s: TestServer;
let rosa: Viewer;
let kim: Viewer;
let token: string;
const ids = new Map<string, string>();

/** A guide of the sibling fern.example. */
async function sibling(name: string, more: Record<string, unknown> = {}): Promise<void> {
  const actor = await s.ctx.db
    .selectFrom("remoteActors")
    .select("id")
    .where("host", "=", "fern.example")
    .executeTakeFirst();
  const id = actor?.id ?? newId();
  const now = s.ctx.clock.now();
  if (actor === undefined)
    await s.ctx.db
      .insertInto("remoteActors")
      .values({
        id,
        iri: "https://fern.example/groups/care",
        host: "fern.example",
        type: "Group",
        handle: "care@fern.example",
        name: "Fern",
        url: "https://fern.example/@care",
        inbox: "https://fern.example/inbox",
        raw: "{}",
        fetched: now,
      })
      .execute();
  const guideId = newId();
  ids.set(name, guideId);
  await s.ctx.db
    .insertInto("guides")
    .values({
      id: guideId,
      remoteActorId: id,
      iri: `https://fern.example/guides/${guideId}`,
      name,
      source: "",
      contentHtml: "",
      visibility: "public",
      published: now,
      updated: now,
      ...more,
    } as never)
    .execute();
}

beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  kim = await addMember(s.ctx, "kim");
  const garden = await addGroup(s.ctx, rosa, "garden");
  const circle = await addGroup(s.ctx, garden.viewer, "tender", "tender");
  rosa = circle.viewer;
  const write = async (
    group: string,
    more: Partial<GuideInput>,
    facts: { minutes?: number; costsNothing?: boolean } = {},
  ) => {
    s.ctx.clock.advance(60_000);
    const { id, name } = await writeGuide(s.ctx, rosa, group, { ...guide, ...more });
    ids.set(name, id);
    if (Object.keys(facts).length > 0)
      await s.ctx.db.updateTable("guides").set(facts).where("id", "=", id).execute();
  };
  await write(
    "moss",
    {
      name: "Calendula salve",
      source: "Marigolds, oil and wax.\n\n1. Warm the oil.\n2. Pour it.",
      kind: "how-to",
      careKinds: ["herbs"],
      tags: ["salves"],
    },
    { minutes: 90 },
  );
  await write(
    "garden",
    {
      name: "Nettle tea for spring",
      source: "Young leaves, gathered with gloves.",
      kind: "how-to",
      careKinds: ["herbs", "garden"],
    },
    { minutes: 20, costsNothing: true },
  );
  await write(
    "garden",
    {
      name: "Ringelblumensalbe",
      source: "Die Blüten in warmem Öl ziehen lassen; Häuser voller Düfte.",
      language: "de",
      kind: "how-to",
    },
    { minutes: 60 },
  );
  await write(
    "moss",
    {
      name: "Breathing together",
      source: "A circle of breath. Nettle is only named here.",
      kind: "practice",
    },
    { costsNothing: true },
  );
  await write("tender", {
    name: "CANARY tender salve",
    source: "Nettle for ourselves.",
    visibility: "group",
  });
  await write("moss", { name: "CANARY draft nettle", publish: false });
  await write("moss", { name: "CANARY members nettle", visibility: "members" });
  await sibling("Tisane d’été", {
    source: "Une tisane aux fleurs séchées, préparée lentement.",
    language: "fr-CA",
    kind: "remedy",
  });
  await sibling("草药茶", {
    source: "夏天的草药茶。",
    language: "zh",
    license: "LicenseRef-All-Rights-Reserved",
  });
  const answer = await fetch(`${s.origin}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ handle: "rosa", password }),
  });
  token = ((await answer.json()) as { token: string }).token;
});
afterAll(() => s.end());

const names = async (filter: LibraryFilter, viewer = stranger, max = 24): Promise<string[]> =>
  (await listedGuides(s.ctx.db, viewer, filter, max)).guides.map((one) => one.name);
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${s.origin}${path}`, { headers }).then(async (answer) => ({
    answer,
    text: await answer.text(),
  }));
const asRosa = () => ({ authorization: `Bearer ${token}` });
const post = (
  path: string,
  body: object,
  headers: Record<string, string> = asRosa(),
  method = "POST",
) =>
  fetch(`${s.origin}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

describe("what is asked of the library lives in the address", () => {
  const filter = fc.record(
    {
      q: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => `x${text}x`),
      kind: fc.constantFrom("how-to", "remedy"),
      careKind: fc.constantFrom("herbs", "garden"),
      language: fc.constantFrom("en", "pt-BR"),
      group: fc.constant("moss"),
      sibling: fc.constant("fern.example"),
      scope: fc.constantFrom("own" as const, "siblings" as const),
      costs: fc.constant("nothing" as const),
      minutes: fc.constantFrom("30" as const, "60" as const, "120" as const),
    },
    { requiredKeys: [] },
  );
  const read = (address: string) =>
    readLibraryFilter(Object.fromEntries(new URL(address, "https://a.example").searchParams));
  test("and is read back as it was written, with its page", () =>
    fc.assert(
      fc.property(filter, fc.integer({ min: 2, max: deepest }), (asked, page) => {
        fc.pre(!/[\u0000\ud800-\udfff]/.test(asked.q ?? ""));
        expect(read(`/library${writeLibraryFilter(asked)}`)).toEqual(asked);
        const whole = { ...asked, q: "nettle", page };
        expect(read(`/library${writeLibraryFilter(whole)}`)).toEqual(whole);
        expect(
          read(nextPage("/library", asked, "1_00000000-0000-4000-8000-000000000000") ?? ""),
        ).toMatchObject(asked);
      }),
    ));
  test("and what can't be used is left out", () => {
    expect(
      readLibraryFilter({
        minutes: "45",
        costs: "much",
        language: "../",
        q: ["a"],
        after: "7",
        page: "3",
      }),
    ).toEqual({});
    expect(readLibraryFilter({ q: "tea", after: "99" })).toEqual({ q: "tea" });
    expect(readLibraryFilter({ q: "tea", after: "1_x" })).toEqual({ q: "tea" });
    expect(readLibraryFilter(undefined)).toEqual({});
  });
});

describe("the library", () => {
  test("shows the newest first when nothing is asked, page by page", async () => {
    const first = await listedGuides(s.ctx.db, stranger, {}, 4);
    expect(first.guides).toHaveLength(4);
    const second = await listedGuides(
      s.ctx.db,
      stranger,
      readLibraryFilter({ after: first.next }),
      4,
    );
    expect(second.next).toBeNull();
    expect([...first.guides, ...second.guides].map((one) => one.id).sort()).toEqual(
      [...ids].flatMap(([name, id]) => (name.includes("CANARY") ? [] : id)).sort(),
    );
  });

  test.each([
    [{ q: "marigold" }, ["Calendula salve"]],
    [{ q: "warming oils" }, ["Calendula salve"]],
    [{ q: "haus duft" }, ["Ringelblumensalbe"]],
    [{ q: "BLUTEN" }, ["Ringelblumensalbe"]],
    [{ q: "fleur sechee" }, ["Tisane d’été"]],
    [{ q: "été" }, ["Tisane d’été"]],
    [{ q: '"young leaves"' }, ["Nettle tea for spring"]],
    [{ q: "nettle" }, ["Nettle tea for spring", "Breathing together"]],
    [{ q: "nettles -tea" }, ["Breathing together"]],
    [
      { q: "nettle or marigold" },
      ["Calendula salve", "Breathing together", "Nettle tea for spring"],
    ],
  ] as [LibraryFilter, string[]][])(
    "finds by words in any language, with and without accents: %o",
    async (filter, expected) => {
      const all = await names(filter);
      expect(all.slice(0, expected.length).sort()).toEqual([...expected].sort());
      if (filter.q === "nettle") expect(all[0]).toBe("Nettle tea for spring");
    },
  );

  test.each([
    ["netle tee", "Nettle tea for spring"],
    ["calendla", "Calendula salve"],
    ["nettel", "Nettle tea for spring"],
    ["ringelblumen salbe", "Ringelblumensalbe"],
    ["brething", "Breathing together"],
    ["草药", "草药茶"],
  ])("forgives a slip of the pen in titles: %s", async (q, name) => {
    const { guides, close } = await listedGuides(s.ctx.db, stranger, { q }, 24);
    expect(guides[0]?.name).toBe(name);
    expect(close).toBe(true);
  });

  test.each([
    [{ costs: "nothing" }, ["Breathing together", "Nettle tea for spring"]],
    [{ minutes: "30" }, ["Nettle tea for spring"]],
    [{ minutes: "60" }, ["Nettle tea for spring", "Ringelblumensalbe"]],
    [{ minutes: "120", language: "en" }, ["Calendula salve", "Nettle tea for spring"]],
    [{ careKind: "herbs", group: "garden" }, ["Nettle tea for spring"]],
    [{ kind: "how-to", language: "de" }, ["Ringelblumensalbe"]],
    [{ language: "fr" }, ["Tisane d’été"]],
    [{ sibling: "fern.example", kind: "remedy" }, ["Tisane d’été"]],
    [{ scope: "siblings" }, ["Tisane d’été", "草药茶"]],
    [{ q: "nettle", costs: "nothing", kind: "practice" }, ["Breathing together"]],
    [{ q: "netle", costs: "nothing", minutes: "30" }, ["Nettle tea for spring"]],
    [{ q: "marigold", group: "garden" }, []],
  ] as [LibraryFilter, string[]][])("combines its facets: %o", async (filter, expected) => {
    expect((await names(filter)).sort()).toEqual(expected);
  });

  test("shows nobody what is not for them, however they look for it", async () => {
    for (const q of [
      "nettle",
      "canary",
      "canarry",
      "CANARY tender salve",
      "-tea",
      "members",
      "ourselves",
    ]) {
      expect((await names({ q })).join()).not.toContain("CANARY");
      expect((await names({ q }, kim)).join()).not.toContain("tender");
    }
    expect(await names({ q: "canary" }, rosa)).toContain("CANARY tender salve");
    expect(await names({ group: "tender" })).toEqual([]);
    const { text } = await get("/library");
    expect(text).not.toContain("CANARY");
    expect(text).not.toContain('value="tender"');
  });

  test("goes on page by page through what words found, each guide once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const filter = readLibraryFilter({
        q: "nettle or marigold or tisane or blüten",
        ...(after === null ? {} : { after }),
      });
      const page = await libraryGuides(s.ctx.db, stranger, filter, 2);
      seen.push(...page.guides.map((one) => one.name));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  test("takes any words without breaking", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                "nettle",
                "-tea",
                '"',
                "or",
                "and",
                "the",
                "!",
                "|",
                "&",
                "(",
                ":*",
                "'",
                "\\",
                "%",
                "_",
                "<->",
                "\u0000",
              ),
              { maxLength: 8 },
            )
            .map((w) => w.join(" ")),
        ),
        async (q) => {
          await names(readLibraryFilter({ q: q.toWellFormed() }));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("is one page with its choices, and says when nothing fits", async () => {
    const { answer, text } = await get("/library?q=marigold&minutes=120");
    expect(answer.status).toBe(200);
    for (const part of [
      "Calendula salve",
      'value="120" selected',
      "/library.atom?q=marigold&amp;minutes=120",
      "/library/opds?q=marigold",
      "/library/search.xml",
      "90 minutes",
      "Canadian French",
      ">German<",
    ])
      expect(text).toContain(part);
    expect((await get("/library?q=zzzzqqqq")).text).toContain("Nothing found");
    expect((await get("/library?q=calendla")).text).toContain("These titles are similar");
  });

  test("answers the API with the same filter", async () => {
    const { text } = await get("/api/v1/guides?q=nettles&costs=nothing");
    expect(JSON.parse(text)).toMatchObject({
      next: null,
      close: false,
      items: [{ name: "Nettle tea for spring" }, { name: "Breathing together" }],
    });
  });
});

describe("stories of a guide", () => {
  test("stand under it; members find the way to tell one, and the form knows the guide", async () => {
    const id = ids.get("Calendula salve") ?? "";
    expect((await get(`/guides/${id}`)).text).not.toContain("Stories about this guide");
    const link =
      /href="(\/@[^"]*\/stories\/new\?guide=[^"]*)"/.exec(
        (await get(`/guides/${id}`, asRosa())).text,
      )?.[1] ?? "";
    const form = (await get(link, asRosa())).text;
    expect(form).toContain(`name="guide" value="${id}"`);
    expect(form).toContain(`<a href="/guides/${id}"><bdi>Calendula salve</bdi></a>`);
    expect((await get(link.replace(/=.*/, `=${newId()}`), asRosa())).text).toContain(
      'name="guide" value=""',
    );
    expect(link).toContain("/@moss/");
    const recorded = { content: wav(1), name: "a.wav", description: "A voice" };
    const file = await addFile(s.ctx, rosa, "moss", recorded);
    const told = await tellStory(s.ctx, rosa, "moss", {
      ...story,
      consentDay: "2020-01-01",
      fileId: file.id,
      guideId: id,
    });
    const { text } = await get(`/guides/${id}`);
    expect(text).toContain("Stories about this guide");
    expect(text).toContain(`/stories/${told.id}`);
    const found = async (path: string): Promise<boolean> =>
      (await get(path)).text.includes(told.id);
    for (const path of ["/stories", "/stories.rss", "/api/v1/stories"]) {
      expect(await found(`${path}?guide=${id}`)).toBe(true);
      expect(await found(`${path}?guide=${newId()}`)).toBe(false);
    }
    expect((await get(`/stories?guide=${id}`)).text).toContain(`/stories.rss?guide=${id}`);
    await withdrawStory(s.ctx, rosa, told.id);
  });
});

describe("feeds", () => {
  test.each([
    ["/library.rss", "application/rss+xml"],
    ["/library.atom", "application/atom+xml"],
    ["/library.json", "application/feed+json"],
    ["/library/opds", "application/atom+xml;profile=opds-catalog;kind=acquisition"],
    ["/library/search.xml", "application/opensearchdescription+xml"],
  ])(
    "%s is for everybody, tagged, and shows members no more than strangers",
    async (path, type) => {
      const { answer, text } = await get(path, asRosa());
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toContain(type.split(";")[0]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(text).not.toContain("CANARY");
      if (!path.endsWith("search.xml")) expect(text).toContain("Calendula salve");
      const again = await get(path, { "if-none-match": answer.headers.get("etag") ?? "" });
      expect(again.answer.status).toBe(304);
      expect((await get(`${path}?language=de`)).text.includes("Calendula salve")).toBe(false);
    },
  );

  test("readers see who made each piece, its pictures, and when it changed", async () => {
    const id = ids.get("Calendula salve") ?? "";
    const file = newId();
    const changed = new Date("2030-01-02T03:04:05Z");
    const before = await s.ctx.db
      .selectFrom("guides")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const contentHtml = `<p><img src="/files/${file}" alt="Salve"></p>`;
    await s.ctx.db
      .updateTable("guides")
      .set({ contentHtml, credit: "Ana & Bo", updated: changed })
      .where("id", "=", id)
      .execute();
    const [rss, atom] = [
      (await get("/library.rss?kind=how-to")).text,
      (await get("/library.atom?kind=how-to")).text,
    ];
    await s.ctx.db
      .updateTable("guides")
      .set({ contentHtml: before.contentHtml, credit: before.credit, updated: before.updated })
      .where("id", "=", id)
      .execute();
    expect(rss).toContain("<dc:creator>Ana &amp; Bo</dc:creator>");
    expect(atom).toContain("<author><name>Ana &amp; Bo</name></author>");
    expect(atom).toContain(`<updated>${changed.toISOString()}</updated>`);
    for (const feed of [rss, atom])
      expect(feed).toContain(`src=&quot;${s.origin}/files/${file}&quot;`);
  });

  test("the catalogue offers the files of each guide that may be passed on, and its facets", async () => {
    const { text } = await get("/library/opds?kind=how-to");
    const id = ids.get("Calendula salve") ?? "";
    for (const part of [
      `type="application/epub+zip" href="${s.origin}/guides/${id}.epub"`,
      `type="application/pdf" href="${s.origin}/guides/${id}.pdf"`,
      'rel="http://opds-spec.org/facet"',
      'opds:activeFacet="true"',
      'rel="start"',
      'rel="search"',
      "<dcterms:language>de</dcterms:language>",
    ])
      expect(text).toContain(part);
    expect((await get("/library/opds")).text).not.toContain("草药茶");
  });
});

describe("a quotation of", () => {
  const ask = (url: string, more = "") => get(`/oembed?url=${encodeURIComponent(url)}${more}`);
  test("a guide is a piece of text with its author and licence", async () => {
    const { answer, text } = await ask(
      `${s.origin}/guides/${ids.get("Calendula salve") ?? ""}?utm=1#x`,
      "&format=json&maxwidth=300",
    );
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(JSON.parse(text)).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Calendula salve",
      author_name: "Moss Collective",
      width: 300,
    });
    expect(text).toContain("CC BY-SA 4.0");
  });
  test("an event says when and where", async () => {
    const made = await post("/api/v1/groups/moss/events", {
      name: "Herb walk",
      startTime: "2027-03-20T14:00",
      location: { area: "The old mill" },
      visibility: "public",
      access: { "step-free": "yes" },
    });
    expect(made.status).toBe(201);
    const event = (await made.json()) as { id: string };
    const { text } = await ask(`${s.origin}/events/${event.id}`);
    expect(JSON.parse(text)).toMatchObject({ title: "Herb walk", type: "rich" });
    expect(text).toContain("The old mill");
  });
  test("what is not for everybody, or not ours, is refused", async () => {
    for (const [name, id] of ids)
      if (name.includes("CANARY"))
        expect((await ask(`${s.origin}/guides/${id}`)).answer.status).toBe(404);
    for (const url of [
      "",
      "https://evil.example/guides/x",
      `${s.origin}/me`,
      `${s.origin}/guides/plain`,
      "javascript:alert(1)",
    ])
      expect((await ask(url)).answer.status).toBe(404);
    expect(
      (await ask(`${s.origin}/guides/${ids.get("Calendula salve") ?? ""}`, "&format=xml")).answer
        .status,
    ).toBe(501);
  });
  test("hostile words stays text", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("<script>alert(1)</script>", '" onload="x', "</blockquote><b>", "a&b"),
        (text) => {
          const { html } = oembed(
            {
              url: "https://a.example/x",
              title: text,
              text,
              by: text,
              byUrl: undefined,
              language: text,
              facts: [text],
            },
            { name: "A", origin: "https://a.example" },
          ) as { html: string };
          expect(html.match(/<(?!\/?(?:blockquote|p|a|strong|footer)[ >])/g)).toBeNull();
          expect(html.match(/<blockquote [^>]*>/)?.[0]).not.toMatch(/onload="/);
        },
      ),
    ));
});

test("a guide as structured data carries its licence, language, credit, steps and origin", async () => {
  const one = await guideFor(s.ctx.db, stranger, ids.get("Calendula salve") ?? "");
  const data = guideJsonLd(
    {
      ...one,
      credit: "Rosa",
      basedOn: "https://fern.example/guides/1",
      translationOf: "https://fern.example/guides/2",
      wishes: "With thanks.",
      sources: "A book\n\nA person",
    },
    s.origin,
  );
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@type": ["HowTo", "LearningResource"],
    url: `${s.origin}/guides/${one.id}`,
    license: "https://creativecommons.org/licenses/by-sa/4.0/",
    creditText: "Rosa",
    inLanguage: "en",
    isBasedOn: "https://fern.example/guides/1",
    translationOfWork: { "@id": "https://fern.example/guides/2" },
    citation: ["A book", "A person"],
    usageInfo: { text: "With thanks." },
    totalTime: "PT90M",
    step: [
      { position: 1, text: "Warm the oil." },
      { position: 2, text: "Pour it." },
    ],
    author: { name: "Moss Collective", url: `${s.origin}/@moss` },
  });
  expect(guideJsonLd({ ...one, kind: "story" }, s.origin)).toMatchObject({
    "@type": "Article",
    timeRequired: "PT90M",
  });
  expect(guideJsonLd({ ...one, basedOn: "javascript:alert(1)" }, s.origin)).not.toHaveProperty(
    "isBasedOn",
  );
});

describe("the glossary", () => {
  test("is kept by any member and read by everybody", async () => {
    const term = await addTerm(s.ctx, kim, {
      language: "en",
      term: "Tincture",
      meaning: "A plant, in spirit.",
    });
    await expect(
      addTerm(s.ctx, kim, { language: "en", term: "tíncture", meaning: "Again." }),
    ).rejects.toMatchObject({
      fields: { term: expect.any(String) as unknown },
    });
    await addTerm(s.ctx, kim, {
      language: "de",
      term: "Tincture",
      meaning: "<b>Englisch</b> für Tinktur.",
    });
    const other = await addTerm(s.ctx, rosa, {
      language: "en",
      term: "Go-round",
      meaning: "Each speaks once.",
    });
    await expect(
      changeTerm(s.ctx, rosa, other.id, { language: "en", term: "TINCTURE", meaning: "x" }),
    ).rejects.toMatchObject({
      code: "bad-input",
    });
    await changeTerm(s.ctx, rosa, term.id, {
      language: "en",
      term: "tincture",
      meaning: "A plant in alcohol.\nStrong.",
    });
    await expect(
      addTerm(s.ctx, stranger, { language: "en", term: "x", meaning: "y" }),
    ).rejects.toMatchObject({ code: "sign-in-needed" });
    await expect(removeTerm(s.ctx, stranger, term.id)).rejects.toMatchObject({
      code: "sign-in-needed",
    });
    await expect(
      addTerm(s.ctx, kim, { language: "en/..", term: " ", meaning: "" }),
    ).rejects.toMatchObject({
      fields: {
        term: expect.any(String) as unknown,
        meaning: expect.any(String) as unknown,
        language: expect.any(String) as unknown,
      },
    });
    const { text } = await get("/glossary");
    for (const part of [
      "A plant in alcohol.<br>Strong.",
      "Each speaks once.",
      "&lt;b&gt;Englisch",
      "German",
      `id="term-${term.id}"`,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("Add a word");
    await removeTerm(s.ctx, kim, other.id);
    expect((await glossary(s.ctx.db)).map((one) => one.term)).toEqual(["Tincture", "tincture"]);
  });

  test("is written by forms and by the API", async () => {
    const made = await post("/api/v1/glossary", {
      language: "en",
      term: "Check-in",
      meaning: "How are you?",
    });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    expect(
      await (
        await post(`/api/v1/glossary/${id}`, { meaning: "How are you, really?" }, asRosa(), "PATCH")
      ).json(),
    ).toMatchObject({
      term: "Check-in",
      meaning: "How are you, really?",
    });
    expect(
      (await post("/api/v1/glossary", { language: "en", term: "Check-in", meaning: "x" })).status,
    ).toBe(422);
    expect(
      (await post("/api/v1/glossary", { language: "en", term: "X", meaning: "x" }, {})).status,
    ).toBe(401);
    expect((await get("/api/v1/glossary")).text).toContain("really");
    const page = await get("/glossary", asRosa());
    expect(page.text).toContain("Add a word");
    expect((await get(`/glossary/${id}`, asRosa())).text).toContain("Remove");
    expect((await get(`/glossary/${id}`)).answer.status).toBe(401);
    expect(
      (await fetch(`${s.origin}/api/v1/glossary/${id}`, { method: "DELETE", headers: asRosa() }))
        .status,
    ).toBe(204);
    expect((await get(`/glossary/${id}`, asRosa())).answer.status).toBe(404);
  });
});

describe("help with plain words", () => {
  test("stands beside a guide for those who may change it", async () => {
    const id = ids.get("Calendula salve") ?? "";
    await addTerm(s.ctx, rosa, {
      language: "en",
      term: "Marigold",
      meaning: "Calendula officinalis.",
    });
    const { answer, text } = await get(`/guides/${id}/plain`, asRosa());
    expect(answer.status).toBe(200);
    for (const part of [
      "How it reads",
      "Words used here",
      "Calendula officinalis.",
      "Marigolds, oil and wax.",
    ])
      expect(text).toContain(part);
    expect((await get(`/guides/${id}/plain`)).answer.status).toBe(401);
    expect((await get(`/guides/${ids.get("草药茶") ?? ""}/plain`, asRosa())).answer.status).toBe(
      403,
    );
    expect((await get("/guides/plain", asRosa())).text).toContain("Nothing to check yet");
  });
  test("answers a form with the text beside what was found, and the API the same", async () => {
    const source = `<script>alert(1)</script> We ask the WHO. ${"Word ".repeat(30)}. ![](a.jpg)`;
    const answer = await fetch(`${s.origin}/guides/plain`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...asRosa() },
      body: new URLSearchParams({ source, language: "en" }),
    });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    for (const part of ["Long sentences", "WHO", "Line 1", "a.jpg", "&lt;script&gt;"])
      expect(text).toContain(part);
    expect(text).not.toContain("<script>alert");
    expect(
      await (await post("/api/v1/guides/plain", { source, language: "en" })).json(),
    ).toMatchObject({
      abbreviations: ["WHO"],
      pictures: [{ line: 1, address: "a.jpg" }],
      language: "en",
    });
    expect((await post("/api/v1/guides/plain", { source }, {})).status).toBe(401);
    expect((await post("/api/v1/guides/plain", { source: 1 })).status).toBe(422);
  });
});

const browser = await openBrowser();
afterAll(() => browser.close());
// The library itself, its search and guides in plain words are looked at with all other pages.
test("what is found nowhere, and words of the glossary, can be used by everybody, on a phone and on a desk", async () => {
  await addTerm(s.ctx, rosa, { language: "ar", term: "عشبة", meaning: "نبات يُستعمل." });
  const term = (await glossary(s.ctx.db))[0]?.id ?? "";
  const wrong: string[] = [];
  for (const width of [320, 1280]) {
    const context = await browser.newContext({
      bypassCSP: true,
      viewport: { width, height: 900 },
      extraHTTPHeaders: asRosa(),
    });
    const page = await context.newPage();
    for (const path of ["/library?q=zzzz", "/glossary", `/glossary/${term}`]) {
      const answer = await page.goto(`${s.origin}${path}`);
      for (const one of await examine(page)) wrong.push(`${width} ${path}: ${one}`);
      for (const one of await invalid((await answer?.text()) ?? "")) wrong.push(`${path}: ${one}`);
    }
    await context.close();
  }
  expect(wrong).toEqual([]);
});
