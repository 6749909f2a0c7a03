/** What of ours a reply from elsewhere is about. */
import { ourGroup, ourObject } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { originOf } from "#platform/lib/url.ts";
import { isPublicThing } from "../known.ts";

/** The public thing of ours that a reply is about, also when it answers one of our notes. */
export async function aboutOurs(
  ctx: AppContext,
  iri: string,
): Promise<{ kind: "event" | "guide" | "offer"; id: string; groupId: string } | undefined> {
  if (ourGroup(ctx.origin, iri) !== undefined) return undefined;
  if (originOf(iri) !== ctx.origin) return aboutReply(ctx, iri);
  const thing = ourObject(ctx.origin, iri);
  if (thing === undefined || !(await isPublicThing(ctx, thing.kind, thing.id))) return undefined;
  if (thing.kind === "note") {
    const note = await ctx.db
      .selectFrom("notes")
      .selectAll()
      .where("id", "=", thing.id)
      .executeTakeFirst();
    return note === undefined
      ? undefined
      : { kind: note.aboutKind, id: note.aboutId, groupId: note.groupId };
  }
  const table = `${thing.kind}s` as const;
  const row = await ctx.db
    .selectFrom(table)
    .select("groupId")
    .where("id", "=", thing.id)
    .executeTakeFirst();
  return row?.groupId == null
    ? undefined
    : { kind: thing.kind, id: thing.id, groupId: row.groupId };
}

/** What answers a reply to something of ours goes on with the same conversation. */
async function aboutReply(
  ctx: AppContext,
  iri: string,
): Promise<{ kind: "event" | "guide" | "offer"; id: string; groupId: string } | undefined> {
  const reply = await ctx.db
    .selectFrom("replies")
    .select(["objectKind", "objectId", "groupId"])
    .where("iri", "=", iri)
    .where("state", "=", "shown")
    .where("public", "=", true)
    .executeTakeFirst();
  const kind = reply?.objectKind;
  return (kind === "event" || kind === "guide" || kind === "offer") &&
    (await isPublicThing(ctx, kind, reply?.objectId ?? ""))
    ? { kind, id: reply?.objectId ?? "", groupId: reply?.groupId ?? "" }
    : undefined;
}
