/** Tables of the queue and of sending: jobs, the health of other servers, what goes out. */
import type { Generated } from "kysely";

/** Kinds of work that have a share of the worker each. */
export type Lane = "receive" | "send" | "direct" | "chore" | "mail";
export type Scheme = "cavage" | "rfc9421";

export interface DeliveryTables {
  jobs: {
    id: string;
    seq: Generated<string>;
    kind: string;
    lane: Generated<Lane>;
    payload: string;
    orderingKey: string | null;
    host: string | null;
    /** The document that a delivery carries, when it goes to many. */
    messageId: Generated<string | null>;
    runAt: Date;
    /** An earlier job of its order is not done yet. Kept by triggers. */
    waits: Generated<boolean>;
    /** Its host does not answer now: nobody looks at it until a probe succeeds. */
    held: Generated<boolean>;
    lease: string | null;
    leasedUntil: Date | null;
    attempts: Generated<number>;
    lastError: string | null;
    dead: Date | null;
    /**
     * When its mail was handed to the mail server: who takes it over can't know whether it arrived.
     */
    handedOver: Generated<Date | null>;
  };
  /** How it stands with each server that we send to. */
  hosts: {
    host: string;
    /** The signature that it last took. */
    scheme: Generated<Scheme>;
    lastSuccess: Date | null;
    lastFailure: Date | null;
    lastStatus: number | null;
    /** In words; empty after a success. */
    lastAnswer: Generated<string>;
    failingSince: Date | null;
    /** Failures in a row. */
    failures: Generated<number>;
    /** Set while nothing is sent there: when it is asked again. */
    nextProbe: Date | null;
    /** Set when the server itself said so (429 with or without Retry-After, 503 with it). */
    pausedUntil: Date | null;
    /** Its clock minus ours. */
    skewSeconds: number | null;
  };
  /** Inboxes that refuse everything, since when. A success ends it. */
  refusingInboxes: {
    inbox: string;
    since: Date;
    /** null until it refuses once more under the version that says so. */
    lastRefused: Date | null;
    lastAnswer: string;
  };
  outgoingMessages: {
    id: string;
    /** Handle of the group that speaks. */
    actor: string;
    /** JSON, signed as a document. */
    activity: string;
    orderingKey: string;
    made: Date;
  };
  /** What a steward should know of others: who vanished or was let go, and why. */
  federationNotes: { id: string; kind: string; about: string; words: string; made: Date };
  /** Heartbeats, by the database's clock; `migration`: number of the last that the program has. */
  workers: { id: string; started: Date; seen: Date; migration: Generated<number> };
  /** What was deleted, so that a backup does not bring it back. By its number alone. */
  deletions: {
    id: Generated<string>;
    at: Generated<Date>;
    tableName: string;
    /** JSON: column and id. */
    key: string;
  };
  /** What waited to be sent in a backup that was brought back, until a steward has looked. */
  restoredJobs: {
    id: string;
    kind: string;
    host: string | null;
    held: Date;
    /** JSON: the row as it was, and that of its document. */
    job: string;
    message: string | null;
  };
}
