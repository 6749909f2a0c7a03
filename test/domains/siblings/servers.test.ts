/**
 * What who keeps the bridge sees: which Follow failed on what, who
 * is gone, what is wrong by its name.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { federation } from "#cli/federation.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { setAside } from "#commons/remote/aside.ts";
import { eraseSetAside } from "#domains/siblings/aside-actions.ts";
import { cleanAddress, hostOfAddress, shownState } from "#domains/siblings/sibling.ts";
import { dayText } from "#platform/web/html/components.ts";
import { problemsOf } from "#platform/jobs/health.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { INSTANCE } from "#protocol/keys/keyring.ts";
import { openSession } from "#platform/web/session.ts";
import { mailboxes, type Mailboxes } from "../../support/mailboxes.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let there: Mailboxes;
let bob: Peer;
let rosa: Viewer;
let group: string;
let keeper: string;

beforeAll(async () => {
  there = await mailboxes();
  bob = await peer({ name: "bob" });
  s = await testServer({ allow: [there.host, bob.host] });
  const house = await found(s.ctx);
  rosa = house.viewer;
  group = house.group.id;
});
afterAll(async () => {
  await s.end();
  await there.end();
  await bob.end();
});
beforeEach(async () => {
  for (const table of ["siblings", "setAsideActors", "jobs", "hosts", "remoteActors"] as const)
    await s.ctx.db.deleteFrom(table).execute();
  bob.answer = 202;
  keeper = (await openSession(s.app, s.ctx, rosa.member?.id ?? "", "api")).token;
});

interface Seen {
  readonly problems: readonly string[];
  readonly follows: readonly { address: string; state: string; problem: string }[];
  readonly dead: readonly { id: string; what: string }[];
}
const get = (path: string, token = keeper) =>
  fetch(`${s.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });
const seen = async (): Promise<Seen> =>
  (await (await get("/api/v1/siblings/servers")).json()) as Seen;
const lines = async (): Promise<string> => {
  const said: string[] = [];
  await federation(s.ctx, [], { say: (line) => said.push(line) });
  return said.join("\n");
};

test("a Follow that their server refuses says so, and says when it was given up", async () => {
  bob.answer = 403;
  await followSibling(s.ctx, rosa, bob.actor);
  await s.work();
  await s.work();
  expect((await seen()).follows).toMatchObject([
    { state: "requested", problem: expect.stringContaining("403") as string },
  ]);
  expect(await lines()).toMatch(/Sibling .*waiting for their answer.*We keep trying.*403/);
  for (let hours = 0; hours < 30; hours++) {
    s.ctx.clock.advance(minutes(60));
    await s.work();
  }
  const { follows, dead } = await seen();
  expect(follows).toMatchObject([
    { state: "failed", problem: expect.stringMatching(/given up.*403/) as string },
  ]);
  expect(dead).toMatchObject([
    { what: expect.stringMatching(new RegExp(`^Follow to ${bob.actor}, after \\d`)) as string },
  ]);
  const page = await (await get("/siblings/servers")).text();
  expect(page).toContain("given up");
  // Asked anew, it has its chance.
  bob.answer = 202;
  const retried = await fetch(`${s.origin}/api/v1/siblings/servers/${dead[0]?.id ?? ""}/retry`, {
    method: "POST",
    headers: { authorization: `Bearer ${keeper}` },
  });
  expect(retried.status).toBe(204);
  await s.work();
  expect(bob.inbox.some(({ activity }) => activity["type"] === "Follow")).toBe(true);
  expect((await seen()).follows).toEqual([]);
});

test("a Follow of a server that does not answer says what it waits for", async () => {
  const iri = await there.follower(s.ctx, group, "ana");
  await s.ctx.db
    .insertInto("hosts")
    .values({
      host: there.host,
      lastSuccess: null,
      lastFailure: s.ctx.clock.now(),
      lastStatus: 502,
      lastAnswer: "It answered 502.",
      failingSince: s.ctx.clock.now(),
      failures: 1,
      nextProbe: new Date(s.ctx.clock.now().getTime() + minutes(10)),
      pausedUntil: null,
      skewSeconds: null,
    })
    .execute();
  await followSibling(s.ctx, rosa, iri);
  await s.ctx.db
    .updateTable("siblings")
    .set({ remoteActorId: (eb) => eb.selectFrom("remoteActors").select("id").limit(1) })
    .execute();
  await s.ctx.db.updateTable("jobs").set({ held: true, host: there.host }).execute();
  expect((await seen()).follows).toMatchObject([
    { state: "requested", problem: expect.stringContaining("It answered 502.") as string },
  ]);
});

test("who is gone stands on a page of their own: why, and until when they are kept; only for keepers", async () => {
  await there.follower(s.ctx, group, "ana");
  const { id } = await s.ctx.db.selectFrom("remoteActors").select("id").executeTakeFirstOrThrow();
  const since = s.ctx.clock.now();
  await s.ctx.db.transaction().execute((trx) => setAside(trx, s.ctx, [id], "tombstone"));
  const until = new Date(since.getTime() + days(30));
  expect(await (await get("/api/v1/siblings/aside")).json()).toEqual({
    items: [
      {
        activityPubId: `${there.origin}/users/ana`,
        name: "ana",
        why: "tombstone",
        since: since.toISOString(),
        keptUntil: until.toISOString(),
        returned: null,
        sibling: false,
        follower: true,
        things: 0,
      },
    ],
    next: null,
  });
  const page = await (await get("/siblings/aside")).text();
  expect(page).toContain(`${there.origin}/users/ana`);
  expect(page).toContain(`datetime="${until.toISOString()}"`);
  expect(await lines()).toContain(`kept until ${dayText(until, "UTC", "en")}`);
  const kim = await addMember(s.ctx, "kim");
  await s.ctx.db
    .deleteFrom("roles")
    .where("memberId", "=", kim.member?.id ?? "")
    .execute();
  const { token } = await openSession(s.app, s.ctx, kim.member?.id ?? "", "api");
  for (const path of ["/siblings/aside", "/api/v1/siblings/aside", "/api/v1/siblings/servers"]) {
    expect((await get(path, token)).status).toBe(404);
    expect((await fetch(`${s.origin}${path}`)).status).toBe(404);
  }
  // To the moment: kept for 30 days, then gone.
  s.ctx.clock.advance(days(30));
  await eraseSetAside(s.ctx);
  expect((await s.ctx.db.selectFrom("remoteActors").select("id").execute()).length).toBe(1);
  s.ctx.clock.advance(1);
  await eraseSetAside(s.ctx);
  expect(await s.ctx.db.selectFrom("remoteActors").select("id").execute()).toEqual([]);
});

test("many who are gone are told page by page, and each once, also those of one moment", async () => {
  for (let i = 0; i < 120; i++) await there.follower(s.ctx, group, `p${i}`);
  const ids = (await s.ctx.db.selectFrom("remoteActors").select("id").execute()).map((a) => a.id);
  await s.ctx.db.transaction().execute((trx) => setAside(trx, s.ctx, ids, "blocked"));
  const told: string[] = [];
  let next: string | null = "";
  for (let pages = 0; next !== null && pages < 5; pages++) {
    const answer = (await (
      await get(`/api/v1/siblings/aside${next === "" ? "" : `?after=${next}`}`)
    ).json()) as { items: { activityPubId: string }[]; next: string | null };
    told.push(...answer.items.map((one) => one.activityPubId));
    next = answer.next;
  }
  expect(new Set(told).size).toBe(120);
  expect(told).toHaveLength(120);
});

test("what is wrong has a name, at its very edge", () => {
  const kinds = (facts: Parameters<typeof problemsOf>[0]) =>
    problemsOf(facts).map((problem) => problem.kind);
  expect(kinds({ worker: undefined })).toEqual(["worker"]);
  expect(kinds({ worker: 60 })).toEqual([]);
  expect(kinds({ worker: 60.1 })).toEqual(["worker"]);
  expect(kinds({ worker: 0, skew: 119.9, keys: "ours" })).toEqual([]);
  expect(kinds({ worker: 0, skew: 120 })).toEqual(["clock"]);
  expect(kinds({ worker: 0, skew: -120 })).toEqual(["clock"]);
  expect(problemsOf({ worker: 0, skew: -300 })[0]?.words).toContain("300 seconds behind");
  expect(problemsOf({ worker: 0, skew: 300 })[0]?.words).toContain("300 seconds ahead");
  expect(kinds({ worker: 0, free: 500_000_000 })).toEqual([]);
  expect(kinds({ worker: 0, free: 499_999_999 })).toEqual(["disk"]);
  expect(problemsOf({ worker: 0, free: 499_999_999 })[0]?.words).toContain("Only 499 MB are free");
  expect(kinds({ worker: undefined, skew: 500, keys: "other" })).toEqual([
    "worker",
    "clock",
    "keys",
  ]);
});

test("a wrong clock, a missing worker and keys of another server are named for monitors, on the page and in the command", async () => {
  const { db, clock } = s.ctx;
  await s.fediverse.keyring.of(INSTANCE);
  await db.deleteFrom("workers").execute();
  const now = clock.now();
  const heard = (host: string, skewSeconds: number) => ({
    host,
    lastSuccess: now,
    lastFailure: null,
    lastStatus: 202,
    lastAnswer: "",
    failingSince: null,
    failures: 0,
    nextProbe: null,
    pausedUntil: null,
    skewSeconds,
  });
  const problems = async () =>
    ((await (await fetch(`${s.origin}/readyz`)).json()) as { problems: string[] }).problems;
  // One of three that is off says nothing of our clock, and two alone prove nothing.
  await db
    .insertInto("hosts")
    .values([heard("a", 4000), heard("b", 4000)])
    .execute();
  expect((await problems()).join(" ")).not.toMatch(/clock/i);
  await db
    .insertInto("hosts")
    .values([heard("c", 0), heard("d", 1), heard("e", 0)])
    .execute();
  expect((await problems()).join(" ")).not.toMatch(/clock/i);
  await db.updateTable("hosts").set({ skewSeconds: 4000 }).execute();
  const key = join(s.ctx.config.dataDir, "instance.key");
  const ours = readFileSync(key);
  try {
    writeFileSync(key, "ab".repeat(32));
    const all = [await problems(), (await seen()).problems, [await lines()]];
    for (const words of all.map((some) => some.join("\n"))) {
      expect(words).toMatch(/No worker is running/);
      expect(words).toMatch(/server's clock is wrong/);
      expect(words).toMatch(/key file in DATA_DIR doesn't open/);
    }
  } finally {
    writeFileSync(key, ours);
  }
  expect((await problems()).join(" ")).not.toMatch(/key file/);
});

test("an address is read in one form, and a state as people see it", () => {
  expect(cleanAddress(" acct:moss@Moss.Example ")).toBe("@moss@moss.example");
  expect(cleanAddress("@moss@moss.example:8443")).toBe("@moss@moss.example:8443");
  expect(cleanAddress("https://moss.example/@moss")).toBe("https://moss.example/@moss");
  for (const no of ["", "moss", "@moss@", "javascript:alert(1)", "@mo ss@x.example"])
    expect(cleanAddress(no)).toBeUndefined();
  expect(hostOfAddress("@moss@moss.example")).toBe("moss.example");
  expect(hostOfAddress("https://moss.example/x")).toBe("moss.example");
  expect(shownState("following", true)).toBe("mutual");
  expect(shownState("following", false)).toBe("following");
  expect(shownState("following", true, { gone: true })).toBe("gone");
  expect(shownState("requested", false)).toBe("requested");
  expect(shownState("requested", false, { givenUp: true })).toBe("failed");
  // What was given up once does not undo what came of another asking.
  expect(shownState("following", false, { givenUp: true })).toBe("following");
  expect(shownState("rejected", true)).toBe("failed");
});
