/**
 * Two versions beside each other on one database: the newer one works, the older one takes nothing
 * meanwhile; and nobody gives up work that another version may know how to do.
 */
import { type RawBuilder, sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { newestMigration } from "#platform/database/migrate.ts";
import type { Db, Reader } from "#platform/database/schema.ts";
import { after, days, hours, minutes, seconds } from "#platform/lib/clock.ts";
import { reviveLetters } from "./dead-letters.ts";

/** What a worker knows: how to do jobs of these kinds, and the tables up to this migration. */
export interface Knows {
  readonly kinds: readonly string[];
  readonly migration: number;
}

/** A worker that was not seen for so long is gone. As in migration 0071. */
const silence = minutes(1);

/** Does no worker of a newer version live? */
export const noNewer = (migration: number): RawBuilder<boolean> => sql`not exists (
  select from workers
  where migration > ${migration} and seen > now() - make_interval(secs => ${silence / 1000}))`;

/** Is there a worker of a newer version than this program? */
export async function newerWorks(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ none: boolean }>`
    select ${noNewer(await newestMigration())} as none`.execute(db);
  return rows[0]?.none === false;
}

const unknown = "nobody knows how to do";

/** Why a job of a kind that is not known here is given up. */
export const whyUnknown = (kind: string): string => `${unknown} "${kind}"`;

/**
 * What a version before gave up because it did not know how to do it, and we do. `since`: given up
 * after this moment.
 */
const bringBackKnown = (
  db: Db,
  now: Date,
  { kinds, since }: { readonly kinds: readonly string[]; readonly since: Date },
): Promise<number> =>
  reviveLetters(
    db,
    now,
    sql`dead > ${since} and kind = any(${[...kinds]}::text[]) and last_error like ${`${unknown}%`}`,
  );

/** What nobody did within a day is of a version that is gone: it waits for no one any more. */
async function giveUpUnknown(db: Db, now: Date, kinds: readonly string[]): Promise<void> {
  await sql`
    update jobs set dead = ${now}, held = false, last_error = ${unknown} || ' "' || kind || '"'
    where dead is null and lease is null and run_at < ${after(now, -days(1))}
      and kind <> all(${[...kinds]}::text[])`.execute(db);
}

/** A worker among those of other versions. */
export class AmongVersions {
  readonly #ctx: AppContext;
  readonly #id: string;
  #migration = 0;
  #lookedBack = -Infinity;
  #givesWay = false;
  readonly #kinds: readonly string[];

  constructor(ctx: AppContext, id: string, kinds: readonly string[]) {
    this.#ctx = ctx;
    this.#id = id;
    this.#kinds = kinds;
  }

  get knows(): Knows {
    return { kinds: this.#kinds, migration: this.#migration };
  }

  /** Says that we live, looks who else does, and after what those before gave up. */
  async beat(): Promise<void> {
    const { db, clock, log } = this.#ctx;
    this.#migration = await newestMigration();
    await sql`
      insert into workers (id, started, seen, migration)
      values (${this.#id}, now(), now(), ${this.#migration})
      on conflict (id) do update set seen = now()`.execute(db);
    await sql`delete from workers
      where seen < now() - make_interval(secs => ${minutes(10) / 1000})`.execute(db);
    const gaveWay = this.#givesWay;
    this.#givesWay = await newerWorks(db);
    if (this.#givesWay && !gaveWay) log.info("a newer version works now; this one takes no jobs");
    if (this.#givesWay) return;
    const now = clock.now();
    const first = this.#lookedBack === -Infinity;
    const since = first ? new Date(0) : after(now, -seconds(60));
    await bringBackKnown(db, now, { kinds: this.#kinds, since });
    if (performance.now() - this.#lookedBack < hours(1)) return;
    this.#lookedBack = performance.now();
    await giveUpUnknown(db, now, this.#kinds);
  }

  async end(): Promise<void> {
    await sql`delete from workers where id = ${this.#id}`.execute(this.#ctx.db);
  }
}
