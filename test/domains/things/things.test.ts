/** Things: lent, home again, forgotten. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { addThing, bringBack, lendThing, placeThing } from "#domains/things/actions.ts";
import { offerThing } from "#domains/things/share-actions.ts";
import { thingFor, thingsOf } from "#domains/things/store.ts";
import { overdueDays, type ThingInput } from "#domains/things/thing.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { house, type House } from "./house.ts";

let t: House;
let rosa: Viewer;
let sam: Viewer;
beforeEach(async () => {
  t = await house();
  rosa = (await found(t.ctx)).viewer;
  sam = await addMember(t.ctx, "sam");
});
afterEach(() => t.end());

const pot: ThingInput = {
  name: "Big pot",
  content: "50 litres.",
  care: "Never leave it *wet*.",
  place: "Cellar",
  picture: "",
};

test("a thing is lent by one of two who ask at once, and who had it is forgotten when it is back", async () => {
  const id = await addThing(t.ctx, rosa, "moss", pot);
  const both = await Promise.allSettled([
    lendThing(t.ctx, rosa, id, { to: "@sam", due: "2026-11-25" }),
    lendThing(t.ctx, sam, id, { to: "Ana next door", due: "" }),
  ]);
  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  await bringBack(t.ctx, rosa, id);
  await lendThing(t.ctx, rosa, id, { to: "@sam", due: "2026-11-25" });
  const thing = await thingFor(t.ctx.db, rosa, id);
  expect(thing).toMatchObject({ state: "lent", holderHandle: "sam", due: "2026-11-25" });
  expect(overdueDays(thing, "2026-11-25")).toBe(0);
  expect(overdueDays(thing, "2026-11-28")).toBe(3);
  await bringBack(t.ctx, sam, id);
  expect(
    await t.ctx.db
      .selectFrom("things")
      .select(["state", "holder", "holderId", "due"])
      .executeTakeFirstOrThrow(),
  ).toEqual({
    state: "here",
    holder: "",
    holderId: null,
    due: null,
  });
  await expect(lendThing(t.ctx, rosa, id, { to: "", due: "2026-11-01" })).rejects.toMatchObject({
    fields: { to: expect.any(String) as string, due: expect.any(String) as string },
  });
});

test("who has a thing is known to its group only, and a tender group's things to nobody else", async () => {
  const { viewer, group } = await addGroup(t.ctx, rosa, "kitchen");
  const id = await addThing(t.ctx, viewer, "kitchen", pot);
  await lendThing(t.ctx, viewer, id, { to: "Ana", due: "" });
  expect(await thingFor(t.ctx.db, sam, id)).toMatchObject({ state: "lent", holder: "" });
  await expect(placeThing(t.ctx, sam, id, "here")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(thingFor(t.ctx.db, {}, id)).rejects.toMatchObject({ code: "sign-in-needed" });
  expect((await thingsOf(t.ctx.db, sam, group.id, { q: "POT" }, 10)).things).toHaveLength(1);
  const tender = await addGroup(t.ctx, viewer, "quiet", "tender");
  const hidden = await addThing(t.ctx, tender.viewer, "quiet", pot);
  await expect(thingFor(t.ctx.db, sam, hidden)).rejects.toMatchObject({ code: "not-found" });
});

test("what is offered becomes one draft to lend, tied to the thing", async () => {
  const id = await addThing(t.ctx, rosa, "moss", pot);
  const offer = await offerThing(t.ctx, rosa, id);
  expect(await offerThing(t.ctx, rosa, id)).toBe(offer);
  const other = await addThing(t.ctx, rosa, "moss", pot);
  // Each with a connection of its own.
  const four = [1, 2, 3, 4];
  await Promise.all(four.map(() => sql`select pg_sleep(0.05)`.execute(t.ctx.db)));
  const taps = await Promise.all(four.map(() => offerThing(t.ctx, rosa, other)));
  expect(new Set(taps).size).toBe(1);
  expect(
    await t.ctx.db.selectFrom("offers").selectAll().where("thingId", "=", id).execute(),
  ).toMatchObject([
    {
      thingId: id,
      how: "lend",
      what: "thing",
      published: null,
    },
  ]);
});

test("pages and programs show the same, and a wrong picture is said beside its field", async () => {
  const headers = await t.as(rosa);
  const post = (url: string, payload: object) =>
    t.app.inject({ method: "POST", url, headers, payload });
  const made = await post("/api/v1/groups/moss/things", { name: "Drill", care: "Keep <dry>" });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json<{ id: string }>();
  expect(
    (await post(`/api/v1/things/${id}/lend`, { to: "@sam", due: "2026-11-20" })).json(),
  ).toMatchObject({ holder: { handle: "sam" } });
  t.ctx.clock.advance(3 * 86_400_000);
  const page = await t.app.inject({ url: `/things/${id}`, headers });
  expect(page.body).toContain("Ask kindly");
  expect(page.body).toContain("Keep &lt;dry&gt;");
  expect((await t.app.inject({ url: `/things/${id}`, headers: await t.as(sam) })).body).toContain(
    "nobody is cross",
  );
  expect((await post(`/api/v1/things/${id}/back`, {})).json()).toMatchObject({
    state: "here",
    holder: null,
  });
  const wrong = await t.app.inject({
    method: "PATCH",
    url: `/api/v1/things/${id}`,
    headers,
    payload: { picture: "https://evil.example/x.png" },
  });
  expect(wrong.statusCode).toBe(422);
  for (const url of [
    "/@moss/things",
    "/@moss/things?q=dri&state=here",
    "/@moss/things/new",
    `/things/${id}/edit`,
  ])
    expect((await t.app.inject({ url, headers })).statusCode, url).toBe(200);
  expect((await t.app.inject({ url: "/@moss/things" })).statusCode).toBe(401);
});
