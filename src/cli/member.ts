/** Somebody in whose name a command does something. */
import type { AppContext } from "#commons/app-context.ts";
import type { Viewer } from "#commons/visibility.ts";
import { viewerOfMember } from "#domains/bundles/import/drafts-actions.ts";

export async function memberNamed(ctx: AppContext, handle: string): Promise<Viewer | undefined> {
  const member = await ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", handle.replace(/^@/, "").toLowerCase())
    .executeTakeFirst();
  return member === undefined ? undefined : viewerOfMember(ctx, member.id);
}
