/**
 * Everything that a decision can do, on the way that people go: a page begins it, it is shaped,
 * tested, answered, and closed by its chore.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { closeDecision } from "#domains/decisions/test/closing-actions.ts";
import { effectKinds } from "#domains/decisions/effects/effect.ts";
import { addMembership } from "#domains/groups/belonging/actions.ts";
import { admit } from "#domains/groups/joining/admit-actions.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { usualWays, type Ways } from "#domains/groups/ways/ways.ts";
import { endQuiet, goQuiet } from "#domains/safety/quiet/actions.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import { openSession } from "#platform/web/session.ts";
import { effectHandlers } from "#assembly.ts";
import { scheduledTasks } from "#assembly.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let t: TestServer;
let rosa: Viewer;
let sam: Viewer;
let ana: Viewer;
let kim: Viewer;
let mossId: string;
beforeEach(async () => {
  t = await testServer();
  const { viewer, group } = await found(t.ctx);
  mossId = group.id;
  rosa = viewer;
  [sam, ana, kim] = [
    await addMember(t.ctx, "sam"),
    await addMember(t.ctx, "ana"),
    await addMember(t.ctx, "kim"),
  ];
});
afterEach(() => t.end());

const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
const as = async (viewer: Viewer) => ({
  authorization: `Bearer ${(await openSession(t.app, t.ctx, idOf(viewer), "api")).token}`,
});
const get = async (who: Viewer, url: string) =>
  t.app.inject({ url, headers: { accept: "text/html", ...(await as(who)) } });
const post = async (who: Viewer, url: string, payload: object = {}) =>
  t.app.inject({
    method: "POST",
    url,
    headers: { accept: "text/html", ...(await as(who)) },
    payload,
  });

/** Presses a button of a page; answers where it leads. */
async function press(who: Viewer, url: string, payload: object = {}): Promise<string> {
  const answer = await post(who, url, payload);
  expect(answer.statusCode, `${url}: ${answer.body.slice(0, 4000)}`).toBe(303);
  return answer.headers.location ?? "";
}
const decisionIn = (path: string): string =>
  /^\/decisions\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? `no decision: ${path}`;
const row = (id: string) =>
  t.ctx.db.selectFrom("decisions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** By the form of its effect, without a text: it begins with listening. */
const begin = async (
  effect: string,
  fields: Record<string, string>,
  handle = "moss",
): Promise<string> => {
  const typed = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`e-${name}`, value]),
  );
  return decisionIn(
    await press(rosa, `/@${handle}/decisions/new`, {
      name: `About ${effect}`,
      driver: "We see a need.",
      method: "consensus",
      effect,
      ...typed,
    }),
  );
};
const shape = async (id: string, text = "These are the words."): Promise<string> => {
  const { version } = await row(id);
  return press(ana, `/decisions/${id}/versions`, {
    text,
    changes: version === 0 ? "" : "Plainer words.",
    version: String(version),
  });
};
async function open(id: string): Promise<void> {
  await press(ana, `/decisions/${id}/open`, { closes: "" });
}
async function stance(who: Viewer, id: string, kind = "agree"): Promise<void> {
  await press(who, `/decisions/${id}/stances`, { kind, version: String((await row(id)).version) });
}
const task = async (): Promise<void> => {
  await scheduledTasks.find(({ name }) => name === "decisions")?.run(t.ctx);
};
/**
 * A world in which everything happens on the connection of the one
 * transaction: a second one may never come.
 */
const oneConnection = (): typeof t.ctx => ({
  ...t.ctx,
  db: new Proxy(t.ctx.db, {
    get: (db, name) => {
      if (name === "transaction") return db.transaction.bind(db);
      throw new Error(`${String(name)} asks for a second connection`);
    },
  }),
});
/** Open for its least time, answered by these; then the chore looks. */
async function agreeOn(id: string, who: readonly Viewer[]): Promise<void> {
  await open(id);
  for (const one of who) await stance(one, id);
  t.ctx.clock.advance(hours(71));
  await task();
  expect((await row(id)).state).toBe("testing");
  t.ctx.clock.advance(hours(2));
  await closeDecision(oneConnection(), effectHandlers, id);
  await task();
  await task();
}
const whole = async (id: string, who: readonly Viewer[] = [rosa, sam, ana, kim]): Promise<void> => {
  await shape(id);
  await agreeOn(id, who);
};
const ways = (change: Partial<Ways>, groupId = mossId): Promise<unknown> =>
  t.ctx.db.transaction().execute((trx) => setWays(trx, groupId, { ...usualWays, ...change }));
