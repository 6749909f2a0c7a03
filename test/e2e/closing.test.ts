/**
 * A collective closes for good: a decision, two people, two weeks, a goodbye to a sibling and to a
 * peer like Mastodon, and nothing is left.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks, slotsOf } from "#assembly.ts";
import { closing as closingCommand } from "#cli/closing.ts";
import type { Viewer } from "#commons/visibility.ts";
import { domains } from "#domains.ts";
import { changeEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { holdAct, letActGoOn } from "#domains/groups/announced/actions.ts";
import { closeDecision } from "#domains/decisions/test/closing-actions.ts";
import { decisionEffects } from "#domains/decisions/slots.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { takeStance } from "#domains/decisions/test/actions.ts";
import {
  askToCloseCollective,
  closeCollective,
  closingOf,
} from "#domains/safety/closing/actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { eventually, freePort } from "../support/instance.ts";
import { addGroup, addMember, found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

let moss: TestServer;
let fern: TestServer;
let mira: Peer;
let rosa: Viewer;
let sam: Viewer;
let kim: Viewer;
let event: string;
let decision: string;

const soup: EventInput = {
  name: "Soup",
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
const handlers = slotsOf(domains).named(decisionEffects);
const chore = (s: TestServer, name: string): Promise<unknown> =>
  scheduledTasks.find((one) => one.name === name)?.run(s.ctx) ?? Promise.reject(new Error(name));
/** What who runs the server is told, and whether it was done. */
async function command(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const voice = (line: string): number => lines.push(line);
  const code = await closingCommand(moss.ctx, args, { say: voice, warn: voice });
  return [String(code), ...lines].join(" | ");
}
const both = async (): Promise<void> => {
  for (let n = 0; n < 4; n++) for (const s of [moss, fern]) await s.work();
};
// Signatures bear the time of day: who receives them stays at that.
const pass = (n: number): void => moss.ctx.clock.advance(days(n));
const get = (s: TestServer, url: string, accept = "text/html", headers = {}) =>
  s.app.inject({ url, headers: { accept, ...headers } });

beforeAll(async () => {
  mira = await peer();
  const [one, two] = [await freePort(), await freePort()];
  const allow = [mira.host, `localhost:${one}`, `localhost:${two}`];
  moss = await testServer({ allow, port: one });
  fern = await testServer({ allow, port: two });
  mira.now = () => moss.ctx.clock.now();
  rosa = (await found(moss.ctx)).viewer;
  sam = await addMember(moss.ctx, "sam");
  kim = await addMember(moss.ctx, "kim");
  rosa = (await addGroup(moss.ctx, rosa, "garden")).viewer;
  const ida = (await found(fern.ctx, "fern")).viewer;
  event = (await planEvent(moss.ctx, rosa, "moss", soup)).id;
  for (const handle of ["moss", "garden"]) await mira.follow(`${moss.origin}/groups/${handle}`);
  await followSibling(fern.ctx, ida, `@moss@${new URL(moss.origin).host}`);
  await both();
  mira.inbox.length = 0;
});
afterAll(async () => {
  await mira.end();
  await moss.end();
  await fern.end();
});

const theirs = () =>
  fern.ctx.db
    .selectFrom("events")
    .select(["name", "setAside"])
    .where("remoteActorId", "is not", null)
    .execute();

test("nobody closes it alone, by two, or before everybody was asked", async () => {
  expect(await theirs()).toEqual([{ name: "Soup", setAside: null }]);
  await expect(closeCollective(moss.ctx, rosa)).rejects.toMatchObject({ code: "conflict" });
  expect(await command()).toMatch(/^0 \| The collective is not closing/);
  // No command begins it, and none goes on where nothing waits.
  for (const wrong of [
    ["begin"],
    ["stop"],
    ["archive"],
    ["archive", "--member", "rosa"],
    ["stop", "now"],
  ])
    expect(await command(...wrong)).toMatch(/^2 \|/);
  expect(await command("stop", "--member", "nobody")).toMatch(/^1 \|/);
  await expect(command("stop", "--member", "rosa")).rejects.toMatchObject({ code: "conflict" });
  await expect(askToCloseCollective(moss.ctx, {}, { reason: "x" })).rejects.toMatchObject({
    code: "sign-in-needed",
  });
  await expect(askToCloseCollective(moss.ctx, sam, { reason: " " })).rejects.toMatchObject({
    code: "bad-input",
  });
  decision = await askToCloseCollective(moss.ctx, sam, { reason: "We move to other towns." });
  expect(await closingOf(moss.ctx, kim)).toMatchObject({
    state: "deciding",
    decisionId: decision,
    counts: { members: 3, events: 1, followers: 2 },
  });
  await expect(closeCollective(moss.ctx, rosa)).rejects.toMatchObject({ code: "conflict" });
  expect(await command()).toContain("Everyone is asked");
});

