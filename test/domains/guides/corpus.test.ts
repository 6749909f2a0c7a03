/**
 * Articles of every origin: shown without anything active, credited to their
 * author, under the licence that they name.
 */
import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, typesOf } from "#protocol/activitypub/json.ts";
import { readGuide } from "#domains/guides/incoming/document.ts";
import { keepLicense, licenseName, licensePage, mayAdapt } from "#domains/guides/guide.ts";
import { documents } from "../../support/corpus.ts";

const now = new Date("2031-01-01T00:00:00Z");

function articlesIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(articlesIn);
  if (!isObject(value)) return [];
  return [
    ...(typesOf(value).includes("Article") ? [value] : []),
    ...Object.values(value).flatMap(articlesIn),
  ];
}
const found = [...documents("guides")].flatMap(([file, document]) =>
  articlesIn(document).map((json, i) => [`${file} ${i}`, json] as const),
);

describe("every Article of the corpus", () => {
  test("is there to be read", () => {
    expect(found.length).toBeGreaterThan(10);
  });
  test.each(found)("%s is harmless, or refused for what it lacks", (_, json) => {
    const read = readGuide(json, now);
    if ("refused" in read) {
      expect(["it has no id", "it is empty"]).toContain(read.refused);
      return;
    }
    expect(read.contentHtml).not.toMatch(
      /<(?!\/?(?:p|br|hr|h[2-6]|ul|ol|li|dl|dt|dd|blockquote|pre|code|strong|b|em|i|s|del|u|sub|sup|a|table|thead|tbody|tr|th|td|span|img)\b)/i,
    );
    expect(read.contentHtml).not.toMatch(/\s(?:on\w+|style|class|srcset)\s*=|javascript:|data:/i);
    for (const [, src = ""] of read.contentHtml.matchAll(/<img[^>]*src="([^"]*)"/g))
      expect(src).toMatch(/^\/files\//);
    expect(read.name).not.toBe("");
    const said = json["license"];
    if (typeof said === "string") expect([read.license, licensePage(read.license)]).toContain(said);
    else expect(mayAdapt(read.license)).toBe(false);
  });
});

test("a licence that we don't know is kept as it was said, and allows nothing", () => {
  for (const text of ["WTFPL", "CC-BY-NC-SA", "https://www.gnu.org/licenses/fdl-1.3.html"]) {
    expect(keepLicense(text)).toBe(text);
    expect(licenseName(keepLicense(text), "en")).toBe(text);
    expect(mayAdapt(keepLicense(text))).toBe(false);
  }
  for (const text of ["javascript:alert(1)", "<b>", "", "x".repeat(500)])
    expect(keepLicense(text)).toBe("LicenseRef-All-Rights-Reserved");
  expect(licensePage("https://www.gnu.org/licenses/fdl-1.3.html")).toBe(
    "https://www.gnu.org/licenses/fdl-1.3.html",
  );
});
