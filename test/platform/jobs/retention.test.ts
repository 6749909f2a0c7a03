/** What we say is forgotten is forgotten on its day, and nothing a moment earlier. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { planEvent } from "#domains/events/actions.ts";
import { answerAsGuest } from "#domains/events/rsvp/guests/actions.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { scheduledTasks } from "#assembly.ts";
import { addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let groupId: string;
let rosa: string;
let sam: string;

beforeAll(async () => {
  t = await testContext();
  const { viewer, group } = await found(t.ctx);
  groupId = group.id;
  rosa = viewer.member?.id ?? "";
  sam = (await addMember(t.ctx, "sam")).member?.id ?? "";
  await t.ctx.db.deleteFrom("roles").execute();
});
afterAll(() => t.end());

const tables = ["sessions", "setupTokens", "invitations", "roleAskings", "roles", "received", "reports", "replies", "jobs", "federationCache", "keyAskings"] as const; // oxfmt-ignore
type Table = (typeof tables)[number];
beforeEach(async () => {
  for (const table of tables) await t.ctx.db.deleteFrom(table).execute();
});

/** One row of each kind, whose time is `at`. */
const rows: Readonly<Record<string, (at: Date) => Promise<unknown>>> = {
  sessions: (expires) =>
    t.ctx.db
      .insertInto("sessions")
      .values({ id: randomUUID(), memberId: rosa, kind: "browser", expires })
      .execute(),
  setupTokens: (expires) =>
    t.ctx.db.insertInto("setupTokens").values({ tokenHash: randomUUID(), expires }).execute(),
  invitations: (expires) =>
    t.ctx.db
      .insertInto("invitations")
      .values({ id: randomUUID(), tokenHash: randomUUID(), madeBy: rosa, usesLeft: 1, expires })
      .execute(),
  roleAskings: (expires) =>
    t.ctx.db
      .insertInto("roleAskings")
      .values({
        id: randomUUID(),
        groupId,
        role: `host-${randomUUID()}`,
        forMember: sam,
        askedBy: rosa,
        expires,
      })
      .execute(),
  roles: (until) =>
    t.ctx.db
      .insertInto("roles")
      .values({
        id: randomUUID(),
        groupId,
        memberId: rosa,
        role: "host",
        starts: new Date(until.getTime() - days(30)),
        until,
      })
      .execute(),
  received: (received) =>
    t.ctx.db.insertInto("received").values({ key: randomUUID(), received }).execute(),
  reports: (received) =>
    t.ctx.db
      .insertInto("reports")
      .values({ id: randomUUID(), fromHost: "a.test", about: "x", content: randomUUID(), received })
      .execute(),
  jobs: (dead) =>
    t.ctx.db
      .insertInto("jobs")
      .values({
        id: randomUUID(),
        kind: "none",
        payload: "{}",
        orderingKey: null,
        host: null,
        runAt: dead,
        lease: null,
        leasedUntil: null,
        lastError: "x",
        dead,
      }) // oxfmt-ignore
      .execute(),
  federationCache: (expires) =>
    t.ctx.db
      .insertInto("federationCache")
      .values({ key: randomUUID(), value: "{}", expires })
      .execute(),
  keyAskings: (expires) =>
    t.ctx.db
      .insertInto("keyAskings")
      .values({
        id: randomUUID(),
        groupId,
        act: "none",
        payload: randomUUID(),
        askedBy: rosa,
        made: expires,
        expires,
      })
      .execute(),
};
const reply =
  (state: "held" | "shown" | "refused") =>
  (published: Date): Promise<unknown> =>
    t.ctx.db
      .insertInto("replies")
      .values({
        id: randomUUID(),
        iri: `https://a.test/${randomUUID()}`,
        objectKind: "event",
        objectId: randomUUID(),
        groupId,
        authorIri: "https://a.test/u",
        authorName: "A",
        authorUrl: "https://a.test/u",
        contentHtml: "x",
        public: true,
        state,
        published,
        updated: published,
      })
      .execute();

