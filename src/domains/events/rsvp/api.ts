/** Answers to events over the API: members', guests', and what hosts see and do. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { seesExactPlace } from "../places/exact-place.ts";
import { answerAsGuest, changeGuestAnswer, guestAnswer } from "./guests/actions.ts";
import { answerAsMember, myAnswer } from "./actions.ts";
import { answerEventElsewhere } from "./home-actions.ts";
import { decide, comersOf, writeToAll } from "./hosts/actions.ts";
import { confirmAddress } from "./address/confirming-actions.ts";
import { askedLanguage, guestLimit } from "./routes.ts";
import { answersOfMember, closedTo, lineOf, hostMessagesOf } from "./store.ts";
import { readsHosts, type Rsvp, rsvpStanding } from "./rsvp.ts";
import { eventSlotsOf } from "./seats/slots-store.ts";
import { eventFor, type VisibleEvent } from "../store.ts";
import {
  AnswerAnswer,
  EventGuestsMadeAnswer,
  EventRsvpAnswer,
  EventRsvpsAnswer,
  EventSlotsAnswer,
  RsvpAnswer,
  RsvpsAnswer,
} from "./answers.ts";
import { closed } from "#commons/answers.ts";

interface ById {
  Params: { id: string };
}
interface ByToken {
  Params: { token: string };
}

const Answer = Type.Object({
  status: Type.Union([Type.Literal("yes"), Type.Literal("maybe"), Type.Literal("no")]),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
  slot: Type.Optional(Type.String({ maxLength: 40 })),
});
type Answer = Static<typeof Answer>;
const Guest = Type.Intersect([
  Answer,
  Type.Object({
    name: Type.String({ maxLength: 200 }),
    /** A mail address, or "@who@server". */
    email: Type.Optional(Type.String({ maxLength: 360 })),
  }),
]);
const Message = Type.Object({ message: Type.String({ maxLength: 5000 }) });

/** An answer as the one who gave it sees it. */
const answerView = (rsvp: Rsvp | undefined): Static<typeof AnswerAnswer> =>
  rsvp === undefined
    ? { status: null, standing: null }
    : {
        status: rsvp.status,
        state: rsvp.state,
        standing: rsvpStanding(rsvp),
        slot: rsvp.slotId,
        note: rsvp.note,
        news: rsvp.news,
      };

/** The same with all that its page shows: the place in the line, and what the hosts wrote. */
async function wholeAnswer(
  ctx: AppContext,
  event: VisibleEvent,
  rsvp: Rsvp | undefined,
): Promise<Static<typeof EventRsvpAnswer>> {
  const messages =
    rsvp !== undefined && readsHosts(event.rsvp, rsvp) ? await hostMessagesOf(ctx, event.id) : [];
  return {
    ...answerView(rsvp),
    line: (await lineOf(ctx.db, rsvp)) ?? null,
    messages: messages.map((one) => ({ contentHtml: one.contentHtml, published: one.made })),
  };
}

function kindOfComer({ memberId, actorIri }: Rsvp): "member" | "elsewhere" | "guest" {
  if (memberId !== null) return "member";
  return actorIri !== null ? "elsewhere" : "guest";
}

