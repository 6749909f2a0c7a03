/** Ties with siblings and the hours between, as the group sees them. */
import type { Reader } from "#platform/database/schema.ts";
import type { VisibleTie, VisibleTransfer } from "./tie.ts";

/** Those agreed on, and those that ended while something stood open. */
export async function tiesOf(db: Reader, groupId: string): Promise<VisibleTie[]> {
  const rows = await db
    .selectFrom("hourTies")
    .leftJoin("ledgerAccounts", (join) =>
      join
        .onRef("ledgerAccounts.groupId", "=", "hourTies.groupId")
        .onRef("ledgerAccounts.holderIri", "=", "hourTies.actorIri")
        .on("ledgerAccounts.unit", "=", "min"),
    )
    .select([
      "hourTies.id",
      "hourTies.actorIri",
      "hourTies.name",
      "hourTies.mostMinutes",
      "hourTies.state",
      "ledgerAccounts.balance",
    ])
    .where("hourTies.groupId", "=", groupId)
    .where((eb) =>
      eb.or([eb("hourTies.state", "=", "agreed"), eb("ledgerAccounts.balance", "!=", "0")]),
    )
    .orderBy("hourTies.name")
    .execute();
  return rows.map(({ state, ...row }) => ({
    ...row,
    balance: Number(row.balance ?? 0),
    ended: state !== "agreed",
  }));
}

/** Handle of the group of ours in whose book a transfer stands. */
export const groupOfTransfer = async (db: Reader, id: string): Promise<string> =>
  (
    await db
      .selectFrom("hourTransfers")
      .innerJoin("hourTies", "hourTies.id", "hourTransfers.tieId")
      .innerJoin("groups", "groups.id", "hourTies.groupId")
      .select("groups.handle")
      .where("hourTransfers.id", "=", id)
      .executeTakeFirstOrThrow()
  ).handle;

/** The newest first; who of us thanked is known to that member alone. */
export const transfersOf = async (
  db: Reader,
  groupId: string,
  memberId: string,
  passKey: (id: string) => string,
): Promise<VisibleTransfer[]> => {
  const rows = await db
    .selectFrom("hourTransfers")
    .innerJoin("hourTies", "hourTies.id", "hourTransfers.tieId")
    .select([
      "hourTransfers.id",
      "hourTransfers.way",
      "hourTransfers.minutes",
      "hourTransfers.state",
      "hourTransfers.made",
      "hourTransfers.memberId",
      "hourTies.name",
    ])
    .where("hourTies.groupId", "=", groupId)
    .orderBy("hourTransfers.made", "desc")
    .limit(50)
    .execute();
  const keys = new Map(
    rows.filter((row) => row.way === "in").map((row) => [passKey(row.id), row.id]),
  );
  const passed =
    keys.size === 0
      ? []
      : await db
          .selectFrom("ledgerTransactions")
          .select("key")
          .where("key", "in", [...keys.keys()])
          .execute();
  const done = new Set(passed.map((row) => keys.get(row.key)));
  return rows.map(({ memberId: who, ...row }) => ({
    ...row,
    mine: who === memberId,
    passedOn: done.has(row.id),
  }));
};
