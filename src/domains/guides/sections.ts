/** Parts of other pages that show guides. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { buttonTo, cardList, linkTo, section } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { guideCard } from "./library/page.ts";
import { guidesOf, libraryGuides } from "./store.ts";
import { guideMessages } from "./messages.ts";

/** The guides of a group; nothing when there are none. */
export async function groupGuides(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const messages = guideMessages(view.language);
  const guides = await guidesOf(
    ctx.db,
    viewer,
    group.id,
    viewer.member?.groups.includes(group.id) === true ? 3 : 6,
  );
  return guides.length === 0
    ? []
    : [
        section(messages.guides, cardList(guides.map((guide) => guideCard(view, guide))), {
          more: linkTo(`/library?group=${group.handle}`, messages.all),
        }),
      ];
}

/** The newest guides of us and of siblings; undefined when there are none. */
export async function newestGuides(
  ctx: AppContext,
  view: View,
  max: number,
): Promise<Html | undefined> {
  const { guides } = await libraryGuides(ctx.db, view.viewer, {}, max);
  return guides.length === 0 ? undefined : cardList(guides.map((guide) => guideCard(view, guide)));
}

export const writeLink = (view: View, handle: string): Html =>
  buttonTo(`/@${handle}/guides/new`, guideMessages(view.language).write, true);
