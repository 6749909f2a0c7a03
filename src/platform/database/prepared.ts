/**
 * What is asked again and again is planned once for each connection: of small answers, which are
 * most, the plan is most of the work.
 *
 * Only outside of transactions, so that whatever becomes of a plan (its table got a column,
 * somebody between mixes connections up) the same can be asked again without one; and not what
 * looks for words or into lists, since rare ones and common ones want other plans.
 */
import { createHash } from "node:crypto";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import pg from "pg";

/** This often a statement is asked without a plan before it gets one. */
const often = 3;
const limits = {
  /** Statements that are counted. */
  counted: 2000,
  /** Plans of one connection: each takes memory of the database. */
  plans: 150,
} as const;

const eachItsOwn = /@@|&&|@>|<%|%>|~|\blike\b|\bilike\b/i;

interface Counted {
  times: number;
  readonly name: string | undefined;
}

/** By their text. */
const counted = new Map<string, Counted>();

/** The name tells the whole text: no two statements share one, whoever prepares them. */
const nameOf = (text: string): string | undefined =>
  eachItsOwn.test(text) ? undefined : createHash("sha256").update(text).digest("base64url");

/** What the plan of a statement is called, if it is asked often enough to have one. */
function planOf(text: string): string | undefined {
  let known = counted.get(text);
  if (known === undefined) {
    if (counted.size >= limits.counted) counted.clear();
    counted.set(text, (known = { times: 0, name: nameOf(text) }));
  }
  known.times++;
  return known.times > often ? known.name : undefined;
}

/**
 * The plan was made for a table that is another now; there is no such plan; there is one already.
 */
const outdated = new Set(["0A000", "26000", "42P05"]);
const isOutdated = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && outdated.has(error.code ?? "");

/** A connection, with the plans that the database keeps for it. */
class PreparingClient implements PostgresPoolClient {
  readonly processID: number;
  readonly #client: pg.PoolClient;
  readonly #plans = new Set<string>();
  readonly #isDirect: boolean;
  #isStale = false;

  constructor(client: pg.PoolClient, isDirect: boolean) {
    this.#client = client;
    this.#isDirect = isDirect;
    this.processID = processOf(client);
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    text: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof text !== "string") throw new TypeError("nobody asks with a cursor here");
    const plain: PostgresPoolClient = this.#client;
    const name = this.#nameFor(text);
    if (name === undefined) return plain.query<R>(text, values);
    const named: { query(asked: object): Promise<PostgresQueryResult<R>> } = this.#client;
    return named.query({ name, text, values }).catch((error: unknown) => {
      if (!isOutdated(error)) throw error;
      this.#isStale = true;
      return plain.query<R>(text, values);
    });
  }

  #nameFor(text: string): string | undefined {
    const mayPlan = this.#isDirect && !this.#isStale && this.#client.getTransactionStatus() === "I";
    const name = mayPlan ? planOf(text) : undefined;
    if (name === undefined || this.#plans.has(name)) return name;
    if (this.#plans.size >= limits.plans) return undefined;
    this.#plans.add(name);
    return name;
  }

  /** A connection whose plans are out of date is opened anew. */
  release(destroy = false): void {
    this.#client.release(destroy || this.#isStale);
  }
}

const processOf = (client: PostgresPoolClient): number => client.processID ?? 0;

/**
 * Who is between (PgBouncer) calls itself by another number than the process behind it, and
 * changes that with each transaction.
 */
async function isDirect(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid === processOf(client);
}

/** The same pool, whose connections keep plans. */
export function preparing(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PreparingClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      let known = clients.get(client);
      if (known === undefined) {
        try {
          known = new PreparingClient(client, await isDirect(client));
        } catch (error) {
          client.release(true);
          throw error;
        }
        clients.set(client, known);
      }
      return known;
    },
    end: () => pool.end(),
  };
}
