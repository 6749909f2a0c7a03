/** The board as feeds, with its filter: RSS, Atom, JSON Feed. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectIri } from "#commons/addresses.ts";
import { atom, type Feed, jsonFeed, rss } from "#commons/feed.ts";
import { stranger } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import { sendPublic } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { offerTitle } from "./page.ts";
import { listedOffers } from "./store.ts";
import { boardMessages } from "./messages.ts";
import { type BoardFilter, readBoardFilter, boardWithoutPage, writeBoardFilter } from "./filter.ts";

const perFeed = 50;

export function boardFeeds(ctx: AppContext, app: FastifyInstance): void {
  const { origin } = ctx;
  // Programs ask at the full hour, all at once. They get what strangers may see,
  // whoever asks: addresses are passed on.
  const shared = sharedWork<string>();
  const filterOf = (request: FastifyRequest): BoardFilter =>
    boardWithoutPage(readBoardFilter(request.query));

  const feedOf = async (request: FastifyRequest, self: string): Promise<Feed> => {
    const filter = filterOf(request);
    const { language, collective } = viewOf(request);
    const messages = boardMessages(language);
    const { offers } = await listedOffers(ctx.db, stranger, filter, ctx.clock.now(), perFeed);
    return {
      title: `${collective?.name ?? "Calendula"}: ${messages.board}`,
      link: `${origin}/board${writeBoardFilter(filter)}`,
      self: `${origin}${self}${writeBoardFilter(filter)}`,
      description: messages.lead,
      language,
      items: offers.map((offer) => ({
        id: offer.iri ?? objectIri(origin, "offer", offer.id),
        title: `${messages.kind[offer.purpose]}: ${offerTitle(language, offer)}`,
        link: `${origin}/offers/${offer.id}`,
        date: offer.published ?? offer.updated,
        html: offer.contentHtml,
        language: offer.language,
        more: {
          tags: offer.tags,
          authors: [{ name: offer.origin.name }],
          _offer: {
            purpose: offer.purpose,
            what: offer.what,
            how: offer.how,
            careKind: offer.careKind,
            area: offer.area,
            remotePossible: offer.remotePossible,
            spoken: offer.spoken,
            expires: offer.expires?.toISOString() ?? null,
            by: offer.origin.name,
          },
        },
      })),
    };
  };
  const feed = (path: string, type: string, form: (feed: Feed) => string) =>
    app.get(path, async (request, reply) => {
      const key = `${path} ${viewOf(request).language} ${writeBoardFilter(filterOf(request))}`;
      const text = await shared(key, async () => form(await feedOf(request, path)));
      return sendPublic(reply, request, type, text);
    });
  feed("/board.rss", "application/rss+xml", rss);
  feed("/board.atom", "application/atom+xml", (about) => atom(about, ctx.clock.now()));
  feed("/board.json", "application/feed+json", (about) => JSON.stringify(jsonFeed(about)));
}
