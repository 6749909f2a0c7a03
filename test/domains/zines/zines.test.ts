/** Zines as files: made by the press in its own process, and fetched over HTTP. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import type { FastifyInstance } from "fastify";
import { xmlWrong } from "./xml.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderMarkdown } from "#commons/markdown.ts";
import { changeGuide, writeGuide } from "#domains/guides/actions.ts";
import type { GuideInput } from "#domains/guides/guide.ts";
import { createServer } from "#platform/web/server.ts";
import type { Order, ZineForm } from "#domains/zines/press/order.ts";
import { mayBeFile } from "#domains/guides/guide.ts";
import type { PaperGuide } from "#domains/zines/paper.ts";
import { openPress } from "#domains/zines/press/actions.ts";
import { zineMessages } from "#domains/zines/messages.ts";
import { zineRoutes } from "#domains/zines/routes.ts";
import { scriptOf } from "#domains/zines/drawing/scripts.ts";
import { run } from "../../support/needs.ts";
import { found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

const source = "Steep <b>ten</b> & wait.\n\n## What you need\n\n- a pot\n- water";
const paper: PaperGuide = {
  id: "01990000-0000-7000-8000-000000000001",
  name: "Nettle tea",
  summary: "A spring tea.",
  source,
  contentHtml: renderMarkdown(source),
  license: "CC-BY-SA-4.0",
  credit: "Ana and the Tuesday circle",
  cautions: "Not with *blood thinners*.",
  language: "en",
  version: 3,
  updated: new Date("2026-11-20T10:00:00Z"),
  published: new Date("2026-11-01T10:00:00Z"),
  sources: "Our grandmothers",
  wishes: "Ask before selling it.",
  origin: { name: "Moss Collective", address: null },
  ancestors: [
    {
      id: "https://old.example/1",
      name: "Old tea",
      version: 1,
      credit: "Bea",
      license: "CC-BY-4.0",
      updated: "",
    },
  ],
  notices: [
    {
      severity: "urgent",
      content: "Not the roots.",
      byName: "Moss",
      made: new Date("2026-11-21T10:00:00Z"),
    },
  ],
  pictures: [],
};
const order = (form: ZineForm, ...guides: Partial<PaperGuide>[]): Order => ({
  form,
  guides: (guides.length === 0 ? [{}] : guides).map((one) => ({ ...paper, ...one })),
  about: { origin: "https://moss.example", zone: "UTC" },
});
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const press = openPress({ keep: 4 * 1_048_576 });
afterAll(() => {
  press.close();
});

/** Words of each page with the middle of where they stand, in points from the upper left. */
function wordsOn(pdf: Uint8Array): { word: string; x: number; y: number; side: number }[] {
  return run("pdftotext", ["-bbox", "-", "-"], pdf)
    .split("<page ")
    .slice(1)
    .flatMap((page, side) =>
      [
        ...page.matchAll(
          /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
        ),
      ].map(([, a, b, c, d, word = ""]) => ({
        word,
        x: (Number(a) + Number(c)) / 2,
        y: (Number(b) + Number(d)) / 2,
        side,
      })),
    );
}
const infoOf = (pdf: Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), "zine-")), "z.pdf");
  writeFileSync(path, pdf);
  return run("pdfinfo", [path]);
};

