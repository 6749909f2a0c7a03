/**
 * Booking: the only writer of the ledger. The database itself refuses what is
 * wrong (migrations/0010-ledger.ts).
 */
import { DomainError } from "#commons/domain-error.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { accountName, type Booking, type Holder, unbalanced } from "./ledger.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { ledgerMessages } from "./messages.ts";

const saying = sayings(ledgerMessages);

/** Said when a floor would be broken; the Refusal's detail. */
export const notEnough = saying((m) => m.errors.thereIsNotEnoughFor);

type Account = Pick<Row<"ledgerAccounts">, "id" | "floor" | "balance">;
/** `floor`: given to the account; null takes it away, undefined leaves it as it is. */
interface AccountInput {
  readonly unit: string;
  readonly holder: Holder;
  readonly floor: number | null | undefined;
}

async function known(
  db: Reader,
  groupId: string,
  wishes: readonly AccountInput[],
): Promise<Map<string, Account>> {
  const rows = await db
    .selectFrom("ledgerAccounts")
    .select(["id", "unit", "holderKind", "holderId", "holderIri", "floor", "balance"])
    .where("groupId", "=", groupId)
    .where((eb) =>
      eb.or(
        wishes.map(({ unit, holder }) =>
          eb.and([
            eb("unit", "=", unit),
            eb("holderKind", "=", holder.kind),
            holder.id === undefined ? eb("holderId", "is", null) : eb("holderId", "=", holder.id),
            holder.iri === undefined
              ? eb("holderIri", "is", null)
              : eb("holderIri", "=", holder.iri),
          ]),
        ),
      ),
    )
    .execute();
  return new Map(
    rows.map((row) => [accountName(row.unit, row.holderKind, row.holderId ?? row.holderIri), row]),
  );
}

const nameOf = ({ unit, holder }: Pick<AccountInput, "unit" | "holder">): string =>
  accountName(unit, holder.kind, holder.id ?? holder.iri ?? null);

/**
 * Accounts by name, made where there is none, all with the floors wished for. Nobody waits for each
 * other: new ones come by name, locks by id.
 */
async function accountsOf(
  trx: Trx,
  groupId: string,
  wishes: readonly AccountInput[],
): Promise<Map<string, Account>> {
  let accounts = await known(trx, groupId, wishes);
  const missing = wishes.filter((input) => !accounts.has(nameOf(input)));
  if (missing.length > 0) {
    await trx
      .insertInto("ledgerAccounts")
      .values(
        missing
          .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
          .map(({ unit, holder, floor }) => ({
            id: newId(),
            groupId,
            unit,
            holderKind: holder.kind,
            holderId: holder.id ?? null,
            holderIri: holder.iri ?? null,
            floor: floor === undefined || floor === null ? null : String(floor),
            ceiling: null,
          })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    accounts = await known(trx, groupId, wishes);
  }
  if (
    wishes.some(
      ({ floor, ...input }) =>
        floor !== undefined && accounts.get(nameOf(input))?.floor !== (floor?.toString() ?? null),
    )
  )
    await setFloors(trx, wishes, accounts);
  return accounts;
}

async function setFloors(
  trx: Trx,
  wishes: readonly AccountInput[],
  accounts: ReadonlyMap<string, Account>,
): Promise<void> {
  const ids = [...accounts.values()].map((account) => account.id);
  const rows = await trx
    .selectFrom("ledgerAccounts")
    .select(["id", "floor", "balance"])
    .where("id", "in", ids)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  for (const { id, floor, balance } of rows) {
    const input = wishes.find((one) => accounts.get(nameOf(one))?.id === id)?.floor;
    if (input === undefined) continue;
    // Who stands below a new floor stays there until they rise; they only can't go lower.
    const next = input === null ? null : String(Math.min(input, Number(balance)));
    if (next !== floor)
      await trx.updateTable("ledgerAccounts").set({ floor: next }).where("id", "=", id).execute();
  }
}

/** Id of the holder's account in the unit, made when there is none; `floor` null takes one away. */
export async function accountOf(
  trx: Trx,
  groupId: string,
  unit: string,
  holder: Holder,
  floor?: number | null,
): Promise<string> {
  const [account] = [...(await accountsOf(trx, groupId, [{ unit, holder, floor }])).values()];
  if (account === undefined) throw new DomainError("conflict");
  return account.id;
}

/** In the unit's whole numbers; 0 where there is no account yet. */
export async function balanceOf(
  db: Reader,
  groupId: string,
  unit: string,
  holder: Holder,
): Promise<number> {
  const [account] = [...(await known(db, groupId, [{ unit, holder, floor: undefined }])).values()];
  return Number(account?.balance ?? 0);
}

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
      const account = accounts.get(nameOf(input));
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
  const wished = booking.entries.map((input) => `${nameOf(input)} ${input.amount}`);
  if (first === undefined) throw new DomainError("conflict");
  const same =
    first.groupId === booking.groupId &&
    first.kind === booking.kind &&
    before.toSorted().join("\n") === wished.toSorted().join("\n");
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