const sentence = async (id: string, who = sam): Promise<string> => {
  const answer = await t.app.inject({ url: `/api/v1/decisions/${id}`, headers: await as(who) });
  return answer.json<{ effect: { words: string } }>().effect.words;
};
async function agreed(id: string, who = sam): Promise<string> {
  const { state, outcome } = await row(id);
  expect([state, outcome]).toEqual(["agreed", expect.any(String)]);
  expect(await sentence(id, who)).toMatch(
    /^When this is agreed, .*[.”]$|is not there any more\.$|is gone\.$/s,
  );
  const page = await get(who, `/decisions/${id}`);
  expect(page.statusCode).toBe(200);
  if (outcome !== "") {
    expect(page.body).toContain(`href="${outcome}"`);
    expect((await get(who, outcome)).statusCode, outcome).toBe(200);
  }
  return outcome;
}

test("every kind of effect has a door", () => {
  expect(
    effectKinds.filter((kind) => kind !== "none" && effectHandlers[kind] === undefined),
  ).toEqual([]);
});

test("closed by many at once, beside the last stance and somebody who leaves, each effect is done once and whole", async () => {
  for (const [effect, fields] of [
    ["adopt-agreement", { title: "Quiet hours" }],
    ["fill-role", { role: "timekeeper", member: "sam" }],
    ["become-siblings", { address: "@fern@fern.example" }],
  ] as const) {
    const id = await begin(effect, fields);
    await shape(id);
    await open(id);
    for (const one of [rosa, sam, ana]) await stance(one, id);
    t.ctx.clock.advance(hours(73));
    await Promise.all([
      stance(kim, id),
      ...Array.from({ length: 5 }, () => closeDecision(t.ctx, effectHandlers, id)),
      task(),
      task(),
      press(sam, `/decisions/${id}/close`),
    ]);
    expect((await row(id)).state).toBe("agreed");
  }
  const { db } = t.ctx;
  expect(
    (await db.selectFrom("agreements").select("version").execute()).map(({ version }) => version),
  ).toEqual([1]);
  expect((await db.selectFrom("agreementVersions").selectAll().execute()).length).toBe(1);
  expect(
    (await db.selectFrom("roles").select("id").where("role", "=", "timekeeper").execute()).length,
  ).toBe(1);
  expect((await db.selectFrom("siblings").select("id").execute()).length).toBe(1);
  expect(
    (await db.selectFrom("jobs").select("id").where("kind", "=", "meet").execute()).length,
  ).toBe(1);

  const id = await begin("pause", { member: "kim", days: "3", words: "x" });
  await shape(id);
  await open(id);
  for (const one of [rosa, sam, ana]) await stance(one, id);
  t.ctx.clock.advance(hours(73));
  const [, left] = await Promise.all([task(), post(kim, "/@moss/leave"), task()]);
  expect(left.statusCode).toBeLessThan(500);
  const [{ state }, pauses, kims] = [
    await row(id),
    await db.selectFrom("pauses").selectAll().execute(),
    await db.selectFrom("memberships").selectAll().where("memberId", "=", idOf(kim)).execute(),
  ];
  expect([
    ["agreed", 1],
    ["testing", 0],
  ]).toContainEqual([state, pauses.length]);
  if (pauses.length === 1 && kims.length === 1) expect(kims[0]?.pausedUntil).not.toBeNull();
});