describe("on paper", () => {
  test("a booklet sheet has the last page at the left of the cover, and the second behind the cover", async () => {
    const all = wordsOn(
      await press.make(
        order({ kind: "booklet", paper: "a4", duplex: "short", spine: null, reversed: false }),
      ),
    );
    const at = (word: string) => all.find((one) => one.word === word);
    expect(at("About")).toMatchObject({ side: 0 });
    expect(at("About")?.x).toBeLessThan(421);
    expect(all.find((one) => one.word === "Nettle")?.side).toBe(0);
    expect(all.find((one) => one.word === "Nettle" && one.x > 421)).toMatchObject({ side: 0 });
    expect(at("blood") ?? at("blood")).toBeDefined();
    expect(all.find((one) => one.word === "Steep")).toMatchObject({ side: 1 });
    expect(all.find((one) => one.word === "Steep")?.x).toBeLessThan(421);
  });
  test("turned over the long edge, its back stands on its head, and it keeps its title and author", async () => {
    const turnedBy = (duplex: "short" | "long") =>
      press.make(order({ kind: "booklet", paper: "a4", duplex, spine: null, reversed: false }));
    const [short, long] = [await turnedBy("short"), await turnedBy("long")];
    const at = (pdf: Uint8Array, word: string) => wordsOn(pdf).find((one) => one.word === word);
    const [upright, turned] = [at(short, "Steep"), at(long, "Steep")];
    expect((upright?.x ?? 0) + (turned?.x ?? 0)).toBeCloseTo(841.89, 0);
    expect((upright?.y ?? 0) + (turned?.y ?? 0)).toBeCloseTo(595.28, 0);
    expect(at(long, "Nettle")).toEqual(at(short, "Nettle"));
    for (const said of [
      /Title:\s+Nettle tea/,
      /Author:\s+Moss Collective/,
      /Page size:\s+841\.89 x 595\.2/,
    ])
      expect(infoOf(long)).toMatch(said);
  });
  test("of Hebrew has its spine at the right", async () => {
    const hebrew = {
      name: "תה",
      language: "he",
      cautions: "",
      notices: [],
      summary: "",
      ancestors: [],
      wishes: "",
      sources: "",
    };
    const all = wordsOn(
      await press.make(
        order(
          { kind: "booklet", paper: "a4", duplex: "short", spine: null, reversed: false },
          hebrew,
        ),
      ),
    );
    expect(all.find((one) => one.word === "Steep")).toMatchObject({ side: 1 });
    expect(all.find((one) => one.word === "Steep")?.x).toBeGreaterThan(421);
  });
  test("a mini zine is one side, with the cover at the lower right and the about page beside it", async () => {
    const all = wordsOn(await press.make(order({ kind: "mini", paper: "a4", spine: null })));
    expect(new Set(all.map((one) => one.side))).toEqual(new Set([0]));
    const about = all.find((one) => one.word === "About");
    expect(about?.x).toBeGreaterThan(421);
    expect(about?.x).toBeLessThan(631);
    expect(about?.y).toBeGreaterThan(297);
    const cover = all.filter((one) => one.x > 631 && one.y > 297).map((one) => one.word);
    expect(cover).toEqual(expect.arrayContaining(["Nettle", "tea", "Moss", "Collective"]));
    expect(all.find((one) => one.word === "Steep" && one.x > 631)?.y).toBeLessThan(297);
  });
  test.each([false, true])(
    "to read (large print: %s) is tagged, has its title and its size",
    async (large) => {
      const info = infoOf(await press.make(order({ kind: "read", paper: "letter", large })));
      expect(info).toMatch(/Title:\s+Nettle tea/);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Page size:\s+612 x 792/);
    },
  );
});

test.each(["read", "booklet", "mini"] as const)(
  "emoji are drawn and tables are tables (%s)",
  async (kind) => {
    const words =
      "Boil 🍵.\n\n| Herb 🌼 | Grams |\n|---|---|\n| Melissa | 37 |\n| Ромашка 🏳️‍🌈 | 5 |";
    const form = {
      read: { kind, paper: "a4", large: false },
      booklet: { kind, paper: "a4", duplex: "long", spine: "left", reversed: false },
      mini: { kind, paper: "a4", spine: "left" },
    }[kind] as ZineForm;
    const pdf = await press.make(
      order(form, { name: "Tea 🌿", source: words, contentHtml: renderMarkdown(words) }),
    );
    expect(run("pdftotext", ["-", "-"], pdf)).toContain("🍵");
    // Cells stand side by side.
    const on = wordsOn(pdf);
    const cell = (word: string) => on.find((one) => one.word === word);
    const [herb, grams] = [cell("Melissa"), cell("37")];
    expect(herb?.side).toBe(grams?.side);
    expect(Math.abs((herb?.y ?? 0) - (grams?.y ?? 99))).toBeLessThan(4);
    expect(Math.abs((grams?.x ?? 0) - (herb?.x ?? 0))).toBeGreaterThan(20);
  },
);

