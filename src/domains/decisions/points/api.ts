import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { closeQuietly } from "../test/closing-actions.ts";
import type { EffectDoors } from "../effects/effect.ts";
import { addPoint, dropPoint, freePoint, markPoint, takePoint } from "./actions.ts";
import { donePoints, openPoints, pointFor } from "./store.ts";
import { ownGroup } from "../routes.ts";
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
  if (!(error instanceof Refusal) || error.fields["todo"] === undefined) throw error;
  const { todo, ...fields } = error.fields;
  throw new Refusal(error.code, { detail: error.detail, fields: { ...fields, words: todo } });
}

/** What a group said it would do, over the API. */
export const todoApi =
  (world: World, doors: EffectDoors) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["decisions"];
    app.get<ByHandle>(
      "/api/v1/groups/:handle/to-do",
      { schema: { tags, summary: "What there is to do, mine first", response: { 200: GroupToDoAnswer } } },
      async (request) => {
        const viewer = viewerOf(request);
        const group = await ownGroup(world, viewer, request.params.handle);
        const [open, done] = await Promise.all([
          openPoints(world.db, group.id, viewer.member?.id ?? "", 500),
          donePoints(world.db, group.id, 20),
        ]);
        return { items: open.map(pointView), done: done.map(pointView) };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewPoint> }>(
      "/api/v1/groups/:handle/to-do",
      { schema: { tags, summary: "Add something to do", body: NewPoint, response: { 201: PointAnswer } } },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const { handle } = await ownGroup(world, viewer, request.params.handle);
        const { words, due = "", mine = false } = request.body;
        const id = await addPoint(world, viewer, handle, { words, due, mine }).catch(asWords);
        return reply.status(201).send(pointView(await pointFor(world.db, viewer, id)));
      },
    );
    app.patch<ById & { Body: Static<typeof Change> }>(
      "/api/v1/to-do/:id",
      { schema: { tags, summary: "Take it up, hand it back, mark it done", body: Change, response: { 200: PointAnswer } } },
      async (request) => {
        const viewer = viewerOf(request);
        const { id } = request.params;
        const { mine, done } = request.body;
        if (mine === true) {
          const decision = await takePoint(world, viewer, id);
          if (decision !== null) await closeQuietly(world, doors, decision);
        } else if (mine === false) await freePoint(world, viewer, id);
        if (done !== undefined) await markPoint(world, viewer, id, done);
        return pointView(await pointFor(world.db, viewer, id));
      },
    );
    app.delete<ById>(
      "/api/v1/to-do/:id",
      { schema: { tags, summary: "Take it off the list, if nobody does it", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await dropPoint(world, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
