/**
 * What a domain tells of the things that it publishes: where they
 * stand, and how one becomes a document.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import { isObject, type JsonObject } from "../activitypub/json.ts";
import { openGroup } from "./open-group.ts";

export interface ReactionCounts {
  readonly likes: number;
  readonly shares: number;
}

/** A part of a document that has an address of its own below it; undefined when it has none. */
type DocumentPart = (
  ctx: AppContext,
  id: string,
  document: JsonObject,
) => Promise<JsonObject | undefined>;

export interface DocumentKind {
  /** As announcements and tombstones name it. */
  readonly kind: string;
  /** It stands at /{path}/{id}. */
  readonly path: string;
  /** Its rows, with `groupId`, `visibility` and `published`. */
  readonly table: string;
  /** The document of a public one; undefined for everything else, whatever the reason. */
  readonly write: (
    ctx: AppContext,
    id: string,
    counts?: ReactionCounts,
  ) => Promise<JsonObject | undefined>;
  readonly parts?: Readonly<Record<string, DocumentPart>>;
}

interface Published {
  readonly groupId: string | null;
  readonly visibility: string;
  readonly published: Date | null;
}

/** Writes only what is public, in the name of the group that speaks for it. */
export const publicDocument =
  <R extends Published>(
    find: (db: Reader, id: string) => Promise<R | undefined>,
    write: (
      ctx: AppContext,
      row: R,
      by: Row<"groups">,
      counts: ReactionCounts | undefined,
    ) => JsonObject | Promise<JsonObject>,
  ): DocumentKind["write"] =>
  async (ctx, id, counts) => {
    const row = await find(ctx.db, id);
    if (row?.groupId == null || row.visibility !== "public" || row.published === null)
      return undefined;
    const group = await openGroup(ctx.db, { id: row.groupId });
    return group === undefined ? undefined : write(ctx, row, group, counts);
  };

/** A property of the document that can be read alone. */
export const documentProperty =
  (name: string): DocumentPart =>
  async (_ctx, _id, document) => {
    const value = document[name];
    return isObject(value)
      ? { "@context": "https://www.w3.org/ns/activitystreams", ...value }
      : undefined;
  };