describe("agreements", () => {
  const agreement = (id: string) =>
    t.ctx.db.selectFrom("agreements").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const idIn = (path: string): string => path.replace("/agreements/", "");
  const adopted = async (): Promise<string> => {
    const id = await begin("adopt-agreement", { title: "Quiet hours", reviewMonths: "3" });
    await whole(id);
    return idIn(await agreed(id));
  };

  test("one is adopted, with the day on which it is looked at again", async () => {
    const id = await adopted();
    const day = Temporal.Instant.fromEpochMilliseconds(t.ctx.clock.now().getTime())
      .toZonedDateTimeISO("Europe/Amsterdam")
      .toPlainDate();
    expect(await agreement(id)).toMatchObject({
      name: "Quiet hours",
      state: "standing",
      version: 1,
    });
    const page = await get(kim, `/agreements/${id}`);
    expect(page.body).toContain("These are the words.");
    expect((await agreement(id)).reviewOn).toContain(day.add({ months: 3 }).toString());
  });

  test("one is changed, and one is let go, from its own page", async () => {
    const id = await adopted();
    const change = decisionIn(await press(kim, `/agreements/${id}/change`));
    expect(decisionIn(await press(sam, `/agreements/${id}/change`))).toBe(change);
    // Also one that had too few answers: it can go on, so no second one begins beside it.
    await open(change);
    t.ctx.clock.advance(days(8));
    await task();
    expect((await row(change)).state).toBe("lapsed");
    expect(decisionIn(await press(sam, `/agreements/${id}/change`))).toBe(change);
    await shape(change, "Other words.");
    await agreeOn(change, [rosa, sam, ana, kim]);
    expect(idIn(await agreed(change))).toBe(id);
    expect(await agreement(id)).toMatchObject({ state: "standing", version: 2 });
    const end = decisionIn(await press(sam, `/agreements/${id}/let-go`));
    await agreeOn(end, [rosa, sam, ana, kim]);
    expect(idIn(await agreed(end))).toBe(id);
    expect(await agreement(id)).toMatchObject({ state: "ended", version: 2 });
  });
});

describe("roles", () => {
  const holders = () =>
    t.ctx.db
      .selectFrom("roles")
      .select(["memberId", "until"])
      .where("role", "=", "timekeeper")
      .execute();

  test("one is filled for a season", async () => {
    const id = await begin("fill-role", { role: "timekeeper", member: "@sam", learner: "kim" });
    await whole(id);
    expect(await agreed(id)).toBe("/@moss/roles");
    expect((await holders()).map(({ memberId }) => memberId)).toEqual([idOf(sam)]);
  });

  test("nobody is given one over their stand-aside: the test says why, and it is done when they change their mind in time", async () => {
    const id = await begin("fill-role", { role: "timekeeper", member: "@sam" });
    await ways({ asidePercent: 100 });
    await shape(id);
    await open(id);
    for (const one of [rosa, ana, kim]) await stance(one, id);
    await stance(sam, id, "stand-aside");
    t.ctx.clock.advance(hours(73));
    await task();
    expect(await row(id)).toMatchObject({
      state: "testing",
      outcome: expect.stringContaining("stands aside") as string,
    });
    expect(await holders()).toEqual([]);
    expect((await get(kim, `/decisions/${id}`)).body).toContain("stands aside, and is excused");
    await stance(sam, id, "agree");
    expect(await agreed(id)).toBe("/@moss/roles");
    expect((await holders()).map(({ memberId }) => memberId)).toEqual([idOf(sam)]);
  });
});

