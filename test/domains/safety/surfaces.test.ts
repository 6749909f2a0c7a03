/** Every address that answers a GET, asked by a stranger, by other servers and by another member: nothing of a sheltered group is there. */
import type { InjectOptions } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const canary = "Zwetschgenbaum";
let s: TestServer;
let rosa: Viewer;
let kim: Viewer;
/** Ids by the part of the address that comes before them. */
const ids: Record<string, string> = {};

const sessionOf = async (viewer: Viewer): Promise<string> =>
  (await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api")).token;

/** All paths of the server that answer a GET, read from its own tree of routes. */
function paths(): string[] {
  const stack: string[] = [];
  const found = new Set<string>();
  for (const line of s.app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent = "", segment, methods] = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)/u.exec(line) ?? [];
    if (segment === undefined || methods === undefined) continue;
    const depth = Math.round(indent.length / 4);
    stack.length = depth;
    stack[depth] = segment;
    if (methods.split(", ").includes("GET")) found.add(stack.join(""));
  }
  return [...found];
}

const fill = (path: string, handle: string): string =>
  path.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string, _form: string, at: number) => {
    if (name === "handle") return handle;
    const before = path.slice(0, at).split("/").filter(Boolean);
    return ids[before.at(-1) ?? ""] ?? ids[before.at(-2) ?? ""] ?? ids["decisions"] ?? "";
  });

beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  kim = await addMember(s.ctx, "kim");
  const { db } = s.ctx;
  const now = s.ctx.clock.now();
  const day = now.toISOString().slice(0, 10);
  const me = rosa.member?.id ?? "";
  const purge = new Date(now.getTime() + 86_400_000 * 30);
  const { group } = await addGroup(s.ctx, rosa, "quiet", "tender");
  await db
    .updateTable("groups")
    .set({ name: `${canary} circle`, summary: canary })
    .where("id", "=", group.id)
    .execute();
  const groupId = group.id;
  const id = (name: string): string => (ids[name] = newId());
  const decisionId = id("decisions");
  await db
    .insertInto("decisions")
    .values({
      id: decisionId,
      groupId,
      name: canary,
      driver: canary,
      state: "testing",
      version: 1,
      effect: JSON.stringify({ kind: "none", words: canary }),
      options: JSON.stringify([canary]),
      companion: canary,
      outcome: canary,
      madeBy: me,
      facilitatorId: me,
      opened: now,
      minUntil: now,
      closes: purge,
      meetingId: null,
      reviewOn: null,
      basedOn: null,
      decided: null,
      made: now,
      updated: now,
    })
    .execute();
  await db
    .insertInto("decisionVersions")
    .values({ decisionId, version: 1, content: canary, changes: canary, made: now })
    .execute();
  await db.insertInto("decisionRoll").values({ decisionId, memberId: me }).execute();
  await db
    .insertInto("stances")
    .values({
      decisionId,
      version: 1,
      memberId: me,
      kind: "block",
      words: canary,
      valueNamed: canary,
      helpOffered: canary,
      carriedBy: null,
      made: now,
    })
    .execute();
  await db
    .insertInto("decisionVoices")
    .values({ id: newId(), decisionId, memberId: me, stage: "testing", content: canary, made: now })
    .execute();
  await db
    .insertInto("actionPoints")
    .values({
      id: id("to-do"),
      groupId,
      decisionId,
      meetingId: null,
      words: canary,
      doerId: me,
      due: null,
      done: null,
      made: now,
    })
    .execute();
  const agreementId = id("agreements");
  await db
    .insertInto("agreements")
    .values({
      id: agreementId,
      groupId,
      name: canary,
      reviewOn: day,
      guideId: null,
      basedOn: null,
      inKit: true,
      made: now,
      updated: now,
    })
    .execute();
  await db
    .insertInto("agreementVersions")
    .values({ agreementId, version: 1, content: canary, decisionId, adopted: now })
    .execute();
  const meetingId = id("meetings");
  const words = {
    place: canary,
    minutes: canary,
    nourished: canary,
    hard: canary,
    missing: canary,
  };
  await db
    .insertInto("meetings")
    .values({
      id: meetingId,
      groupId,
      eventId: null,
      name: canary,
      starts: purge,
      ...words,
      made: now,
      updated: now,
    })
    .execute();
  await db
    .insertInto("meetingItems")
    .values({
      id: id("items"),
      meetingId,
      place: 1,
      words: canary,
      notes: canary,
      decisionId,
      madeBy: me,
      made: now,
    })
    .execute();
  await db
    .insertInto("meetingHands")
    .values({ id: id("hands"), meetingId, memberId: null, name: canary })
    .execute();
  const rotaId = id("rotas");
  await db
    .insertInto("rotas")
    .values({
      id: rotaId,
      groupId,
      name: canary,
      content: canary,
      rule: "FREQ=WEEKLY",
      firstStart: purge,
      timeZone: "UTC",
      minutes: 60,
      place: canary,
      inKit: true,
      made: now,
      updated: now,
    })
    .execute();
  const seatId = newId();
  await db
    .insertInto("rotaSeats")
    .values({ id: seatId, rotaId, name: canary, practice: canary })
    .execute();
  const shiftId = id("shifts");
  await db
    .insertInto("shifts")
    .values({
      id: shiftId,
      rotaId,
      starts: purge,
      ends: new Date(purge.getTime() + 3_600_000),
      note: canary,
    })
    .execute();
  await db
    .insertInto("shiftSeats")
    .values({
      id: id("seats"),
      shiftId,
      seatId,
      memberId: me,
      state: "held",
      askedUntil: null,
      carriedBy: null,
      updated: now,
    })
    .execute();
  await db
    .insertInto("fundRequests")
    .values({
      id: id("requests"),
      groupId,
      memberId: me,
      amount: "100",
      currency: "EUR",
      words: canary,
      how: canary,
      firstKey: null,
      secondKey: null,
      paidBy: null,
      decisionId: null,
      transactionId: null,
      made: day,
      purge,
    })
    .execute();
  await db
    .insertInto("fundPromises")
    .values({
      id: id("promises"),
      groupId,
      memberId: null,
      name: canary,
      amount: "100",
      currency: "EUR",
      made: day,
      updated: now,
    })
    .execute();
  await db
    .insertInto("joinings")
    .values({
      id: id("joinings"),
      groupId,
      memberId: null,
      tokenHash: "x",
      name: canary,
      answers: JSON.stringify([{ question: canary, answer: canary }]),
      invitationId: null,
      made: day,
      purge,
    })
    .execute();
  await db
    .insertInto("keyAskings")
    .values({
      id: id("keys"),
      groupId,
      act: "edit-group",
      payload: JSON.stringify({ name: canary }),
      askedBy: me,
      made: now,
      expires: purge,
    })
    .execute();
  await db
    .insertInto("pauses")
    .values({
      id: id("pauses"),
      groupId,
      memberId: me,
      firstKey: null,
      secondKey: null,
      agreementId,
      words: canary,
      starts: now,
      until: new Date(now.getTime() + 86_400_000),
      ended: now,
      appeal: canary,
      companion: canary,
      decisionId,
      purge,
    })
    .execute();
  await db
    .insertInto("hourTies")
    .values({
      id: newId(),
      groupId,
      actorIri: "https://fern.example/groups/fern",
      name: canary,
      mostMinutes: 60,
      state: "agreed",
      made: now,
    })
    .execute();
});
afterAll(() => s.end());

