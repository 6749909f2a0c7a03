/**
 * The board in the database: open offers and needs that the viewer may see, the newest first. Ids
 * are found first, mostly in an index alone; what is shown of them is read afterwards.
 */
import { sql } from "kysely";
import { pictureColumn } from "#commons/pictures/column.ts";
import { originColumns } from "#commons/origin.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { BoardFilter } from "./filter.ts";
import type { GiftCount } from "./gifts.ts";
import { faceFor, type VisibleOffer } from "../offer.ts";
import { findOffers, onBoard } from "./search-store.ts";

const [handle, name, page, address] = originColumns("offers");
const columns = [
  "id",
  "groupId",
  "remoteActorId",
  "iri",
  "url",
  "lastSeen",
  "madeBy",
  "visibility",
  "published",
  "updated",
  "name",
  "source",
  "contentHtml",
  "tags",
  "language",
  "purpose",
  "careKind",
  "area",
  "quantity",
  "unit",
  "state",
  "expires",
  "what",
  "how",
  "conditions",
  "cautions",
  "availability",
  "spoken",
  "remotePossible",
  "credit",
  "approvedText",
  "available",
  "eventId",
  "lotId",
  "thingId",
  "renewed",
] as const satisfies readonly (keyof VisibleOffer)[];

/**
 * These, in this order, as the viewer may read them; without `raw` and the columns of the search,
 * which lists never show. Who asks has made sure that the viewer may see them.
 */
export async function offersById(
  db: Reader,
  viewer: Viewer,
  ids: readonly string[],
): Promise<VisibleOffer[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("offers")
    .leftJoin("groups", "groups.id", "offers.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "offers.remoteActorId")
    .select(columns.map((column) => `offers.${column}` as const))
    .select([handle.as("byHandle"), name.as("byName"), page.as("byPage"), address.as("byAddress")])
    .select(pictureColumn("offer", "offers").as("image"))
    .where("offers.id", "in", [...ids])
    .execute();
  const byId = new Map(
    rows.map(({ byHandle, byName, byPage, byAddress, ...offer }) => [
      offer.id,
      faceFor(viewer, {
        ...offer,
        raw: null,
        setAside: null,
        search: "",
        plainSearch: "",
        wordForms: "",
        origin: { handle: byHandle, name: byName, page: byPage, address: byAddress },
      }),
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export interface BoardPage {
  readonly offers: readonly VisibleOffer[];
  readonly next: string | null;
  readonly close: boolean;
}

/** A page of the board. */
export async function listedOffers(
  db: Reader,
  viewer: Viewer,
  filter: BoardFilter,
  now: Date,
  max: number,
): Promise<BoardPage> {
  const { ids, next, close } = await findOffers(db, viewer, filter, now, max);
  return { offers: await offersById(db, viewer, ids), next, close };
}

/** Groups with something on the board that the viewer may see. */
export const boardGroups = (
  db: Reader,
  viewer: Viewer,
  now: Date,
): Promise<{ handle: string; name: string }[]> =>
  db
    .selectFrom("groups")
    .select(["handle", "name"])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("offers")
          .select("offers.id")
          .whereRef("offers.groupId", "=", "groups.id")
          .where(onBoard(viewer, now)),
      ),
    )
    .orderBy("name")
    .limit(200)
    .execute();

/** How many there are, of ours and of siblings, by kind of care and what they are. */
export async function countGifts(db: Reader, viewer: Viewer, now: Date): Promise<GiftCount[]> {
  const { rows } = await sql<GiftCount>`
    select offers.care_kind as "careKind", offers.what, offers.purpose, offers.group_id is not null
      as ours, count(*)::int as n
    from offers where ${onBoard(viewer, now)} group by 1, 2, 3, 4`.execute(db);
  return rows;
}
