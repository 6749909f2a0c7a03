/**
 * The fund on its pages and in its API: what is said to whom, and that nobody can be found in it.
 */
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { moveFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { promiseToFund } from "#domains/ledger/fund/gifts/actions.ts";
import { addGroup } from "../../support/people.ts";
import { fundHouse, type FundHouse, knowing } from "./fund-house.ts";

let t: FundHouse;
let app: FastifyInstance;
beforeEach(async () => {
  t = await fundHouse();
  app = t.app;
});
afterEach(() => t.end());

const get = async (viewer: Viewer | undefined, url: string): Promise<LightMyRequestResponse> =>
  app.inject({ url, ...(viewer === undefined ? {} : { headers: await t.as(viewer) }) });
const post = async (
  viewer: Viewer,
  url: string,
  payload: NonNullable<InjectOptions["payload"]> = {},
): Promise<LightMyRequestResponse> =>
  app.inject({ method: "POST", url, headers: await t.as(viewer), payload });
/** A form as a page sends it. */
const send = async (
  viewer: Viewer,
  url: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: "POST",
    url,
    headers: { ...(await t.as(viewer)), "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(fields).toString(),
  });
const requestId = async (): Promise<string> =>
  (
    await t.ctx.db
      .selectFrom("fundRequests")
      .select("id")
      .orderBy("purge", "desc")
      .executeTakeFirstOrThrow()
  ).id;

describe("the page of the fund", () => {
  test("teaches the practice while it is empty, and is nothing for others", async () => {
    const page = await get(t.sam, "/@moss/fund");
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("The fund is just starting");
    const never = await get(undefined, "/@never/fund");
    for (const path of [
      "/@moss/fund",
      "/@moss/fund/report",
      "/@moss/fund/book.csv",
      "/api/v1/groups/moss/fund",
    ])
      expect((await get(undefined, path)).statusCode, path).toBe(never.statusCode);
    await addGroup(t.ctx, t.rosa, "quiet");
    for (const path of ["/@quiet/fund", "/@quiet/fund/report", "/@quiet/fund/book.csv"])
      expect((await get(t.sam, path)).statusCode, path).toBe(404);
    expect((await get(t.sam, "/@quiet/fund")).body).toBe((await get(t.sam, "/@never/fund")).body);
  });

  test("takes a promise, money that came, and a request through to its end", async () => {
    expect(
      (await send(t.sam, "/@moss/fund/promises", { promised: "25,50", every: "month", who: "me" }))
        .statusCode,
    ).toBe(303);
    const tray = (await get(t.rosa, "/@moss/fund")).body;
    expect(tray).toContain("25.50 EUR, each month");
    expect(tray).toContain("Arrived for November 2026");
    const promise = /\/fund\/promises\/([0-9a-f-]{36})\/received/.exec(tray)?.[1] ?? "";
    expect(
      (await send(t.rosa, `/fund/promises/${promise}/received`, { month: "2026-11" })).headers[
        "location"
      ],
    ).toBe("/@moss/fund");
    await send(t.rosa, "/@moss/fund/received", { received: "74.50", key: newId() });
    expect(await t.pot()).toBe(10_000);

    expect(
      (
        await send(t.sam, "/@moss/fund/requests", {
          amount: "40",
          what: "other",
          words: "W",
          how: "H",
        })
      ).statusCode,
    ).toBe(303);
    const id = await requestId();
    const at = `/fund/requests/${id}`;
    const closed = (await get(t.rosa, at)).body;
    expect(closed).toContain("You will see who is asking");
    expect(closed).not.toMatch(/40 EUR|Something else|<bdi>sam<\/bdi>/);
    const opened = (await send(t.rosa, `${at}/open`)).body;
    expect(opened).toMatch(/40 EUR[^]*Something else[^]*<bdi>sam<\/bdi>/);
    expect(opened).toContain("not for wages");
    await send(t.rosa, `${at}/yes`, { knowing: "yes" });
    expect((await get(t.rosa, at)).body).toContain("You have said yes. A second person is needed.");
    await send(t.ana, `${at}/yes`, { knowing: "yes" });
    expect((await get(t.kim, at)).statusCode).toBe(404);
    await send(t.ana, `${at}/promise`);
    expect((await get(t.sam, at)).body).toMatch(
      /Someone is bringing it[^]*<bdi>ana<\/bdi>[^]*I have received it/,
    );
    const done = await send(t.sam, `${at}/hand-over`);
    expect(done.headers["location"]).toBe(at);
    expect((await get(t.sam, at)).body).toContain("The money was handed over.");
    expect(await t.pot()).toBe(6000);
    expect((await get(t.kim, "/@moss/fund")).body).toContain("the fund lasts about 6 weeks");
  });

  test("shows a form again with what was typed, and says in words when the pot is too small", async () => {
    const again = await send(t.sam, "/@moss/fund/requests", {
      amount: "much",
      what: "food",
      words: "my words",
    });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain("my words");
    expect(again.body).toContain('aria-invalid="true"');
    const gift = await send(t.rosa, "/@moss/fund/received", { received: "-5", key: newId() });
    expect(gift.body).toContain('href="#f-received"');
    const promise = await send(t.rosa, "/@moss/fund/promises", {
      promised: "0",
      every: "once",
      who: "me",
    });
    expect(promise.body).toContain('href="#f-promised"');
    const id = await t.ask(t.sam);
    await t.twoKeys(id);
    const poor = await send(t.rosa, `/fund/requests/${id}/hand-over`);
    expect(poor.statusCode).toBe(303);
    const cookie = poor.cookies.find((one) => one.name === "flash")?.value ?? "";
    const page = await app.inject({
      url: `/fund/requests/${id}`,
      headers: await t.as(t.rosa),
      cookies: { flash: cookie },
    });
    expect(page.body).toContain("There is not enough in the fund");
    expect((await t.ctx.db.selectFrom("ledgerTransactions").select("id").execute()).length).toBe(0);
  });

  test("has every name of a field and every id once", async () => {
    const page = (await get(t.rosa, "/@moss/fund")).body;
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a mistyped payment is turned around by two on its page, and by programs", async () => {
  for (const one of [t.rosa, t.ana]) await t.keep(one);
  const at = "/@moss/fund/payments";
  expect((await get(t.rosa, at)).body).toContain("No money received yet");
  await t.give(75_000);
  await t.give(2000);
  const page = (await get(t.rosa, at)).body;
  expect(page).toMatch(/20 EUR, Friday, 20 November 2026[^]*750 EUR, Friday, 20 November 2026/);
  const back = [...page.matchAll(/payments\/([0-9a-f-]{36})\/back/g)].map(
    (match) => match[1] ?? "",
  );
  expect(back).toHaveLength(2);
  for (const path of [at, "/api/v1/groups/moss/fund/payments"])
    expect((await get(t.kim, path)).statusCode).toBe(404);
  expect((await send(t.kim, `${at}/${back[1] ?? ""}/back`)).statusCode).toBe(404);
  expect((await send(t.rosa, `${at}/${back[1] ?? ""}/back`)).headers["location"]).toBe(at);
  expect((await get(t.ana, at)).body).toContain("One fund keeper has asked to reverse it");
  await send(t.ana, `${at}/${back[1] ?? ""}/back`);
  expect((await get(t.ana, at)).body).toContain("reversed");
  expect(await t.pot()).toBe(2000);
  const api = `/api/v1/groups/moss/fund/payments/${back[0] ?? ""}/correction`;
  expect((await post(t.rosa, api)).json()).toEqual({ state: "asked" });
  expect((await post(t.ana, api)).json()).toEqual({ state: "done" });
  expect((await post(t.ana, api)).statusCode).toBe(409);
  expect((await get(t.rosa, "/api/v1/groups/moss/fund/payments")).json()).toMatchObject({
    items: [
      { amount: 2000, currency: "EUR", corrected: true },
      { amount: 75_000, corrected: true },
    ],
  });
});

describe("the report and the table", () => {
  const handOver = async (what: "food" | "travel", amount: number): Promise<void> => {
    const id = await t.ask(t.sam, { what, amount });
    await t.twoKeys(id);
    await moveFundRequest(t.ctx, t.rosa, id, "hand-over", knowing);
  };

  test("say sums of three or more in whole fives, and nothing of fewer", async () => {
    expect((await get(t.kim, "/@moss/fund/report")).body).toContain("Nothing to report yet");
    await t.ways({ fundCap: 20_000 });
    await t.give(50_000);
    for (const amount of [1234, 2345, 3456]) await handOver("food", amount);
    await handOver("travel", 4321);
    // While the season runs, nothing is told: one more would tell of itself.
    expect((await get(t.kim, "/@moss/fund/report")).body).toContain("Nothing to report yet");
    t.ctx.clock.advance(days(45));
    const page = (await get(t.kim, "/@moss/fund/report")).body;
    expect(page).toContain(
      "<strong>Food</strong>, October to December 2026: about 70 EUR, 3 times",
    );
    expect(page).not.toMatch(/Travel|\b43\b|12\.34/);
    expect(page).toContain("We don&#39;t show more");
    expect((await get(t.kim, "/api/v1/groups/moss/fund/report")).json()).toEqual({
      currency: "EUR",
      out: {
        cells: [{ season: "2026-4", upTo: false, what: "food", count: 3, amount: 7000 }],
        more: true,
      },
      in: { cells: [], more: true },
    });
  });

  test("have months and kinds, nobody, and nothing that runs", async () => {
    await t.give(50_000);
    await handOver("food", 1234);
    await t.ctx.db
      .transaction()
      .execute((trx) => trx.updateTable("groups").set({ name: "=1+1" }).execute());
    const csv = await get(t.rosa, "/@moss/fund/book.csv");
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.body).toBe(
      "month,kind,what for,in,out,currency\r\n2026-11,payment-in,,500,,EUR\r\n2026-11,payout,food,,12.34,EUR\r\n",
    );
    await t.keep(t.rosa);
    expect((await get(t.kim, "/@moss/fund/book.csv")).statusCode).toBe(404);
  });
});

describe("the API", () => {
  test("does all that the pages do", async () => {
    const promised = await post(t.sam, "/api/v1/groups/moss/fund/promises", {
      amount: 5000,
      every: "once",
    });
    expect(promised.statusCode).toBe(201);
    const { id: promise } = promised.json<{ id: string }>();
    expect((await post(t.rosa, "/api/v1/groups/moss/fund/received", { promise })).json()).toEqual({
      booked: true,
    });
    expect((await post(t.rosa, "/api/v1/groups/moss/fund/received", { promise })).json()).toEqual({
      booked: false,
    });
    expect((await post(t.rosa, "/api/v1/groups/moss/fund/received", {})).statusCode).toBe(422);
    expect(
      (await post(t.rosa, "/api/v1/groups/moss/fund/received", { amount: 1000, key: newId() }))
        .statusCode,
    ).toBe(201);
    const asked = await post(t.sam, "/api/v1/groups/moss/fund/requests", {
      amount: 4000,
      what: "food",
      words: "W",
      how: "H",
    });
    const { id } = asked.json<{ id: string }>();
    expect(asked.json()).toMatchObject({ side: "asker", moves: ["withdraw"], state: "asked" });
    const at = `/api/v1/fund/requests/${id}`;
    expect(Object.keys((await get(t.rosa, at)).json<object>())).toEqual(["id", "side", "open"]);
    expect((await post(t.rosa, `${at}/open`)).json()).toMatchObject({
      asker: "sam",
      words: "W",
      how: "H",
    });
    expect((await post(t.ana, `${at}/yes`)).statusCode).toBe(409);
    expect((await post(t.rosa, `${at}/yes`)).json()).toEqual({ id, state: "asked" });
    expect((await post(t.ana, `${at}/yes`, knowing)).json()).toEqual({ id, state: "yes" });
    expect((await post(t.kim, `${at}/yes`, knowing)).statusCode).toBe(404);
    expect((await post(t.ana, `${at}/hand-over`)).json()).toEqual({ id, state: "handed-over" });
    expect((await get(t.ana, "/api/v1/groups/moss/fund")).json()).toMatchObject({
      pot: 2000,
      currency: "EUR",
      keeper: true,
      waiting: [],
    });
    const other = (
      await post(t.sam, "/api/v1/groups/moss/fund/requests", { amount: 100, what: "food" })
    ).json<{ id: string }>().id;
    expect((await post(t.sam, `/api/v1/fund/requests/${other}/withdraw`)).json()).toEqual({
      id: other,
      state: "withdrawn",
    });
    expect(
      (await post(t.sam, "/api/v1/groups/moss/fund/requests", { amount: 1.5, what: "food" }))
        .statusCode,
    ).toBe(422);
    expect(
      (await post(t.sam, "/api/v1/groups/moss/fund/requests", { amount: 100, what: "cars" }))
        .statusCode,
    ).toBe(422);
  });
});

describe("who asks", () => {
  const canary = /canaryname|canary-words|canary-how/i;

  test("stands on no page of another member, in no table, no decision, no job and no log", async () => {
    await t.ctx.db
      .updateTable("members")
      .set({ name: "Canaryname" })
      .where("handle", "=", "sam")
      .execute();
    await t.keep(t.rosa);
    await t.keep(t.ana);
    await t.give(50_000);
    await promiseToFund(t.ctx, t.sam, "moss", { amount: 2000, every: "month", who: "me" });
    const roads: string[] = [];
    const look = async (): Promise<void> => {
      const ids = await t.ctx.db.selectFrom("fundRequests").select("id").execute();
      const paths = [
        ...[
          "/@moss/fund",
          "/@moss/fund/report",
          "/@moss/fund/book.csv",
          "/sections",
          "/api/v1/groups/moss/fund",
          "/api/v1/groups/moss/fund/report",
        ],
        ...ids.flatMap(({ id }) => [`/fund/requests/${id}`, `/api/v1/fund/requests/${id}`]),
      ];
      for (const path of paths)
        for (const who of [t.kim, undefined]) {
          const answer = await get(who, path);
          roads.push(`${path} ${answer.body} ${JSON.stringify(answer.headers)}`);
        }
      for (const { id } of ids)
        for (const move of [
          "open",
          "yes",
          "no",
          "promise",
          "hand-over",
          "withdraw",
          "let-another",
        ]) {
          roads.push((await send(t.kim, `/fund/requests/${id}/${move}`, { knowing: "yes" })).body);
          roads.push((await post(t.kim, `/api/v1/fund/requests/${id}/${move}`, knowing)).body);
        }
      roads.push((await get(t.rosa, "/@moss/fund/book.csv")).body);
    };
    for (const [amount, anonymous] of [
      [4000, true],
      [12_000, false],
    ] as const) {
      await send(t.sam, "/@moss/fund/requests", {
        amount: String(amount / 100),
        what: "health",
        words: "canary-words",
        how: "canary-how",
        ...(anonymous ? {} : { named: "yes" }),
      });
      const id = await requestId();
      await look();
      for (const keeper of [t.rosa, t.ana]) {
        expect((await get(keeper, `/fund/requests/${id}`)).body.match(canary) !== null).toBe(
          !anonymous,
        );
        await send(keeper, `/fund/requests/${id}/open`);
        expect((await get(keeper, `/fund/requests/${id}`)).body).toMatch(canary);
        await send(keeper, `/fund/requests/${id}/yes`, { knowing: "yes" });
        await look();
      }
      if (anonymous) await send(t.rosa, `/fund/requests/${id}/hand-over`);
      await look();
      t.ctx.clock.advance(1000);
    }
    expect((await t.ctx.db.selectFrom("decisions").select("id").execute()).length).toBe(1);
    const told = [
      ...(await t.ctx.db.selectFrom("decisions").selectAll().execute()),
      ...(await t.ctx.db.selectFrom("decisionVersions").selectAll().execute()),
      ...(await t.ctx.db.selectFrom("ledgerTransactions").selectAll().execute()),
      ...(await t.ctx.db.selectFrom("jobs").selectAll().execute()),
    ];
    expect(roads.length).toBeGreaterThan(50);
    expect(roads.filter((one) => canary.test(one))).toEqual([]);
    expect(JSON.stringify(told)).not.toMatch(canary);
    expect(t.log()).not.toMatch(canary);
  }, 180_000);

  test("finds their own on their page", async () => {
    await t.ask(t.sam);
    expect((await get(t.sam, "/sections")).body).toMatch(/40 EUR, Food[^]*Moss Collective/);
    const mine = (await get(t.kim, "/sections")).body.split("<hr>")[1] ?? "";
    expect(mine).not.toContain("What I asked for");
  });

  test("is still there after the keys for those who act, and gone with the request", async () => {
    const id = await t.ask(t.sam);
    await t.twoKeys(id);
    t.ctx.clock.advance(days(1));
    expect((await get(t.rosa, `/fund/requests/${id}`)).body).toContain("<bdi>sam</bdi>");
    await moveFundRequest(t.ctx, t.sam, id, "withdraw");
    const page = (await get(t.sam, `/fund/requests/${id}`)).body;
    expect(page).toContain("We delete this page on 21 December 2026");
  });
});
