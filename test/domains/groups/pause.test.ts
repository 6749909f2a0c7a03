/** Pausing somebody: never alone, never for long, never twice in a row. */
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { can } from "#commons/permissions.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { beginDecision } from "#domains/decisions/begin-actions.ts";
import { askIn, joinGroup, leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import { belongingApi } from "#domains/groups/belonging/api.ts";
import { countingMembers } from "#domains/groups/belonging/actions.ts";
import { belongingRoutes } from "#domains/groups/belonging/routes.ts";
import {
  keysFit,
  longestPause,
  mayHoldKey,
  mayPauseAgain,
  pauseEnd,
  pauseRuns,
} from "#domains/groups/pause/pause.ts";
import { askPause, takeBackPauseKey, turnPauseKey } from "#domains/groups/pause/actions.ts";
import { endPause } from "#domains/groups/pause/begin-actions.ts";
import { readCare, readOwnPause } from "#domains/groups/pause/queries.ts";
import { purgePauses } from "#domains/groups/pause/tasks.ts";
import {
  appealPause,
  type BeginAppeal,
  endPauseEffect,
  pauseEffect,
} from "#domains/groups/pause/effects.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { readViewer, openSession } from "#platform/web/session.ts";
import { createServer } from "#platform/web/server.ts";
import { invalid } from "../../support/look.ts";
import { addGroup, addMember, found, settle, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

describe("the rule", () => {
  const when = fc.date({
    min: new Date("2020-01-01"),
    max: new Date("2100-01-01"),
    noInvalidDate: true,
  });

  test("a pause ends by itself: whatever is wished, it is over after 14 days, and it never comes back", () => {
    fc.assert(
      fc.property(when, fc.double(), fc.nat(400 * 86_400), (starts, wished, later) => {
        const pause = { starts, until: pauseEnd(starts, wished), ended: null };
        const now = after(starts, later * 1000);
        expect(pause.until > starts && pause.until <= after(starts, days(longestPause))).toBe(true);
        if (now >= pause.until) expect(pauseRuns(pause, now)).toBe(false);
        expect(pauseRuns({ ...pause, ended: starts }, now)).toBe(false);
      }),
    );
  });

  test("the same person is paused again after 90 days at the earliest", () => {
    fc.assert(
      fc.property(
        when,
        fc.nat(200),
        (starts, n) => mayPauseAgain(starts, after(starts, days(n))) === n >= 90,
      ),
    );
  });

  test("no key fits alone; keepers turn as many of the two as there are keepers", () => {
    const ids = ["a", "b", "c", "d"];
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        (keepers, first, second) => {
          if (!keysFit(keepers, first, second)) return;
          expect(first).not.toBe(second);
          for (const key of [first, second]) expect(mayHoldKey(keepers, key)).toBe(true);
          if (keepers.length === 1) expect([first, second]).toContain(keepers[0]);
        },
      ),
    );
  });
});

