/** What a text may cost is counted in steps, not in seconds: the same on every machine. */
import { describe, expect, test } from "vitest";
import { limits, maxCells, maxParts, maxTags } from "#commons/limits.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown, renderWithin } from "#commons/markdown.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { Spent } from "#platform/lib/spent.ts";

const table = (columns: number, rows: number): string =>
  `|${"a|".repeat(columns)}\n|${"-|".repeat(columns)}\n${"a\n".repeat(rows)}`;

describe("Markdown", () => {
  test("a table may have as many cells as the limit, and not one row more", () => {
    expect(renderWithin(table(50, maxCells / 50))).toContain("<table>");
    expect(() => renderWithin(table(50, maxCells / 50 + 1))).toThrow(Spent);
  });

  test("many small tables are counted together", () => {
    const small = `${table(10, 10)}\n`;
    expect(renderWithin(small.repeat(maxCells / 100))).toContain("<table>");
    expect(() => renderWithin(small.repeat(maxCells / 100 + 1))).toThrow(Spent);
  });

  test("a table in a quotation counts like any other", () => {
    expect(() => renderWithin(table(330, 350).replace(/^/gm, "> "))).toThrow(Spent);
  });

  test("a text may have as many parts as the limit", () => {
    // A heading is three parts, and the words in it are one more.
    expect(renderWithin("# a\n".repeat(maxParts / 4))).toContain("<h2>a</h2>");
    expect(() => renderWithin("# a\n".repeat(maxParts / 4 + 1))).toThrow(Spent);
  });

  test("a text may be as long as the limit", () => {
    expect(renderWithin("a".repeat(limits.markdown.input))).toContain("aaa");
    expect(() => renderWithin("a".repeat(limits.markdown.input + 1))).toThrow(Spent);
  });

  test("what is stored already and costs too much stands there as plain text", () => {
    const html = renderMarkdown(`${table(330, 350)}\n<b>soup</b>`);
    expect(html).not.toContain("<table>");
    expect(html).toContain("&lt;b&gt;soup&lt;/b&gt;");
  });

  test("ASCII drawings and lines are no tables", () => {
    expect(renderWithin("+---+---+\n| a | b |\n+---+---+\n\na\n---\nb")).toContain(
      "<hr>".slice(0, 1),
    );
    expect(renderWithin("| a |\n|---|---|\n".repeat(200))).not.toContain("<table>");
  });
});

describe("HTML from elsewhere", () => {
  test("has no more signs by name than are cheap to read", () => {
    expect(sanitize(`<b>${"&amp;".repeat(30_000)}</b>`)).toContain("<b>");
    expect(sanitize(`<b>${"&".repeat(150_000)}</b>`)).not.toContain("<b>");
  });

  test("has its form up to the limit of tags, and its words beyond", () => {
    expect(sanitize("<b>a</b>".repeat(maxTags / 2))).toContain("<b>a</b>");
    const plain = sanitize(`${"<b>a</b>".repeat(maxTags / 2)}<i>soup</i>`);
    expect(plain).not.toContain("<b>");
    expect(plain).toContain("soup");
  });

  test("tags that are never closed are words alone, and no quadratic search", () => {
    expect(sanitize(`${"<a>".repeat(60_000)}soup`)).toBe("<p>soup</p>");
    expect(plainText(`${"<br".repeat(60_000)} soup`)).toBe("");
    expect(plainText(`${"<br".repeat(60_000)}>soup`)).toBe("soup");
  });

  test("an element that hides its text swallows nothing when it is never closed", () => {
    expect(sanitize("a<script>b")).toContain("b");
    expect(sanitize("a<TITLE >b")).toContain("b");
    expect(sanitize("a<script>b</script>c")).not.toContain("b");
    expect(sanitize("a<titles>b")).toContain("b");
    expect(sanitize("<script>a</script><script>b")).toContain("b");
  });
});
