/** Taking a public thing back, and saying so to those who knew it. */
import type { ObjectKind, Trx } from "#platform/database/schema.ts";
import { announce } from "./announce.ts";

const formerTypes = { event: "Event", guide: "Article", offer: "Note" } as const;

/**
 * Takes a public thing back in the caller's transaction: a tombstone stays (410), and its
 * removal is announced to those who knew.
 */
export async function withdraw(
  trx: Trx,
  now: Date,
  kind: Exclude<ObjectKind, "group" | "note">,
  thing: { readonly id: string; readonly groupId: string },
  {
    tell = true,
    alsoTo = [],
  }: {
    readonly tell?: boolean;
    /** Actors who know of it without following. */ readonly alsoTo?: readonly string[];
  } = {},
): Promise<void> {
  const formerType = formerTypes[kind];
  await trx
    .insertInto("tombstones")
    .values({ kind, id: thing.id, formerType, deleted: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (tell)
    await announce(trx, now, {
      groupId: thing.groupId,
      type: "Delete",
      kind,
      id: thing.id,
      detail: { formerType, alsoTo: [...alsoTo] },
    });
}
