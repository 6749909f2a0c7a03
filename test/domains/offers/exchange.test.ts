/**
 * Exchanges: asked for, promised once, thanked for, forgotten; read by the people concerned only.
 */
import { Writable } from "node:stream";
import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { ExchangeState } from "#platform/database/schema.ts";
import { changeOffer, makeOffer, readOffer } from "#domains/offers/actions.ts";
import { deleteOffer, renewOffer, setState } from "#domains/offers/state-actions.ts";
import { expireOffers } from "#domains/offers/expiry/actions.ts";
import { offerApi } from "#domains/offers/api.ts";
import { boardRoutes } from "#domains/offers/board/routes.ts";
import { offerDocument } from "#domains/offers/document.ts";
import {
  allMoves,
  exchangeMoves,
  giverOf,
  givesBack,
  isAlive,
  isPromised,
  movesOf,
  next,
  purgeOf,
  type ExchangeSide,
} from "#domains/offers/exchange/exchange.ts";
import { acceptExchange, moveExchange } from "#domains/offers/exchange/accept-actions.ts";
import { ask, askExchange, readExchange } from "#domains/offers/exchange/actions.ts";
import { exchangeApi } from "#domains/offers/exchange/api.ts";
import { exchangeRoutes } from "#domains/offers/exchange/routes.ts";
import { exchangesOfMember, exchangesOn } from "#domains/offers/exchange/store.ts";
import { turn, writeTo } from "#domains/offers/exchange/turn-actions.ts";
import {
  endExchangesOf,
  purgeExchanges,
  remindLoans,
} from "#domains/offers/exchange/ending-actions.ts";
import { type OfferInput, offerWays } from "#domains/offers/offer.ts";
import { offerRoutes } from "#domains/offers/routes.ts";
import { nothing } from "#platform/web/html/html.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
beforeEach(async () => {
  t = await testContext();
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
});
afterEach(() => t.end());

const jars: OfferInput = {
  purpose: "offer",
  name: "Jars of plum jam",
  content: "",
  careKind: "food",
  area: "East",
  what: "thing",
  quantity: 10,
  unit: "jars",
  tags: [],
  language: "en",
  visibility: "public",
  publish: true,
};
const need: OfferInput = {
  ...jars,
  purpose: "request",
  name: "Company on Sundays",
  what: "care-time",
  quantity: undefined,
  visibility: "members",
};
const day = 86_400_000;
const left = async (id: string) =>
  (
    await t.ctx.db
      .selectFrom("offers")
      .select("available")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
  ).available;
const rows = async (table: "exchanges" | "exchangeMessages") =>
  (await t.ctx.db.selectFrom(table).selectAll().execute()).length;

describe("the states of an exchange", () => {
  const states: readonly ExchangeState[] = [
    "asked",
    "accepted",
    "declined",
    "arranged",
    "done",
    "thanked",
    "fell-through",
    "withdrawn",
  ];
  const sides: readonly ExchangeSide[] = ["asker", "keeper"];
  const terms = fc.record({
    purpose: fc.constantFrom("offer" as const, "request" as const),
    how: fc.constantFrom(...offerWays),
  });

  test("are only left by those who may, to where the table leads", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...sides),
        fc.constantFrom(...allMoves),
        terms,
        (state, side, move, on) => {
          const to = next(state, move, side, on);
          if (to !== undefined) {
            expect(exchangeMoves[move].by).toContain(side);
            expect(exchangeMoves[move].from).toContain(state);
            expect(to).toBe(exchangeMoves[move].to);
          }
          if (move === "accept" || move === "decline")
            expect(to === undefined || side === "keeper").toBe(true);
          if (move === "thank" && to !== undefined) expect(side).not.toBe(giverOf(on.purpose));
          expect(movesOf(state, side, on).includes(move)).toBe(to !== undefined);
        },
      ),
    );
  });

  test("end, and hold a promise in between that is given back at most once", () => {
    fc.assert(
      fc.property(
        terms,
        fc.array(fc.tuple(fc.constantFrom(...sides), fc.constantFrom(...allMoves)), {
          maxLength: 30,
        }),
        (on, road) => {
          let state: ExchangeState = "asked";
          let held = 0;
          for (const [side, move] of road) {
            const to = next(state, move, side, on);
            if (to === undefined) continue;
            if (move === "accept") held += 1;
            if (givesBack(move, on.how)) held -= 1;
            expect(held).toBeGreaterThanOrEqual(0);
            expect(held).toBeLessThanOrEqual(1);
            if (isPromised(to)) expect(held).toBe(1);
            state = to;
          }
        },
      ),
    );
  });

  test("always have a day on which all is deleted: 90 days while asked, 30 after the end", () => {
    const made = new Date("2026-11-20T10:00:00Z");
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.integer({ min: 0, max: 80 }), (state, later) => {
        const now = new Date(made.getTime() + later * day);
        const purge = purgeOf(state, { made, now });
        if (state === "asked") expect(purge.getTime() - made.getTime()).toBe(90 * day);
        else expect(purge.getTime() - now.getTime()).toBe((isAlive(state) ? 90 : 30) * day);
      }),
    );
  });
});

