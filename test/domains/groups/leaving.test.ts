/** Leaving is immediate and takes one's data along. */
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { askIn, joinGroup, leaveGroup } from "#domains/groups/belonging/coming-actions.ts";
import { endEmptyGroups, groupsOwn } from "#domains/groups/tasks.ts";
import { partFromAll } from "#domains/groups/belonging/actions.ts";
import { belongingRoutes } from "#domains/groups/belonging/routes.ts";
import { dataOf } from "#domains/groups/belonging/store.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { leaveCollective } from "#domains/members/actions.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { addGroup, addMember, found, password, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

let t: TestContext;
let rosa: Viewer;
let sam: Viewer;
let root: string;
let circle: string;
const id = (viewer: Viewer): string => viewer.member?.id ?? "";

beforeEach(async () => {
  t = await testContext();
  const made = await found(t.ctx);
  rosa = made.viewer;
  root = made.group.id;
  sam = await addMember(t.ctx, "sam");
  const begun = await addGroup(t.ctx, rosa, "circle", "tender");
  circle = begun.group.id;
  rosa = begun.viewer;
  await askIn(t.ctx, rosa, "circle", "sam");
  sam = await viewerFor(t.ctx, id(sam));
});
afterEach(() => t.end());

/** Sam's life in a group: something in every table that names members. */
async function live(groupId: string): Promise<void> {
  const now = t.ctx.clock.now();
  const me = id(sam);
  const her = id(rosa);
  const [decision, over, rota, shift, past, meeting, agreement, account, other] = Array.from(
    { length: 9 },
    newId,
  );
  const run = (query: ReturnType<typeof sql>) => query.execute(t.ctx.db);
  const soon = after(now, days(3));
  await run(sql`insert into roles (id, group_id, member_id, role, starts, until, learner_id) values
    (${newId()}, ${groupId}, ${me}, 'facilitator', ${now}, ${after(now, days(80))}, ${her}),
    (${newId()}, ${groupId}, ${her}, 'timekeeper', ${now}, ${after(now, days(80))}, ${me})`);
  await run(
    sql`insert into role_askings values (${newId()}, ${groupId}, 'welcomer', ${her}, ${me}, ${soon})`,
  );
  await run(sql`insert into key_askings values
    (${newId()}, ${groupId}, 'pause', ${JSON.stringify({
      member: her,
      days: 3,
      words: "x",
      agreement: null,
    })}, ${me}, ${now}, ${soon}),
    (${newId()}, ${groupId}, 'pause', ${JSON.stringify({
      member: me,
      days: 3,
      words: "y",
      agreement: null,
    })}, ${her}, ${now}, ${soon})`);
  await run(
    sql`insert into joinings (id, group_id, member_id, made, purge) values (${newId()}, ${groupId}, ${me}, '2026-11-01', ${soon})`,
  );
  await run(
    sql`insert into joinings (id, group_id, token_hash, made, purge) values (${other}, ${groupId}, ${newId()}, '2026-11-01', ${soon})`,
  );
  await run(sql`insert into vouches values (${other}, ${me}, '2026-11-02')`);
  await run(sql`insert into decisions (id, group_id, name, state, effect, concerned, facilitator_id, made_by, made, updated, opened, min_until, closes) values
    (${decision}, ${groupId}, 'Soup', 'testing', ${JSON.stringify({
      kind: "fill-role",
      member: me,
    })}, ${sql.val([me])}::uuid[], ${me}, ${me}, ${now}, ${now}, ${now}, ${soon}, ${soon}),
    (${over}, ${groupId}, 'Bread', 'agreed', '{"kind":"none"}', '{}', null, ${me}, ${now}, ${now}, null, null, null)`);
  for (const one of [decision, over]) {
    await run(
      sql`insert into decision_versions (decision_id, version, content, made) values (${one}, 1, 'x', ${now})`,
    );
    await run(
      sql`insert into decision_roll (decision_id, member_id) values (${one}, ${me}), (${one}, ${her})`,
    );
    await run(
      sql`insert into stances (decision_id, version, member_id, kind, made) values (${one}, 1, ${me}, 'agree', ${now})`,
    );
    await run(
      sql`insert into decision_voices (id, decision_id, member_id, stage, content, made) values (${newId()}, ${one}, ${me}, 'listening', 'x', ${now})`,
    );
  }
  await run(
    sql`insert into action_points (id, group_id, words, doer_id, made) values (${newId()}, ${groupId}, 'Cook', ${me}, ${now})`,
  );
  await run(
    sql`insert into rotas (id, group_id, name, rule, first_start, time_zone, minutes, made, updated) values (${rota}, ${groupId}, 'Cleaning', 'FREQ=WEEKLY', ${now}, 'UTC', 60, ${now}, ${now})`,
  );
  await run(
    sql`insert into shifts (id, rota_id, starts, ends) values (${shift}, ${rota}, ${soon}, ${after(soon, 1000)}), (${past}, ${rota}, ${after(
      now,
      -days(3),
    )}, ${after(now, -days(2))})`,
  );
  const seats = [newId(), newId(), newId()];
  await run(sql`insert into shift_seats (id, shift_id, member_id, state, updated) values
    (${seats[0]}, ${shift}, ${me}, 'held', ${now}), (${seats[1]}, ${past}, ${me}, 'held', ${now}), (${seats[2]}, ${past}, ${me}, 'done', ${now})`);
  await run(
    sql`insert into shift_askings (shift_seat_id, member_id, made) values (${seats[0]}, ${me}, ${now})`,
  );
  await run(
    sql`insert into meetings (id, group_id, name, starts, made, updated) values (${meeting}, ${groupId}, 'Circle', ${soon}, ${now}, ${now})`,
  );
  await run(
    sql`insert into meeting_roles (meeting_id, role, member_id, made) values (${meeting}, 'timekeeper', ${me}, ${now})`,
  );
  await run(
    sql`insert into agreements (id, group_id, name, review_on, made, updated) values (${agreement}, ${groupId}, 'Quiet', '2027-01-01', ${now}, ${now})`,
  );
  await run(
    sql`insert into agreement_reviews (agreement_id, member_id, answer, made) values (${agreement}, ${me}, 'keep', '2026-11-02')`,
  );
  await run(sql`insert into practices values (${me}, ${groupId})`);
  await run(
    sql`insert into ledger_accounts (id, group_id, unit, holder_kind, holder_id) values (${account}, ${groupId}, 'min', 'member', ${me})`,
  );
  await run(sql`insert into fund_requests (id, group_id, member_id, amount, currency, words, made, purge, first_key, opened_by) values
    (${newId()}, ${groupId}, ${me}, 500, 'EUR', 'for my bike', '2026-11-02', ${soon}, null, '{}'),
    (${newId()}, ${groupId}, ${her}, 500, 'EUR', 'her sealed words', '2026-11-02', ${soon}, ${me}, ${sql.val([me])}::uuid[])`);
  await run(sql`insert into pauses (id, group_id, member_id, first_key, second_key, words, starts, until, purge, ended) values
    (${newId()}, ${groupId}, ${her}, ${me}, null, 'words about her', ${now}, ${soon}, ${soon}, ${now}),
    (${newId()}, ${groupId}, ${me}, ${her}, null, 'words about me', ${now}, ${soon}, ${soon}, ${now})`);
}

