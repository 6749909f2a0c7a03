/** Offers and needs, their board, exchanges, and rounds at events. */
import { removeRemote } from "#commons/remote/kept.ts";
import { wirePictures } from "#protocol/outbox/pictures.ts";
import { pictureOwners } from "#domains/pictures/slots.ts";
import { offerPictures } from "./picture-actions.ts";
import { offerMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { eventSections } from "#domains/events/slots.ts";
import { homeSections, searchFinders } from "#domains/home/slots.ts";
import { groupBeginnings, groupSections } from "#domains/groups/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { onLeaving, ownSections } from "#domains/members/slots.ts";
import type { Reader } from "#platform/database/schema.ts";
import { byId, gathered } from "#platform/lib/gathered.ts";
import { html } from "#platform/web/html/html.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { publicDocument } from "#protocol/outbox/document-kind.ts";
import { askingAnswered, receiveReceipt } from "./exchange/asking-actions.ts";
import { answerAskingElsewhere, askingUndone, receiveAsking } from "./exchange/receive.ts";
import { offerDocument, proposalDocument } from "./document.ts";
import { speaksOfOffer } from "./incoming/document.ts";
import { exchangeAnswered, letterAbout } from "./incoming/letters-receive.ts";
import { receiveOffer } from "./incoming/receive.ts";
import { offerApi } from "./api.ts";
import { boardApi } from "./board/api.ts";
import { boardRoutes } from "./board/routes.ts";
import { exchangeApi } from "./exchange/api.ts";
import { exchangeRoutes, myExchanges } from "./exchange/routes.ts";
import { endExchangesOf, purgeExchanges, remindLoans } from "./exchange/ending-actions.ts";
import { expireOffers } from "./expiry/actions.ts";
import { purgeRounds } from "./round/actions.ts";
import { roundPart, roundRoutes } from "./round/routes.ts";
import { offerRoutes } from "./routes.ts";
import { groupOffers, newestOffers, offerLink } from "./sections.ts";
import { offerSections } from "./slots.ts";
import { notifyOfLoans } from "./news-actions.ts";
import { offerFinder } from "./board/search-queries.ts";

const saying = sayings(offerMessages);

const offerById = gathered(async (db: Reader, ids) =>
  byId(await db.selectFrom("offers").selectAll().where("id", "in", ids).execute()),
);

/** The typed Proposal of a public offer (FEP-0837), for readers of Valueflows. */
const proposal = publicDocument(offerById, ({ origin }, offer, by) =>
  proposalDocument(offer, by, origin),
);

export const offers: Domain = {
  name: "offers",
  routes: ({ ctx, slots }) => [
    boardRoutes(ctx),
    exchangeRoutes(ctx),
    roundRoutes(ctx),
    offerRoutes(ctx, async (view, id) => {
      const sections = slots.of(offerSections);
      return html`${await Promise.all(sections.map((show) => show(ctx, view, id)))}`;
    }),
  ],
  api: ({ ctx }) => [boardApi(ctx), exchangeApi(ctx), offerApi(ctx)],
  jobs: ({ ctx }) => ({
    "exchange-answer": async (payload) => {
      const { exchange, state } = readStrings(payload, "exchange", "state");
      await answerAskingElsewhere(ctx, exchange, state);
    },
  }),
  tasks: () => [
    {
      name: "offers",
      every: hours(1),
      words: saying((m) => m.keeps.needsEndAfterDays),
      run: expireOffers,
    },
    {
      name: "exchanges",
      every: hours(1),
      words: saying((m) => m.keeps.askingsAndAllThat),
      run: purgeExchanges,
    },
    {
      name: "loans",
      every: hours(12),
      run: async (ctx) => {
        await remindLoans(ctx);
        await notifyOfLoans(ctx);
      },
    },
    {
      name: "rounds",
      every: hours(1),
      words: saying((m) => m.keeps.whatIsSaidIn),
      run: purgeRounds,
    },
  ],
  documents: [
    {
      kind: "offer",
      path: "offers",
      table: "offers",
      write: publicDocument(offerById, async ({ db, origin }, offer, by, counts) =>
        offerDocument(offer, by, origin, {
          counts,
          pictures: await wirePictures(db, origin, "offer", offer.id),
        }),
      ),
      parts: { proposal: (ctx, id) => proposal(ctx, id) },
    },
  ],
  receives: {
    objects: [
      {
        kind: "offer",
        understands: speaksOfOffer,
        receive: receiveOffer,
        remove: removeRemote("offers"),
      },
    ],
    activities: { Offer: receiveAsking, Create: receiveReceipt, Update: receiveReceipt },
    sent: [{ kind: "request", by: ["Accept", "Reject"], answered: askingAnswered }],
    undone: [{ kind: "asking", undone: askingUndone }],
    replies: {
      aboutPrivate: exchangeAnswered,
      takes: { kind: "offer", receive: letterAbout },
    },
  },
  remoteTables: [{ table: "offers", owner: { id: "remoteActorId" }, hiddenBy: "visibility" }],
  fills: [
    fill(pictureOwners, { offer: offerPictures }),
    fill(searchFinders, offerFinder),
    fill(eventSections, roundPart, 10),
    fill(
      groupSections,
      { place: "shows", show: (ctx, view, group) => groupOffers(ctx, view, view.viewer, group) },
      20,
    ),
    fill(groupBeginnings, offerLink, 20),
    fill(ownSections, async (ctx, view) => ({ waiting: await myExchanges(ctx, view) }), 70),
    fill(onLeaving, endExchangesOf, 20),
    fill(homeSections, { place: "offers", show: (ctx, view) => newestOffers(ctx, view, 3) }),
  ],
};
