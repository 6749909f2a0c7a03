/** Parts of other pages that show offers and needs. */
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { buttonTo, cardList, linkTo, section } from "#platform/web/html/components.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { offerCard } from "./page.ts";
import { boardOffers, offersOf } from "./store.ts";
import { offerMessages } from "./messages.ts";

export async function groupOffers(
  ctx: AppContext,
  view: View,
  viewer: Viewer,
  group: { readonly id: string; readonly handle: string },
): Promise<Html[]> {
  const messages = offerMessages(view.language);
  const offers = await offersOf(
    ctx.db,
    viewer,
    group.id,
    viewer.member?.groups.includes(group.id) === true ? 3 : 6,
  );
  return offers.length === 0
    ? []
    : [
        section(messages.board, cardList(offers.map((offer) => offerCard(view, offer))), {
          more: linkTo(`/board?group=${group.handle}`, messages.all),
        }),
      ];
}

export async function newestOffers(
  ctx: AppContext,
  view: View,
  max: number,
): Promise<Html | undefined> {
  const { offers } = await boardOffers(ctx.db, view.viewer, {}, ctx.clock.now(), max);
  return offers.length === 0 ? undefined : cardList(offers.map((offer) => offerCard(view, offer)));
}

export const offerLink = (view: View, handle: string): Html =>
  buttonTo(`/@${handle}/offers/new`, offerMessages(view.language).make, true);
