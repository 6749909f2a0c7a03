/** A picture that somebody asks to take down. Pure. */

export interface AskedPicture {
  readonly id: string;
  /** "picture", or "file": one that stands in texts. */
  readonly kind: string;
  /** Of something of ours: it may be written down who agreed. */
  readonly ours: boolean;
  /** What can be seen in it. */
  readonly alt: string;
  /** Page of its thing. */
  readonly path: string | null;
}

export const removalStates = ["waiting", "hidden", "taken-down", "stays"] as const;
export type RemovalState = (typeof removalStates)[number];
