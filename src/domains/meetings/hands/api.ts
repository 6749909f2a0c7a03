/** Hands in a meeting over the API: put up, taken down, called. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { handSpoke, lowerHand, raiseHand } from "./actions.ts";
import { MeetingAnswer, MeetingPartMadeAnswer } from "../answers.ts";
import { shownMeeting } from "../api.ts";
import { optionalText, choiceOf } from "#commons/asked.ts";

interface ById {
  Params: { id: string };
}

const NewHand = Type.Object({
  kind: Type.Optional(choiceOf(["speak", "direct", "process"])),
  name: optionalText(200),
});
const HandTurn = Type.Object({ spoke: Type.Literal(true) });

export const handsApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["meetings"];
    app.post<ById & { Body: Static<typeof NewHand> }>(
      "/api/v1/meetings/:id/hands",
      {
        schema: {
          tags,
          summary: "Put my hand up, or one for `name`",
          body: NewHand,
          response: { 201: MeetingPartMadeAnswer },
        },
      },
      async (request, reply) => {
        const { kind = "speak", name } = request.body;
        const hand = await raiseHand(ctx, viewerOf(request), request.params.id, {
          kind,
          ...(name === undefined ? {} : { name }),
        });
        return reply
          .status(201)
          .send({ ...(await shownMeeting(ctx, request, request.params.id)), created: hand });
      },
    );
    app.patch<{ Params: { id: string; hand: string }; Body: Static<typeof HandTurn> }>(
      "/api/v1/meetings/:id/hands/:hand",
      { schema: { tags, summary: "They spoke", body: HandTurn, response: { 200: MeetingAnswer } } },
      async (request) => {
        await handSpoke(ctx, viewerOf(request), request.params.id, request.params.hand);
        return shownMeeting(ctx, request, request.params.id);
      },
    );
    app.delete<{ Params: { id: string; hand: string } }>(
      "/api/v1/meetings/:id/hands/:hand",
      { schema: { tags, summary: "Take a hand down", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await lowerHand(ctx, viewerOf(request), request.params.id, request.params.hand);
        return reply.status(204).send();
      },
    );
  };
