/** Items of the agenda and action points over the API. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { saveNotes } from "../actions.ts";
import { addItem, changeItem, decidedHere, decideItem, moveItem, removeItem } from "./actions.ts";
import { addMeetingPoint, turnPoint } from "./points-actions.ts";
import { wholeMeeting } from "../store.ts";
import { MeetingAnswer, MeetingPartMadeAnswer } from "../answers.ts";
import { BegunDecisionAnswer, begunDecision } from "#domains/decisions/answers.ts";
import { optionalText } from "#commons/asked.ts";

interface ById {
  Params: { id: string };
}
interface ByItem {
  Params: { id: string; item: string };
}

const Facts = {
  words: optionalText(600),
  kind: Type.Optional(
    Type.Union([Type.Literal("inform"), Type.Literal("discuss"), Type.Literal("decide")]),
  ),
  minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 240 })),
  decision: Type.Optional(Type.Union([Type.String({ maxLength: 36 }), Type.Null()])),
};
const NewItem = Type.Intersect([Type.Object(Facts), Type.Object({ words: Type.String() })]);
const Change = Type.Object({
  ...Facts,
  move: Type.Optional(Type.Union([Type.Literal("up"), Type.Literal("down")])),
  notes: optionalText(50_000),
  /** The `notesMark` that one began with. */
  was: optionalText(64),
});
const Decision = Type.Union([
  Type.Object({ content: Type.String({ maxLength: 50_000 }) }),
  Type.Object({ present: Type.Array(Type.String({ maxLength: 36 }), { maxItems: 1000 }) }),
]);
const NewPoint = Type.Object({
  words: Type.String({ maxLength: 1000 }),
  due: optionalText(10),
  doer: optionalText(36),
  item: optionalText(36),
});
const Turn = Type.Object({
  turn: Type.Union([
    Type.Literal("yes"),
    Type.Literal("no"),
    Type.Literal("done"),
    Type.Literal("undone"),
  ]),
});

export function itemApi(
  ctx: AppContext,
  app: FastifyInstance,
  {
    shown,
    created,
  }: {
    readonly shown: (request: FastifyRequest, id: string) => Promise<Record<string, unknown>>;
    readonly created: (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      id: string,
    ) => Promise<FastifyReply>;
  },
): void {
  const tags = ["meetings"];
  app.post<ById & { Body: Static<typeof NewItem> }>(
    "/api/v1/meetings/:id/items",
    {
      schema: {
        tags,
        summary: "Put something on the agenda",
        body: NewItem,
        response: { 201: MeetingPartMadeAnswer },
      },
    },
    async (request, reply) => {
      const { words, kind = "discuss", minutes = 10, decision } = request.body;
      const input = { words, kind, minutes: String(minutes), decision: decision ?? "" };
      return created(
        request,
        reply,
        await addItem(ctx, viewerOf(request), request.params.id, input),
      );
    },
  );
  app.patch<ByItem & { Body: Static<typeof Change> }>(
    "/api/v1/meetings/:id/items/:item",
    {
      schema: {
        tags,
        summary: "Change my item, move it, or write notes on it",
        body: Change,
        response: { 200: MeetingAnswer },
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const { id, item } = request.params;
      const { move, notes, was = "", ...facts } = request.body;
      if (Object.keys(facts).length > 0) {
        const before = (await wholeMeeting(ctx.db, viewer, id)).items.find(
          (one) => one.id === item,
        );
        if (before === undefined) throw new DomainError("not-found");
        await changeItem(ctx, viewer, id, item, {
          words: facts.words ?? before.words,
          kind: facts.kind ?? before.kind,
          minutes: String(facts.minutes ?? before.minutesWished),
          decision:
            facts.decision === undefined ? (before.decisionId ?? "") : (facts.decision ?? ""),
        });
      }
      if (move !== undefined) await moveItem(ctx, viewer, id, item, move);
      if (notes !== undefined) await saveNotes(ctx, viewer, id, item, { text: notes, was });
      return shown(request, id);
    },
  );
  app.delete<ByItem>(
    "/api/v1/meetings/:id/items/:item",
    { schema: { tags, summary: "Take my item off", response: { 204: Type.Null() } } },
    async (request, reply) => {
      await removeItem(ctx, viewerOf(request), request.params.id, request.params.item);
      return reply.status(204).send();
    },
  );
  app.post<ByItem & { Body: Static<typeof Decision> }>(
    "/api/v1/meetings/:id/items/:item/decision",
    {
      schema: {
        tags,
        summary: "Begin a decision of it (content), or note that those present agree to it",
        body: Decision,
        response: { 201: BegunDecisionAnswer },
      },
    },
    async (request, reply) => {
      const { id, item } = request.params;
      const { body } = request;
      const decision =
        "present" in body
          ? await decidedHere(ctx, viewerOf(request), id, item, body.present)
          : await decideItem(ctx, viewerOf(request), id, item, body);
      return reply.status(201).send(begunDecision(ctx.origin, decision));
    },
  );
  app.post<ById & { Body: Static<typeof NewPoint> }>(
    "/api/v1/meetings/:id/action-points",
    {
      schema: {
        tags,
        summary: "Keep what shall be done; a doer other than oneself is asked",
        body: NewPoint,
        response: { 201: MeetingPartMadeAnswer },
      },
    },
    async (request, reply) => {
      const { words, due = "", doer = "", item } = request.body;
      const point = { words, due, doer, ...(item === undefined ? {} : { item }) };
      return created(
        request,
        reply,
        await addMeetingPoint(ctx, viewerOf(request), request.params.id, point),
      );
    },
  );
  app.patch<{ Params: { id: string; point: string }; Body: Static<typeof Turn> }>(
    "/api/v1/meetings/:id/action-points/:point",
    {
      schema: {
        tags,
        summary: "Say yes or no to it, or that it is done",
        body: Turn,
        response: { 200: MeetingAnswer },
      },
    },
    async (request) => {
      await turnPoint(
        ctx,
        viewerOf(request),
        request.params.id,
        request.params.point,
        request.body.turn,
      );
      return shown(request, request.params.id);
    },
  );
}
