/** Lots and their movements in the database. Days are text here: a day has no zone. */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import { maySeeGroup, type Viewer } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { addDays } from "../day.ts";
import {
  type LabelFacts,
  type LotFilter,
  type VisibleLot,
  type VisibleMovement,
  lotSoonDays,
} from "./lot.ts";
import { memberOf } from "../store.ts";

const leftOf = sql<string>`coalesce((select left_over from lot_movements where lot_id = lots.id
  order by seq desc limit 1), 0)::text`;

const joined = (db: Reader) =>
  db
    .selectFrom("lots")
    .innerJoin("groups", "groups.id", "lots.groupId")
    .selectAll("lots")
    .select([
      sql<string | null>`lots.made_on::text`.as("madeOn"),
      sql<string | null>`lots.best_before::text`.as("bestBefore"),
      leftOf.as("left"),
      "groups.handle as groupHandle",
      "groups.name as groupName",
      "groups.kind as groupKind",
      "groups.language as groupLanguage",
      "groups.ended as groupEnded",
    ]);

type Joined = Awaited<ReturnType<ReturnType<typeof joined>["executeTakeFirstOrThrow"]>>;

const seen = (
  viewer: Viewer,
  { groupHandle, groupName, groupLanguage, groupKind: _kind, groupEnded: _ended, ...lot }: Joined,
): VisibleLot => ({
  ...lot,
  group: { id: lot.groupId, handle: groupHandle, name: groupName, language: groupLanguage },
  ours: viewer.member?.groups.includes(lot.groupId) === true,
});

/** The lot, if the viewer is a member who may see its group; else not-found. */
export async function lotFor(db: Reader, viewer: Viewer, id: string): Promise<VisibleLot> {
  memberOf(viewer);
  if (!isId(id)) throw new DomainError("not-found");
  const row = await joined(db).where("lots.id", "=", id).executeTakeFirst();
  if (row?.groupEnded !== null || !maySeeGroup(viewer, { id: row.groupId, kind: row.groupKind }))
    throw new DomainError("not-found");
  return seen(viewer, row);
}

/**
 * Lots of a group: what ends soonest first, then what has no day. Those of which
 * nothing is left only when asked for.
 */
export async function lotsOf(
  db: Reader,
  viewer: Viewer,
  groupId: string,
  filter: LotFilter,
  today: string,
  max: number,
): Promise<{ readonly lots: readonly VisibleLot[]; readonly more: boolean }> {
  memberOf(viewer);
  const rows = await joined(db)
    .where("lots.groupId", "=", groupId)
    .$if(filter.empty !== true, (q) => q.where(sql<boolean>`${leftOf}::numeric > 0`))
    .$if(filter.form !== undefined, (q) => q.where("lots.form", "=", filter.form ?? ""))
    .$if(filter.keeping === "over", (q) => q.where(sql<boolean>`lots.best_before < ${today}::date`))
    .$if(filter.keeping === "soon", (q) =>
      q.where(
        sql<boolean>`lots.best_before between ${today}::date and ${addDays(
          today,
          lotSoonDays,
        )}::date`,
      ),
    )
    .$if(filter.q !== undefined, (q) =>
      q.where(
        sql<boolean>`strpos(public.plain_text(lots.number || ' ' || lots.name || ' ' || lots.latin || ' ' || lots.part), public.plain_text(${filter.q ?? ""})) > 0`,
      ),
    )
    .$if(filter.after !== undefined, (q) =>
      q.where(
        sql<boolean>`(coalesce(lots.best_before, 'infinity'),
          lots.id) > (select coalesce(best_before, 'infinity'), id from lots where id = ${
            filter.after ?? null
          }::uuid and group_id = ${groupId}::uuid)`,
      ),
    )
    .orderBy(sql`coalesce(lots.best_before, 'infinity')`)
    .orderBy("lots.id")
    .limit(max + 1)
    .execute();
  return { lots: rows.slice(0, max).map((row) => seen(viewer, row)), more: rows.length > max };
}

/** The newest movements of a lot. */
export const lotMovements = (db: Reader, lotId: string, max: number): Promise<VisibleMovement[]> =>
  db
    .selectFrom("lotMovements")
    .leftJoin("members", "members.id", "lotMovements.toMemberId")
    .leftJoin("remoteActors", "remoteActors.iri", "lotMovements.toActorIri")
    .selectAll("lotMovements")
    .select([
      "members.handle as toHandle",
      "members.name as toMemberName",
      "remoteActors.name as toActorName",
    ])
    .where("lotMovements.lotId", "=", lotId)
    .orderBy("lotMovements.seq", "desc")
    .limit(max)
    .execute();

/** Who entered a lot first: its maker; null when nobody is known. */
export const makerOf = async (db: Reader, lotId: string): Promise<string | null> =>
  (
    await db
      .selectFrom("lotMovements")
      .select("toMemberId")
      .where("lotId", "=", lotId)
      .where("kind", "=", "made")
      .orderBy("seq")
      .limit(1)
      .executeTakeFirst()
  )?.toMemberId ?? null;

/** What everybody may know of a lot. */
export async function labelOf(
  db: Reader,
  id: string,
): Promise<LabelFacts & { readonly language: string }> {
  const row = isId(id)
    ? await db
        .selectFrom("lots")
        .innerJoin("groups", "groups.id", "lots.groupId")
        .select([
          "lots.id",
          "number",
          "lots.name",
          "latin",
          "part",
          "form",
          "strength",
          "cautions",
          "recalled",
          "recallText",
          "groups.language",
        ])
        .select([
          sql<string | null>`made_on::text`.as("madeOn"),
          sql<string | null>`best_before::text`.as("bestBefore"),
        ])
        .where("lots.id", "=", id)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row;
}
