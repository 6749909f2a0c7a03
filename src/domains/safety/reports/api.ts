/** Reports over the API: made by anybody, looked at by two. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import type { PictureOwners } from "#domains/pictures/actions.ts";
import { days, minutes } from "#platform/lib/clock.ts";
import { networkOf } from "#platform/lib/network.ts";
import { viewerOf } from "#platform/web/view.ts";
import { report } from "./actions.ts";
import { ReportAnswer, ReportedAnswer, ReportsAnswer } from "./answers.ts";
import { endLooking, readPlace, reportFor, reportQueue, takeStep } from "./looking-actions.ts";
import { isReportStep, type OpenedReport, reportSteps } from "./report.ts";

interface ById {
  Params: { id: string };
}

/** Tries from one network, whatever they are about. */
export const reportLimit = { max: 20, timeWindow: minutes(10) } as const;

const Reporting = Type.Object({
  about: Type.String({ minLength: 1, maxLength: 2000 }),
  content: Type.String({ maxLength: 3000 }),
  hide: Type.Optional(Type.Boolean()),
});
const Step = Type.Object({
  step: Type.Union(reportSteps.map((step) => Type.Literal(step))),
  words: Type.Optional(Type.String({ maxLength: 2000 })),
  letter: Type.Optional(Type.String({ maxLength: 2000 })),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 14 })),
});

export const reportApi =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["safety"];
    const view = (one: OpenedReport): Static<typeof ReportAnswer> => ({
      id: one.id,
      about: one.about,
      kind: one.kind,
      source: one.source,
      fromHost: one.fromHost,
      content: one.content,
      received: one.received.toISOString(),
      age: Math.floor((ctx.clock.now().getTime() - one.received.getTime()) / days(1)),
      closed: one.closed?.toISOString() ?? null,
      hidden: one.hidden,
      looked: one.looked,
      needed: one.needed,
      steps: one.steps.flatMap(({ step, words, role, made }) =>
        isReportStep(step) ? [{ step, words, role, made: made.toISOString() }] : [],
      ),
    });

    app.post<{ Body: Static<typeof Reporting> }>(
      "/api/v1/reports",
      {
        config: { rateLimit: reportLimit },
        schema: {
          tags,
          summary: "Report a thing, a reply, a person or a group, also without an account",
          body: Reporting,
          response: { 202: ReportedAnswer },
        },
      },
      async (request, reply) => {
        const made = await report(ctx, viewerOf(request), request.body, {
          network: networkOf(request.ip),
          owners: owners(),
        });
        return reply
          .status(202)
          .header("cache-control", "private, no-store")
          .send({ ...made, received: made.received.toISOString() });
      },
    );
    app.get<{ Querystring: { state?: "open" | "closed"; cursor?: string } }>(
      "/api/v1/reports",
      {
        schema: {
          tags,
          summary: "What was reported, for those who look at it",
          querystring: Type.Object({
            state: Type.Optional(Type.Union([Type.Literal("open"), Type.Literal("closed")])),
            cursor: Type.Optional(Type.String({ maxLength: 6 })),
          }),
          response: { 200: ReportsAnswer },
        },
      },
      async (request) => {
        const { state, cursor } = request.query;
        const { items, next } = await reportQueue(ctx, viewerOf(request), {
          closed: state === "closed",
          from: readPlace(cursor),
        });
        return { items: items.map(view), next: next === undefined ? null : String(next) };
      },
    );
    app.get<ById>(
      "/api/v1/reports/:id",
      { schema: { tags, summary: "A report", response: { 200: ReportAnswer } } },
      async (request) => view((await reportFor(ctx, viewerOf(request), request.params.id)).report),
    );
    app.post<ById & { Body: Static<typeof Step> }>(
      "/api/v1/reports/:id/steps",
      {
        schema: {
          tags,
          summary:
            "Do something about it: a word with them, hide it, show it again, a time out, tell its server; each step is noted",
          body: Step,
          response: { 201: ReportAnswer },
        },
      },
      async (request, reply) => {
        await takeStep(ctx, viewerOf(request), request.params.id, { words: "", ...request.body });
        const { report: now } = await reportFor(ctx, viewerOf(request), request.params.id);
        return reply.status(201).send(view(now));
      },
    );
    app.delete<ById>(
      "/api/v1/reports/:id",
      {
        schema: {
          tags,
          summary: "Say that you have looked; with the second one it is closed",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await endLooking(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
  };
