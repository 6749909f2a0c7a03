import { join } from "node:path";
import { expect, test } from "vitest";
import { openSession } from "#web/session.ts";
import { examine, openBrowser } from "../support/browser.ts";
import { addMember, found } from "../support/people.ts";
import { testServer } from "../support/server.ts";
import { commonLife } from "./common-life.ts";
const dir = "/tmp/shots";
const only = process.env["ONLY"]?.split(",");
test("x", async () => {
  const s = await testServer();
  const { viewer: rosa } = await found(s.world);
  const sam = await addMember(s.world, "sam");
  const life = await commonLife(s.world, rosa, sam);
  const browser = await openBrowser();
  if (browser === undefined) return;
  const foundAll: string[] = [];
  const open = async (who: string | undefined, more: object = {}) => {
    const c = await browser.newContext({ bypassCSP: true, ...more });
    if (who) await c.addCookies([{ name: "calendula", value: (await openSession(s.app, s.world, who, "browser")).token, url: s.origin }]);
    return c.newPage();
  };
  const me = rosa.member!.id;
  const lists: [string | undefined, readonly (readonly [string, string])[]][] = [
    [me, [["home", "/"], ["group", "/@moss"], ["me", "/me"], ["groups","/groups"], ...life.paths]],
    [undefined, life.outside],
    [life.pausedId, life.paused],
    [sam.member!.id, [["group-sam", "/@moss"], ["me-sam", "/me"], ["fund-sam", "/@moss/fund"]]],
  ];
  const sizes = (process.env["SIZES"] ?? "phone").split(",");
  const all = { phone: { viewport: { width: 390, height: 844 }, colorScheme: "light" }, desktop: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, zoomed: { viewport: { width: 320, height: 900 }, colorScheme: "light" } } as Record<string, object>;
  for (const size of sizes)
    for (const [who, list] of lists) {
      const p = await open(who, all[size]);
      for (const [name, path] of list) {
        if (only && !only.some((one) => name === one || (one.endsWith("*") && name.startsWith(one.slice(0, -1))))) continue;
        const a = await p.goto(s.origin + path);
        if (a?.status() !== 200) foundAll.push(`${name} ${path} ${a?.status()}`);
        if (process.env["AXE"]) foundAll.push(...(await examine(p)).map((one) => `${size} ${name}: ${one}`));
        if (process.env["PDF"]) await p.pdf({ path: join(dir, `${name}.pdf`), format: "A4" });
        else await p.screenshot({ path: join(dir, `${size}-${name}.png`), fullPage: true });
      }
    }
  await browser.close();
  await s.end();
  expect(foundAll).toEqual([]);
}, 300_000);
