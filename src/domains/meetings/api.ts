/** Meetings over the API: planned, changed, begun, and who comes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { withFieldNames } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { isId } from "#platform/lib/ids.ts";
import { withOffset } from "#platform/lib/temporal.ts";
import { viewerOf } from "#platform/web/view.ts";
import {
  beginMeeting,
  cancelMeeting,
  changeMeeting,
  meetingGroup,
  planMeeting,
} from "./actions.ts";
import { itemApi } from "./agenda/api.ts";
import { meetingRoles } from "./roles/draw.ts";
import {
  coming,
  holderOf,
  learning,
  markOf,
  presentIn,
  type VisibleMeeting,
  totalMinutes,
  type Whole,
} from "./meeting.ts";
import { queue } from "./hands/queue.ts";
import { comeOrNot, tickPresent } from "./roles/actions.ts";
import { meetingFor, meetingsOf, wholeMeeting } from "./store.ts";
import { MeetingAnswer, MeetingInShortAnswer } from "./answers.ts";
import { pageOf } from "#commons/answers.ts";
import { optionalText, choiceOf } from "#commons/asked.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const Change = Type.Object({
  name: optionalText(300),
  startTime: optionalText(40),
  place: optionalText(500),
  event: Type.Optional(Type.Union([Type.String({ maxLength: 36 }), Type.Null()])),
  state: Type.Optional(Type.Literal("open")),
});
/** What the API calls otherwise than the form. */
const fieldNames = { starts: "startTime" } as const;
const NewMeeting = Type.Intersect([
  Type.Omit(Change, ["state"]),
  Type.Object({ name: Type.String() }),
]);
const ListQuery = Type.Object({
  which: Type.Optional(choiceOf(["coming", "past"])),
  after: optionalText(36),
});

const Come = Type.Union([
  Type.Object({ comes: Type.Boolean() }),
  Type.Object({ here: Type.Array(Type.String({ maxLength: 36 }), { maxItems: 1000 }) }),
]);

const inShort = (
  meeting: VisibleMeeting,
  origin: string,
  zone: string,
): Static<typeof MeetingInShortAnswer> => ({
  id: meeting.id,
  url: `${origin}/meetings/${meeting.id}`,
  group: meeting.group.handle,
  name: meeting.name,
  startTime: withOffset(meeting.starts, zone),
  place: meeting.place,
  state: meeting.state,
  event: meeting.event?.id ?? null,
  updated: meeting.updated.toISOString(),
});

/** A meeting as the API shows it. */
const meetingView = (
  { meeting, items, asked, hands, points }: Whole,
  origin: string,
  zone: string,
): Static<typeof MeetingAnswer> => ({
  ...inShort(meeting, origin, zone),
  items: items.map((item) => ({
    id: item.id,
    words: item.words,
    kind: item.kind,
    minutes: item.minutesWished,
    decision: item.decisionId,
    notes: item.notes,
    notesMark: markOf(item.notes),
  })),
  totalMinutes: totalMinutes(items),
  roles: meetingRoles.map((role) => {
    const holder = holderOf(asked, role);
    return {
      role,
      member: holder === undefined ? null : { id: holder.memberId, name: holder.name },
      state: holder?.state ?? "open",
      learning: asked
        .filter((one) => one.role === learning(role) && one.state === "yes")
        .map(({ memberId, name }) => ({ id: memberId, name })),
    };
  }),
  present: presentIn(asked).map(({ memberId, name }) => ({ id: memberId, name })),
  cannotCome: asked
    .filter((one) => one.role === coming && one.state === "no")
    .map(({ memberId, name }) => ({ id: memberId, name })),
  hands: queue(hands).map((hand) => ({
    id: hand.id,
    name: hand.who,
    member: hand.memberId,
    kind: hand.kind,
  })),
  actionPoints: points.map(({ id, words, doerId, askedId, due, done }) => ({
    id,
    words,
    doer: doerId,
    asked: askedId,
    due,
    done,
  })),
  minutes: meeting.minutes,
  minutesMark: markOf(meeting.minutes),
  nourished: meeting.nourished,
  hard: meeting.hard,
  missing: meeting.missing,
});

