/** Fedify's key-value store on PostgreSQL. Text, not jsonb, which refuses NUL and lone surrogates from strangers. */
import type { KvKey, KvStore, KvStoreListEntry, KvStoreSetOptions } from "@fedify/fedify";
import { sql } from "kysely";
import type { Db, Trx } from "#database/schema.ts";
import { after, type Clock, days } from "#kit/clock.ts";

/** Fedify keeps public keys and per-host memories without an end; ours end. */
const lifetime = days(30);

const nameOf = (key: KvKey): string => JSON.stringify(key);

export class Cache implements KvStore {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** undefined when missing or over; a stored null is null (Fedify reads it as "known to be bad"). */
  async get<T = unknown>(key: KvKey): Promise<T | undefined> {
    const row = await this.#db
      .selectFrom("federationCache")
      .select("value")
      .where("key", "=", nameOf(key))
      .where("expires", ">", this.#clock.now())
      .executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.value) as T);
  }

  async set(key: KvKey, value: unknown, options?: KvStoreSetOptions): Promise<void> {
    await this.#put(this.#db, key, value, options);
  }

  async delete(key: KvKey): Promise<void> {
    await this.#db.deleteFrom("federationCache").where("key", "=", nameOf(key)).execute();
  }

  /** Writes when what stands there is what the caller last saw; one of several racing callers wins. */
  async cas(key: KvKey, expected: unknown, value: unknown, options?: KvStoreSetOptions): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${nameOf(key)}, 11))`.execute(trx);
      const row = await trx
        .selectFrom("federationCache")
        .select("value")
        .where("key", "=", nameOf(key))
        .where("expires", ">", this.#clock.now())
        .executeTakeFirst();
      const stands = row === undefined ? undefined : (JSON.parse(row.value) as unknown);
      if (JSON.stringify(stands) !== JSON.stringify(expected)) return false;
      if (value === undefined) await trx.deleteFrom("federationCache").where("key", "=", nameOf(key)).execute();
      else await this.#put(trx, key, value, options);
      return true;
    });
  }

  async *list(prefix?: KvKey): AsyncIterable<KvStoreListEntry> {
    const start = prefix === undefined || prefix.length === 0 ? "[" : nameOf(prefix).slice(0, -1);
    const rows = await this.#db
      .selectFrom("federationCache")
      .select(["key", "value"])
      .where(sql<boolean>`starts_with(key, ${start})`)
      .where("expires", ">", this.#clock.now())
      .orderBy("key")
      .execute();
    for (const row of rows) {
      const rest = row.key[start.length];
      if (start !== "[" && rest !== "," && rest !== "]") continue;
      const key: unknown = JSON.parse(row.key);
      yield { key: key as KvKey, value: JSON.parse(row.value) as unknown };
    }
  }

  async #put(db: Db | Trx, key: KvKey, value: unknown, options?: KvStoreSetOptions): Promise<void> {
    if (value === undefined) return;
    const ttl = options?.ttl === undefined ? lifetime : Math.min(options.ttl.total("millisecond"), lifetime);
    const row = { key: nameOf(key), value: JSON.stringify(value), expires: after(this.#clock.now(), ttl) };
    await db
      .insertInto("federationCache")
      .values(row)
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: row.value, expires: row.expires }))
      .execute();
  }
}
