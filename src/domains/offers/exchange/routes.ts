/** Pages of exchanges: asking, answering, writing to each other. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, fieldValues, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { readOffer } from "../actions.ts";
import { askElsewhere } from "./asking-actions.ts";
import { intentOf } from "./document.ts";
import { isMove } from "./exchange.ts";
import { ask, type AskInput, readExchange } from "./actions.ts";
import { exchangePage, exchangesSection, myExchangesSection } from "./page.ts";
import { exchangesOfMember, exchangesOn } from "./store.ts";
import { hoursWithThanks, turn, type TurnInput, writeTo } from "./turn-actions.ts";
import { exchangeMessages } from "./messages.ts";
import { type VisibleOffer, takesAsking } from "../offer.ts";
import { offerPage } from "../page.ts";

interface ById {
  Params: { id: string };
}

/** The part under an offer or need: who asked, and the way to ask. */
export async function exchangeSection(
  ctx: AppContext,
  view: View,
  offer: VisibleOffer,
  keeper: boolean,
  formState?: FormState,
): Promise<Html> {
  const { member } = view.viewer;
  const now = ctx.clock.now();
  const there = offer.groupId === null;
  if (offer.published === null || (there && intentOf(offer.raw) === undefined)) return nothing;
  return exchangesSection(
    view,
    offer,
    {
      exchanges:
        member === undefined
          ? []
          : await exchangesOn(ctx.db, offer.id, keeper ? undefined : member.id),
      keeper,
      open: there
        ? offer.state === "open" && (offer.expires === null || offer.expires > now)
        : takesAsking(offer, now),
      there,
    },
    formState,
  );
}

/** For the page of oneself: what one asked for, helps with, carries, and who asked. */
export async function myExchanges(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  return member === undefined
    ? nothing
    : myExchangesSection(view, await exchangesOfMember(ctx.db, member));
}

function askOf(fields: Fields): AskInput {
  const text = (name: string): string => fieldValue(fields, name).trim();
  const agreed = fieldValues(fields, "agreed").includes("yes");
  return {
    ...(text("quantity") === "" ? {} : { quantity: Number(text("quantity")) }),
    note: fieldValue(fields, "note"),
    ...(text("name") === "" && !agreed ? {} : { carry: { name: text("name"), agreed } }),
  };
}

const turnOf = (fields: Fields): TurnInput => ({
  ...("details" in fields ? { details: fieldValue(fields, "details") } : {}),
  ...("due" in fields ? { due: fieldValue(fields, "due").trim() } : {}),
  ...("thanks" in fields ? { thanks: fieldValue(fields, "thanks") } : {}),
  ...("hours" in fields ? { hours: fieldValue(fields, "hours") } : {}),
});

export const exchangeRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof exchangeMessages> =>
      exchangeMessages(viewOf(request).language);

    app.post<ById>("/offers/:id/exchanges", async (request, reply) => {
      const view = viewOf(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const { offer } = await readOffer(ctx, view.viewer, request.params.id);
          const how = offer.groupId === null ? askElsewhere : ask;
          const exchange = await how(ctx, view.viewer, offer.id, askOf(fields));
          return redirect(reply, `/exchanges/${exchange.id}`, {
            tone: "good",
            text: messagesFor(request).asked[offer.purpose],
          });
        },
        async (formState) => {
          const { offer, keeper, takesBack } = await readOffer(ctx, view.viewer, request.params.id);
          const page = offerPage(view, offer, { keeper, takesBack, now: ctx.clock.now() });
          return {
            ...page,
            body: html`${page.body}${await exchangeSection(ctx, view, offer, keeper, formState)}`,
          };
        },
      );
    });

    const page = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> => {
      const read = await readExchange(ctx, viewerOf(request), request.params.id);
      const hours = (await hoursWithThanks(ctx, viewerOf(request), read.exchange)) !== undefined;
      return exchangePage(viewOf(request), { ...read, hours }, ctx.clock.now(), formState);
    };
    app.get<ById>("/exchanges/:id", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post<ById>("/exchanges/:id/messages", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await writeTo(ctx, viewerOf(request), request.params.id, fieldValue(fields, "message"));
          return redirect(reply, `/exchanges/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request).sent,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post<{ Params: { id: string; move: string } }>(
      "/exchanges/:id/:move",
      async (request, reply) => {
        const { id, move } = request.params;
        if (!isMove(move)) throw new DomainError("not-found");
        return orShowAgain(
          request,
          reply,
          async () => {
            await turn(ctx, viewerOf(request), id, move, turnOf(fieldsOf(request)));
            return redirect(reply, `/exchanges/${id}`, {
              tone: "good",
              text: messagesFor(request).moved[move],
            });
          },
          (formState) => page(request, formState),
        );
      },
    );
  };
