/**
 * The tables of the ledger. Triggers refuse what is unbalanced, changed or
 * deleted (migrations/0010-ledger.ts).
 */
import type { Generated } from "kysely";

export type HolderKind = "member" | "former" | "commons" | "sibling" | "outside";
export type TransactionKind =
  | "opening"
  | "thanks"
  | "gift"
  | "welcome"
  | "payment-in"
  | "payout"
  | "made"
  | "given"
  | "discarded"
  | "counted"
  | "sibling"
  | "correction";
export type FundRequestState =
  | "asked"
  | "yes"
  | "to-group"
  | "promised"
  | "handed-over"
  | "no"
  | "withdrawn";
export type FundRequestWhat =
  | "supplies"
  | "travel"
  | "food"
  | "housing"
  | "health"
  | "access"
  | "other";

export interface LedgerTables {
  ledgerAccounts: {
    id: string;
    groupId: string;
    /** `min`, an ISO 4217 code (in cents), or `lot:{id}` (in thousandths of a piece). */
    unit: string;
    holderKind: HolderKind;
    holderId: string | null;
    holderIri: string | null;
    floor: string | null;
    ceiling: string | null;
    /** The sum of its entries; only they change it. */
    balance: Generated<string>;
    /** What it was before the last database transaction that changed it; written by a trigger. */
    settled: Generated<string>;
    settledXid: Generated<string | null>;
    settledAt: Generated<Date | null>;
  };
  ledgerTransactions: {
    id: string;
    /** Idempotency key: what comes twice is booked once. */
    key: string;
    groupId: string;
    kind: TransactionKind;
    careKind: Generated<string>;
    /** What for; never names. */
    words: Generated<string>;
    corrects: string | null;
    happenedOn: string;
    booked: Date;
    seq: Generated<string>;
    /** The database transaction that it was booked in, and its moment. */
    xid: Generated<string>;
    began: Generated<Date>;
  };
  ledgerEntries: { transactionId: string; accountId: string; amount: string };
  fundRequests: {
    id: string;
    groupId: string;
    memberId: string | null;
    anonymous: Generated<boolean>;
    /** Cents. */
    amount: string;
    currency: string;
    what: Generated<FundRequestWhat>;
    /** Sealed: for those who opened it. */
    words: Generated<string>;
    how: Generated<string>;
    state: Generated<FundRequestState>;
    firstKey: string | null;
    secondKey: string | null;
    /** Members who read the sealed part: at most `places`. */
    openedBy: Generated<readonly string[]>;
    /**
     * Beside it: `keeper`, or `helper` where too few hold the fund. Shorter where
     * it was opened before this was kept.
     */
    openedAs: Generated<readonly string[]>;
    /** Two; who asks can let more in, one by one. */
    places: Generated<number>;
    paidBy: string | null;
    decisionId: string | null;
    transactionId: string | null;
    made: string;
    purge: Date;
  };
  fundPromises: {
    id: string;
    groupId: string;
    memberId: string | null;
    name: Generated<string>;
    amount: string;
    currency: string;
    every: Generated<"once" | "month">;
    state: Generated<"promised" | "received" | "let-go">;
    made: string;
    updated: Date;
  };
  /** Two collectives that count hours with each other, up to a limit. */
  hourTies: {
    id: string;
    groupId: string;
    actorIri: string;
    name: Generated<string>;
    mostMinutes: number;
    state: Generated<"asked" | "agreed" | "ended">;
    made: Date;
  };
  hourTransfers: {
    id: string;
    tieId: string;
    way: "out" | "in";
    minutes: number;
    memberId: string | null;
    state: Generated<"offered" | "booked" | "rejected">;
    offerIri: string;
    agreementIri: string | null;
    transactionId: string | null;
    askedAgain: Date | null;
    made: Date;
    updated: Date;
  };
}