describe("in a group", () => {
  let t: TestContext;
  let rosa: Viewer;
  let sam: Viewer;
  let lea: Viewer;
  let max: Viewer;
  let root: string;
  const id = (viewer: Viewer): string => viewer.member?.id ?? "";
  const input = { member: "max", days: 7, words: "The shouting at the table on Sunday." };

  beforeEach(async () => {
    t = await testContext();
    const made = await found(t.ctx);
    rosa = made.viewer;
    root = made.group.id;
    [sam, lea, max] = [
      await addMember(t.ctx, "sam"),
      await addMember(t.ctx, "lea"),
      await addMember(t.ctx, "max"),
    ];
  });
  afterEach(() => t.end());

  const keeper = (viewer: Viewer) =>
    t.ctx.db
      .insertInto("roles")
      .values({
        id: newId(),
        groupId: root,
        memberId: id(viewer),
        role: "care-keeper",
        starts: t.ctx.clock.now(),
        until: after(t.ctx.clock.now(), days(90)),
      })
      .execute();
  const pauseMax = async (): Promise<string> =>
    turnPauseKey(t.ctx, lea, await askPause(t.ctx, sam, "moss", input));
  const pauses = () => t.ctx.db.selectFrom("pauses").selectAll().execute();

  test("takes a group of three: of two, nobody could turn the second key", async () => {
    const { viewer } = await addGroup(t.ctx, rosa, "bikes");
    await askIn(t.ctx, viewer, "bikes", "max");
    await expect(askPause(t.ctx, viewer, "bikes", input)).rejects.toMatchObject({
      code: "bad-input",
      fields: { member: expect.stringContaining("two people") as string },
    });
    expect(await t.ctx.db.selectFrom("keyAskings").selectAll().execute()).toEqual([]);
  });

  test("two members together pause where nobody holds the care; it ends by itself without any chore", async () => {
    const asking = await askPause(t.ctx, sam, "moss", input);
    expect(await pauses()).toEqual([]);
    await expect(turnPauseKey(t.ctx, sam, asking)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(turnPauseKey(t.ctx, max, asking)).rejects.toMatchObject({ code: "not-found" });
    await turnPauseKey(t.ctx, lea, asking);
    expect(await countingMembers(t.ctx.db, root, t.ctx.clock.now())).not.toContain(id(max));
    t.ctx.clock.advance(days(7) - 1);
    expect(await countingMembers(t.ctx.db, root, t.ctx.clock.now())).not.toContain(id(max));
    t.ctx.clock.advance(1);
    expect(await countingMembers(t.ctx.db, root, t.ctx.clock.now())).toContain(id(max));
    expect((await readOwnPause(t.ctx, max, "moss")).runs).toBe(false);
  });

  test("who is paused has no powers, reads why, and neither pauses nor is paused twice", async () => {
    const pause = await turnPauseKey(
      t.ctx,
      lea,
      await askPause(t.ctx, sam, "moss", { ...input, member: "rosa" }),
    );
    for (const power of ["invite", "edit-group", "lend-role"] as const)
      expect(
        await can(
          t.ctx.db,
          t.ctx.clock,
          { member: { ...rosa.member, groups: [] } as never },
          power,
          root,
        ),
      ).toBe(false);
    const own = await readOwnPause(t.ctx, rosa, "moss");
    expect(own).toMatchObject({ runs: true, by: "members", pause: { words: input.words } });
    await expect(
      askPause(t.ctx, { member: { ...rosa.member, groups: [] } as never }, "moss", input),
    ).rejects.toMatchObject({
      code: "not-allowed",
    });
    await endPause(t.ctx, sam, pause);
    expect((await readOwnPause(t.ctx, rosa, "moss")).runs).toBe(false);
    await expect(askPause(t.ctx, lea, "moss", { ...input, member: "rosa" })).rejects.toMatchObject({
      code: "conflict",
    });
    t.ctx.clock.advance(days(90));
    await askPause(t.ctx, lea, "moss", { ...input, member: "rosa" });
  });

  test("a key that is paused itself in the meantime fits no more", async () => {
    const asking = await askPause(t.ctx, max, "moss", { ...input, member: "lea" });
    await pauseMax();
    await expect(turnPauseKey(t.ctx, rosa, asking)).rejects.toMatchObject({ code: "conflict" });
  });

  test("care keepers hold it alone when they are two, and one of them always turns a key when there is one", async () => {
    await keeper(sam);
    const asking = await askPause(t.ctx, rosa, "moss", input);
    await expect(turnPauseKey(t.ctx, lea, asking)).rejects.toMatchObject({ code: "conflict" });
    await keeper(lea);
    await expect(
      askPause(t.ctx, rosa, "moss", { ...input, member: "sam", words: "Again." }),
    ).resolves.toEqual(expect.any(String));
    await expect(askPause(t.ctx, rosa, "moss", input)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(turnPauseKey(t.ctx, sam, asking)).rejects.toMatchObject({ code: "conflict" });
    expect((await readCare(t.ctx, sam, "moss")).waiting.map((one) => one.name)).toEqual(["max"]);
    await turnPauseKey(t.ctx, lea, await askPause(t.ctx, sam, "moss", input));
    expect((await readOwnPause(t.ctx, max, "moss")).by).toBe("keepers");
    await expect(readCare(t.ctx, await addMember(t.ctx, "eve"), "moss")).resolves.toMatchObject({
      waiting: [{ name: "sam" }],
    });
  });

  test("the words wait a week for a second key, can be taken back, and say who they are about to nobody else", async () => {
    const asking = await askPause(t.ctx, sam, "moss", input);
    expect((await readCare(t.ctx, max, "moss")).waiting).toEqual([]);
    expect((await readCare(t.ctx, lea, "moss")).waiting).toHaveLength(1);
    await expect(takeBackPauseKey(t.ctx, lea, asking)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await takeBackPauseKey(t.ctx, sam, asking);
    await expect(turnPauseKey(t.ctx, lea, asking)).rejects.toMatchObject({ code: "not-found" });
    const late = await askPause(t.ctx, sam, "moss", input);
    t.ctx.clock.advance(days(7));
    await expect(turnPauseKey(t.ctx, lea, late)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      askPause(t.ctx, sam, "moss", { ...input, days: 15, words: "" }),
    ).rejects.toMatchObject({
      fields: { days: expect.any(String) as string, words: expect.any(String) as string },
    });
    await expect(askPause(t.ctx, sam, "moss", { ...input, member: "sam" })).rejects.toMatchObject({
      code: "bad-input",
    });
  });

  test("many second keys at the same moment begin one pause", async () => {
    const asking = await askPause(t.ctx, sam, "moss", input);
    const all = await Promise.allSettled(
      [lea, rosa, lea, rosa].map((one) => turnPauseKey(t.ctx, one, asking)),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await pauses()).toHaveLength(1);
  });

  test("the database itself refuses a pause longer than 14 days, by one key twice, and by the person paused", async () => {
    const now = t.ctx.clock.now();
    const add = (first: Viewer, second: Viewer, until: Date) =>
      sql`
      insert into pauses (id, group_id, member_id, first_key, second_key, words, starts, until, purge)
      values (${newId()}, ${root}, ${id(max)}, ${id(first)}, ${id(second)}, 'x', ${now}, ${until}, ${until})`.execute(
        t.ctx.db,
      );
    await expect(add(sam, lea, after(now, days(14) + 1))).rejects.toThrow(/check/);
    await expect(add(sam, sam, after(now, days(3)))).rejects.toThrow(/check/);
    await expect(add(sam, max, after(now, days(3)))).rejects.toThrow(/check/);
    await add(sam, lea, after(now, days(14)));
  });

  test("leaving and coming back is no way around it", async () => {
    const { group } = await addGroup(t.ctx, rosa, "bikes");
    for (const one of [sam, lea, max]) await joinGroup(t.ctx, one, "bikes");
    await settle(t.ctx);
    [sam, lea, max] = [
      await viewerFor(t.ctx, id(sam)),
      await viewerFor(t.ctx, id(lea)),
      await viewerFor(t.ctx, id(max)),
    ];
    await turnPauseKey(t.ctx, lea, await askPause(t.ctx, sam, "bikes", input));
    await leaveGroup(t.ctx, max, "bikes");
    await joinGroup(t.ctx, max, "bikes");
    expect(await countingMembers(t.ctx.db, group.id, t.ctx.clock.now())).not.toContain(id(max));
    t.ctx.clock.advance(days(7));
    expect(await countingMembers(t.ctx.db, group.id, t.ctx.clock.now())).toContain(id(max));
  });

  const begin: BeginAppeal = async (trx, one) =>
    (await beginDecision(trx, t.ctx.clock.now(), { ...one, madeBy: id(max) })).id;

  test("who is paused appeals once: the decision that comes of it ends the pause", async () => {
    const pause = await pauseMax();
    await expect(appealPause(t.ctx, sam, pause, "No", begin)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(appealPause(t.ctx, max, pause, "", begin)).rejects.toMatchObject({
      code: "bad-input",
    });
    const twice = await Promise.allSettled(
      [1, 2].map(() => appealPause(t.ctx, max, pause, "I was not there.", begin)),
    );
    expect(twice.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const decision = await t.ctx.db.selectFrom("decisions").selectAll().executeTakeFirstOrThrow();
    expect(decision).toMatchObject({
      name: "End the time out?",
      driver: "I was not there.",
      concerned: [id(max)],
    });
    const handler: EffectHandler = endPauseEffect;
    const effect = JSON.parse(decision.effect) as Parameters<EffectHandler["carry"]>[3];
    expect(handler.concerned?.(effect)).toEqual([id(max)]);
    await t.ctx.db.transaction().execute((trx) => handler.carry(trx, t.ctx, decision, effect, ""));
    await t.ctx.db.transaction().execute((trx) => handler.carry(trx, t.ctx, decision, effect, ""));
    expect(await countingMembers(t.ctx.db, root, t.ctx.clock.now())).toContain(id(max));
    await expect(appealPause(t.ctx, max, pause, "More", begin)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("a decision pauses once, for 14 days at most", async () => {
    const handler: EffectHandler = pauseEffect;
    const group = { id: root, handle: "moss", kind: "open", root: true };
    await expect(
      handler.read(t.ctx, sam, group, { member: "max", days: "30", words: "x" }),
    ).rejects.toMatchObject({ code: "bad-input" });
    const effect = await handler.read(t.ctx, sam, group, {
      member: "@max",
      days: "14",
      words: "x",
    });
    expect(await handler.say(t.ctx, effect, { language: "en" })).toContain(
      "max gets a time out of 14 days at most",
    );
    const decision = await t.ctx.db.transaction().execute((trx) =>
      beginDecision(trx, t.ctx.clock.now(), {
        groupId: root,
        name: "Pause",
        madeBy: id(sam),
        effect,
      }),
    );
    const carry = (length: number) =>
      t.ctx.db
        .transaction()
        .execute((trx) => handler.carry(trx, t.ctx, decision, { ...effect, days: length }, ""));
    await carry(400);
    await carry(400);
    const [pause, ...more] = await pauses();
    expect(more).toEqual([]);
    expect(pause?.until).toEqual(after(t.ctx.clock.now(), days(14)));
    expect((await readOwnPause(t.ctx, max, "moss")).by).toBe("group");
  });

  test("the words are deleted 180 days after the end", async () => {
    await pauseMax();
    t.ctx.clock.advance(days(7 + 180) - 1);
    await purgePauses(t.ctx);
    expect(await pauses()).toHaveLength(1);
    t.ctx.clock.advance(1);
    await purgePauses(t.ctx);
    expect(await pauses()).toEqual([]);
  });

  test("what was written in an appeal goes with the pause; the appeal itself is over when the pause is", async () => {
    const canary = "CANARY-I-was-not-there";
    const pause = await pauseMax();
    const decision = await appealPause(t.ctx, max, pause, canary, begin);
    const now = t.ctx.clock.now();
    await t.ctx.db
      .insertInto("decisionVoices")
      .values({
        id: newId(),
        decisionId: decision,
        memberId: id(max),
        stage: "listening",
        content: canary,
        made: now,
      })
      .execute();
    const all = async (): Promise<string> => {
      const { db } = t.ctx;
      const rows = await Promise.all([
        db.selectFrom("decisions").selectAll().execute(),
        db.selectFrom("decisionVoices").selectAll().execute(),
        pauses(),
      ]);
      return JSON.stringify(rows);
    };
    const stateOf = async () =>
      (
        await t.ctx.db
          .selectFrom("decisions")
          .select("state")
          .where("id", "=", decision)
          .executeTakeFirstOrThrow()
      ).state;
    await purgePauses(t.ctx);
    expect(await stateOf()).toBe("listening");
    await endPause(t.ctx, sam, pause);
    await purgePauses(t.ctx);
    expect(await stateOf()).toBe("withdrawn");
    expect(await all()).toContain(canary);
    t.ctx.clock.advance(days(7 + 181));
    await purgePauses(t.ctx);
    expect(await all()).not.toContain(canary);
    expect(
      (await t.ctx.db.selectFrom("decisions").select("concerned").executeTakeFirstOrThrow())
        .concerned,
    ).toEqual([]);
  });

  describe("on pages", () => {
    let app: FastifyInstance;
    beforeEach(async () => {
      app = await createServer(t.ctx);
      const hooks = { beginAppeal: begin };
      for (const part of [belongingRoutes(t.ctx, hooks), belongingApi(t.ctx, hooks)])
        await app.register(part);
      app.get("/who", async (request) => readViewer(app, t.ctx, request));
      await app.ready();
    });
    afterEach(() => app.close());
    const as = async (viewer: Viewer) => ({
      authorization: `Bearer ${(await openSession(app, t.ctx, id(viewer), "api")).token}`,
    });
    const post = async (viewer: Viewer, url: string, payload: Record<string, string> = {}) =>
      app.inject({
        method: "POST",
        url,
        payload: new URLSearchParams(payload).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded", ...(await as(viewer)) },
      });
    const page = async (viewer: Viewer, url: string): Promise<string> => {
      const { body, statusCode } = await app.inject({ url, headers: await as(viewer) });
      expect([url, statusCode, ...(await invalid(body))]).toEqual([url, 200]);
      return body;
    };

    test("the first key waits, the second one reads and turns, the person reads why and appeals", async () => {
      expect(await page(sam, "/@moss/care")).toContain("Nothing is waiting");
      const wrong = await post(sam, "/@moss/care", {
        member: "max",
        days: "99",
        words: "Typed words",
      });
      expect([wrong.statusCode, wrong.body.includes("Typed words")]).toEqual([422, true]);
      expect(
        (await post(sam, "/@moss/care", { member: "max", days: "7", words: input.words }))
          .statusCode,
      ).toBe(303);
      expect(await page(sam, "/@moss/care")).toContain("Withdraw");
      expect(await page(max, "/@moss/care")).not.toContain("shouting");
      const shown = await page(lea, "/@moss/care");
      expect(shown).toContain("shouting");
      const key = /\/pause-askings\/[0-9a-f-]+\/key/.exec(shown)?.[0] ?? "";
      expect((await post(lea, key)).statusCode).toBe(303);
      expect(await page(lea, "/@moss/care")).toContain("End it now");
      expect((await app.inject({ url: "/who", headers: await as(max) })).json()).toMatchObject({
        member: { groups: [] },
      });
      const own = await page(max, "/@moss/pause");
      expect(own).toContain("shouting");
      expect(own).not.toMatch(/>sam<|>lea</);
      expect((await post(max, "/@moss/pause/companion", { companion: "Eve" })).statusCode).toBe(
        303,
      );
      expect((await post(max, "/@moss/pause/appeal", { appeal: "" })).statusCode).toBe(422);
      expect((await post(max, "/@moss/pause/appeal", { appeal: "I was away." })).statusCode).toBe(
        303,
      );
      expect(await page(max, "/@moss/pause")).toMatch(/Eve[^]*\/decisions\//);
      expect((await app.inject({ url: "/@moss/pause", headers: await as(sam) })).statusCode).toBe(
        404,
      );
      t.ctx.clock.advance(days(7));
      expect((await app.inject({ url: "/who", headers: await as(max) })).json()).toMatchObject({
        member: { groups: [root] },
      });
      expect(await page(max, "/@moss/pause")).toContain("has ended");
    });

    test("by programs too", async () => {
      const asked = await app.inject({
        method: "POST",
        url: "/api/v1/groups/moss/pauses",
        headers: await as(sam),
        payload: input,
      });
      expect(asked.statusCode).toBe(202);
      const url = `/api/v1/pause-askings/${asked.json<{ id: string }>().id}/key`;
      const turned = await app.inject({ method: "POST", url, headers: await as(lea) });
      expect(turned.statusCode).toBe(201);
      const own = await app.inject({ url: "/api/v1/groups/moss/pause", headers: await as(max) });
      expect(own.json()).toMatchObject({ runs: true, words: input.words });
      expect(own.body).not.toContain(id(sam));
      const ended = await app.inject({
        method: "DELETE",
        url: `/api/v1/pauses/${turned.json<{ id: string }>().id}`,
        headers: await as(sam),
      });
      expect(ended.statusCode).toBe(204);
      expect(
        (await app.inject({ url: "/api/v1/groups/moss/pause", headers: await as(max) })).json(),
      ).toMatchObject({ runs: false });
    });
  });
});
