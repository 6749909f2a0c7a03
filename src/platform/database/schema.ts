/**
 * The tables as Kysely sees them. Columns are snake_case in SQL and
 * camelCase here (`column-names.ts`).
 */
import type { Generated, Insertable, Kysely, Selectable, Transaction } from "kysely";
import type { CarryingTables } from "./tables/carrying.ts";
import type { Capacity, DecidingTables } from "./tables/deciding.ts";
import type { DeliveryTables } from "./tables/delivery.ts";
import type { ExchangeTables } from "./tables/exchange.ts";
import type { EventTables } from "./tables/event.ts";
import type { FederationTables } from "./tables/federation.ts";
import type { InvitingTables } from "./tables/inviting.ts";
import type { LedgerTables } from "./tables/ledger.ts";
import type { LibraryTables } from "./tables/library.ts";
import type { MailTables } from "./tables/mail.ts";
import type { NewsTables } from "./tables/news.ts";
import type { Owned, Worded } from "./tables/owned.ts";
import type { PictureTables } from "./tables/pictures.ts";
import type { PeopleTables } from "./tables/people.ts";
import type { ReachingTables } from "./tables/reaching.ts";
import type { SafetyTables } from "./tables/safety.ts";

export type {
  CostKind,
  EventNewsWhat,
  EventStatus,
  Reveal,
  RsvpMode,
  RsvpState,
  RsvpStatus,
} from "./tables/event.ts";
export type { FileKind, HeldState, NoteKind, OfferedState, Severity } from "./tables/library.ts";
export type { AddressWay, Rhythm } from "./tables/mail.ts";
export type { MailRhythm, PushRhythm } from "./tables/news.ts";
export type { Visibility } from "./tables/owned.ts";
export type { PictureRole } from "./tables/pictures.ts";
export type { ProfileLine } from "./tables/people.ts";

/**
 * `open`: an actor others can follow. `closed`: for members of the collective.
 * `tender`: for its own members only.
 */
export type GroupKind = "open" | "closed" | "tender";
export type OfferState = "open" | "paused" | "met" | "expired" | "withdrawn";
export type {
  HandKind,
  ItemKind,
  MeetingState,
  PieceKind,
  RotaKind,
  SeatState,
} from "./tables/carrying.ts";
export type {
  AgreementState,
  Capacity,
  DecisionMethod,
  DecisionState,
  Economy,
  JoiningState,
  ReviewAnswer,
  StanceKind,
} from "./tables/deciding.ts";
export type { Lane, Scheme } from "./tables/delivery.ts";
export type { AnnouncementType, AsideReason, ObjectKind } from "./tables/federation.ts";
export type { ExchangeState, MovementKind, ThingState } from "./tables/exchange.ts";
export type {
  FundRequestState,
  FundRequestWhat,
  HolderKind,
  TransactionKind,
} from "./tables/ledger.ts";

export interface Tables
  extends
    DeliveryTables,
    EventTables,
    FederationTables,
    LibraryTables,
    ExchangeTables,
    InvitingTables,
    PeopleTables,
    DecidingTables,
    CarryingTables,
    LedgerTables,
    MailTables,
    NewsTables,
    PictureTables,
    ReachingTables,
    SafetyTables {
  settings: { key: string; value: string };
  federationCache: { key: string; value: string; expires: Date };
  members: {
    id: string;
    handle: string;
    name: string;
    passwordHash: string;
    language: Generated<string>;
    joined: string;
  };
  sessions: { id: string; memberId: string; kind: "browser" | "api"; expires: Date };
  setupTokens: { tokenHash: string; expires: Date };
  groups: {
    id: string;
    handle: string;
    name: string;
    summary: Generated<string>;
    kind: GroupKind;
    /**
     * Of a tender group: what its members call it. Its handle is this,
     * with something that nobody can guess.
     */
    shortHandle: Generated<string | null>;
    root: Generated<boolean>;
    language: Generated<string>;
    created: Date;
    updated: Date;
    /** May others quote its events and guides (FEP-044f)? */
    quotable: Generated<boolean>;
    /** Set when the group has ended: its handle is never given again, its actor answers 410. */
    ended: Date | null;
  };
  memberships: {
    groupId: string;
    memberId: string;
    since: string;
    /** How much of the shared work one carries now; private. */
    capacity: Generated<Capacity>;
    /** When one came back from resting. */
    returned: Generated<string | null>;
    pausedUntil: Generated<Date | null>;
  };
  roles: {
    id: string;
    groupId: string;
    memberId: string;
    role: string;
    starts: Date;
    until: Date;
    /** Who learns it beside the holder, and is first in line. */
    learnerId: Generated<string | null>;
    decisionId: Generated<string | null>;
  };
  /** First of the two keys that fill an empty role. */
  roleAskings: {
    id: string;
    groupId: string;
    role: string;
    forMember: string;
    askedBy: string;
    expires: Date;
  };
  /** The key of a day, under which tries are counted; forgotten with the day. */
  tryKeys: { day: string; key: string };
  /** `name`: an HMAC of what was tried, and from where. */
  wrongTries: { name: string; tries: number; until: Date };
  /** What was sent once. `key`: an HMAC of who sent it, where to, and their key. */
  idempotencyKeys: {
    key: string;
    /** HMAC of what was sent. */
    request: string;
    started: Date;
    /** Sealed; null while it is being made. */
    answer: string | null;
    expires: Date;
  };
  invitations: {
    id: string;
    tokenHash: string;
    madeBy: string | null;
    usesLeft: number;
    expires: Date;
    /** Through whom one comes by it: both, where two keys made it; those who vouched. */
    inviters: Generated<readonly string[]>;
    /** The token, sealed with the instance's key; null: made before it was kept. */
    sealed: Generated<string | null>;
  };
  invitationGroups: { invitationId: string; groupId: string };
  offers: Owned &
    Worded & {
      purpose: "offer" | "request";
      careKind: Generated<string>;
      area: Generated<string>;
      quantity: string | null;
      unit: string | null;
      state: Generated<OfferState>;
      expires: Date | null;
      /** Knows accents; stays for versions that ask it. */
      search: Generated<string>;
      /** Words without their accents, for the search of the board. */
      plainSearch: Generated<string>;
      /** The same words in the forms of its language. */
      wordForms: Generated<string>;
      what: Generated<"skill" | "care-time" | "thing" | "space" | "hands">;
      how: Generated<"give" | "lend" | "swap" | "hours">;
      conditions: Generated<string>;
      cautions: Generated<string>;
      availability: Generated<string>;
      /** Languages spoken, BCP 47. */
      spoken: Generated<string[]>;
      remotePossible: Generated<boolean>;
      /** Who makes it, in words they chose, or nobody. */
      credit: Generated<string>;
      /** The one sentence of a public need that its author approved. */
      approvedText: Generated<string>;
      /** Decimal: what is left of `quantity`. */
      available: Generated<string | null>;
      /** The round in which it was said. */
      eventId: Generated<string | null>;
      lotId: Generated<string | null>;
      thingId: Generated<string | null>;
      renewed: Generated<Date | null>;
    };
  /** HTML of texts of members. */
  renderedTexts: {
    /** SHA-256 of the renderer's version and the Markdown. */
    digest: string;
    html: string;
    /** Day (ISO) when it was last asked for; a week later it is forgotten. */
    used: string;
  };
}

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
/** A query runs on either; a change takes a Trx. */
export type Reader = Db | Trx;
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
