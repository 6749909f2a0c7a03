/**
 * The pure rules of bundles: one form for signatures, zips of
 * strangers, names, texts of other tools.
 */
import { inLanguage } from "#platform/i18n/saying.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { folderName, mayTravel, readManifest, readSignatures } from "#domains/bundles/bundle.ts";
import { canonical, type Plain } from "#domains/bundles/canonical-json.ts";
import { carriedLines } from "#domains/bundles/carried-guide.ts";
import { escapeMarkdown, markdownFrom } from "#commons/markup/html-to-markdown.ts";
import {
  frontMatter,
  isMarkdownName,
  licenseIn,
  readMarkdown,
} from "#domains/bundles/readers/markdown.ts";
import { postsIn } from "#domains/bundles/import/look-actions.ts";
import { Spent } from "#platform/lib/spent.ts";
import { looksLikeWordpress, readWordpress } from "#domains/bundles/readers/wordpress.ts";
import {
  digestOfEntry,
  isSafeName,
  readZip,
  unpack,
  type ZipLimits,
} from "#domains/bundles/readers/zip.ts";
import { atMost, effort } from "../../support/effort.ts";

const limits: ZipLimits = { entries: 100, bytes: 1_000_000 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (files: Record<string, string>, options = {}): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
      options,
    ),
  );

describe("the canonical form of JSON", () => {
  const plain = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Plain);
  test("says the same as what it was made from", () =>
    fc.assert(
      fc.property(plain, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));
  test("does not depend on the order of members, and is its own canonical form", () => {
    const turned = (value: Plain): Plain => {
      if (Array.isArray(value)) return (value as Plain[]).map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, one]) => [name, turned(one ?? null)]),
      );
    };
    fc.assert(
      fc.property(plain, (value) => {
        const text = canonical(value);
        expect(canonical(turned(value))).toBe(text);
        expect(canonical(JSON.parse(text) as Plain)).toBe(text);
      }),
    );
  });
  test("is that of RFC 8785 for its examples", () => {
    expect(
      canonical({
        numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    // Sorted by UTF-16 code units: the emoji's first half stands before U+FB33.
    expect(
      canonical({
        "\u20ac": 1,
        "\r": 2,
        "\ufb33": 3,
        "1": 4,
        "\u{1f600}": 5,
        "\u0080": 6,
        "\u00f6": 7,
      }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
    expect(canonical(-0)).toBe("0");
  });
  test("refuses what has no such form", () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }])
      expect(() => canonical(wrong)).toThrow(RangeError);
    let deep: Plain = 1;
    for (let i = 0; i < 100; i++) deep = [deep];
    expect(() => canonical(deep)).toThrow(RangeError);
  });
});

