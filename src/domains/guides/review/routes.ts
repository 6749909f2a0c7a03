/** Looking at guides again, and saying that one is out of date: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { mayChange } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { minutes } from "#platform/lib/clock.ts";
import { type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import type { VisibleGuide } from "../row.ts";
import { reviewStanding } from "./review.ts";
import { dismissFlag, flagGuide, flagsFor, reviewOf, setReview, toReview } from "./actions.ts";
import {
  fieldNames,
  overduePage,
  reviewPage,
  type ReviewPartFacts,
  reviewSection,
} from "./page.ts";
import { flagsOf } from "./store.ts";
import { reviewMessages } from "./messages.ts";
import { guideFor } from "../store.ts";
import { FlagAnswer, LibraryOverdueAnswer, ReviewGuideAnswer } from "../re-answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";

interface ById {
  Params: { id: string };
}
interface ByFlag {
  Params: { id: string; flag: string };
}

/** Words of readers from one place in ten minutes. Counted in memory only. */
const telling = { rateLimit: { max: 5, timeWindow: minutes(10) } } as const;

async function factsOf(
  ctx: AppContext,
  view: View,
  guide: VisibleGuide,
  keeper: boolean,
): Promise<ReviewPartFacts> {
  const [known, flags] = await Promise.all([
    reviewOf(ctx, view.viewer, guide.id),
    keeper ? flagsOf(ctx.db, [guide.id]) : [],
  ]);
  return { id: guide.id, ...known, keeper, flags };
}

/**
 * By when a guide of ours is looked at again, what readers said (for its keepers), and the
 * reader's form; for the guide's page.
 */
export async function reviewPart(
  ctx: AppContext,
  view: View,
  guide: VisibleGuide,
  keeper: boolean,
): Promise<Html> {
  if (guide.groupId === null || guide.published === null) return nothing;
  return reviewSection(view, await factsOf(ctx, view, guide, keeper));
}

const Review = Type.Object({
  by: Type.Optional(Type.Union([Type.String({ maxLength: 10 }), Type.Null()])),
  done: Type.Optional(Type.Boolean()),
});
const Flag = Type.Object({ content: Type.String({ maxLength: 2000 }) });

const flagView = (flag: Row<"guideFlags">): Static<typeof FlagAnswer> => ({
  id: flag.id,
  content: flag.content,
  day: flag.made.toISOString().slice(0, 10),
});