test("letters that no font has are refused by name", async () => {
  // Nobody has been given this place in Unicode, so that no font of any machine has it.
  const refused = press.make(
    order({ kind: "read", paper: "a4", large: false }, { name: "\u0378 tea" }),
  );
  await expect(refused.then(() => "made")).rejects.toMatchObject({
    code: "bad-input",
    detail: expect.stringContaining("U+0378") as string,
  });
});

test.each([
  ["\u{1E900}", "Adlam"],
  ["ᚠ", "Runic"],
  ["ሀ", "Ethiopic"],
  ["!", undefined],
])("%s is of the script %s", (letter, script) => {
  expect(scriptOf(letter)).toBe(script);
});

test("what is too long for a mini zine says so", async () => {
  const contentHtml = renderMarkdown("word ".repeat(6000));
  await expect(
    press.make(order({ kind: "mini", paper: "a4", spine: null }, { contentHtml })),
  ).rejects.toMatchObject({
    detail: expect.stringContaining("booklet") as string,
  });
});

test("an EPUB has its kind first and unpacked, well-formed pages, and cautions before the text", async () => {
  const bytes = await press.make(
    order(
      { kind: "epub" },
      {},
      { id: "01990000-0000-7000-8000-000000000002", name: "تين & <i>", language: "ar" },
    ),
  );
  expect(strFromU8(bytes.slice(30, 58))).toBe("mimetypeapplication/epub+zip");
  expect([bytes[8], bytes[9]]).toEqual([0, 0]);
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, one]) => [name, strFromU8(one)]),
  );
  for (const [name, one] of Object.entries(files))
    if (/\.(xhtml|opf|xml)$/.test(name)) expect([name, xmlWrong(one)]).toEqual([name, ""]);
  expect(files["book/package.opf"]).toContain('properties="nav"');
  expect(files["book/guide-2.xhtml"]).toContain('lang="ar" xml:lang="ar" dir="rtl"');
  const first = files["book/guide-1.xhtml"] ?? "";
  for (const word of [
    "Not the roots.",
    "Ana and the Tuesday circle",
    "Old tea",
    "CC BY-SA 4.0",
    "Ask before selling it.",
  ])
    expect(first).toContain(word);
  expect(first.indexOf("blood thinners")).toBeLessThan(first.indexOf("Steep"));
  expect(await press.make(order({ kind: "epub" }))).toEqual(await openAgain());
});
async function openAgain(): Promise<Uint8Array> {
  const other = openPress();
  try {
    return await other.make(order({ kind: "epub" }));
  } finally {
    other.close();
  }
}

