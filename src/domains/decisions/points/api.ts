/** What there is to do in a group, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { closeQuietly } from "../test/closing-actions.ts";
import type { EffectHandlers } from "../effects/effect.ts";
import { addActionPoint, dropPoint, freePoint, markPoint, takePoint } from "./actions.ts";
import { donePoints, openPoints, pointFor } from "./store.ts";
import { decisionGroup } from "../routes.ts";
import { pointView } from "../view/api.ts";
import { GroupToDoAnswer } from "./answers.ts";
import { PointAnswer } from "../answers.ts";

const NewPoint = Type.Object({
  words: Type.String({ maxLength: 600 }),
  due: Type.Optional(Type.String({ maxLength: 10 })),
  mine: Type.Optional(Type.Boolean()),
});
const Change = Type.Object({
  mine: Type.Optional(Type.Boolean({ description: "true: I'll do it; false: I hand it back" })),
  done: Type.Optional(Type.Boolean()),
});

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** The note stands beside the name that a program sent. */
export function asWords(error: unknown): never {
  if (!(error instanceof DomainError) || error.fields["todo"] === undefined) throw error;
  const { todo, ...fields } = error.sayings.fields;
  throw new DomainError(error.code, {
    detail: error.sayings.detail,
    fields: { ...fields, ...(todo === undefined ? {} : { words: todo }) },
  });
}

/** What a group said it would do, over the API. */
export const todoApi =
  (ctx: AppContext, handlers: EffectHandlers) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["decisions"];
    app.get<ByHandle>(
      "/api/v1/groups/:handle/to-do",
      {
        schema: {
          tags,
          summary: "What there is to do, mine first",
          response: { 200: GroupToDoAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const group = await decisionGroup(ctx, viewer, request.params.handle);
        const [open, done] = await Promise.all([
          openPoints(ctx.db, group.id, viewer.member?.id ?? "", 500),
          donePoints(ctx.db, group.id, 20),
        ]);
        return { items: open.map(pointView), done: done.map(pointView) };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewPoint> }>(
      "/api/v1/groups/:handle/to-do",
      {
        schema: {
          tags,
          summary: "Add something to do",
          body: NewPoint,
          response: { 201: PointAnswer },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const { handle } = await decisionGroup(ctx, viewer, request.params.handle);
        const { words, due = "", mine = false } = request.body;
        const id = await addActionPoint(ctx, viewer, handle, { words, due, mine }).catch(asWords);
        return reply.status(201).send(pointView(await pointFor(ctx.db, viewer, id)));
      },
    );
    app.patch<ById & { Body: Static<typeof Change> }>(
      "/api/v1/to-do/:id",
      {
        schema: {
          tags,
          summary: "Take it up, hand it back, mark it done",
          body: Change,
          response: { 200: PointAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { id } = request.params;
        const { mine, done } = request.body;
        if (mine === true) {
          const decision = await takePoint(ctx, viewer, id);
          if (decision !== null) await closeQuietly(ctx, handlers, decision);
        } else if (mine === false) await freePoint(ctx, viewer, id);
        if (done !== undefined) await markPoint(ctx, viewer, id, done);
        return pointView(await pointFor(ctx.db, viewer, id));
      },
    );
    app.delete<ById>(
      "/api/v1/to-do/:id",
      {
        schema: {
          tags,
          summary: "Take it off the list, if nobody does it",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await dropPoint(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
