/**
 * Three pictures for the README, of a running demo: `npm run demo`, then `node tools/readme-pictures.ts` (an address, if it is
 * not http://localhost:4001). Needs Chromium.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";

const origin = process.argv[2] ?? "http://localhost:4001";
const folder = join(import.meta.dirname, "..", "docs", "pictures");
const most = 150_000;

interface Listed {
  readonly items: readonly { readonly id: string; readonly image: unknown }[];
}
/** The first with a picture of its own. */
async function firstOf(path: string): Promise<string> {
  const { items } = (await (await fetch(`${origin}/api/v1/${path}`)).json()) as Listed;
  return (items.find((one) => one.image !== null) ?? items[0])?.id ?? "";
}

const shots = [
  { name: "home", path: "/", width: 1280, height: 860 },
  { name: "event", path: `/events/${await firstOf("calendar")}`, width: 1280, height: 860 },
  { name: "phone", path: `/guides/${await firstOf("guides")}`, width: 390, height: 760 },
] as const;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
mkdirSync(folder, { recursive: true });
for (const { name, path, width, height } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
  const seen = await page.screenshot();
  await page.close();
  for (const quality of [80, 65, 50, 35]) {
    const made = await sharp(seen).webp({ quality }).toBuffer();
    if (made.length > most && quality > 35) continue;
    writeFileSync(join(folder, `${name}.webp`), made);
    process.stdout.write(`docs/pictures/${name}.webp: ${made.length} bytes\n`);
    break;
  }
}
await browser.close();
