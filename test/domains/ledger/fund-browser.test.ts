/** The pages of the fund in a real browser: narrow, unfolded, on paper. */
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { days } from "#platform/lib/clock.ts";
import { moveFundRequest, openFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { promiseToFund } from "#domains/ledger/fund/gifts/actions.ts";
import { correctPayment, lookAtPayments } from "#domains/ledger/fund/payments/actions.ts";
import { examine, openBrowser } from "../../support/browser.ts";
import { fundHouse, type FundHouse, knowing } from "./fund-house.ts";

const browser: Browser = await openBrowser();
let t: FundHouse;
let origin: string;
beforeAll(async () => {
  t = await fundHouse();
  await t.app.listen({ host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${String((t.app.server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await browser.close();
  t.app.server.closeAllConnections();
  await t.end();
});

test("axe finds nothing, at 360 pixels and with every part unfolded", async () => {
  const opened = async (viewer: Viewer) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      bypassCSP: true,
      extraHTTPHeaders: await t.as(viewer),
    });
    return context.newPage();
  };
  const [rosa, sam] = [await opened(t.rosa), await opened(t.sam)];
  const look = async (page: typeof rosa, path: string): Promise<void> => {
    await page.goto(`${origin}${path}`);
    await page.evaluate(
      "for (const part of document.querySelectorAll('details')) part.open = true",
    );
    expect(await examine(page), path).toEqual([]);
  };
  await look(sam, "/@moss/fund");
  await promiseToFund(t.ctx, t.sam, "moss", {
    amount: 2500,
    every: "month",
    who: "name",
    name: "A long name of somebody from next door",
  });
  await t.give(100_000);
  await t.ways({ fundCap: 20_000 });
  const ids = [];
  for (const what of ["food", "food", "food", "other", "travel"])
    ids.push(await t.ask(t.sam, { what, words: "W ".repeat(200), how: "H" }));
  for (const id of ids.slice(0, 3)) {
    await t.twoKeys(id);
    await moveFundRequest(t.ctx, t.rosa, id, "hand-over");
  }
  const [other = "", travel = ""] = ids.slice(3);
  for (const path of ["/@moss/fund", "/@moss/fund/report", `/fund/requests/${travel}`])
    await look(rosa, path);
  await look(rosa, "/@moss/fund/payments");
  const payment = (await lookAtPayments(t.ctx, t.rosa, "moss")).payments[0]?.id ?? "";
  await correctPayment(t.ctx, t.ana, "moss", payment);
  await look(rosa, "/@moss/fund/payments");
  await moveFundRequest(t.ctx, t.rosa, other, "yes", knowing);
  await look(rosa, `/fund/requests/${other}`);
  await openFundRequest(t.ctx, t.ana, other);
  for (const path of ["/@moss/fund", `/fund/requests/${other}`, "/sections"]) await look(sam, path);
  // What a keeper reads before they open it.
  for (const one of [t.rosa, t.ana]) await t.keep(one);
  await look(rosa, `/fund/requests/${travel}`);
  // The season is over.
  t.ctx.clock.advance(days(45));
  const later = await opened(t.rosa);
  await look(later, "/@moss/fund/report");
  await later.emulateMedia({ media: "print" });
  expect(await later.getByRole("main").innerText()).toMatch(
    /Paid out[^]*Food, October to December 2026: about 120 EUR, 3 times/,
  );
});
