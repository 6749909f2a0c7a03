/** The quiet links under a thing: take its pictures down, report it. */
import type { AppContext } from "#commons/app-context.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { readOffer } from "#domains/offers/actions.ts";
import { picturesOf } from "#domains/pictures/queries.ts";
import { removalLink } from "#domains/pictures/sections.ts";
import { imagesInText } from "#domains/stories/files/removal-queries.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { reportLink } from "../reports/page.ts";

/** As the viewer sees it: of a need the picture is for fewer than its one sentence. */
async function imageFor(
  ctx: AppContext,
  view: View,
  kind: "event" | "guide" | "offer",
  id: string,
): Promise<ShownPicture | null | undefined> {
  if (kind === "offer") return (await readOffer(ctx, view.viewer, id)).offer.image;
  return (await picturesOf(ctx.db, kind, id)).picture;
}

/** Pictures that stand in the text of a guide. */
async function inText(
  ctx: AppContext,
  view: View,
  id: string,
): Promise<readonly Pick<ShownPicture, "at" | "alt">[]> {
  const guide = await ctx.db
    .selectFrom("guides")
    .select(["source", "visibility", "published"])
    .where("id", "=", id)
    .where("remoteActorId", "is", null)
    .executeTakeFirst();
  if (guide === undefined) return [];
  const open = guide.visibility === "public" && guide.published !== null;
  const pictures = await imagesInText(ctx, view.viewer, guide.source, open);
  return pictures.map((one) => ({ at: `/pictures/${one.id}`, alt: one.alt }));
}

export async function linksBelow(
  ctx: AppContext,
  view: View,
  kind: "event" | "guide" | "offer",
  id: string,
): Promise<Html> {
  const image = await imageFor(ctx, view, kind, id);
  const others = kind === "guide" ? await inText(ctx, view, id) : [];
  const named = others.length > 0;
  return html`${removalLink(view, image, { named })}${others.map((one) =>
    removalLink(view, one, { named }),
  )}${reportLink(view, id)}`;
}

/**
 * The same on the page of a group, for both of its pictures, and on the start
 * page for the one that stands there.
 */
export async function groupPictureLinks(
  ctx: AppContext,
  view: View,
  groupId: string,
): Promise<Html> {
  const { banner, avatar } = await picturesOf(ctx.db, "group", groupId);
  const named = banner !== undefined && avatar !== undefined;
  return html`${removalLink(view, banner, { named })}${removalLink(view, avatar, { named })}`;
}

export async function homePictureLink(ctx: AppContext, view: View): Promise<Html> {
  if (view.collective === undefined) return nothing;
  return removalLink(view, (await picturesOf(ctx.db, "group", view.collective.id)).banner);
}