export const guideReviewRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof reviewMessages> =>
      reviewMessages(viewOf(request).language);
    /** The form again, its notes beside the fields as they are called on the page. */
    const showAgain = async (
      request: FastifyRequest<ById>,
      formState: FormState,
    ): Promise<ReturnType<typeof reviewPage>> => {
      const view = viewOf(request);
      const guide = await guideFor(ctx.db, view.viewer, request.params.id);
      const about = await factsOf(ctx, view, guide, await mayChange(ctx, view.viewer, guide));
      const notes = Object.entries(formState.notes).map(
        ([name, note]) => [name === "by" ? fieldNames.by : fieldNames.content, note] as const,
      );
      return reviewPage(view, guide.name, about, {
        values: formState.values,
        notes: Object.fromEntries(notes),
      });
    };
    app.get("/library/overdue", async (request, reply) => {
      const { items, today } = await toReview(ctx, viewerOf(request));
      return sendPage(reply, request, overduePage(viewOf(request), items, today));
    });
    app.post<ById>("/guides/:id/review", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const by = fieldValue(fields, fieldNames.by).trim();
          const done = fieldValue(fields, "done") === "yes";
          await setReview(ctx, viewerOf(request), request.params.id, {
            done,
            ...(done && by === "" ? {} : { by }),
          });
          return redirect(reply, `/guides/${request.params.id}#review`, {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => showAgain(request, formState),
      ),
    );
    app.post<ById>("/guides/:id/flag", { config: telling }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          // What fills the field that no person sees is thanked and forgotten.
          const trapped = fieldValue(fields, fieldNames.trap) !== "";
          const accepted =
            trapped ||
            (await flagGuide(
              ctx,
              viewerOf(request),
              request.params.id,
              fieldValue(fields, fieldNames.content),
            ));
          return redirect(reply, `/guides/${request.params.id}#review`, {
            tone: "good",
            text: accepted ? messagesFor(request).sent : messagesFor(request).full,
          });
        },
        (formState) => showAgain(request, formState),
      ),
    );
    app.post<ByFlag>("/guides/:id/flags/:flag/dismiss", async (request, reply) => {
      await dismissFlag(ctx, viewerOf(request), request.params.id, request.params.flag);
      return redirect(reply, `/guides/${request.params.id}#review`, {
        tone: "good",
        text: messagesFor(request).dismissed,
      });
    });

    const tags = ["guides"];
    const shown = async (
      request: FastifyRequest<ById>,
    ): Promise<Static<typeof ReviewGuideAnswer>> => {
      const { facts, due, today } = await reviewOf(ctx, viewerOf(request), request.params.id);
      return {
        reviewBy: facts.reviewBy,
        reviewed: facts.reviewed,
        due: due ?? null,
        standing: reviewStanding(due, today),
      };
    };
    app.get<ById>(
      "/api/v1/guides/:id/review",
      {
        schema: {
          tags,
          summary: "By when a guide is looked at again",
          response: { 200: ReviewGuideAnswer },
        },
      },
      async (request) => shown(request),
    );
    app.put<ById & { Body: Static<typeof Review> }>(
      "/api/v1/guides/:id/review",
      {
        schema: {
          tags,
          summary:
            "Say that a guide was looked at (done), or by when it will be (by; null: as its kind asks)",
          body: Review,
          response: { 200: ReviewGuideAnswer },
        },
      },
      async (request) => {
        const { by, done = false } = request.body;
        await setReview(ctx, viewerOf(request), request.params.id, {
          done,
          ...(by === undefined ? {} : { by: by ?? "" }),
        });
        return shown(request);
      },
    );
    app.post<ById & { Body: Static<typeof Flag> }>(
      "/api/v1/guides/:id/flags",
      {
        config: telling,
        schema: {
          tags,
          summary: "Say that a guide looks out of date; for everybody, nothing of you is kept",
          body: Flag,
          response: { 202: closed({ kept: Type.Boolean() }) },
        },
      },
      async (request, reply) =>
        reply.status(202).send({
          kept: await flagGuide(ctx, viewerOf(request), request.params.id, request.body.content),
        }),
    );
    app.get<ById>(
      "/api/v1/guides/:id/flags",
      {
        schema: {
          tags,
          summary: "What readers say is out of date; for its keepers",
          response: { 200: closed({ items: arrayOf(FlagAnswer), next: Type.Null() }) },
        },
      },
      async (request) => ({
        items: (await flagsFor(ctx, viewerOf(request), request.params.id)).map(flagView),
        next: null,
      }),
    );
    app.delete<ByFlag>(
      "/api/v1/guides/:id/flags/:flag",
      {
        schema: {
          tags,
          summary: "Be done with what a reader said; for its keepers",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await dismissFlag(ctx, viewerOf(request), request.params.id, request.params.flag);
        return reply.status(204).send();
      },
    );
    app.get(
      "/api/v1/library/overdue",
      {
        schema: {
          tags,
          summary: "Guides of your groups that ask for a look",
          response: { 200: LibraryOverdueAnswer },
        },
      },
      async (request) => {
        const { items, today } = await toReview(ctx, viewerOf(request));
        return {
          items: items.map((one) => ({
            id: one.id,
            name: one.name,
            kind: one.kind,
            group: one.groupName,
            due: one.due ?? null,
            standing: reviewStanding(one.due, today),
            flags: one.keeper ? one.said.map(flagView) : [],
            flagCount: one.flags,
            notesWaiting: one.waiting,
            noticesWaiting: one.notices,
            suggestionsWaiting: one.suggestions,
          })),
          next: null,
        };
      },
    );
  };
