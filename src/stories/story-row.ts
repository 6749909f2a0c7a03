import type { Row } from "#database/schema.ts";
import type { StoredFile } from "./file.ts";

/** A story together with whose it is and what there is to hear. */
export type SeenStory = Row<"stories"> & {
  readonly groupHandle: string;
  readonly groupName: string;
  readonly sound: StoredFile | undefined;
  /** The same for slow connections. */
  readonly small: StoredFile | undefined;
};
