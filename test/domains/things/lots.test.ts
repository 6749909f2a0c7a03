/** Lots: given, counted, recalled, offered. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { addLot, changeLot } from "#domains/things/lots/actions.ts";
import { labelOf, lotFor, lotsOf, lotMovements } from "#domains/things/lots/store.ts";
import { recallsOf, takersOf } from "#domains/things/lots/recall-store.ts";
import { ask, askExchange } from "#domains/offers/exchange/actions.ts";
import { turn } from "#domains/offers/exchange/turn-actions.ts";
import { forgetTakers } from "#domains/things/lots/tasks.ts";
import { moveLot, takeBackMovement } from "#domains/things/lots/movements/actions.ts";
import {
  knowRecall,
  liftRecall,
  recallLot,
  toTellByHand,
} from "#domains/things/lots/recall-actions.ts";
import { offerLot } from "#domains/things/share-actions.ts";
import { setState } from "#domains/offers/state-actions.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { house, type House, salve } from "./house.ts";
import { waitingOf } from "../../support/waiting.ts";

let t: House;
let rosa: Viewer;
let sam: Viewer;
beforeEach(async () => {
  t = await house();
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
});
afterEach(() => t.end());

const lot = (amount = "20", more: Partial<typeof salve> = {}): Promise<string> =>
  addLot(t.ctx, rosa, "moss", { ...salve, ...more }, amount);
const left = async (id: string): Promise<number> => Number((await lotFor(t.ctx.db, rosa, id)).left);
const give = (id: string, amount: string, to: string) =>
  moveLot(t.ctx, rosa, id, { kind: "given", amount, to });

async function knowGroupElsewhere(): Promise<string> {
  const iri = "https://willow.example/groups/willow";
  const id = "11111111-1111-4111-8111-111111111111";
  await t.ctx.db
    .insertInto("remoteActors")
    .values({
      id,
      iri,
      host: "willow.example",
      type: "Group",
      handle: "willow@willow.example",
      name: "Willow",
      url: iri,
      inbox: `${iri}/inbox`,
      sharedInbox: null,
      outbox: null,
      followers: null,
      featured: null,
      upcomingEvents: null,
      raw: "{}",
      fetched: t.ctx.clock.now(),
      gone: null,
    })
    .execute();
  const { groupId } = await t.ctx.db
    .selectFrom("memberships")
    .select("groupId")
    .executeTakeFirstOrThrow();
  await t.ctx.db
    .insertInto("followers")
    .values({ groupId, remoteActorId: id, followIri: null, since: t.ctx.clock.now() })
    .execute();
  return iri;
}

describe("a lot", () => {
  test("needs cautions, and a number that no other lot of the group has", async () => {
    await expect(lot("20", { cautions: " " })).rejects.toMatchObject({
      fields: { cautions: expect.stringContaining("none known") as string },
    });
    await lot();
    await expect(lot("20", { number: "cal-26-03" })).rejects.toMatchObject({
      fields: { number: expect.any(String) as string },
    });
    await expect(lot("0", { number: "B" })).rejects.toMatchObject({
      fields: { amount: expect.any(String) as string },
    });
  });

  test("is never given more often than it is there: 50 at once from 20", async () => {
    const id = await lot("20");
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => give(id, "1", "a neighbour")),
    );
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(20);
    expect(await left(id)).toBe(0);
    const rows = await lotMovements(t.ctx.db, id, 100);
    expect(rows.map((row) => Number(row.leftOver))).toEqual(
      Array.from({ length: 21 }, (_, i) => i),
    );
  });

  test("is counted, thrown away and corrected by one more line", async () => {
    const id = await lot("10");
    await moveLot(t.ctx, rosa, id, { kind: "counted", amount: "8.5" });
    await moveLot(t.ctx, sam, id, { kind: "discarded", amount: "1", note: "mould" });
    const gift = await give(id, "2", "@sam");
    expect(await left(id)).toBe(5.5);
    await takeBackMovement(t.ctx, rosa, id, gift.id);
    expect(await left(id)).toBe(7.5);
    expect(await takersOf(t.ctx.db, id)).toEqual([]);
    await expect(takeBackMovement(t.ctx, rosa, id, gift.id)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await lotMovements(t.ctx.db, id, 50)).toHaveLength(5);
    await expect(give(id, "8", "x")).rejects.toMatchObject({
      fields: { amount: expect.stringContaining("7.5") as string },
    });
    await expect(give(id, "1", "")).rejects.toMatchObject({
      fields: { to: expect.any(String) as string },
    });
    await expect(give(id, "1", "@nobody")).rejects.toMatchObject({
      fields: { to: expect.any(String) as string },
    });
  });

  test("is listed by its day, and found by words, form and day", async () => {
    await lot("5", { number: "1", name: "Élder syrup", form: "syrup", bestBefore: "2026-12-01" });
    await lot("5", { number: "2", name: "Old tea", form: "tea", bestBefore: "2026-11-01" });
    const gone = await lot("5", { number: "3" });
    await give(gone, "5", "all");
    const { group } = await lotFor(t.ctx.db, rosa, gone);
    const names = async (filter: Parameters<typeof lotsOf>[3]) =>
      (await lotsOf(t.ctx.db, sam, group.id, filter, "2026-11-20", 10)).lots.map(
        (one) => one.number,
      );
    expect(await names({})).toEqual(["2", "1"]);
    expect(await names({ empty: true })).toEqual(["2", "1", "3"]);
    expect(await names({ keeping: "soon" })).toEqual(["1"]);
    expect(await names({ keeping: "over" })).toEqual(["2"]);
    expect(await names({ q: "ELDER" })).toEqual(["1"]);
    expect(await names({ form: "tea" })).toEqual(["2"]);
  });

  test("of a tender group is not there for others", async () => {
    const { viewer } = await addGroup(t.ctx, rosa, "quiet", "tender");
    const id = await addLot(t.ctx, viewer, "quiet", salve, "3");
    await expect(lotFor(t.ctx.db, sam, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      moveLot(t.ctx, viewer, id, { kind: "given", amount: "1", to: "@sam" }),
    ).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("a recall", () => {
  const words = "Wrong plant. Throw it away & tell us.";

  test("is said by the label at once, reaches members until they know, and groups elsewhere by letter", async () => {
    const elsewhere = await knowGroupElsewhere();
    const id = await lot("20");
    await give(id, "1", "@sam");
    await give(id, "1", "Ana next door");
    await moveLot(t.ctx, rosa, id, { kind: "given", amount: "2", elsewhere });
    await expect(recallLot(t.ctx, sam, id, words)).rejects.toMatchObject({ code: "not-allowed" });
    await recallLot(t.ctx, rosa, id, words);
    expect(await labelOf(t.ctx.db, id)).toMatchObject({ recallText: words });
    expect(await recallsOf(t.ctx.db, sam.member?.id ?? "")).toMatchObject([
      { lotId: id, recallText: words },
    ]);
    expect(await recallsOf(t.ctx.db, rosa.member?.id ?? "")).toEqual([]);
    expect(await toTellByHand(t.ctx, await lotFor(t.ctx.db, rosa, id))).toEqual(["Ana next door"]);
    const letters = await waitingOf(t.ctx, "letter");
    expect(letters).toHaveLength(1);
    expect(JSON.parse(letters[0] ?? "")).toMatchObject({
      from: "moss",
      to: elsewhere,
      object: {
        contentHtml: expect.stringContaining("Throw it away &amp; tell us.") as string,
        inReplyTo: `https://moss.example/l/${id}`,
      },
    });
    expect(letters[0]).not.toMatch(/sam|Ana/);
    await expect(give(id, "1", "x")).rejects.toMatchObject({ code: "conflict" });
    await knowRecall(t.ctx, sam, id);
    expect(await recallsOf(t.ctx.db, sam.member?.id ?? "")).toEqual([]);
    await recallLot(t.ctx, rosa, id, "Worse than we thought.");
    expect(await recallsOf(t.ctx.db, sam.member?.id ?? "")).toHaveLength(1);
    await liftRecall(t.ctx, rosa, id);
    expect(await recallsOf(t.ctx.db, sam.member?.id ?? "")).toEqual([]);
    expect(await labelOf(t.ctx.db, id)).toMatchObject({ recalled: null, recallText: "" });
  });

  test("withdraws what is offered of the lot, on other servers too", async () => {
    const id = await lot("7");
    const offer = await offerLot(t.ctx, rosa, id);
    expect(await offerLot(t.ctx, rosa, id)).toBe(offer);
    const row = () =>
      t.ctx.db.selectFrom("offers").selectAll().where("id", "=", offer).executeTakeFirst();
    expect(await row()).toMatchObject({
      lotId: id,
      cautions: salve.cautions,
      quantity: "7",
      unit: "jars",
      what: "thing",
      published: null,
    });
    await t.ctx.db
      .updateTable("offers")
      .set({ published: t.ctx.clock.now() })
      .where("id", "=", offer)
      .execute();
    await setState(t.ctx, rosa, offer, "paused");
    await recallLot(t.ctx, rosa, id, words);
    expect(await row()).toBeUndefined();
    const told = await t.ctx.db
      .selectFrom("announcements")
      .select("type")
      .where("objectId", "=", offer)
      .orderBy("seq")
      .execute();
    expect(told.at(-1)).toEqual({ type: "Delete" });
    await expect(offerLot(t.ctx, rosa, id)).rejects.toMatchObject({ code: "conflict" });
  });
});

test("what is offered while it is recalled is offered no more, and two taps make one draft", async () => {
  const ids = [
    await lot("5", { number: "A1" }),
    await lot("5", { number: "A2" }),
    await lot("5", { number: "A3" }),
  ];
  for (const id of ids)
    await Promise.allSettled(
      [1, 2]
        .map(() => offerLot(t.ctx, rosa, id))
        .concat([recallLot(t.ctx, rosa, id, "No.").then(() => "")]),
    );
  const offered = () =>
    t.ctx.db.selectFrom("offers").select("lotId").where("state", "!=", "withdrawn").execute();
  expect(await offered()).toEqual([]);
  // Both have looked before either writes.
  const id = await lot("5", { number: "A4" });
  const taps = await Promise.all([1, 2, 3].map(() => offerLot(t.ctx, rosa, id)));
  expect(new Set(taps).size).toBe(1);
  expect(await offered()).toHaveLength(1);
});

describe("a recall of what was taken through the board", () => {
  test("reaches everybody, also where nobody wrote down that it was given", async () => {
    const elsewhere = await knowGroupElsewhere();
    const id = await lot("7");
    const offerId = await offerLot(t.ctx, rosa, id);
    await t.ctx.db
      .updateTable("offers")
      .set({ published: t.ctx.clock.now() })
      .where("id", "=", offerId)
      .execute();
    const ines = await addMember(t.ctx, "ines");
    const mine = await ask(t.ctx, sam, offerId, {});
    const carried = await ask(t.ctx, ines, offerId, { carry: { name: "Kim", agreed: true } });
    const theirs = async (n: number) =>
      t.ctx.db.transaction().execute(async (trx) => {
        const asked = await askExchange(
          trx,
          t.ctx,
          offerId,
          { actorIri: elsewhere, offerIri: `https://fern.example/a/${n}`, raw: "{}", name: "Fern" },
          { quantity: 1, note: "" },
        );
        return typeof asked === "string" ? asked : asked.id;
      });
    const promised = await theirs(1);
    const waiting = await theirs(2);
    for (const one of [mine.id, carried.id, promised]) await turn(t.ctx, rosa, one, "accept");
    await turn(t.ctx, sam, mine.id, "done");
    await recallLot(t.ctx, rosa, id, "Wrong plant.");
    for (const viewer of [sam, ines]) {
      expect(await recallsOf(t.ctx.db, viewer.member?.id ?? "")).toMatchObject([{ lotId: id }]);
      await knowRecall(t.ctx, viewer, id);
      expect(await recallsOf(t.ctx.db, viewer.member?.id ?? "")).toEqual([]);
    }
    const jobs = await t.ctx.db.selectFrom("jobs").select(["kind", "payload"]).execute();
    const letters = (await waitingOf(t.ctx, "letter")).map(
      (payload) => JSON.parse(payload) as Record<string, unknown>,
    );
    expect(letters).toMatchObject([
      { to: elsewhere, object: { inReplyTo: `https://moss.example/offers/${offerId}` } },
    ]);
    // Who waits there hears a no.
    expect(
      jobs
        .filter((job) => job.kind === "exchange-answer")
        .map((job) => JSON.parse(job.payload) as unknown),
    ).toContainEqual({
      exchange: waiting,
      state: "declined",
    });
    await recallLot(t.ctx, rosa, id, "Worse than we thought.");
    expect(await recallsOf(t.ctx.db, sam.member?.id ?? "")).toHaveLength(1);
  });
});

test("only its maker or who may edit changes a label", async () => {
  const id = await addLot(t.ctx, sam, "moss", salve, "3");
  await changeLot(t.ctx, sam, id, { ...salve, name: "Marigold salve" });
  const ana = await addMember(t.ctx, "ana");
  await expect(changeLot(t.ctx, ana, id, salve)).rejects.toMatchObject({ code: "not-allowed" });
});

test("the page of a label says what stands on it and nothing of who or how much", async () => {
  const id = await lot("13");
  await give(id, "6", "Ana next door");
  const page = await t.app.inject({ url: `/l/${id}` });
  expect(page.statusCode).toBe(200);
  for (const said of ["Calendula salve", "CAL-26-03", "daisies", "1:5 in olive oil"])
    expect(page.body).toContain(said);
  // Addresses hold letters and numbers by chance.
  const shown = (page.body.split("<main")[1] ?? "").replace(
    / (?:href|action|src|value)="[^"]*"/g,
    "",
  );
  for (const secret of ["Ana", "mill", "jars", "13", "Rosa"]) expect(shown).not.toContain(secret);
  expect((await t.app.inject({ url: `/lots/${id}` })).statusCode).toBe(401);
  expect((await t.app.inject({ url: "/l/nothing" })).statusCode).toBe(404);
});

test("all of it can be done by programs", async () => {
  const headers = await t.as(rosa);
  const post = (url: string, payload: object) =>
    t.app.inject({ method: "POST", url, headers, payload });
  const made = await post("/api/v1/groups/moss/lots", {
    number: "A1",
    name: "Mint tea",
    cautions: "none known",
    form: "tea",
    amount: 4,
    unit: "bags",
    ready: true,
  });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json<{ id: string }>();
  const moved = await post(`/api/v1/lots/${id}/movements`, {
    kind: "given",
    amount: 1.5,
    to: "@sam",
  });
  expect(moved.json()).toMatchObject({ amount: -1.5, left: 2.5 });
  expect(
    (await post(`/api/v1/lots/${id}/movements/${moved.json<{ id: string }>().id}/back`, {})).json(),
  ).toMatchObject({ left: 4 });
  expect((await post(`/api/v1/lots/${id}/offer`, {})).statusCode).toBe(201);
  expect((await post(`/api/v1/lots/${id}/recall`, { text: "Mouldy." })).json()).toMatchObject({
    recallText: "Mouldy.",
  });
  expect((await t.app.inject({ url: `/api/v1/labels/${id}` })).json()).toMatchObject({
    number: "A1",
    recallText: "Mouldy.",
  });
  for (const url of [
    `/lots/${id}`,
    `/lots/${id}/edit`,
    `/lots/${id}/labels`,
    "/@moss/herbs",
    "/@moss/herbs/new",
    "/@moss/herbs?keeping=over",
  ])
    expect((await t.app.inject({ url, headers })).statusCode, url).toBe(200);
});

test("who took from a lot is forgotten when nobody needs to know it any more; the amounts stay", async () => {
  const id = await lot("20", { bestBefore: "2027-01-31" });
  await give(id, "3", "CANARY Kim");
  await forgetTakers(t.ctx);
  expect(JSON.stringify(await takersOf(t.ctx.db, id))).toContain("CANARY");
  t.ctx.clock.advance(365 * 86_400_000);
  await forgetTakers(t.ctx);
  expect(
    JSON.stringify(await t.ctx.db.selectFrom("lotMovements").selectAll().execute()),
  ).not.toContain("CANARY");
  expect(await left(id)).toBe(17);
});
