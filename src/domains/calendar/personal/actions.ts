/** A member's own calendar file: behind a secret address that can be ended any time. */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { digest, newToken } from "#platform/lib/ids.ts";

/** Makes a new secret; an older one ends. It is shown once: only its digest is kept. */
export async function makePersonalFeed(ctx: AppContext, viewer: Viewer): Promise<string> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const token = newToken();
  await ctx.db
    .insertInto("personalFeeds")
    .values({ memberId: member.id, tokenHash: digest(token) })
    .onConflict((conflict) => conflict.column("memberId").doUpdateSet({ tokenHash: digest(token) }))
    .execute();
  return `${ctx.origin}/my/${token}.ics`;
}

export async function endPersonalFeed(ctx: AppContext, viewer: Viewer): Promise<void> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  await ctx.db.deleteFrom("personalFeeds").where("memberId", "=", viewer.member.id).execute();
}

export const hasPersonalFeed = async (ctx: AppContext, memberId: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom("personalFeeds")
    .select("memberId")
    .where("memberId", "=", memberId)
    .executeTakeFirst()) !== undefined;

/** Whose feed this is; not-found for every other text. */
export async function memberOfFeed(ctx: AppContext, token: string): Promise<string> {
  const row = /^[\w-]{32}$/.test(token)
    ? await ctx.db
        .selectFrom("personalFeeds")
        .select("memberId")
        .where("tokenHash", "=", digest(token))
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row.memberId;
}
