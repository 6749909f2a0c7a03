/** Which of several rows of one event is shown. */
import { sql } from "kysely";
import type { Row, Trx } from "#platform/database/schema.ts";
import { chooseShown } from "./duplicates.ts";

function rankOf(row: Pick<Row<"events">, "groupId" | "remoteActorId">): number {
  if (row.groupId !== null) return 0;
  return row.remoteActorId !== null ? 1 : 2;
}

/**
 * Chooses anew among the public events of these fingerprints. Drafts and members' events neither
 * hide nor are hidden: whether one stands there would tell of it.
 */
export async function resolveDuplicates(
  trx: Trx,
  fingerprints: readonly (string | null)[],
): Promise<void> {
  const wanted = [...new Set(fingerprints.filter((one): one is string => one !== null))].sort();
  if (wanted.length === 0) return;
  const rows = await trx
    .selectFrom("events")
    .select([
      "id",
      "fingerprint",
      "groupId",
      "remoteActorId",
      "sourceId",
      "area",
      "iri",
      "url",
      "arrived",
      "duplicateOf",
      "visibility",
      "published",
    ])
    .where("fingerprint", "in", wanted)
    .execute();
  const open = rows.filter((row) => row.visibility === "public" && row.published !== null);
  const chosen = chooseShown(
    open.map((row) => ({
      ...row,
      owner: row.groupId ?? row.remoteActorId ?? row.sourceId ?? row.id,
      rank: rankOf(row),
      addresses: [row.iri, row.url].filter((one): one is string => one !== null),
    })),
  );
  const changed = rows
    .map((row) => ({ id: row.id, was: row.duplicateOf, best: chosen.get(row.id) ?? null }))
    .filter((row) => row.was !== row.best);
  if (changed.length === 0) return;
  await sql`
    update events set duplicate_of = found.best
    from unnest(${changed.map((row) => row.id)}::uuid[], ${changed.map(
      (row) => row.best,
    )}::uuid[]) as found (id, best)
    where events.id = found.id`.execute(trx);
}
