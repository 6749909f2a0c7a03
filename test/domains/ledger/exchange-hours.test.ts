/** Hours that go with the thanks for an exchange: both are written, or neither. */
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { balanceOf } from "#domains/ledger/accounts-actions.ts";
import { commons, hoursUnit, memberHolder } from "#domains/ledger/ledger.ts";
import { lookAtHours } from "#domains/ledger/timebank/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { ask } from "#domains/offers/exchange/actions.ts";
import { exchangeApi } from "#domains/offers/exchange/api.ts";
import { exchangeRoutes } from "#domains/offers/exchange/routes.ts";
import { turn } from "#domains/offers/exchange/turn-actions.ts";
import type { OfferInput } from "#domains/offers/offer.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let app: FastifyInstance;
let rosa: Viewer;
let sam: Viewer;
let group: string;
beforeEach(async () => {
  t = await testContext();
  const founded = await found(t.ctx);
  rosa = founded.viewer;
  group = founded.group.id;
  sam = await addMember(t.ctx, "sam");
  app = await createServer(t.ctx);
  await app.register(exchangeRoutes(t.ctx));
  await app.register(exchangeApi(t.ctx));
  await economy("hours");
});
afterEach(async () => {
  await app.close();
  await t.end();
});

const economy = (kind: "hours" | "gift", hoursFloor?: number): Promise<void> =>
  t.ctx.db
    .transaction()
    .execute((trx) => setWays(trx, group, { ...usualWays, economy: kind, hoursFloor }));
const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
const balance = (viewer: Viewer) =>
  balanceOf(t.ctx.db, group, hoursUnit, memberHolder(idOf(viewer)));
const booked = async () =>
  (await t.ctx.db.selectFrom("ledgerTransactions").select("id").execute()).length;
const lesson: OfferInput = {
  purpose: "offer",
  name: "Bike repair lessons",
  content: "",
  careKind: "skillshare",
  area: "",
  what: "skill",
  how: "hours",
  tags: [],
  language: "en",
  visibility: "members",
  publish: true,
};

/** An exchange that is done; answers its id. */
async function done(
  keeper: Viewer,
  asker: Viewer,
  more: Partial<OfferInput> = {},
  carry?: string,
): Promise<string> {
  const offer = await makeOffer(t.ctx, keeper, "moss", { ...lesson, ...more });
  const { id } = await ask(
    t.ctx,
    asker,
    offer.id,
    carry === undefined ? {} : { carry: { name: carry, agreed: true } },
  );
  await turn(t.ctx, keeper, id, "accept");
  await turn(t.ctx, keeper, id, "done");
  return id;
}
const page = async (viewer: Viewer, id: string): Promise<string> =>
  (
    await app.inject({
      url: `/exchanges/${id}`,
      headers: {
        authorization: `Bearer ${(await openSession(app, t.ctx, idOf(viewer), "api")).token}`,
      },
    })
  ).body;
const stateOf = async (id: string) =>
  (
    await t.ctx.db
      .selectFrom("exchanges")
      .select("state")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
  ).state;

test("of an offer they go from who asked to who gave, of a need from who needed to who helped", async () => {
  const lessons = await done(rosa, sam);
  expect(await page(sam, lessons)).toContain("Hours, as a thank you");
  expect(await page(rosa, lessons)).not.toContain("Hours, as a thank you");
  await turn(t.ctx, sam, lessons, "thank", { thanks: "It rolls!", hours: "1.5" });
  expect([await balance(rosa), await balance(sam)]).toEqual([90, -90]);
  const need = await done(rosa, sam, { purpose: "request", name: "Company at the doctor" });
  await turn(t.ctx, rosa, need, "thank", { thanks: "I was not alone.", hours: "0.25" });
  expect([await balance(rosa), await balance(sam)]).toEqual([75, -75]);
  const { lines } = await lookAtHours(t.ctx, sam, "moss", { max: 9 });
  expect(lines.map((line) => [line.kind, line.minutes, line.careKind])).toEqual([
    ["welcome", 120, ""],
    ["thanks", 15, "skillshare"],
    ["thanks", -90, "skillshare"],
  ]);
});

