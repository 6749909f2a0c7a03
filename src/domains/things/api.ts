/** The library of things over the API: added, lent, brought back, offered. */
import { imageView } from "#commons/answers.ts";
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { isId } from "#platform/lib/ids.ts";
import { viewerOf } from "#platform/web/view.ts";
import { addThing, bringBack, changeThing, lendThing, placeThing } from "./actions.ts";
import { offerThing } from "./share-actions.ts";
import { thingFor, thingsOf } from "./store.ts";
import type { VisibleThing, ThingInput } from "./thing.ts";
import { ThingAnswer } from "./answers.ts";
import { closed, pageOf } from "#commons/answers.ts";
import { optionalText } from "#commons/asked.ts";

const Change = Type.Object({
  name: optionalText(300),
  content: optionalText(50_000),
  care: optionalText(50_000),
  place: optionalText(500),
  picture: optionalText(300),
  state: Type.Optional(
    Type.Union([
      Type.Literal("here"),
      Type.Literal("mending"),
      Type.Literal("missing"),
      Type.Literal("retired"),
    ]),
  ),
});
type Change = Static<typeof Change>;
const NewThing = Type.Intersect([
  Type.Omit(Change, ["state"]),
  Type.Object({ name: Type.String() }),
]);
const Loan = Type.Object({ to: Type.String({ maxLength: 200 }), due: optionalText(10) });
const ListQuery = Type.Object({
  q: optionalText(100),
  state: optionalText(10),
  after: optionalText(36),
});

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

function holderView(thing: VisibleThing): Static<typeof ThingAnswer>["holder"] {
  if (thing.holderHandle !== null) return { handle: thing.holderHandle, name: thing.holderName };
  return thing.holder === "" ? null : { name: thing.holder };
}

/** A thing as the API shows it. */
const thingView = (thing: VisibleThing, origin: string): Static<typeof ThingAnswer> => ({
  id: thing.id,
  url: `${origin}/things/${thing.id}`,
  group: thing.group.handle,
  name: thing.name,
  content: thing.source,
  contentHtml: thing.contentHtml,
  care: thing.care,
  place: thing.place,
  state: thing.state,
  holder: holderView(thing),
  due: thing.due,
  picture: thing.fileId === null ? null : `${origin}/files/${thing.fileId}`,
  image: imageView(thing.image, origin),
  updated: thing.updated.toISOString(),
});

const merge = (change: Change, thing?: VisibleThing): ThingInput => ({
  name: change.name ?? thing?.name ?? "",
  content: change.content ?? thing?.source ?? "",
  care: change.care ?? thing?.care ?? "",
  place: change.place ?? thing?.place ?? "",
  picture: change.picture ?? thing?.fileId ?? "",
});

export const thingApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["things"];
    const shown = async (
      viewer: Parameters<typeof thingFor>[1],
      id: string,
    ): Promise<Static<typeof ThingAnswer>> =>
      thingView(await thingFor(ctx.db, viewer, id), ctx.origin);

    app.get<ByHandle & { Querystring: Static<typeof ListQuery> }>(
      "/api/v1/groups/:handle/things",
      {
        schema: {
          tags,
          summary: "Library of things of a group",
          querystring: ListQuery,
          response: { 200: pageOf(ThingAnswer) },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        if (viewer.member === undefined) throw new DomainError("sign-in-needed");
        const group = await visibleGroup(ctx, viewer, request.params.handle);
        const { q, after } = request.query;
        const state = (["here", "lent", "mending", "missing", "retired"] as const).find(
          (one) => one === request.query.state,
        );
        const cursor = after !== undefined && isId(after) ? after : undefined;
        const { things, more } = await thingsOf(
          ctx.db,
          viewer,
          group.id,
          { q, state, after: cursor },
          50,
        );
        return {
          items: things.map((thing) => thingView(thing, ctx.origin)),
          next: more ? (things.at(-1)?.id ?? null) : null,
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewThing> }>(
      "/api/v1/groups/:handle/things",
      { schema: { tags, summary: "Add a thing", body: NewThing, response: { 201: ThingAnswer } } },
      async (request, reply) => {
        const id = await addThing(
          ctx,
          viewerOf(request),
          request.params.handle,
          merge(request.body),
        );
        return reply.status(201).send(await shown(viewerOf(request), id));
      },
    );
    app.get<ById>(
      "/api/v1/things/:id",
      { schema: { tags, summary: "A thing", response: { 200: ThingAnswer } } },
      async (request) => shown(viewerOf(request), request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/things/:id",
      {
        schema: {
          tags,
          summary: "Change it, or say where it is",
          body: Change,
          response: { 200: ThingAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { state, ...change } = request.body;
        const thing = await thingFor(ctx.db, viewer, request.params.id);
        if (Object.keys(change).length > 0)
          await changeThing(ctx, viewer, thing.id, merge(change, thing));
        if (state !== undefined) await placeThing(ctx, viewer, thing.id, state);
        return shown(viewer, thing.id);
      },
    );
    app.post<ById & { Body: Static<typeof Loan> }>(
      "/api/v1/things/:id/lend",
      {
        schema: {
          tags,
          summary: "Lend it to @handle or a name in words",
          body: Loan,
          response: { 200: ThingAnswer },
        },
      },
      async (request) => {
        await lendThing(ctx, viewerOf(request), request.params.id, {
          to: request.body.to,
          due: request.body.due ?? "",
        });
        return shown(viewerOf(request), request.params.id);
      },
    );
    app.post<ById>(
      "/api/v1/things/:id/back",
      { schema: { tags, summary: "It is back", response: { 200: ThingAnswer } } },
      async (request) => {
        await bringBack(ctx, viewerOf(request), request.params.id);
        return shown(viewerOf(request), request.params.id);
      },
    );
    app.post<ById>(
      "/api/v1/things/:id/offer",
      {
        schema: {
          tags,
          summary: "A draft offer of it",
          response: { 201: closed({ offer: Type.String(), url: Type.String() }) },
        },
      },
      async (request, reply) => {
        const id = await offerThing(ctx, viewerOf(request), request.params.id);
        return reply.status(201).send({ offer: id, url: `${ctx.origin}/offers/${id}` });
      },
    );
  };
