/** Roles of a meeting over the API: drawn for, answered, learnt. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { isMeetingRole } from "./draw.ts";
import { answerRole, drawRoles, learnMeetingRole, stepIn } from "./actions.ts";
import { MeetingAnswer } from "../answers.ts";
import { shownMeeting } from "../api.ts";
import { choiceOf } from "#commons/asked.ts";

interface ById {
  Params: { id: string };
}

const Turn = Type.Object({ answer: choiceOf(["yes", "no", "take", "learn", "alone"]) });

export const meetingRolesApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["meetings"];
    app.post<ById>(
      "/api/v1/meetings/:id/roles",
      {
        schema: {
          tags,
          summary: "Draw for the roles that are open",
          response: { 200: MeetingAnswer },
        },
      },
      async (request) => {
        await drawRoles(ctx, viewerOf(request), request.params.id);
        return shownMeeting(ctx, request, request.params.id);
      },
    );
    app.post<{ Params: { id: string; role: string }; Body: Static<typeof Turn> }>(
      "/api/v1/meetings/:id/roles/:role",
      {
        schema: {
          tags,
          summary: "Answer, step in, or learn beside",
          body: Turn,
          response: { 200: MeetingAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { id, role } = request.params;
        const { answer } = request.body;
        if (!isMeetingRole(role)) throw new DomainError("not-found");
        if (answer === "yes" || answer === "no") await answerRole(ctx, viewer, id, role, answer);
        else if (answer === "take") await stepIn(ctx, viewer, id, role);
        else await learnMeetingRole(ctx, viewer, id, role, answer === "learn");
        return shownMeeting(ctx, request, id);
      },
    );
  };