describe("pictures", () => {
  const id = "01990000-0000-7000-8000-00000000000a";
  const shown = `Dig ![How deep](/files/${id}) with care.\n\n- first ![Gone & away](/files/${id.replace(
    "a",
    "b",
  )})\n\n[Plan](/files/${id})`;
  let path = "";
  beforeAll(async () => {
    path = join(mkdtempSync(join(tmpdir(), "zine-")), "roots");
    await sharp({ create: { width: 900, height: 600, channels: 4, background: "#2a7" } })
      .webp()
      .toFile(path);
  });
  const illustrated = (form: ZineForm) =>
    press.make(
      order(form, {
        source: shown,
        contentHtml: renderMarkdown(shown),
        pictures: [
          { address: `/files/${id}`, path },
          { address: `/files/${id.replace("a", "b")}`, path: `${path}-gone` },
        ],
      }),
    );
  test.each([
    { kind: "read", paper: "a4", large: false },
    { kind: "booklet", paper: "a4", duplex: "short", spine: null, reversed: false },
    { kind: "mini", paper: "letter", spine: null },
  ] as const)("are printed ($kind), as JPEG", async (form) => {
    const pdf = await illustrated(form);
    expect(Buffer.from(pdf).toString("latin1")).toMatch(/\/DCTDecode/);
    expect(pdf.length).toBeLessThan(300_000);
  });
  test("come along in an EPUB with their description; one that is gone is its description", async () => {
    const files = unzipSync(await illustrated({ kind: "epub" }));
    const chapter = strFromU8(files["book/guide-1.xhtml"] ?? new Uint8Array());
    expect(chapter).toContain(
      '<p>Dig</p>\n<p><img src="pictures/1.jpg" alt="How deep"/></p>\n<p>with care.</p>',
    );
    expect(chapter).toContain("first <em>[Gone &amp; away]</em>");
    expect(xmlWrong(chapter)).toBe("");
    expect(files["book/pictures/1.jpg"]?.slice(0, 2)).toEqual(new Uint8Array([0xff, 0xd8]));
    expect(strFromU8(files["book/package.opf"] ?? new Uint8Array())).toContain(
      'href="pictures/1.jpg" media-type="image/jpeg"',
    );
  });
  test("and papers have their whole address in what is read elsewhere", async () => {
    const marked = text(await illustrated({ kind: "markdown" }));
    expect(marked).toContain(`![How deep](https://moss.example/files/${id})`);
    expect(text(await illustrated({ kind: "text" }))).toContain(
      `Plan <https://moss.example/files/${id}>`,
    );
  });
});

test("plain text and Markdown begin with what to take care of", async () => {
  const plain = text(await press.make(order({ kind: "text" })));
  const marked = text(await press.make(order({ kind: "markdown" })));
  for (const one of [plain, marked]) {
    expect(one.indexOf("blood thinners")).toBeLessThan(one.indexOf("Steep"));
    expect(one).toContain("“Old tea” by Bea");
  }
  expect(marked).toContain(source);
  const again = text(await press.make(order({ kind: "markdown" }, { source: null })));
  expect(again).toContain("Steep \\<b\\>ten\\</b\\> \\& wait.");
});

test("the press gives up on what takes too long, keeps little, and turns people away when too many wait", async () => {
  const small = openPress({ longest: 5, waiting: 1, atOnce: 1, keep: 1 });
  const long = (n: number) =>
    small
      .make(order({ kind: "text" }, { name: `Tea ${n}` }))
      .then(String, (error: unknown) => (error as { code: string }).code);
  const all = await Promise.all([long(1), long(2), long(3)]);
  expect(all).toEqual(["too-large", "too-large", "too-many-requests"]);
  expect(small.kept()).toBe(0);
  small.close();
});

test.each([
  ["CC-BY-ND-4.0", "@moss@fern.example", true],
  ["CC-BY-4.0", "@moss@fern.example", true],
  ["LicenseRef-All-Rights-Reserved", "@moss@fern.example", false],
  ["https://fern.example/our-licence", "@moss@fern.example", false],
])("a sibling's guide under %s", (license, _, may) => {
  expect(mayBeFile({ license, origin: { handle: null } })).toBe(may);
  expect(mayBeFile({ license, origin: { handle: "moss" } })).toBe(true);
});

