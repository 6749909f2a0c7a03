/** Terms: who held which role, holds it, or begins to hold it. */
import type { Reader } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { endedTermLife, type HeldTerm, type MyTerm } from "./role.ts";

/** All that are not yet forgotten, the latest first. */
export const termsOf = (db: Reader, groupId: string, now: Date): Promise<HeldTerm[]> =>
  db
    .selectFrom("roles")
    .innerJoin("members", "members.id", "roles.memberId")
    .leftJoin("members as learner", "learner.id", "roles.learnerId")
    .select([
      "roles.id",
      "roles.role",
      "roles.memberId",
      "roles.learnerId",
      "roles.starts",
      "roles.until",
      "members.name",
      "members.handle",
      "learner.name as learnerName",
      "learner.handle as learnerHandle",
    ])
    .where("roles.groupId", "=", groupId)
    .where("roles.until", ">=", after(now, -endedTermLife))
    .orderBy("roles.until", "desc")
    .orderBy("roles.id")
    .execute();

/** Roles that a member holds now, the one that ends next first. */
export const myTerms = (db: Reader, memberId: string, now: Date): Promise<MyTerm[]> =>
  db
    .selectFrom("roles")
    .innerJoin("groups", "groups.id", "roles.groupId")
    .leftJoin("members as learner", "learner.id", "roles.learnerId")
    .select([
      "roles.role",
      "roles.until",
      "groups.handle",
      "groups.name as group",
      "learner.name as learnerName",
    ])
    .where("roles.memberId", "=", memberId)
    .where("roles.starts", "<=", now)
    .where("roles.until", ">", now)
    .where("groups.ended", "is", null)
    .orderBy("roles.until")
    .execute();
