/** A real browser: Debian's Chromium where it is, else the one that npm brought along. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { type Browser, chromium as playwright, type Page } from "playwright-core";
import { howToGet } from "./needs.ts";
import { deadline } from "./patience.ts";

const flags = [
  "--headless=new",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=BackForwardCache,Translate",
  "--disable-site-isolation-trials",
  // A page of tests ends before its scripts have run often enough to be worth more.
  "--js-flags=--no-turbofan",
  "--font-render-hinting=none",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const shellFlags = flags.map((flag) => (flag.startsWith("--headless") ? "--headless" : flag));

async function executable(): Promise<
  { path: string; args: readonly string[]; env: Record<string, string> } | undefined
> {
  const system = [
    // Nothing but what a page needs: the same work in two thirds of the time.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => existsSync(path));
  if (system !== undefined && process.env["TEST_BROWSER"] !== "npm")
    return { path: system, args: system.endsWith("shell") ? shellFlags : flags, env: {} };
  try {
    // It unpacks its own shared libraries when it believes to run where there are none.
    process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    return {
      path,
      args: shellFlags,
      env: { LD_LIBRARY_PATH: process.env["LD_LIBRARY_PATH"] ?? "" },
    };
  } catch {
    return undefined;
  }
}

/** Throws with what to install where none starts. Its pages wait as long as all tests do. */
export async function openBrowser(): Promise<Browser> {
  const found = await executable();
  try {
    if (found === undefined) throw new Error("there is none");
    const browser = await playwright.launch({
      executablePath: found.path,
      args: [...found.args],
      env: { ...process.env, ...found.env },
      timeout: deadline,
    });
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
      const context = await newContext(options);
      context.setDefaultTimeout(deadline);
      return context;
    };
    browser.newPage = async (options) => (await browser.newContext(options)).newPage();
    return browser;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new Error(`no browser for the tests in pages (${why}): ${howToGet.chromium}`, {
      cause: error,
    });
  }
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** By how many pixels the page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe finds against WCAG 2.2 AA, one line each, and by how many pixels the page is too wide.
 * The page's context must allow scripts and bypass the policy; our own pages
 * have no script. `rules`: these alone.
 */
export async function examine(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Once a document: it stays when the window or its colours change.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axeSource);
  const runOnly = JSON.stringify(
    rules === undefined
      ? { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
      : { type: "rule", values: rules },
  );
  const [text, wide] = await page.evaluate<[string, number]>(`axe
    .run(document, { resultTypes: ["violations"], runOnly: ${runOnly} })
    .then((found) => [JSON.stringify(found.violations), document.documentElement.scrollWidth - document.documentElement.clientWidth])`);
  const violations = (JSON.parse(text) as Violation[]).flatMap((one) =>
    one.nodes.map(
      (node) =>
        `axe ${one.id}: ${node.html.slice(0, 150)} ${
          node.failureSummary?.replaceAll("\n", " ").slice(0, 200) ?? ""
        }`,
    ),
  );
  return wide > 1 ? [...violations, `${wide}px too wide`] : violations;
}
