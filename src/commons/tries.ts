/**
 * Wrong tries at a secret, and other things that are counted: under names that
 * nobody can read back, gone within a day.
 */
import { createHmac, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { AppContext } from "./app-context.ts";
import { after } from "#platform/lib/clock.ts";

/** So many wrong tries in so many milliseconds. */
interface Limit {
  readonly max: number;
  readonly window: number;
}

/**
 * What is counted: `parts` say what is tried, and by whom. They leave this file as an HMAC only.
 */
interface Count {
  readonly limit: Limit;
  readonly parts: readonly string[];
}

interface DayKey {
  readonly day: string;
  readonly key: string;
}

/** Of each database, read once a day: it is asked for with each form that anybody sends. */
const dayKeys = new WeakMap<AppContext["db"], DayKey>();

/**
 * A key for each day, made by whoever needs it first, the same for all
 * processes, and forgotten with the day.
 */
async function keyOfDay({ db, clock }: AppContext): Promise<string> {
  const day = clock.now().toISOString().slice(0, 10);
  const before = dayKeys.get(db);
  if (before?.day === day) return before.key;
  const key = await sharedKey(db, day);
  // Another process, whose clock is at another day, forgot it at once: this count is alone.
  if (key === undefined) return newKey();
  dayKeys.set(db, { day, key });
  return key;
}

const newKey = (): string => randomBytes(32).toString("base64url");

async function sharedKey(db: AppContext["db"], day: string): Promise<string | undefined> {
  const known = () =>
    db
      .selectFrom("tryKeys")
      .select("key")
      .where("day", "=", sql<string>`${day}::date`)
      .executeTakeFirst();
  const before = await known();
  if (before !== undefined) return before.key;
  await db
    .deleteFrom("tryKeys")
    .where("day", "<>", sql<string>`${day}::date`)
    .execute();
  await db
    .insertInto("tryKeys")
    .values({ day, key: newKey() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await known())?.key;
}

interface Counted {
  /** For each count, in the same order: was the limit reached before this try? */
  readonly over: readonly boolean[];
  /** This try was right: it does not count. */
  takeBack(): Promise<void>;
}

interface Named {
  readonly name: string;
  readonly window: number;
}
interface Written {
  readonly name: string;
  readonly tries: number;
  readonly until: Date;
}

const nameUnder = (key: string, parts: readonly string[]): string =>
  createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");

async function countAll(
  { db, clock }: AppContext,
  named: readonly Named[],
): Promise<ReadonlyMap<string, Written>> {
  const now = clock.now();
  // In one order, so that no two wait for each other.
  const values = named
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, window }) => sql`(${name}, 1, ${after(now, window)}::timestamptz)`);
  const { rows } = await sql<Written>`
    insert into wrong_tries as t (name, tries, until) values ${sql.join(values)}
    on conflict (name) do update set
      tries = case when t.until <= ${now} then 1 else t.tries + 1 end,
      until = case when t.until <= ${now} then excluded.until else t.until end
    returning name, tries, until`.execute(db);
  return new Map(rows.map((row) => [row.name, row]));
}

/** Counts a try under all of these at once. Two at the same moment are two. */
export async function countTry(ctx: AppContext, counts: readonly Count[]): Promise<Counted> {
  const key = await keyOfDay(ctx);
  const named = counts.map(({ limit, parts }) => ({
    max: limit.max,
    window: limit.window,
    name: nameUnder(key, parts),
  }));
  const written = await countAll(ctx, named);
  return {
    over: named.map(({ name, max }) => (written.get(name)?.tries ?? 0) > max),
    takeBack: async () => {
      await ctx.db
        .updateTable("wrongTries")
        .set((eb) => ({ tries: eb("tries", "-", 1) }))
        .where("name", "in", [...written.keys()])
        .where("tries", ">", 0)
        .execute();
    },
  };
}

/** Counts it: how many there are in these milliseconds by now, and when they are over. */
export async function countOne(
  ctx: AppContext,
  parts: readonly string[],
  window: number,
): Promise<{ readonly count: number; readonly until: Date }> {
  const name = nameUnder(await keyOfDay(ctx), parts);
  const row = (await countAll(ctx, [{ name, window }])).get(name);
  return { count: row?.tries ?? 1, until: row?.until ?? after(ctx.clock.now(), window) };
}

/** Forgets counts that are over, and keys of other days. A scheduled task. */
export async function forgetTries({ db, clock }: AppContext): Promise<void> {
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  if (dayKeys.get(db)?.day !== day) dayKeys.delete(db);
  await db.deleteFrom("wrongTries").where("until", "<=", now).execute();
  await db
    .deleteFrom("tryKeys")
    .where("day", "<>", sql<string>`${day}::date`)
    .execute();
}
