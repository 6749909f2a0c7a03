/**
 * Secret ballots: cast once, closed in time, and nothing in the tables
 * that joins a person with a ballot.
 */
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { castBallot, closeDueBallots, freshUrn } from "#domains/decisions/ballot/actions.ts";
import { ballotApi } from "#domains/decisions/ballot/api.ts";
import type { BallotInput } from "#domains/decisions/ballot/ballot.ts";
import { ballotPart, ballotRoutes } from "#domains/decisions/ballot/routes.ts";
import { ballotResult } from "#domains/decisions/ballot/store.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { backToShaping } from "#domains/decisions/test/closing-actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let app: FastifyInstance;
let people: Viewer[];
let groupId: string;
beforeEach(async () => {
  t = await testContext();
  const { viewer, group } = await found(t.ctx);
  groupId = group.id;
  people = [viewer];
  for (const handle of ["sam", "ana", "lea", "kim"]) people.push(await addMember(t.ctx, handle));
  app = await createServer(t.ctx);
  for (const part of [ballotRoutes(t.ctx), ballotApi(t.ctx)]) await app.register(part);
  await app.ready();
});
afterEach(async () => {
  await app.close();
  await t.end();
});

const idOf = (viewer: Viewer | undefined): string => viewer?.member?.id ?? "";
const person = (i: number): Viewer => people[i] ?? {};

async function openBallot(
  method: "choose" | "sense",
  {
    options = ["Soup", "Salad"],
    roll = people,
    concerned = [],
  }: { options?: string[]; roll?: Viewer[]; concerned?: Viewer[] } = {},
): Promise<string> {
  const now = t.ctx.clock.now();
  return t.ctx.db.transaction().execute(async (trx) => {
    const row = await beginDecision(trx, now, {
      groupId,
      name: "What do we cook?",
      method,
      options,
      madeBy: idOf(person(0)),
      concerned: concerned.map(idOf),
      content: "For Friday.",
    });
    const { id } = row;
    await freshUrn(trx, row);
    await trx
      .updateTable("decisions")
      .set({
        state: "testing",
        opened: now,
        minUntil: after(now, hours(24)),
        closes: after(now, days(3)),
      })
      .where("id", "=", id)
      .execute();
    await trx
      .insertInto("decisionRoll")
      .values(roll.map((one) => ({ decisionId: id, memberId: idOf(one) })))
      .execute();
    return id;
  });
}