describe("belonging", () => {
  test("somebody is let in: it is about them, and they stand outside", async () => {
    const { group } = await addGroup(t.ctx, rosa, "kitchen");
    rosa = await viewerFor(t.ctx, idOf(rosa));
    for (const one of [sam, ana]) await press(one, "/@kitchen/join");
    await ways({ joining: "questions", questions: ["Why?"] }, group.id);
    await press(kim, "/@kitchen/joinings", { "answer-0": "Soup" });
    const asking = await t.ctx.db.selectFrom("joinings").selectAll().executeTakeFirstOrThrow();
    const id = await begin("admit", { joining: asking.id }, "kitchen");
    expect((await row(id)).concerned).toEqual([idOf(kim)]);
    expect((await get(kim, "/me")).body).toContain(`/decisions/${id}`);
    await shape(id);
    await open(id);
    expect(
      (
        await post(kim, `/decisions/${id}/stances`, {
          kind: "block",
          value: "x",
          help: "y",
          version: "1",
        })
      ).statusCode,
    ).toBe(403);
    for (const one of [rosa, sam, ana]) await stance(one, id);
    t.ctx.clock.advance(hours(73));
    await task();
    expect(await agreed(id)).toBe("/@kitchen/joining");
    expect((await viewerFor(t.ctx, idOf(kim))).member?.groups).toContain(group.id);
  });

  test("while a group is quiet nobody is let in; what was decided is done at the end, however long that is", async () => {
    const { group } = await addGroup(t.ctx, rosa, "kitchen");
    rosa = await viewerFor(t.ctx, idOf(rosa));
    for (const one of [sam, ana]) await press(one, "/@kitchen/join");
    [sam, ana] = [await viewerFor(t.ctx, idOf(sam)), await viewerFor(t.ctx, idOf(ana))];
    await ways({ joining: "questions", questions: ["Why?"] }, group.id);
    await press(kim, "/@kitchen/joinings", { "answer-0": "Soup" });
    const asking = await t.ctx.db.selectFrom("joinings").selectAll().executeTakeFirstOrThrow();
    const id = await begin("admit", { joining: asking.id }, "kitchen");
    await shape(id);
    await open(id);
    for (const one of [rosa, sam, ana]) await stance(one, id);
    const until = after(t.ctx.clock.now(), days(20)).toISOString();
    const wish = { until, reason: "" };
    await expect(goQuiet(t.ctx, rosa, "kitchen", wish)).rejects.toMatchObject({
      code: "second-key-needed",
    });
    await goQuiet(t.ctx, sam, "kitchen", wish, { keyed: true });
    // By none of the doors that let somebody in, whoever stands at them.
    const refused = { code: "quiet" };
    for (const door of [
      () => addMembership(t.ctx.db, t.ctx, group.id, idOf(kim)),
      () => t.ctx.db.transaction().execute((trx) => admit(trx, t.ctx, asking)),
    ])
      await expect(door()).rejects.toMatchObject(refused);
    t.ctx.clock.advance(days(4));
    await task();
    expect(await row(id)).toMatchObject({
      state: "testing",
      outcome: expect.stringContaining("Nobody new comes in before then.") as string,
    });
    // Long after what else is refused went back to the group.
    t.ctx.clock.advance(days(14));
    await task();
    expect((await row(id)).state).toBe("testing");
    expect((await viewerFor(t.ctx, idOf(kim))).member?.groups).not.toContain(group.id);
    await endQuiet(t.ctx, rosa, "kitchen");
    await task();
    expect(await agreed(id)).toBe("/@kitchen/joining");
    expect((await viewerFor(t.ctx, idOf(kim))).member?.groups).toContain(group.id);
  });

  const pauses = () => t.ctx.db.selectFrom("pauses").selectAll().orderBy("starts").execute();
  const pausedUntil = async () =>
    (
      await t.ctx.db
        .selectFrom("memberships")
        .select("pausedUntil")
        .where("memberId", "=", idOf(kim))
        .where("groupId", "=", mossId)
        .executeTakeFirstOrThrow()
    ).pausedUntil;
  const pause = () =>
    begin("pause", { member: "@kim", days: "14", words: "Shouting in the kitchen." });

  test("somebody is paused and told first; the appeal ends it; again within a season is refused whole and never comes later", async () => {
    const id = await pause();
    expect((await get(kim, "/me")).body).toContain(`/decisions/${id}`);
    expect((await get(kim, `/decisions/${id}`)).body).toContain("Shouting in the kitchen.");
    await whole(id, [rosa, sam, ana]);
    await agreed(id);
    expect(await pausedUntil()).toEqual(after(t.ctx.clock.now(), days(14)));

    await press(kim, "/@moss/pause/appeal", { appeal: "We spoke, and we are well." });
    const { id: appeal } = await t.ctx.db
      .selectFrom("decisions")
      .select("id")
      .where("effect", "like", '%"end-pause"%')
      .executeTakeFirstOrThrow();
    expect((await get(kim, `/decisions/${appeal}`)).body).toContain("We spoke, and we are well.");
    await press(kim, `/decisions/${appeal}/voices`, { voice: "Thank you for looking." });
    await whole(appeal, [rosa, sam, ana]);
    await agreed(appeal);
    expect(await pausedUntil()).toBeNull();

    const again = await pause();
    await whole(again, [rosa, sam, ana]);
    expect(await row(again)).toMatchObject({
      state: "testing",
      outcome: expect.stringContaining("within the last 90 days") as string,
    });
    expect([await pausedUntil(), (await pauses()).length]).toEqual([null, 1]);
    expect((await get(sam, `/decisions/${again}`)).body).toContain("within the last 90 days");
    t.ctx.clock.advance(days(12));
    await task();
    expect(await row(again)).toMatchObject({ state: "reconsider", decided: null });
    expect((await get(sam, `/decisions/${again}`)).body).toContain("within the last 90 days");
    t.ctx.clock.advance(days(90));
    await task();
    expect([await pausedUntil(), (await pauses()).length]).toEqual([null, 1]);
    // It can be shaped and tested once more, and is done when nothing stands in its way.
    await whole(again, [rosa, sam, ana]);
    await agreed(again);
    expect(await pausedUntil()).toEqual(after(t.ctx.clock.now(), days(14)));
  });

  test("who is paused in a tender group sees what is decided about them, and others still see nothing", async () => {
    const { group } = await addGroup(t.ctx, rosa, "hearth", "tender");
    rosa = await viewerFor(t.ctx, idOf(rosa));
    await t.ctx.db.transaction().execute(async (trx) => {
      for (const one of [sam, kim]) await addMembership(trx, t.ctx, group.id, idOf(one));
    });
    const id = await begin(
      "pause",
      { member: "kim", days: "10", words: "A hard evening." },
      "hearth",
    );
    await press(sam, `/decisions/${id}/versions`, {
      text: "Some days apart.",
      changes: "",
      version: "0",
    });
    await press(sam, `/decisions/${id}/open`, { closes: "" });
    for (const one of [rosa, sam]) await stance(one, id);
    t.ctx.clock.advance(hours(73));
    await task();
    await agreed(id);
    await press(kim, "/@hearth/pause/appeal", { appeal: "Please look again." });
    const appeal = await t.ctx.db
      .selectFrom("decisions")
      .select("id")
      .where("name", "=", "End the time out?")
      .executeTakeFirstOrThrow();
    for (const url of [`/decisions/${appeal.id}`, `/decisions/${id}`]) {
      expect((await get(kim, url)).statusCode, url).toBe(200);
      expect((await get(ana, url)).statusCode, url).toBe(404);
    }
    expect((await get(kim, "/me")).body).toContain(`/decisions/${appeal.id}`);
    expect((await get(ana, "/me")).body).not.toContain(appeal.id);
  });

  test("nobody pauses the other one of two", async () => {
    const { group } = await addGroup(t.ctx, rosa, "pair", "closed");
    rosa = await viewerFor(t.ctx, idOf(rosa));
    await t.ctx.db.transaction().execute((trx) => addMembership(trx, t.ctx, group.id, idOf(kim)));
    const sent = await post(rosa, "/@pair/decisions/new", {
      name: "A pause",
      method: "consensus",
      effect: "pause",
      "e-member": "kim",
      "e-days": "3",
      "e-words": "x",
    });
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain("A time out takes two people");
  });
});

