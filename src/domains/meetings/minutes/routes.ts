/** What was found in a meeting, and its end. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import type { World } from "#commons/app-context.ts";
import { type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { reflect, saveMinutes } from "../actions.ts";
import { around } from "../queries.ts";
import { mayMend, type SeenMeeting, textsOf } from "../meeting.ts";
import { closingPage, minutesForm, minutesPage } from "./page.ts";
import { meetingFor, wholeMeeting } from "../store.ts";
import { words } from "../messages.ts";

interface ById {
  Params: { id: string };
}

export function minutesRoutes(world: World, app: FastifyInstance): void {
  const said = (request: FastifyRequest) => words(viewOf(request).language);
  const mendable = async (request: FastifyRequest<ById>): Promise<SeenMeeting> => {
    const meeting = await meetingFor(world.db, viewerOf(request), request.params.id);
    if (!mayMend(meeting, world.clock.now())) throw new Refusal("conflict", { detail: said(request).mendOver });
    return meeting;
  };

  app.get<ById>("/meetings/:id/minutes", async (request, reply) => {
    const whole = await wholeMeeting(world.db, viewerOf(request), request.params.id);
    await recallTexts(world, textsOf(whole));
    return sendPage(reply, request, minutesPage(viewOf(request), whole, await around(world, whole)));
  });
  const form = async (request: FastifyRequest<ById>, sheet?: Sheet): Promise<Page> =>
    minutesForm(viewOf(request), await mendable(request), sheet);
  app.get<ById>("/meetings/:id/minutes/edit", async (request, reply) => sendPage(reply, request, await form(request)));
  app.post<ById>("/meetings/:id/minutes", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const text = { text: textOf(fields, "text"), was: textOf(fields, "was") };
        await saveMinutes(world, viewerOf(request), request.params.id, text);
        return redirect(reply, `/meetings/${request.params.id}/minutes`, { tone: "good", text: said(request).saved });
      },
      (sheet) => form(request, sheet),
    ),
  );

  const closing = async (request: FastifyRequest<ById>, sheet?: Sheet): Promise<Page> =>
    closingPage(viewOf(request), await mendable(request), sheet);
  app.get<ById>("/meetings/:id/closing", async (request, reply) => sendPage(reply, request, await closing(request)));
  app.post<ById>("/meetings/:id/close", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const before = await meetingFor(world.db, viewerOf(request), request.params.id);
        const texts = { nourished: textOf(fields, "nourished"), hard: textOf(fields, "hard"), missing: textOf(fields, "missing") };
        await reflect(world, viewerOf(request), request.params.id, { ...texts, was: textOf(fields, "was"), close: true });
        const text = before.state === "closed" ? said(request).saved : said(request).closed;
        return redirect(reply, `/meetings/${request.params.id}`, { tone: "good", text });
      },
      (sheet) => closing(request, sheet),
    ),
  );
}