test("thanks without hours, in a gift group, or for a gift, book nothing", async () => {
  const one = await done(rosa, sam);
  await turn(t.ctx, sam, one, "thank", { thanks: "Lovely.", hours: "" });
  const gift = await done(rosa, sam, { how: "give" });
  expect(await page(sam, gift)).not.toContain("Hours, as a thank you");
  const refused = { code: "bad-input", fields: { hours: expect.any(String) as string } };
  await expect(
    turn(t.ctx, sam, gift, "thank", { thanks: "Lovely.", hours: "1" }),
  ).rejects.toMatchObject(refused);
  const two = await done(rosa, sam);
  for (const hours of ["0.1", "-1", "25", "many"])
    await expect(
      turn(t.ctx, sam, two, "thank", { thanks: "Lovely.", hours }),
      hours,
    ).rejects.toMatchObject(refused);
  await economy("gift");
  await expect(
    turn(t.ctx, sam, two, "thank", { thanks: "Lovely.", hours: "1" }),
  ).rejects.toMatchObject(refused);
  await turn(t.ctx, sam, two, "thank", { thanks: "Lovely." });
  expect(await booked()).toBe(0);
});

test("nobody gives the hours of another: not for whom they carry, and not as a helper of the group", async () => {
  const carried = await done(rosa, sam, {}, "Ana next door");
  expect(await page(sam, carried)).not.toContain("Hours, as a thank you");
  await expect(
    turn(t.ctx, sam, carried, "thank", { thanks: "x", hours: "1" }),
  ).rejects.toMatchObject({ code: "bad-input" });
  const need = await done(sam, rosa, { purpose: "request", name: "Soup" });
  await expect(turn(t.ctx, rosa, need, "thank", { thanks: "x", hours: "1" })).rejects.toMatchObject(
    { code: "not-allowed" },
  );
  const left = await done(rosa, sam);
  await t.ctx.db
    .deleteFrom("memberships")
    .where("groupId", "=", group)
    .where("memberId", "=", idOf(rosa))
    .execute();
  await expect(turn(t.ctx, sam, left, "thank", { thanks: "x", hours: "1" })).rejects.toMatchObject({
    code: "bad-input",
  });
  expect(await booked()).toBe(0);
});

test("what nobody in particular offers is thanked to the commons", async () => {
  const id = await done(rosa, sam);
  await t.ctx.db.updateTable("offers").set({ madeBy: null }).execute();
  await turn(t.ctx, sam, id, "thank", { thanks: "Thank you all.", hours: "2" });
  expect(await balanceOf(t.ctx.db, group, hoursUnit, commons)).toBe(120);
});

test("said many times at once it is booked once; below the floor neither thanks nor hours are written", async () => {
  const id = await done(rosa, sam);
  await economy("hours", -60);
  await expect(turn(t.ctx, sam, id, "thank", { thanks: "x", hours: "1.25" })).rejects.toMatchObject(
    {
      fields: { hours: expect.stringContaining("below") as string },
    },
  );
  expect([await stateOf(id), await booked()]).toEqual(["done", 0]);
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, () => turn(t.ctx, sam, id, "thank", { thanks: "x", hours: "1" })),
  );
  expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect([await stateOf(id), await booked(), await balance(rosa)]).toEqual(["thanked", 1, 60]);
});

test("programs and forms can say them too", async () => {
  const headers = {
    authorization: `Bearer ${(await openSession(app, t.ctx, idOf(sam), "api")).token}`,
  };
  const [one, two] = [await done(rosa, sam), await done(rosa, sam)];
  const api = await app.inject({
    method: "POST",
    url: `/api/v1/exchanges/${one}/thank`,
    headers,
    payload: { thanks: "x", hours: 0.75 },
  });
  expect([api.statusCode, await balance(rosa)]).toEqual([200, 45]);
  const typed = await app.inject({
    method: "POST",
    url: `/exchanges/${two}/thank`,
    headers,
    payload: { thanks: "x", hours: "0.3" },
  });
  expect(typed.statusCode).toBe(422);
  expect(typed.body).toContain("Use quarter hours");
});
