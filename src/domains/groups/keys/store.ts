/** What waits for a second key. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import { sealedActs } from "./sealed.ts";
import { countsNow } from "../belonging/store.ts";

export interface KeyRequest {
  readonly id: string;
  readonly act: string;
  readonly payload: string;
  readonly askedBy: string;
  readonly byName: string;
  readonly expires: Date;
}

/**
 * Askings that still wait, the oldest first; only those of people who belong now: the
 * key of who is paused rests with them.
 */
export const keyAskingsOf = (db: Reader, groupId: string, now: Date): Promise<KeyRequest[]> =>
  db
    .selectFrom("keyAskings")
    .innerJoin("members", "members.id", "keyAskings.askedBy")
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.groupId", "=", "keyAskings.groupId")
        .onRef("memberships.memberId", "=", "keyAskings.askedBy"),
    )
    .select([
      "keyAskings.id",
      "keyAskings.act",
      "keyAskings.payload",
      "keyAskings.askedBy",
      "members.name as byName",
      "keyAskings.expires",
    ])
    .where("keyAskings.groupId", "=", groupId)
    .where("keyAskings.expires", ">", now)
    .where("keyAskings.act", "not in", [...sealedActs])
    .where(countsNow(now))
    .orderBy("keyAskings.made")
    .orderBy("keyAskings.id")
    .limit(200)
    .execute();

interface Waiting {
  readonly handle: string;
  readonly name: string;
  readonly waiting: number;
}

/** Groups in which somebody else waits for this member's key, and how often. */
export const waitingFor = (
  db: Reader,
  memberId: string,
  groups: readonly string[],
  now: Date,
): Promise<Waiting[]> =>
  groups.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("keyAskings")
        .innerJoin("groups", "groups.id", "keyAskings.groupId")
        .innerJoin("memberships", (join) =>
          join
            .onRef("memberships.groupId", "=", "keyAskings.groupId")
            .onRef("memberships.memberId", "=", "keyAskings.askedBy"),
        )
        .select(["groups.handle", "groups.name", sql<number>`count(*)::int`.as("waiting")])
        .where("keyAskings.groupId", "in", [...groups])
        .where("keyAskings.askedBy", "!=", memberId)
        .where("keyAskings.expires", ">", now)
        .where("keyAskings.act", "not in", [...sealedActs])
        .where(countsNow(now))
        .groupBy(["groups.id", "groups.handle", "groups.name"])
        .orderBy("groups.name")
        .execute();