describe("a zip of a stranger", () => {
  test("gives back what was put in, packed or not", () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.txt$/), fc.string(), {
          maxKeys: 6,
        }),
        fc.constantFrom(0, 6),
        async (files, level) => {
          const file = zip(files, { level });
          const entries = await readZip(file, limits);
          const read: Record<string, string> = {};
          for (const entry of entries) read[entry.name] = (await unpack(file, entry)).toString();
          expect(read).toEqual({ ...files });
        },
      ),
      { numRuns: 50 },
    ));
  test("never brings anything but a refusal, however it is broken", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(10_000), fc.nat(255), fc.nat(10_000), async (at, value, cut) => {
        const file = Buffer.from(zip({ "a.md": "hello hello hello", "b/c.md": "x" }));
        file[at % file.length] = value;
        const broken = cut % 3 === 0 ? file.subarray(0, cut % file.length) : file;
        try {
          for (const entry of await readZip(broken, limits)) await unpack(broken, entry);
        } catch (error) {
          expect((error as Error).name).toBe("BadZip");
        }
      }),
      { numRuns: 500 },
    ));
  test.each([
    ["leads upwards", { "../x.md": "a" }, "leads elsewhere"],
    ["leads to the root", { "/etc/x": "a" }, "leads elsewhere"],
    ["has a drive", { "c:x.md": "a" }, "leads elsewhere"],
    ["has a backslash", { "a\\b.md": "a" }, "leads elsewhere"],
    ["hides upward steps", { "a/../../x": "a" }, "leads elsewhere"],
    ["differs in case only", { "a.md": "a", "A.md": "b" }, "same name"],
  ])(
    "is refused when a name %s",
    async (_, files, why) => await expect(readZip(zip(files), limits)).rejects.toThrow(why),
  );
  test("is refused with a link in it", async () => {
    const file = zipSync({
      "a.md": [bytes("/etc/passwd"), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    });
    await expect(readZip(Buffer.from(file), limits)).rejects.toThrow("link to another file");
  });
  test("is refused with too many files, too many bytes, a password", async () => {
    const many = zip(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}.md`, "a"])));
    await expect(readZip(many, limits)).rejects.toThrow("101 files");
    await expect(readZip(zip({ "a.md": "a".repeat(1_000_001) }), limits)).rejects.toThrow(
      "larger than we take",
    );
    const locked = zip({ "a.md": "a" });
    const at = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
    await expect(readZip(locked, limits)).rejects.toThrow("password");
  });
  test("never unpacks to more than it said", async () => {
    const file = zip({ "a.md": "a".repeat(900_000) });
    const at = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    file.writeUInt32LE(10, at + 24);
    const [entry] = await readZip(file, limits);
    await expect(unpack(file, entry ?? ({} as never))).rejects.toThrow("damaged");
  });
  test("a file in it has the digest of its bytes, packed or not, and damage is found", async () => {
    const text = "calendula ".repeat(100_000);
    for (const level of [0, 6] as const) {
      const file = zip({ "a.md": text }, { level });
      const [entry] = await readZip(file, limits);
      if (entry === undefined) throw new Error("nothing in it");
      const digest = createHash("sha256").update(text).digest("hex");
      expect(await digestOfEntry(file, entry)).toBe(digest);
      for (const wrong of [{ bytes: entry.bytes - 1 }, { bytes: entry.bytes + 1 }, { crc: 1 }])
        await expect(digestOfEntry(file, { ...entry, ...wrong })).rejects.toThrow("damaged");
      const broken = Buffer.from(file);
      broken[entry.start + 10] = (broken[entry.start + 10] ?? 0) ^ 1;
      await expect(digestOfEntry(broken, entry)).rejects.toThrow("damaged");
    }
  });
  test("with as many files as a bundle may have is read in steps: others go on meanwhile", async () => {
    const file = zip(
      Object.fromEntries(Array.from({ length: 46_903 }, (_, i) => [`guides/${i}/index.html`, ""])),
      { level: 0 },
    );
    let turns = 0;
    const watch = setInterval(() => turns++, 0);
    const entries = await readZip(file, { entries: 46_903, bytes: 1 });
    clearInterval(watch);
    expect(entries).toHaveLength(46_903);
    expect(turns).toBeGreaterThan(1);
  });
  test("is refused when its files lie over each other", async () => {
    const packed = deflateRawSync(Buffer.alloc(1000));
    const local = (name: string): Buffer => {
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(8, 8);
      head.writeUInt16LE(name.length, 26);
      return Buffer.concat([head, Buffer.from(name)]);
    };
    const entry = (name: string): Buffer => {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50, 0);
      head.writeUInt16LE(8, 10);
      head.writeUInt32LE(packed.length, 20);
      head.writeUInt32LE(1000, 24);
      head.writeUInt16LE(name.length, 28);
      return Buffer.concat([head, Buffer.from(name)]);
    };
    const first = Buffer.concat([local("a"), packed]);
    const directory = Buffer.concat([entry("a"), entry("b")]);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(2, 8);
    end.writeUInt16LE(2, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(first.length, 16);
    await expect(readZip(Buffer.concat([first, directory, end]), limits)).rejects.toThrow(
      "overlap",
    );
  });
  test("is a zip at all", () =>
    expect(readZip(Buffer.from("no zip, only some words"), limits)).rejects.toThrow(
      "not a zip file",
    ));
});

describe("names and languages", () => {
  test("a folder's name can be kept everywhere", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), (name, id) => {
        const folder = folderName(name, id);
        expect(isSafeName(folder)).toBe(true);
        expect(folder).toMatch(/^[a-z0-9-]{6,60}$/);
      }),
    ));
  test("direction follows the language and its script", () => {
    expect(["ar", "he-IL", "fa", "ku-Arab", "ur"].map(directionOf)).toEqual([
      "rtl",
      "rtl",
      "rtl",
      "rtl",
      "rtl",
    ]);
    expect(["en", "es-MX", "uk", "ar-Latn", "hi"].map(directionOf)).toEqual([
      "ltr",
      "ltr",
      "ltr",
      "ltr",
      "ltr",
    ]);
  });
  test("only what its licence sets free travels on", () => {
    expect(mayTravel("CC-BY-ND-4.0")).toBe(true);
    expect(mayTravel("LicenseRef-All-Rights-Reserved")).toBe(false);
    expect(mayTravel("whatever")).toBe(false);
  });
  test("no manifest and no signature of any shape throws", () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readManifest(value)).toHaveProperty("refused");
        expect(readSignatures(value)).toEqual([]);
      }),
    ));
});

describe("HTML as Markdown", () => {
  test("keeps headings, lists, links, marks, code and tables", () => {
    expect(
      markdownFrom(
        '<h1>Salve</h1><p>Warm <strong>oil</strong> &amp; <em>wax</em>.<br>Slowly.</p><ol start="3"><li>Melt<ul><li>stir</li></ul></li><li>Pour</li></ol><blockquote><p>Take care</p></blockquote><pre><code>a  b\n*c*</code></pre><p>See <a href="https://moss.example/a_b">there</a>.</p><table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><p>3</p><p>4</p></td></tr></tbody></table>',
      ),
    ).toBe(
      "## Salve\n\nWarm **oil** & *wax*.\\\nSlowly.\n\n3. Melt\n\n   - stir\n4. Pour\n\n> Take care\n\n```\na  b\n*c*\n```\n\nSee [there](<https://moss.example/a_b>).\n\n| a | b |\n| --- | --- |\n| 1\\|2 | 3 4 |",
    );
  });
  test("paragraphs that stand apart by an empty line only are paragraphs", () =>
    expect(markdownFrom("First <b>one</b>.\n\nSecond\none.\n\n<h2>Third</h2>\nFourth")).toBe(
      "First **one**.\n\nSecond one.\n\n## Third\n\nFourth",
    ));
  test("words mean themselves, whatever signs stand in them", () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from("ab1 .#*_-+>`[]()!\\<&~=|:")) });
    fc.assert(
      fc.property(word, (text) => {
        const shown = plainText(renderMarkdown(escapeMarkdown(text.trim().replace(/\s+/g, " "))));
        expect(shown).toBe(text.trim().replace(/\s+/g, " "));
      }),
    );
  });
  test("nothing active comes through, and a second round changes no word", () => {
    const piece = fc.constantFrom(
      "<script>alert(1)</script>",
      '<a href="javascript:alert(1)">x</a>',
      '<a href="https://a.example/)">y</a>',
      "<p>word",
      "</p>",
      "<ul><li>",
      "</li></ul>",
      "<blockquote>",
      "</blockquote>",
      "<b>bold",
      "</b>",
      "&lt;img src=x onerror=alert(1)&gt;",
      "![x](javascript:alert(1))",
      "<pre>```",
      "</pre>",
      "text",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const shown = renderMarkdown(markdownFrom(pieces.join("")));
        expect(shown).not.toMatch(/<script|<img|href="javascript/i);
        expect(shown).toBe(sanitize(shown));
      }),
    );
  });
  test("as plain lines: paragraphs apart, items with a dash", () =>
    expect(
      carriedLines(
        "<h2>Oil</h2><p>Warm<br>it &amp; wait</p><ul><li>one</li><li><p>two</p></li></ul><p>End</p>",
      ),
    ).toBe("Oil\n\nWarm\nit & wait\n\n- one\n- two\n\nEnd"));
});