/** Every table in which the text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(
    t.ctx.db,
  );
  const found = await sql<{ name: string; n: number }>`${sql.join(
    tables.rows.map(
      ({ name }) =>
        sql`select ${name}::text as name, count(*)::int as n from ${sql.table(name)} one where strpos(one::text, ${text}) > 0`,
    ),
    sql` union all `,
  )}`.execute(t.ctx.db);
  return found.rows.filter((row) => row.n > 0).map((row) => row.name);
}

test("after leaving the collective no row in any table names the member", async () => {
  await live(root);
  await live(circle);
  expect((await tablesWith(id(sam))).length).toBeGreaterThanOrEqual(20);
  await t.ctx.db
    .updateTable("members")
    .set({ passwordHash: await hashPassword(password) })
    .where("id", "=", id(sam))
    .execute();
  await leaveCollective(t.ctx, sam, password, partFromAll(t.ctx));
  // The bare number stays for a while, so that a backup of before brings nobody back.
  expect(await tablesWith(id(sam))).toEqual(["deletions"]);
  const left = await t.ctx.db
    .selectFrom("ledgerAccounts")
    .select(["holderKind", "holderId"])
    .execute();
  expect(left).toEqual([1, 2].map(() => ({ holderKind: "former", holderId: null })));
  const seats = await t.ctx.db.selectFrom("shiftSeats").select("state").orderBy("state").execute();
  expect(seats.map((seat) => seat.state)).toEqual([
    "done",
    "done",
    "empty",
    "empty",
    "open",
    "open",
  ]);
});

describe("leaving a group", () => {
  test("is immediate: roles, keys, askings, promised shifts and the voice in running decisions end, what is over stays", async () => {
    await live(circle);
    await live(root);
    const asked: string[] = [];
    await leaveGroup(t.ctx, sam, "circle", (_, memberId, groupId) => {
      asked.push(memberId, groupId);
      return Promise.resolve();
    });
    expect(asked).toEqual([id(sam), circle]);
    const count = async (query: ReturnType<typeof sql>) =>
      (await query.execute(t.ctx.db)).rows.length;
    for (const table of ["memberships", "roles"])
      expect([
        table,
        await count(
          sql`select 1 from ${sql.table(table)} where group_id = ${circle} and member_id = ${id(sam)}`,
        ),
      ]).toEqual([table, 0]);
    expect(await count(sql`select 1 from key_askings where group_id = ${circle}`)).toBe(0);
    expect(
      await count(sql`select 1 from joinings where group_id = ${circle} and member_id is not null`),
    ).toBe(0);
    expect(
      await count(sql`select 1 from roles where group_id = ${circle} and learner_id = ${id(sam)}`),
    ).toBe(0);
    expect(await count(sql`select 1 from vouches where member_id = ${id(sam)}`)).toBe(2);
    const rolls = sql`select d.name from decision_roll r join decisions d on d.id = r.decision_id
      where r.member_id = ${id(sam)} and d.group_id = ${circle}`;
    expect((await rolls.execute(t.ctx.db)).rows).toEqual([{ name: "Bread" }]);
    expect(await count(sql`select 1 from stances where member_id = ${id(sam)}`)).toBe(3);
    expect(await count(sql`select 1 from shift_seats where state = 'open'`)).toBe(1);
    // The other group is as before.
    expect(
      await count(sql`select 1 from roles where group_id = ${root} and member_id = ${id(sam)}`),
    ).toBe(1);
    expect(await count(sql`select 1 from key_askings where group_id = ${root}`)).toBe(2);
    expect((await viewerFor(t.ctx, id(sam))).member?.groups).toEqual([root]);
  });

  test("works during a pause, also where the group can't be seen then", async () => {
    await t.ctx.db
      .updateTable("memberships")
      .set({ pausedUntil: after(t.ctx.clock.now(), days(3)) })
      .where("groupId", "=", circle)
      .execute();
    const paused: Viewer = {
      member: { ...(sam.member as NonNullable<Viewer["member"]>), groups: [root] },
    };
    await leaveGroup(t.ctx, paused, "circle");
    expect((await viewerFor(t.ctx, id(sam))).member?.groups).toEqual([root]);
    await expect(joinGroup(t.ctx, paused, "circle")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("taking one's data along", () => {
  let app: FastifyInstance;
  beforeEach(async () => {
    app = await createServer(t.ctx);
    await app.register(belongingRoutes(t.ctx, { beginAppeal: () => Promise.resolve("") }));
    await app.ready();
  });
  afterEach(() => app.close());

  test("brings every table that names one, without hashes, without others, and without what is sealed for others", async () => {
    await live(circle);
    const { token } = await openSession(app, t.ctx, id(sam), "api");
    const answer = await app.inject({
      url: "/me/data.json",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.headers["content-disposition"]).toContain("calendula-sam.json");
    const { data } = answer.json<{ data: Record<string, Record<string, unknown>[]> }>();
    const named = (await tablesWith(id(sam))).filter((table) => table !== "key_askings");
    for (const table of named) expect([table, data[table]?.length ?? 0]).not.toEqual([table, 0]);
    expect(data["members"]).toEqual([expect.objectContaining({ handle: "sam", id: id(sam) })]);
    expect(answer.body).toContain("for my bike");
    expect(answer.body).toContain("words about me");
    for (const hidden of [
      "password_hash",
      "token_hash",
      "her sealed words",
      "words about her",
      id(rosa),
    ])
      expect(answer.body).not.toContain(hidden);
    expect((await app.inject("/me/data.json")).statusCode).toBe(401);
  });

  test("reads the same file as a page, with a heading for each table, and nobody else does", async () => {
    await live(circle);
    const { token } = await openSession(app, t.ctx, id(sam), "api");
    const headers = { authorization: `Bearer ${token}` };
    const { data } = (await app.inject({ url: "/me/data.json", headers })).json<{
      data: Record<string, Record<string, unknown>[]>;
    }>();
    const page = await app.inject({ url: "/me/data.html", headers });
    expect([page.statusCode, page.headers["content-type"]]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(page.headers["cache-control"]).toBe("private, no-store");
    expect(page.body).toMatch(/<html lang="en"/);
    expect(page.body).toMatch(/<h1[^>]*>(?:<[^>]+>)*Your data</);
    for (const [table, rows] of Object.entries(data)) {
      expect(page.body).toContain(`>${table.replaceAll("_", " ")}</span></h2>`);
      for (const value of rows.flatMap((row) => Object.values(row)))
        if (typeof value === "string" && /^[\w .:-]+$/.test(value))
          expect(page.body).toContain(`<bdi>${value}</bdi>`);
    }
    for (const hidden of ["password_hash", "her sealed words", id(rosa)])
      expect(page.body).not.toContain(hidden);
    expect((await app.inject("/me/data.html")).statusCode).toBe(401);
  });

  test("finds tables by their keys, so that a new one is not forgotten", async () => {
    await sql`create table new_thing (id uuid primary key, member_id uuid references members, secret_words text, words text)`.execute(
      t.ctx.db,
    );
    await sql`insert into new_thing values (${newId()}, ${id(sam)}, 'hidden', 'mine')`.execute(
      t.ctx.db,
    );
    expect((await dataOf(t.ctx.db, id(sam)))["new_thing"]).toEqual([
      { id: expect.any(String) as string, member_id: id(sam), words: "mine" },
    ]);
  });
});

describe("a tender group that everybody has left", () => {
  const group = () =>
    t.ctx.db.selectFrom("groups").selectAll().where("id", "=", circle).executeTakeFirstOrThrow();
  const rowsOf = async (groupId: string): Promise<number> => {
    let n = 0;
    for (const table of groupsOwn)
      n += (
        await t.ctx.db.selectFrom(table).select("groupId").where("groupId", "=", groupId).execute()
      ).length;
    return n;
  };

  test("ends, and a month later what it wrote is gone; nobody learns of it by its name, and other groups keep all", async () => {
    await live(circle);
    await live(root);
    const others = await rowsOf(root);
    await leaveGroup(t.ctx, rosa, "circle");
    await endEmptyGroups(t.ctx);
    expect((await group()).ended).toBeNull();
    await leaveGroup(t.ctx, sam, "circle");
    await endEmptyGroups(t.ctx);
    expect((await group()).ended).toEqual(t.ctx.clock.now());
    t.ctx.clock.advance(days(29));
    await endEmptyGroups(t.ctx);
    expect(await rowsOf(circle)).toBeGreaterThan(0);
    t.ctx.clock.advance(days(2));
    await endEmptyGroups(t.ctx);
    await endEmptyGroups(t.ctx);
    expect(await rowsOf(circle)).toBe(0);
    const handle = expect.stringMatching(/^circle_[a-z0-9]{10}$/) as string;
    expect(await group()).toMatchObject({ handle, shortHandle: null, name: "", summary: "" });
    expect(await rowsOf(root)).toBe(others);
    for (const name of ["circle", (await group()).handle])
      await expect(joinGroup(t.ctx, await viewerFor(t.ctx, id(rosa)), name)).rejects.toMatchObject({
        code: "not-found",
      });
    // A refusal would tell that there was one.
    expect((await addGroup(t.ctx, rosa, "circle")).group.handle).toBe("circle");
  });

  test("waits while an invitation can bring somebody, and goes on when somebody came after all", async () => {
    const now = t.ctx.clock.now();
    const invitation = newId();
    await t.ctx.db
      .insertInto("invitations")
      .values({
        id: invitation,
        tokenHash: "x",
        madeBy: null,
        usesLeft: 1,
        expires: after(now, days(3)),
      })
      .execute();
    await t.ctx.db
      .insertInto("invitationGroups")
      .values({ invitationId: invitation, groupId: circle })
      .execute();
    for (const viewer of [rosa, sam]) await leaveGroup(t.ctx, viewer, "circle");
    await endEmptyGroups(t.ctx);
    expect((await group()).ended).toBeNull();
    t.ctx.clock.advance(days(4));
    await endEmptyGroups(t.ctx);
    expect((await group()).ended).not.toBeNull();
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId: circle, memberId: id(sam), since: "2026-12-01" })
      .execute();
    await endEmptyGroups(t.ctx);
    expect((await group()).ended).toBeNull();
  });

  test("has no table that is forgotten", async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'groups'::regclass`.execute(
      t.ctx.db,
    );
    const snake = (name: string): string =>
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    // Books, what siblings hold the other half of, and what is gone with the last member.
    const stays = ["announcements", "followers", "fund_promises", "fund_requests", "hour_ties", "ledger_accounts", "ledger_transactions", "memberships", "siblings"]; // oxfmt-ignore
    expect(rows.map((row) => row.name).sort()).toEqual([...groupsOwn.map(snake), ...stays].sort());
  });
});
