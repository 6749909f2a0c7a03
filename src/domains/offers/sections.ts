/** Parts of other pages that show offers and needs. */
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { buttonTo, cardList, linkTo, section } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { offerCard } from "./page.ts";
import { boardOffers, offersOf } from "./store.ts";
import { words } from "./messages.ts";

export async function groupOffers(
  world: World,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const w = words(view.language);
  const offers = await offersOf(world.db, viewer, group.id, viewer.member?.groups.includes(group.id) === true ? 3 : 6);
  return offers.length === 0
    ? []
    : [section(w.board, cardList(offers.map((offer) => offerCard(view, offer))), { more: linkTo(`/board?group=${group.handle}`, w.all) })];
}

export async function newestOffers(world: World, view: View, most: number): Promise<Html | undefined> {
  const { offers } = await boardOffers(world.db, view.viewer, {}, world.clock.now(), most);
  return offers.length === 0 ? undefined : cardList(offers.map((offer) => offerCard(view, offer)));
}

export const offerLink = (view: View, handle: string): Html => buttonTo(`/@${handle}/offers/new`, words(view.language).make, true);
