/** Quotes of our things on other servers, and taking one back: pages and API. */
import type { FastifyInstance } from "fastify";
import { objectPath } from "#commons/addresses.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { isId } from "#platform/lib/ids.ts";
import { emptyState, linkOut, linkTo, pageHead } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html } from "#platform/web/html/html.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { quotesToSee, takeQuoteBack } from "./quotes-actions.ts";
import { safetyMessages } from "./messages.ts";
import { GroupQuotesAnswer } from "./quotes-answers.ts";
import Type from "typebox";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const idOf = (id: string): string => {
  if (!isId(id)) throw new DomainError("not-found");
  return id;
};

export const quoteRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>("/@:handle/quotes", async (request, reply) => {
      const view = viewOf(request);
      const messages = safetyMessages(view.language);
      const quotes = await quotesToSee(ctx, viewerOf(request), request.params.handle);
      if (quotes === undefined) throw new DomainError("not-allowed");
      const items = quotes.map(
        (quote) =>
          html`<li>${linkOut(quote.noteIri, quote.noteIri)} ${linkTo(
            objectPath(quote.objectKind, quote.objectId),
            messages.on,
          )}
${form(view, {
  action: `/quotes/${quote.id}/take-back`,
  submit: messages.takeQuoteBack,
  quiet: true,
})}</li>`,
      );
      return sendPage(reply, request, {
        title: messages.quotes,
        hidden: true,
        body: html`${pageHead(messages.quotes, {
          lead: messages.quotesLead,
          kicker: linkTo(`/@${request.params.handle}`, `@${request.params.handle}`),
        })}
${
  quotes.length === 0
    ? emptyState(messages.quotesNone, messages.quotesNoneText)
    : html`<ul class="plain">${items}</ul>`
}`,
      });
    });
    app.post<ById>("/quotes/:id/take-back", async (request, reply) => {
      await takeQuoteBack(ctx, viewerOf(request), idOf(request.params.id));
      return redirect(reply, "/safety", {
        tone: "good",
        text: safetyMessages(viewOf(request).language).quoteTaken,
      });
    });
  };

export const quoteApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    app.get<ByHandle>(
      "/api/v1/groups/:handle/quotes",
      {
        schema: {
          tags,
          summary: "Quotes of a group's events and guides on other servers",
          response: { 200: GroupQuotesAnswer },
        },
      },
      async (request) => {
        const quotes = await quotesToSee(ctx, viewerOf(request), request.params.handle);
        if (quotes === undefined) throw new DomainError("not-allowed");
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
        await takeQuoteBack(ctx, viewerOf(request), idOf(request.params.id));
        return reply.status(204).send();
      },
    );
  };
