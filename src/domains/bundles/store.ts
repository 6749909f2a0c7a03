/** The guides that a bundle carries, in steps. */
import type { Reader, Row } from "#platform/database/schema.ts";
import { notQuiet } from "#commons/visibility.ts";
import { licenses } from "#domains/guides/guide.ts";
import { mayTravel } from "./bundle.ts";

export interface BundleInput {
  /** Handle of the group whose guides are wanted; undefined for all of ours. */
  readonly group?: string | undefined;
  readonly siblings: boolean;
}

export type StoredGuide = Row<"guides"> & {
  readonly handle: string | null;
  readonly byName: string;
  /** Actor of a sibling. */
  readonly actor: string | null;
};

const travelling = licenses.filter(mayTravel);

/**
 * Public guides of ours, or those of siblings that may be carried on; by
 * id, the next `max` after `after`.
 */
export async function guidesFrom(
  db: Reader,
  whose: "ours" | "siblings",
  input: BundleInput,
  after: string,
  max: number,
): Promise<readonly StoredGuide[]> {
  const rows = await db
    .selectFrom("guides")
    .leftJoin("groups", "groups.id", "guides.groupId")
    .leftJoin("remoteActors", "remoteActors.id", "guides.remoteActorId")
    .selectAll("guides")
    .select([
      "groups.handle",
      "groups.name as groupName",
      "remoteActors.iri as actor",
      "remoteActors.name as actorName",
    ])
    .where("guides.visibility", "=", "public")
    .where("guides.published", "is not", null)
    .where(notQuiet("guides"))
    .where("guides.id", ">", after)
    .$if(whose === "ours", (q) => q.where("guides.groupId", "is not", null))
    .$if(whose === "ours" && input.group !== undefined, (q) =>
      q.where("groups.handle", "=", input.group ?? ""),
    )
    .$if(whose === "siblings", (q) =>
      q
        .where("guides.remoteActorId", "is not", null)
        .where("guides.raw", "is not", null)
        .where("guides.license", "in", travelling),
    )
    .orderBy("guides.id")
    .limit(max)
    .execute();
  return rows.map(({ groupName, actorName, ...guide }) => ({
    ...guide,
    byName: groupName ?? actorName ?? "",
  }));
}

/** How many there are. */
export async function countGuides(
  db: Reader,
  input: BundleInput,
): Promise<{ readonly ours: number; readonly siblings: number }> {
  const row = await db
    .selectFrom("guides")
    .leftJoin("groups", "groups.id", "guides.groupId")
    .select((eb) => [
      eb.fn
        .countAll<string>()
        .filterWhere("guides.groupId", "is not", null)
        .$call((count) =>
          input.group === undefined ? count : count.filterWhere("groups.handle", "=", input.group),
        )
        .as("ours"),
      eb.fn
        .countAll<string>()
        .filterWhere("guides.remoteActorId", "is not", null)
        .filterWhere("guides.raw", "is not", null)
        .filterWhere("guides.license", "in", travelling)
        .as("siblings"),
    ])
    .where("guides.visibility", "=", "public")
    .where("guides.published", "is not", null)
    .where(notQuiet("guides"))
    .executeTakeFirstOrThrow();
  return { ours: Number(row.ours), siblings: input.siblings ? Number(row.siblings) : 0 };
}

/** Groups that have published something for everybody. */
export const groupsWithGuides = (db: Reader): Promise<{ handle: string; name: string }[]> =>
  db
    .selectFrom("groups")
    .select(["handle", "name"])
    .where("kind", "=", "open")
    .where("ended", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("guides")
          .select("guides.id")
          .whereRef("guides.groupId", "=", "groups.id")
          .where("guides.visibility", "=", "public")
          .where("guides.published", "is not", null)
          .where(notQuiet("guides")),
      ),
    )
    .orderBy("root", "desc")
    .orderBy("name")
    .limit(500)
    .execute();