describe("the test page of a printer", () => {
  const testPage = (language: string, size: "a4" | "letter" = "a4"): Promise<Uint8Array> =>
    press.make({ form: { kind: "test", paper: size, language } });
  const words = (pdf: Uint8Array): string => run("pdftotext", ["-", "-"], pdf).replace(/\s+/g, " ");

  test.each([
    ["en", "Side 1", "over the short edge"],
    ["es-MX", "Lado 1", "Por el lado corto"],
    ["fr", "Côté 1", "Par le bord court"],
    ["de", "Seite 1", "Über die kurze Kante"],
    ["pt", "Lado 1", "Pela borda curta"],
    // A language that we don't have is said in English, and marked so.
    ["tok", "Side 1", "over the short edge"],
  ])("has four sides in %s, and names the choices as the form does", async (language, ...said) => {
    for (const size of ["a4", "letter"] as const) {
      const pdf = await testPage(language, size);
      expect(infoOf(pdf)).toMatch(/^Pages: +4$/m);
      for (const one of said) expect(words(pdf)).toContain(one);
      const { duplexes } = zineMessages(language);
      for (const choice of [duplexes.short, duplexes.long])
        expect(words(pdf).toLowerCase()).toContain(choice.toLowerCase());
    }
  });
  test("has the line of 100 mm that it speaks of", async () => {
    const file = Buffer.from(await testPage("en")).toString("latin1");
    const drawn = [...file.matchAll(/FlateDecode[^]*?stream\r?\n([^]*?)\r?\nendstream/g)].map(
      ([, packed = ""]) => inflateSync(Buffer.from(packed, "latin1")).toString("latin1"),
    );
    // In points, 72 to the inch.
    const lengths = drawn
      .flatMap((one) => [...one.matchAll(/^0 0 m\n([\d.]+) 0 l\nS$/gm)])
      .map(([, length]) => (Number(length) / 72) * 25.4);
    expect(lengths).toEqual([expect.closeTo(100, 3)]);
  });
  test("is in Arabic where a font has its letters, and in English rather than nowhere", async () => {
    for (const size of ["a4", "letter"] as const) {
      const pdf = await testPage("ar", size);
      expect(infoOf(pdf)).toMatch(/^Pages: +4$/m);
      expect(words(pdf)).toMatch(/Side 1|[\u0600-\u06ff\ufb50-\ufeff]{4}/);
    }
  });
});

