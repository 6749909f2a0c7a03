/**
 * Booking: the only writer of the ledger. The database itself refuses what is
 * wrong (migrations/0010-ledger.ts).
 */
import { DomainError } from "#commons/domain-error.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { accountName, type Booking, unbalanced } from "./ledger.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { ledgerMessages } from "./messages.ts";
import { nameOfAccount, accountsOf } from "./accounts-actions.ts";

const saying = sayings(ledgerMessages);

/** Said when a floor would be broken; the DomainError's detail. */
export const notEnough = saying((m) => m.errors.thereIsNotEnoughFor);

/**
 * Books in the caller's transaction. Answers the transaction's id, and `fresh: false` when its key
 * was booked before; a key that stands for something else is a conflict. A floor that would be
 * broken is a conflict in plain words (`notEnough`); the caller's transaction can't go on after it.
 */
export async function book(
  trx: Trx,
  now: Date,
  booking: Booking,
): Promise<{ readonly id: string; readonly fresh: boolean }> {
  if (
    booking.entries.length < 2 ||
    unbalanced(booking.entries).length > 0 ||
    booking.entries.some((entry) => !Number.isSafeInteger(entry.amount) || entry.amount === 0)
  )
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
  if (made === undefined) return { id: await sameAsBefore(trx, booking), fresh: false };
  const accounts = await accountsOf(
    trx,
    booking.groupId,
    booking.entries.map(({ unit, holder }) => ({ unit, holder, floor: booking.floor?.(holder) })),
  );
  await writeEntries(
    trx,
    booking.entries.map((input) => {
      const account = accounts.get(nameOfAccount(input));
      if (account === undefined) throw new DomainError("conflict");
      return { transactionId: made.id, accountId: account.id, amount: String(input.amount) };
    }),
  );
  return { id: made.id, fresh: true };
}

async function sameAsBefore(trx: Trx, booking: Booking): Promise<string> {
  const rows = await trx
    .selectFrom("ledgerTransactions as t")
    .innerJoin("ledgerEntries as e", "e.transactionId", "t.id")
    .innerJoin("ledgerAccounts as a", "a.id", "e.accountId")
    .select([
      "t.id",
      "t.groupId",
      "t.kind",
      "a.unit",
      "a.holderKind",
      "a.holderId",
      "a.holderIri",
      "e.amount",
    ])
    .where("t.key", "=", booking.key)
    .execute();
  const [first] = rows;
  const before = rows.map(
    (row) =>
      `${accountName(row.unit, row.holderKind, row.holderId ?? row.holderIri)} ${row.amount}`,
  );
  const wanted = booking.entries.map((input) => `${nameOfAccount(input)} ${input.amount}`);
  if (first === undefined) throw new DomainError("conflict");
  const same =
    first.groupId === booking.groupId &&
    first.kind === booking.kind &&
    before.toSorted().join("\n") === wanted.toSorted().join("\n");
  if (!same)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.somethingElseWasBookedUnder),
    });
  return first.id;
}

/** Always in the same order of accounts, so that two bookings never wait for each other. */
async function writeEntries(trx: Trx, entries: readonly Row<"ledgerEntries">[]): Promise<void> {
  const ordered = entries.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1));
  try {
    await trx.insertInto("ledgerEntries").values(ordered).execute();
  } catch (error) {
    if ((error as { constraint?: string }).constraint?.startsWith("ledger_accounts_check") === true)
      throw new DomainError("conflict", { detail: notEnough });
    throw error;
  }
}

/**
 * Turns a transaction around by a counter-entry; once, and never a
 * correction. Answers the id of the correction.
 */
export async function correct(
  trx: Trx,
  now: Date,
  input: { readonly transactionId: string; readonly key: string; readonly words?: string },
): Promise<string> {
  const original = await trx
    .selectFrom("ledgerTransactions")
    .selectAll()
    .where("id", "=", input.transactionId)
    .executeTakeFirst();
  if (original === undefined || original.kind === "correction") throw new DomainError("not-found");
  const made = await trx
    .insertInto("ledgerTransactions")
    .values({
      id: newId(),
      key: input.key,
      groupId: original.groupId,
      kind: "correction",
      careKind: original.careKind,
      words: input.words ?? "",
      corrects: original.id,
      happenedOn: original.happenedOn,
      booked: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made === undefined) return before(trx, input);
  const entries = await trx
    .selectFrom("ledgerEntries")
    .selectAll()
    .where("transactionId", "=", original.id)
    .execute();
  await writeEntries(
    trx,
    entries.map((entry) => ({
      transactionId: made.id,
      accountId: entry.accountId,
      amount: String(-BigInt(entry.amount)),
    })),
  );
  return made.id;
}

async function before(
  trx: Trx,
  input: { readonly transactionId: string; readonly key: string },
): Promise<string> {
  const done = await trx
    .selectFrom("ledgerTransactions")
    .select(["id", "key"])
    .where("corrects", "=", input.transactionId)
    .executeTakeFirst();
  if (done?.key !== input.key)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.thisWasTurnedAroundBefore),
    });
  return done.id;
}
