/** What the answers of other servers do to what we send them. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { changeEvent, planEvent } from "#domains/events/actions.ts";
import { editGroup } from "#domains/groups/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { synchronizationHeader } from "#protocol/outbox/followers-sync.ts";
import { forgetDeliveries, letGoOfSilent } from "#protocol/outbox/gone.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { deadLetters, retryDeadLetters } from "#platform/jobs/dead-letters.ts";
import { hostInWords, hostsHealth } from "#platform/jobs/health.ts";
import { drain } from "#platform/jobs/worker.ts";
import { version } from "#platform/lib/version.ts";
import { serversPage } from "#domains/siblings/servers-page.ts";
import { serversSeen, tryAgain } from "#domains/siblings/servers-actions.ts";
import type { View } from "#platform/web/view.ts";
import { handlersOf } from "#assembly.ts";
import { mailboxes, type Mailboxes } from "../support/mailboxes.ts";
import { found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let there: Mailboxes;
let mira: Peer;
let rosa: Viewer;
let group: string;
const minute = 60_000;
const hour = 60 * minute;
const event: EventInput = {
  name: "Circle",
  content: "",
  startTime: "2027-01-09T14:00",
  timeZone: "UTC",
  area: "",
  kind: "other",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};

beforeEach(async () => {
  there = await mailboxes();
  mira = await peer();
  s = await testServer({ allow: [there.host, mira.host] });
  const house = await found(s.ctx);
  rosa = house.viewer;
  group = house.group.id;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await s.end();
  await there.end();
  await mira.end();
});

const plan = () => planEvent(s.ctx, rosa, "moss", event);
const hostRow = () =>
  s.ctx.db.selectFrom("hosts").selectAll().where("host", "=", there.host).executeTakeFirst();
const followers = async (): Promise<string[]> =>
  (
    await s.ctx.db
      .selectFrom("followers")
      .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
      .select("iri")
      .where("remoteActors.gone", "is", null)
      .orderBy("iri")
      .execute()
  ).map((row) => row.iri);
const later = async (ms: number): Promise<number> => {
  s.ctx.clock.advance(ms);
  return s.work();
};
const answers = (status: number, headers: Readonly<Record<string, string>> = {}) => {
  there.reply = () => ({ status, headers });
};

/**
 * Whoever hangs is left after ten seconds, which one test below waits for; what comes of it is the
 * same when they are short.
 */
function shortPatience(): void {
  const real = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => real(ms === 10_000 ? ms / 20 : ms));
}

test("deliveries say who we are", async () => {
  await there.follower(s.ctx, group, "ana");
  await plan();
  await s.work();
  expect(there.knocks[0]?.headers["user-agent"]).toBe(`Calendula/${version} (+${s.origin})`);
});

test("one failed delivery holds the rest; nothing is touched until a probe, then all leaves in order", async () => {
  await there.follower(s.ctx, group, "ana");
  answers(502);
  const one = await plan();
  await changeEvent(s.ctx, rosa, one.id, { ...event, name: "Bigger circle" });
  for (let i = 0; i < 5; i++) await plan();
  await s.work();
  expect(there.knocks.length).toBeLessThanOrEqual(2);
  const before = there.knocks.length;
  for (let i = 0; i < 5; i++) await later(5000);
  expect(there.knocks.length).toBe(before);
  const held = await s.ctx.db.selectFrom("jobs").select(["held", "attempts"]).execute();
  expect(held.length).toBeGreaterThanOrEqual(6);
  expect(held.every((row) => row.held && row.attempts === 0)).toBe(true);
  answers(202);
  await later(minute);
  const told = there.taken();
  expect(await s.ctx.db.selectFrom("jobs").select("id").execute()).toEqual([]);
  expect(new Set(told).size).toBe(told.length);
  const types = there.knocks
    .slice(before)
    .map(({ body }) => JSON.parse(body) as { type: string; object: { id?: string } })
    .filter(({ object }) => object.id?.endsWith(one.id) === true)
    .map(({ type }) => type);
  expect(types).toEqual(["Create", "Update"]);
  expect(await hostRow()).toMatchObject({ nextProbe: null, failingSince: null, failures: 0 });
});

test("while a server is down it gets one request a minute, after an hour one in ten minutes", async () => {
  await there.follower(s.ctx, group, "ana");
  answers(504);
  for (let i = 0; i < 4; i++) await plan();
  await s.work();
  const count = async (ms: number, step: number): Promise<number> => {
    const before = there.knocks.length;
    for (let passed = 0; passed < ms; passed += step) await later(step);
    return there.knocks.length - before;
  };
  const early = await count(10 * minute, 20_000);
  expect(early).toBeGreaterThanOrEqual(8);
  expect(early).toBeLessThanOrEqual(10);
  await later(hour);
  expect(await count(hour, minute)).toBeLessThanOrEqual(7);
  expect(await deadLetters(s.ctx.db)).toEqual([]);
});

