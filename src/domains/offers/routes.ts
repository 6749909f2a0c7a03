import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { dayIn, instantOf } from "#platform/lib/temporal.ts";
import { type Fields, listOf, textOf } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type Below, withBelow } from "#platform/web/html/page-section.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeOffer, deleteOffer, makeOffer, mine, readOffer, renewOffer, setState } from "./actions.ts";
import { exchangePart } from "./exchange/routes.ts";
import { offerForm, type OfferFormFacts } from "./form-page.ts";
import { matchesPart } from "./match/routes.ts";
import { type OfferInput, type SeenOffer, splitCodes, usualVisibility } from "./offer.ts";
import { offerPage } from "./page.ts";
import { words } from "./messages.ts";

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
  const expires = text("expires") === "" ? undefined : (instantOf(`${text("expires")}T23:59`, zone) ?? "unreadable");
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
    ...(text("what") === "" ? {} : { what: text("what") }),
    ...(text("how") === "" ? {} : { how: text("how") }),
    conditions: textOf(fields, "conditions"),
    cautions: textOf(fields, "cautions"),
    availability: text("availability"),
    spoken: splitCodes(text("spoken")),
    remotePossible: listOf(fields, "remote").includes("yes"),
    credit: text("credit"),
    approvedText: text("approvedText"),
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
  what: offer.what,
  how: offer.how,
  conditions: offer.conditions,
  cautions: offer.cautions,
  availability: offer.availability,
  spoken: offer.spoken.join(" "),
  remote: offer.remotePossible ? "yes" : "",
  credit: offer.credit,
  approvedText: offer.approvedText,
});

/** `below` adds other domains' parts under a thing. */
export const offerRoutes =
  (world: World, below: Below) =>
  async (app: FastifyInstance): Promise<void> => {
    const zoneOf = (request: FastifyRequest): string => viewOf(request).collective?.timeZone ?? "UTC";

    app.get<ByHandle & { Querystring: Record<string, unknown> }>("/@:handle/offers/new", async (request, reply) => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      // A call for hands comes from the page of a rota, with its first words.
      const { purpose, what, name } = request.query;
      const begun = {
        ...(purpose === "request" ? { purpose } : {}),
        ...(what === "hands" ? { what } : {}),
        ...(typeof name === "string" ? { name: name.slice(0, 200) } : {}),
      };
      return sendPage(
        reply,
        request,
        offerForm(
          viewOf(request),
          { values: { purpose: "offer", careKind: "skillshare", language: group.language, ...begun }, notes: {} },
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
      const view = viewOf(request);
      const { offer, keeper, takesBack } = await readOffer(world, view.viewer, request.params.id);
      const parts = [await exchangePart(world, view, offer, keeper), await matchesPart(world, view, offer)];
      return sendPage(
        reply,
        request,
        withBelow(offerPage(view, offer, { keeper, takesBack, now: world.clock.now(), parts }), await below(view, offer.id)),
      );
    });

    const formFacts = async (request: FastifyRequest<ById>): Promise<{ offer: SeenOffer; about: OfferFormFacts }> => {
      const viewer = viewerOf(request);
      const offer = await mine(world, viewer, request.params.id);
      if (offer.origin.handle === null) throw new Refusal("not-allowed");
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
    const back = (request: FastifyRequest<ById>, reply: FastifyReply, text: string): FastifyReply =>
      redirect(reply, `/offers/${request.params.id}`, { tone: "good", text });
    const said = (request: FastifyRequest): ReturnType<typeof words> => words(viewOf(request).language);
    app.post<ById>("/offers/:id/met", async (request, reply) => {
      await setState(world, viewerOf(request), request.params.id, "met");
      return back(request, reply, said(request).metDone);
    });
    app.post<ById>("/offers/:id/open", async (request, reply) => {
      await setState(world, viewerOf(request), request.params.id, "open");
      return back(request, reply, said(request).reopened);
    });
    app.post<ById>("/offers/:id/pause", async (request, reply) => {
      await setState(world, viewerOf(request), request.params.id, "paused");
      return back(request, reply, said(request).pausedDone);
    });
    app.post<ById>("/offers/:id/renew", async (request, reply) => {
      await renewOffer(world, viewerOf(request), request.params.id);
      return back(request, reply, said(request).renewed);
    });
    app.post<ById>("/offers/:id/delete", async (request, reply) => {
      await deleteOffer(world, viewerOf(request), request.params.id);
      return redirect(reply, "/board", { tone: "good", text: said(request).deleted });
    });
  };
