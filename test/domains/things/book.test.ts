/** The shelf and the book: every movement of a lot is booked in the transaction that writes it. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { balanceOf } from "#domains/ledger/accounts-actions.ts";
import { commons, lotUnit, outside } from "#domains/ledger/ledger.ts";
import { addLot } from "#domains/things/lots/actions.ts";
import { lotFor } from "#domains/things/lots/store.ts";
import { moveLot, takeBackMovement } from "#domains/things/lots/movements/actions.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { house, type House, salve } from "./house.ts";

let t: House;
let rosa: Viewer;
let sam: Viewer;
let group: string;
beforeEach(async () => {
  t = await house();
  const founded = await found(t.ctx);
  rosa = founded.viewer;
  group = founded.group.id;
  sam = await addMember(t.ctx, "sam");
});
afterEach(() => t.end());

const left = async (id: string): Promise<number> =>
  Math.round(Number((await lotFor(t.ctx.db, rosa, id)).left) * 1000);
const inBook = (id: string): Promise<number> => balanceOf(t.ctx.db, group, lotUnit(id), commons);
const refusedOrDone = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => expect(error).toHaveProperty("code"));

test("whatever is made, given, counted, thrown away and taken back, the shelf is what the book says", async () => {
  const kinds = fc.constantFrom("made", "given", "discarded", "counted" as const);
  const step = fc.record({
    kind: kinds,
    amount: fc.integer({ min: 0, max: 9000 }),
    back: fc.nat(9),
    takesBack: fc.boolean(),
  });
  for (const [i, steps] of fc
    .sample(fc.array(step, { minLength: 5, maxLength: 25 }), { numRuns: 4, seed: 7 })
    .entries()) {
    const id = await addLot(t.ctx, rosa, "moss", { ...salve, number: `N${i}` }, "4.5");
    const done: string[] = [];
    for (const { kind, amount, back, takesBack } of steps) {
      const before = done[back];
      const work =
        takesBack && before !== undefined
          ? takeBackMovement(t.ctx, rosa, id, before)
          : moveLot(t.ctx, rosa, id, { kind, amount: String(amount / 1000), to: "a neighbour" });
      const made = await work.then(
        (movement) => movement,
        (error: unknown) => {
          expect(error).toHaveProperty("code");
          return undefined;
        },
      );
      if (made === undefined) continue;
      done.push(made.id);
      expect(await inBook(id)).toBe(await left(id));
    }
    expect(await balanceOf(t.ctx.db, group, lotUnit(id), outside)).toBe(-(await inBook(id)));
  }
});

test("fifty hands at once on one shelf leave it as the book says", async () => {
  const id = await addLot(t.ctx, rosa, "moss", salve, "20");
  await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      refusedOrDone(
        moveLot(t.ctx, i % 2 === 0 ? rosa : sam, id, {
          kind: i % 5 === 0 ? "made" : "given",
          amount: "1",
          to: "x",
        }),
      ),
    ),
  );
  expect(await inBook(id)).toBe(await left(id));
});

test("a lot that stood there before is brought into the book with what was left, once", async () => {
  const id = await addLot(t.ctx, rosa, "moss", salve, "10");
  // As it was before there was a book: a movement that nobody booked.
  await t.ctx.db
    .insertInto("lotMovements")
    .values({
      id: "11111111-1111-4111-8111-111111111111",
      lotId: id,
      kind: "given",
      amount: "-3",
      leftOver: "7",
      exchangeId: null,
      toMemberId: null,
      toActorIri: null,
      made: t.ctx.clock.now(),
    }) // oxfmt-ignore
    .execute();
  await moveLot(t.ctx, rosa, id, { kind: "given", amount: "2", to: "a neighbour" });
  await moveLot(t.ctx, rosa, id, { kind: "made", amount: "0.5" });
  expect(await inBook(id)).toBe(5500);
  const openings = await t.ctx.db
    .selectFrom("ledgerTransactions")
    .select("id")
    .where("kind", "=", "opening")
    .execute();
  expect(openings).toHaveLength(1);
});

test("each group has its own book", async () => {
  const { viewer, group: garden } = await addGroup(t.ctx, rosa, "garden");
  const id = await addLot(t.ctx, viewer, "garden", salve, "3");
  await moveLot(t.ctx, viewer, id, { kind: "discarded", amount: "1" });
  expect(await balanceOf(t.ctx.db, garden.id, lotUnit(id), commons)).toBe(2000);
  expect(await inBook(id)).toBe(0);
});

test("a movement that fails leaves nothing in the book", async () => {
  const id = await addLot(t.ctx, rosa, "moss", salve, "3");
  const count = async () =>
    (await t.ctx.db.selectFrom("ledgerTransactions").select("id").execute()).length;
  const before = await count();
  await expect(
    moveLot(t.ctx, rosa, id, { kind: "given", amount: "4", to: "x" }),
  ).rejects.toMatchObject({ code: "bad-input" });
  expect(await count()).toBe(before);
});
