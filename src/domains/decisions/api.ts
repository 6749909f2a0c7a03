/** Decisions over the API: begun, shaped, spoken about, ended. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { chooseFacilitator, nameDecisionCompanion } from "./leading-actions.ts";
import {
  renameDecision,
  shapeDecision,
  speak,
  startDecision,
  withdrawDecision,
} from "./actions.ts";
import { askToClose, backToShaping, extendTest } from "./test/closing-actions.ts";
import { methods, maxOpen, type VisibleDecision } from "./decision.ts";
import type { EffectHandlers } from "./effects/effect.ts";
import { todoApi } from "./points/api.ts";
import { decisionGroup } from "./routes.ts";
import { decisionFor, decisionTexts } from "./store.ts";
import { decisionsOfMember, openDecisions, pastDecisions } from "./list-store.ts";
import { decisionLine, decisionView } from "./view/api.ts";
import {
  DecisionAnswer,
  DecisionLineAnswer,
  DecisionVersionAnswer,
  MeDecisionsAnswer,
} from "./answers.ts";
import { pageOf } from "#commons/answers.ts";
import { optionalText } from "#commons/asked.ts";

const NewDecision = Type.Object({
  name: Type.String({ maxLength: 400 }),
  driver: optionalText(10_000),
  method: Type.Optional(Type.Union(methods.map((one) => Type.Literal(one)))),
  content: optionalText(50_000),
  options: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 30 })),
  todo: Type.Optional(Type.Array(Type.String({ maxLength: 400 }), { maxItems: 60 })),
  effect: Type.Optional(
    Type.Intersect(
      [
        Type.Object({ kind: Type.String({ maxLength: 40 }) }),
        Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 20_000 })),
      ],
      {
        description: "Its kind, and the fields of that kind as texts",
      },
    ),
  ),
});
const Change = Type.Object({
  name: optionalText(400),
  driver: optionalText(10_000),
  facilitator: Type.Optional(
    Type.String({ maxLength: 60, description: "Handle; empty to hand it back" }),
  ),
  companion: optionalText(300),
});
const NewVersion = Type.Object({
  content: Type.String({ maxLength: 50_000 }),
  changes: optionalText(2000),
  version: Type.Optional(Type.Integer({ minimum: 0 })),
});

const ListQuery = Type.Object({
  state: Type.Optional(Type.Union([Type.Literal("open"), Type.Literal("past")])),
  after: optionalText(60),
});

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** Decisions over the API: all that their pages do. */
export const decisionApi =
  (ctx: AppContext, handlers: EffectHandlers) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["decisions"];
    const shown = ({ view }: FastifyRequest, id: string): Promise<Static<typeof DecisionAnswer>> =>
      decisionView(ctx, handlers, view, id);
    const step = (
      path: string,
      summary: string,
      work: (viewer: Viewer, id: string) => Promise<unknown>,
    ): void => {
      app.post<ById>(
        `/api/v1/decisions/:id/${path}`,
        { schema: { tags, summary, response: { 200: DecisionAnswer } } },
        async (request) => {
          await work(viewerOf(request), request.params.id);
          return shown(request, request.params.id);
        },
      );
    };

    app.get(
      "/api/v1/me/decisions",
      {
        schema: {
          tags,
          summary:
            "What waits for your stance or ballot, what others entered for you, what is about you",
          response: { 200: MeDecisionsAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        if (viewer.member === undefined) throw new DomainError("sign-in-needed");
        const { waiting, entered, about } = await decisionsOfMember(
          ctx.db,
          viewer,
          ctx.clock.now(),
          30,
        );
        const lines = (all: readonly VisibleDecision[]): ReturnType<typeof decisionLine>[] =>
          all.map((one) => decisionLine(one, ctx.origin));
        return { waiting: lines(waiting), entered: lines(entered), about: lines(about) };
      },
    );
    app.get<ByHandle & { Querystring: Static<typeof ListQuery> }>(
      "/api/v1/groups/:handle/decisions",
      {
        schema: {
          tags,
          summary: "Decisions of a group: those under way, or those that ended",
          querystring: ListQuery,
          response: { 200: pageOf(DecisionLineAnswer) },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const group = await decisionGroup(ctx, viewer, request.params.handle);
        const { state, after } = request.query;
        const { decisions, next } =
          state === "past"
            ? await pastDecisions(ctx.db, viewer, group.id, after, 50)
            : {
                decisions: await openDecisions(ctx.db, viewer, group.id, maxOpen),
                next: undefined,
              };
        return { items: decisions.map((one) => decisionLine(one, ctx.origin)), next: next ?? null };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewDecision> }>(
      "/api/v1/groups/:handle/decisions",
      {
        schema: {
          tags,
          summary: "Begin a decision: with a text in shaping, else with listening",
          body: NewDecision,
          response: { 201: DecisionAnswer },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const {
          name,
          driver = "",
          method = "consensus",
          content = "",
          options = [],
          todo = [],
          effect,
        } = request.body;
        const { handle } = await decisionGroup(ctx, viewer, request.params.handle);
        const { kind = "none", ...fields } = effect ?? {};
        const id = await startDecision(ctx, handlers, viewer, handle, {
          name,
          driver,
          method,
          content,
          options: options.join("\n"),
          todo: todo.join("\n"),
          effect: { kind, fields },
        });
        return reply.status(201).send(await shown(request, id));
      },
    );
    app.get<ById>(
      "/api/v1/decisions/:id",
      {
        schema: {
          tags,
          summary: "A decision with its text, stances, voices and doers",
          response: { 200: DecisionAnswer },
        },
      },
      async (request) => shown(request, request.params.id),
    );
    app.patch<ById & { Body: Static<typeof Change> }>(
      "/api/v1/decisions/:id",
      {
        schema: {
          tags,
          summary: "Change its name or why, who facilitates, who comes along",
          body: Change,
          response: { 200: DecisionAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { id } = request.params;
        const { name, driver, facilitator, companion } = request.body;
        const decision = await decisionFor(ctx.db, viewer, id);
        if (name !== undefined || driver !== undefined)
          await renameDecision(ctx, viewer, id, {
            name: name ?? decision.name,
            driver: driver ?? decision.driver,
          });
        if (facilitator !== undefined) await chooseFacilitator(ctx, viewer, id, facilitator);
        if (companion !== undefined) await nameDecisionCompanion(ctx, viewer, id, companion);
        return shown(request, id);
      },
    );
    app.post<ById & { Body: Static<typeof NewVersion> }>(
      "/api/v1/decisions/:id/versions",
      {
        schema: {
          tags,
          summary: "A new version; what was said to the one before counts no more",
          body: NewVersion,
          response: { 201: DecisionAnswer },
        },
      },
      async (request, reply) => {
        const { content, changes = "", version } = request.body;
        await shapeDecision(ctx, viewerOf(request), request.params.id, {
          text: content,
          changes,
          version,
        });
        return reply.status(201).send(await shown(request, request.params.id));
      },
    );
    app.get<{ Params: { id: string; n: string } }>(
      "/api/v1/decisions/:id/versions/:n",
      {
        schema: {
          tags,
          summary: "One version of its text",
          params: Type.Object({
            id: Type.String(),
            n: Type.String({ pattern: "^[1-9][0-9]{0,5}$" }),
          }),
          response: { 200: DecisionVersionAnswer },
        },
      },
      async (request) => {
        const decision = await decisionFor(ctx.db, viewerOf(request), request.params.id);
        const { now } = await decisionTexts(ctx.db, decision.id, Number(request.params.n));
        if (now === undefined) throw new DomainError("not-found");
        return {
          version: now.version,
          content: now.content,
          changes: now.changes,
          made: now.made.toISOString(),
        };
      },
    );
    app.post<ById & { Body: { content: string } }>(
      "/api/v1/decisions/:id/voices",
      {
        schema: {
          tags,
          summary: "Say something",
          body: Type.Object({ content: Type.String({ maxLength: 10_000 }) }),
          response: { 201: DecisionAnswer },
        },
      },
      async (request, reply) => {
        await speak(ctx, viewerOf(request), request.params.id, request.body.content);
        return reply.status(201).send(await shown(request, request.params.id));
      },
    );
    step("close", "See whether its test can close", (viewer, id) =>
      askToClose(ctx, handlers, viewer, id),
    );
    step("extend", "Hold the test open for 3 more days", (viewer, id) =>
      extendTest(ctx, viewer, id),
    );
    step("back", "Back to shaping", (viewer, id) => backToShaping(ctx, viewer, id));
    step("withdraw", "Withdraw it", (viewer, id) => withdrawDecision(ctx, viewer, id));
    await todoApi(ctx, handlers)(app);
  };