test("the group spends more than its keepers may alone, and the decision never names who asked", async () => {
  await press(kim, "/@moss/fund/requests", { amount: "200", what: "food", words: "CANARY" });
  const request = await t.ctx.db.selectFrom("fundRequests").selectAll().executeTakeFirstOrThrow();
  for (const one of [rosa, sam])
    await press(one, `/fund/requests/${request.id}/yes`, { knowing: "yes" });
  const { id } = await t.ctx.db.selectFrom("decisions").select("id").executeTakeFirstOrThrow();
  const page = await get(ana, `/decisions/${id}`);
  expect(page.body).not.toContain("CANARY");
  await agreeOn(id, [rosa, sam, ana, kim]);
  expect(await agreed(id)).toBe("/@moss/fund");
  expect(
    await t.ctx.db.selectFrom("fundRequests").selectAll().executeTakeFirstOrThrow(),
  ).toMatchObject({ state: "yes", decisionId: id });
});

test("a closed group opens", async () => {
  const { group } = await addGroup(t.ctx, rosa, "shed", "closed");
  rosa = await viewerFor(t.ctx, idOf(rosa));
  await t.ctx.db.transaction().execute(async (trx) => {
    for (const one of [sam, ana]) await addMembership(trx, t.ctx, group.id, idOf(one));
  });
  const id = await begin("publish-group", {}, "shed");
  await whole(id, [rosa, sam, ana]);
  expect(await agreed(id)).toBe("/@shed");
  expect((await t.app.inject({ url: "/@shed", headers: { accept: "text/html" } })).statusCode).toBe(
    200,
  );
  expect(
    (await t.app.inject({ url: `/decisions/${id}`, headers: { accept: "text/html" } })).statusCode,
  ).toBe(404);
});

