/** Parts of other pages that show guides. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { buttonTo, cardList, linkTo, section } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { guideCard } from "./library/page.ts";
import { guidesOf, libraryGuides } from "./store.ts";
import { words } from "./messages.ts";

/** The guides of a group; nothing when there are none. */
export async function groupGuides(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const w = words(view.language);
  const guides = await guidesOf(world.db, viewer, group.id, viewer.member?.groups.includes(group.id) === true ? 3 : 6);
  return guides.length === 0
    ? []
    : [
        section(w.guides, cardList(guides.map((guide) => guideCard(view, guide))), {
          more: linkTo(`/library?group=${group.handle}`, w.all),
        }),
      ];
}

/** The newest guides of us and of siblings; undefined when there are none. */
export async function newestGuides(world: World, view: View, most: number): Promise<Html | undefined> {
  const { guides } = await libraryGuides(world.db, view.viewer, {}, most);
  return guides.length === 0 ? undefined : cardList(guides.map((guide) => guideCard(view, guide)));
}

export const writeLink = (view: View, handle: string): Html => buttonTo(`/@${handle}/guides/new`, words(view.language).write, true);
