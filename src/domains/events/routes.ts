/** Pages of an event: reading it, calling it off, taking it back. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { accessRoutes } from "./access/routes.ts";
import { cancelEvent, deleteEvent, postponeEvent, reviveEvent } from "./actions.ts";
import { cancelSeries } from "./series/change-actions.ts";
import { shownEventPage } from "./shown-routes.ts";
import type { EventSection } from "./slots.ts";
import { eventMessages } from "./messages.ts";
import { eventFormRoutes } from "./form/routes.ts";
import { scopeOf } from "./form/fields-routes.ts";

interface ById {
  Params: { id: string };
}

/** `sections`: what other domains add to the page of an event. */
export const eventRoutes =
  (ctx: AppContext, sections: readonly EventSection[]) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof eventMessages> =>
      eventMessages(viewOf(request).language);
    await accessRoutes(ctx)(app);
    await eventFormRoutes(ctx)(app);

    app.get<ById>("/events/:id", async (request, reply) =>
      sendPage(
        reply,
        request,
        await shownEventPage(ctx, viewOf(request), request.params.id, sections),
      ),
    );

    const redirectBack = (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      text: string,
    ): FastifyReply => redirect(reply, `/events/${request.params.id}`, { tone: "good", text });
    app.post<ById>("/events/:id/cancel", async (request, reply) => {
      const fields = fieldsOf(request);
      const scope = scopeOf(fields);
      const reason = fieldValue(fields, "reason");
      if (scope === undefined) await cancelEvent(ctx, viewerOf(request), request.params.id, reason);
      else await cancelSeries(ctx, viewerOf(request), request.params.id, scope, reason);
      return redirectBack(request, reply, messagesFor(request).cancelled);
    });
    app.post<ById>("/events/:id/postpone", async (request, reply) => {
      await postponeEvent(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).postponed);
    });
    app.post<ById>("/events/:id/revive", async (request, reply) => {
      await reviveEvent(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).revived);
    });
    app.post<ById>("/events/:id/delete", async (request, reply) => {
      await deleteEvent(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/calendar", { tone: "good", text: messagesFor(request).deleted });
    });
  };
