/**
 * With whom we don't speak. Is somebody elsewhere blocked: they themselves, their
 * server, or one that it belongs to?
 */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import { hostAndAbove, hostOf } from "#platform/lib/url.ts";

export async function isBlocked(db: Reader, iri: string): Promise<boolean> {
  const row = await db
    .selectFrom("blocks")
    .select("id")
    .where("value", "in", [iri, ...hostAndAbove(hostOf(iri) ?? "")])
    .executeTakeFirst();
  return row !== undefined;
}

/** Does the collective speak with named servers only? */
export const namedOnlyKey = "named-servers-only";

/** Why the collective does not speak with somebody. */
export type Refusal = "blocked" | "unnamed";

/** Somebody elsewhere, or the whole server where `iri` is missing. */
interface Elsewhere {
  readonly host: string;
  readonly iri?: string;
}

/**
 * Whether the collective speaks with each of these, of all in one statement; undefined: it does.
 */
export async function refusalsOf(
  db: Reader,
  asked: readonly Elsewhere[],
): Promise<readonly (Refusal | undefined)[]> {
  const names = ({ host, iri }: Elsewhere): readonly string[] => [
    ...(iri === undefined ? [] : [iri]),
    ...hostAndAbove(host),
  ];
  const { rows } = await sql<{ value: string | null }>`
    select value from blocks where value = any(${[...new Set(asked.flatMap(names))]}::text[])
    union all select null from settings where key = ${namedOnlyKey}`.execute(db);
  const found = new Set(rows.map((row) => row.value));
  const unnamed = new Set(
    found.has(null)
      ? await unnamedOf(
          db,
          asked.map(({ host }) => host),
        )
      : [],
  );
  return asked.map((one) => {
    if (names(one).some((name) => found.has(name))) return "blocked";
    return unnamed.has(one.host) ? "unnamed" : undefined;
  });
}

/**
 * Those of these hosts with which the collective does not speak, since it speaks with named servers
 * only. Siblings are named by being siblings, also while they are asked.
 */
export async function unnamedOf(db: Reader, hosts: readonly string[]): Promise<readonly string[]> {
  const asked = [...new Set(hosts)];
  if (asked.length === 0) return [];
  const on = await db
    .selectFrom("settings")
    .select("key")
    .where("key", "=", namedOnlyKey)
    .executeTakeFirst();
  if (on === undefined) return [];
  const { rows: named } = await sql<{ value: string }>`
    select value from allowed_hosts
    union select a.host from siblings s join remote_actors a on a.id = s.remote_actor_id
    union select regexp_replace(s.address, '^(?:@?[^@/]*@|https?://)([^/]+).*$', '\\1')
      from siblings s`.execute(db);
  const known = new Set(named.map((row) => row.value.toLowerCase()));
  return asked.filter((host) => !hostAndAbove(host).some((one) => known.has(one)));
}