test("the collective becomes a sibling of another", async () => {
  const id = await begin("become-siblings", { address: "@fern@fern.example" });
  await whole(id);
  expect(await agreed(id)).toBe("/siblings");
  expect(await t.ctx.db.selectFrom("siblings").select(["address", "state"]).execute()).toEqual([
    { address: expect.stringContaining("fern@fern.example") as string, state: "requested" },
  ]);
});

test("hours are counted with a sibling", async () => {
  await ways({ economy: "hours" });
  const iri = "https://fern.example/users/fern";
  const actorId = newId();
  await t.ctx.db
    .insertInto("remoteActors")
    .values({
      ...{
        id: actorId,
        iri,
        host: "fern.example",
        type: "Group",
        handle: "fern@fern.example",
        name: "Fern",
        summary: "",
        url: iri,
      },
      ...{
        inbox: `${iri}/inbox`,
        sharedInbox: null,
        outbox: null,
        followers: null,
        featured: null,
        upcomingEvents: null,
        raw: "{}",
      },
      ...{ fetched: t.ctx.clock.now(), gone: null },
    })
    .execute();
  await t.ctx.db
    .insertInto("siblings")
    .values({
      ...{
        id: newId(),
        groupId: mossId,
        remoteActorId: actorId,
        address: "@fern@fern.example",
        state: "following",
        followId: newId(),
      },
      ...{ asked: t.ctx.clock.now(), accepted: t.ctx.clock.now(), readUntil: null, problem: null },
    })
    .execute();
  const id = await begin("count-hours-with", { sibling: "@fern@fern.example", hours: "20" });
  await t.ctx.db.updateTable("siblings").set({ state: "rejected" }).execute();
  await whole(id);
  expect(await row(id)).toMatchObject({
    state: "testing",
    outcome: "We don't follow this sibling any more.",
  });
  expect(await t.ctx.db.selectFrom("hourTies").selectAll().execute()).toEqual([]);
  await t.ctx.db.updateTable("siblings").set({ state: "following" }).execute();
  await task();
  expect(await agreed(id)).toBe("/@moss/hours/siblings");
  expect(
    await t.ctx.db.selectFrom("hourTies").select(["actorIri", "mostMinutes", "state"]).execute(),
  ).toEqual([{ actorIri: iri, mostMinutes: 1200, state: "agreed" }]);
});

test("the ways change for what comes after", async () => {
  const id = await begin("set-ways", { economy: "hours", minOpenHours: "96", hoursFloor: "10" });
  await whole(id);
  expect(await agreed(id)).toBe("/@moss/ways");
  expect(
    await t.ctx.db
      .selectFrom("groupWays")
      .selectAll()
      .where("groupId", "=", mossId)
      .executeTakeFirstOrThrow(),
  ).toMatchObject({
    economy: "hours",
    minOpenHours: 96,
    hoursFloor: -600,
  });
});

test("a rota of a starter kit begins", async () => {
  const piece = newId();
  const seats = [{ name: "Cook", practice: "", seats: 2, learning: false }];
  const pattern = {
    name: "Soup kitchen",
    kind: "other",
    rule: "FREQ=WEEKLY;BYDAY=FR",
    time: "18:00",
    minutes: 120,
    weight: 1,
    gapDays: 14,
    seats,
  };
  await t.ctx.db
    .insertInto("plantedPieces")
    .values({
      ...{
        id: piece,
        fromIri: "https://fern.example/starter-kit",
        fromName: "Fern",
        kind: "rota",
        name: "Soup kitchen",
        content: "A rota.",
      },
      ...{
        data: JSON.stringify(pattern),
        digest: "x",
        license: "CC-BY-SA-4.0",
        decisionId: null,
        made: t.ctx.clock.now(),
      },
    })
    .execute();
  await press(rosa, "/plant/pick", { pieces: piece });
  const { id } = await t.ctx.db.selectFrom("decisions").select("id").executeTakeFirstOrThrow();
  await agreeOn(id, [rosa, sam, ana, kim]);
  expect(await agreed(id)).toMatch(/^\/rotas\//);
  expect(await t.ctx.db.selectFrom("rotas").select(["name", "groupId"]).execute()).toEqual([
    { name: "Soup kitchen", groupId: mossId },
  ]);
  expect((await t.ctx.db.selectFrom("rotaSeats").selectAll().execute()).length).toBe(1);
});
