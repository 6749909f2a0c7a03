/** One conversation under a thing: what is said there, by whom, and who reads it. Pure. */
import { manyLines, oneLine } from "#commons/text.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { days } from "#platform/lib/clock.ts";

export type ThingKind = "event" | "guide" | "offer";

export const thingFolders = { event: "events", guide: "guides", offer: "offers" } as const;
export const thingKinds = ["event", "guide", "offer"] as const satisfies readonly ThingKind[];

/** What is talked about. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly visibility: Visibility;
  readonly published: Date | null;
  readonly language: string;
  /** Of what belongs to somebody elsewhere. */
  readonly iri: string | null;
  readonly url: string | null;
  readonly authorIri: string | null;
}

/** Who said it: a member or a guest here, somebody elsewhere, or the group to all. */
export type Source = "word" | "reply" | "note";
export const sources = ["word", "reply", "note"] as const satisfies readonly Source[];

export interface SaidHere {
  readonly source: Source;
  readonly id: string;
  readonly kind: "member" | "guest" | "reply" | "group";
  /** Of the member, the guest, who wrote elsewhere, or the group; empty where nobody is named. */
  readonly author: string;
  readonly url: string | null;
  readonly memberId: string | null;
  /** Of the member. */
  readonly handle: string | null;
  /** What its author put before it; empty where nothing is. */
  readonly warning: string;
  readonly contentHtml: string;
  /** BCP 47; empty where it is not said. */
  readonly language: string;
  readonly state: "held" | "shown" | "refused";
  /** For everybody, or for members only; of a held reply: for the group alone. */
  readonly audience: "public" | "members" | "group";
  readonly hiddenReason: string;
  readonly made: Date;
  readonly edited: boolean;
}

/** What the viewer may do with it. */
export interface MaySay {
  /** Say something to members. */
  readonly members: boolean;
  /** Say something to all, in the group's name. */
  readonly group: boolean;
  /** Write without an account; it is held for a look. */
  readonly guest: boolean;
  /** Look at what is held, hide what should not stand there. */
  readonly look: boolean;
}

/** A guest's word that nobody looked at, and what was refused or hidden, is kept so long. */
export const unshownLife = days(30);

const maxSaying = 5000;
export const readSaying = (text: string): string => manyLines(text, maxSaying);
export const readGuestName = (text: string): string => oneLine(text, 80);
export const readReason = (text: string): string => oneLine(text, 300);
