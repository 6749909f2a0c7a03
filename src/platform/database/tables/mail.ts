/** Tables of who is reached by mail or a private message: every address in them is sealed. */
import type { Generated } from "kysely";

export type AddressWay = "mail" | "fediverse";
/** When something is new, or once a week. */
export type Rhythm = "new" | "weekly";

export interface MailTables {
  /** Of one member at most two: the one that is confirmed, and the one that waits to be. */
  memberAddresses: {
    memberId: string;
    confirmed: Generated<boolean>;
    id: string;
    /** Sealed with the key file in DATA_DIR. */
    sealedAddress: string;
    /** HMAC, for finding whose an address is. */
    addressMark: string;
    given: Date;
    /** How often the mail server refused it, in a row. */
    refusals: Generated<number>;
    /** Nothing is sent: it was refused, or its reader asked so. */
    paused: Generated<"refused" | "asked" | null>;
  };
  /** One use each, for an hour. */
  signInLinks: { tokenHash: string; memberId: string; expires: Date };
  /** Neighbours without an account. */
  subscriptions: {
    id: string;
    sealedAddress: string;
    addressMark: string;
    way: AddressWay;
    /** Of the three at most one is set; none of them: all of the collective. */
    groupId: string | null;
    guideId: string | null;
    /** As in the address of the calendar, "?tag=herbs"; "" for none. */
    filter: Generated<string>;
    rhythm: Rhythm;
    language: Generated<string>;
    confirmed: Generated<boolean>;
    given: Date;
    /** Up to when everything new was told. */
    told: Date;
    /** When it is looked at next. */
    due: Date;
    refusals: Generated<number>;
  };
}