export const rsvpApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["events"];
    app.get<ById>(
      "/api/v1/events/:id/rsvp",
      { schema: { tags, summary: "My answer to an event", response: { 200: EventRsvpAnswer } } },
      async (request) => {
        const event = await eventFor(ctx.db, viewerOf(request), request.params.id);
        return wholeAnswer(ctx, event, await myAnswer(ctx, viewerOf(request), event.id));
      },
    );
    app.post<ById & { Body: Answer }>(
      "/api/v1/events/:id/rsvp",
      {
        schema: {
          tags,
          summary: "Say whether I come; to a sibling's event our group asks in its own name",
          body: Answer,
          response: { 200: AnswerAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const event = await eventFor(ctx.db, viewer, request.params.id);
        return answerView(
          event.groupId === null
            ? await answerEventElsewhere(ctx, viewer, event.id, request.body.status)
            : await answerAsMember(ctx, viewer, event.id, request.body),
        );
      },
    );
    app.get<ById>(
      "/api/v1/events/:id/slots",
      {
        schema: { tags, summary: "The times of a clinic day", response: { 200: EventSlotsAnswer } },
      },
      async (request) => {
        const event = await eventFor(ctx.db, viewerOf(request), request.params.id);
        const slots = await eventSlotsOf(ctx.db, event.id);
        return {
          items: slots.map((slot) => ({
            id: slot.id,
            startTime: slot.starts,
            endTime: slot.ends,
            places: slot.places,
            free: Math.max(0, slot.places - slot.taken),
          })),
        };
      },
    );
    app.post<ById & { Body: Static<typeof Guest> }>(
      "/api/v1/events/:id/guests",
      {
        schema: {
          tags,
          summary: "Answer without an account; `url` is the secret link to change it",
          body: Guest,
          response: { 201: EventGuestsMadeAnswer },
        },
        config: { rateLimit: guestLimit },
      },
      async (request, reply) => {
        const { token, rsvp } = await answerAsGuest(ctx, request.params.id, {
          ...request.body,
          language: askedLanguage(request),
        });
        return reply
          .status(201)
          .send({ ...answerView(rsvp), token, url: `${ctx.origin}/rsvp/${token}` });
      },
    );
    app.get<ByToken>(
      "/api/v1/rsvp/:token",
      {
        schema: { tags, summary: "The answer behind a secret link", response: { 200: RsvpAnswer } },
      },
      async (request) => {
        const rsvp = await guestAnswer(ctx, request.params.token);
        const event = await eventFor(ctx.db, {}, rsvp.eventId);
        const exact = seesExactPlace(event, { viewer: {}, rsvp, host: false }, ctx.clock.now());
        return {
          ...(await wholeAnswer(ctx, event, rsvp)),
          event: event.id,
          ...(exact ? { exact: event.exactPlace } : {}),
        };
      },
    );
    app.put<ByToken & { Body: Answer }>(
      "/api/v1/rsvp/:token",
      {
        schema: {
          tags,
          summary: "Change the answer behind a secret link",
          body: Answer,
          response: { 200: AnswerAnswer },
        },
      },
      async (request) =>
        answerView(await changeGuestAnswer(ctx, request.params.token, request.body)),
    );
    app.post<ByToken>(
      "/api/v1/rsvp/address/:token",
      {
        schema: {
          tags,
          summary: "Say that an address is yours, with the secret from its mail",
          response: { 200: closed({ event: Type.String() }) },
        },
        config: { rateLimit: guestLimit },
      },
      async (request) => ({ event: await confirmAddress(ctx, request.params.token) }),
    );
    app.get<ById>(
      "/api/v1/events/:id/rsvps",
      {
        schema: { tags, summary: "Who comes; for the hosts", response: { 200: EventRsvpsAnswer } },
      },
      async (request) => ({
        items: (await comersOf(ctx, viewerOf(request), request.params.id)).map((one) => ({
          id: one.id,
          name: one.name,
          from: kindOfComer(one),
          status: one.status,
          state: one.state,
          standing: rsvpStanding(one),
          slot: one.slotStarts,
          note: one.note,
          asked: one.asked,
        })),
      }),
    );
    for (const word of ["accept", "decline"] as const)
      app.post<{ Params: { id: string; rsvp: string } }>(
        `/api/v1/events/:id/rsvps/:rsvp/${word}`,
        {
          schema: {
            tags,
            summary:
              word === "accept" ? "Let somebody in who asked" : "Say no to somebody who asked",
            response: { 200: AnswerAnswer },
          },
        },
        async (request) =>
          answerView(
            await decide(
              ctx,
              viewerOf(request),
              request.params.id,
              request.params.rsvp,
              word === "accept",
            ),
          ),
      );
    app.post<ById & { Body: Static<typeof Message> }>(
      "/api/v1/events/:id/messages",
      {
        schema: {
          tags,
          summary: "Write to all who come",
          body: Message,
          response: { 200: closed({ people: Type.Number() }) },
        },
      },
      async (request) => ({
        people: await writeToAll(ctx, viewerOf(request), request.params.id, request.body.message),
      }),
    );
    app.get(
      "/api/v1/rsvps",
      {
        schema: {
          tags,
          summary: "What I said to what is coming; `closed` counts what I can't see any more",
          response: { 200: RsvpsAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        if (viewer.member === undefined) return { items: [], closed: 0 };
        const now = ctx.clock.now();
        return {
          items: await answersOfMember(ctx.db, viewer, now),
          closed: await closedTo(ctx.db, viewer.member.id, now),
        };
      },
    );
  };
