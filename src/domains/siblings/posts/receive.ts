/** What siblings say comes in: kept for thirty days, changed and taken back as they do. */
import type { IncomingPost } from "#commons/incoming/post.ts";
import { type WantedPicture, wantPictures } from "#domains/pictures/elsewhere/actions.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { maxPostsADay, siblingPostLife } from "./post.ts";

const facts = (post: IncomingPost) => ({
  authorName: post.author.name,
  authorUrl: post.author.url,
  url: post.url,
  name: post.name,
  warning: post.warning,
  contentHtml: post.contentHtml,
  attachments: JSON.stringify(post.attachments),
  language: post.language,
  updated: post.updated,
});

/** Those in its text, and those beside it. */
function picturesOfPost({ attachments, pictures }: IncomingPost): readonly WantedPicture[] {
  const beside = attachments
    .filter(({ mediaType }) => /^image\//i.test(mediaType) && !/svg/i.test(mediaType))
    .map(({ url, words }) => ({ url, alt: words }));
  return [...pictures, ...beside.filter(({ url }) => !pictures.some((one) => one.url === url))].map(
    ({ url, alt }): WantedPicture => ({ url, alt, focus: [0, 0], role: "inline" }),
  );
}

/** Also what others pass on of theirs says what it says now. */
async function changeEverywhere(trx: Trx, ctx: AppContext, post: IncomingPost): Promise<void> {
  if (!post.changed || post.boost) return;
  const theirs = (boosts: boolean) =>
    trx
      .updateTable("siblingPosts")
      .set({ ...facts(post), edited: true })
      .where("iri", "=", post.iri)
      .where("authorIri", "=", post.author.iri)
      .where("boost", "=", boosts)
      .where("updated", "<", post.updated);
  await theirs(true).execute();
  const changed = await theirs(false)
    .set({ public: post.audience === "public" })
    .returning("id")
    .executeTakeFirst();
  if (changed !== undefined) await wantPictures(trx, ctx, "post", changed.id, picturesOfPost(post));
}

/** Do we follow just this actor? */
async function isSibling(trx: Trx, actorId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("siblings")
    .select("id")
    .where("remoteActorId", "=", actorId)
    .where("state", "in", ["requested", "following"])
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Half of a talk is of no use to who does not hear the other: of replies only
 * those to their own words are kept.
 */
async function goesOn(trx: Trx, post: IncomingPost): Promise<boolean> {
  if (post.answers === undefined || post.boost) return true;
  const before = await trx
    .selectFrom("siblingPosts")
    .select("id")
    .where("iri", "=", post.answers)
    .where("remoteActorId", "=", post.from.id)
    .executeTakeFirst();
  return before !== undefined;
}

export async function receiveSiblingPost(ctx: AppContext, post: IncomingPost): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    // What was for everybody, or for followers, and is no more.
    if (post.audience === "private")
      return siblingPostTakenBack(trx, ctx, post.iri, post.author.iri);
    if (post.boost && post.audience !== "public") return;
    await changeEverywhere(trx, ctx, post);
    if (post.published <= after(now, -siblingPostLife)) return;
    if (!(await isSibling(trx, post.from.id)) || !(await goesOn(trx, post))) return;
    const { n } = await trx
      .selectFrom("siblingPosts")
      .select((eb) => eb.fn.countAll<string>().as("n"))
      .where("remoteActorId", "=", post.from.id)
      .where("published", ">", after(now, -days(1)))
      .executeTakeFirstOrThrow();
    if (Number(n) >= maxPostsADay) return;
    const added = await trx
      .insertInto("siblingPosts")
      .values({
        ...facts(post),
        id: newId(),
        remoteActorId: post.from.id,
        iri: post.iri,
        boost: post.boost,
        authorIri: post.author.iri,
        public: post.audience === "public",
        edited: post.changed,
        published: post.published,
      })
      .onConflict((conflict) => conflict.columns(["remoteActorId", "iri", "boost"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (added !== undefined) await wantPictures(trx, ctx, "post", added.id, picturesOfPost(post));
  });
}

/** Its author took it back: also where others passed it on. */
export async function siblingPostTakenBack(
  trx: Trx,
  _ctx: AppContext,
  iri: string,
  by: string,
): Promise<void> {
  await trx.deleteFrom("siblingPosts").where("iri", "=", iri).where("authorIri", "=", by).execute();
}
