/** The list of what there is to do, and the buttons on it. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { emptyFormState, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { closeQuietly } from "../test/closing-actions.ts";
import type { EffectHandlers } from "../effects/effect.ts";
import { addActionPoint, dropPoint, freePoint, markPoint, takePoint } from "./actions.ts";
import { todoPage } from "./page.ts";
import { donePoints, openPoints, pointFor } from "./store.ts";
import { decisionMessages } from "../messages.ts";

interface ByHandle {
  Params: { handle: string };
}

/** What a group said it would do. */
export const todoRoutes =
  (ctx: AppContext, handlers: EffectHandlers) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof decisionMessages> =>
      decisionMessages(viewOf(request).language);

    const page = async (request: FastifyRequest<ByHandle>, formState: FormState): Promise<Page> => {
      const viewer = viewerOf(request);
      const group = await visibleGroup(ctx, viewer, request.params.handle);
      if (viewer.member?.groups.includes(group.id) !== true) throw new DomainError("not-found");
      const [open, done] = await Promise.all([
        openPoints(ctx.db, group.id, viewer.member.id, 500),
        donePoints(ctx.db, group.id, 20),
      ]);
      return todoPage(viewOf(request), { group, open, done, formState });
    };
    app.get<ByHandle>("/@:handle/to-do", async (request, reply) =>
      sendPage(reply, request, await page(request, emptyFormState)),
    );
    app.post<ByHandle>("/@:handle/to-do", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { handle } = request.params;
          const mine = fieldValue(fields, "mine") === "yes";
          await addActionPoint(ctx, viewerOf(request), handle, {
            words: fieldValue(fields, "todo"),
            due: fieldValue(fields, "due"),
            mine,
          });
          return redirect(reply, `/@${handle}/to-do`, {
            tone: "good",
            text: mine ? messagesFor(request).helping : messagesFor(request).added,
          });
        },
        (formState) => page(request, formState),
      ),
    );

    const step = (
      name: string,
      work: (viewer: Viewer, id: string) => Promise<unknown>,
      text: (messages: ReturnType<typeof decisionMessages>) => string,
      { toDecision }: { readonly toDecision: boolean },
    ): void => {
      app.post<{ Params: { id: string } }>(`/to-do/:id/${name}`, async (request, reply) => {
        const point = await pointFor(ctx.db, viewerOf(request), request.params.id);
        await work(viewerOf(request), point.id);
        const path =
          toDecision && point.decisionId !== null
            ? `/decisions/${point.decisionId}#doers`
            : `/@${point.groupHandle}/to-do`;
        return redirect(reply, path, { tone: "good", text: text(messagesFor(request)) });
      });
    };
    step(
      "mine",
      async (viewer, id) => {
        const decision = await takePoint(ctx, viewer, id);
        if (decision !== null) await closeQuietly(ctx, handlers, decision);
      },
      (messages) => messages.helping,
      { toDecision: false },
    );
    step(
      "free",
      (viewer, id) => freePoint(ctx, viewer, id),
      (messages) => messages.freed,
      { toDecision: true },
    );
    step(
      "done",
      (viewer, id) => markPoint(ctx, viewer, id, true),
      (messages) => messages.thanks,
      { toDecision: false },
    );
    step(
      "undo",
      (viewer, id) => markPoint(ctx, viewer, id, false),
      (messages) => messages.noted,
      { toDecision: false },
    );
    step(
      "drop",
      (viewer, id) => dropPoint(ctx, viewer, id),
      (messages) => messages.noted,
      { toDecision: true },
    );
  };
