/** Reading what siblings say, and how it is shown. */
import { siblingPostMessages } from "./messages.ts";
import { DomainError } from "#commons/domain-error.ts";
import { mayBegin } from "#commons/permissions.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Acts, actWithPower } from "#domains/groups/keys/actions.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { after } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { derive, instanceKey, isMark, mark } from "#platform/lib/keyfile.ts";
import { type PostsShown, type SiblingPost, siblingPostLife } from "./post.ts";
import { postsShown, shownRows, siblingPosts } from "./store.ts";

const perPage = 30;

/**
 * Refuses whoever may not read it. Strangers read what was for
 * everybody, where the collective shows it.
 */
async function mustRead(ctx: AppContext, viewer: Viewer): Promise<void> {
  if (amongMembers(viewer)) return;
  if ((await postsShown(ctx.db)).everybody) return;
  throw new DomainError(viewer.member === undefined ? "sign-in-needed" : "not-allowed");
}

/** A page of it. */
export async function readSiblingPosts(
  ctx: AppContext,
  viewer: Viewer,
  { cursor, max = perPage }: { readonly cursor?: unknown; readonly max?: number } = {},
): Promise<{ readonly items: readonly SiblingPost[]; readonly last: SiblingPost | undefined }> {
  await mustRead(ctx, viewer);
  const rows = await siblingPosts(ctx.db, ctx.clock.now(), {
    memberId: viewer.member?.id,
    publicOnly: !amongMembers(viewer),
    max: max + 1,
    cursor,
  });
  const items = rows.slice(0, max);
  return { items, last: rows.length > max ? items.at(-1) : undefined };
}

/**
 * What was for everybody, for a feed: by its own address to whoever may read the page,
 * by the secret one to whoever has it.
 */
export async function siblingFeed(
  ctx: AppContext,
  viewer: Viewer,
  token?: string,
): Promise<readonly SiblingPost[]> {
  if (token === undefined) await mustRead(ctx, viewer);
  else if (!isMark(feedKey(ctx), "feed", token)) throw new DomainError("not-found");
  return siblingPosts(ctx.db, ctx.clock.now(), {
    memberId: undefined,
    publicOnly: true,
    max: 50,
  });
}

const feedKey = (ctx: AppContext): Buffer =>
  derive(instanceKey(ctx.config.dataDir), "sibling-posts");

/** Address of the feed for programs of members, which can't sign in. */
export const siblingFeedPath = (ctx: AppContext): string =>
  `/siblings/posts/${mark(feedKey(ctx), "feed")}/feed.rss`;

/** Somebody would rather not read a sibling, or would again. Nobody else is told. */
export async function muteSibling(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  muted: boolean,
): Promise<void> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const sibling = isId(id)
    ? await ctx.db.selectFrom("siblings").select("id").where("id", "=", id).executeTakeFirst()
    : undefined;
  if (sibling === undefined) throw new DomainError("not-found");
  const row = { memberId: member.id, siblingId: sibling.id };
  if (muted)
    await ctx.db
      .insertInto("siblingMutes")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await ctx.db
      .deleteFrom("siblingMutes")
      .where("memberId", "=", row.memberId)
      .where("siblingId", "=", row.siblingId)
      .execute();
}

/** How the collective shows it; by who keeps the bridge. */
export async function showPosts(
  ctx: AppContext,
  viewer: Viewer,
  { everybody, home }: PostsShown,
): Promise<void> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const payload = { everybody, home };
  await actWithPower(
    ctx,
    viewer,
    "follow-siblings",
    root.id,
    "show-sibling-posts",
    payload,
    ({ db }) =>
      db
        .insertInto("settings")
        .values(shownRows(payload))
        .onConflict((conflict) =>
          conflict.column("key").doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })),
        )
        .execute(),
  );
}

export async function mayShowPosts(ctx: AppContext, viewer: Viewer): Promise<boolean> {
  const root = await theCollective(ctx);
  return root !== undefined && mayBegin(ctx.db, ctx.clock, viewer, "follow-siblings", root.id);
}

/** What two members do together while nobody keeps the bridge. */
export const siblingPostActs: Acts = {
  "show-sibling-posts": {
    words: ({ everybody, home }, language) => {
      const { acts } = siblingPostMessages(language);
      if (everybody === true) return home === true ? acts.everybodyAlso : acts.everybodyNot;
      return home === true ? acts.membersAlso : acts.membersNot;
    },
    run: async (ctx, viewer, { everybody, home }) => {
      await showPosts(ctx, viewer, { everybody: everybody === true, home: home === true });
      return "/siblings/posts";
    },
  },
};

/** Forgets what is older than thirty days. A scheduled task. */
export async function forgetPosts({ db, clock }: AppContext): Promise<void> {
  await db
    .deleteFrom("siblingPosts")
    .where("published", "<=", after(clock.now(), -siblingPostLife))
    .execute();
}