test("it is agreed by consensus, and nothing is done by that", async () => {
  const picture = { ownerKind: "event", ownerId: event, role: "picture", source: null } as const;
  await moss.ctx.db
    .insertInto("pictures")
    .values({ ...picture, id: newId(), width: 1, height: 1, made: moss.ctx.clock.now() })
    .execute();
  expect((await closingOf(moss.ctx, rosa)).counts).toMatchObject({ pictures: 1, members: 3 });
  await openTest(moss.ctx, rosa, decision, "");
  for (const who of [rosa, sam, kim])
    await takeStance(moss.ctx, handlers, who, decision, { kind: "agree" });
  pass(30);
  expect(await closeDecision(moss.ctx, handlers, decision)).toBe("agreed");
  expect((await closingOf(moss.ctx, rosa)).state).toBe("agreed");
  expect((await get(moss, "/")).statusCode).toBe(200);
});

test("two people begin two weeks of waiting, and any member can stop it", async () => {
  await expect(closeCollective(moss.ctx, rosa)).rejects.toMatchObject({
    code: "second-key-needed",
    // The page that says so leads to where it waits.
    waitsAt: "/@moss/keys",
  });
  await expect(closeCollective(moss.ctx, rosa)).rejects.toMatchObject({
    code: "second-key-needed",
  });
  const due = await closeCollective(moss.ctx, sam);
  expect(due).toEqual(new Date(moss.ctx.clock.now().getTime() + days(14)));
  const told = await moss.ctx.db.selectFrom("announcedActs").selectAll().executeTakeFirstOrThrow();
  expect(await command()).toContain("closes for good on");
  pass(12);
  await holdAct(moss.ctx, rosa, "moss", told.id);
  await letActGoOn(moss.ctx, rosa, "moss", told.id);
  expect(await command("stop", "--member", "@Kim")).toMatch(/^0 \| The closing is stopped/);
  pass(3);
  await chore(moss, "announced");
  expect((await closingOf(moss.ctx, rosa)).state).toBe("held");
  expect((await get(moss, "/")).statusCode).toBe(200);
  const news = await moss.ctx.db
    .selectFrom("news")
    .select("memberId")
    .where("kind", "=", "act-announced")
    .execute();
  expect(news.map((one) => one.memberId)).toContain(kim.member?.id);
});

test("meanwhile each member keeps what they may read, as a page and as a file", async () => {
  const { token } = await openSession(moss.app, moss.ctx, kim.member?.id ?? "", "api");
  const cookie = { cookie: `calendula=${token}` };
  const page = await get(moss, "/collective/archive", "text/html", cookie);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("Soup");
  const file = await get(moss, "/collective/archive.json", "application/json", cookie);
  const archive: unknown = JSON.parse(file.body);
  expect(archive).toMatchObject({
    groups: [{ handle: "moss" }, { handle: "garden" }],
    things: expect.arrayContaining([
      expect.objectContaining({ kind: "event", name: "Soup" }),
      expect.objectContaining({ kind: "decision", group: "moss" }),
    ]) as unknown,
  });
  expect((await get(moss, "/collective/archive")).statusCode).toBe(401);
  const out = join(moss.ctx.config.dataDir, "kim.json");
  expect(await command("archive", "--member", "kim", "--out", out)).toMatch(/^0 \| Written/);
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
    things: (archive as { things: unknown }).things,
  });
  expect(statSync(out).mode & 0o777).toBe(0o600);
  // What lies there already is not written over.
  await expect(command("archive", "--member", "kim", "--out", out)).rejects.toThrow("EEXIST");
});

