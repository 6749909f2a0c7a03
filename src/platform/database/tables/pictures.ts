/** The tables of pictures: ours, and those of others that we keep for a while. */
import type { Generated } from "kysely";

/** `inline`: stands inside a text of somebody elsewhere. */
export type PictureRole = "picture" | "avatar" | "banner" | "inline";
type PictureState = "kept" | "wanted" | "failed" | "purged" | "hidden" | "lapsed";

export interface PictureTables {
  pictures: {
    id: string;
    /** "event", "guide", … : what it belongs to, and its id. */
    ownerKind: string;
    ownerId: string;
    role: PictureRole;
    /** What is to be seen, in words. */
    alt: Generated<string>;
    /**
     * What stays in sight when it is cut: x from left (-1) to right, y from below (-1) to above.
     */
    focusX: Generated<number>;
    focusY: Generated<number>;
    /** Pixels of the largest; null until it is here. */
    width: number | null;
    height: number | null;
    widths: Generated<number[]>;
    endings: Generated<string[]>;
    /** Of somebody elsewhere: where it stands there. */
    source: string | null;
    state: Generated<PictureState>;
    /** There are people in it. */
    people: Generated<boolean>;
    /** How those agreed, and until when, in words. */
    consent: Generated<string>;
    /** The last day on which it is shown; null: until somebody takes it away. */
    consentUntil: Generated<string | null>;
    /** When those who look after it were told that this day comes. */
    consentTold: Generated<Date | null>;
    /** The member who brought it, until they leave. */
    putBy: Generated<string | null>;
    made: Date;
  };
  /** The same in each size and form; bytes stand in DATA_DIR under their hash. */
  pictureFiles: {
    pictureId: string;
    width: number;
    /** "webp", "jpg" */
    ending: string;
    hash: string;
    bytes: number;
  };
}
