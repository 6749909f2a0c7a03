/** Offers and needs in the database. */
import { sql } from "kysely";
import { pictureColumn } from "#commons/pictures/column.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { originColumns } from "#commons/origin.ts";
import { DomainError } from "#commons/domain-error.ts";
import { maySee, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { type BoardPage, listedOffers } from "./board/store.ts";
import type { BoardFilter } from "./board/filter.ts";
import { faceFor, type VisibleOffer } from "./offer.ts";

const [handle, name, page, address] = originColumns("offers");

const joined = (db: Reader) =>
  db
    .selectFrom("offers")
    .leftJoin("groups", "groups.id", "offers.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "offers.remoteActorId")
    .selectAll("offers")
    .select(pictureColumn("offer", "offers").as("image"))
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")]);

type Joined = Row<"offers"> & {
  byHandle: string | null;
  byName: string;
  byPage: string | null;
  byAddress: string | null;
  image: ShownPicture | null;
};
const seen = ({ byHandle, byName, byPage, byAddress, ...offer }: Joined): VisibleOffer => ({
  ...offer,
  origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
});

export async function offerWithdrawn(db: Reader, id: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("tombstones")
      .select("id")
      .where("kind", "=", "offer")
      .where("id", "=", id)
      .executeTakeFirst()) !== undefined
  );
}

export async function offerFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleOffer> {
  if (!isId(id)) throw new DomainError("not-found");
  const row = await joined(db).where("offers.id", "=", id).executeTakeFirst();
  if (row !== undefined && maySee(viewer, row)) return seen(row);
  throw new DomainError((await offerWithdrawn(db, id)) ? "gone" : "not-found");
}

/** Open ones as the viewer may read them, the newest first. */
export async function boardOffers(
  db: Reader,
  viewer: Viewer,
  filter: BoardFilter,
  now: Date,
  max: number,
): Promise<BoardPage & { readonly more: boolean }> {
  const page = await listedOffers(db, viewer, filter, now, max);
  return { ...page, more: page.next !== null };
}

/** A group's own as the viewer may read them, drafts too for its members. */
export async function offersOf(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  max: number,
): Promise<VisibleOffer[]> {
  const rows = await joined(db)
    .where("offers.groupId", "=", groupId)
    .where("offers.state", "not in", ["expired", "withdrawn"])
    .where(sql<boolean>`${visibleTo(viewer, "offers")}`)
    .orderBy("offers.updated", "desc")
    .limit(max)
    .execute();
  return rows.map((row) => faceFor(viewer, seen(row)));
}
