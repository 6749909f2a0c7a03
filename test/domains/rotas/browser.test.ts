/**
 * The pages of rotas in a real browser: valid, narrow, unfolded, at
 * twice the size of letters, on paper.
 */
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { makeRota } from "#domains/rotas/actions.ts";
import { askForShifts } from "#domains/rotas/shifts/tasks.ts";
import { setPractices } from "#domains/rotas/practices-actions.ts";
import { groupRotas, myPractices, myShifts } from "#domains/rotas/sections.ts";
import { noteEmpty } from "#domains/rotas/shifts/after-actions.ts";
import { callOff, lookForStandIn, takeSeat } from "#domains/rotas/shifts/actions.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { invalid } from "../../support/look.ts";
import { addMember, found } from "../../support/people.ts";
import { cleaning, comingOf, house, type House } from "./house.ts";

const browser: Browser = await openBrowser();
let t: House;
let rosa: Viewer;
let sam: Viewer;
let origin: string;
beforeAll(async () => {
  let moss = { id: "", handle: "" };
  t = await house(undefined, (app, ctx) =>
    app.get("/sections", async (request, reply) =>
      sendPage(reply, request, {
        title: "Me",
        body: html`<h1>Me</h1>${await myShifts(ctx, viewOf(request))}${await myPractices(
          ctx,
          viewOf(request),
        )}<ul>${await groupRotas(ctx, viewOf(request), viewOf(request).viewer, moss)}</ul>`,
      }),
    ),
  );
  const founded = await found(t.ctx);
  rosa = founded.viewer;
  moss = founded.group;
  sam = await addMember(t.ctx, "sam");
  await t.app.listen({ host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${String((t.app.server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await browser.close();
  t.app.server.closeAllConnections();
  await t.end();
});

async function opened(viewer: Viewer): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    bypassCSP: true,
    extraHTTPHeaders: await t.as(viewer),
  });
  return context.newPage();
}
async function look(page: Page, path: string): Promise<void> {
  const answer = await page.goto(`${origin}${path}`);
  expect([path, answer?.status()]).toEqual([path, 200]);
  const messages = await invalid((await answer?.text()) ?? "");
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
  expect([path, ...messages, ...(await examine(page))]).toEqual([path]);
  await page.addStyleTag({ content: "html { font-size: 200% }" });
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
  expect([path, wide <= 360]).toEqual([path, true]);
}

test("every page of rotas is valid, narrow, and axe finds nothing in it", async () => {
  const [r, s] = [await opened(rosa), await opened(sam)];
  await look(r, "/@moss/rotas");
  await look(r, "/@moss/rotas/new");
  const long = "Averyveryverylongnamewithoutanyspaces".repeat(3).slice(0, 119);
  const id = await makeRota(t.ctx, rosa, "moss", {
    ...cleaning,
    name: long,
    place: long,
    seats: [
      { name: "clean", practice: "", seats: 2, learning: false },
      { name: "cook", practice: "cooking for many people at once", seats: 1, learning: false },
      { name: "learn", practice: "cooking for many people at once", seats: 1, learning: true },
    ],
  });
  await makeRota(t.ctx, rosa, "moss", { ...cleaning, starts: "2026-11-28T15:00" });
  await setPractices(t.ctx, sam, ["listening"]);
  const shifts = await comingOf(t.ctx, rosa, id);
  const seat = (n: number): string =>
    shifts[n]?.seats.find((one) => one.name === "clean")?.id ?? "";
  await takeSeat(t.ctx, rosa, seat(0));
  await takeSeat(t.ctx, rosa, seat(1));
  await lookForStandIn(t.ctx, rosa, seat(1), true);
  await takeSeat(t.ctx, rosa, seat(2), "@sam");
  await callOff(t.ctx, rosa, shifts[3]?.id ?? "", true, `The water is off. ${long}`);
  await askForShifts(t.ctx);
  for (const page of [r, s])
    for (const path of [`/rotas/${id}`, "/@moss/rotas", "/sections"]) await look(page, path);
  for (const path of [`/rotas/${id}/edit`, `/rotas/${id}/sheet?week=2026-11-28`])
    await look(r, path);
  // After a shift: who was there is told to nobody else, and an empty seat can be noted.
  t.ctx.clock.advance(9 * 86_400_000);
  await noteEmpty(t.ctx, sam, seat(0));
  await look(r, `/rotas/${id}`);
  await look(r, `/rotas/${id}/sheet?week=2026-11-28`);
  await r.emulateMedia({ media: "print" });
  expect(await r.locator("nav").first().isVisible()).toBe(false);
});