describe("Markdown files", () => {
  test("say their facts before the text, or don't", () => {
    const text =
      "---\r\ntitle: \"Nettle: a tea\"\nauthor: 'Ana''s circle'\nlicense: CC BY-SA 4.0\nlang: es\ntags:\n  - herbs\n  - tea, spring\nrun: !!js/function x\n---\n# Other\n\nText";
    expect(readMarkdown("a/b.md", text)).toMatchObject({
      name: "Nettle: a tea",
      credit: "Ana's circle",
      license: "CC-BY-SA-4.0",
      language: "es",
      tags: ["herbs", "tea", "spring"],
      source: "# Other\n\nText",
    });
    expect(readMarkdown("notes/2024-05-01-warm-oil.md", "Only words.")).toMatchObject({
      name: "warm oil",
      source: "Only words.",
    });
    expect(readMarkdown("x.md", "\n# The *title* #\n\nWords.")).toMatchObject({
      name: "The title",
      source: "Words.",
    });
    expect(readMarkdown("x.md", "Title\n=====\nWords.")).toMatchObject({
      name: "Title",
      source: "Words.",
    });
    expect(readMarkdown("empty.md", "---\ntitle: Empty\n---\n")).toBeUndefined();
    expect(readMarkdown("salve.md", "---\nnot closed\n\nwords")?.source).toContain("not closed");
  });
  test("never throw, and never lose the text below the facts", () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, text) => {
        readMarkdown("a.md", head + text);
        const clean = head.replace(/[-.\r\uFEFF]/g, "");
        expect(frontMatter(`---\n${clean}\n---\n${text.replace(/\r/g, "")}`).rest).toBe(
          text.replace(/\r/g, ""),
        );
      }),
    ));
  test("licences are read as people write them", () => {
    const read = (text: string): string | undefined => licenseIn(text);
    expect(
      [
        "CC BY 4.0",
        "cc-by-nc-sa-4.0",
        "https://creativecommons.org/licenses/by-nd/4.0/deed.de",
        "CC0",
        "All rights reserved",
      ].map(read),
    ).toEqual([
      "CC-BY-4.0",
      "CC-BY-NC-SA-4.0",
      "CC-BY-ND-4.0",
      "CC0-1.0",
      "LicenseRef-All-Rights-Reserved",
    ]);
    expect(["", "free", "CC BY 2.0"].map(read)).toEqual([undefined, undefined, undefined]);
  });
  test("are told from what systems put beside them", () =>
    expect(
      ["a.md", "b/c.markdown", "d.txt", "__MACOSX/a.md", ".git/a.md", "b/._c.md", "e.png"].map(
        isMarkdownName,
      ),
    ).toEqual([true, true, true, false, false, false, false]));
});

