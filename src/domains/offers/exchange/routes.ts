import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { type Fields, listOf, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { readOffer } from "../actions.ts";
import { askElsewhere } from "./asking-actions.ts";
import { intentOf } from "./document.ts";
import { isMove } from "./exchange.ts";
import { ask, type AskInput, readExchange } from "./actions.ts";
import { exchangePage, exchangesPart, myExchangesPart } from "./page.ts";
import { exchangesOfMember, exchangesOn } from "./store.ts";
import { hoursWithThanks, turn, type TurnInput, writeTo } from "./turn-actions.ts";
import { exchangeWords } from "./messages.ts";
import { type SeenOffer, takesAsking } from "../offer.ts";
import { offerPage } from "../page.ts";

interface ById {
  Params: { id: string };
}

/** The part under an offer or need: who asked, and the way to ask. */
export async function exchangePart(world: World, view: View, offer: SeenOffer, keeper: boolean, sheet?: Sheet): Promise<Html> {
  const { member } = view.viewer;
  const now = world.clock.now();
  const there = offer.groupId === null;
  if (offer.published === null || (there && intentOf(offer.raw) === undefined)) return nothing;
  return exchangesPart(
    view,
    offer,
    {
      exchanges: member === undefined ? [] : await exchangesOn(world.db, offer.id, keeper ? undefined : member.id),
      keeper,
      open: there ? offer.state === "open" && (offer.expires === null || offer.expires > now) : takesAsking(offer, now),
      there,
    },
    sheet,
  );
}

/** For the page of oneself: what one asked for, helps with, carries, and who asked. */
export async function myExchanges(world: World, view: View): Promise<Html> {
  const { member } = view.viewer;
  return member === undefined ? nothing : myExchangesPart(view, await exchangesOfMember(world.db, member));
}

function askOf(fields: Fields): AskInput {
  const text = (name: string): string => textOf(fields, name).trim();
  const agreed = listOf(fields, "agreed").includes("yes");
  return {
    ...(text("quantity") === "" ? {} : { quantity: Number(text("quantity")) }),
    note: textOf(fields, "note"),
    ...(text("name") === "" && !agreed ? {} : { carry: { name: text("name"), agreed } }),
  };
}

const turnOf = (fields: Fields): TurnInput => ({
  ...("details" in fields ? { details: textOf(fields, "details") } : {}),
  ...("due" in fields ? { due: textOf(fields, "due").trim() } : {}),
  ...("thanks" in fields ? { thanks: textOf(fields, "thanks") } : {}),
  ...("hours" in fields ? { hours: textOf(fields, "hours") } : {}),
});

export const exchangeRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof exchangeWords> => exchangeWords(viewOf(request).language);

    app.post<ById>("/offers/:id/exchanges", async (request, reply) => {
      const view = viewOf(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const { offer } = await readOffer(world, view.viewer, request.params.id);
          const how = offer.groupId === null ? askElsewhere : ask;
          const exchange = await how(world, view.viewer, offer.id, askOf(fields));
          return redirect(reply, `/exchanges/${exchange.id}`, { tone: "good", text: said(request).asked[offer.purpose] });
        },
        async (sheet) => {
          const { offer, keeper, takesBack } = await readOffer(world, view.viewer, request.params.id);
          const page = offerPage(view, offer, { keeper, takesBack, now: world.clock.now() });
          return { ...page, body: html`${page.body}${await exchangePart(world, view, offer, keeper, sheet)}` };
        },
      );
    });

    const page = async (request: FastifyRequest<ById>, sheet?: Sheet): Promise<Page> => {
      const read = await readExchange(world, viewerOf(request), request.params.id);
      const hours = (await hoursWithThanks(world, viewerOf(request), read.exchange)) !== undefined;
      return exchangePage(viewOf(request), { ...read, hours }, world.clock.now(), sheet);
    };
    app.get<ById>("/exchanges/:id", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post<ById>("/exchanges/:id/messages", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await writeTo(world, viewerOf(request), request.params.id, textOf(fields, "message"));
          return redirect(reply, `/exchanges/${request.params.id}`, { tone: "good", text: said(request).sent });
        },
        (sheet) => page(request, sheet),
      ),
    );
    app.post<{ Params: { id: string; move: string } }>("/exchanges/:id/:move", async (request, reply) => {
      const { id, move } = request.params;
      if (!isMove(move)) throw new Refusal("not-found");
      return orShowAgain(
        request,
        reply,
        async () => {
          await turn(world, viewerOf(request), id, move, turnOf(fieldsOf(request)));
          return redirect(reply, `/exchanges/${id}`, { tone: "good", text: said(request).moved[move] });
        },
        (sheet) => page(request, sheet),
      );
    });
  };
