/** What the start page shows of the collective itself. */
import type { AppContext } from "#commons/app-context.ts";
import { picturesOf } from "#domains/pictures/queries.ts";
import type { Html } from "#platform/web/html/html.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import type { View } from "#platform/web/view.ts";

/** Its picture, or one drawn for it. */
export async function collectiveCover(ctx: AppContext, view: View): Promise<Html | undefined> {
  const { collective } = view;
  if (collective === undefined) return undefined;
  const { banner } = await picturesOf(ctx.db, "group", collective.id);
  return pictureOr(banner, "group", collective.handle, { shape: "wide", first: true });
}
