/**
 * Safety notices of a guide: written by its keepers, and answered where they came from upstream.
 */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { emptyFormState, fieldValue } from "#platform/web/html/forms.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { lineageMessages } from "../lineage/messages.ts";
import { answerNotice, postNotice } from "./actions.ts";
import { noticesOf } from "./queries.ts";
import { answerPage, noticePage } from "./page.ts";
import { keptGuide } from "../store.ts";

interface ById {
  Params: { id: string };
}
interface Inner {
  Params: { id: string; inner: string };
}

export const noticeRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof lineageMessages> =>
      lineageMessages(viewOf(request).language);
    const guideOf = (request: FastifyRequest<ById>) =>
      keptGuide(ctx, viewerOf(request), request.params.id);

    app.get<ById>("/guides/:id/notices/new", async (request, reply) => {
      const guide = await guideOf(request);
      return sendPage(
        reply,
        request,
        noticePage(viewOf(request), guide, { values: { severity: "caution" }, notes: {} }),
      );
    });
    app.post<ById>("/guides/:id/notices", async (request, reply) => {
      const guide = await guideOf(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await postNotice(ctx, viewerOf(request), guide.id, {
            severity: fieldValue(fields, "severity"),
            content: fieldValue(fields, "content"),
          });
          return redirect(reply, `/guides/${guide.id}#notices`, {
            tone: "good",
            text: messagesFor(request).noticeSent,
          });
        },
        (formState) => noticePage(viewOf(request), guide, formState),
      );
    });
    const noticeOf = async (request: FastifyRequest<Inner>) => {
      const guide = await guideOf(request);
      const notice = (await noticesOf(ctx.db, guide.id)).find(
        (one) => one.id === request.params.inner && one.answered === null,
      );
      if (notice === undefined) throw new DomainError("not-found");
      return { guide, notice };
    };
    app.get<Inner>("/guides/:id/notices/:inner/answer", async (request, reply) => {
      const { guide, notice } = await noticeOf(request);
      return sendPage(reply, request, answerPage(viewOf(request), guide, notice, emptyFormState));
    });
    app.post<Inner>("/guides/:id/notices/:inner/answer", async (request, reply) => {
      const { guide, notice } = await noticeOf(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await answerNotice(
            ctx,
            viewerOf(request),
            guide.id,
            notice.id,
            fieldValue(fields, "answer"),
          );
          return redirect(reply, `/guides/${guide.id}`, {
            tone: "good",
            text: messagesFor(request).answerDone,
          });
        },
        (formState) => answerPage(viewOf(request), guide, notice, formState),
      );
    });
  };
