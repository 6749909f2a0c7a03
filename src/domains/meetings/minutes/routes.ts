/** What was found in a meeting, and its end. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { saveMinutes } from "../actions.ts";
import { reflectOnMeeting } from "../reflecting-actions.ts";
import { around } from "../queries.ts";
import { mayMend, type VisibleMeeting, textsOfMeeting } from "../meeting.ts";
import { closingPage, minutesForm, minutesPage } from "./page.ts";
import { meetingFor, wholeMeeting } from "../store.ts";
import { meetingMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
}

export function minutesRoutes(ctx: AppContext, app: FastifyInstance): void {
  const messagesFor = (request: FastifyRequest) => meetingMessages(viewOf(request).language);
  const mendable = async (request: FastifyRequest<ById>): Promise<VisibleMeeting> => {
    const meeting = await meetingFor(ctx.db, viewerOf(request), request.params.id);
    if (!mayMend(meeting, ctx.clock.now()))
      throw new DomainError("conflict", { detail: messagesFor(request).mendOver });
    return meeting;
  };

  app.get<ById>("/meetings/:id/minutes", async (request, reply) => {
    const whole = await wholeMeeting(ctx.db, viewerOf(request), request.params.id);
    await recallTexts(ctx, textsOfMeeting(whole));
    return sendPage(reply, request, minutesPage(viewOf(request), whole, await around(ctx, whole)));
  });
  const form = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> =>
    minutesForm(viewOf(request), await mendable(request), formState);
  app.get<ById>("/meetings/:id/minutes/edit", async (request, reply) =>
    sendPage(reply, request, await form(request)),
  );
  app.post<ById>("/meetings/:id/minutes", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const text = { text: fieldValue(fields, "text"), was: fieldValue(fields, "was") };
        await saveMinutes(ctx, viewerOf(request), request.params.id, text);
        return redirect(reply, `/meetings/${request.params.id}/minutes`, {
          tone: "good",
          text: messagesFor(request).saved,
        });
      },
      (formState) => form(request, formState),
    ),
  );

  const closing = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> =>
    closingPage(viewOf(request), await mendable(request), formState);
  app.get<ById>("/meetings/:id/closing", async (request, reply) =>
    sendPage(reply, request, await closing(request)),
  );
  app.post<ById>("/meetings/:id/close", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const before = await meetingFor(ctx.db, viewerOf(request), request.params.id);
        const texts = {
          nourished: fieldValue(fields, "nourished"),
          hard: fieldValue(fields, "hard"),
          missing: fieldValue(fields, "missing"),
        };
        await reflectOnMeeting(ctx, viewerOf(request), request.params.id, {
          ...texts,
          was: fieldValue(fields, "was"),
          close: true,
        });
        const text =
          before.state === "closed" ? messagesFor(request).saved : messagesFor(request).closed;
        return redirect(reply, `/meetings/${request.params.id}`, { tone: "good", text });
      },
      (formState) => closing(request, formState),
    ),
  );
}
