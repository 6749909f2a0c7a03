/** Words of strangers in a page: judged by a real browser, after the sanitizer. */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { linesFrom } from "#commons/markup/html-to-markdown.ts";
import { plainLines } from "#commons/markup/plain-lines.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { oneLine } from "#commons/text.ts";
import { documents } from "../support/corpus.ts";
import { openBrowser } from "../support/browser.ts";

interface Case {
  readonly id: string;
  readonly input: { readonly html?: string; readonly markdown?: string };
  readonly expected: {
    readonly domForbid?: readonly string[];
    readonly attrForbidRegex?: string;
    readonly urlAttrSchemes?: readonly string[];
    readonly requireText?: readonly string[];
  };
}

const read = (kind: string): Case[] => [...documents(`hostile/${kind}`).values()] as Case[];
const cases = [...read("html"), ...read("markdown")].filter(
  (one) => typeof (one.input.html ?? one.input.markdown) === "string",
);

const own: Case[] = [
  "<script>alert(1)</script>SAFE",
  '<img src=x onerror="alert(1)">SAFE',
  '<a href="javascript:alert(1)">SAFE</a>',
  '<a href="jav\tascript:alert(1)" onclick=alert(1)>SAFE</a>',
  '<p style="position:fixed">SAFE</p></div></main></body><h1>out</h1>',
  "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>SAFE",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>SAFE",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>SAFE",
  '<form action="https://evil.example"><input name=password></form>SAFE',
].map((html, i) => ({
  id: `own ${i}`,
  input: { html },
  expected: {
    domForbid: ["script", "style", "iframe", "svg", "math", "img", "form", "input", "object"],
    attrForbidRegex: "^(on.*|style|srcdoc|xlink:href)$",
    urlAttrSchemes: ["http", "https", "mailto"],
    requireText: ["SAFE"],
  },
}));

test.each([
  '<noscript><p title="</noscript>">SAFE</p>',
  "<noscript>SAFE</noscript>",
  "<noscript>SAFE",
  "<noscript><noscript></noscript>SAFE",
  '<p title="<style>">SAFE</p><style>p{}</style>',
  '<style><p title="</style>">SAFE</p>',
  "<style>SAFE",
  "<style/>SAFE",
  "<script>SAFE",
  "<title>SAFE",
  "<template>SAFE",
  '<template><p title="</template>">SAFE</p>',
  "<textarea>SAFE",
  "<textarea>SAFE</textarea>",
  "<xmp>SAFE",
  "<iframe>SAFE",
  "<noembed>SAFE",
  "<noframes>SAFE",
  "<plaintext>SAFE",
  "<svg><desc>x</desc><p>SAFE</p></svg>",
  "<math><mtext>SAFE</mtext></math>",
  "<object><p>SAFE</p></object>",
  "<select><option>SAFE</select>",
  "<!-- <style> -->SAFE",
])("%s swallows nothing", (html) => {
  for (const text of [sanitize(`<p>before</p>${html}`), plainText(`<p>before</p>${html}`)]) {
    expect(text).toContain("before");
    expect(text).toContain("SAFE");
  }
});

const browser = await openBrowser();
afterAll(() => browser.close());

describe("hostile words", () => {
  test.each([...own, ...cases].map((one) => [one.id, one] as const))(
    "%s are harmless in a page",
    async (_, { input, expected }) => {
      const html =
        input.html !== undefined ? sanitize(input.html) : renderMarkdown(input.markdown ?? "");
      const page = await browser.newPage();
      const alerts: string[] = [];
      page.on("dialog", (dialog) => {
        alerts.push(dialog.message());
        void dialog.dismiss();
      });
      await page.setContent(
        `<main><div id="words">${html}</div></main><footer id="end">end</footer>`,
      );
      const found = await page.evaluate<{
        forbidden: string[];
        attributes: string[];
        schemes: string[];
        text: string;
        intact: boolean;
      }>(`(() => {
      const box = document.getElementById("words");
      const all = [...box.querySelectorAll("*")];
      return {
        forbidden: ${JSON.stringify(
          expected.domForbid ?? [],
        )}.filter((selector) => box.querySelector(selector) !== null),
        attributes: all.flatMap((element) => [...element.attributes].map((one) => one.name)),
        schemes: all.flatMap((element) => ["href", "src", "action"].flatMap((name) => element.hasAttribute(name) ? [new URL(element.getAttribute(name), "https://moss.example").protocol.slice(0, -1)] : [])),
        text: box.textContent,
        intact: document.getElementById("end")?.parentElement === document.body,
      };
    })()`);
      await page.close();
      expect(alerts).toEqual([]);
      expect(found.forbidden).toEqual([]);
      expect(
        found.attributes.filter((name) => new RegExp(expected.attrForbidRegex ?? "^on").test(name)),
      ).toEqual([]);
      expect(
        found.schemes.filter(
          (scheme) => !(expected.urlAttrSchemes ?? ["http", "https", "mailto"]).includes(scheme),
        ),
      ).toEqual([]);
      for (const text of expected.requireText ?? []) expect(found.text).toContain(text);
      expect(found.intact).toBe(true);
    },
  );
});

