/**
 * The tables of members among themselves: ways back in, their pages, what they write to each other.
 */
import type { Generated } from "kysely";

/** Lines of a member's page that they may show to other members. */
export type ProfileLine = "words" | "languages" | "offers" | "groups" | "roles";

export interface PeopleTables {
  /** One phrase each, hashed like a password; using it uses it up. */
  recoveryWords: {
    memberId: string;
    wordsHash: string;
    /** Day (ISO). */
    made: string;
  };
  /** Somebody who can't sign in asks two members to say that it is them. */
  vouchings: {
    id: string;
    /** null: there is nobody of the name that was given, and whoever gave it is not told. */
    memberId: string | null;
    /** Of the page of who asks. */
    secretHash: string;
    /** Of what they tell those who vouch. */
    codeHash: string;
    firstBy: Generated<string | null>;
    secondBy: Generated<string | null>;
    heldBy: Generated<string | null>;
    made: Date;
    /** From then on a new password can be chosen. */
    due: Generated<Date | null>;
    expires: Date;
  };
  passkeys: {
    id: string;
    memberId: string;
    /** As its owner calls it. */
    name: string;
    credentialId: string;
    /** COSE, base64url. */
    publicKey: string;
    counter: Generated<string>;
    /** Days (ISO). */
    made: string;
    used: Generated<string | null>;
  };
  /** What a device has to sign; of one use, for some minutes. */
  passkeyChallenges: {
    challengeHash: string;
    /** Who adds a passkey; null: somebody signs in. */
    memberId: string | null;
    expires: Date;
  };
  /** A member without a row shows their name and the groups in common. */
  profiles: {
    memberId: string;
    words: Generated<string>;
    /** BCP 47. */
    languages: Generated<string[]>;
    /** Of `ProfileLine`. */
    shown: Generated<string[]>;
    /** May other members write to them? */
    takesLetters: Generated<boolean>;
  };
  /** Of two members there is one. */
  memberTalks: {
    id: string;
    begunBy: string;
    writtenTo: string;
    /** Declined: whom it was written to wants no more of it. */
    state: Generated<"open" | "declined">;
    /**
     * Messages of who began it, also those that were deleted, while the other one has
     * not answered; null once they have.
     */
    unanswered: Generated<number | null>;
    made: Date;
    updated: Date;
    purge: Date;
  };
  memberLetters: {
    id: string;
    seq: Generated<string>;
    talkId: string;
    fromMember: string;
    /** Sealed with the key file in DATA_DIR. */
    sealedWords: string;
    made: Date;
  };
}
