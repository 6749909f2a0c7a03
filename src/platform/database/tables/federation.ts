/**
 * The tables of the exchange with other servers: who is there, who
 * follows whom, what was said and heard.
 */
import type { Generated } from "kysely";

export type AsideReason = "gone" | "tombstone" | "said" | "blocked";
type SiblingState = "requested" | "following" | "rejected" | "failed";
/** What can be announced and what a tombstone can stand for. */
export type ObjectKind = "event" | "guide" | "offer" | "note" | "group";
export type AnnouncementType =
  | "Create"
  | "Update"
  | "Delete"
  | "Announce"
  | "Undo"
  | "Add"
  | "Remove"
  | "Move";

export interface FederationTables {
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
    /**
     * Since when it is put aside, or known to be gone: nothing of it is
     * shown, and nothing is sent there.
     */
    gone: Generated<Date | null>;
    /** Does its own server's WebFinger say that the handle is this actor's? */
    handleConfirmed: Generated<boolean>;
    /** When that was asked last. */
    handleAsked: Generated<Date | null>;
    /** Since when its things are kept and shown to nobody. */
    silenced: Generated<Date | null>;
  };
  /**
   * Who was put aside and why; what was theirs is deleted 30 days
   * after `since`, unless they come back.
   */
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
  /**
   * What is remembered of Follows that are over, or whose Undo
   * came first; by the one who sent them.
   */
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
    /** A line that goes with the asking; null once it was sent. */
    words: Generated<string | null>;
    /** They agreed that we name them to our siblings. */
    named: Generated<boolean>;
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
    /** What its author put before it. */
    warning: Generated<string>;
    /** BCP 47; empty where it is not said. */
    language: Generated<string>;
    /** Of whose thing it stands under: for their followers, so that members read it. */
    followers: Generated<boolean>;
  };
  blocks: {
    id: string;
    kind: "host" | "actor";
    value: string;
    reason: Generated<string>;
    made: Date;
    /** Then it ends by itself. */
    until: Generated<Date | null>;
  };
  /** Which domain keeps a thing of others: kept by triggers beside the rows themselves. */
  remoteObjects: { kind: string; objectId: string; iri: string; owner: string };
  /**
   * Which domain waits for the answer to what we sent to one actor: kept by
   * triggers beside the rows themselves.
   */
  sentActivities: { kind: string; objectId: string; id: string };
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