test("then all who follow are told, signed, and every address says that it is closed", async () => {
  mkdirSync(join(moss.ctx.config.dataDir, "media", "ab"), { recursive: true });
  writeFileSync(join(moss.ctx.config.dataDir, "media", "ab", "picture"), "x");
  const told = await moss.ctx.db.selectFrom("announcedActs").selectAll().executeTakeFirstOrThrow();
  await letActGoOn(moss.ctx, kim, "moss", told.id);
  // Said at the last moment: it would come beside the goodbye, as news of somebody who is gone.
  await changeEvent(moss.ctx, rosa, event, { ...soup, name: "Last soup" });
  await chore(moss, "announced");
  await eventually(async () => (await get(moss, "/")).statusCode === 410, "the closed page");
  // The goodbyes are written before what they are made of is erased.
  await chore(moss, "closing");
  expect(await moss.ctx.db.selectFrom("groups").selectAll().execute()).not.toEqual([]);
  await both();
  const goodbyes = mira.inbox.map(({ activity, verified }) => ({ ...activity, verified }));
  expect(goodbyes.map((one) => one["object" as keyof typeof one])).toEqual(
    expect.arrayContaining([`${moss.origin}/groups/moss`, `${moss.origin}/groups/garden`]),
  );
  for (const one of goodbyes) expect(one).toMatchObject({ type: "Delete", verified: true });
  expect(await theirs()).not.toContainEqual({ name: "Soup", setAside: null });
  for (const [url, accept] of [
    ["/groups/moss", "application/activity+json"],
    ["/actor", "application/activity+json"],
    [`/events/${event}`, "application/activity+json"],
    [`/events/${event}`, "text/html"],
    ["/.well-known/webfinger?resource=acct:moss@x", "application/json"],
    ["/api/v1/collective", "application/json"],
    ["/no-such-page", "text/html"],
    ["/login", "text/html"],
    ["/setup/x", "text/html"],
  ] as const)
    expect([url, (await get(moss, url, accept)).statusCode]).toEqual([url, 410]);
  expect((await get(moss, "/")).body).toContain("Moss Collective is closed");
  expect((await get(moss, "/livez")).statusCode).toBe(200);
  // What is for programs, read by a person, speaks of no setting up.
  const wellKnown = await get(moss, "/.well-known/webfinger?resource=acct:moss@x");
  expect(wellKnown.body).not.toContain("set up");
  expect(
    await mira.post(`${moss.origin}/inbox`, {
      id: `${mira.origin}/likes/1`,
      type: "Like",
      actor: mira.actor,
      object: `${moss.origin}/events/${event}`,
    }),
  ).toBe(410);
});

test("nothing is left: no row, no picture, no key", async () => {
  expect(await command()).toContain("closed for good on");
  await chore(moss, "closing");
  await chore(moss, "closing");
  expect(await command()).toContain("the keys are gone");
  await expect(command("stop", "--member", "kim")).resolves.toMatch(/^1 \|/);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
      and relname not like 'kysely_%'`.execute(moss.ctx.db);
  const left: string[] = [];
  for (const { name } of rows) {
    const { rows: some } = await sql`select from ${sql.table(name)} limit 1`.execute(moss.ctx.db);
    if (some.length > 0) left.push(name);
  }
  expect(left).toEqual(["settings"]);
  const settings = await moss.ctx.db.selectFrom("settings").select("key").execute();
  expect(settings.map((one) => one.key).filter((key) => !key.startsWith("chore:"))).toEqual(
    expect.arrayContaining(["closed"]),
  );
  expect(JSON.stringify(settings)).not.toContain("time-zone");
  expect(existsSync(join(moss.ctx.config.dataDir, "media", "ab"))).toBe(false);
  expect(readdirSync(join(moss.ctx.config.dataDir, "backups"))).toEqual([]);
  expect((await get(moss, "/")).statusCode).toBe(410);
  // No chore brings anything back, and none of them falls over what is no longer there.
  for (const task of scheduledTasks) await task.run(moss.ctx);
});