const decision = (id: string) =>
  t.ctx.db.selectFrom("decisions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const pick = (...options: number[]): BallotInput => ({ options });

test("ballots that are cast at once count once each, and the same person's second one is refused", async () => {
  const id = await openBallot("choose");
  const casts = await Promise.allSettled(
    [...people, ...people].map((one, i) => castBallot(t.ctx, one, id, pick(i % 2))),
  );
  expect(casts.filter((one) => one.status === "fulfilled")).toHaveLength(people.length);
  const rows = await t.ctx.db.selectFrom("decisionUrns").selectAll().execute();
  expect(rows).toHaveLength(4);
  expect(rows.reduce((sum, row) => sum + row.ballots, 0)).toBe(people.length * 2);
  await expect(castBallot(t.ctx, person(1), id, pick(0))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("the roll and the urn can't be joined: all rows of both carry the last cast, in an order that says nothing", async () => {
  const id = await openBallot("sense", { options: ["A", "B", "C"] });
  const system = async (
    table: "decision_roll" | "decision_urns",
    key: string,
  ): Promise<{ xmin: string; cmin: string; key: string }[]> =>
    (
      await sql<{
        xmin: string;
        cmin: string;
        key: string;
      }>`select xmin::text, cmin::text, ${sql.raw(key)} as key from ${sql.table(table)} order by ctid`.execute(
        t.ctx.db,
      )
    ).rows;
  const rollOrder: string[] = [];
  const urnOrder: string[] = [];
  for (const i of [2, 0, 3]) {
    await castBallot(t.ctx, person(i), id, { resistance: [i, 10 - i, 5] });
    const roll = await system("decision_roll", "member_id::text");
    const urn = await system("decision_urns", "choice || ':' || value");
    expect(roll).toHaveLength(5);
    expect(urn).toHaveLength(33);
    expect(new Set([...roll, ...urn].map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(roll.map(({ cmin }) => cmin)).size).toBe(1);
    expect(new Set(urn.map(({ cmin }) => cmin)).size).toBe(1);
    rollOrder.push(roll.map(({ key }) => key).join());
    urnOrder.push(urn.map(({ key }) => key).join());
  }
  // Where rows lie is the same after every cast, whoever cast what.
  expect(new Set(rollOrder).size).toBe(1);
  expect(new Set(urnOrder).size).toBe(1);
  const columns = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = 'decision_urns' order by 1`.execute(
    t.ctx.db,
  );
  expect(columns.rows.map(({ name }) => name)).toEqual([
    "ballots",
    "choice",
    "decision_id",
    "value",
  ]);
});

test("a ballot leaves no trace elsewhere: the decision's own row and the jobs stay as they were", async () => {
  const id = await openBallot("choose");
  const before = await decision(id);
  t.ctx.clock.advance(hours(1));
  await castBallot(t.ctx, person(1), id, pick(0));
  expect(await decision(id)).toEqual(before);
  expect(await t.ctx.db.selectFrom("jobs").selectAll().execute()).toEqual([]);
  expect(await t.ctx.db.selectFrom("decisionVoices").selectAll().execute()).toEqual([]);
});

const viewIn = (language: string, viewer: Viewer) =>
  ({
    viewer,
    collective: undefined,
    origin: t.ctx.origin,
    path: "/",
    csrf: "x",
    flash: undefined,
    language,
    week: weekIn(language),
    style: "/s",
  }) as const;

test("counts are hidden until it closes, which happens when all have cast and the least time is over", async () => {
  const id = await openBallot("choose", { roll: people.slice(0, 4) });
  for (const i of [0, 1, 2, 3])
    await castBallot(t.ctx, person(i), id, pick(...(i === 0 ? [0, 1] : [1])));
  expect((await decision(id)).state).toBe("testing");
  expect(await ballotResult(t.ctx.db, await decision(id))).toBeUndefined();
  expect(await closeDueBallots(t.ctx)).toBe(0);
  t.ctx.clock.advance(hours(25));
  expect(await Promise.all([closeDueBallots(t.ctx), closeDueBallots(t.ctx)])).toEqual(
    expect.arrayContaining([1, 0]),
  );
  const closed = await decision(id);
  expect(closed).toMatchObject({ state: "agreed", outcome: "“Salad”: 4 of 4 can live with it." });
  expect((await ballotResult(t.ctx.db, closed))?.options.map(({ total }) => total)).toEqual([1, 4]);
  // Kept in the group's language, read in the reader's own.
  const { token } = await openSession(app, t.ctx, idOf(person(0)), "api");
  await t.ctx.db
    .updateTable("members")
    .set({ language: "de" })
    .where("id", "=", idOf(person(0)))
    .execute();
  const headers = { authorization: `Bearer ${token}` };
  const shown = (await ballotPart(t.ctx)(viewIn("de", person(0)), closed)).toString();
  expect(shown).toContain("„Salad“");
  expect(shown).not.toContain("can live with it");
  const { outcome } = (await app.inject({ url: `/api/v1/decisions/${id}/ballot`, headers })).json<{
    outcome: string;
  }>();
  expect(outcome).toContain("„Salad“");
  await t.ctx.db.updateTable("members").set({ language: "en" }).execute();
});

test("the last cast closes it at once when the least time is over", async () => {
  const id = await openBallot("sense", { roll: people.slice(0, 3) });
  t.ctx.clock.advance(hours(30));
  await castBallot(t.ctx, person(0), id, { resistance: [0, 9] });
  await castBallot(t.ctx, person(1), id, { resistance: [4, 0] });
  expect(await castBallot(t.ctx, person(2), id, { resistance: [1, 7] })).toEqual({ closed: true });
  expect(await decision(id)).toMatchObject({
    state: "agreed",
    outcome: "“Soup” meets the least resistance: 5 in all, from 3 votes.",
  });
});

test("a tie goes back to the group, too few ballots lapse and are never shown", async () => {
  const tie = await openBallot("choose");
  for (const i of [0, 1, 2, 3]) await castBallot(t.ctx, person(i), tie, pick(i % 2));
  const few = await openBallot("choose");
  for (const i of [0, 1]) await castBallot(t.ctx, person(i), few, pick(0));
  t.ctx.clock.advance(days(4));
  await expect(castBallot(t.ctx, person(4), few, pick(0))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await closeDueBallots(t.ctx)).toBe(2);
  expect(await decision(tie)).toMatchObject({
    state: "reconsider",
    outcome: "A tie between “Soup”, “Salad”. It goes back to the group.",
  });
  const lapsed = await decision(few);
  expect(lapsed).toMatchObject({ state: "lapsed", decided: null });
  expect(lapsed.outcome).not.toContain("Soup");
  expect(await ballotResult(t.ctx.db, lapsed)).toBeUndefined();
  expect(await ballotResult(t.ctx.db, { ...lapsed, state: "agreed" })).toBeUndefined();
});

test("a test that opens anew begins with an empty urn; one that is extended goes on", async () => {
  const id = await openBallot("choose");
  await castBallot(t.ctx, person(0), id, pick(0));
  const now = t.ctx.clock.now();
  await t.ctx.db
    .updateTable("decisions")
    .set({ closes: after(now, days(6)), extended: 1 })
    .where("id", "=", id)
    .execute();
  await castBallot(t.ctx, person(1), id, pick(0));
  const yes = async (): Promise<number> =>
    (
      await t.ctx.db
        .selectFrom("decisionUrns")
        .select("ballots")
        .where("choice", "=", "0")
        .where("value", "=", 1)
        .executeTakeFirstOrThrow()
    ).ballots;
  expect(await yes()).toBe(2);
  await backToShaping(t.ctx, person(0), id);
  await openTest(t.ctx, person(0), id, "");
  expect(await yes()).toBe(0);
  await castBallot(t.ctx, person(0), id, pick(0));
  expect(await yes()).toBe(1);
});

test("who leaves is off the roll, and what they cast stays in the urn, where nobody can find it", async () => {
  const id = await openBallot("choose", { roll: people.slice(0, 4) });
  for (const i of [1, 2, 3]) await castBallot(t.ctx, person(i), id, pick(0));
  for (const i of [0, 1])
    await t.ctx.db
      .deleteFrom("memberships")
      .where("memberId", "=", idOf(person(i)))
      .execute();
  t.ctx.clock.advance(hours(25));
  expect(await closeDueBallots(t.ctx)).toBe(1);
  expect(await decision(id)).toMatchObject({
    state: "agreed",
    outcome: "“Soup”: 3 of 3 can live with it.",
  });
});

test("who is concerned, was not there, or belongs to another group casts nothing", async () => {
  const id = await openBallot("choose", { roll: people.slice(0, 4), concerned: [person(3)] });
  await expect(castBallot(t.ctx, person(3), id, pick(0))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(castBallot(t.ctx, person(4), id, pick(0))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(castBallot(t.ctx, {}, id, pick(0))).rejects.toMatchObject({ code: "not-found" });
  const { group, viewer } = await addGroup(t.ctx, person(0), "quiet", "tender");
  groupId = group.id;
  const tender = await openBallot("choose", { roll: [viewer] });
  await expect(castBallot(t.ctx, person(1), tender, pick(0))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(castBallot(t.ctx, viewer, tender, pick(7))).rejects.toMatchObject({
    fields: { options: expect.any(String) as string },
  });
});

test("the page says that a ballot is final, hides the counts, and keeps what was typed when a number is missing", async () => {
  const id = await openBallot("sense", { options: ["<b>Soup</b>", "Salad"] });
  const part = ballotPart(t.ctx);
  const view = (viewer: Viewer) => viewIn("en", viewer);
  const open = (await part(view(person(0)), await decision(id))).toString();
  expect(open).toContain("It is final");
  expect(open).not.toContain("<b>Soup");
  await castBallot(t.ctx, person(0), id, { resistance: [0, 9] });
  const cast = (await part(view(person(0)), await decision(id))).toString();
  expect(cast).toContain("1 of 5 people have voted so far");
  expect(cast).not.toContain("<form");
  expect((await part(view({}), await decision(id))).toString()).not.toContain("<form");

  const cookie = {
    authorization: `Bearer ${(await openSession(app, t.ctx, idOf(person(1)), "api")).token}`,
  };
  const missing = await app.inject({
    method: "POST",
    url: `/decisions/${id}/ballot`,
    headers: { ...cookie, "content-type": "application/x-www-form-urlencoded" },
    payload: "r0=3&r1=",
  });
  expect([missing.statusCode, missing.body.includes('value="3" selected')]).toEqual([422, true]);
  const url = `/api/v1/decisions/${id}/ballot`;
  const cast2 = await app.inject({
    method: "POST",
    url,
    headers: cookie,
    payload: { resistance: [3, 3] },
  });
  expect(cast2.statusCode).toBe(204);
  expect(
    (await app.inject({ method: "POST", url, headers: cookie, payload: { resistance: [0, 0] } }))
      .statusCode,
  ).toBe(409);
  expect((await app.inject({ url, headers: cookie })).json()).toMatchObject({
    mine: "cast",
    cast: 2,
    roll: 5,
    result: null,
  });
  expect((await app.inject({ url })).statusCode).toBe(404);
});
