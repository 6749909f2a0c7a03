import type { FastifyInstance } from "fastify";
import { objectPath } from "#commons/addresses.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import { emptyState, linkOut, linkTo, pageHead } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { quotesToSee, takeQuoteBack } from "./quotes-actions.ts";
import { words } from "./messages.ts";
import { GroupQuotesAnswer } from "./quotes-answers.ts";
import Type from "typebox";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const idOf = (id: string): string => {
  if (!isId(id)) throw new Refusal("not-found");
  return id;
};

export const quoteRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>("/@:handle/quotes", async (request, reply) => {
      const view = viewOf(request);
      const w = words(view.language);
      const quotes = await quotesToSee(world, viewerOf(request), request.params.handle);
      if (quotes === undefined) throw new Refusal("not-allowed");
      const items = quotes.map(
        (quote) =>
          html`<li>${linkOut(quote.noteIri, quote.noteIri)} ${linkTo(objectPath(quote.objectKind, quote.objectId), w.on)}
${form(view, { action: `/quotes/${quote.id}/take-back`, submit: w.takeQuoteBack, quiet: true })}</li>`,
      );
      return sendPage(reply, request, {
        title: w.quotes,
        hidden: true,
        body: html`${pageHead(w.quotes, { lead: w.quotesLead, kicker: linkTo(`/@${request.params.handle}`, `@${request.params.handle}`) })}
${quotes.length === 0 ? emptyState(w.quotesNone, w.quotesNoneText) : html`<ul class="plain">${items}</ul>`}`,
      });
    });
    app.post<ById>("/quotes/:id/take-back", async (request, reply) => {
      await takeQuoteBack(world, viewerOf(request), idOf(request.params.id));
      return redirect(reply, "/safety", { tone: "good", text: words(viewOf(request).language).quoteTaken });
    });
  };

export const quoteApi =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    app.get<ByHandle>(
      "/api/v1/groups/:handle/quotes",
      { schema: { tags, summary: "Quotes of a group's events and guides on other servers", response: { 200: GroupQuotesAnswer } } },
      async (request) => {
        const quotes = await quotesToSee(world, viewerOf(request), request.params.handle);
        if (quotes === undefined) throw new Refusal("not-allowed");
        return {
          items: quotes.map(({ id, objectKind, objectId, noteIri, authorIri, made }) => ({
            id,
            objectKind,
            objectId,
            noteIri,
            authorIri,
            made: made.toISOString(),
          })),
          next: null,
        };
      },
    );
    app.delete<ById>(
      "/api/v1/quotes/:id",
      { schema: { tags, summary: "Take a quote back", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await takeQuoteBack(world, viewerOf(request), idOf(request.params.id));
        return reply.status(204).send();
      },
    );
  };
