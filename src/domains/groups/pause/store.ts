/** Pauses, and the keys that wait for a second one, in the database. */
import { type RawBuilder, sql } from "kysely";
import { holdersInside, rolesWith } from "#commons/permissions.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { Clock } from "#platform/lib/clock.ts";
import { pauseAct } from "../keys/sealed.ts";
import { mayHoldKey, parsePausePayload, type Pause, type PauseAsking } from "./pause.ts";

const ofMember = sql<string>`case
  when key_askings.act = ${pauseAct} then key_askings.payload::json->>'member' end`;

/** First keys that wait. */
export async function pauseAskings(db: Reader, groupId: string, now: Date): Promise<PauseAsking[]> {
  const rows = await db
    .selectFrom("keyAskings")
    .innerJoin("members", (join) => join.on(sql<boolean>`members.id::text = ${ofMember}`))
    .select([
      "keyAskings.id",
      "keyAskings.groupId",
      "keyAskings.askedBy",
      "keyAskings.expires",
      "keyAskings.payload",
      "members.name",
    ])
    .select(
      sql<
        string | null
      >`(select name from agreements where agreements.group_id = key_askings.group_id
        and agreements.id::text = case
          when key_askings.act = ${pauseAct} then key_askings.payload::json->>'agreement' end)`.as(
        "agreement",
      ),
    )
    .where("keyAskings.groupId", "=", groupId)
    .where("keyAskings.act", "=", pauseAct)
    .where("keyAskings.expires", ">", now)
    .orderBy("keyAskings.made")
    .execute();
  return rows.flatMap((row) => {
    const payload = parsePausePayload(row.payload);
    return payload === undefined ? [] : [{ ...row, payload }];
  });
}

/** How many pauses wait for this member's key; never one that is about themselves. */
export async function pausesWaitingFor(
  db: Reader,
  clock: Clock,
  groupId: string,
  memberId: string,
): Promise<number> {
  const others = (await pauseAskings(db, groupId, clock.now())).filter(
    (one) => one.askedBy !== memberId && one.payload.member !== memberId,
  );
  if (others.length === 0) return 0;
  const keepers = await holdersInside(db, clock, "pause", groupId);
  return others.filter(({ payload: { member } }) =>
    mayHoldKey(
      keepers.filter((one) => one !== member),
      memberId,
    ),
  ).length;
}

/** Keys turned for pausing this member. */
export const aboutMember = (memberId: string): RawBuilder<boolean> =>
  sql<boolean>`${ofMember} = ${memberId}`;

/** The last pause of somebody in a group. */
export const lastPause = (
  db: Reader,
  groupId: string,
  memberId: string,
): Promise<Pause | undefined> =>
  db
    .selectFrom("pauses")
    .selectAll()
    .where("groupId", "=", groupId)
    .where("memberId", "=", memberId)
    .orderBy("starts", "desc")
    .limit(1)
    .executeTakeFirst();

export const pauseById = (db: Reader, id: string): Promise<Pause | undefined> =>
  db.selectFrom("pauses").selectAll().where("id", "=", id).executeTakeFirst();

/** Pauses for which the member turned a key, until their words are deleted. */
export const pausesKeptBy = (
  db: Reader,
  groupId: string,
  memberId: string,
): Promise<(Pause & { readonly name: string })[]> =>
  db
    .selectFrom("pauses")
    .innerJoin("members", "members.id", "pauses.memberId")
    .selectAll("pauses")
    .select("members.name")
    .where("pauses.groupId", "=", groupId)
    .where((eb) =>
      eb.or([eb("pauses.firstKey", "=", memberId), eb("pauses.secondKey", "=", memberId)]),
    )
    .orderBy("pauses.starts", "desc")
    .execute();

/** How many of its keys were care keepers when it began. */
export const keepersAmong = async (db: Reader, pause: Pause): Promise<number> => {
  const keys = [pause.firstKey, pause.secondKey].filter((key) => key !== null);
  if (keys.length === 0) return 0;
  const row = await db
    .selectFrom("roles")
    .select((eb) => eb.fn.count<string>("memberId").distinct().as("n"))
    .where("memberId", "in", keys)
    .where("role", "in", rolesWith("pause"))
    .where("starts", "<=", pause.starts)
    .where("until", ">", pause.starts)
    .executeTakeFirstOrThrow();
  return Number(row.n);
};

/** Agreements that stand in the group, to name the one concerned. */
export const standingAgreements = (
  db: Reader,
  groupId: string,
): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom("agreements")
    .select(["id", "name"])
    .where("groupId", "=", groupId)
    .where("state", "=", "standing")
    .orderBy("name")
    .execute();

export const agreementName = async (db: Reader, id: string | null): Promise<string | undefined> =>
  id === null
    ? undefined
    : (await db.selectFrom("agreements").select("name").where("id", "=", id).executeTakeFirst())
        ?.name;
