/** A story as the database has it, with whose it is. */
import type { Row } from "#platform/database/schema.ts";
import type { StoredFile } from "./files/file.ts";

/** A story together with whose it is and what there is to hear. */
export type VisibleStory = Row<"stories"> & {
  readonly groupHandle: string;
  readonly groupName: string;
  readonly sound: StoredFile | undefined;
  /** The same for slow connections. */
  readonly small: StoredFile | undefined;
};
