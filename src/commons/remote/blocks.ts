/** With whom we don't speak. Is somebody elsewhere blocked: they themselves, their server, or one that it belongs to? */
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

/**
 * Those of these hosts with which the collective does not speak, since it speaks with named servers only. Siblings are named by
 * being siblings, also while they are asked.
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
    union select regexp_replace(s.address, '^(?:@?[^@/]*@|https?://)([^/]+).*$', '\\1') from siblings s`.execute(
    db,
  );
  const known = new Set(named.map((row) => row.value.toLowerCase()));
  return asked.filter((host) => !hostAndAbove(host).some((one) => known.has(one)));
}
