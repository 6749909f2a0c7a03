/** A spoken story as a bundle carries it. Pure. */

export interface CarriedStory {
  /** In our database. */
  readonly id: string;
  /** Its page where it lives. */
  readonly url: string;
  readonly name: string;
  readonly summary: string;
  /** Who speaks, as they wish to be called. */
  readonly speaker: string;
  /** The day on which they said yes. */
  readonly consentDay: string;
  readonly credit: string;
  readonly license: string;
  readonly language: string;
  /** Plain text; "" where nobody has written it down. */
  readonly transcript: string;
  /** Name of its group. */
  readonly byName: string;
  readonly guideId: string | null;
  readonly sound: {
    /** "grandmother.mp3" */
    readonly name: string;
    readonly bytes: number;
    /** undefined when it was taken away meanwhile. */
    readonly read: () => Promise<Uint8Array | undefined>;
  };
}
