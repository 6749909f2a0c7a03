/** Collections. Followers are a number and nothing else. */
import { plainContext } from "./context.ts";
import type { Json, JsonObject } from "./json.ts";

export const countOnly = (id: string, totalItems: number, ordered = true): JsonObject => ({
  "@context": plainContext,
  id,
  type: ordered ? "OrderedCollection" : "Collection",
  totalItems,
});

export const collectionOf = (
  id: string,
  items: readonly Json[],
  more: JsonObject = {},
): JsonObject => ({
  "@context": plainContext,
  id,
  type: "OrderedCollection",
  ...more,
  totalItems: items.length,
  orderedItems: items,
});

export const paged = (id: string, totalItems: number): JsonObject => ({
  "@context": plainContext,
  id,
  type: "OrderedCollection",
  totalItems,
  first: `${id}?page=1`,
});

export const collectionPage = (
  id: string,
  page: string,
  items: readonly Json[],
  next?: string,
  context: Json = plainContext,
): JsonObject => ({
  "@context": context,
  id: `${id}?page=${page}`,
  type: "OrderedCollectionPage",
  partOf: id,
  ...(next === undefined ? {} : { next: `${id}?page=${next}` }),
  orderedItems: items,
});

const firstReplies = (id: string, items: readonly string[]): JsonObject => ({
  id: `${id}?page=1`,
  type: "CollectionPage",
  partOf: id,
  items,
});

/** Replies as Mastodon reads them: a first page inline. */
export const repliesOf = (id: string, items: readonly string[]): JsonObject => ({
  "@context": plainContext,
  id,
  type: "Collection",
  first: firstReplies(id, items),
});

/** The same page by its own id. */
export const repliesPage = (id: string, items: readonly string[]): JsonObject => ({
  "@context": plainContext,
  ...firstReplies(id, items),
});
