/** Rounds of offers and needs at events: pages and API. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import type { VisibleEvent } from "#domains/events/row.ts";
import {
  emptyFormState,
  type Fields,
  fieldValues,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import type { Entry, EntryInput } from "./round.ts";
import {
  addEntry,
  closeRound,
  offerFromEntry,
  openRound,
  readRound,
  removeEntry,
  roundOf,
  sheetEvent,
} from "./actions.ts";
import { roundPage, roundSection, roundSheet } from "./page.ts";
import { roundMessages } from "./messages.ts";
import { EntryAnswer, EventRoundAnswer, EventRoundMadeAnswer } from "./answers.ts";
import { closed } from "#commons/answers.ts";

interface ById {
  Params: { id: string };
}
interface ByEntry {
  Params: { id: string; entry: string };
}

/**
 * The way to the round, under one of our events: for its hosts, and for members once it is open.
 */
export async function roundPart(
  ctx: AppContext,
  view: View,
  event: VisibleEvent,
  host: boolean,
): Promise<Html[]> {
  if (
    view.viewer.member === undefined ||
    event.groupId === null ||
    event.published === null ||
    event.status === "cancelled"
  )
    return [];
  const round = await roundOf(ctx.db, event.id);
  if (round === undefined && (!host || event.ends <= ctx.clock.now())) return [];
  return [roundSection(view, event.id, round, host)];
}

const inputOf = (fields: Fields): EntryInput => ({
  purpose: fieldValue(fields, "purpose") === "request" ? "request" : "offer",
  words: fieldValue(fields, "words"),
  careKind: fieldValue(fields, "careKind"),
  keep: fieldValues(fields, "keep").includes("yes"),
  ...("name" in fields ? { name: fieldValue(fields, "name") } : {}),
});

const EntryBody = Type.Object({
  purpose: Type.Union([Type.Literal("offer"), Type.Literal("request")]),
  words: Type.String({ maxLength: 1000 }),
  careKind: Type.Optional(Type.String({ maxLength: 40 })),
  keep: Type.Optional(Type.Boolean()),
  name: Type.Optional(Type.String({ maxLength: 200 })),
});
const Credit = Type.Object({ credit: Type.Optional(Type.String({ maxLength: 200 })) });

const entryView = ({
  id,
  purpose,
  words,
  careKind,
  keep,
  offerId,
  ...entry
}: Omit<Entry, "who"> & { readonly who?: string }): Static<typeof EntryAnswer> => ({
  id,
  purpose,
  words,
  careKind,
  keep,
  offer: offerId,
  name: entry.who ?? entry.name,
});

export const roundRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof roundMessages> =>
      roundMessages(viewOf(request).language);
    const redirectBack = (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      text: string,
      query = "",
    ): FastifyReply =>
      redirect(reply, `/events/${request.params.id}/round${query}`, { tone: "good", text });
    const page = async (
      request: FastifyRequest<ById>,
      other: boolean,
      formState: FormState = emptyFormState,
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const seen = await readRound(ctx, viewer, request.params.id);
      const inGroup = viewer.member?.groups.includes(seen.round.groupId) === true;
      return roundPage(viewOf(request), { ...seen, inGroup }, formState, other && seen.host);
    };

    app.get<ById & { Querystring: { for?: unknown } }>(
      "/events/:id/round",
      async (request, reply) =>
        sendPage(reply, request, await page(request, request.query.for === "other")),
    );
    app.post<ById>("/events/:id/round", async (request, reply) => {
      await openRound(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).opened);
    });
    app.post<ById>("/events/:id/round/close", async (request, reply) => {
      await closeRound(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).closed);
    });
    app.get<ById>("/events/:id/round/sheet", async (request, reply) =>
      sendPage(
        reply,
        request,
        roundSheet(viewOf(request), await sheetEvent(ctx, viewerOf(request), request.params.id)),
      ),
    );
    app.post<ById>("/events/:id/round/entries", async (request, reply) => {
      const other = "name" in fieldsOf(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await addEntry(ctx, viewerOf(request), request.params.id, inputOf(fields));
          return redirectBack(
            request,
            reply,
            messagesFor(request).added,
            other ? "?for=other" : "",
          );
        },
        (formState) => page(request, other, formState),
      );
    });
    app.post<ByEntry>("/events/:id/round/entries/:entry/delete", async (request, reply) => {
      await removeEntry(ctx, viewerOf(request), request.params.id, request.params.entry);
      return redirectBack(request, reply, messagesFor(request).removed);
    });
    app.post<ByEntry>("/events/:id/round/entries/:entry/offer", async (request, reply) => {
      const { id, entry } = request.params;
      const offer = await offerFromEntry(
        ctx,
        viewerOf(request),
        id,
        entry,
        fieldValue(fieldsOf(request), `credit-${entry}`),
      );
      return redirect(reply, `/offers/${offer}`, { tone: "good", text: messagesFor(request).made });
    });

    const tags = ["offers"];
    app.post<ById>(
      "/api/v1/events/:id/round",
      {
        schema: {
          tags,
          summary: "Open an offers and needs round; for the hosts",
          response: { 201: EventRoundMadeAnswer },
        },
      },
      async (request, reply) => {
        const { state, purge } = await openRound(ctx, viewerOf(request), request.params.id);
        return reply.status(201).send({ state, deletedAt: purge.toISOString() });
      },
    );
    app.get<ById>(
      "/api/v1/events/:id/round",
      {
        schema: {
          tags,
          summary: "The round: for the hosts all of it, for others what they wrote",
          response: { 200: EventRoundAnswer },
        },
      },
      async (request) => {
        const { round, entries } = await readRound(ctx, viewerOf(request), request.params.id);
        return {
          state: round.state,
          deletedAt: round.purge.toISOString(),
          items: entries.map(entryView),
        };
      },
    );
    app.post<ById>(
      "/api/v1/events/:id/round/close",
      {
        schema: { tags, summary: "Close the round; for the hosts", response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        await closeRound(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof EntryBody> }>(
      "/api/v1/events/:id/round/entries",
      {
        schema: {
          tags,
          summary: "Say what I can give or wish for; hosts write for others by `name`",
          body: EntryBody,
          response: { 201: EntryAnswer },
        },
      },
      async (request, reply) => {
        const { careKind = "other", keep = false, ...rest } = request.body;
        return reply.status(201).send(
          entryView(
            await addEntry(ctx, viewerOf(request), request.params.id, {
              ...rest,
              careKind,
              keep,
            }),
          ),
        );
      },
    );
    app.delete<ByEntry>(
      "/api/v1/events/:id/round/entries/:entry",
      { schema: { tags, summary: "Take an entry out", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await removeEntry(ctx, viewerOf(request), request.params.id, request.params.entry);
        return reply.status(204).send();
      },
    );
    app.post<ByEntry & { Body: Static<typeof Credit> | null }>(
      "/api/v1/events/:id/round/entries/:entry/offer",
      {
        schema: {
          tags,
          summary: "Make a draft of an entry that may become an offer",
          body: Type.Union([Credit, Type.Null()]),
          response: { 201: closed({ offer: Type.String() }) },
        },
      },
      async (request, reply) => {
        const { id, entry } = request.params;
        return reply.status(201).send({
          offer: await offerFromEntry(
            ctx,
            viewerOf(request),
            id,
            entry,
            request.body?.credit ?? "",
          ),
        });
      },
    );
  };
