/** Pages of offers and needs: the board, one of them, and its forms. */
import { inlinePictures } from "#domains/pictures/queries.ts";
import { withInline } from "#platform/web/html/pictures.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { dayIn, instantOf } from "#platform/lib/temporal.ts";
import { type Fields, fieldValues, fieldValue } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type PageSection, withSections } from "#platform/web/html/page-section.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { withPicture } from "#domains/pictures/sections.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeOffer, makeOffer, offerOfMine, readOffer } from "./actions.ts";
import { deleteOffer, renewOffer, setState } from "./state-actions.ts";
import { exchangeSection } from "./exchange/routes.ts";
import { offerForm, type OfferFormFacts } from "./form-page.ts";
import { matchesPart } from "./match/routes.ts";
import { type OfferInput, type VisibleOffer, splitCodes, usualVisibility } from "./offer.ts";
import { offerPage } from "./page.ts";
import { offerMessages } from "./messages.ts";

const saying = sayings(offerMessages);

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

function inputOf(fields: Fields, zone: string): OfferInput {
  const text = (name: string): string => fieldValue(fields, name).trim();
  const purpose = text("purpose") === "request" ? "request" : "offer";
  const asked = text("visibility");
  // The last minute of the day, where the collective lives.
  const expires =
    text("expires") === ""
      ? undefined
      : (instantOf(`${text("expires")}T23:59`, zone) ?? "unreadable");
  return {
    purpose,
    name: text("name"),
    content: fieldValue(fields, "content"),
    careKind: text("careKind"),
    area: text("area"),
    quantity: text("quantity") === "" ? undefined : Number(text("quantity")),
    unit: text("unit"),
    tags: text("tags").split(/[\s,#]+/),
    language: text("language"),
    visibility:
      asked === "public" || asked === "members" || asked === "group"
        ? asked
        : usualVisibility(purpose),
    expires,
    publish: text("publish") === "yes",
    ...(text("what") === "" ? {} : { what: text("what") }),
    ...(text("how") === "" ? {} : { how: text("how") }),
    conditions: fieldValue(fields, "conditions"),
    cautions: fieldValue(fields, "cautions"),
    availability: text("availability"),
    spoken: fieldValues(fields, "spoken").flatMap(splitCodes),
    remotePossible: fieldValues(fields, "remote").includes("yes"),
    credit: text("credit"),
    approvedText: text("approvedText"),
  };
}

/**
 * The form asks what it is, of which kind and on what terms: left open, nothing is said for people.
 */
function mustBeChosen(fields: Fields): void {
  const open = (name: string): boolean => name in fields && fieldValue(fields, name) === "";
  const note = saying((m) => m.errors.chooseOne);
  rejectFields({
    what: open("what") ? note : undefined,
    careKind: open("careKind") ? note : undefined,
    how: open("how") ? note : undefined,
  });
}

const valuesOf = (offer: VisibleOffer, zone: string): Fields => ({
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

/** `sections` of other domains stand under a thing. */
export const offerRoutes =
  (ctx: AppContext, sections: PageSection) =>
  async (app: FastifyInstance): Promise<void> => {
    const zoneOf = (request: FastifyRequest): string =>
      viewOf(request).collective?.timeZone ?? "UTC";

    const uploadOf = await useUploads(ctx, app);
    const saved = <T>(
      request: FastifyRequest,
      standing: VisibleOffer["image"],
      work: (input: OfferInput) => Promise<T>,
    ): Promise<T> =>
      withPicture(ctx, request, uploadOf(request, "pictureFile"), standing, (fields, picture) =>
        work({ ...inputOf(fields, zoneOf(request)), picture }),
      );

    app.get<ByHandle & { Querystring: Record<string, unknown> }>(
      "/@:handle/offers/new",
      async (request, reply) => {
        const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
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
            {
              values: {
                purpose: "offer",
                language: group.language,
                ...begun,
              },
              notes: {},
            },
            { action: `/@${group.handle}/offers/new`, group },
          ),
        );
      },
    );
    app.post<ByHandle>("/@:handle/offers/new", pictureOptions, async (request, reply) => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const offer = await saved(request, undefined, async (input) => {
            mustBeChosen(fields);
            return makeOffer(ctx, viewerOf(request), group.handle, input);
          });
          const messages = offerMessages(viewOf(request).language);
          return redirect(reply, `/offers/${offer.id}`, {
            tone: "good",
            text: offer.published === null ? messages.drafted : messages.published,
          });
        },
        (formState) =>
          offerForm(viewOf(request), formState, { action: `/@${group.handle}/offers/new`, group }),
      );
    });

    app.get<ById>("/offers/:id", async (request, reply) => {
      const view = viewOf(request);
      const read = await readOffer(ctx, view.viewer, request.params.id);
      const { keeper, takesBack } = read;
      const inside =
        read.offer.remoteActorId === null
          ? undefined
          : await inlinePictures(ctx.db, "offer", [read.offer.id]);
      const offer = {
        ...read.offer,
        contentHtml: withInline(read.offer.contentHtml, inside?.get(read.offer.id) ?? []),
      };
      const ownSections = [
        await exchangeSection(ctx, view, offer, keeper),
        await matchesPart(ctx, view, offer),
      ];
      return sendPage(
        reply,
        request,
        withSections(
          offerPage(view, offer, {
            keeper,
            takesBack,
            now: ctx.clock.now(),
            sections: ownSections,
          }),
          await sections(view, offer.id),
        ),
      );
    });

    const formFacts = async (
      request: FastifyRequest<ById>,
    ): Promise<{ offer: VisibleOffer; about: OfferFormFacts }> => {
      const viewer = viewerOf(request);
      const offer = await offerOfMine(ctx, viewer, request.params.id);
      if (offer.origin.handle === null) throw new DomainError("not-allowed");
      return {
        offer,
        about: {
          action: `/offers/${offer.id}/edit`,
          group: await visibleGroup(ctx, viewer, offer.origin.handle),
          published: offer.published !== null,
          image: offer.image,
        },
      };
    };
    app.get<ById>("/offers/:id/edit", async (request, reply) => {
      const { offer, about } = await formFacts(request);
      return sendPage(
        reply,
        request,
        offerForm(viewOf(request), { values: valuesOf(offer, zoneOf(request)), notes: {} }, about),
      );
    });
    app.post<ById>("/offers/:id/edit", pictureOptions, async (request, reply) => {
      const { offer: standing, about } = await formFacts(request);
      return orShowAgain(
        request,
        reply,
        async () => {
          const offer = await saved(request, standing.image, (input) =>
            changeOffer(ctx, viewerOf(request), request.params.id, input),
          );
          return redirect(reply, `/offers/${offer.id}`, {
            tone: "good",
            text: offerMessages(viewOf(request).language).saved,
          });
        },
        (formState) => offerForm(viewOf(request), formState, about),
      );
    });
    const redirectBack = (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      text: string,
    ): FastifyReply => redirect(reply, `/offers/${request.params.id}`, { tone: "good", text });
    const messagesFor = (request: FastifyRequest): ReturnType<typeof offerMessages> =>
      offerMessages(viewOf(request).language);
    app.post<ById>("/offers/:id/met", async (request, reply) => {
      await setState(ctx, viewerOf(request), request.params.id, "met");
      return redirectBack(request, reply, messagesFor(request).metDone);
    });
    app.post<ById>("/offers/:id/open", async (request, reply) => {
      await setState(ctx, viewerOf(request), request.params.id, "open");
      return redirectBack(request, reply, messagesFor(request).reopened);
    });
    app.post<ById>("/offers/:id/pause", async (request, reply) => {
      await setState(ctx, viewerOf(request), request.params.id, "paused");
      return redirectBack(request, reply, messagesFor(request).pausedDone);
    });
    app.post<ById>("/offers/:id/renew", async (request, reply) => {
      await renewOffer(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).renewed);
    });
    app.post<ById>("/offers/:id/delete", async (request, reply) => {
      await deleteOffer(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/board", { tone: "good", text: messagesFor(request).deleted });
    });
  };
