/** The pages of stories in a real browser. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { tellStory } from "#domains/stories/actions.ts";
import { mediaPath } from "#commons/media/place.ts";
import { addFile } from "#domains/stories/files/actions.ts";
import { cleanSound } from "#domains/stories/files/sound/sound.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { invalid } from "../../support/look.ts";
import { found, viewerFor } from "../../support/people.ts";
import { house, type House, story as blank, wav } from "./house.ts";

const browser: Browser = await openBrowser();
const pictures = process.env["SCREENSHOTS"];

describe("in a browser", () => {
  let h: House;
  let rosa: Viewer;
  beforeAll(async () => {
    h = await house({ listen: true });
    rosa = await viewerFor(h.ctx, (await found(h.ctx)).viewer.member?.id ?? "");
  });
  afterAll(async () => {
    await h.end();
    await browser.close();
  });
  const open = async (
    options: Parameters<Browser["newContext"]>[0],
    viewer?: Viewer,
  ): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    if (viewer !== undefined)
      await context.addCookies([
        { name: "calendula", value: await h.token(viewer), url: h.ctx.origin },
      ]);
    return context;
  };

  test("a story is told, written down and taken away without JavaScript", async () => {
    const context = await open({ javaScriptEnabled: false }, rosa);
    const page = await context.newPage();
    const press = (name: string) =>
      page.getByRole("main").getByRole("button", { name, exact: true }).click();
    await page.goto(`${h.ctx.origin}/stories`);
    expect(await page.getByRole("main").innerText()).toContain("Sit down with someone");
    await page.getByRole("link", { name: "Tell a story" }).first().click();
    await page
      .locator('[name="file"]')
      .setInputFiles({ name: "well.wav", mimeType: "audio/wav", buffer: wav(1) });
    await page.locator('[name="name"]').fill("The well");
    await page.locator('[name="consentBy"]').fill("Old Ana");
    await page.getByLabel("Everyone, outside the collective too").check();
    await press("Publish");
    expect(await page.getByRole("main").innerText()).toContain("Ask them first");
    // The recording was kept: only the tick is missing.
    await page.getByLabel("They said yes to this").check();
    await press("Publish");
    expect(await page.locator("h1").innerText()).toBe("The well");
    expect(await page.locator("audio source").getAttribute("src")).toMatch(/^\/files\//);
    await page.locator('[name="transcript"]').fill("There was no water.\n\nSo we dug.");
    await press("Write the transcript");
    expect(await page.locator("#transcript").innerText()).toContain("So we dug.");
    const at = page.url();
    await page.getByRole("link", { name: "Remove this story" }).click();
    await press("Remove this story");
    expect(await page.getByRole("main").innerText()).toContain("Tick this if you are sure");
    await page.getByLabel("Yes, remove it for good").check();
    await press("Remove this story");
    expect(await page.getByRole("main").innerText()).toContain("The story is removed.");
    expect((await page.goto(at))?.status()).toBe(410);
    await context.close();
  });

  test("can record by itself; what it recorded is read, cleaned and played", async () => {
    const context = await open({}, rosa);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    // A tone in place of a microphone: the rest is the browser's own recorder.
    await page.addInitScript({
      content: `navigator.mediaDevices.getUserMedia = async () => {
        const sound = new AudioContext();
        const tone = sound.createOscillator();
        const out = sound.createMediaStreamDestination();
        tone.connect(out);
        tone.start();
        await sound.resume();
        return out.stream;
      };`,
    });
    await page.goto(`${h.ctx.origin}/@moss/stories/new`);
    await page.getByRole("button", { name: "Record here" }).click();
    await page.waitForTimeout(1600);
    await page.getByRole("button", { name: "Stop" }).click();
    await expect
      .poll(() => page.getByRole("status").innerText())
      .toContain("The recording is in the form now");
    await page.locator('[name="name"]').fill("A tone");
    await page.locator('[name="consentBy"]').fill("A tuning fork");
    await page.getByLabel("They said yes to this").check();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.waitForURL(/\/stories\/[0-9a-f-]{36}$/);
    const id = page.url().split("/").at(-1) ?? "";
    const file = await h.ctx.db
      .selectFrom("files")
      .innerJoin("stories", "stories.fileId", "files.id")
      .selectAll("files")
      .where("stories.id", "=", id)
      .executeTakeFirstOrThrow();
    expect(file.mediaType).toMatch(/^audio\/(?:webm|ogg|mp4)$/);
    const bytes = readFileSync(mediaPath(h.ctx.config.dataDir, file.hash));
    expect(cleanSound(bytes)?.bytes).toEqual(bytes);
    expect(bytes.toString("latin1")).not.toMatch(/chrome|mozilla|lavf/i);
    const played = await page.evaluate<boolean>(`(async () => {
      const one = document.querySelector("audio");
      one.muted = true;
      await one.play();
      await new Promise((resolve) => (one.ontimeupdate = () => one.currentTime > 0.2 && resolve()));
      return one.error === null;
    })()`);
    expect(played).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each([
    [390, "light"],
    [320, "dark"],
    [1280, "dark"],
  ] as const)("every page is accessible, valid and fits (%d, %s)", async (width, colorScheme) => {
    const sound = await addFile(h.ctx, rosa, "moss", {
      content: wav(1 + width / 1000),
      name: "a.wav",
      description: "A voice",
      only: "audio",
    });
    const told = await tellStory(h.ctx, rosa, "moss", {
      ...blank,
      consentDay: "2020-01-01",
      fileId: sound.id,
      transcript: "One.\nTwo.\n\nThree.",
    });
    const other = await addFile(h.ctx, rosa, "moss", {
      content: wav(2 + width / 1000),
      name: "a.wav",
      description: "A voice",
      only: "audio",
    });
    const wanted = await tellStory(h.ctx, rosa, "moss", {
      ...blank,
      consentDay: "2020-01-01",
      fileId: other.id,
    });
    const picture = await sharp({
      create: { width: 1600, height: width, channels: 3, background: "#2c5a3c" },
    })
      .png()
      .toBuffer();
    await addFile(h.ctx, rosa, "moss", {
      content: picture,
      name: "leaf.png",
      description: "A [green] leaf",
    });
    const context = await open(
      { bypassCSP: true, colorScheme, viewport: { width, height: 900 } },
      rosa,
    );
    const page = await context.newPage();
    const problems: string[] = [];
    for (const path of [
      "/stories",
      "/stories?q=nothing",
      `/stories/${told.id}`,
      `/stories/${wanted.id}`,
      `/stories/${told.id}/edit`,
      `/stories/${told.id}/withdraw`,
      "/@moss/stories/new",
      "/@moss/files",
    ]) {
      const answer = await page.goto(`${h.ctx.origin}${path}`);
      const text = (await answer?.text()) ?? "";
      problems.push(...(await examine(page)).map((one) => `${path}: ${one}`));
      if (pictures !== undefined)
        await page.screenshot({
          path: `${pictures}/stories-${width}-${path.replace(/[^a-z]+/g, "-")}.png`,
          fullPage: true,
        });
      problems.push(...(await invalid(text)).map((one) => `${path}: ${one}`));
    }
    expect(problems).toEqual([]);
    await context.close();
  });
});
