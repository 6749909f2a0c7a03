/** Reading and setting the ways of a group. */
import type { Reader, Trx } from "#platform/database/schema.ts";
import { usualWaysIn, type Ways } from "./ways.ts";

export async function waysOf(db: Reader, groupId: string): Promise<Ways> {
  const row = await db
    .selectFrom("groupWays")
    .selectAll()
    .where("groupId", "=", groupId)
    .executeTakeFirst();
  const group =
    (row?.questions ?? "") === ""
      ? await db
          .selectFrom("groups")
          .select("language")
          .where("id", "=", groupId)
          .executeTakeFirst()
      : undefined;
  const usual = usualWaysIn(group?.language ?? "en");
  if (row === undefined) return usual;
  const questions = row.questions.split("\n").filter((line) => line !== "");
  return {
    economy: row.economy,
    hoursFloor: row.hoursFloor ?? undefined,
    currency: row.currency,
    fundCap: Number(row.fundCap),
    minOpenHours: row.minOpenHours,
    quorumPercent: row.quorumPercent,
    asidePercent: row.asidePercent,
    questions: questions.length === 0 ? usual.questions : questions,
    joining: row.joining,
  };
}

/** Writes them; the caller has checked that the group decided so. */
export async function setWays(trx: Trx, groupId: string, ways: Ways): Promise<void> {
  const { hoursFloor, fundCap, questions, ...rest } = ways;
  const values = {
    ...rest,
    hoursFloor: hoursFloor ?? null,
    fundCap: String(fundCap),
    questions: questions.join("\n"),
  };
  await trx
    .insertInto("groupWays")
    .values({ groupId, ...values })
    .onConflict((conflict) => conflict.column("groupId").doUpdateSet(values))
    .execute();
}
