/** Is somebody elsewhere blocked: they themselves, their server, or one that it belongs to? */
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
