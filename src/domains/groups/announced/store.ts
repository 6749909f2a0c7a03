/** What everybody in a group is told of before it is done. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";

export interface Announced {
  readonly id: string;
  readonly act: string;
  readonly payload: string;
  readonly state: "waiting" | "held" | "done" | "failed";
  readonly due: Date;
  readonly heldBy: string | null;
  readonly heldByName: string | null;
  readonly firstBy: string | null;
  readonly secondBy: string;
  /** Who asked for it, in the order of their keys. */
  readonly names: readonly string[];
}

/**
 * In a group, for one of its members: never what is about themselves. What comes first is first.
 */
export const announcedIn = (
  db: Reader,
  groupId: string,
  memberId: string,
  now: Date,
): Promise<Announced[]> =>
  db
    .selectFrom("announcedActs")
    .innerJoin("members as second", "second.id", "announcedActs.secondBy")
    .leftJoin("members as first", "first.id", "announcedActs.firstBy")
    .leftJoin("members as holder", "holder.id", "announcedActs.heldBy")
    .select([
      "announcedActs.id",
      "act",
      "payload",
      "state",
      "due",
      "heldBy",
      "holder.name as heldByName",
      "firstBy",
      "secondBy",
      sql<string[]>`array_remove(array[first.name, second.name], null)`.as("names"),
    ])
    .where("groupId", "=", groupId)
    .where("announcedActs.expires", ">", now)
    .where(sql<boolean>`announced_acts.about is distinct from ${memberId}::uuid`)
    .orderBy("due")
    .orderBy("announcedActs.id")
    .limit(200)
    .execute();

/** In all groups of a member, what is still open: for their own page. */
export const announcedTo = (
  db: Reader,
  memberId: string,
  groups: readonly string[],
  now: Date,
): Promise<{ readonly handle: string; readonly name: string; readonly waiting: number }[]> =>
  groups.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("announcedActs")
        .innerJoin("groups", "groups.id", "announcedActs.groupId")
        .select(["groups.handle", "groups.name", sql<number>`count(*)::int`.as("waiting")])
        .where("announcedActs.groupId", "in", [...groups])
        .where("state", "in", ["waiting", "held"])
        .where("announcedActs.expires", ">", now)
        .where(sql<boolean>`announced_acts.about is distinct from ${memberId}::uuid`)
        .groupBy(["groups.id", "groups.handle", "groups.name"])
        .orderBy("groups.name")
        .execute();
