/**
 * What stands on a page is looked at the same way in every test: valid
 * HTML, axe, no wider than the window.
 */
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { examine } from "./browser.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "no-inline-style": "error",
    "long-title": "off",
    "require-sri": "off",
    "no-implicit-button-type": "off",
    "attribute-boolean-style": "off",
    "tel-non-breaking": "off",
    "valid-autocomplete": "off",
    "prefer-native-element": "off",
    "doctype-style": "off",
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button"] }],
  },
});

const wordsOf = (html = ""): string => html.replaceAll(/<[^>]*>/g, "").trim();

/** A page says once what it is: the way back above its heading is another word. */
function namedTwice(html: string): string[] {
  const above = wordsOf(/<p class="kicker">([^]*?)<\/p>/.exec(html)?.[1]);
  const heading = wordsOf(/<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1]);
  return above !== "" && above === heading ? [`“${heading}” stands twice above the page`] : [];
}

/** No heading says what another above it said, and nothing that opens what its heading says. */
function headedTwice(html: string): string[] {
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? "";
  const found = [...main.matchAll(/<(h[12]|summary)\b[^>]*>([^]*?)<\/\1>/g)];
  const headings = found.map(([, tag = "", inside]) => ({ tag, words: wordsOf(inside) }));
  return headings
    .filter(({ words }, i) =>
      headings.slice(0, i).some((one) => one.tag !== "summary" && one.words === words),
    )
    .map(({ tag, words }) => `“${words}” is said once more by ${tag}`);
}

/** A heading names the first field below it, whose own label is then not seen. */
function labelledTwice(html: string): string[] {
  const sections = html.split(/(?=<section\b)/).slice(1);
  return sections.flatMap((section) => {
    const [open = "", rest = ""] = section.split(/<\/h2>/, 2);
    const heading = wordsOf(/<h2[^>]*>([^]*)$/.exec(open)?.[1]);
    if (/<(?:section|div)[^>]* class="[^"]*\bnamed\b/.test(section)) return [];
    return [...rest.matchAll(/<label\b[^>]*>([^]*?)<\/label>/g)]
      .filter(([, words]) => heading !== "" && wordsOf(words) === heading)
      .map(() => `“${heading}” is the heading and the label below it`);
  });
}

/** What the validator finds in the HTML, one line each. */
export async function invalid(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return [
    ...namedTwice(html),
    ...headedTwice(html),
    ...labelledTwice(html),
    ...report.results.flatMap((result) =>
      result.messages.map(
        (message) => `${message.ruleId} ${message.message} (line ${message.line})`,
      ),
    ),
  ];
}

/**
 * An old phone: 360 px, and no scripts unless asked for. `token`: a
 * session's, so that somebody is signed in.
 */
export async function openPhone(
  browser: Browser,
  origin: string,
  token?: string,
  javaScriptEnabled = false,
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    // axe comes in as a script; our own pages have none.
    bypassCSP: javaScriptEnabled,
    viewport: { width: 360, height: 720 },
  });
  if (token !== undefined)
    await context.addCookies([{ name: "calendula", value: token, url: origin }]);
  return context.newPage();
}

/**
 * What is wrong with the page that `page` shows, asked for anew by somebody
 * with this session; first its address.
 */
export async function faults(browser: Browser, page: Page, token?: string): Promise<string[]> {
  const looked = await openPhone(browser, new URL(page.url()).origin, token, true);
  const answer = await looked.goto(page.url());
  const found = [
    page.url(),
    ...(await invalid((await answer?.text()) ?? "")),
    ...(await examine(looked)),
  ];
  await looked.context().close();
  return found;
}