describe("over HTTP", () => {
  let t: TestContext;
  let app: FastifyInstance;
  let open = "";
  let closed = "";
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  const input: GuideInput = {
    ...paper,
    source,
    kind: "remedy",
    license: "CC-BY-SA-4.0",
    careKinds: [],
    tags: [],
    visibility: "public",
    note: "",
    publish: true,
    version: undefined,
  };
  beforeAll(async () => {
    t = await testContext();
    app = await createServer(t.ctx);
    await app.register(zineRoutes(t.ctx));
    await app.ready();
    const { viewer } = await found(t.ctx);
    open = (await writeGuide(t.ctx, viewer, "moss", input)).id;
    closed = (
      await writeGuide(t.ctx, viewer, "moss", { ...input, name: "For us", visibility: "members" })
    ).id;
    await changeGuide(t.ctx, viewer, open, { ...input, source: "Steep longer.", version: 1 });
  });
  afterAll(async () => {
    await app.close();
    await t.end();
  });

  test("anybody gets the files of a public guide, and nothing again that they have", async () => {
    for (const [path, type, begin] of [
      [`/guides/${open}.pdf?paper=letter&large=yes`, "application/pdf", "%PDF-"],
      [`/guides/${open}/booklet.pdf?duplex=long&spine=right`, "application/pdf", "%PDF-"],
      [`/guides/${open}/mini.pdf`, "application/pdf", "%PDF-"],
      [`/guides/${open}.epub`, "application/epub+zip", "PK"],
      [`/guides/${open}.txt`, "text/plain; charset=utf-8", "Nettle tea"],
      [`/guides/${open}.md`, "text/markdown; charset=utf-8", "---"],
      ["/zines/test-page.pdf?paper=letter", "application/pdf", "%PDF-"],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.statusCode, answer.headers["content-type"]]).toEqual([path, 200, type]);
      expect(answer.body.startsWith(begin)).toBe(true);
      const etag = String(answer.headers["etag"]);
      expect((await get(path, { "if-none-match": etag })).statusCode).toBe(304);
    }
  });
  test("the test page is in the language of whoever asks, also after somebody else asked", async () => {
    const saying = async (language: string): Promise<string> =>
      run(
        "pdftotext",
        ["-", "-"],
        (await get("/zines/test-page.pdf", { "accept-language": language })).rawPayload,
      );
    expect(await saying("en")).toContain("Side 1");
    expect(await saying("de")).toContain("Seite 1");
    const english = String((await get("/zines/test-page.pdf")).headers["etag"]);
    expect(
      (await get("/zines/test-page.pdf", { "accept-language": "fr", "if-none-match": english }))
        .statusCode,
    ).toBe(200);
  });
  test("nobody gets what they may not see, alone or beside another", async () => {
    for (const path of ["/print", ".pdf", "/booklet.pdf", "/mini.pdf", ".epub", ".txt", ".md"]) {
      expect((await get(`/guides/${closed}${path}`)).statusCode).toBe(404);
      expect((await get(`/guides/${open}${path}?with=${closed}`)).statusCode).toBe(404);
    }
    expect((await get(`/v/${closed}?version=1`)).statusCode).toBe(404);
  });
  test("wrong wishes are refused", async () => {
    expect((await get(`/guides/${open}.pdf?paper=a0`)).statusCode).toBe(400);
    expect((await get(`/guides/${open}.txt?with=nonsense`)).statusCode).toBe(422);
  });
  test("the page offers every form", async () => {
    const { body } = await get(`/guides/${open}/print`);
    for (const path of [
      `${open}.pdf`,
      "booklet.pdf",
      "mini.pdf",
      ".epub",
      ".txt",
      ".md",
      "test-page.pdf",
    ])
      expect(body).toContain(path);
  });
  test("paper asks whether it is still current", async () => {
    expect((await get(`/v/${open}?version=2`)).body).toContain("Yes. Your copy has version 2");
    expect((await get(`/v/${open}?version=1`)).body).toContain("the latest is version 2");
    expect((await get(`/v/${open}?version=99`)).body).toContain("don&#39;t know this version");
    await t.ctx.db
      .insertInto("guideNotices")
      .values({
        id: paper.id,
        iri: `${t.ctx.origin}/n/1`,
        guideId: open,
        about: `${t.ctx.origin}/guides/${open}`,
        severity: "urgent",
        content: "Throw it away.",
        byName: "Moss",
        made: t.ctx.clock.now(),
      })
      .execute();
    expect((await get(`/v/${open}?version=2`)).body).toContain("Throw it away.");
    expect((await get(`/guides/${open}.txt`)).body).toContain("Throw it away.");
  });
});

test("telephone numbers, handles and addresses of links stand as they are read in a zine in Arabic", async () => {
  const words =
    "للسؤال: +49 30 123 4567\n\n- مها: (030) 765 432 98\n- **@moss@moss.example**\n\n| من | هاتف |\n|---|---|\n| مها | 0171 999 88 77 |";
  const pdf = await press.make(
    order(
      { kind: "read", paper: "a4", large: false },
      { name: "حساء", language: "ar", source: words, contentHtml: renderMarkdown(words) },
    ),
  );
  const on = wordsOn(pdf).map((one) => ({
    ...one,
    word: one.word.replace(/[\u2066-\u2069\u202a-\u202e\u200b]/g, ""),
  }));
  for (const line of [
    ["+49", "123", "4567"],
    ["(030)", "765", "432", "98"],
    ["0171", "999", "88", "77"],
  ]) {
    const placed = line.map((part) => on.find(({ word }) => word === part)?.x ?? Number.NaN);
    expect(placed, line.join(" ")).toEqual(placed.toSorted((a, b) => a - b));
    expect(placed).not.toContain(Number.NaN);
  }
  const read = on.map(({ word }) => word).join(" ");
  expect(read).toContain("@moss@moss.example");
});
