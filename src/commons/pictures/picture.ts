/**
 * A picture as pages, documents and the API know it: where it is, what is to be
 * seen, what must stay in sight. Pure.
 */

/** x from left (-1) to right (1), y from below (-1) to above (1). */
export type Focus = readonly [x: number, y: number];

export interface ShownPicture {
  /** Its path without width and ending: "/pictures/{id}". */
  readonly at: string;
  /** What is to be seen, in words. */
  readonly alt: string;
  /** Pixels of the largest. */
  readonly width: number;
  readonly height: number;
  /** Widths that there are, the smallest first. */
  readonly widths: readonly number[];
  /** "webp", "jpg": forms that there are, the smallest files first; JPEG is always there, last. */
  readonly endings: readonly string[];
  readonly focus: Focus;
}

/** Path of the largest JPEG: every program can read it. */
export const pictureFile = ({
  at,
  widths,
  width,
}: Pick<ShownPicture, "at" | "widths" | "width">): string => `${at}/${widths.at(-1) ?? width}.jpg`;

/** One that stands in the text of somebody elsewhere, as a link until it was fetched. */
export interface InlinePicture {
  /** Where it stands there. */
  readonly source: string;
  readonly image: ShownPicture;
  /** It is shown above the text: the link to it in the text is of no more use. */
  readonly above: boolean;
}
