/** The tables as Kysely sees them. Columns are snake_case in SQL and camelCase here (CamelCasePlugin). */
import type { Generated, Insertable, Kysely, Selectable, Transaction } from "kysely";

/** `open`: an actor others can follow. `closed`: for members of the collective. `tender`: for its own members only. */
export type GroupKind = "open" | "closed" | "tender";
/** The lattice of who may read: public ⊃ members ⊃ group. */
export type Visibility = "public" | "members" | "group";
export type EventStatus = "scheduled" | "tentative" | "postponed" | "moved" | "cancelled";
export type OfferState = "open" | "met" | "expired";
export type SiblingState = "requested" | "following" | "rejected" | "failed";
/** What can be announced and what a tombstone can stand for. */
export type ObjectKind = "event" | "guide" | "offer" | "note" | "group";
export type AnnouncementType = "Create" | "Update" | "Delete" | "Announce" | "Undo" | "Add" | "Remove" | "Move";

interface Owned {
  id: string;
  /** Our group; exactly one of groupId and remoteActorId is set. */
  groupId: string | null;
  remoteActorId: string | null;
  /** Id of a remote object; ours are made from `id`. */
  iri: string | null;
  /** Page of a remote object. */
  url: string | null;
  /** The JSON of a remote object as it was verified. */
  raw: string | null;
  lastSeen: Date | null;
  madeBy: string | null;
  visibility: Visibility;
  /** null while a draft. */
  published: Date | null;
  updated: Date;
}

interface Worded {
  name: string;
  /** Markdown of ours; plain text of a remote object. */
  source: Generated<string>;
  /** Sanitized; may be shown as it is. */
  contentHtml: Generated<string>;
  tags: Generated<string[]>;
  /** BCP 47. */
  language: Generated<string>;
}

export interface Tables {
  settings: { key: string; value: string };
  jobs: {
    id: string;
    seq: Generated<string>;
    kind: string;
    payload: string;
    orderingKey: string | null;
    host: string | null;
    runAt: Date;
    lease: string | null;
    leasedUntil: Date | null;
    attempts: Generated<number>;
    lastError: string | null;
    dead: Date | null;
  };
  federationCache: { key: string; value: string; expires: Date };
  members: { id: string; handle: string; name: string; passwordHash: string; language: Generated<string>; joined: string };
  sessions: { id: string; memberId: string; kind: "browser" | "api"; expires: Date };
  setupTokens: { tokenHash: string; expires: Date };
  groups: {
    id: string;
    handle: string;
    name: string;
    summary: Generated<string>;
    kind: GroupKind;
    root: Generated<boolean>;
    language: Generated<string>;
    created: Date;
    updated: Date;
    /** Set when the group has ended: its handle is never given again, its actor answers 410. */
    ended: Date | null;
  };
  memberships: { groupId: string; memberId: string; since: string };
  roles: { id: string; groupId: string; memberId: string; role: string; starts: Date; until: Date };
  /** First of the two keys that fill an empty role. */
  roleAskings: { id: string; groupId: string; role: string; forMember: string; askedBy: string; expires: Date };
  invitations: { id: string; tokenHash: string; madeBy: string | null; usesLeft: number; expires: Date };
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
    gone: Date | null;
  };
  followers: { groupId: string; remoteActorId: string; followIri: string | null; since: Date };
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
  remoteTombstones: { iri: string; deleted: Date };
  /** Keys (type, id, digest) of activities whose effect is in the database. */
  received: { key: string; received: Date };
  reactions: { actorDigest: string; objectKind: ObjectKind; objectId: string; type: "like" | "share" };
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
  };
  reports: { id: string; fromHost: string; about: string; content: string; received: Date };
  blocks: { id: string; kind: "host" | "actor"; value: string; reason: Generated<string>; made: Date };
  events: Owned &
    Worded & {
      /** The one line that Mastodon shows of a remote event; ours is made from the facts. */
      summary: Generated<string>;
      starts: Date;
      ends: Date;
      /** IANA. */
      timeZone: string;
      area: Generated<string>;
      /** Sealed: never in a document, feed or search. */
      exactPlace: string | null;
      onlineUrl: string | null;
      kind: Generated<string>;
      careKinds: Generated<string[]>;
      /** JSON object: access fact -> yes | partly | no | ask. */
      access: Generated<string>;
      capacity: number | null;
      status: Generated<EventStatus>;
      previousStarts: Date | null;
      /** iCalendar SEQUENCE. */
      sequence: Generated<number>;
      search: Generated<string>;
    };
  guides: Owned &
    Worded & {
      summary: Generated<string>;
      kind: Generated<string>;
      /** SPDX. */
      license: Generated<string>;
      /** Authors in words they chose. */
      credit: Generated<string>;
      cautions: Generated<string>;
      careKinds: Generated<string[]>;
      /** IRI of the guide this one adapts. */
      basedOn: string | null;
      /** Text of that guide when this version was begun; shows what changed there since. */
      basedOnSource: string | null;
      version: Generated<number>;
      search: Generated<string>;
    };
  guideRevisions: {
    guideId: string;
    version: number;
    name: string;
    summary: string;
    source: string;
    cautions: Generated<string>;
    note: Generated<string>;
    saved: Date;
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
      search: Generated<string>;
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
  };
}

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
/** A query runs on either; a change takes a Trx. */
export type Reader = Db | Trx;
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
