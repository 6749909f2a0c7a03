/**
 * When the largest thing of a page is seen on a slow phone: CPU four times slower, 1.6 Mbit/s, 150
 * ms each way round, nothing kept from before.
 */
import type { Browser } from "playwright-core";
import { openBrowser } from "../test/support/browser.ts";
import { pictureForm, type Scene } from "../demo/pictures.ts";
import { begin, type Bench, median, miss, ms, note, origin, withServer } from "./support.ts";

const target = 1500;
const heaviest = 50_000;
const rounds = 5;

interface Seen {
  /** Largest Contentful Paint, in ms. */
  readonly largest: number;
  /** How far things moved after they were seen. */
  readonly shift: number;
  /** Bytes of page, style and letters as they were sent. */
  readonly weight: number;
}

// In the browser, as text: the types of a browser are not those of Node.
const watch = `
  globalThis.found = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) found.largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) found.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });`;
const ask = `({
  ...found,
  weight: performance.getEntries()
    .filter(({ entryType, name }) => entryType === "navigation" ||
      (entryType === "resource" && !/\\/pictures\\/|\\.(png|jpe?g|webp|avif|svg)/.test(name)))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
})`;

async function seen(browser: Browser, path: string): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript({ content: watch });
    await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
    return await page.evaluate<Seen>(ask);
  } finally {
    await context.close();
  }
}

/** A collective with pictures wherever there can be some. */
async function furnish(bench: Bench): Promise<readonly (readonly [string, string])[]> {
  const { token } = (await (
    await fetch(`${origin}/api/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ handle: "rosa", password: "correct horse battery" }),
    })
  ).json()) as { token: string };
  const show = async (path: string, scene: Scene, wide = false): Promise<void> => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}` },
      body: await pictureForm(scene, wide),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  };
  await show("/groups/moss/banner", "field", true);
  const scenes: readonly Scene[] = ["tins", "soup", "tea", "bicycle", "aid", "circle"];
  let event = "";
  let guide = "";
  for (const [i, scene] of scenes.entries()) {
    const made = await bench.ask<{ id: string }>("/api/v1/groups/moss/events", {
      name: `Event ${i}`,
      content: "We warm the oil, melt the wax, and fill small tins. Bring a clean tin.",
      startTime: `2027-01-${10 + i}T14:00`,
      location: { area: "Elm Garden, near the library" },
      visibility: "public",
      access: { "step-free": "yes", toilet: "yes", free: "yes" },
    });
    await show(`/events/${made.id}/picture`, scene);
    event ||= made.id;
    const written = await bench.ask<{ id: string }>("/api/v1/groups/moss/guides", {
      name: `Guide ${i}`,
      summary: "Three things, one pot, half an hour.",
      kind: "how-to",
      source: "## You need\n\n- oil\n- wax\n\n## How\n\nWarm it, and stir.",
      license: "CC0-1.0",
      language: "en",
      visibility: "public",
    });
    await show(`/guides/${written.id}/picture`, scene);
    guide ||= written.id;
  }
  return [
    ["home", "/"],
    ["calendar", "/calendar?from=2027-01-01"],
    ["an event", `/events/${event}`],
    ["a guide", `/guides/${guide}`],
  ];
}

export async function paint(): Promise<void> {
  begin("Seen on a slow phone");
  await withServer({}, async (bench) => {
    const pages = await furnish(bench);
    const browser = await openBrowser();
    try {
      for (const [name, path] of pages) {
        const all: Seen[] = [];
        for (let i = 0; i < rounds; i++) all.push(await seen(browser, path));
        const largest = median(all.map((one) => one.largest));
        const weight = median(all.map((one) => one.weight));
        const shift = median(all.map((one) => one.shift));
        note(
          `${name}: largest paint; page, style and letters; shift`,
          `${ms(largest)}; ${Math.round(weight / 1000)} kB; ${shift.toFixed(3)}`,
        );
        if (largest > target) miss(`${name}: the largest thing is seen after ${ms(largest)}`);
        if (weight > heaviest) miss(`${name}: ${Math.round(weight / 1000)} kB`);
      }
    } finally {
      await browser.close();
    }
  });
}
