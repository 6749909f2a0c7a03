/** A member's own address, as they see it themselves. Pure. */
export interface OwnAddress {
  /** Where mail goes, when its reader has said that it is theirs. */
  readonly address: string | null;
  /** Asked, and not confirmed yet. */
  readonly waiting: string | null;
  /** Nothing is sent: it was refused, or its reader asked so. */
  readonly paused: "refused" | "asked" | null;
  /** The question to the one that waits came back. */
  readonly refused: boolean;
}
