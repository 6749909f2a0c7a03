/** Offers and needs in the database. */
import { sql } from "kysely";
import { originColumns } from "#commons/origin.ts";
import { Refusal } from "#commons/refusals.ts";
import { maySee, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader, Row } from "#database/schema.ts";
import { isId } from "#kit/ids.ts";
import type { BoardFilter } from "./filter.ts";
import type { SeenOffer } from "./offer.ts";

const [handle, name, page, address] = originColumns("offers");

const joined = (db: Reader) =>
  db
    .selectFrom("offers")
    .leftJoin("groups", "groups.id", "offers.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "offers.remoteActorId")
    .selectAll("offers")
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);

type Joined = Row<"offers"> & { byHandle: string | null; byName: string; byPage: string | null; byAddress: string | null };
const seen = ({ byHandle, byName, byPage, byAddress, ...offer }: Joined): SeenOffer => ({
  ...offer,
  origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
});

export async function withdrawn(db: Reader, id: string): Promise<boolean> {
  return (await db.selectFrom("tombstones").select("id").where("kind", "=", "offer").where("id", "=", id).executeTakeFirst()) !== undefined;
}

export async function offerFor(db: Reader, viewer: Viewer, id: string): Promise<SeenOffer> {
  if (!isId(id)) throw new Refusal("not-found");
  const row = await joined(db).where("offers.id", "=", id).executeTakeFirst();
  if (row !== undefined && maySee(viewer, row)) return seen(row);
  throw new Refusal((await withdrawn(db, id)) ? "gone" : "not-found");
}

/** Open ones that the viewer may see, the newest first. */
export async function boardOffers(
  db: Reader,
  viewer: Viewer,
  filter: BoardFilter,
  now: Date,
  most: number,
): Promise<{ readonly offers: readonly SeenOffer[]; readonly more: boolean }> {
  const last = filter.after;
  const rows = await joined(db)
    .where(sql<boolean>`${visibleTo(viewer, "offers")}`)
    .where("offers.published", "is not", null)
    .where("offers.state", "=", "open")
    .where((eb) => eb.or([eb("offers.expires", "is", null), eb("offers.expires", ">", now)]))
    .$if(last !== undefined, (q) =>
      q.where(sql<boolean>`(offers.published, offers.id) < (${last?.date ?? null}, ${last?.id ?? null}::uuid)`),
    )
    .$if(filter.q !== undefined, (q) => q.where(sql<boolean>`offers.search @@ websearch_to_tsquery('simple', ${filter.q ?? ""})`))
    .$if(filter.tag !== undefined, (q) => q.where(sql<boolean>`offers.tags @> array[${filter.tag ?? ""}]::text[]`))
    .$if(filter.purpose !== undefined, (q) => q.where("offers.purpose", "=", filter.purpose ?? "offer"))
    .$if(filter.careKind !== undefined, (q) => q.where("offers.careKind", "=", filter.careKind ?? ""))
    .$if(filter.group !== undefined, (q) => q.where("groups.handle", "=", filter.group ?? ""))
    .$if(filter.sibling !== undefined, (q) => q.where("remoteActors.host", "=", filter.sibling ?? ""))
    .$if(filter.scope === "own", (q) => q.where("offers.groupId", "is not", null))
    .$if(filter.scope === "siblings", (q) => q.where("offers.remoteActorId", "is not", null))
    .orderBy("offers.published", "desc")
    .orderBy("offers.id", "desc")
    .limit(most + 1)
    .execute();
  return { offers: rows.slice(0, most).map(seen), more: rows.length > most };
}

/** A group's own, drafts too for its members. */
export async function offersOf(db: Reader, viewer: Viewer, groupId: string, most: number): Promise<SeenOffer[]> {
  const rows = await joined(db)
    .where("offers.groupId", "=", groupId)
    .where("offers.state", "!=", "expired")
    .where(sql<boolean>`${visibleTo(viewer, "offers")}`)
    .orderBy("offers.updated", "desc")
    .limit(most)
    .execute();
  return rows.map(seen);
}

export async function offerHosts(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("remoteActors")
    .select("host")
    .distinct()
    .where((eb) => eb.exists(eb.selectFrom("offers").select("offers.id").whereRef("offers.remoteActorId", "=", "remoteActors.id")))
    .orderBy("host")
    .limit(200)
    .execute();
  return rows.map((row) => row.host);
}
