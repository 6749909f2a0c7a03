/**
 * `npm run tour`: starts the demo, takes pictures of its pages (390 and 1280 px, light and dark)
 * into docs/tour, and writes docs/tour.md around them. `npm run tour -- calendar` takes only what
 * has this word in its name; with `--at <address>` the demo is one that runs already.
 */
import { fork } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { password } from "../demo/server.ts";
import { openBrowser } from "../test/support/browser.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs", "tour");
const { values: options, positionals } = parseArgs({
  options: { at: { type: "string" } },
  allowPositionals: true,
});
const [wished = ""] = positionals;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Who = "stranger" | "rosa" | "mika";
interface Stop {
  readonly name: string;
  readonly title: string;
  readonly who: Who;
  /** A path, or the way there: a list page, and the link on it to follow. */
  readonly path: string;
  readonly follow?: string;
}

/** "2026-12-08": days with something in them, whenever the pictures are taken. */
const inDays = (n: number): string =>
  new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

const stops: readonly Stop[] = [
  { name: "home", title: "Home", who: "stranger", path: "/" },
  { name: "calendar", title: "Calendar", who: "stranger", path: "/calendar" },
  { name: "month", title: "Calendar, a month", who: "stranger", path: `/calendar?view=month&from=${inDays(9)}` }, // oxfmt-ignore
  { name: "week", title: "Calendar, a week", who: "stranger", path: `/calendar?view=week&from=${inDays(9)}` }, // oxfmt-ignore
  { name: "event", title: "An event", who: "stranger", path: "/search?q=salve", follow: 'main a[href^="/events/"]' }, // oxfmt-ignore
  { name: "sibling-event", title: "A sibling's event", who: "stranger", path: "/calendar?scope=siblings", follow: 'main a[href^="/events/"]' }, // oxfmt-ignore
  { name: "library", title: "Library", who: "stranger", path: "/library" },
  { name: "guide", title: "A guide", who: "stranger", path: "/library", follow: 'main a[href^="/guides/"]:not([href*="plain"])' }, // oxfmt-ignore
  { name: "board", title: "Board", who: "stranger", path: "/board" },
  { name: "offer", title: "An offer", who: "stranger", path: "/board", follow: 'main a[href^="/offers/"]' }, // oxfmt-ignore
  { name: "groups", title: "Groups", who: "stranger", path: "/groups" },
  { name: "group", title: "A group, as strangers see it", who: "stranger", path: "/@herbs" },
  { name: "search", title: "Search", who: "stranger", path: "/search?q=salve" },
  { name: "help", title: "Help", who: "stranger", path: "/help" },
  { name: "about", title: "What is kept", who: "stranger", path: "/about" },
  { name: "sign-in", title: "Signing in", who: "stranger", path: "/login" },
  { name: "home-member", title: "Home, signed in", who: "rosa", path: "/" },
  { name: "collective", title: "The collective's page, for members", who: "rosa", path: "/@moss" },
  { name: "event-form", title: "Planning an event", who: "rosa", path: "/@moss/events/new" },
  { name: "guide-form", title: "Writing a guide", who: "rosa", path: "/@moss/guides/new" },
  { name: "offer-form", title: "Making an offer", who: "rosa", path: "/@moss/offers/new" },
  { name: "decisions", title: "Decisions", who: "rosa", path: "/@moss/decisions" },
  { name: "decision", title: "A decision that waits for an answer", who: "mika", path: "/me", follow: 'main a[href^="/decisions/"]' }, // oxfmt-ignore
  { name: "meetings", title: "Meetings", who: "rosa", path: "/@moss/meetings" },
  { name: "rota", title: "A rota", who: "mika", path: "/@moss/rotas", follow: 'main a[href^="/rotas/"]' }, // oxfmt-ignore
  { name: "roles", title: "Roles", who: "rosa", path: "/@moss/roles" },
  { name: "you", title: "You", who: "rosa", path: "/me" },
  { name: "account", title: "Account", who: "rosa", path: "/me/account" },
  { name: "news", title: "News", who: "rosa", path: "/me/news" },
  { name: "settings", title: "Settings", who: "rosa", path: "/me/settings" },
  { name: "collective-settings", title: "Start page and collective", who: "rosa", path: "/collective/settings" }, // oxfmt-ignore
  { name: "first-hour", title: "The first hour", who: "rosa", path: "/first-hour" },
  { name: "siblings", title: "Siblings", who: "rosa", path: "/siblings" },
];
/** The highest picture; a page that is longer is cut there. */
const tallest = 1800;
const looks = [
  { width: 390, scheme: "light", wide: 312 },
  { width: 390, scheme: "dark", wide: 312 },
  { width: 1280, scheme: "light", wide: 704 },
  { width: 1280, scheme: "dark", wide: 704 },
] as const;