async function leaks(
  handle: string,
  more: InjectOptions["headers"],
): Promise<{ readonly asked: number; readonly found: readonly string[] }> {
  const all = paths();
  const found: string[] = [];
  for (const path of all) {
    const url = fill(path, handle);
    const answer = await s.app.inject({ method: "GET", url, headers: { ...more } });
    // Neither an error nor a limit may stand for a no.
    if (answer.statusCode >= 500 || answer.statusCode === 429)
      found.push(`${answer.statusCode} ${url}`);
    if ([answer.body, JSON.stringify(answer.headers)].some((text) => text.includes(canary)))
      found.push(url);
  }
  return { asked: all.length, found };
}

test("the addresses are all there are, and the group's own member does find it", async () => {
  const all = paths();
  for (const path of [
    "/@:handle/decisions",
    "/api/v1/decisions/:id",
    "/rotas/:id",
    "/@:handle/fund",
    "/meetings/:id",
    "/starter-kit",
  ])
    expect(all).toContain(path);
  const cookie = `calendula=${await sessionOf(rosa)}`;
  const { found } = await leaks("quiet", { accept: "text/html", cookie });
  expect(found.length).toBeGreaterThan(20);
});

test.each(["text/html", "application/activity+json", "application/json"])(
  "a stranger who asks for %s finds nothing of it",
  async (accept) => {
    const { asked, found } = await leaks("quiet", { accept });
    expect(asked).toBeGreaterThan(150);
    expect(found).toEqual([]);
  },
);

test("another member finds nothing of it, on pages or through the API", async () => {
  const token = await sessionOf(kim);
  expect(
    (await leaks("quiet", { accept: "text/html", cookie: `calendula=${token}` })).found,
  ).toEqual([]);
  expect(
    (await leaks("quiet", { accept: "application/json", authorization: `Bearer ${token}` })).found,
  ).toEqual([]);
});

/** From now on every statement that writes leaves the name of its table. */
async function watchWrites(): Promise<() => Promise<readonly string[]>> {
  const { db } = s.ctx;
  await sql`create table written_by_get (name text primary key)`.execute(db);
  await sql`
    create function note_write() returns trigger language plpgsql as $$ begin
      insert into written_by_get values (tg_table_name) on conflict do nothing;
      return null;
    end $$`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'written_by_get'
  `.execute(db);
  for (const { name } of rows)
    await sql`create trigger note_write after insert or update or delete on ${sql.table(name)}
      for each statement execute function note_write()`.execute(db);
  return async () => {
    const done = await sql<{ name: string }>`delete from written_by_get returning name`.execute(db);
    return done.rows.map((row) => row.name).sort();
  };
}

test("a GET writes nothing, whoever asks for what", async () => {
  const token = await sessionOf(rosa);
  // Keys of our actors are made when the server is first asked for one; that is once in its life.
  await s.app.inject({ url: "/groups/moss", headers: { accept: "application/activity+json" } });
  await s.app.inject({ url: "/actor", headers: { accept: "application/activity+json" } });
  const written = await watchWrites();
  const wrote: string[] = [];
  for (const handle of ["quiet", "moss"])
    for (const headers of [
      { accept: "text/html", cookie: `calendula=${token}` },
      { accept: "application/json", authorization: `Bearer ${token}` },
      { accept: "application/activity+json" },
      { accept: "text/html" },
    ])
      for (const path of paths()) {
        const url = fill(path, handle);
        await s.app.inject({ method: "GET", url, headers });
        for (const table of await written()) wrote.push(`${path}: ${table}`);
      }
  expect([...new Set(wrote)].sort()).toEqual([]);
});
