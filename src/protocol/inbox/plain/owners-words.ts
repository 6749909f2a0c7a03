/**
 * What a group elsewhere says to all under its own event, guide or offer: it stands in the
 * conversation under what we keep of that, as it does at home.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { IncomingPost } from "#commons/incoming/post.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { notifyOfWord } from "#commons/news/under-things.ts";
import { isDeletedElsewhere } from "#commons/remote/kept.ts";
import { prepareFromElsewhere } from "#commons/rendering.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days, minutes } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { attachmentLines, attachmentsOf } from "../../activitypub/attachments.ts";
import { iriOf, isType, type JsonObject } from "../../activitypub/json.ts";
import { isPost, markdownOfPost, readPost } from "../../activitypub/post.ts";
import { ownerOf } from "../authority.ts";
import { storedThing } from "../known.ts";
import type { ReceiveContext } from "../receive-context.ts";
import { collectiveId } from "#commons/home/collective-id.ts";

/** Most that is kept under one thing: the newest. */
const maxUnderOne = 100;

interface TheirThing {
  readonly kind: "event" | "guide" | "offer";
  readonly id: string;
}

/** The thing that this actor made and we keep, which a word of theirs answers, or goes on under. */
async function thingAnswered(
  { db }: AppContext,
  author: string,
  answered: string,
): Promise<TheirThing | undefined> {
  const { rows } = await sql<TheirThing>`
    select kind, object_id as id from remote_objects
      where iri = ${answered} and owner = ${author} and kind in ('event', 'guide', 'offer')
    union all
    select o.kind, o.object_id from replies r join remote_objects o on o.kind = r.object_kind
        and o.object_id = r.object_id
      where r.iri = ${answered} and r.author_iri = ${author} and o.owner = ${author}
        and o.kind in ('event', 'guide', 'offer')
    order by kind limit 1`.execute(db);
  return rows[0];
}

/**
 * Keeps it, as it says now; answers whether it was one. The author is whose the thing is: what
 * others answer there, and answers to them, stay out. `object` is the signer's own, or was fetched
 * from where it lives.
 */
export async function keepOwnersWord(effect: ReceiveContext, object: JsonObject): Promise<boolean> {
  const { ctx, signer, activity } = effect;
  const iri = iriOf(object);
  const answered = iriOf(object["inReplyTo"]);
  if (iri === undefined || answered === undefined || !isPost(object)) return false;
  const authorIri = ownerOf(signer.iri, object);
  const thing = await thingAnswered(ctx, authorIri, answered);
  if (thing === undefined) return false;
  const known = await storedThing(effect, iri);
  if (known !== undefined && known.owner !== authorIri) return false;
  const author =
    authorIri === signer.iri
      ? signer
      : await ctx.db
          .selectFrom("remoteActors")
          .selectAll()
          .where("iri", "=", authorIri)
          .where("gone", "is", null)
          .executeTakeFirst();
  if (author === undefined) return false;
  await prepareFromElsewhere(ctx, [markdownOfPost(object)]);
  const post = readPost(ctx.origin, object, author, {
    now: ctx.clock.now(),
    changed: isType(activity, "Update"),
  });
  if (post === undefined) return false;
  const said = post.contentHtml + attachmentLines(filesOf(object, post), post.contentHtml);
  const contentHtml = post.name === "" ? said : `<p>${escapeText(post.name)}</p>${said}`;
  await ctx.db.transaction().execute((trx) => keepUnder(trx, ctx, thing, { ...post, contentHtml }));
  // What is now for some alone may be a message to a group of ours.
  return post.audience !== "private" && post.groups.length === 0;
}

const filesOf = (object: JsonObject, { url }: IncomingPost): ReturnType<typeof attachmentsOf> =>
  attachmentsOf(object, { base: url, links: true });

async function keepUnder(
  trx: Trx,
  ctx: AppContext,
  thing: TheirThing,
  post: IncomingPost,
): Promise<void> {
  const { iri, author, audience } = post;
  if (await isDeletedElsewhere(trx, iri)) return;
  const known = await trx
    .selectFrom("replies")
    .select(["id", "updated"])
    .where("iri", "=", iri)
    .where("authorIri", "=", author.iri)
    .where("objectId", "=", thing.id)
    .forUpdate()
    .executeTakeFirst();
  // What was for everybody, or for followers, and is no more.
  if (audience === "private") {
    if (known !== undefined) await trx.deleteFrom("replies").where("id", "=", known.id).execute();
    return;
  }
  const facts = {
    authorName: author.name,
    authorUrl: author.url,
    contentHtml: post.contentHtml,
    warning: post.warning,
    language: post.language,
    public: audience === "public",
    followers: audience === "followers",
    updated: post.updated,
  };
  if (known !== undefined) {
    // Hidden here, it stays so.
    if (known.updated < post.updated)
      await trx.updateTable("replies").set(facts).where("id", "=", known.id).execute();
    return;
  }
  const groupId = await collectiveId(trx);
  if (groupId === undefined) return;
  const added = await trx
    .insertInto("replies")
    .values({
      ...facts,
      id: newId(),
      iri,
      objectKind: thing.kind,
      objectId: thing.id,
      groupId,
      authorIri: author.iri,
      state: "shown",
      published: post.published,
    })
    .onConflict((conflict) => conflict.column("iri").doNothing())
    .returning(["id", "setAside"])
    .executeTakeFirst();
  if (added === undefined) return;
  await keepNewest(trx, thing, author.iri);
  if (added.setAside === null) await tellOfIt(trx, ctx, thing, added.id, post);
}

async function keepNewest(trx: Trx, thing: TheirThing, author: string): Promise<void> {
  await trx
    .deleteFrom("replies")
    .where("id", "in", (eb) =>
      eb
        .selectFrom("replies as older")
        .select("older.id")
        .where("older.objectKind", "=", thing.kind)
        .where("older.objectId", "=", thing.id)
        .where("older.authorIri", "=", author)
        .orderBy("older.published", "desc")
        .orderBy("older.id", "desc")
        .offset(maxUnderOne),
    )
    .execute();
}

/**
 * To members whom the thing concerns. Of a new time they hear as such: the short note that
 * says it too is no news beside that, nor is what was said before we followed.
 */
async function tellOfIt(
  trx: Trx,
  ctx: AppContext,
  { kind, id }: TheirThing,
  said: string,
  { published }: IncomingPost,
): Promise<void> {
  if (published < after(ctx.clock.now(), -days(1))) return;
  const thing = await trx
    .selectFrom(`${kind}s` as const)
    .select(["id", "name", "groupId", "visibility", "updated"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (thing === undefined || thing.visibility === "group") return;
  const apart = Math.abs(thing.updated.getTime() - published.getTime());
  if (kind === "event" && apart < minutes(1)) return;
  await notifyOfWord(trx, ctx, { ...thing, kind }, { said });
}