test("what comes from a server that was down starts its queue at once", async () => {
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  mira.answer = 503;
  const made = await plan();
  await s.work();
  mira.answer = 202;
  await s.work();
  const creates = () => mira.inbox.filter(({ activity }) => activity["type"] === "Create");
  expect(creates()).toHaveLength(0);
  await mira.post(`${s.origin}/inbox`, {
    id: `${mira.actor}/likes/1`,
    type: "Like",
    actor: mira.actor,
    object: `${s.origin}/events/${made.id}`,
  });
  await s.work();
  expect(creates()).toHaveLength(1);
});

test.each([
  ["1 second", () => "1", 20_000, 40_000],
  ["30 days", () => String(30 * 86_400), 23 * hour, 25 * hour],
  [
    "a date in two hours",
    (now: Date) => new Date(now.getTime() + 2 * hour).toUTCString(),
    110 * minute,
    130 * minute,
  ],
])("429 with Retry-After of %s", async (_, header, least, max) => {
  await there.follower(s.ctx, group, "ana");
  const now = new Date();
  answers(429, { "retry-after": header(now), date: now.toUTCString() });
  await plan();
  await s.work();
  expect(there.knocks).toHaveLength(1);
  answers(202);
  await later(least);
  expect(there.taken()).toHaveLength(0);
  await later(max - least);
  expect(there.taken()).toHaveLength(1);
});

test("410 of a shared inbox lets go only of those whose own address says that they are gone", async () => {
  const ana = await there.follower(s.ctx, group, "ana", { shared: true });
  await there.follower(s.ctx, group, "bo", { shared: true });
  there.people.set("/users/ana", 200);
  there.people.set("/users/bo", 410);
  answers(410);
  await plan();
  await s.work();
  await later(minute);
  expect(await followers()).toEqual([ana]);
  expect(there.knocks).toHaveLength(1);
  const notes = await s.ctx.db.selectFrom("federationNotes").selectAll().execute();
  expect(notes).toMatchObject([{ kind: "follower-gone", about: `${there.origin}/users/bo` }]);
});

test("an inbox that is not there is a dead letter after a day; others of its server get theirs", async () => {
  await there.follower(s.ctx, group, "ana");
  await there.follower(s.ctx, group, "bo");
  there.reply = ({ path }) => ({ status: path.includes("ana") ? 404 : 202 });
  await plan();
  await s.work();
  expect(there.taken("/users/bo/inbox")).toHaveLength(1);
  for (let hours = 0; hours < 30; hours++) await later(hour);
  const tries = there.knocks.filter(({ path }) => path.includes("ana"));
  expect(tries).toHaveLength(5);
  const dead = await deadLetters(s.ctx.db);
  expect(dead).toMatchObject([
    { host: there.host, lastError: expect.stringContaining("404") as string },
  ]);
  expect((await hostRow())?.nextProbe).toBeNull();
  const [health] = await hostsHealth(s.ctx.db);
  expect(health === undefined ? "" : hostInWords(health)).toMatch(/1 given up/);
  expect(health === undefined ? "" : hostInWords(health, "es")).toMatch(/abandonados: 1$/);
  answers(202);
  await retryDeadLetters(s.ctx.db, s.ctx.clock.now(), dead[0]?.id);
  await s.work();
  expect(there.taken("/users/ana/inbox")).toHaveLength(1);
});

test("the other signature is tried after 401, once, and never after anything else", async () => {
  await there.follower(s.ctx, group, "ana");
  const cavage = () =>
    there.knocks.filter(({ headers }) => headers["signature-input"] === undefined);
  for (const status of [500, 502, 403, 404, 422]) {
    answers(status);
    const before = there.knocks.length;
    await plan();
    await s.work();
    expect(there.knocks.length - before, String(status)).toBeLessThanOrEqual(1);
    await s.ctx.db.deleteFrom("jobs").execute();
    await s.ctx.db.deleteFrom("hosts").execute();
  }
  expect(cavage()).toHaveLength(there.knocks.length);
  const before = there.knocks.length;
  there.reply = ({ headers }) => ({ status: headers["signature-input"] === undefined ? 401 : 202 });
  await plan();
  await s.work();
  expect(there.knocks.length - before).toBe(2);
  expect(there.taken()).toHaveLength(1);
  // It is remembered: the next one is right at once.
  await plan();
  await s.work();
  expect(there.knocks.length - before).toBe(3);
});

