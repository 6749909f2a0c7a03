/** What a member can keep of the collective. Pure. */

export const archiveKinds = [
  "event",
  "guide",
  "offer",
  "story",
  "agreement",
  "decision",
  "minutes",
] as const;
type ArchiveKind = (typeof archiveKinds)[number];

export interface ArchivedThing {
  readonly kind: ArchiveKind;
  readonly id: string;
  /** Handle of its group. */
  readonly group: string;
  readonly name: string;
  readonly day: Date | string;
  /** Markdown, as it was written. */
  readonly text: string;
  readonly credit: string;
  readonly language: string;
}

export interface Archive {
  readonly origin: string;
  /** ISO 8601. */
  readonly made: string;
  readonly groups: readonly {
    readonly handle: string;
    readonly name: string;
    readonly summary: string;
  }[];
  readonly things: readonly ArchivedThing[];
  /** There is more than fits: the oldest are left out. */
  readonly more: boolean;
}
