/** The minutes of a meeting over the API, and its end. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { saveMinutes } from "../actions.ts";
import { reflectOnMeeting, reflectionMark } from "../reflecting-actions.ts";
import { meetingFor } from "../store.ts";
import { MeetingAnswer } from "../answers.ts";
import { shownMeeting } from "../api.ts";
import { optionalText } from "#commons/asked.ts";

interface ById {
  Params: { id: string };
}

/** `was`: the mark of the text that the writer began with. */
const Minutes = Type.Object({
  minutes: Type.String({ maxLength: 50_000 }),
  was: Type.String({ maxLength: 64 }),
});
const Closing = Type.Object({
  nourished: optionalText(50_000),
  hard: optionalText(50_000),
  missing: optionalText(50_000),
});

export const minutesApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["meetings"];
    app.put<ById & { Body: Static<typeof Minutes> }>(
      "/api/v1/meetings/:id/minutes",
      {
        schema: {
          tags,
          summary: "Write the minutes; `was` is the `minutesMark` that one began with",
          body: Minutes,
          response: { 200: MeetingAnswer },
        },
      },
      async (request) => {
        await saveMinutes(ctx, viewerOf(request), request.params.id, {
          text: request.body.minutes,
          was: request.body.was,
        });
        return shownMeeting(ctx, request, request.params.id);
      },
    );
    app.post<ById & { Body: Static<typeof Closing> | null }>(
      "/api/v1/meetings/:id/close",
      {
        schema: {
          tags,
          summary: "Close it, looking back; hands are forgotten",
          body: Type.Union([Closing, Type.Null()]),
          response: { 200: MeetingAnswer },
        },
      },
      async (request) => {
        const meeting = await meetingFor(ctx.db, viewerOf(request), request.params.id);
        const {
          nourished = meeting.nourished,
          hard = meeting.hard,
          missing = meeting.missing,
        } = request.body ?? {};
        const input = { nourished, hard, missing, was: reflectionMark(meeting), close: true };
        await reflectOnMeeting(ctx, viewerOf(request), meeting.id, input);
        return shownMeeting(ctx, request, meeting.id);
      },
    );
  };
