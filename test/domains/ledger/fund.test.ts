/** The fund: promises that are not payments, requests with two keys, money that goes out once. */
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { book } from "#domains/ledger/actions.ts";
import { askFund } from "#domains/ledger/fund/requests/ask-actions.ts";
import { moveFundRequest, openFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { floorOf } from "#domains/ledger/fund/payments/payout-actions.ts";
import { readFundRequest } from "#domains/ledger/fund/requests/queries.ts";
import { endFundRequestsOf, purgeFund, spendEffect } from "#domains/ledger/fund/effects.ts";
import {
  letPromiseGo,
  markReceived,
  promiseToFund,
  receiveGift,
} from "#domains/ledger/fund/gifts/actions.ts";
import { lookAtFund } from "#domains/ledger/fund/queries.ts";
import { correctPayment, lookAtPayments } from "#domains/ledger/fund/payments/actions.ts";
import { turnAround } from "#domains/ledger/timebank/actions.ts";
import { commons, transferEntries, outside } from "#domains/ledger/ledger.ts";
import { parseEffect } from "#domains/decisions/effects/effect.ts";
import { leaveCollective } from "#domains/members/actions.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { addGroup, addMember, viewerFor } from "../../support/people.ts";
import { fundHouse, type FundHouse, idOf, knowing } from "./fund-house.ts";

let t: FundHouse;
beforeEach(async () => {
  t = await fundHouse();
});
afterEach(() => t.end());

const row = (id: string) =>
  t.ctx.db.selectFrom("fundRequests").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const booked = async (kind: "payout" | "payment-in"): Promise<number> =>
  (await t.ctx.db.selectFrom("ledgerTransactions").select("id").where("kind", "=", kind).execute())
    .length;
const handOver = (viewer: Viewer, id: string) =>
  moveFundRequest(t.ctx, viewer, id, "hand-over", knowing);
const notFound = { code: "not-found" };

describe("what comes in", () => {
  test("a promise is no payment; when it has arrived, it is booked once, however often it is said", async () => {
    const id = await promiseToFund(t.ctx, t.sam, "moss", {
      amount: 2500,
      every: "once",
      who: "me",
    });
    expect(await t.pot()).toBe(0);
    const all = await Promise.all(Array.from({ length: 5 }, () => markReceived(t.ctx, t.rosa, id)));
    expect(all.filter((one) => one.fresh)).toHaveLength(1);
    t.ctx.clock.advance(days(40));
    expect((await markReceived(t.ctx, t.rosa, id)).fresh).toBe(false);
    expect(await t.pot()).toBe(2500);
  });

  test("a monthly promise is booked once in each month, and no month before it was made", async () => {
    const id = await promiseToFund(t.ctx, t.sam, "moss", {
      amount: 1000,
      every: "month",
      who: "nobody",
    });
    await markReceived(t.ctx, t.rosa, id);
    expect((await markReceived(t.ctx, t.rosa, id, "2026-11")).fresh).toBe(false);
    await expect(markReceived(t.ctx, t.rosa, id, "2026-10")).rejects.toMatchObject({
      code: "conflict",
    });
    t.ctx.clock.advance(days(31));
    await expect(markReceived(t.ctx, t.rosa, id, "2027-01")).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await lookAtFund(t.ctx, t.rosa, "moss")).promises).toMatchObject([
      { due: ["2026-12"] },
    ]);
    expect((await markReceived(t.ctx, t.rosa, id)).fresh).toBe(true);
    expect(await t.pot()).toBe(2000);
    await letPromiseGo(t.ctx, t.rosa, id);
    await expect(markReceived(t.ctx, t.rosa, id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a gift is written down without any giver, once per writing-down", async () => {
    const key = newId();
    const all = await Promise.all(
      [1, 2, 3].map(() => receiveGift(t.ctx, t.rosa, "moss", { amount: 700, key })),
    );
    expect(all.filter((one) => one.fresh)).toHaveLength(1);
    expect(await t.pot()).toBe(700);
    const { rows } = await sql<{ all: string }>`
      select (select json_agg(t) from ledger_transactions t)::text || (select json_agg(a) from ledger_accounts a)::text as all`.execute(
      t.ctx.db,
    );
    for (const who of [t.rosa, t.sam, t.ana, t.kim]) expect(rows[0]?.all).not.toContain(idOf(who));
  });

  test("is written down by fund keepers where there are some, and by any member where there are none", async () => {
    await receiveGift(t.ctx, t.kim, "moss", { amount: 100 });
    await t.keep(t.ana);
    await expect(receiveGift(t.ctx, t.kim, "moss", { amount: 100 })).rejects.toMatchObject({
      code: "not-allowed",
    });
    const id = await promiseToFund(t.ctx, t.sam, "moss", {
      amount: 1000,
      every: "once",
      who: "name",
      name: "Oma Lena",
    });
    await expect(markReceived(t.ctx, t.kim, id)).rejects.toMatchObject(notFound);
    await expect(letPromiseGo(t.ctx, t.sam, id)).rejects.toMatchObject(notFound);
    expect((await lookAtFund(t.ctx, t.kim, "moss")).promises).toEqual([]);
    expect((await lookAtFund(t.ctx, t.ana, "moss")).promises).toMatchObject([{ who: "Oma Lena" }]);
    await markReceived(t.ctx, t.ana, id);
  });

  test("says what can't be used, beside its field", async () => {
    const wrong = promiseToFund(t.ctx, t.sam, "moss", {
      amount: Number.NaN,
      every: "week",
      who: "name",
      name: " ",
    });
    await expect(wrong).rejects.toMatchObject({
      fields: {
        amount: expect.stringContaining("EUR") as string,
        every: expect.any(String) as string,
        name: expect.any(String) as string,
      },
    });
    await expect(t.ask(t.sam, { amount: 0, what: "cars" })).rejects.toMatchObject({
      fields: { amount: expect.any(String) as string, what: expect.any(String) as string },
    });
    const key = newId();
    const taps = await Promise.all([1, 2, 3].map(() => t.ask(t.kim, { key })));
    expect(new Set(taps).size).toBe(1);
    const many = await Promise.allSettled(Array.from({ length: 8 }, () => t.ask(t.sam)));
    expect(many.filter((one) => one.status === "fulfilled")).toHaveLength(5);
    await expect(t.ask(t.sam)).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("a payment that was mistyped", () => {
  const turn = (viewer: Viewer, id: string) => correctPayment(t.ctx, viewer, "moss", id);
  const payment = async (): Promise<string> => {
    const { payments } = await lookAtPayments(t.ctx, t.rosa, "moss");
    return payments.find((one) => !one.corrected)?.id ?? "";
  };

  test("is turned around by two fund keepers, never by one, and stays in the book", async () => {
    for (const one of [t.rosa, t.ana, t.kim]) await t.keep(one);
    await t.give(75_000);
    const id = await payment();
    expect(await turn(t.rosa, id)).toBe("asked");
    expect(await turn(t.rosa, id)).toBe("asked");
    expect(await t.pot()).toBe(75_000);
    expect((await lookAtPayments(t.ctx, t.ana, "moss")).payments).toMatchObject([
      { waits: true, mine: false, corrected: false },
    ]);
    await expect(turn(t.sam, id)).rejects.toMatchObject(notFound);
    await expect(lookAtPayments(t.ctx, t.sam, "moss")).rejects.toMatchObject(notFound);
    const all = await Promise.allSettled([turn(t.ana, id), turn(t.kim, id)]);
    expect(all.filter((one) => one.status === "fulfilled" && one.value === "done")).toHaveLength(1);
    expect(await t.pot()).toBe(0);
    expect((await lookAtPayments(t.ctx, t.ana, "moss")).payments).toMatchObject([
      { amount: 75_000, corrected: true },
    ]);
    await expect(turn(t.rosa, id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("not with a key of somebody who holds the fund no more, nor by the road for hours", async () => {
    for (const one of [t.rosa, t.ana, t.kim]) await t.keep(one);
    await t.give(1000);
    const id = await payment();
    expect(await turn(t.rosa, id)).toBe("asked");
    await t.ctx.db.deleteFrom("roles").where("memberId", "=", idOf(t.rosa)).execute();
    expect(await turn(t.ana, id)).toBe("asked");
    for (const one of [t.rosa, t.ana, t.kim])
      await expect(turnAround(t.ctx, one, id)).rejects.toMatchObject(notFound);
    expect(await t.pot()).toBe(1000);
    expect(await turn(t.kim, id)).toBe("done");
    expect(await t.pot()).toBe(0);
  });

  test("by a keeper and another member where only one holds the fund; not below nothing", async () => {
    await t.keep(t.rosa);
    await t.give(5000);
    const paid = await payment();
    const request = await t.ask(t.sam, { amount: 4000 });
    await moveFundRequest(t.ctx, t.rosa, request, "yes", knowing);
    await moveFundRequest(t.ctx, t.kim, request, "yes", knowing);
    await moveFundRequest(t.ctx, t.rosa, request, "hand-over");
    expect(await turn(t.rosa, paid)).toBe("asked");
    await expect(turn(t.kim, paid)).rejects.toMatchObject({
      detail: expect.stringContaining("less than this left in the fund") as string,
    });
    await t.give(4000);
    expect(await turn(t.kim, paid)).toBe("done");
    expect(await t.pot()).toBe(0);
  });

  test("only what came in, of this group", async () => {
    await t.give(5000);
    const request = await t.ask(t.sam);
    await t.twoKeys(request);
    await handOver(t.rosa, request);
    const { transactionId } = await row(request);
    const { viewer } = await addGroup(t.ctx, t.rosa, "willow");
    for (const id of [transactionId ?? "", newId(), "no-id"])
      await expect(turn(t.rosa, id)).rejects.toMatchObject(notFound);
    await expect(correctPayment(t.ctx, viewer, "willow", await payment())).rejects.toMatchObject(
      notFound,
    );
  });
});

describe("a request below the cap", () => {
  test("goes from asked by two keys to handed over, and is booked once with nothing but its kind", async () => {
    await t.give(10_000);
    const id = await t.ask(t.sam, { words: "Sealed words", how: "Sealed way" });
    await moveFundRequest(t.ctx, t.rosa, id, "yes", knowing);
    expect((await row(id)).state).toBe("asked");
    await moveFundRequest(t.ctx, t.ana, id, "yes", knowing);
    expect((await row(id)).state).toBe("yes");
    await moveFundRequest(t.ctx, t.ana, id, "promise");
    expect(await t.pot()).toBe(10_000);
    await handOver(t.sam, id);
    expect(await t.pot()).toBe(6000);
    const done = await row(id);
    expect(done).toMatchObject({ state: "handed-over", paidBy: idOf(t.ana) });
    const transaction = await t.ctx.db
      .selectFrom("ledgerTransactions")
      .selectAll()
      .where("id", "=", done.transactionId ?? "")
      .executeTakeFirstOrThrow();
    expect(transaction).toMatchObject({ kind: "payout", words: "food", careKind: "" });
  });

  test("is never opened by who asked, nor twice by the same person", async () => {
    const id = await t.ask(t.sam);
    await expect(moveFundRequest(t.ctx, t.sam, id, "yes", knowing)).rejects.toMatchObject({
      code: "conflict",
    });
    await moveFundRequest(t.ctx, t.rosa, id, "yes", knowing);
    await expect(moveFundRequest(t.ctx, t.rosa, id, "yes", knowing)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(handOver(t.rosa, id)).rejects.toMatchObject({ code: "conflict" });
    await expect(
      t.ctx.db
        .updateTable("fundRequests")
        .set({ secondKey: idOf(t.rosa) })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow();
    await expect(
      t.ctx.db
        .updateTable("fundRequests")
        .set({ secondKey: idOf(t.sam) })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow();
  });

  test("takes a second key once, however many turn it at the same time", async () => {
    const more = await Promise.all(["lou", "mia", "noa"].map((name) => addMember(t.ctx, name)));
    const id = await t.ask(t.sam);
    await moveFundRequest(t.ctx, t.rosa, id, "yes", knowing);
    const all = await Promise.allSettled(
      [t.ana, t.kim, ...more].map((one) => moveFundRequest(t.ctx, one, id, "yes", knowing)),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const { firstKey, secondKey, state } = await row(id);
    expect(state).toBe("yes");
    expect(firstKey).toBe(idOf(t.rosa));
    expect(secondKey).not.toBeNull();
  });

  test("is booked once, however often and by whomever it is handed over at the same time", async () => {
    await t.give(10_000);
    const id = await t.ask(t.sam);
    await t.twoKeys(id);
    await moveFundRequest(t.ctx, t.rosa, id, "promise");
    await Promise.all([t.rosa, t.ana, t.sam, t.rosa, t.sam].map((one) => handOver(one, id)));
    expect(await t.pot()).toBe(6000);
    expect(await booked("payout")).toBe(1);
  });

  test("two that together exceed the pot: exactly one is handed over, the other stays", async () => {
    await t.give(7000);
    const ids = [await t.ask(t.sam), await t.ask(t.kim)];
    for (const id of ids) await t.twoKeys(id);
    const all = await Promise.allSettled(ids.map((id) => handOver(t.rosa, id)));
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(all.find((one) => one.status === "rejected")?.reason).toMatchObject({
      code: "conflict",
      detail: expect.stringContaining("not enough in the fund") as string,
    });
    expect(await t.pot()).toBe(3000);
    expect(await booked("payout")).toBe(1);
    const states = await Promise.all(ids.map(async (id) => (await row(id)).state));
    expect(states.toSorted()).toEqual(["handed-over", "yes"]);
    // When more has come in, the other is handed over too.
    await t.give(1000);
    await handOver(t.rosa, ids[states.indexOf("yes")] ?? "");
    expect(await t.pot()).toBe(0);
  });

  test("may be answered with no and kind words, or taken back; its sealed words go at once", async () => {
    const [no, back] = [
      await t.ask(t.sam, { words: "secret", how: "secret" }),
      await t.ask(t.sam, { words: "secret", how: "secret" }),
    ];
    await moveFundRequest(t.ctx, t.rosa, no, "no", {
      knowing: true,
      words: "The neighbours' fund may help.",
    });
    await moveFundRequest(t.ctx, t.sam, back, "withdraw");
    expect(await row(no)).toMatchObject({
      state: "no",
      words: "The neighbours' fund may help.",
      how: "",
    });
    expect(await row(back)).toMatchObject({ state: "withdrawn", words: "", how: "" });
    expect(await readFundRequest(t.ctx, t.sam, no)).toMatchObject({ side: "asker", moves: [] });
    await expect(readFundRequest(t.ctx, t.rosa, no)).rejects.toMatchObject(notFound);
    await expect(moveFundRequest(t.ctx, t.sam, back, "withdraw")).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("gets a new key when who turned one has left", async () => {
    await t.give(5000);
    const id = await t.ask(t.sam);
    await t.twoKeys(id, t.rosa, t.kim);
    await t.ctx.db
      .updateTable("members")
      .set({ passwordHash: await hashPassword("leave now please") })
      .where("id", "=", idOf(t.kim))
      .execute();
    await leaveCollective(t.ctx, t.kim, "leave now please", endFundRequestsOf());
    await expect(handOver(t.rosa, id)).rejects.toMatchObject({ code: "conflict" });
    // Two have read it. Who asks, and nobody else, lets a third one in.
    await expect(readFundRequest(t.ctx, t.ana, id)).rejects.toMatchObject(notFound);
    await expect(moveFundRequest(t.ctx, t.rosa, id, "let-another")).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await readFundRequest(t.ctx, t.sam, id)).moves).toContain("let-another");
    await moveFundRequest(t.ctx, t.sam, id, "let-another");
    await moveFundRequest(t.ctx, t.ana, id, "yes", knowing);
    await handOver(t.ana, id);
    expect(await t.pot()).toBe(1000);
  });
});

describe("who sees a request", () => {
  test("with nobody holding the fund: who opens it knowingly, until two hold the keys", async () => {
    const id = await t.ask(t.sam);
    expect((await readFundRequest(t.ctx, t.rosa, id)).side).toBe("helper");
    await expect(moveFundRequest(t.ctx, t.rosa, id, "yes")).rejects.toMatchObject({
      code: "conflict",
    });
    await t.twoKeys(id);
    await expect(readFundRequest(t.ctx, t.kim, id)).rejects.toMatchObject(notFound);
    expect((await readFundRequest(t.ctx, t.ana, id)).side).toBe("key");
  });

  const telling = { asker: "sam", words: "Sealed words", how: "Sealed way" };
  const opens = (who: Viewer, id: string) => openFundRequest(t.ctx, who, id);

  test("of many keepers two open it, and no third, however many try at the same time", async () => {
    const more = await Promise.all(["lou", "mia", "noa"].map((name) => addMember(t.ctx, name)));
    const keepers = [t.rosa, t.ana, t.kim, ...more];
    for (const one of keepers) await t.keep(one);
    const id = await t.ask(t.sam, { words: "Sealed words", how: "Sealed way" });
    for (const one of keepers) {
      const seen = await readFundRequest(t.ctx, one, id);
      expect(seen).toMatchObject({
        side: "keeper",
        sealed: true,
        moves: [],
        request: { asker: null, memberId: null, words: "", how: "" },
      });
      await expect(moveFundRequest(t.ctx, one, id, "yes")).rejects.toMatchObject({
        code: "conflict",
      });
    }
    const all = await Promise.allSettled(keepers.map((one) => opens(one, id)));
    const opened = all.filter((one) => one.status === "fulfilled");
    expect(opened).toHaveLength(2);
    for (const one of opened) expect(one.value.request).toMatchObject(telling);
    const { openedBy } = await row(id);
    for (const one of keepers)
      if (openedBy.includes(idOf(one)))
        expect((await readFundRequest(t.ctx, one, id)).request).toMatchObject(telling);
      else {
        await expect(readFundRequest(t.ctx, one, id)).rejects.toMatchObject(notFound);
        await expect(moveFundRequest(t.ctx, one, id, "no", knowing)).rejects.toMatchObject(
          notFound,
        );
        expect((await lookAtFund(t.ctx, one, "moss")).waiting).toEqual([]);
      }
  });

  test("what was opened stays opened: only who asks lets one more in, and five at most", async () => {
    const id = await t.ask(t.sam);
    await opens(t.rosa, id);
    expect((await readFundRequest(t.ctx, t.sam, id)).moves).not.toContain("let-another");
    await opens(t.ana, id);
    await opens(t.ana, id);
    await expect(opens(t.kim, id)).rejects.toMatchObject(notFound);
    await moveFundRequest(t.ctx, t.sam, id, "let-another");
    expect((await readFundRequest(t.ctx, t.sam, id)).moves).not.toContain("let-another");
    expect((await opens(t.kim, id)).request.asker).toBe("sam");
    expect((await row(id)).openedBy).toEqual([idOf(t.rosa), idOf(t.ana), idOf(t.kim)]);
    const back = (change: object) =>
      t.ctx.db.updateTable("fundRequests").set(change).where("id", "=", id).execute();
    await expect(back({ openedBy: [idOf(t.rosa)] })).rejects.toThrow("stays opened");
    await expect(
      back({ openedBy: [idOf(t.rosa), idOf(t.ana), idOf(t.kim), newId()] }),
    ).rejects.toThrow("check");
    await expect(back({ places: 6 })).rejects.toThrow("check");
  });

  test("with keepers: they do, and nobody else; after the keys only those two, unless the asker says otherwise", async () => {
    const lou = await addMember(t.ctx, "lou");
    for (const keeper of [t.rosa, t.ana, lou]) await t.keep(keeper);
    const [hidden, open] = [await t.ask(t.sam), await t.ask(t.sam, { anonymous: false })];
    await expect(readFundRequest(t.ctx, t.kim, hidden)).rejects.toMatchObject(notFound);
    expect((await lookAtFund(t.ctx, t.kim, "moss")).waiting).toEqual([]);
    expect((await lookAtFund(t.ctx, lou, "moss")).waiting).toHaveLength(2);
    for (const id of [hidden, open]) await t.twoKeys(id);
    await expect(readFundRequest(t.ctx, lou, hidden)).rejects.toMatchObject(notFound);
    expect((await readFundRequest(t.ctx, lou, open)).side).toBe("keeper");
  });

  test("a keeper who asks is no key to it; with one other keeper a member helps", async () => {
    await t.keep(t.rosa);
    await t.keep(t.sam);
    const id = await t.ask(t.sam);
    await expect(moveFundRequest(t.ctx, t.sam, id, "yes", knowing)).rejects.toMatchObject({
      code: "conflict",
    });
    await moveFundRequest(t.ctx, t.rosa, id, "yes", knowing);
    expect((await readFundRequest(t.ctx, t.kim, id)).side).toBe("helper");
    await moveFundRequest(t.ctx, t.kim, id, "yes", knowing);
    expect((await row(id)).state).toBe("yes");
  });

  test("in a group of others there is nothing at all, for strangers too", async () => {
    const { viewer } = await addGroup(t.ctx, t.rosa, "quiet", "tender");
    const id = await askFund(t.ctx, viewer, "quiet", { amount: 100, what: "food" });
    for (const who of [t.sam, {}]) {
      await expect(readFundRequest(t.ctx, who, id)).rejects.toMatchObject(notFound);
      await expect(moveFundRequest(t.ctx, who, id, "yes", knowing)).rejects.toMatchObject(notFound);
      await expect(lookAtFund(t.ctx, who, "quiet")).rejects.toMatchObject(notFound);
      await expect(receiveGift(t.ctx, who, "quiet", { amount: 100 })).rejects.toMatchObject(
        notFound,
      );
    }
    await expect(lookAtFund(t.ctx, {}, "moss")).rejects.toMatchObject(notFound);
    await expect(readFundRequest(t.ctx, t.sam, "no-id")).rejects.toMatchObject(notFound);
  });
});

describe("a request above the cap", () => {
  const decision = () =>
    t.ctx.db.selectFrom("decisions").selectAll().orderBy("made", "desc").executeTakeFirstOrThrow();
  const carry = async () => {
    const one = await decision();
    return t.ctx.db.transaction().execute(async (trx) => {
      await trx
        .updateTable("decisions")
        .set({ state: "agreed" })
        .where("id", "=", one.id)
        .execute();
      return spendEffect.carry(trx, t.ctx, one, parseEffect(one.effect), "");
    });
  };

  test("goes to the group, which reads how much and what for, and its agreement is the yes", async () => {
    await t.give(20_000);
    const id = await t.ask(t.sam, {
      amount: 12_000,
      what: "housing",
      words: "canary-words",
      how: "canary-how",
    });
    await t.twoKeys(id);
    expect((await row(id)).state).toBe("to-group");
    await expect(handOver(t.rosa, id)).rejects.toMatchObject({ code: "conflict" });
    const one = await decision();
    expect(one).toMatchObject({
      name: "120 EUR from the fund (housing)",
      madeBy: idOf(t.ana),
      concerned: [],
      state: "shaping",
    });
    const { content } = await t.ctx.db
      .selectFrom("decisionVersions")
      .select("content")
      .executeTakeFirstOrThrow();
    expect(content).toContain("**120 EUR**");
    expect(JSON.stringify([one, content])).not.toMatch(new RegExp(`canary|sam|${idOf(t.sam)}`));
    expect(await spendEffect.say(t.ctx, parseEffect(one.effect), { language: "en" })).toBe(
      "When this is agreed, 120 EUR can be handed over from the fund (housing).",
    );
    expect(await carry()).toBe("/@moss/fund");
    expect(await carry()).toBe("/@moss/fund");
    expect(await row(id)).toMatchObject({ state: "yes", decisionId: one.id });
    await handOver(t.ana, id);
    expect(await t.pot()).toBe(8000);
    expect(await carry()).toBe("/@moss/fund");
    expect((await row(id)).state).toBe("handed-over");
  });

  test("is also what one person asks for in small parts, within 30 days; what the group decided and what others got is not counted", async () => {
    await t.give(50_000);
    const state = async (viewer: Viewer, amount: number): Promise<string> => {
      const id = await t.ask(viewer, { amount });
      await t.twoKeys(id);
      const { state: now } = await row(id);
      if (now === "yes") await handOver(t.rosa, id);
      return now;
    };
    const left = async (viewer: Viewer): Promise<number> =>
      (await lookAtFund(t.ctx, viewer, "moss")).capLeft;
    expect([await state(t.sam, 3000), await left(t.sam)]).toEqual(["yes", 2000]);
    expect([await state(t.sam, 3000), await left(t.sam)]).toEqual(["to-group", 2000]);
    expect([await state(t.sam, 2000), await left(t.sam)]).toEqual(["yes", 0]);
    expect(await state(t.kim, 5000)).toBe("yes");
    await carry();
    expect(await left(t.sam)).toBe(0);
    t.ctx.clock.advance(days(29));
    await purgeFund(t.ctx);
    expect(await state(t.sam, 100)).toBe("to-group");
    t.ctx.clock.advance(days(2));
    expect([await left(t.sam), await state(t.sam, 5000)]).toEqual([5000, "yes"]);
  });

  test("is what two small ones are together, also when both get their second yes at the same time", async () => {
    const all = [await t.ask(t.sam), await t.ask(t.sam), await t.ask(t.sam)];
    for (const id of all) await moveFundRequest(t.ctx, t.rosa, id, "yes", knowing);
    const turned = await Promise.all(
      all.map((id) => moveFundRequest(t.ctx, t.ana, id, "yes", knowing)),
    );
    expect(turned.map((one) => one.state).sort()).toEqual(["to-group", "to-group", "yes"]);
  });

  test("carries nothing that was taken back, and nothing of another group", async () => {
    const id = await t.ask(t.sam, { amount: 12_000 });
    await t.twoKeys(id);
    await moveFundRequest(t.ctx, t.sam, id, "withdraw");
    await expect(carry()).rejects.toMatchObject({
      code: "conflict",
      detail: expect.stringContaining("withdrawn") as string,
    });
    expect(
      await spendEffect.say(t.ctx, { kind: "spend", request: id }, { language: "en" }),
    ).toContain("withdrawn");
    const other = await t.ask(t.sam, { amount: 12_000 });
    await t.twoKeys(other);
    const { group } = await addGroup(t.ctx, t.kim, "willow").catch(() =>
      addGroup(t.ctx, t.rosa, "willow"),
    );
    const one = { ...(await decision()), groupId: group.id };
    const elsewhere = t.ctx.db
      .transaction()
      .execute((trx) => spendEffect.carry(trx, t.ctx, one, { kind: "spend", request: other }, ""));
    await expect(elsewhere).rejects.toMatchObject({ code: "conflict" });
    await expect(
      spendEffect.read(
        t.ctx,
        t.rosa,
        { id: t.groupId, handle: "moss", kind: "open", root: true },
        {},
      ),
    ).rejects.toMatchObject({
      code: "bad-input",
    });
  });

  test("may be brought to the group again, or get a no, when the decision came to nothing", async () => {
    const id = await t.ask(t.sam, { amount: 12_000 });
    await t.twoKeys(id);
    expect((await readFundRequest(t.ctx, t.rosa, id)).moves).toEqual([]);
    await t.ctx.db.updateTable("decisions").set({ state: "lapsed" }).execute();
    expect((await readFundRequest(t.ctx, t.rosa, id)).moves).toEqual(["yes", "no"]);
    t.ctx.clock.advance(1000);
    await moveFundRequest(t.ctx, t.rosa, id, "yes");
    expect(await t.ctx.db.selectFrom("decisions").select("id").execute()).toHaveLength(2);
    await carry();
    expect((await row(id)).state).toBe("yes");
  });

  test("is any request where only one other belongs to the group", async () => {
    const { viewer: rosa, group } = await addGroup(t.ctx, t.rosa, "pair");
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId: group.id, memberId: idOf(t.sam), since: "2026-11-20" })
      .execute();
    const sam = await viewerFor(t.ctx, idOf(t.sam));
    const id = await askFund(t.ctx, sam, "pair", { amount: 500, what: "travel" });
    await receiveGift(t.ctx, rosa, "pair", { amount: 1000 });
    await moveFundRequest(t.ctx, rosa, id, "yes", knowing);
    expect((await row(id)).state).toBe("to-group");
    await carry();
    await moveFundRequest(t.ctx, rosa, id, "hand-over", knowing);
    expect((await row(id)).state).toBe("handed-over");
  });
});

describe("around the application, the database", () => {
  const payout = (requestId: string | undefined, amount = 4000) =>
    t.ctx.db.transaction().execute(async (trx) => {
      const { id } = await book(trx, t.ctx.clock.now(), {
        groupId: t.groupId,
        key: newId(),
        kind: "payout",
        happenedOn: "2026-11-20",
        entries: transferEntries("EUR", commons, outside, amount),
        floor: floorOf,
      });
      if (requestId !== undefined)
        await trx
          .updateTable("fundRequests")
          .set({ transactionId: id, state: "handed-over" })
          .where("id", "=", requestId)
          .execute();
    });

  test("refuses a payout without a request, with one key only, of another sum, and below nothing", async () => {
    await t.give(5000);
    const id = await t.ask(t.sam);
    await expect(payout(undefined)).rejects.toThrow("two keys");
    await expect(payout(id)).rejects.toThrow("two keys");
    await moveFundRequest(t.ctx, t.rosa, id, "yes", knowing);
    await expect(payout(id)).rejects.toThrow("two keys");
    await moveFundRequest(t.ctx, t.ana, id, "yes", knowing);
    await expect(payout(id, 4001)).rejects.toThrow("what was asked for");
    await payout(id);
    expect(await t.pot()).toBe(1000);
    // What was paid out with two keys is not paid out once more under them.
    await expect(payout(id)).rejects.toThrow();
    await t.give(9000);
    await expect(payout(id)).rejects.toThrow("stays");
    await expect(
      t.ctx.db.updateTable("fundRequests").set({ amount: "5" }).where("id", "=", id).execute(),
    ).rejects.toThrow("stays");
    const empty =
      sql`update ledger_accounts set balance = -1 where holder_kind = 'commons'`.execute(t.ctx.db);
    await expect(empty).rejects.toThrow();
  });
});

describe("what is forgotten", () => {
  test("sealed words 14 days after it was handed over, the request after 30; the book stays, of nobody", async () => {
    await t.give(10_000);
    const id = await t.ask(t.sam, { words: "secret", how: "secret" });
    await t.twoKeys(id);
    await handOver(t.rosa, id);
    t.ctx.clock.advance(days(13));
    await purgeFund(t.ctx);
    expect(await row(id)).toMatchObject({ words: "secret", how: "secret" });
    t.ctx.clock.advance(days(1));
    await purgeFund(t.ctx);
    expect(await row(id)).toMatchObject({ words: "", how: "", memberId: idOf(t.sam) });
    t.ctx.clock.advance(days(16));
    await purgeFund(t.ctx);
    expect(await t.ctx.db.selectFrom("fundRequests").select("id").execute()).toEqual([]);
    expect(await t.pot()).toBe(6000);
    expect(await booked("payout")).toBe(1);
  });

  test("what nobody answers after 180 days; promises 30 days after they came; never a standing monthly one", async () => {
    await t.ask(t.sam);
    const once = await promiseToFund(t.ctx, t.sam, "moss", {
      amount: 100,
      every: "once",
      who: "me",
    });
    await promiseToFund(t.ctx, t.sam, "moss", { amount: 100, every: "month", who: "me" });
    await markReceived(t.ctx, t.rosa, once);
    t.ctx.clock.advance(days(31));
    await purgeFund(t.ctx);
    expect(await t.ctx.db.selectFrom("fundPromises").select("every").execute()).toEqual([
      { every: "month" },
    ]);
    expect(await t.ctx.db.selectFrom("fundRequests").select("id").execute()).toHaveLength(1);
    t.ctx.clock.advance(days(150));
    await purgeFund(t.ctx);
    expect(await t.ctx.db.selectFrom("fundRequests").select("id").execute()).toEqual([]);
  });

  test("everything of who leaves, at once", async () => {
    await t.give(5000);
    const [paid, open] = [
      await t.ask(t.kim, { words: "secret" }),
      await t.ask(t.kim, { words: "secret" }),
    ];
    await t.twoKeys(paid);
    await handOver(t.rosa, paid);
    await t.ctx.db
      .updateTable("members")
      .set({ passwordHash: await hashPassword("leave now please") })
      .where("id", "=", idOf(t.kim))
      .execute();
    await leaveCollective(t.ctx, t.kim, "leave now please", endFundRequestsOf());
    expect(
      await t.ctx.db
        .selectFrom("fundRequests")
        .select("id")
        .where("id", "in", [paid, open])
        .execute(),
    ).toEqual([]);
    expect(await t.pot()).toBe(1000);
  });
});