test("a letter that breaks a server does not stand for all others", async () => {
  await there.follower(s.ctx, group, "ana");
  const bad = await plan();
  there.reply = ({ body }) => ({ status: body.includes(bad.id) ? 500 : 202 });
  await s.work();
  const good = await plan();
  await s.work();
  await later(2 * minute);
  await later(10 * minute);
  expect(there.knocks.some(({ body }) => body.includes(good.id))).toBe(true);
  expect(there.taken()).toHaveLength(1);
  expect((await hostRow())?.nextProbe).toBeNull();
});

test("whatever dies in the middle of a fan-out, each inbox is queued once", async () => {
  const { db } = s.ctx;
  await sql`
    with made as (
      insert into remote_actors (id, iri, host, type, handle, name, url, inbox, raw, fetched)
      select gen_random_uuid(), 'https://h' || n || '.example/u', 'h' || n || '.example', 'Person',
        'u', 'u', 'https://h' || n || '.example/u', 'https://h' || n || '.example/u/inbox', '{}', now()
      from generate_series(1, 1005) as n returning id
    ) insert into followers (group_id, remote_actor_id, since)
    select ${group}::uuid, id, now() from made`.execute(db);
  await sql`create function die() returns trigger language plpgsql as $$
    begin
      if (select count(*) from jobs where kind = 'delivery') > 700 then raise 'killed'; end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger die before insert on jobs for each row execute function die()`.execute(
    db,
  );
  await plan();
  const { deliver } = handlersOf(s.fediverse);
  if (deliver === undefined) throw new Error("there is no handler");
  const told: string[] = [];
  const handlers = {
    deliver,
    delivery: async (payload: string) =>
      void told.push((JSON.parse(payload) as { inbox: string }).inbox),
  };
  // Deliveries stay where they are until the fan-out has died.
  await sql`update jobs set run_at = run_at - interval '1 day' where kind = 'deliver'`.execute(db);
  const probe = { deliver, delivery: async () => Promise.reject(new Error("not yet")) };
  await drain(s.ctx, probe);
  const first = await db.selectFrom("jobs").select("id").where("kind", "=", "delivery").execute();
  expect(first).toHaveLength(400);
  await sql`drop trigger die on jobs`.execute(db);
  s.ctx.clock.advance(10 * minute);
  await drain(s.ctx, handlers);
  expect(told).toHaveLength(1005);
  expect(new Set(told).size).toBe(1005);
  s.ctx.clock.advance(2 * hour);
  await forgetDeliveries(s.ctx);
  expect(await db.selectFrom("outgoingMessages").select("id").execute()).toEqual([]);
});

test("a follower whom nothing reaches for 30 days is let go, and it is told why", async () => {
  await there.follower(s.ctx, group, "ana");
  const bo = await there.follower(s.ctx, group, "bo");
  there.reply = ({ path }) => ({ status: path.includes("ana") ? 403 : 202 });
  await plan();
  await s.work();
  await letGoOfSilent(s.ctx);
  expect(await followers()).toHaveLength(2);
  s.ctx.clock.advance(31 * 24 * hour);
  await letGoOfSilent(s.ctx);
  // Nothing was sent meanwhile: one refusal is no month of them.
  expect(await followers()).toHaveLength(2);
  await plan();
  await s.work();
  await letGoOfSilent(s.ctx);
  expect(await followers()).toEqual([bo]);
  answers(503);
  await plan();
  await s.work();
  s.ctx.clock.advance(31 * 24 * hour);
  await s.work();
  await letGoOfSilent(s.ctx);
  expect(await followers()).toEqual([]);
  const notes = await s.ctx.db
    .selectFrom("federationNotes")
    .select("words")
    .orderBy("made")
    .execute();
  expect(notes.map((note) => note.words)).toEqual([
    expect.stringContaining("403"),
    expect.stringContaining("503"),
  ]);
});

test("who follows is read once for all deliveries of a document, not for each", async () => {
  const names = ["ana", "bo", "cy", "di"];
  for (const name of names) await there.follower(s.ctx, group, name);
  await plan();
  let reads = 0;
  const counted = s.ctx.db.withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind === "SelectQueryNode" && JSON.stringify(node).includes('"followers"')) reads++;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const ctx = { ...s.ctx, db: counted };
  await drain(ctx, handlersOf({ ...s.fediverse, ctx }));
  expect(there.knocks).toHaveLength(names.length);
  expect(reads).toBe(1);
  const iris = names.map((name) => `${there.origin}/users/${name}`);
  for (const { headers } of there.knocks)
    expect(headers["collection-synchronization"]).toBe(
      synchronizationHeader(`${s.origin}/groups/moss`, iris),
    );
  // Who follows since then is counted with the next document.
  iris.push(await there.follower(s.ctx, group, "eva"));
  await plan();
  await s.work();
  expect(there.knocks.at(-1)?.headers["collection-synchronization"]).toBe(
    synchronizationHeader(`${s.origin}/groups/moss`, iris),
  );
});

