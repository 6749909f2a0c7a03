/** The test of a decision over the API: opened, answered, and who does what follows. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import type { EffectHandlers } from "../effects/effect.ts";
import { asWords } from "../points/api.ts";
import { offerHands, takeStance } from "./actions.ts";
import { openTest } from "./opening-actions.ts";
import { decisionView } from "../view/api.ts";
import { DecisionAnswer } from "../answers.ts";
import { optionalText } from "#commons/asked.ts";

interface ById {
  Params: { id: string };
}

const NewStance = Type.Object({
  kind: Type.String({ maxLength: 20 }),
  words: optionalText(4000),
  value: optionalText(2000),
  help: optionalText(2000),
  for: optionalText(60),
  agreed: Type.Optional(Type.Boolean()),
  version: Type.Integer({ minimum: 1, description: "Of the text that it is said to" }),
});
const Hands = Type.Object({
  point: optionalText(36),
  words: optionalText(600),
  due: optionalText(10),
  mine: Type.Optional(Type.Boolean()),
});

export const decisionTestApi =
  (ctx: AppContext, handlers: EffectHandlers) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["decisions"];
    const shown = ({ view }: FastifyRequest, id: string): Promise<Static<typeof DecisionAnswer>> =>
      decisionView(ctx, handlers, view, id);
    app.post<ById & { Body: { closes?: string } | undefined }>(
      "/api/v1/decisions/:id/open",
      {
        schema: {
          tags,
          summary: "Open the test; the roll is frozen",
          body: Type.Optional(Type.Object({ closes: optionalText(40) })),
          response: { 200: DecisionAnswer },
        },
      },
      async (request) => {
        await openTest(ctx, viewerOf(request), request.params.id, request.body?.closes ?? "");
        return shown(request, request.params.id);
      },
    );
    app.post<ById & { Body: Static<typeof NewStance> }>(
      "/api/v1/decisions/:id/stances",
      {
        schema: {
          tags,
          summary:
            "Take or change a stance: agree, reservations, stand-aside, wait or block; with `for` and `agreed`, for somebody else",
          body: NewStance,
          response: { 200: DecisionAnswer },
        },
      },
      async (request) => {
        await takeStance(ctx, handlers, viewerOf(request), request.params.id, request.body);
        return shown(request, request.params.id);
      },
    );
    app.post<ById & { Body: Static<typeof Hands> }>(
      "/api/v1/decisions/:id/doers",
      {
        schema: {
          tags,
          summary:
            "I'll do it: an open point, or words of one's own; `mine: false` adds it for anybody",
          body: Hands,
          response: { 201: DecisionAnswer },
        },
      },
      async (request, reply) => {
        const { point, words, due, mine = true } = request.body;
        await offerHands(ctx, handlers, viewerOf(request), request.params.id, {
          point,
          words,
          due,
          mine,
        }).catch(asWords);
        return reply.status(201).send(await shown(request, request.params.id));
      },
    );
  };