describe("asking for an offer", () => {
  test("goes from asked to thanked, with sealed words between the two", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const { id } = await ask(t.ctx, sam, offer.id, { quantity: 3, note: "For the kitchen." });
    expect(await left(offer.id)).toBe("10");
    await turn(t.ctx, rosa, id, "accept");
    expect(await left(offer.id)).toBe("7");
    t.ctx.clock.advance(1000);
    await writeTo(t.ctx, rosa, id, "Gladly.");
    await turn(t.ctx, sam, id, "arrange", { details: "Saturday at the gate" });
    await turn(t.ctx, rosa, id, "done");
    await expect(turn(t.ctx, rosa, id, "thank", { thanks: "Me too" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(turn(t.ctx, sam, id, "thank", { thanks: " " })).rejects.toMatchObject({
      code: "bad-input",
    });
    await turn(t.ctx, sam, id, "thank", { thanks: "It was good." });
    const { exchange, messages } = await readExchange(t.ctx, rosa, id);
    expect(exchange).toMatchObject({
      state: "thanked",
      thanks: "It was good.",
      details: "Saturday at the gate",
      who: "sam",
    });
    expect(messages.map((one) => [one.fromGiver, one.content])).toEqual([
      [false, "For the kitchen."],
      [true, "Gladly."],
    ]);
    expect(await left(offer.id)).toBe("7");
  });

  test("is for members who may see it, and never for what is their own", async () => {
    const { viewer } = await addGroup(t.ctx, rosa, "tenderly", "tender");
    const hidden = await makeOffer(t.ctx, viewer, "tenderly", jars);
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    await expect(ask(t.ctx, sam, hidden.id, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(ask(t.ctx, stranger, offer.id, {})).rejects.toMatchObject({
      code: "sign-in-needed",
    });
    await expect(ask(t.ctx, rosa, offer.id, {})).rejects.toMatchObject({ code: "bad-input" });
    await expect(ask(t.ctx, sam, offer.id, { quantity: 11 })).rejects.toMatchObject({
      fields: { quantity: expect.any(String) as string },
    });
  });

  test("is read by the people concerned and by nobody else", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const { id } = await ask(t.ctx, sam, offer.id, { note: "x" });
    const ines = await addMember(t.ctx, "ines");
    for (const move of allMoves)
      await expect(
        turn(t.ctx, ines, id, move, { thanks: "x", details: "x" }),
      ).rejects.toMatchObject({ code: "not-found" });
    await expect(readExchange(t.ctx, ines, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(writeTo(t.ctx, ines, id, "x")).rejects.toMatchObject({ code: "not-found" });
    expect(await exchangesOfMember(t.ctx.db, ines.member ?? { id: "", groups: [] })).toEqual([]);
    expect(await exchangesOn(t.ctx.db, offer.id, ines.member?.id)).toEqual([]);
    expect(await exchangesOfMember(t.ctx.db, sam.member ?? { id: "", groups: [] })).toHaveLength(1);
    expect(await exchangesOfMember(t.ctx.db, rosa.member ?? { id: "", groups: [] })).toHaveLength(
      1,
    );
  });

  test("can be carried for somebody without an account, who said yes to that", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const carry = { name: "The neighbour with the dog", agreed: false };
    await expect(ask(t.ctx, sam, offer.id, { carry })).rejects.toMatchObject({
      fields: { agreed: expect.any(String) as string },
    });
    const { id } = await ask(t.ctx, sam, offer.id, { carry: { ...carry, agreed: true } });
    await turn(t.ctx, rosa, id, "accept");
    const { exchange, sides } = await readExchange(t.ctx, sam, id);
    expect(exchange).toMatchObject({ who: carry.name, carrier: "sam", memberId: null });
    expect(sides).toEqual(["asker"]);
    // From one's own offer too.
    await ask(t.ctx, rosa, offer.id, { carry: { ...carry, agreed: true } });
  });
});

describe("quantities", () => {
  test("are never promised twice: of a hundred asked for at once, exactly ten are", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const ids = await Promise.all(
      Array.from(
        { length: 100 },
        async () => (await ask(t.ctx, sam, offer.id, { quantity: 1 })).id,
      ),
    );
    const answers = await Promise.allSettled(ids.map((id) => turn(t.ctx, rosa, id, "accept")));
    expect(answers.filter((one) => one.status === "fulfilled")).toHaveLength(10);
    expect(await left(offer.id)).toBe("0");
    const promised = (await exchangesOn(t.ctx.db, offer.id)).filter(
      (one) => one.state === "accepted",
    );
    expect(promised).toHaveLength(10);
    await Promise.all(promised.slice(0, 4).map((one) => turn(t.ctx, sam, one.id, "fall-through")));
    expect(await left(offer.id)).toBe("4");
  });

  test("stay right however people say yes, let go and ask at the same moment", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", { ...jars, quantity: 3 });
    const ids = await Promise.all(
      Array.from({ length: 12 }, async () => (await ask(t.ctx, sam, offer.id, { quantity: 1 })).id),
    );
    const tries = ids.flatMap((id) => [
      turn(t.ctx, rosa, id, "accept"),
      turn(t.ctx, sam, id, "withdraw"),
      turn(t.ctx, rosa, id, "accept"),
    ]);
    await Promise.allSettled(tries);
    const promised = (await exchangesOn(t.ctx.db, offer.id)).filter(
      (one) => one.state === "accepted",
    ).length;
    expect(Number(await left(offer.id))).toBe(3 - promised);
    await Promise.allSettled(
      ids.flatMap((id) => [
        turn(t.ctx, sam, id, "fall-through"),
        turn(t.ctx, rosa, id, "fall-through"),
      ]),
    );
    expect(await left(offer.id)).toBe("3");
  });

  test("that change keep what was promised", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const { id } = await ask(t.ctx, sam, offer.id, { quantity: 4 });
    await turn(t.ctx, rosa, id, "accept");
    await expect(
      changeOffer(t.ctx, rosa, offer.id, { ...jars, quantity: 3 }),
    ).rejects.toMatchObject({ code: "bad-input" });
    expect((await changeOffer(t.ctx, rosa, offer.id, { ...jars, quantity: 5 })).available).toBe(
      "1",
    );
    expect(
      (await changeOffer(t.ctx, rosa, offer.id, { ...jars, quantity: undefined })).available,
    ).toBeNull();
    expect((await changeOffer(t.ctx, rosa, offer.id, { ...jars, quantity: 6 })).available).toBe(
      "2",
    );
  });

  test("go down in the very same transaction for a group elsewhere", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", { ...jars, quantity: 1 });
    const askFrom = (host: string) =>
      t.ctx.db
        .transaction()
        .execute((trx) =>
          askExchange(
            trx,
            t.ctx,
            offer.id,
            { actorIri: `https://${host}/g`, offerIri: `https://${host}/o`, raw: "{}", name: host },
            { quantity: 1, note: "" },
          ),
        );
    const [one, other] = [await askFrom("a.example"), await askFrom("b.example")];
    if (typeof one === "string" || typeof other === "string") throw new Error("not taken");
    const accept = (exchange: typeof one) =>
      t.ctx.db.transaction().execute((trx) => acceptExchange(trx, t.ctx, exchange));
    expect(await accept(one)).toMatchObject({ state: "accepted" });
    expect(await accept(other)).toBe("none-left");
    await expect(
      t.ctx.db
        .transaction()
        .execute((trx) => moveExchange(trx, t.ctx, one.id, "decline", "keeper")),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    const jobs = await t.ctx.db
      .selectFrom("jobs")
      .select(["kind", "payload"])
      .where("kind", "=", "exchange-answer")
      .execute();
    expect(jobs.map((job) => JSON.parse(job.payload) as unknown)).toEqual([
      { exchange: one.id, state: "accepted" },
    ]);
  });

  test("are promised to a group elsewhere with the words that go there, and none after them", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const who = {
      actorIri: "https://a.example/g",
      offerIri: "https://a.example/o",
      raw: "{}",
      name: "Fern",
    };
    const asked = await t.ctx.db
      .transaction()
      .execute((trx) =>
        askExchange(trx, t.ctx, offer.id, who, { quantity: 2, note: "For our soup" }),
      );
    if (typeof asked === "string") throw new Error(asked);
    const accepted = await turn(t.ctx, rosa, asked.id, "accept", {
      details: "Knock at the blue door",
    });
    expect(accepted).toMatchObject({ state: "accepted", details: "Knock at the blue door" });
    await expect(turn(t.ctx, rosa, asked.id, "arrange", { details: "x" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(writeTo(t.ctx, rosa, asked.id, "x")).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect((await readExchange(t.ctx, rosa, asked.id)).exchange.who).toBe("Fern");
  });

  test("of which some are left are told to those who follow", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const { id } = await ask(t.ctx, sam, offer.id, {});
    await turn(t.ctx, rosa, id, "accept");
    await turn(t.ctx, sam, id, "fall-through");
    const told = await t.ctx.db
      .selectFrom("announcements")
      .select("type")
      .where("objectId", "=", offer.id)
      .orderBy("seq")
      .execute();
    expect(told.map((one) => one.type)).toEqual(["Create", "Update", "Update"]);
  });
});

describe("a need", () => {
  test("takes several answers, and who needs it says thanks", async () => {
    const made = await makeOffer(t.ctx, sam, "moss", need);
    const ines = await addMember(t.ctx, "ines");
    const first = await ask(t.ctx, ines, made.id, { note: "I bring cake." });
    const second = await ask(t.ctx, rosa, made.id, {});
    await turn(t.ctx, sam, first.id, "accept");
    await turn(t.ctx, sam, second.id, "accept");
    await turn(t.ctx, ines, first.id, "done");
    await expect(turn(t.ctx, ines, first.id, "thank", { thanks: "x" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await turn(t.ctx, sam, first.id, "thank", { thanks: "Such good cake" });
    expect((await readExchange(t.ctx, ines, first.id)).messages[0]).toMatchObject({
      fromGiver: true,
    });
  });

  test("is its maker's alone: roles of the group open nothing of it", async () => {
    const made = await makeOffer(t.ctx, sam, "moss", need);
    const ines = await addMember(t.ctx, "ines");
    const { id } = await ask(t.ctx, ines, made.id, {});
    expect((await readOffer(t.ctx, rosa, made.id)).keeper).toBe(false);
    await expect(readExchange(t.ctx, rosa, id)).rejects.toMatchObject({ code: "not-found" });
    // Nobody else widens it or puts a sentence into their mouth; what does harm can be taken back.
    const wider = { ...need, visibility: "public", approvedText: "Sam is lonely." } as const;
    await expect(changeOffer(t.ctx, rosa, made.id, wider)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(setState(t.ctx, rosa, made.id, "paused")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(renewOffer(t.ctx, rosa, made.id)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await readOffer(t.ctx, rosa, made.id)).toMatchObject({
      takesBack: true,
      offer: { visibility: "members" },
    });
    expect((await readOffer(t.ctx, ines, made.id)).takesBack).toBe(false);
    await deleteOffer(t.ctx, rosa, made.id);
  });

  test("goes when who made it leaves, and says no to those who wait", async () => {
    const made = await makeOffer(t.ctx, sam, "moss", {
      ...need,
      visibility: "public",
      approvedText: "Company wanted.",
    });
    const quiet = await makeOffer(t.ctx, sam, "moss", need);
    const offer = await makeOffer(t.ctx, sam, "moss", jars);
    const { id } = await ask(t.ctx, rosa, made.id, {});
    await t.ctx.db.transaction().execute((trx) => endExchangesOf(t.ctx)(trx, sam.member?.id ?? ""));
    expect((await readExchange(t.ctx, rosa, id)).exchange.state).toBe("declined");
    await expect(readOffer(t.ctx, rosa, quiet.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(readOffer(t.ctx, stranger, made.id)).rejects.toMatchObject({ code: "gone" });
    expect((await readOffer(t.ctx, stranger, offer.id)).offer.state).toBe("open");
  });

  test("that ends while something is arranged leaves the board and keeps the exchange", async () => {
    const made = await makeOffer(t.ctx, sam, "moss", {
      ...need,
      visibility: "public",
      approvedText: "Company wanted.",
    });
    const { id } = await ask(t.ctx, rosa, made.id, {});
    await turn(t.ctx, sam, id, "accept");
    t.ctx.clock.advance(15 * day);
    await expireOffers(t.ctx);
    await expect(readOffer(t.ctx, stranger, made.id)).rejects.toMatchObject({ code: "gone" });
    await turn(t.ctx, sam, id, "done");
    t.ctx.clock.advance(31 * day);
    await purgeExchanges(t.ctx);
    await expireOffers(t.ctx);
    expect(await t.ctx.db.selectFrom("offers").select("id").execute()).toEqual([]);
  });

  test("that is taken back says no to those who wait", async () => {
    const made = await makeOffer(t.ctx, sam, "moss", need);
    const { id } = await ask(t.ctx, rosa, made.id, {});
    await deleteOffer(t.ctx, sam, made.id);
    expect((await readExchange(t.ctx, rosa, id)).exchange.state).toBe("declined");
    await expect(ask(t.ctx, rosa, made.id, {})).rejects.toMatchObject({ code: "gone" });
  });
});

test("what was answered does not turn into its opposite, and a loan under way into no gift", async () => {
  const offer = await makeOffer(t.ctx, rosa, "moss", { ...jars, how: "lend" });
  await changeOffer(t.ctx, rosa, offer.id, {
    ...jars,
    purpose: "request",
    approvedText: "Jam wanted.",
  });
  await changeOffer(t.ctx, rosa, offer.id, { ...jars, how: "lend" });
  const { id } = await ask(t.ctx, sam, offer.id, {});
  await turn(t.ctx, rosa, id, "accept");
  await expect(
    changeOffer(t.ctx, rosa, offer.id, {
      ...jars,
      how: "lend",
      purpose: "request",
      approvedText: "Jam wanted.",
    }),
  ).rejects.toMatchObject({ fields: { purpose: expect.stringContaining("answered") as string } });
  await expect(changeOffer(t.ctx, rosa, offer.id, jars)).rejects.toMatchObject({
    fields: { how: expect.any(String) as string },
  });
  await turn(t.ctx, rosa, id, "done");
  expect(await left(offer.id)).toBe("10");
  await changeOffer(t.ctx, rosa, offer.id, jars);
});

describe("a loan", () => {
  const drill: OfferInput = { ...jars, name: "A drill", how: "lend", quantity: 1, unit: "drill" };

  test("has a day, a kind reminder, and comes back to where it can be lent again", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", drill);
    const { id } = await ask(t.ctx, sam, offer.id, {});
    await turn(t.ctx, rosa, id, "accept", { due: "2026-12-05" });
    await expect(
      turn(t.ctx, sam, id, "arrange", { details: "x", due: "2026-02-30" }),
    ).rejects.toMatchObject({ code: "bad-input" });
    await expect(
      turn(t.ctx, sam, id, "arrange", { details: "x", due: "2026-11-01" }),
    ).rejects.toMatchObject({ code: "bad-input" });
    await remindLoans(t.ctx);
    expect((await readExchange(t.ctx, sam, id)).exchange).toMatchObject({
      reminded: null,
      due: "2026-12-05",
    });
    t.ctx.clock.advance(14 * day);
    await remindLoans(t.ctx);
    expect((await readExchange(t.ctx, sam, id)).exchange.reminded).toEqual(t.ctx.clock.now());
    await turn(t.ctx, sam, id, "arrange", { details: "A week longer", due: "2026-12-12" });
    expect((await readExchange(t.ctx, sam, id)).exchange).toMatchObject({
      reminded: null,
      due: "2026-12-12",
    });
    await expect(turn(t.ctx, sam, id, "done")).rejects.toMatchObject({ code: "not-allowed" });
    expect(await left(offer.id)).toBe("0");
    await turn(t.ctx, rosa, id, "done");
    expect(await left(offer.id)).toBe("1");
    expect(
      (await t.ctx.db.selectFrom("jobs").select("kind").where("kind", "like", "%mail%").execute())
        .length,
    ).toBe(0);
  });
});

describe("what is sealed", () => {
  test("is gone on its day: 30 days after the end, 90 while nobody answered", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const ended = await ask(t.ctx, sam, offer.id, { note: "x" });
    await ask(t.ctx, sam, offer.id, { note: "y" });
    await turn(t.ctx, rosa, ended.id, "decline");
    t.ctx.clock.advance(31 * day);
    await purgeExchanges(t.ctx);
    expect([await rows("exchanges"), await rows("exchangeMessages")]).toEqual([1, 1]);
    t.ctx.clock.advance(60 * day);
    await purgeExchanges(t.ctx);
    expect([await rows("exchanges"), await rows("exchangeMessages")]).toEqual([0, 0]);
  });

  test("goes along with who leaves, and what was promised is free again", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const { id } = await ask(t.ctx, sam, offer.id, { quantity: 2, note: "x" });
    await turn(t.ctx, rosa, id, "accept");
    await t.ctx.db.transaction().execute((trx) => endExchangesOf(t.ctx)(trx, sam.member?.id ?? ""));
    expect([await rows("exchanges"), await left(offer.id)]).toEqual([0, "10"]);
  });

  test("stands in no document, no announcement and no job", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const { id } = await ask(t.ctx, sam, offer.id, {
      note: "CANARY note",
      carry: { name: "CANARY name", agreed: true },
    });
    await turn(t.ctx, rosa, id, "accept");
    await turn(t.ctx, rosa, id, "arrange", { details: "CANARY place" });
    await writeTo(t.ctx, sam, id, "CANARY words");
    await turn(t.ctx, rosa, id, "done");
    await turn(t.ctx, sam, id, "thank", { thanks: "CANARY thanks" });
    const row = await t.ctx.db
      .selectFrom("offers")
      .selectAll()
      .where("id", "=", offer.id)
      .executeTakeFirstOrThrow();
    const surfaces = [
      offerDocument(row, { handle: "moss" }, t.ctx.origin),
      await t.ctx.db.selectFrom("announcements").selectAll().execute(),
      await t.ctx.db.selectFrom("jobs").selectAll().execute(),
      await readOffer(t.ctx, stranger, offer.id),
    ];
    expect(JSON.stringify(surfaces)).not.toContain("CANARY");
  });
});

describe("over the wire", () => {
  let app: FastifyInstance;
  let log: string;
  beforeEach(async () => {
    log = "";
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    const ctx = { ...t.ctx, log: pino({ level: "trace" }, sink) };
    app = await createServer(ctx);
    for (const routes of [
      offerRoutes(ctx, () => Promise.resolve(nothing)),
      exchangeRoutes(ctx),
      boardRoutes(ctx),
    ])
      await app.register(routes);
    for (const api of [offerApi(ctx), exchangeApi(ctx)]) await app.register(api);
    await app.ready();
  });
  afterEach(() => app.close());
  const call = async (
    viewer: Viewer,
    method: InjectOptions["method"],
    url: string,
    payload?: object,
  ) => {
    const { token } =
      viewer.member === undefined
        ? { token: "" }
        : await openSession(app, t.ctx, viewer.member.id, "api");
    const headers = token === "" ? {} : { authorization: `Bearer ${token}` };
    return app.inject({
      method: method ?? "GET",
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
  };

  test("programs do all that people do, and see as much", async () => {
    const made = await call(rosa, "POST", "/api/v1/groups/moss/offers", {
      purpose: "offer",
      name: "A drill",
      what: "thing",
      how: "lend",
      quantity: 1,
      unit: "drill",
      spoken: ["en", "tr"],
      remotePossible: false,
      availability: "Saturdays",
      credit: "the workshop",
    });
    expect(made.json()).toMatchObject({
      what: "thing",
      how: "lend",
      available: 1,
      spoken: ["en", "tr"],
      draft: false,
      state: "open",
    });
    const at = `/api/v1/offers/${made.json<{ id: string }>().id}`;
    for (const late of [
      await call(rosa, "POST", "/api/v1/groups/moss/offers", {
        purpose: "offer",
        name: "A saw",
        expiresAt: "2020-01-01",
      }),
      await call(rosa, "PATCH", at, { expiresAt: "soon" }),
    ])
      expect([late.statusCode, late.json()]).toMatchObject([
        422,
        { errors: [{ pointer: "/expiresAt" }] },
      ]);
    const asked = await call(sam, "POST", `${at}/exchanges`, { note: "For a shelf" });
    expect([asked.statusCode, asked.json()]).toMatchObject([
      201,
      { state: "asked", sides: ["asker"], moves: ["withdraw"] },
    ]);
    const one = `/api/v1/exchanges/${asked.json<{ id: string }>().id}`;
    expect((await call(sam, "POST", `${one}/accept`)).statusCode).toBe(403);
    expect((await call(stranger, "GET", one)).statusCode).toBe(401);
    expect((await call(await addMember(t.ctx, "ines"), "GET", one)).statusCode).toBe(404);
    expect((await call(rosa, "POST", `${one}/accept`, { due: "2026-12-05" })).json()).toMatchObject(
      {
        state: "accepted",
        due: "2026-12-05",
      },
    );
    expect((await call(rosa, "POST", `${one}/accept`)).statusCode).toBe(409);
    expect((await call(sam, "POST", `${one}/arrange`, { details: "At six" })).json()).toMatchObject(
      {
        details: "At six",
        due: "2026-12-05",
      },
    );
    expect((await call(sam, "POST", `${one}/messages`, { message: "Thank you" })).statusCode).toBe(
      201,
    );
    expect((await call(rosa, "POST", `${one}/done`)).json()).toMatchObject({
      state: "done",
      messages: [{ from: "asker" }, { from: "asker" }],
    });
    expect((await call(sam, "POST", `${one}/thank`, { thanks: "It hangs" })).json()).toMatchObject({
      state: "thanked",
      moves: [],
    });
    expect((await call(sam, "GET", "/api/v1/exchanges")).json()).toMatchObject({
      items: [{ state: "thanked", offerName: "A drill" }],
    });
    expect((await call(rosa, "GET", `${at}/exchanges`)).json()).toMatchObject({
      items: [{ who: "sam" }],
    });
    expect((await call(rosa, "PATCH", at, { state: "paused" })).json()).toMatchObject({
      state: "paused",
      name: "A drill",
      how: "lend",
    });
    expect((await call(rosa, "POST", `${at}/renew`)).json()).toMatchObject({ state: "paused" });
    expect((await call(sam, "POST", `${at}/exchanges`, {})).statusCode).toBe(422);
  });

  test("nothing sealed stands on a page of others, in a feed or in the log", async () => {
    const offer = await makeOffer(t.ctx, rosa, "moss", jars);
    const hidden = await makeOffer(t.ctx, rosa, "moss", {
      ...need,
      name: "CANARY need",
      content: "CANARY",
    });
    const asked = await call(sam, "POST", `/api/v1/offers/${offer.id}/exchanges`, {
      note: "CANARY note",
      carry: { name: "CANARY name", agreed: true },
    });
    const one = `/api/v1/exchanges/${asked.json<{ id: string }>().id}`;
    await call(rosa, "POST", `${one}/accept`);
    await call(rosa, "POST", `${one}/arrange`, { details: "CANARY place" });
    await call(sam, "POST", `${one}/messages`, { message: "CANARY words" });
    await call(sam, "POST", `${one}/thank`, { thanks: "CANARY early" });
    const paths = [
      "/board",
      "/board.rss",
      "/board.atom",
      "/board.json",
      "/board/print",
      "/board?q=CANARY",
      "/api/v1/offers",
    ];
    const pages = [
      ...paths,
      `/offers/${offer.id}`,
      `/offers/${hidden.id}`,
      `/api/v1/offers/${offer.id}`,
      `/api/v1/offers/${hidden.id}`,
      one,
    ];
    const ines = await addMember(t.ctx, "ines");
    for (const path of pages)
      expect([path, (await call(stranger, "GET", path)).body.includes("CANARY n")]).toEqual([
        path,
        false,
      ]);
    for (const path of pages.filter(
      (page) => !page.includes(hidden.id) && !page.includes("board") && page !== "/api/v1/offers",
    ))
      expect([path, (await call(ines, "GET", path)).body.includes("CANARY")]).toEqual([
        path,
        false,
      ]);
    expect(log).not.toContain("CANARY");
  });
});