test("a server that hangs is found out once, and does not hold up the next", async () => {
  await there.follower(s.ctx, group, "ana");
  await mira.follow(`${s.origin}/groups/moss`);
  await s.work();
  there.reply = () => undefined;
  await plan();
  await plan();
  const began = performance.now();
  await s.work();
  expect(performance.now() - began).toBeGreaterThan(9_900);
  expect(mira.inbox.filter(({ activity }) => activity["type"] === "Create")).toHaveLength(2);
  expect(there.knocks).toHaveLength(1);
  expect(await hostRow()).toMatchObject({
    lastAnswer: expect.stringContaining("too long") as string,
  });
}, 60_000);

test("who keeps the bridge sees it on a page, and tries again what was given up; nobody else does", async () => {
  await there.follower(s.ctx, group, "ana");
  await s.ctx.db
    .insertInto("jobs")
    .values({
      id: "11111111-1111-4111-8111-111111111111",
      kind: "delivery",
      payload: "{}",
      orderingKey: null,
      host: there.host,
      runAt: s.ctx.clock.now(),
      lease: null,
      leasedUntil: null,
      lastError: "It answered 404: there is no such inbox.",
      dead: s.ctx.clock.now(),
    })
    .execute();
  const seen = await serversSeen(s.ctx, rosa);
  expect(seen.servers[0]).toMatch(new RegExp(`^${there.host}: .*1 given up`));
  const view: View = {
    viewer: rosa,
    collective: undefined,
    origin: s.origin,
    path: "/siblings/servers",
    csrf: "",
    flash: undefined,
    language: "en",
    week: weekIn("en"),
    style: "/style.css",
  };
  const notes = [{ day: "2026-11-20", about: "https://<b>", words: "gone" }];
  const page = serversPage(view, { ...seen, notes, dead: [{ id: "x", what: "404" }] });
  expect(String(page.body)).toContain(there.host);
  expect(String(page.body)).not.toContain("<b>");
  expect(
    (await fetch(`${s.origin}/siblings/servers`, { headers: { accept: "text/html" } })).status,
  ).toBe(404);
  await tryAgain(s.ctx, rosa, "11111111-1111-4111-8111-111111111111");
  expect(await deadLetters(s.ctx.db)).toEqual([]);
});

test("a server that has no word for one thing, as Gancio for a changed group, gets all others", async () => {
  shortPatience();
  await there.follower(s.ctx, group, "ana");
  there.reply = ({ body }) => {
    const { type, object } = JSON.parse(body) as { type: string; object: { type?: string } };
    return type === "Update" && object.type === "Group" ? undefined : { status: 202 };
  };
  const created = (): number => there.taken().length;
  await editGroup(s.ctx, rosa, "moss", { name: "Moss and friends" });
  await s.work();
  expect(there.knocks).toHaveLength(1);
  // Nobody knows yet whether it hangs: after a minute something else finds out.
  await plan();
  await s.work();
  expect(created()).toBe(0);
  await later(minute);
  expect(created()).toBe(1);
  // Once more without a word: by now it is known that it is this one thing, and nothing waits.
  expect(there.knocks).toHaveLength(3);
  expect(await hostRow()).toMatchObject({ nextProbe: null, failures: 0 });
  await later(60 * minute);
  expect(there.knocks).toHaveLength(4);
  expect(await hostRow()).toMatchObject({ nextProbe: null, failures: 0 });
  await plan();
  await s.work();
  expect(created()).toBe(2);
}, 90_000);

test("where only what it has no word for waits, the next thing goes out at once", async () => {
  shortPatience();
  await there.follower(s.ctx, group, "ana");
  there.reply = ({ body }) =>
    (JSON.parse(body) as { type: string }).type === "Update" ? undefined : { status: 202 };
  await editGroup(s.ctx, rosa, "moss", { name: "Moss and friends" });
  await s.work();
  await later(minute);
  expect(there.knocks).toHaveLength(2);
  expect(await hostRow()).toMatchObject({ nextProbe: null });
  await plan();
  await s.work();
  expect(there.taken()).toHaveLength(1);
}, 60_000);

test("a server that hung gets what waits, alone, within two minutes once it is back", async () => {
  shortPatience();
  await there.follower(s.ctx, group, "ana");
  there.reply = () => undefined;
  await plan();
  await s.work();
  there.reply = () => ({ status: 202 });
  await later(minute);
  await later(minute);
  expect(there.taken()).toHaveLength(1);
}, 60_000);
