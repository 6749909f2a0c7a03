/** Parts of other pages that show events. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { buttonTo, cardList, linkTo, section } from "#web/components.ts";
import { html, type Html } from "#web/html.ts";
import type { View } from "#web/view.ts";
import { eventCard } from "./page.ts";
import { upcomingOf } from "./store.ts";
import { words } from "./words.ts";

/** The next events of a group; nothing when there are none. */
export async function groupEvents(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const w = words(view.language);
  const events = await upcomingOf(world.db, viewer, group.id, world.clock.now(), 6);
  if (events.length === 0) return [];
  return [
    section(w.upcoming, html`${cardList(events.map((event) => eventCard(view, event)))}`, {
      more: linkTo(`/calendar?group=${group.handle}`, w.all),
    }),
  ];
}

export const planLink = (view: View, handle: string): Html => buttonTo(`/@${handle}/events/new`, words(view.language).plan);