const run = async (name: string): Promise<void> => {
  const task = scheduledTasks.find((one) => one.name === name);
  expect(task, name).toBeDefined();
  await task?.run(t.ctx);
};
const count = async (table: Table): Promise<number> =>
  (
    await t.ctx.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .execute()
  ).reduce((sum, { n }) => sum + Number(n), 0);
const ago = (ms: number): Date => new Date(t.ctx.clock.now().getTime() - ms);

test.each([
  ["sessions", "sessions", 0, rows["sessions"]],
  ["setup-tokens", "setupTokens", 0, rows["setupTokens"]],
  ["invitations", "invitations", 0, rows["invitations"]],
  ["role-askings", "roleAskings", 0, rows["roleAskings"]],
  ["roles", "roles", days(365), rows["roles"]],
  ["received", "received", days(30), rows["received"]],
  ["reports", "reports", days(90), rows["reports"]],
  ["held-replies", "replies", days(30), reply("held")],
  ["held-replies", "replies", days(30), reply("refused")],
  ["dead-jobs", "jobs", days(30), rows["jobs"]],
  ["federation-cache", "federationCache", 0, rows["federationCache"]],
] as const)(
  "%s: of %s goes what is older than %i ms, by a moment",
  async (name, table, life, put) => {
    await put?.(ago(life + 1));
    await run(name);
    expect(await count(table)).toBe(0);
    await put?.(ago(life));
    await put?.(ago(life - 1));
    await run(name);
    expect(await count(table)).toBe(2);
  },
);

test("what waits for a second key goes at the moment that was said", async () => {
  await rows["keyAskings"]?.(ago(0));
  await rows["keyAskings"]?.(ago(-1));
  await run("keys");
  expect(await count("keyAskings")).toBe(1);
});

test("an invitation that is used up goes before its time, and a reply that is shown stays", async () => {
  const { db } = t.ctx;
  await rows["invitations"]?.(ago(-days(3)));
  await db.updateTable("invitations").set({ usesLeft: 0 }).execute();
  await rows["invitations"]?.(ago(-days(3)));
  await run("invitations");
  expect(await count("invitations")).toBe(1);
  await reply("shown")(ago(days(300)));
  await run("held-replies");
  expect(await count("replies")).toBe(1);
  // A delivery that still waits is no dead one, however long.
  await rows["jobs"]?.(ago(days(300)));
  await db.updateTable("jobs").set({ dead: null }).execute();
  await run("dead-jobs");
  expect(await count("jobs")).toBe(1);
});

test("answers and exact places go two days after the event, and not a moment earlier", async () => {
  const { db, clock } = t.ctx;
  const viewer = await viewerFor(t.ctx, rosa);
  const event = await planEvent(t.ctx, viewer, "moss", {
    name: "Circle",
    content: "",
    startTime: "2026-11-21T10:00",
    endTime: "2026-11-21T12:00",
    timeZone: "UTC",
    area: "The yard",
    exactPlace: "The blue door",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
  await answerAsGuest(t.ctx, event.id, { status: "yes", name: "Kim" });
  const kept = async () => ({
    place: (
      await db
        .selectFrom("events")
        .select("exactPlace")
        .where("id", "=", event.id)
        .executeTakeFirstOrThrow()
    ).exactPlace,
    answers: (await db.selectFrom("rsvps").select("name").where("eventId", "=", event.id).execute())
      .length,
  });
  const forget = async (): Promise<void> => {
    await run("answers");
    await run("exact-places");
  };
  const over = new Date("2026-11-21T12:00:00Z").getTime() + hours(48);
  clock.advance(over - clock.now().getTime());
  await forget();
  expect(await kept()).toEqual({ place: "The blue door", answers: 1 });
  clock.advance(1);
  await forget();
  expect(await kept()).toEqual({ place: null, answers: 0 });
});
