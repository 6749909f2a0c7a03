/** Taking a public thing back, and saying so to those who knew it. */
import type { ObjectKind, Trx } from "#platform/database/schema.ts";
import { announce } from "./announce.ts";

const formerTypes = { event: "Event", guide: "Article", offer: "Note" } as const;

/**
 * What the group said about it goes with it: "New time" under an event that is no more would lead
 * nowhere. Words of people stay for members, where they read them; nobody else gets them any more.
 */
async function withdrawNotes(
  trx: Trx,
  now: Date,
  about: { readonly kind: "event" | "guide" | "offer"; readonly id: string },
  { tell, alsoTo }: { readonly tell: boolean; readonly alsoTo: readonly string[] },
): Promise<void> {
  const notes = await trx
    .selectFrom("notes")
    .leftJoin("replies", "replies.iri", "notes.inReplyTo")
    .select(["notes.id", "notes.groupId", "notes.source", "replies.authorIri"])
    .where("notes.aboutKind", "=", about.kind)
    .where("notes.aboutId", "=", about.id)
    .execute();
  const formerType = "Note";
  for (const { id, groupId, source, authorIri } of notes) {
    const stone = await trx
      .insertInto("tombstones")
      .values({ kind: "note", id, formerType, deleted: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (source === null) await trx.deleteFrom("notes").where("id", "=", id).execute();
    const also = authorIri === null ? alsoTo : [...alsoTo, authorIri];
    if (tell && stone !== undefined)
      await announce(trx, now, {
        groupId,
        type: "Delete",
        kind: "note",
        id,
        detail: { formerType, alsoTo: also },
      });
  }
}

/**
 * Takes a public thing back in the caller's transaction: a tombstone stays (410), and its
 * removal is announced to those who knew; so is that of what was said about it.
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
  await withdrawNotes(trx, now, { kind, id: thing.id }, { tell, alsoTo });
  if (tell)
    await announce(trx, now, {
      groupId: thing.groupId,
      type: "Delete",
      kind,
      id: thing.id,
      detail: { formerType, alsoTo: [...alsoTo] },
    });
}
