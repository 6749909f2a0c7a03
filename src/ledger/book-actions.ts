/** Booking: the only writer of the ledger. The database itself refuses what is wrong (migrations/0010-ledger.ts). */
import { Refusal } from "#commons/refusals.ts";
import type { Reader, Row, Trx } from "#database/schema.ts";
import { newId } from "#kit/ids.ts";
import { type Booking, type Holder, unbalanced } from "./ledger.ts";

/** Id of the holder's account in the unit, made when there is none. */
export async function accountOf(trx: Trx, groupId: string, unit: string, holder: Holder, floor?: number | null): Promise<string> {
  const find = (): Promise<{ id: string; floor: string | null } | undefined> => accountQuery(trx, groupId, unit, holder).executeTakeFirst();
  let account = await find();
  if (account === undefined) {
    await trx
      .insertInto("ledgerAccounts")
      .values({
        id: newId(),
        groupId,
        unit,
        holderKind: holder.kind,
        holderId: holder.id ?? null,
        holderIri: holder.iri ?? null,
        floor: floor === undefined || floor === null ? null : String(floor),
        ceiling: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    account = await find();
  } else if (floor !== undefined && account.floor !== (floor === null ? null : String(floor)))
    await trx
      .updateTable("ledgerAccounts")
      .set({ floor: floor === null ? null : String(floor) })
      .where("id", "=", account.id)
      .execute();
  if (account === undefined) throw new Refusal("conflict");
  return account.id;
}

const accountQuery = (db: Reader, groupId: string, unit: string, holder: Holder) =>
  db
    .selectFrom("ledgerAccounts")
    .select(["id", "floor", "balance"])
    .where("groupId", "=", groupId)
    .where("unit", "=", unit)
    .where("holderKind", "=", holder.kind)
    .where("holderId", holder.id === undefined ? "is" : "=", holder.id ?? null)
    .where("holderIri", holder.iri === undefined ? "is" : "=", holder.iri ?? null);

/** In the unit's whole numbers; 0 where there is no account yet. */
export const balanceOf = async (db: Reader, groupId: string, unit: string, holder: Holder): Promise<number> =>
  Number((await accountQuery(db, groupId, unit, holder).executeTakeFirst())?.balance ?? 0);

/**
 * Books in the caller's transaction. Answers the transaction's id, and `fresh: false` when its key was booked before.
 * A floor that would be broken is a conflict in plain words; the caller's transaction can't go on after it.
 */
export async function book(trx: Trx, now: Date, booking: Booking): Promise<{ readonly id: string; readonly fresh: boolean }> {
  if (unbalanced(booking.entries).length > 0 || booking.entries.some((entry) => !Number.isSafeInteger(entry.amount) || entry.amount === 0))
    throw new Error("a booking is balanced and in whole numbers");
  const made = await trx
    .insertInto("ledgerTransactions")
    .values({
      id: newId(),
      key: booking.key,
      groupId: booking.groupId,
      kind: booking.kind,
      careKind: booking.careKind ?? "",
      words: booking.words ?? "",
      corrects: null,
      happenedOn: booking.happenedOn,
      booked: now,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made === undefined) {
    const known = await trx.selectFrom("ledgerTransactions").select("id").where("key", "=", booking.key).executeTakeFirstOrThrow();
    return { id: known.id, fresh: false };
  }
  const entries = [];
  for (const wish of booking.entries)
    entries.push({
      transactionId: made.id,
      accountId: await accountOf(trx, booking.groupId, wish.unit, wish.holder, booking.floor?.(wish.holder)),
      amount: String(wish.amount),
    });
  await writeEntries(trx, entries);
  return { id: made.id, fresh: true };
}

/** Always in the same order of accounts, so that two bookings never wait for each other. */
async function writeEntries(trx: Trx, entries: readonly Row<"ledgerEntries">[]): Promise<void> {
  const ordered = [...entries].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  try {
    await trx.insertInto("ledgerEntries").values(ordered).execute();
  } catch (error) {
    if ((error as { constraint?: string }).constraint?.startsWith("ledger_accounts_check") === true)
      throw new Refusal("conflict", { detail: "There is not enough for this. Nothing was booked." });
    throw error;
  }
}

/** Turns a transaction around by a counter-entry; once. Answers the id of the correction. */
export async function correct(
  trx: Trx,
  now: Date,
  wish: { readonly transactionId: string; readonly key: string; readonly words?: string },
): Promise<string> {
  const original = await trx.selectFrom("ledgerTransactions").selectAll().where("id", "=", wish.transactionId).executeTakeFirst();
  if (original === undefined || original.kind === "correction") throw new Refusal("not-found");
  const made = await trx
    .insertInto("ledgerTransactions")
    .values({
      id: newId(),
      key: wish.key,
      groupId: original.groupId,
      kind: "correction",
      careKind: original.careKind,
      words: wish.words ?? "",
      corrects: original.id,
      happenedOn: original.happenedOn,
      booked: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made === undefined) throw new Refusal("conflict", { detail: "This was corrected before." });
  const entries = await trx.selectFrom("ledgerEntries").selectAll().where("transactionId", "=", original.id).execute();
  await writeEntries(
    trx,
    entries.map((entry) => ({ transactionId: made.id, accountId: entry.accountId, amount: String(-Number(entry.amount)) })),
  );
  return made.id;
}
