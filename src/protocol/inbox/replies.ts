/** What people elsewhere answer to a thing of ours. */
import { isDeletedElsewhere } from "#commons/remote/kept.ts";
import { ourGroup, ourObject } from "#commons/addresses.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { sealWords } from "#commons/incoming/private-words.ts";
import { notifyOfReply } from "#commons/news/from-elsewhere.ts";
import { quietUntil, quietWhy } from "#commons/home/quiet.ts";
import { oneLine } from "#commons/text.ts";
import { NotBefore } from "#platform/jobs/backoff.ts";
import { parseDate } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { attachmentLines, attachmentsOf } from "../activitypub/attachments.ts";
import {
  asArray,
  iriOf,
  isAddressedToPublic,
  isType,
  type JsonObject,
  str,
  textIn,
} from "../activitypub/json.ts";
import { type Documents, groupOfThing, isPublicThing } from "../outbox/documents.ts";
import { isPost } from "../activitypub/post.ts";
import { hearPost } from "./plain/posts.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { ReceiveContext } from "./receive-context.ts";
import { keepOwnersWord } from "./plain/owners-words.ts";
import type { ReplyAbout } from "./receives.ts";

/** A reply to something of ours is held until the group has looked at it. */
export async function receiveReply(effect: ReceiveContext, object: JsonObject): Promise<void> {
  const { ctx, registry, signer, activity } = effect;
  if (!isPost(object)) return;
  const open = isAddressedToPublic(object) && asArray(activity["to"]).length > 0;
  const answers = iriOf(object["inReplyTo"]) ?? "";
  const about =
    (open ? undefined : await aboutPrivate(effect, answers)) ?? (await aboutOurs(effect, answers));
  const iri = safeUrl(str(object["id"]));
  if (iri === undefined) return;
  if (about === undefined)
    return (await keepOwnersWord(effect, object)) ? undefined : hearPost(effect, object);
  // What was fetched first names only now whose it is.
  const quiet = await quietUntil(ctx.db, ctx.clock.now(), [about.groupId]);
  if (quiet !== undefined) throw new NotBefore(quietWhy, quiet);
  // Cut before it is made harmless: what is cut afterwards may end within a tag.
  const words = sanitize((textIn(object, "content") ?? "").slice(0, 20_000), iri);
  const content = words + attachmentLines(attachmentsOf(object, { base: iri, links: true }), words);
  if (oneLine(plainText(content), 20_000) === "") return;
  const now = ctx.clock.now();
  const updated = parseDate(object["updated"]) ?? parseDate(object["published"]) ?? now;
  await ctx.db.transaction().execute(async (trx) => {
    if (await isDeletedElsewhere(trx, iri)) return;
    const changed = isType(activity, "Update");
    const incoming = { about, iri, contentHtml: content, public: open, changed };
    for (const { takes } of registry.replies)
      if (takes?.kind === about.kind && (await takes.receive(trx, ctx, signer, incoming))) return;
    const contentHtml = open ? content : sealWords(ctx, content);
    const reply = await trx
      .insertInto("replies")
      .values({
        id: newId(),
        iri,
        objectKind: about.kind,
        objectId: about.id,
        groupId: about.groupId,
        authorIri: signer.iri,
        authorName: oneLine(signer.name, 100),
        authorUrl: signer.url,
        contentHtml,
        public: open,
        state: "held",
        published: parseDate(object["published"]) ?? now,
        updated,
      })
      // A changed reply is looked at anew.
      .onConflict((conflict) =>
        conflict
          .column("iri")
          .doUpdateSet({ contentHtml, public: open, state: "held", updated })
          .where("replies.authorIri", "=", signer.iri)
          .where("replies.updated", "<", updated),
      )
      .returningAll()
      .executeTakeFirst();
    if (reply === undefined) return;
    for (const { kept } of registry.replies)
      await kept?.(trx, now, { ...reply, contentHtml: content }, object);
    // Of who is silenced nobody is told.
    if (reply.setAside === null) await notifyOfReply(trx, ctx, reply);
  });
}

/** What a word to us alone is about, when it answers one of ours to them alone. */
async function aboutPrivate(
  { ctx, registry, signer }: ReceiveContext,
  answered: string,
): Promise<ReplyAbout | undefined> {
  for (const one of registry.replies) {
    const about = await one.aboutPrivate?.(ctx, signer, answered);
    if (about !== undefined) return about;
  }
  return undefined;
}

/** The public thing of ours that a reply is about, also when it answers one of our notes. */
async function aboutOurs(
  { ctx, registry }: ReceiveContext,
  iri: string,
): Promise<ReplyAbout | undefined> {
  const { documents } = registry;
  if (ourGroup(ctx.origin, iri) !== undefined) return undefined;
  if (originOf(iri) !== ctx.origin) return aboutReply(ctx, documents, iri);
  const thing = ourObject(ctx.origin, iri);
  if (thing === undefined || !(await isPublicThing(ctx, documents, thing.kind, thing.id)))
    return undefined;
  const { kind, id } = thing;
  if (kind === "note") {
    const note = await ctx.db
      .selectFrom("notes")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    return note === undefined
      ? undefined
      : { kind: note.aboutKind, id: note.aboutId, groupId: note.groupId };
  }
  const groupId = await groupOfThing(ctx, documents, kind, id);
  return groupId === undefined ? undefined : { kind, id, groupId };
}

/** What answers a reply that we show goes on with the same conversation. */
async function aboutReply(
  ctx: AppContext,
  documents: Documents,
  iri: string,
): Promise<ReplyAbout | undefined> {
  const reply = await ctx.db
    .selectFrom("replies")
    .select(["objectKind", "objectId", "groupId"])
    .where("iri", "=", iri)
    .where("state", "=", "shown")
    .where("public", "=", true)
    .executeTakeFirst();
  if (reply === undefined) return undefined;
  const { objectKind: kind, objectId: id, groupId } = reply;
  if (kind === "group" || kind === "note") return undefined;
  return (await isPublicThing(ctx, documents, kind, id)) ? { kind, id, groupId } : undefined;
}
