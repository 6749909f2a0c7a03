/** A guide as the database has it, with whose it is. */
import type { ShownPicture } from "#commons/pictures/picture.ts";
import type { Origin } from "#commons/origin.ts";
import type { Row } from "#platform/database/schema.ts";

/** A guide together with whose it is. */
export type VisibleGuide = Row<"guides"> & {
  readonly origin: Origin;
  readonly image?: ShownPicture | null;
};
