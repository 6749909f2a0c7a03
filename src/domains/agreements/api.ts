/**
 * Agreements of a group over the API: reviewed, changed, published
 * as guides, put into the starter kit.
 */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { viewerOf } from "#platform/web/view.ts";
import {
  countReviewAnswers,
  maxHelped,
  reviewPhase,
  type VisibleAgreement,
  states,
} from "./agreement.ts";
import { publishAgreement, setInKit, unpublishAgreement } from "./publish-actions.ts";
import { answerReview, beginAbout } from "./review/actions.ts";
import { agreementGroup } from "./routes.ts";
import {
  agreementFor,
  agreementsOf,
  openDecisionOf,
  reviewsAskedOf,
  reviewsOf,
  agreementVersions,
} from "./store.ts";
import {
  AgreementAnswer,
  AgreementInShortAnswer,
  AgreementReviewsMadeAnswer,
  MeReviewsAnswer,
} from "./answers.ts";
import { BegunDecisionAnswer, begunDecision } from "#domains/decisions/answers.ts";
import { closed, pageOf } from "#commons/answers.ts";

const NewReview = Type.Object({
  answer: Type.Union([Type.Literal("keep"), Type.Literal("change"), Type.Literal("let-go")]),
  helped: Type.Optional(Type.String({ maxLength: maxHelped })),
});
const NewDecision = Type.Object({
  what: Type.Union([Type.Literal("change"), Type.Literal("let-go")]),
});
const Publishing = Type.Object({
  summary: Type.String({ minLength: 1, maxLength: 500 }),
  license: Type.Optional(Type.String({ maxLength: 60, description: "SPDX" })),
});
const Listing = Type.Object({
  state: Type.Optional(
    Type.Union([Type.Literal("standing"), Type.Literal("sleeping"), Type.Literal("ended")]),
  ),
  after: Type.Optional(Type.String({ maxLength: 36 })),
});

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}
const perPage = 100;

const shortView = (
  one: VisibleAgreement,
  origin: string,
): Static<typeof AgreementInShortAnswer> => ({
  id: one.id,
  url: `${origin}/agreements/${one.id}`,
  group: one.group.handle,
  name: one.name,
  state: one.state,
  version: one.version,
  content: one.content,
  adopted: one.adopted.toISOString(),
  decision: one.decisionId,
  reviewOn: one.reviewOn,
  basedOn: one.basedOn,
  guide: one.public ? one.guideId : null,
  inKit: one.inKit && one.public,
});

/** Agreements over the API; for members of their group. */
export const agreementApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["agreements"];
    const shown = async (viewer: Viewer, id: string): Promise<Static<typeof AgreementAnswer>> => {
      const agreement = await agreementFor(ctx.db, viewer, id);
      const [versions, reviews, talk, today] = await Promise.all([
        agreementVersions(ctx.db, id),
        reviewsOf(ctx.db, id),
        openDecisionOf(ctx.db, agreement),
        todayAtHome(ctx),
      ]);
      return {
        ...shortView(agreement, ctx.origin),
        versions: versions.map((one) => ({
          version: one.version,
          content: one.content,
          decision: one.decisionId,
          adopted: one.adopted.toISOString(),
        })),
        review: {
          phase: reviewPhase(agreement, today),
          ...countReviewAnswers(reviews, agreement.reviewOn),
          mine:
            reviews.find(
              (one) => one.memberId === viewer.member?.id && one.made >= agreement.reviewOn,
            )?.answer ?? null,
          helped: reviews.map((one) => one.helped).filter((line) => line !== ""),
        },
        underWay: talk?.id ?? null,
      };
    };

    app.get<ByHandle & { Querystring: Static<typeof Listing> }>(
      "/api/v1/groups/:handle/agreements",
      {
        schema: {
          tags,
          summary: "Agreements of a group, for its members",
          querystring: Listing,
          response: { 200: pageOf(AgreementInShortAnswer) },
        },
      },
      async (request) => {
        const group = await agreementGroup(ctx, viewerOf(request), request.params.handle);
        const state = states.find((one) => one === request.query.state);
        const rows = await agreementsOf(ctx.db, group.id, {
          state,
          after: request.query.after,
          max: perPage + 1,
        });
        const items = rows.slice(0, perPage);
        return {
          items: items.map((one) => shortView(one, ctx.origin)),
          next: rows.length > perPage ? (items.at(-1)?.id ?? null) : null,
        };
      },
    );
    app.get<ById>(
      "/api/v1/agreements/:id",
      {
        schema: {
          tags,
          summary: "An agreement with its versions and its review",
          response: { 200: AgreementAnswer },
        },
      },
      async (request) => shown(viewerOf(request), request.params.id),
    );
    app.post<ById & { Body: Static<typeof NewReview> }>(
      "/api/v1/agreements/:id/reviews",
      {
        schema: {
          tags,
          summary: "Keep, change or let go",
          body: NewReview,
          response: { 201: AgreementReviewsMadeAnswer },
        },
      },
      async (request, reply) => {
        const { answer, helped = "" } = request.body;
        const came = await answerReview(ctx, viewerOf(request), request.params.id, {
          answer,
          helped,
        });
        return reply
          .status(201)
          .send({ came, ...(await shown(viewerOf(request), request.params.id)) });
      },
    );
    app.get(
      "/api/v1/me/reviews",
      {
        schema: {
          tags,
          summary: "Agreements whose review waits for your answer",
          response: { 200: MeReviewsAnswer },
        },
      },
      async (request) => {
        const { member } = viewerOf(request);
        if (member === undefined) throw new DomainError("sign-in-needed");
        const asked = await reviewsAskedOf(
          ctx.db,
          member.id,
          member.groups,
          await todayAtHome(ctx),
        );
        const items = asked.map(({ id, name, reviewOn, handle }) => ({
          id,
          url: `${ctx.origin}/agreements/${id}`,
          group: handle,
          name,
          reviewOn,
        }));
        return { items };
      },
    );
    app.post<ById & { Body: Static<typeof NewDecision> }>(
      "/api/v1/agreements/:id/decisions",
      {
        schema: {
          tags,
          summary: "Begin a decision to change it or to let it go",
          body: NewDecision,
          response: { 201: BegunDecisionAnswer },
        },
      },
      async (request, reply) =>
        reply
          .status(201)
          .send(
            begunDecision(
              ctx.origin,
              await beginAbout(ctx, viewerOf(request), request.params.id, request.body.what),
            ),
          ),
    );
    app.post<ById & { Body: Static<typeof Publishing> }>(
      "/api/v1/agreements/:id/publish",
      {
        schema: {
          tags,
          summary: "Publish it as a guide, or anew with other words",
          body: Publishing,
          response: { 200: closed({ guide: Type.String(), url: Type.String() }) },
        },
      },
      async (request) => {
        const guide = await publishAgreement(
          ctx,
          viewerOf(request),
          request.params.id,
          request.body,
        );
        return { guide, url: `${ctx.origin}/guides/${guide}` };
      },
    );
    app.delete<ById>(
      "/api/v1/agreements/:id/publish",
      { schema: { tags, summary: "Take its guide back", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await unpublishAgreement(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );
    app.put<ById & { Body: { inKit: boolean } }>(
      "/api/v1/agreements/:id/kit",
      {
        schema: {
          tags,
          summary: "Into the starter kit, or out of it",
          body: Type.Object({ inKit: Type.Boolean() }),
          response: { 200: AgreementAnswer },
        },
      },
      async (request) => {
        await setInKit(ctx, viewerOf(request), request.params.id, request.body.inKit);
        return shown(viewerOf(request), request.params.id);
      },
    );
  };
