/**
 * How pages are set in other languages, in a real browser on a phone: no word is cut or broken, and
 * what is written in Latin letters stands as it is read among Arabic ones.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let browser: Browser;
let rosa: Viewer;
let event = "";
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  event = (
    await planEvent(s.ctx, rosa, "moss", {
      name: "Listening circle",
      content: "We sit and listen.",
      startTime: "2027-01-09T14:00",
      timeZone: "Europe/Amsterdam",
      area: "The library",
      kind: "workshop",
      careKinds: ["listening"],
      tags: ["circle"],
      contact: "Rosa",
      access: { "step-free": "yes", toilet: "yes" },
      visibility: "public",
      language: "en",
      publish: true,
    })
  ).id;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await s.end();
});

async function open(locale: string, path: string, who?: Viewer): Promise<Page> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 390, height: 844 },
    // Only what the test asks: our pages have no script.
    bypassCSP: true,
  });
  if (who !== undefined) {
    const { token } = await openSession(s.app, s.ctx, who.member?.id ?? "", "browser");
    await context.addCookies([{ name: "calendula", value: token, url: s.origin }]);
  }
  const page = await context.newPage();
  await page.goto(`${s.origin}${path}`);
  return page;
}

/** Where each letter of these elements stands: its text and the left edge of each letter. */
const edges = (
  selector: string,
): string => `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (let i = 0; i < node.data.length; i++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      found.push({ letter: node.data[i], left: range.getBoundingClientRect().left });
    }
  return found;
})`;
interface Letter {
  readonly letter: string;
  readonly left: number;
}

test("among Arabic letters the sign of a handle and of a tag stands before its word", async () => {
  for (const [path, selector] of [
    ["/@moss", "#address"],
    [`/events/${event}`, ".tags a"],
  ] as const) {
    const page = await open("ar", path);
    const [letters = []] = await page.evaluate<Letter[][]>(edges(selector));
    expect(letters.length).toBeGreaterThan(3);
    const lefts = letters.map(({ left }) => left);
    expect([path, lefts]).toEqual([path, lefts.toSorted((a, b) => a - b)]);
    await page.context().close();
  }
});

test("the buttons of the languages stand equally far from each other, whichever way their names are read", async () => {
  for (const locale of ["en-GB", "ar"]) {
    const page = await open(locale, "/calendar");
    const gaps = await page.evaluate<number[]>(`(() => {
      const boxes = [...document.querySelectorAll(".languages button")].map((one) => one.getBoundingClientRect());
      return boxes.slice(1).flatMap((box, i) => box.top === boxes[i].top
        ? [Math.round(Math.max(box.left, boxes[i].left) - Math.min(box.right, boxes[i].right))]
        : []);
    })()`);
    expect(gaps.length).toBeGreaterThan(1);
    expect([locale, new Set(gaps).size]).toEqual([locale, 1]);
    await page.context().close();
  }
});

test.each(["es", "fr", "de", "pt"])(
  "in %s no label is broken within a word, no choice is cut off, and a day begins with a capital",
  async (locale) => {
    const labels = await open(locale, `/events/${event}`);
    const broken = await labels.evaluate<
      string[]
    >(`[...document.querySelectorAll("dt")].flatMap((dt) => {
      const node = dt.firstChild;
      return [...dt.textContent.matchAll(/\\S+/g)].filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return range.getClientRects().length > 1;
      }).map(([word]) => word);
    })`);
    expect(broken).toEqual([]);
    await labels.context().close();

    const page = await open(locale, "/calendar");
    const cut = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll(".filter-first select")].filter((select) => {
      const style = getComputedStyle(select);
      const ruler = document.createElement("span");
      ruler.style.cssText = "position:absolute;white-space:nowrap;font:" + style.font;
      ruler.textContent = select.selectedOptions[0].textContent;
      document.body.append(ruler);
      // The arrow takes what its letters leave: at least 16 px.
      return ruler.offsetWidth > select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 16;
    }).map((select) => select.selectedOptions[0].textContent)`);
    expect(cut).toEqual([]);
    const wide = await page.evaluate<number>(
      `[...document.querySelectorAll(".filter-first > .field")].filter((field) => field.lastElementChild.getBoundingClientRect().right > field.getBoundingClientRect().right + 1).length`,
    );
    expect(wide).toBe(0);
    expect(
      await page.evaluate<string>(
        `getComputedStyle(document.querySelector(".day"), "::first-letter").textTransform`,
      ),
    ).toBe("uppercase");
    await page.context().close();
  },
);

test("a page has one filled button at most among what stands openly", async () => {
  for (const path of ["/me/account", "/me/settings", "/@moss", "/me", "/me/profile", "/calendar"]) {
    const page = await open("en-GB", path, rosa);
    const filled = await page.evaluate<string[]>(
      `[...document.querySelectorAll("main button, main .button")].filter((one) => one.checkVisibility() && !one.matches(".quiet, .danger")).map((one) => one.textContent.trim())`,
    );
    expect([path, filled.length > 1 ? filled : []]).toEqual([path, []]);
    await page.context().close();
  }
});

test("a group's page says to strangers what comes and how to follow, without a box of numbers", async () => {
  await planEvent(s.ctx, rosa, "moss", {
    name: "Harvest days",
    content: "",
    startTime: "2027-01-30",
    endTime: "2027-02-01",
    timeZone: "Europe/Amsterdam",
    area: "The field",
    kind: "work-day",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  const page = await open("en-GB", "/@moss");
  const text = await page.getByRole("main").innerText();
  expect(text).not.toContain("Followers");
  expect(text).not.toContain("Amsterdam time");
  // Hours stay together; days are not torn apart at their first letter.
  expect(await page.locator(".over .together").allInnerTexts()).toEqual([]);
  expect(text).toContain("Sat 30 Jan 2027 – Mon 1 Feb 2027");
  const follow = page.getByRole("link", { name: "Follow", exact: true });
  expect(await follow.getAttribute("href")).toBe("#stay");
  expect(await page.locator("#stay").count()).toBe(1);
  // Whose the events are is the name of the page.
  expect(await page.locator(".card .facts").allInnerTexts()).not.toContainEqual(
    expect.stringContaining("The library · "),
  );
  await page.context().close();
});

test("languages are chosen by boxes: the likely ones openly, the others in a fold", async () => {
  const page = await open("en-GB", "/me/profile", rosa);
  expect(await page.locator("select[multiple]").count()).toBe(0);
  await page.getByLabel("Spanish").check();
  await page.getByText("Other languages").click();
  await page.getByLabel("Welsh").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.goto(`${s.origin}/me/profile`);
  expect(await page.getByLabel("Spanish").isChecked()).toBe(true);
  // What is chosen stands openly from now on.
  expect(await page.getByLabel("Welsh").isVisible()).toBe(true);
  expect(await page.getByLabel("Welsh").isChecked()).toBe(true);
  await page.context().close();
});