test("what went through once goes through again unchanged", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      (text) => sanitize(sanitize(text)) === sanitize(text),
    ),
  );
});

test("a name is one line without controls, overrides or piles of marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const line = oneLine(text, 100);
      return (
        line.length <= 100 &&
        !/[\u0000-\u001f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/.test(line) &&
        line.isWellFormed()
      );
    }),
  );
});

test("text is read out of HTML in words", () => {
  expect(plainText("<p>One &amp; two</p><p>three<br>four</p>")).toBe("One & two three four");
  expect(
    plainText(
      '<h2>Salve</h2><ul><li>wax</li><li><a href="https://a.example/" rel="nofollow">oil</a></li></ul>',
    ),
  ).toBe("Salve wax oil");
});

test("a space that keeps a mark or a unit with its word stays; others become one space", () => {
  const kept = "«\u00a0Thé\u00a0»\u00a0: 30\u202fMo";
  for (const end of ["", "<i lang=fr></i>"]) {
    const words = (text: string): string => plainText(`<p>${text}</p>${end}`);
    expect(words(kept)).toBe(kept);
    expect(words("a  b c\u00a0 d")).toBe("a b c d");
  }
});

test("the short way to plain text and the long one lead to the same words", () => {
  const part = fc.constantFrom("one", " ", "\n\n", "**two**", "*three*", "- four\n", "## five\n", "[six](https://a.example/?a=1&b=2)", "<b>", "&", "&eacute;", "> seven\n", "`8`", "\"'", "\u00a0"); // oxfmt-ignore
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const html = renderMarkdown(parts.join(""));
      // What is no mark of ours is left to the parser.
      expect(plainText(html)).toBe(plainText(`${html}<i lang="en"></i>`));
    }),
  );
});

test("plain text where HTML should stand keeps its lines, as EveryCal writes it", () => {
  expect(sanitize("Line one\nline two\r\n\r\nNew &amp; last")).toBe(
    "<p>Line one<br />line two</p><p>New &amp; last</p>",
  );
  expect(sanitize("One line\n")).toBe("One line\n");
  expect(linesFrom(sanitize("Line one\nline two\n\nNew"))).toBe("Line one  \nline two\n\nNew");
});

test("the words of some HTML keep the lines that they had", () => {
  expect(plainLines("<p>First<br/>second</p><ul><li>a &amp; b</li><li>c</li></ul>")).toBe(
    "First\nsecond\na & b\nc",
  );
  expect(
    plainLines(
      "<p>Soup</p><table><thead><tr><th>Day</th>\n<th>What</th></tr></thead><tbody><tr><td>Mon</td><td>bread</td></tr></tbody></table>",
    ),
  ).toBe("Soup\nDay | What\nMon | bread");
  expect(plainLines("Plain\nwords")).toBe("Plain\nwords");
  expect(plainLines("<p>One<strong>!</strong></p>")).toBe("One!");
});

test("a direction stays with its words, and only one that there is", () => {
  expect(sanitize('<p dir="RTL" lang="ar">a</p><p dir="up">b</p>')).toBe(
    '<p lang="ar" dir="rtl">a</p><p>b</p>',
  );
});

test("a frame that nobody closes is a link to what it shows", () => {
  const film = '<iframe src="https://v.example/e" title="Film"';
  const link = '<a href="https://v.example/e" rel="nofollow noopener noreferrer">Film</a>';
  for (const frame of [`${film}/>`, `${film}>`])
    expect(sanitize(`<p>a</p>${frame}<p>b</p>`)).toMatch(
      new RegExp(`^<p>a</p>(?:<p>)?${link}(?:</p>)?<p>b</p>$`),
    );
  expect(sanitize(`<p>a</p>${`${film}/>`.repeat(20)}<p>b</p>`)).toContain(link);
});
