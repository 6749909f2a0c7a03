/**
 * Three pictures for the README, of a running demo: `npm run demo`, then `node_modules/.bin/node
 * tools/readme-pictures.ts` (and an address, if it is not http://localhost:4001).
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { openBrowser } from "../test/support/browser.ts";

const origin = process.argv[2] ?? "http://localhost:4001";
const folder = join(import.meta.dirname, "..", "docs", "pictures");

interface Listed {
  readonly items: readonly { readonly id: string; readonly image: unknown }[];
}
/** The first with a picture of its own. */
async function firstOf(path: string): Promise<string> {
  const { items } = (await (await fetch(`${origin}/api/v1/${path}`)).json()) as Listed;
  return (items.find((one) => one.image !== null) ?? items[0])?.id ?? "";
}

const desktop = { width: 1280, height: 860 } as const;
const phone = { width: 390, height: 844 } as const;
const shots = [
  { name: "home", path: "/", window: desktop, wide: 1280 },
  {
    name: "event",
    path: `/events/${await firstOf("calendar?scope=own")}`,
    window: phone,
    wide: 585,
  },
  { name: "library", path: "/library", window: phone, wide: 585 },
] as const;

const browser = await openBrowser();
mkdirSync(folder, { recursive: true });
for (const { name, path, window, wide } of shots) {
  const page = await browser.newPage({ viewport: window, deviceScaleFactor: 1.5 });
  await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
  const { size } = await sharp(await page.screenshot())
    .resize({ width: wide })
    .webp({ quality: 72, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
  await page.close();
  process.stdout.write(`docs/pictures/${name}.webp: ${Math.round(size / 1024)} kB\n`);
}
await browser.close();
