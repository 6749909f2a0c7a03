/**
 * The tables of how people reach a group: questions of strangers,
 * what siblings say, words under things.
 */
import type { Generated } from "kysely";
import type { HeldState } from "./library.ts";

type AboutKind = "event" | "guide" | "offer";

export interface ReachingTables {
  /**
   * Somebody without an account asks a group: from a page, with a
   * secret link, or from another server.
   */
  questions: {
    id: string;
    groupId: string;
    /** Who asked is blocked or silenced. */
    setAside: Generated<Date | null>;
    aboutKind: AboutKind | null;
    aboutId: string | null;
    /** Of who asked on a page. */
    tokenHash: string | null;
    /** Of who asked from another server: an HMAC of their IRI. */
    actorMark: string | null;
    /** JSON, sealed: what they are called, and where they are answered. */
    sealedFrom: string;
    /** Where they are told that there is an answer. */
    sealedAddress: string | null;
    /**
     * How often their mail server refused it, in a row; and since when it is forgotten for that.
     */
    addressRefusals: Generated<number>;
    addressRefused: Generated<Date | null>;
    /** They asked before everybody, by naming the group. */
    inPublic: Generated<boolean>;
    language: Generated<string>;
    /** Was the last word the group's? */
    answered: Generated<boolean>;
    made: Date;
    updated: Date;
    expires: Date;
  };
  questionMessages: {
    id: string;
    /** In this order it was said. */
    seq: Generated<string>;
    questionId: string;
    fromGroup: boolean;
    /** HMAC of the IRI of their note. */
    iriMark: string | null;
    /** JSON, sealed: the words, and the IRI of their note. */
    sealed: string;
    made: Date;
    edited: Date | null;
  };
  /** Plain posts and boosts of siblings. */
  siblingPosts: {
    id: string;
    /** The sibling who wrote or boosted it. */
    remoteActorId: string;
    iri: string;
    boost: boolean;
    authorIri: string;
    authorName: string;
    authorUrl: string;
    url: string;
    name: Generated<string>;
    /** What its author put before it. */
    warning: Generated<string>;
    contentHtml: string;
    /** JSON: address, kind and words of each. */
    attachments: Generated<string>;
    language: Generated<string>;
    /** For everybody, or for followers only. */
    public: boolean;
    edited: Generated<boolean>;
    published: Date;
    updated: Date;
    setAside: Generated<Date | null>;
  };
  siblingMutes: { memberId: string; siblingId: string };
  /** What members and guests say under a thing. */
  words: {
    id: string;
    seq: Generated<string>;
    aboutKind: AboutKind;
    aboutId: string;
    /** Of the thing; null under what belongs to a sibling. */
    groupId: string | null;
    memberId: string | null;
    /** Of a guest. */
    tokenHash: string | null;
    guestName: Generated<string>;
    source: string;
    contentHtml: string;
    state: HeldState;
    /** Why it was hidden, for all to read. */
    hiddenReason: Generated<string>;
    /** When it was hidden: thirty days later it is forgotten. */
    hidden: Generated<Date | null>;
    made: Date;
    edited: Date | null;
  };
}
