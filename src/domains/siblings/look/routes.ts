/** Looks before following, and who may name us: pages and JSON. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { minutes } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { followSibling } from "../actions.ts";
import { siblingMessages } from "../messages.ts";
import { agreeToBeNamed, beginLook, mustKeepBridge } from "./actions.ts";
import { maxSuggestions } from "./look.ts";
import { lookMessages } from "./messages.ts";
import { lookPage, namingSections, type ShownLook } from "./page.ts";
import {
  agreedToBeNamed,
  followsNow,
  lookById,
  namedSiblings,
  suggestedSiblings,
} from "./store.ts";

const FoundForm = Type.Object({
  name: Type.String(),
  address: Type.String(),
  iri: Type.Optional(Type.String()),
  summary: Type.String(),
  url: Type.Union([Type.String(), Type.Null()]),
  next: Type.Array(Type.Object({ name: Type.String(), starts: Type.String() })),
});

interface ById {
  Params: { id: string };
}
const limited = { config: { rateLimit: { max: 20, timeWindow: minutes(5) } } };

async function shownLook(ctx: AppContext, request: FastifyRequest<ById>): Promise<ShownLook> {
  await mustKeepBridge(ctx, viewerOf(request));
  const { id } = request.params;
  const row = isId(id) ? await lookById(ctx.db, id, ctx.clock.now()) : undefined;
  if (row === undefined) throw new DomainError("not-found");
  const found = row.found === null ? undefined : readJson(FoundForm, row.found);
  const known = found?.iri !== undefined && (await followsNow(ctx.db, found.iri));
  return { id, address: row.address, state: row.state, found, known };
}

/** For the page of siblings. */
export const namingFor = async (ctx: AppContext, view: View): Promise<Html> =>
  namingSections(view, {
    suggested: await suggestedSiblings(ctx.db, ctx.clock.now(), new URL(ctx.origin).host),
    named: await agreedToBeNamed(ctx.db),
  });

export const lookRoutes =
  (
    ctx: AppContext,
    siblingsAgain: (request: FastifyRequest, formState: FormState) => Promise<Page>,
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post("/siblings/looks", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const id = await beginLook(ctx, viewerOf(request), fieldValue(fields, "address"));
          return redirect(reply, `/siblings/looks/${id}`);
        },
        (formState) => siblingsAgain(request, formState),
      ),
    );
    app.get<ById>("/siblings/looks/:id", async (request, reply) =>
      sendPage(reply, request, lookPage(viewOf(request), await shownLook(ctx, request))),
    );
    app.post<ById>("/siblings/looks/:id/ask", limited, async (request, reply) => {
      const look = await shownLook(ctx, request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await followSibling(ctx, viewerOf(request), look.address, fieldValue(fields, "words"));
          const text = siblingMessages(viewOf(request).language).asked;
          return redirect(reply, "/siblings", { tone: "good", text });
        },
        (formState) => lookPage(viewOf(request), look, formState),
      );
    });
    app.post("/siblings/named", async (request, reply) => {
      await agreeToBeNamed(
        ctx,
        viewerOf(request),
        fieldValue(fieldsOf(request), "named") === "yes",
      );
      const text = lookMessages(viewOf(request).language).saved;
      return redirect(reply, "/siblings", { tone: "good", text });
    });
  };

const Address = Type.Object({ address: Type.String({ maxLength: 1000 }) });
const Named = Type.Object({ named: Type.Boolean() });
const One = { address: Type.String(), name: Type.String(), url: Type.String() };
const LookAnswer = closed({
  id: Type.String(),
  address: Type.String(),
  state: oneOf("looking", "found", "failed"),
  known: Type.Boolean(),
  found: nullable(
    closed({
      name: Type.String(),
      address: Type.String(),
      summary: Type.String(),
      url: nullable(Type.String()),
      next: arrayOf(closed({ name: Type.String(), starts: Type.String() })),
    }),
  ),
});

export const lookApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["siblings"];
    app.post<{ Body: Static<typeof Address> }>(
      "/api/v1/siblings/looks",
      {
        ...limited,
        schema: {
          tags,
          summary: "Look at who stands behind an address, before following",
          body: Address,
          response: { 202: closed({ id: Type.String() }) },
        },
      },
      async (request, reply) =>
        reply
          .status(202)
          .send({ id: await beginLook(ctx, viewerOf(request), request.body.address) }),
    );
    app.get<ById>(
      "/api/v1/siblings/looks/:id",
      { schema: { tags, summary: "What was found there", response: { 200: LookAnswer } } },
      async (request) => {
        const look = await shownLook(ctx, request);
        return { ...look, found: look.found ?? null };
      },
    );
    app.get(
      "/api/v1/siblings/named",
      {
        schema: {
          tags,
          summary:
            "May siblings name this collective to theirs, and which of its own siblings agreed to be named; for everybody",
          response: { 200: closed({ named: Type.Boolean(), items: arrayOf(closed(One)) }) },
        },
      },
      async () => {
        const named = await agreedToBeNamed(ctx.db);
        return { named, items: named ? await namedSiblings(ctx.db, maxSuggestions) : [] };
      },
    );
    app.put<{ Body: Static<typeof Named> }>(
      "/api/v1/siblings/named",
      {
        schema: {
          tags,
          summary: "Agree, or not, that siblings name this collective to theirs",
          body: Named,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await agreeToBeNamed(ctx, viewerOf(request), request.body.named);
        return reply.status(204).send();
      },
    );
    app.get(
      "/api/v1/siblings/suggestions",
      {
        schema: {
          tags,
          summary: "Siblings of siblings who agreed to be named",
          response: {
            200: closed({
              items: arrayOf(closed({ ...One, by: arrayOf(Type.String()) })),
              next: Type.Null(),
            }),
          },
        },
      },
      async (request) => {
        await mustKeepBridge(ctx, viewerOf(request));
        const host = new URL(ctx.origin).host;
        return { items: await suggestedSiblings(ctx.db, ctx.clock.now(), host), next: null };
      },
    );
  };
