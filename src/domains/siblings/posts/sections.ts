/** A few lines of what siblings say, on the start page, where the collective wishes it. */
import { amongMembers } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { readSiblingPosts } from "./actions.ts";
import { postLines } from "./page.ts";
import { postsShown } from "./store.ts";

export async function homePosts(ctx: AppContext, view: View): Promise<Html | undefined> {
  const shown = await postsShown(ctx.db);
  if (!shown.home || (!shown.everybody && !amongMembers(view.viewer))) return undefined;
  const { items } = await readSiblingPosts(ctx, view.viewer, { max: 3 });
  return items.length === 0 ? undefined : postLines(view, items);
}
