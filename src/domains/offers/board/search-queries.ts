/** Offers and needs for the search of the whole server. */
import { plainText } from "#commons/markup/plain-text.ts";
import { type Finder, shortened } from "#commons/home/search.ts";
import { listedOffers } from "./store.ts";

export const offerFinder: Finder = {
  kind: "offer",
  find: async (ctx, viewer, { q, max }) => {
    const { offers } = await listedOffers(ctx.db, viewer, { q }, ctx.clock.now(), max + 1);
    return offers.map((offer) => ({
      id: offer.id,
      title: offer.name,
      url: `/offers/${offer.id}`,
      summary: shortened(plainText(offer.contentHtml)),
      origin: offer.origin,
      language: offer.language,
      purpose: offer.purpose,
      picture: { image: offer.image ?? null, kind: "offer", seed: offer.id },
    }));
  },
};
