/** The tables as Kysely sees them. Columns are snake_case in SQL and camelCase here (CamelCasePlugin). */
import type { Generated, Insertable, Kysely, Selectable, Transaction } from "kysely";
import type { CarryingTables } from "./tables/carrying.ts";
import type { Capacity, DecidingTables } from "./tables/deciding.ts";
import type { DeliveryTables } from "./tables/delivery.ts";
import type { ExchangeTables } from "./tables/exchange.ts";
import type { EventTables } from "./tables/event.ts";
import type { LedgerTables } from "./tables/ledger.ts";
import type { LibraryTables } from "./tables/library.ts";
import type { Owned, Worded } from "./tables/owned.ts";
import type { ReachingTables } from "./tables/reaching.ts";

export type { EventStatus, Reveal, RsvpMode, RsvpState, RsvpStatus } from "./tables/event.ts";
export type { FileKind, HeldState, NoteKind, OfferedState, Severity } from "./tables/library.ts";
export type { Visibility } from "./tables/owned.ts";

/** `open`: an actor others can follow. `closed`: for members of the collective. `tender`: for its own members only. */
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
export type { ExchangeState, MovementKind, ThingState } from "./tables/exchange.ts";
export type {
  FundRequestState,
  FundRequestWhat,
  HolderKind,
  TransactionKind,
} from "./tables/ledger.ts";
export type AsideReason = "gone" | "tombstone" | "said" | "blocked";
type SiblingState = "requested" | "following" | "rejected" | "failed";
/** What can be announced and what a tombstone can stand for. */
export type ObjectKind = "event" | "guide" | "offer" | "note" | "group";
export type AnnouncementType =
  "Create" | "Update" | "Delete" | "Announce" | "Undo" | "Add" | "Remove" | "Move";

export interface Tables
  extends
    DeliveryTables,
    EventTables,
    LibraryTables,
    ExchangeTables,
    DecidingTables,
    CarryingTables,
    LedgerTables,
    ReachingTables {
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
    /** Of a tender group: what its members call it. Its handle is this, with something that nobody can guess. */
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
  invitations: {
    id: string;
    tokenHash: string;
    madeBy: string | null;
    usesLeft: number;
    expires: Date;
    /** Through whom one comes by it: both, where two keys made it; those who vouched. */
    inviters: Generated<readonly string[]>;
  };
  invitationGroups: { invitationId: string; groupId: string };
  actorKeys: {
    /** A group's handle, or `~instance`. */
    actor: string;
    algorithm: "RSASSA-PKCS1-v1_5" | "Ed25519";
    /** JWK as JSON. */
    publicKey: string;
    /** JWK, sealed with the key file in DATA_DIR. */
    sealedPrivateKey: string;
    made: Date;
  };
  remoteActors: {
    id: string;
    iri: string;
    host: string;
    type: string;
    /** user@host, confirmed by WebFinger of that host, else only preferredUsername@host. */
    handle: string;
    name: string;
    summary: Generated<string>;
    url: string;
    inbox: string;
    sharedInbox: string | null;
    outbox: string | null;
    followers: string | null;
    featured: string | null;
    upcomingEvents: string | null;
    raw: string;
    fetched: Date;
    /** Since when it is put aside, or known to be gone: nothing of it is shown, and nothing is sent there. */
    gone: Generated<Date | null>;
    /** Does its own server's WebFinger say that the handle is this actor's? */
    handleConfirmed: Generated<boolean>;
    /** When that was asked last. */
    handleAsked: Generated<Date | null>;
  };
  /** Who was put aside and why; what was theirs is deleted 30 days after `since`, unless they come back. */
  setAsideActors: {
    remoteActorId: string;
    /** Their own id answers 410, or a Tombstone; they said so themselves; or we blocked them. */
    why: AsideReason;
    since: Date;
    /** When their id was asked last. */
    asked: Date;
    returned: Date | null;
  };
  followers: {
    groupId: string;
    remoteActorId: string;
    followIri: string | null;
    since: Date;
    /** Follows the group's own actor. */
    ofGroup: Generated<boolean>;
    /** Follows the server actor, which is another address of the collective. */
    ofInstance: Generated<boolean>;
  };
  /** What is remembered of Follows that are over, or whose Undo came first; by the one who sent them. */
  followMarks: { remoteActorId: string; followIri: string; state: "undone" | "ended"; made: Date };
  siblings: {
    id: string;
    /** Our group that follows (the root group). */
    groupId: string;
    /** null until the address was resolved. */
    remoteActorId: string | null;
    /** What the member typed, normalised: `@moss@moss.example` or a URL. */
    address: string;
    state: SiblingState;
    /** Our Follow activity is `{origin}/activities/{followId}`. */
    followId: string;
    asked: Date;
    accepted: Date | null;
    /** When its outbox was last read to the end. */
    readUntil: Date | null;
    problem: string | null;
    /** IRI of the actor that said it moved here; null when it never moved. */
    movedFrom: Generated<string | null>;
  };
  announcements: {
    /** The activity is `{origin}/activities/{id}`. */
    id: string;
    seq: Generated<string>;
    groupId: string;
    type: AnnouncementType;
    objectKind: ObjectKind;
    objectId: string;
    /** JSON; what only this announcement knows (what changed, the former type). */
    detail: Generated<string>;
    published: Date;
  };
  tombstones: { kind: ObjectKind; id: string; formerType: string; deleted: Date };
  /** Quotes of ours that we agreed to; the stamp is `{origin}/quotes/{id}`. */
  quotes: {
    id: string;
    groupId: string;
    objectKind: "event" | "guide";
    objectId: string;
    noteIri: string;
    authorIri: string;
    made: Date;
    takenBack: Date | null;
  };
  remoteTombstones: { iri: string; deleted: Date };
  /** Marks of the version before; nothing is written here any more. */
  received: { key: string; received: Date };
  reactions: {
    actorDigest: string;
    objectKind: ObjectKind;
    objectId: string;
    type: "like" | "share";
  };
  replies: {
    id: string;
    iri: string;
    objectKind: ObjectKind;
    objectId: string;
    groupId: string;
    authorIri: string;
    authorName: string;
    authorUrl: string;
    contentHtml: string;
    public: boolean;
    state: "held" | "shown" | "refused";
    published: Date;
    updated: Date;
    /** Its author is put aside: it is shown to nobody. */
    setAside: Generated<Date | null>;
    /** Why it was hidden, for all to read. */
    hiddenReason: Generated<string>;
  };
  reports: { id: string; fromHost: string; about: string; content: string; received: Date };
  blocks: {
    id: string;
    kind: "host" | "actor";
    value: string;
    reason: Generated<string>;
    made: Date;
  };
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
  notes: {
    id: string;
    groupId: string;
    aboutKind: "event" | "guide" | "offer";
    aboutId: string;
    inReplyTo: string | null;
    contentHtml: string;
    language: Generated<string>;
    published: Date;
    edited: Generated<Date | null>;
    /** Its Markdown, where somebody may change it. */
    source: Generated<string | null>;
  };
}

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
/** A query runs on either; a change takes a Trx. */
export type Reader = Db | Trx;
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
