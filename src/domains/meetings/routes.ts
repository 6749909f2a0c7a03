/** Pages of meetings: the list, and the meeting itself with its hands and roles. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { recallTexts } from "#commons/rendering.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { isId } from "#platform/lib/ids.ts";
import { fieldValues, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { beginMeeting, cancelMeeting, meetingGroup } from "./actions.ts";
import { around } from "./queries.ts";
import { meetingsPage } from "./form-page.ts";
import { handSpoke, lowerHand, raiseHand } from "./hands/actions.ts";
import { livePage } from "./hands/page.ts";
import { itemRoutes } from "./agenda/routes.ts";
import { textsOfMeeting } from "./meeting.ts";
import { minutesRoutes } from "./minutes/routes.ts";
import { minutesSheetPage } from "./minutes/sheet-page.ts";
import { meetingPage } from "./page.ts";
import { handKinds } from "./hands/queue.ts";
import {
  answerRole,
  comeOrNot,
  drawRoles,
  learnMeetingRole,
  stepIn,
  tickPresent,
} from "./roles/actions.ts";
import { meetingFor, meetingsOf, wholeMeeting } from "./store.ts";
import { meetingMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}
interface ByRole {
  Params: { id: string; role: string };
}
interface ByHand {
  Params: { id: string; hand: string };
}
interface Live {
  Querystring: { live?: unknown };
}

const perPage = 20;
const reloadSeconds = 15;

/** Meetings of groups. */
export const meetingRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => meetingMessages(viewOf(request).language);
    const redirectBack = (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      text: string,
      part = "",
    ): FastifyReply =>
      redirect(reply, `/meetings/${request.params.id}${part}`, { tone: "good", text });

    app.get<ByHandle & { Querystring: { after?: unknown } }>(
      "/@:handle/meetings",
      async (request, reply) => {
        const { group } = await meetingGroup(ctx, viewerOf(request), request.params.handle);
        const { after } = request.query;
        const before = typeof after === "string" && isId(after) ? after : undefined;
        const [zone, coming, past] = await Promise.all([
          homeZone(ctx.db),
          before === undefined
            ? meetingsOf(ctx.db, group.id, "coming", { max: 200, now: ctx.clock.now() })
            : { meetings: [] },
          meetingsOf(ctx.db, group.id, "past", { max: perPage, before, now: ctx.clock.now() }),
        ]);
        const next = past.more
          ? `/@${group.handle}/meetings?after=${past.meetings.at(-1)?.id ?? ""}`
          : undefined;
        return sendPage(
          reply,
          request,
          meetingsPage(viewOf(request), {
            group,
            zone,
            coming: coming.meetings,
            past: past.meetings,
            next,
            further: before !== undefined,
          }),
        );
      },
    );

    const page = async (
      request: FastifyRequest<ById>,
      sheets: Parameters<typeof meetingPage>[3] = {},
    ): Promise<Page> => {
      const whole = await wholeMeeting(ctx.db, viewerOf(request), request.params.id);
      await recallTexts(ctx, textsOfMeeting(whole));
      return meetingPage(viewOf(request), whole, await around(ctx, whole), sheets);
    };
    app.get<ById & Live>("/meetings/:id", async (request, reply) => {
      if (request.query.live !== "1") return sendPage(reply, request, await page(request));
      const whole = await wholeMeeting(ctx.db, viewerOf(request), request.params.id);
      if (whole.meeting.state !== "open") return redirect(reply, `/meetings/${request.params.id}`);
      // A header, not a <meta>: it is the same for browsers, and asked
      // for by whoever followed the link.
      return sendPage(
        reply.header("refresh", String(reloadSeconds)),
        request,
        livePage(viewOf(request), whole),
      );
    });
    app.get<ById>("/meetings/:id/sheet", async (request, reply) => {
      const whole = await wholeMeeting(ctx.db, viewerOf(request), request.params.id);
      return sendPage(
        reply,
        request,
        minutesSheetPage(viewOf(request), whole, await homeZone(ctx.db)),
      );
    });
    app.post<ById>("/meetings/:id/cancel", async (request, reply) => {
      const { group } = await meetingFor(ctx.db, viewerOf(request), request.params.id);
      await cancelMeeting(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}/meetings`, {
        tone: "good",
        text: messagesFor(request).cancelled,
      });
    });
    app.post<ById>("/meetings/:id/begin", async (request, reply) => {
      await beginMeeting(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).begun);
    });

    for (const comes of [true, false])
      app.post<ById>(`/meetings/:id/${comes ? "come" : "away"}`, async (request, reply) => {
        await comeOrNot(ctx, viewerOf(request), request.params.id, comes);
        return redirectBack(request, reply, messagesFor(request).noted, "#come");
      });
    app.post<ById>("/meetings/:id/here", async (request, reply) => {
      const fields = fieldsOf(request);
      await tickPresent(
        ctx,
        viewerOf(request),
        request.params.id,
        fieldValues(fields, "here"),
        fieldValue(fields, "was").split(" "),
      );
      return redirectBack(request, reply, messagesFor(request).saved, "#come");
    });

    app.post<ById>("/meetings/:id/roles/draw", async (request, reply) => {
      await drawRoles(ctx, viewerOf(request), request.params.id);
      return redirectBack(request, reply, messagesFor(request).drawn, "#roles");
    });
    const turns = {
      yes: (request: FastifyRequest<ByRole>) =>
        answerRole(ctx, viewerOf(request), request.params.id, request.params.role, "yes"),
      no: (request: FastifyRequest<ByRole>) =>
        answerRole(ctx, viewerOf(request), request.params.id, request.params.role, "no"),
      take: (request: FastifyRequest<ByRole>) =>
        stepIn(ctx, viewerOf(request), request.params.id, request.params.role),
      learn: (request: FastifyRequest<ByRole>) =>
        learnMeetingRole(ctx, viewerOf(request), request.params.id, request.params.role, true),
      alone: (request: FastifyRequest<ByRole>) =>
        learnMeetingRole(ctx, viewerOf(request), request.params.id, request.params.role, false),
    };
    for (const [turn, work] of Object.entries(turns))
      app.post<ByRole>(`/meetings/:id/roles/:role/${turn}`, async (request, reply) => {
        await work(request);
        return redirectBack(
          request,
          reply,
          turn === "no" ? messagesFor(request).nextAsked : messagesFor(request).thanks,
          "#roles",
        );
      });

    // Whoever follows the hands stays on that page.
    const toHands = (
      request: FastifyRequest<ById & Live>,
      reply: FastifyReply,
      text: string,
    ): FastifyReply =>
      redirectBack(request, reply, text, request.query.live === "1" ? "?live=1" : "#hands");
    app.post<ById & Live>("/meetings/:id/hands", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const other = "name" in fields;
          const kind =
            handKinds.find((one) => one === fieldValue(fields, other ? "hand" : "raise")) ??
            "speak";
          await raiseHand(ctx, viewerOf(request), request.params.id, {
            kind,
            ...(other ? { name: fieldValue(fields, "name") } : {}),
          });
          return toHands(
            request,
            reply,
            other ? messagesFor(request).raisedFor : messagesFor(request).raised,
          );
        },
        (hand) => page(request, { hand }),
      ),
    );
    app.post<ByHand & Live>("/meetings/:id/hands/:hand/spoke", async (request, reply) => {
      await handSpoke(ctx, viewerOf(request), request.params.id, request.params.hand);
      return toHands(request, reply, messagesFor(request).noted);
    });
    app.post<ByHand & Live>("/meetings/:id/hands/:hand/down", async (request, reply) => {
      await lowerHand(ctx, viewerOf(request), request.params.id, request.params.hand);
      return toHands(request, reply, messagesFor(request).noted);
    });

    itemRoutes(ctx, app, page);
    minutesRoutes(ctx, app);
  };
