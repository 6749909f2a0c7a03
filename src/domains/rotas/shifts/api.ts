/** Shifts and their seats over the API: seen, taken, looked after, given back. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { after, days, parseDate } from "#platform/lib/clock.ts";
import { withOffset } from "#platform/lib/temporal.ts";
import { viewerOf } from "#platform/web/view.ts";
import { aheadDays, type VisibleSeat, type VisibleShift } from "../rota.ts";
import { noteEmpty, wasThere } from "./after-actions.ts";
import {
  answerSeat,
  callOff,
  lookForStandIn,
  releaseShiftSeat,
  takeRegularly,
  takeSeat,
} from "./actions.ts";
import { rotaInsider, rotaFor } from "../store.ts";
import { shiftsOf, shiftsOfMember } from "./store.ts";
import { MeShiftsAnswer, type SeatAnswer, ShiftAnswer } from "../answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";
import { optionalText } from "#commons/asked.ts";
import { signedIn } from "#commons/permissions.ts";

interface ById {
  Params: { id: string };
}

const Who = Type.Object({ who: optionalText(60) });
const Off = Type.Object({ cancelled: Type.Optional(Type.Boolean()), note: optionalText(500) });
const Span = Type.Object({ from: optionalText(40), to: optionalText(40) });

const seatView = (seat: VisibleSeat): Static<typeof SeatAnswer> => ({
  ...seat,
  askedUntil: seat.askedUntil?.toISOString() ?? null,
});
const shiftView = (shift: VisibleShift, zone: string): Static<typeof ShiftAnswer> => ({
  ...shift,
  starts: withOffset(shift.starts, zone),
  ends: withOffset(shift.ends, zone),
  clash: shift.clash ?? null,
  seats: shift.seats.map(seatView),
});

const summaries = {
  yes: "Yes to a seat that I am asked for",
  no: "Not this time",
  look: "I can't come: look for a stand-in; the seat stays mine until somebody takes it",
  keep: "I can come after all",
  release: "Give the seat back wholly",
  empty: "This seat was empty; no name is kept",
  there:
    "I was there: for a seat of the last two weeks that nobody held, or that was noted as empty by mistake",
} as const;

export const shiftApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["rotas"];
    app.get<ById & { Querystring: Static<typeof Span> }>(
      "/api/v1/rotas/:id/shifts",
      {
        schema: {
          tags,
          summary: "Shifts between two times; without them, those to come",
          querystring: Span,
          response: { 200: closed({ items: arrayOf(ShiftAnswer) }) },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { rota, group } = await rotaFor(ctx.db, viewer, request.params.id);
        const now = ctx.clock.now();
        const from = parseDate(request.query.from) ?? now;
        const to = parseDate(request.query.to) ?? after(from, days(aheadDays + 1));
        if (to.getTime() - from.getTime() > days(200))
          throw new DomainError("bad-input", { detail: "200 days at most." });
        const shifts = await shiftsOf(
          ctx.db,
          rota.id,
          from,
          to,
          rotaInsider(viewer, group.id).id,
          now,
        );
        return { items: shifts.map((shift) => shiftView(shift, rota.timeZone)) };
      },
    );
    app.post<ById>(
      "/api/v1/rotas/:id/regular",
      {
        schema: {
          tags,
          summary: "Take one seat in each coming shift, leaving one to others",
          response: { 200: closed({ taken: Type.Number() }) },
        },
      },
      async (request) => ({
        taken: await takeRegularly(ctx, viewerOf(request), request.params.id),
      }),
    );
    app.post<ById & { Body: Static<typeof Off> }>(
      "/api/v1/shifts/:id/off",
      {
        schema: {
          tags,
          summary: "Call a shift off, or put it on again",
          body: Off,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await callOff(
          ctx,
          viewerOf(request),
          request.params.id,
          request.body.cancelled ?? true,
          request.body.note ?? "",
        );
        return reply.status(204).send();
      },
    );
    app.post<ById & { Body: Static<typeof Who> }>(
      "/api/v1/seats/:id/take",
      {
        schema: {
          tags,
          summary: "Take an open seat or stand in; with `who`, for a member who said yes",
          body: Who,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await takeSeat(ctx, viewerOf(request), request.params.id, request.body.who ?? "");
        return reply.status(204).send();
      },
    );
    const acts: Readonly<
      Record<keyof typeof summaries, (viewer: Viewer, id: string) => Promise<string>>
    > = {
      yes: (viewer, id) => answerSeat(ctx, viewer, id, true),
      no: (viewer, id) => answerSeat(ctx, viewer, id, false),
      look: (viewer, id) => lookForStandIn(ctx, viewer, id, true),
      keep: (viewer, id) => lookForStandIn(ctx, viewer, id, false),
      release: (viewer, id) => releaseShiftSeat(ctx, viewer, id),
      empty: (viewer, id) => noteEmpty(ctx, viewer, id),
      there: (viewer, id) => wasThere(ctx, viewer, id),
    };
    for (const act of ["yes", "no", "look", "keep", "release", "empty", "there"] as const)
      app.post<ById>(
        `/api/v1/seats/:id/${act}`,
        { schema: { tags, summary: summaries[act], response: { 204: Type.Null() } } },
        async (request, reply) => {
          await acts[act](viewerOf(request), request.params.id);
          return reply.status(204).send();
        },
      );

    app.get(
      "/api/v1/me/shifts",
      {
        schema: {
          tags,
          summary: "What I am asked for, hold, or could take on",
          response: { 200: MeShiftsAnswer },
        },
      },
      async (request) => {
        const now = ctx.clock.now();
        const shifts = await shiftsOfMember(
          ctx.db,
          signedIn(viewerOf(request)),
          now,
          after(now, days(aheadDays + 1)),
        );
        return {
          items: shifts.map(({ rota, ...shift }) => ({
            ...shiftView(shift, rota.timeZone),
            name: rota.name,
            group: rota.groupName,
          })),
        };
      },
    );
  };
