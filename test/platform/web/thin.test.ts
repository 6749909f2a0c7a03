/** How tests look at very long pages: of what repeats a few stay, and what is wrong in any shape is found. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { examine, openBrowser } from "../../support/browser.ts";
import { manyElements, thin } from "../../support/thin.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const row = (n: number, more = "") =>
  `<tr><td>${n}</td><td><a href="/${n}">Tea ${n}</a>${more}</td></tr>`;
const pageOf = (rows: string): string =>
  `<!doctype html><html lang="en"><title>Rows</title><style>td { line-height: 32px } .pale { color: #ddd }</style><main><h1>Rows</h1><table>${rows}</table></main></html>`;

test("what is wrong once among a thousand rows is found, and what is right stays a few times", async () => {
  const page = await browser.newPage();
  const rows = Array.from({ length: manyElements }, (_, n) => row(n));
  await page.setContent(pageOf(rows.join("")));
  expect(await thin(page)).toBeLessThan(60);
  expect(await page.locator("tr").count()).toBe(6);
  expect(await examine(page)).toEqual([]);

  for (const [wrong, rule] of [
    ['<span class="pale">pale</span>', "color-contrast"],
    ['<img src="/x.png">', "image-alt"],
    ['<a href="/nowhere"></a>', "link-name"],
    ['<button type="button" aria-hidden="true">a</button>', "aria-hidden-focus"],
  ] as const) {
    await page.setContent(pageOf(rows.with(500, row(500, wrong)).join("")));
    await thin(page);
    expect((await examine(page)).join(" ")).toContain(`axe ${rule}:`);
  }
  await page.close();
});

test("a page of ordinary length is looked at as it is", async () => {
  const page = await browser.newPage();
  await page.setContent(pageOf(Array.from({ length: 100 }, (_, n) => row(n)).join("")));
  await thin(page);
  expect(await page.locator("tr").count()).toBe(100);
  await page.close();
});
