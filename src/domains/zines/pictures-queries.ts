/** Which pictures go along with a guide. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { VisibleGuide } from "#domains/guides/row.ts";
import { filesShown } from "#domains/stories/files/actions.ts";
import type { PictureFile } from "./pictures.ts";

/**
 * Pictures of ours in a guide of ours, as far as the one who asks may see them. A
 * sibling's text shows none of ours.
 */
export async function picturesFor(
  ctx: AppContext,
  viewer: Viewer,
  guide: Pick<VisibleGuide, "contentHtml" | "visibility" | "published"> & {
    readonly origin: { readonly handle: string | null };
  },
): Promise<PictureFile[]> {
  if (guide.origin.handle === null) return [];
  const shown = await filesShown(ctx, viewer, guide.contentHtml, {
    open: guide.visibility === "public" && guide.published !== null,
  });
  return shown.flatMap(({ kind, address, path }) => (kind === "image" ? [{ address, path }] : []));
}
