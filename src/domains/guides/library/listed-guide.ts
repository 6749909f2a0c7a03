/** A guide as lists show it, without its text. */
import type { ShownPicture } from "#commons/pictures/picture.ts";
import type { Origin } from "#commons/origin.ts";
import type { Row } from "#platform/database/schema.ts";

/** What lists show of a guide: its texts stay in the database. */
export const listedGuideColumns = [
  "id",
  "name",
  "summary",
  "kind",
  "license",
  "credit",
  "language",
  "minutes",
  "costsNothing",
  "careKinds",
  "tags",
  "iri",
  "published",
  "updated",
] as const satisfies readonly (keyof Row<"guides">)[];

export type ListedGuide = Pick<Row<"guides">, (typeof listedGuideColumns)[number]> & {
  readonly origin: Origin;
  readonly image?: ShownPicture | null;
};
