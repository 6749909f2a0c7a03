/**
 * What is sealed goes by itself, and nobody needs an address: read from the schema,
 * so that a new table can't slip by.
 */
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testContext, type TestContext } from "../../support/context.ts";

/** Tables whose words are for some people only, and the column that says when a row is deleted. */
const sealed: Readonly<Record<string, string>> = {
  announced_acts: "expires",
  exchanges: "purge",
  fund_requests: "purge",
  joinings: "purge",
  key_askings: "expires",
  member_talks: "purge",
  member_ties: "expires",
  passkey_challenges: "expires",
  pauses: "purge",
  power_log: "expires",
  push_subscriptions: "purge",
  report_people: "expires",
  rounds: "purge",
  sign_in_links: "expires",
  welcomes: "expires",
  vouchings: "expires",
};

/** Goes with a row of a sealed table. */
const within: Readonly<Record<string, string>> = {
  exchange_messages: "exchanges",
  member_letters: "member_talks",
  question_messages: "questions",
  round_entries: "rounds",
  vouches: "joinings",
};

/**
 * Tables with words that name a member and are not sealed: for the group,
 * for everybody, or the member's own.
 */
const open = [
  "action_points",
  "agreement_reviews",
  "calendar_imports",
  "decision_voices",
  "decisions",
  "event_series",
  "events",
  "files",
  "fund_promises",
  "guide_notes",
  "guides",
  "hour_transfers",
  "invitations",
  "library_imports",
  "lot_movements",
  "meeting_hands",
  "meeting_items",
  "meeting_roles",
  "member_addresses",
  "members",
  "memberships",
  "news",
  "notification_choices",
  "notification_settings",
  "offers",
  "passkeys",
  "personal_feeds",
  "pictures",
  "practices",
  "profiles",
  "recovery_words",
  "role_askings",
  "roles",
  "rsvps",
  "sessions",
  "shift_askings",
  "shift_seats",
  "stances",
  "stories",
  "things",
  "words",
];

/**
 * Tables with words of people who are no members, and the column that says when a row is deleted.
 */
const ofStrangers: Readonly<Record<string, string>> = { questions: "expires" };

let t: TestContext;
beforeAll(async () => {
  t = await testContext();
});
afterAll(() => t.end());

interface Column {
  readonly name: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly standard: boolean;
}

const columns = async (): Promise<readonly Column[]> =>
  (
    await sql<Column>`
      select table_name as name, column_name as "column", data_type as type, is_nullable = 'YES' as nullable, column_default is not null as standard
      from information_schema.columns where table_schema = current_schema()`.execute(t.ctx.db)
  ).rows;

/** Tables with a tie to members. */
const personal = async (): Promise<readonly string[]> =>
  (
    await sql<{ name: string }>`
      select distinct c.conrelid::regclass::text as name from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'members'::regclass
      union select 'members'`.execute(t.ctx.db)
  ).rows.map((row) => row.name);

test("every sealed row carries the day of its deletion", async () => {
  const all = await columns();
  for (const [table, column] of Object.entries({ ...sealed, ...ofStrangers }))
    expect(all.filter((one) => one.name === table && one.column === column)).toMatchObject([
      { type: "timestamp with time zone", nullable: false, standard: false },
    ]);
  for (const [table, whole] of Object.entries(within)) {
    const { rows } = await sql<{ rule: string }>`
      select confdeltype as rule from pg_constraint
      where contype = 'f' and conrelid = ${table}::regclass and confrelid = ${whole}::regclass`.execute(
      t.ctx.db,
    );
    expect([table, rows]).toEqual([table, [{ rule: "c" }]]);
  }
});

test("a new table with words and a member in it says here whether it is sealed", async () => {
  const all = await columns();
  const named = await personal();
  const worded = named.filter((table) =>
    all.some((one) => one.name === table && one.type === "text"),
  );
  const known = [...Object.keys(sealed), ...Object.keys(within), ...open];
  expect(worded.filter((table) => !known.includes(table))).toEqual([]);
  expect([...Object.keys(sealed), ...open].filter((table) => !worded.includes(table))).toEqual([]);
  expect(
    all
      .filter((one) => one.column === "purge" && !Object.hasOwn(sealed, one.name))
      .map((one) => one.name),
  ).toEqual([]);
});

test("no table that names a member needs an address, a telephone number or a date of birth", async () => {
  const named = await personal();
  const mine = (await columns()).filter((one) => named.includes(one.name));
  expect(
    mine
      .filter((one) => /phone|birth|legal|gender|street/.test(one.column))
      .map((one) => `${one.name}.${one.column}`),
  ).toEqual([]);
  expect(
    mine
      .filter((one) => /mail/.test(one.column) && !one.nullable && !one.standard)
      .map((one) => `${one.name}.${one.column}`),
  ).toEqual([]);
});
