import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectIri } from "#commons/addresses.ts";
import { rss } from "#commons/feed.ts";
import { mayChange } from "#commons/owned.ts";
import { Refusal } from "#commons/refusals.ts";
import { stranger } from "#commons/visibility.ts";
import type { World } from "#commons/world.ts";
import { groupForWriting, visibleGroup } from "#groups/group-actions.ts";
import { dayIn, instantOf } from "#kit/temporal.ts";
import { type Fields, textOf } from "#web/forms.ts";
import { orShowAgain, redirect, sendPage } from "#web/reply.ts";
import { type Below, withBelow } from "#web/below.ts";
import { viewerOf, viewOf } from "#web/view.ts";
import { changeOffer, deleteOffer, makeOffer, setState } from "./actions.ts";
import { readBoardFilter, writeBoardFilter } from "./filter.ts";
import { type OfferInput, type SeenOffer, usualVisibility } from "./offer.ts";
import { boardPage, offerForm, type OfferFormFacts, offerPage } from "./page.ts";
import { boardOffers, offerFor, offerHosts } from "./store.ts";
import { words } from "./words.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

function inputOf(fields: Fields, zone: string): OfferInput {
  const text = (name: string): string => textOf(fields, name).trim();
  const purpose = text("purpose") === "request" ? "request" : "offer";
  const asked = text("visibility");
  // The last minute of the day, where the collective lives.
  const expires = text("expires") === "" ? undefined : instantOf(`${text("expires")}T23:59`, zone);
  return {
    purpose,
    name: text("name"),
    content: textOf(fields, "content"),
    careKind: text("careKind"),
    area: text("area"),
    quantity: text("quantity") === "" ? undefined : Number(text("quantity")),
    unit: text("unit"),
    tags: text("tags").split(/[\s,#]+/),
    language: text("language"),
    visibility: asked === "public" || asked === "members" || asked === "group" ? asked : usualVisibility(purpose),
    expires,
    publish: text("publish") === "yes",
  };
}

const valuesOf = (offer: SeenOffer, zone: string): Fields => ({
  purpose: offer.purpose,
  name: offer.name,
  content: offer.source,
  careKind: offer.careKind,
  area: offer.area,
  quantity: offer.quantity ?? "",
  unit: offer.unit ?? "",
  expires: offer.expires === null ? "" : dayIn(offer.expires, zone),
  tags: offer.tags.join(" "),
  language: offer.language,
  visibility: offer.visibility,
});

/** `below` adds other domains' parts under a thing. */
export const offerRoutes =
  (world: World, below: Below) =>
  async (app: FastifyInstance): Promise<void> => {
    const zoneOf = (request: FastifyRequest): string => viewOf(request).collective?.timeZone ?? "UTC";

    app.get("/board", async (request, reply) => {
      const filter = readBoardFilter(request.query);
      const { offers, more } = await boardOffers(world.db, viewerOf(request), filter, world.clock.now(), 24);
      return sendPage(reply, request, boardPage(viewOf(request), { offers, more, filter, hosts: await offerHosts(world.db) }));
    });
    app.get("/board.rss", async (request, reply) => {
      const { after: _after, ...filter } = readBoardFilter(request.query);
      const { offers } = await boardOffers(world.db, stranger, filter, world.clock.now(), 50);
      const w = words(viewOf(request).language);
      const feed = rss({
        title: `${viewOf(request).collective?.name ?? "Calendula"}: ${w.board}`,
        link: `${world.origin}/board`,
        self: `${world.origin}/board.rss${writeBoardFilter(filter)}`,
        description: w.lead,
        items: offers.map((offer) => ({
          id: offer.iri ?? objectIri(world.origin, "offer", offer.id),
          title: `${w.kind[offer.purpose]}: ${offer.name}`,
          link: `${world.origin}/offers/${offer.id}`,
          date: offer.published ?? offer.updated,
          html: offer.contentHtml,
        })),
      });
      return reply.header("content-type", "application/rss+xml; charset=utf-8").header("cache-control", "public, max-age=300").send(feed);
    });

    app.get<ByHandle>("/@:handle/offers/new", async (request, reply) => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      return sendPage(
        reply,
        request,
        offerForm(
          viewOf(request),
          { values: { purpose: "offer", careKind: "skillshare", language: group.language }, notes: {} },
          { action: `/@${group.handle}/offers/new`, group },
        ),
      );
    });
    app.post<ByHandle>("/@:handle/offers/new", async (request, reply) => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const offer = await makeOffer(world, viewerOf(request), group.handle, inputOf(fields, zoneOf(request)));
          const w = words(viewOf(request).language);
          return redirect(reply, `/offers/${offer.id}`, { tone: "good", text: offer.published === null ? w.drafted : w.published });
        },
        (sheet) => offerForm(viewOf(request), sheet, { action: `/@${group.handle}/offers/new`, group }),
      );
    });

    app.get<ById>("/offers/:id", async (request, reply) => {
      const offer = await offerFor(world.db, viewerOf(request), request.params.id);
      return sendPage(
        reply,
        request,
        withBelow(
          offerPage(viewOf(request), offer, await mayChange(world, viewerOf(request), offer)),
          await below(viewOf(request), offer.id),
        ),
      );
    });

    const formFacts = async (request: FastifyRequest<ById>): Promise<{ offer: SeenOffer; about: OfferFormFacts }> => {
      const viewer = viewerOf(request);
      const offer = await offerFor(world.db, viewer, request.params.id);
      if (!(await mayChange(world, viewer, offer)) || offer.origin.handle === null) throw new Refusal("not-allowed");
      return {
        offer,
        about: {
          action: `/offers/${offer.id}/edit`,
          group: await visibleGroup(world, viewer, offer.origin.handle),
          published: offer.published !== null,
        },
      };
    };
    app.get<ById>("/offers/:id/edit", async (request, reply) => {
      const { offer, about } = await formFacts(request);
      return sendPage(reply, request, offerForm(viewOf(request), { values: valuesOf(offer, zoneOf(request)), notes: {} }, about));
    });
    app.post<ById>("/offers/:id/edit", async (request, reply) => {
      const { about } = await formFacts(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const offer = await changeOffer(world, viewerOf(request), request.params.id, inputOf(fields, zoneOf(request)));
          return redirect(reply, `/offers/${offer.id}`, { tone: "good", text: words(viewOf(request).language).saved });
        },
        (sheet) => offerForm(viewOf(request), sheet, about),
      );
    });
    app.post<ById>("/offers/:id/met", async (request, reply) => {
      const offer = await setState(world, viewerOf(request), request.params.id, "met");
      return redirect(reply, `/offers/${offer.id}`, { tone: "good", text: words(viewOf(request).language).metDone });
    });
    app.post<ById>("/offers/:id/open", async (request, reply) => {
      const offer = await setState(world, viewerOf(request), request.params.id, "open");
      return redirect(reply, `/offers/${offer.id}`, { tone: "good", text: words(viewOf(request).language).reopened });
    });
    app.post<ById>("/offers/:id/delete", async (request, reply) => {
      await deleteOffer(world, viewerOf(request), request.params.id);
      return redirect(reply, "/board", { tone: "good", text: words(viewOf(request).language).deleted });
    });
  };