/** A meeting with all that belongs to it, as the API shows it. */
export const shownMeeting = async (
  ctx: AppContext,
  request: FastifyRequest,
  id: string,
): Promise<Static<typeof MeetingAnswer>> =>
  meetingView(
    await wholeMeeting(ctx.db, viewerOf(request), id),
    ctx.origin,
    await homeZone(ctx.db),
  );

export const meetingApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["meetings"];
    const created = async (
      request: FastifyRequest<ById>,
      reply: FastifyReply,
      id: string,
    ): Promise<FastifyReply> =>
      reply
        .status(201)
        .send({ ...(await shownMeeting(ctx, request, request.params.id)), created: id });

    app.get<ByHandle & { Querystring: Static<typeof ListQuery> }>(
      "/api/v1/groups/:handle/meetings",
      {
        schema: {
          tags,
          summary: "Meetings of a group, for its members",
          querystring: ListQuery,
          response: { 200: pageOf(MeetingInShortAnswer) },
        },
      },
      async (request) => {
        const { group } = await meetingGroup(ctx, viewerOf(request), request.params.handle);
        const { which = "coming", after } = request.query;
        const before = after !== undefined && isId(after) ? after : undefined;
        const [zone, { meetings, more }] = await Promise.all([
          homeZone(ctx.db),
          meetingsOf(ctx.db, group.id, which, { max: 50, before, now: ctx.clock.now() }),
        ]);
        return {
          items: meetings.map((one) => inShort(one, ctx.origin, zone)),
          next: more ? (meetings.at(-1)?.id ?? null) : null,
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewMeeting> }>(
      "/api/v1/groups/:handle/meetings",
      {
        schema: {
          tags,
          summary: "Plan a meeting",
          body: NewMeeting,
          response: { 201: MeetingAnswer },
        },
      },
      async (request, reply) => {
        const { name, startTime = "", place = "", event } = request.body;
        const input = { name, starts: startTime, place, event: event ?? "" };
        const id = await withFieldNames(fieldNames, () =>
          planMeeting(ctx, viewerOf(request), request.params.handle, input),
        );
        return reply.status(201).send(await shownMeeting(ctx, request, id));
      },
    );
    app.get<ById>(
      "/api/v1/meetings/:id",
      {
        schema: {
          tags,
          summary: "A meeting with all that belongs to it",
          response: { 200: MeetingAnswer },
        },
      },
      async (request) => shownMeeting(ctx, request, request.params.id),
    );
    app.patch<ById & { Body: Static<typeof Change> }>(
      "/api/v1/meetings/:id",
      {
        schema: {
          tags,
          summary: "Change it, or begin it (state open)",
          body: Change,
          response: { 200: MeetingAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { state, ...change } = request.body;
        const meeting = await meetingFor(ctx.db, viewer, request.params.id);
        const input = {
          name: change.name ?? meeting.name,
          starts: change.startTime ?? meeting.starts.toISOString(),
          place: change.place ?? meeting.place,
          event: change.event === undefined ? (meeting.eventId ?? "") : (change.event ?? ""),
        };
        if (Object.keys(change).length > 0)
          await withFieldNames(fieldNames, () => changeMeeting(ctx, viewer, meeting.id, input));
        if (state !== undefined) await beginMeeting(ctx, viewer, meeting.id);
        return shownMeeting(ctx, request, meeting.id);
      },
    );
    app.delete<ById>(
      "/api/v1/meetings/:id",
      {
        schema: {
          tags,
          summary: "Take back a meeting that has not begun",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await cancelMeeting(ctx, viewerOf(request), request.params.id);
        return reply.status(204).send();
      },
    );

    app.put<ById & { Body: Static<typeof Come> }>(
      "/api/v1/meetings/:id/present",
      {
        schema: {
          tags,
          summary: "Say whether I come, or tick who is here (ids of members)",
          body: Come,
          response: { 200: MeetingAnswer },
        },
      },
      async (request) => {
        const { body } = request;
        if ("here" in body) await tickPresent(ctx, viewerOf(request), request.params.id, body.here);
        else await comeOrNot(ctx, viewerOf(request), request.params.id, body.comes);
        return shownMeeting(ctx, request, request.params.id);
      },
    );
    itemApi(ctx, app, { shown: (request, id) => shownMeeting(ctx, request, id), created });
  };
