/** Tables of what members are told, and how. */
import type { Generated } from "kysely";
import type { Visibility } from "./owned.ts";

export type MailRhythm = "now" | "daily" | "weekly" | "off";
export type PushRhythm = "now" | "off";

export interface NewsTables {
  /** What one member is told of one happening. */
  news: {
    id: string;
    memberId: string;
    /** Of the table of kinds. */
    kind: string;
    /** Names what happened: of it a member is told once. */
    happening: string;
    groupId: string | null;
    /** Of what it is about, as it was then; `own`: theirs, whatever they belong to. */
    visibility: Visibility | "own";
    /** When it happened. */
    published: Date;
    /** What it is about, where it is looked up again before it is shown. */
    aboutKind: string | null;
    aboutId: string | null;
    /** The page that it leads to: "/events/…". */
    path: string;
    /** JSON: what its sentence needs. Nothing sealed, no exact place, nobody's name. */
    words: Generated<string>;
    /** Passes quiet hours, and goes out first. */
    urgent: Generated<boolean>;
    read: Date | null;
    /** When a mail may tell of it; null: never, or done. */
    mailDue: Date | null;
    mailed: Date | null;
    pushDue: Date | null;
    pushed: Date | null;
  };
  /** Where a member chose otherwise than the table of kinds. */
  notificationChoices: {
    memberId: string;
    kind: string;
    mail: Generated<MailRhythm>;
    push: PushRhythm;
  };
  notificationSettings: {
    memberId: string;
    /** "22:00", on the clock of the collective; null: no quiet hours. */
    quietFrom: string | null;
    quietUntil: string | null;
    /** Nothing while they rest but what is theirs. */
    rest: Generated<boolean>;
    /** May push say what it is about? */
    pushWords: Generated<boolean>;
    /** Of the day, on which digests go. */
    digestHour: Generated<number>;
    /** Of the week: 1 is Monday. */
    digestDay: Generated<number>;
    /** Is there an address that mail may go to? Kept by whoever keeps addresses. */
    mailOpen: Generated<boolean>;
  };
  /** A device that may be told. */
  pushSubscriptions: {
    id: string;
    memberId: string;
    /** The sign-in it was made with, and when that ends by itself. */
    sessionId: string;
    sessionEnds: Date;
    endpointHash: string;
    /** Its address and keys as JSON, sealed with the key file in DATA_DIR. */
    endpointSecret: string;
    purge: Date;
  };
}
