/** Accounts of a book: found, or opened with the first entry. */
import { DomainError } from "#commons/domain-error.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { accountName, type Holder } from "./ledger.ts";

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
  inputs: readonly AccountInput[],
): Promise<Map<string, Account>> {
  const rows = await db
    .selectFrom("ledgerAccounts")
    .select(["id", "unit", "holderKind", "holderId", "holderIri", "floor", "balance"])
    .where("groupId", "=", groupId)
    .where((eb) =>
      eb.or(
        inputs.map(({ unit, holder }) =>
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

export const nameOfAccount = ({ unit, holder }: Pick<AccountInput, "unit" | "holder">): string =>
  accountName(unit, holder.kind, holder.id ?? holder.iri ?? null);

/**
 * Accounts by name, made where there is none, all with the floors wished for. Nobody waits for each
 * other: new ones come by name, locks by id.
 */
export async function accountsOf(
  trx: Trx,
  groupId: string,
  inputs: readonly AccountInput[],
): Promise<Map<string, Account>> {
  let accounts = await known(trx, groupId, inputs);
  const missing = inputs.filter((input) => !accounts.has(nameOfAccount(input)));
  if (missing.length > 0) {
    await trx
      .insertInto("ledgerAccounts")
      .values(
        missing
          .toSorted((a, b) => (nameOfAccount(a) < nameOfAccount(b) ? -1 : 1))
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
    accounts = await known(trx, groupId, inputs);
  }
  if (
    inputs.some(
      ({ floor, ...input }) =>
        floor !== undefined &&
        accounts.get(nameOfAccount(input))?.floor !== (floor?.toString() ?? null),
    )
  )
    await setFloors(trx, inputs, accounts);
  return accounts;
}

async function setFloors(
  trx: Trx,
  inputs: readonly AccountInput[],
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
    const input = inputs.find((one) => accounts.get(nameOfAccount(one))?.id === id)?.floor;
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