/** Starts the demo; answers where its first collective is. */
async function startDemo(): Promise<{ origin: string; end(): Promise<void> }> {
  const child = fork(join(root, "demo", "demo.ts"), [], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: process.env,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (said += text));
  for (let tries = 0; !said.includes("Ctrl-C"); tries++) {
    if (child.exitCode !== null || tries > 3000)
      throw new Error(`the demo does not start: ${said}`);
    await sleep(100);
  }
  const [origin] = /http:\/\/localhost:\d+/.exec(said) ?? [];
  if (origin === undefined) throw new Error(`the demo does not say where it is: ${said}`);
  return {
    origin,
    end: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function signIn(page: Page, origin: string, who: string): Promise<void> {
  await page.goto(`${origin}/login`);
  await page.locator('[name="handle"]').fill(who);
  await page.locator('[name="password"]').fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
}

async function picture(
  page: Page,
  origin: string,
  stop: Stop,
  look: (typeof looks)[number],
): Promise<void> {
  await page.goto(`${origin}${stop.path}`);
  if (stop.follow !== undefined) {
    const href = await page.locator(stop.follow).first().getAttribute("href");
    if (href === null) throw new Error(`${stop.name}: nothing to follow`);
    await page.goto(new URL(href, origin).href);
  }
  // A window as high as the page, so that the bar of a phone stands where the page ends.
  const whole = await page.locator("html").boundingBox();
  await page.setViewportSize({
    width: look.width,
    height: Math.min(Math.ceil(whole?.height ?? 844), tallest),
  });
  const png = await page.screenshot();
  await sharp(png)
    .resize({ width: look.wide })
    .webp({ quality: 50, effort: 6 })
    .toFile(join(folder, fileOf(stop, look)));
}

const fileOf = (stop: Stop, look: (typeof looks)[number]): string =>
  `${stop.name}-${look.width}-${look.scheme}.webp`;

mkdirSync(folder, { recursive: true });
if (wished === "") for (const old of readdirSync(folder)) rmSync(join(folder, old));
const chosen = stops.filter(({ name }) => name.includes(wished));
say("Starting the demo …");
const running = options.at;
const demo =
  running === undefined
    ? await startDemo()
    : { origin: running, end: async (): Promise<void> => Promise.resolve() };
const browser = await openBrowser();
try {
  for (const look of looks) {
    const contexts = new Map<Who, BrowserContext>();
    for (const who of ["stranger", "rosa", "mika"] as const) {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        colorScheme: look.scheme,
        viewport: { width: look.width, height: look.width < 800 ? 844 : 800 },
      });
      contexts.set(who, context);
      if (who !== "stranger") await signIn(await context.newPage(), demo.origin, who);
    }
    for (const stop of chosen) {
      const page = await contexts.get(stop.who)?.newPage();
      if (page === undefined) continue;
      try {
        await picture(page, demo.origin, stop, look);
      } catch (error) {
        say(`${stop.name}: ${error instanceof Error ? error.message.slice(0, 200) : ""}`);
      }
      await page.close();
    }
    say(`${look.width} px, ${look.scheme}`);
    for (const context of contexts.values()) await context.close();
  }
} finally {
  await browser.close();
  await demo.end();
}

const there = new Set(readdirSync(folder));
const shownOf = (stop: Stop): string =>
  looks
    .filter((look) => there.has(fileOf(stop, look)))
    .map(
      (look) =>
        `<img src="tour/${fileOf(stop, look)}" alt="${stop.title}, ${look.width} px, ${look.scheme}" width="${look.wide / 2}">`,
    )
    .join("\n");
writeFileSync(
  join(root, "docs", "tour.md"),
  `# A tour

What the pages of the demo look like: on a phone (390 px) and a desktop (1280 px), light and dark. Long pages are cut. \`npm run tour\` makes these pictures anew.

${stops.map((stop) => `## ${stop.title}\n\n${shownOf(stop)}\n`).join("\n")}`,
);
const size = [...there].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
say(`${there.size} pictures, ${Math.round(size / 1024)} kB`);