const wxr = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Our blog</title><language>nl-NL</language>
<wp:author><wp:author_login><![CDATA[ana]]></wp:author_login><wp:author_display_name><![CDATA[Ana of the hill]]></wp:author_display_name></wp:author>
${items}</channel></rss>`;
const item = (
  more: string,
  type = "post",
): string => `<item><title>Warm &amp; slow oil</title><link>https://old.example/oil</link>
<dc:creator><![CDATA[ana]]></dc:creator><content:encoded><![CDATA[<!-- wp:paragraph --><p>Warm <b>oil</b>.</p><script>alert(1)</script>[gallery ids="1"]]]></content:encoded>
<wp:post_date><![CDATA[2019-03-02 10:00:00]]></wp:post_date><wp:post_type>${type}</wp:post_type><category domain="post_tag"><![CDATA[herbs]]></category>${more}</item>`;

describe("a WordPress export", () => {
  test("brings posts and pages with who wrote them, when and where", async () => {
    const { guides, problems } = await readWordpress(
      wxr(item("<wp:status>publish</wp:status>") + item("", "attachment") + item("", "page")),
    );
    expect(problems).toEqual([]);
    expect(guides).toHaveLength(2);
    expect(guides[0]).toEqual({
      name: "Warm & slow oil",
      source: "Warm **oil**.\n\n---\n\nFirst published on 2019-03-02: <https://old.example/oil>",
      summary: "",
      credit: "Ana of the hill",
      language: "nl-NL",
      tags: ["herbs"],
      page: "https://old.example/oil",
    });
    expect(looksLikeWordpress(wxr(""))).toBe(true);
    expect(looksLikeWordpress("<html><p>rss</p></html>")).toBe(false);
  });
  test("leaves what was in the bin or behind a password, and says so", async () => {
    const { guides, problems } = await readWordpress(
      wxr(
        item("<wp:status>trash</wp:status>") +
          item("<wp:post_password>x</wp:post_password>") +
          item(""),
      ),
    );
    expect(guides).toHaveLength(1);
    expect(inLanguage(problems[0] ?? "", "en")).toContain("2 were in the bin");
  });
  test("expands no entities of its own and reads nothing from elsewhere", async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${wxr(
      "<item><title>&b;</title></item>",
    )}`;
    const found = await readWordpress(bomb);
    expect(found.guides).toEqual([]);
    expect(found.problems.map((one) => inLanguage(one, "en"))).toEqual([
      expect.stringContaining("DOCTYPE"),
    ]);
    const odd = await readWordpress(wxr(item("").replace("Warm &amp; slow oil", "Oil &xxe; oil")));
    expect(odd.guides[0]?.name).toBe("Oil &xxe; oil");
  });
  test("texts are read together while they are short, and a long one by itself", async () => {
    const post = (n: number): string => item("").replace("Warm <b>oil</b>.", "a".repeat(n));
    const asked: number[] = [];
    const { guides, problems } = await readWordpress(
      wxr([10, 250_000, 10, 10].map(post).join("")),
      (htmls) => {
        asked.push(htmls.length);
        // The long one cost too much.
        return Promise.resolve(htmls.map((html) => (html.length > 200_000 ? undefined : "words")));
      },
    );
    expect(asked).toEqual([1, 1, 2]);
    expect(guides).toHaveLength(3);
    expect(inLanguage(problems[0] ?? "", "en")).toContain("1 ");
  });
  test("one post that costs too much is left out and takes no other along", async () => {
    const asked: (readonly string[])[] = [];
    const read = postsIn({
      pool: {
        run: (_task: unknown, htmls: readonly string[]) => {
          asked.push(htmls);
          return htmls.includes("slow")
            ? Promise.reject(new Spent("time", "posts"))
            : Promise.resolve(htmls.map((html) => html.toUpperCase()));
        },
      } as never,
    });
    expect(await read(["a", "slow", "b"])).toEqual(["A", undefined, "B"]);
    const busy = postsIn({
      pool: { run: () => Promise.reject(new Spent("busy", "posts")) } as never,
    });
    await expect(busy(["a"])).rejects.toBeInstanceOf(Spent);
  });
  test("never throws and never takes long, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        await readWordpress(wxr(text));
      }),
      { numRuns: 50 },
    );
    const cost = await effort(() => readWordpress(wxr("<a>".repeat(300_000))));
    expect(cost).toBeLessThan(atMost(3000));
  });
});
