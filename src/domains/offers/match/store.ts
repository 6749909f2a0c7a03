/** Offers and needs that may answer each other, in the database. */
import { sql } from "kysely";
import type { Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { anyOf, onBoard } from "../board/search-store.ts";
import { offersById } from "../board/store.ts";
import { type Matchable, matchesFor, type Reason, tellingWords } from "./match.ts";
import type { VisibleOffer } from "../offer.ts";

/**
 * So many of the newest are compared: of the same care, and of those with a word or tag in common.
 */
const compared = 300;

export interface FoundMatch {
  readonly offer: VisibleOffer;
  readonly reasons: readonly Reason[];
}

/**
 * What on the board may answer it, as far as the viewer may see. The shuffle is a new one each day.
 */
export async function matchesOf(
  db: Reader,
  viewer: Viewer,
  offer: VisibleOffer,
  { now, zone, max }: { now: Date; zone: string; max: number },
): Promise<FoundMatch[]> {
  const words = (offer.name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => tellingWords(word).length > 0)
    .slice(0, 12);
  const board = sql`offers.purpose = ${
    offer.purpose === "offer" ? "request" : "offer"
  } and ${onBoard(viewer, now)} and (offers.available is null or offers.available > 0)`;
  const shown = sql`offers.id, offers.published, offers.purpose, offers.name, offers.care_kind
    as "careKind", offers.what, offers.how, offers.tags, offers.area, offers.remote_possible
      as "remotePossible", offers.spoken, offers.language`;
  const matching = sql`(offers.plain_search @@ ${anyOf(words)} or offers.tags && ${sql.val([
    ...offer.tags,
  ])}::text[])`;
  const newest = sql`order by offers.published desc, offers.id desc limit ${compared}`;
  const { rows } = await sql<Matchable>`
    (select ${shown} from offers where ${board} and offers.care_kind = ${offer.careKind} ${newest})
    union (select ${shown} from offers where ${board} and ${matching} ${newest})`.execute(db);
  const found = matchesFor(offer, rows, { seed: dayIn(now, zone), max });
  const offers = new Map(
    (
      await offersById(
        db,
        viewer,
        found.map((match) => match.id),
      )
    ).map((one) => [one.id, one]),
  );
  return found.flatMap(({ id, reasons }) => {
    const other = offers.get(id);
    return other === undefined ? [] : [{ offer: other, reasons }];
  });
}
