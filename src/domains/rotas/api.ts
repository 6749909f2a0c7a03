/** Rotas, their shifts and who holds them, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, withFieldNames } from "#commons/domain-error.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { after, days, parseDate } from "#platform/lib/clock.ts";
import { wallTime, withOffset } from "#platform/lib/temporal.ts";
import { viewerOf } from "#platform/web/view.ts";
import { changeRota, makeRota, turnRota } from "./actions.ts";
import { isEven } from "./shifts/tasks.ts";
import { setPractices } from "./practices-actions.ts";
import { aheadDays, type RotaInput, type VisibleSeat, type VisibleShift } from "./rota.ts";
import { noteEmpty, wasThere } from "./shifts/after-actions.ts";
import {
  answerSeat,
  callOff,
  lookForStandIn,
  releaseShiftSeat,
  takeRegularly,
  takeSeat,
} from "./shifts/actions.ts";
import {
  type FullRota,
  rotaInsider,
  practicesOf,
  rotaFor,
  rotasOf,
  shiftsOf,
  shiftsOfMember,
} from "./store.ts";
import {
  GroupRotasAnswer,
  MeShiftsAnswer,
  RotaAnswer,
  type SeatAnswer,
  ShiftAnswer,
} from "./answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const SeatWish = Type.Object({
  id: text(36),
  name: text(200),
  practice: text(200),
  seats: Type.Optional(Type.Integer()),
  learning: Type.Optional(Type.Boolean()),
});
const Change = Type.Object({
  name: text(300),
  content: text(20_000),
  kind: text(20),
  rule: text(300),
  starts: text(30),
  timeZone: text(64),
  minutes: Type.Optional(Type.Integer()),
  weight: Type.Optional(Type.Number()),
  gapDays: Type.Optional(Type.Integer()),
  place: text(500),
  inKit: Type.Optional(Type.Boolean()),
  seats: Type.Optional(Type.Array(SeatWish, { maxItems: 20 })),
  state: Type.Optional(
    Type.Union([Type.Literal("running"), Type.Literal("resting"), Type.Literal("ended")]),
  ),
});
type Change = Static<typeof Change>;
const NewRota = Type.Intersect([
  Type.Omit(Change, ["state"]),
  Type.Object({
    name: Type.String(),
    rule: Type.String(),
    starts: Type.String(),
    timeZone: Type.String(),
  }),
]);
const Who = Type.Object({ who: text(60) });
const Off = Type.Object({ cancelled: Type.Optional(Type.Boolean()), note: text(500) });
const Span = Type.Object({ from: text(40), to: text(40) });
const Practices = Type.Object({
  practices: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 100 }),
});

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const rotaView = ({ rota, seats, group }: FullRota, origin: string): Static<typeof RotaAnswer> => ({
  id: rota.id,
  url: `${origin}/rotas/${rota.id}`,
  group: group.handle,
  name: rota.name,
  content: rota.content,
  kind: rota.kind,
  rule: rota.rule,
  starts: wallTime(rota.firstStart, rota.timeZone),
  timeZone: rota.timeZone,
  minutes: rota.minutes,
  weight: Number(rota.weight),
  gapDays: rota.gapDays,
  place: rota.place,
  state: rota.state,
  inKit: rota.inKit,
  seats: seats.map(({ id, name, practice, seats: many, learning }) => ({
    id,
    name,
    practice,
    seats: many,
    learning,
  })),
  updated: rota.updated.toISOString(),
});

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

const merge = (change: Change, was?: FullRota): RotaInput => ({
  name: change.name ?? was?.rota.name ?? "",
  content: change.content ?? was?.rota.content ?? "",
  kind: change.kind ?? was?.rota.kind ?? "other",
  rule: change.rule ?? was?.rota.rule ?? "",
  starts:
    change.starts ?? (was === undefined ? "" : wallTime(was.rota.firstStart, was.rota.timeZone)),
  timeZone: change.timeZone ?? was?.rota.timeZone ?? "",
  minutes: change.minutes ?? was?.rota.minutes ?? 120,
  weight: change.weight ?? Number(was?.rota.weight ?? 1),
  gapDays: change.gapDays ?? was?.rota.gapDays ?? 14,
  place: change.place ?? was?.rota.place ?? "",
  inKit: change.inKit ?? was?.rota.inKit ?? false,
  seats: (change.seats ?? was?.seats ?? [{ seats: 1 }]).map((seat) => ({
    ...(seat.id === undefined ? {} : { id: seat.id }),
    name: seat.name ?? "",
    practice: seat.practice ?? "",
    seats: seat.seats ?? 1,
    learning: seat.learning ?? false,
  })),
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

export const rotaApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["rotas"];
    const signedIn = (viewer: Viewer): NonNullable<Viewer["member"]> => {
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      return viewer.member;
    };
    const inside = async (
      viewer: Viewer,
      handle: string,
    ): Promise<{ readonly id: string; readonly handle: string; readonly name: string }> => {
      const group = await visibleGroup(ctx, viewer, handle);
      rotaInsider(viewer, group.id);
      return group;
    };
    const shown = async (viewer: Viewer, id: string): Promise<Static<typeof RotaAnswer>> =>
      rotaView(await rotaFor(ctx.db, viewer, id), ctx.origin);

    app.get<ByHandle>(
      "/api/v1/groups/:handle/rotas",
      {
        schema: {
          tags,
          summary: "Rotas of a group, and whether its work is carried evenly",
          response: { 200: GroupRotasAnswer },
        },
      },
      async (request) => {
        const group = await inside(viewerOf(request), request.params.handle);
        const now = ctx.clock.now();
        const [rotas, even] = await Promise.all([
          rotasOf(ctx.db, group.id, now),
          isEven(ctx.db, group.id, now),
        ]);
        const items = rotas.map(({ id, name, kind, state, rule, timeZone, next, free }) => ({
          id,
          name,
          kind,
          state,
          rule,
          timeZone,
          next,
          free,
        }));
        return { items, even: even ?? null };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewRota> }>(
      "/api/v1/groups/:handle/rotas",
      { schema: { tags, summary: "Begin a rota", body: NewRota, response: { 201: RotaAnswer } } },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const group = await inside(viewer, request.params.handle);
        await groupForWriting(ctx, viewer, group.handle);
        return reply
          .status(201)
          .send(
            await shown(viewer, await makeRota(ctx, viewer, group.handle, merge(request.body))),
          );
      },
    );
    app.get<ById>(
      "/api/v1/rotas/:id",
      { schema: { tags, summary: "A rota", response: { 200: RotaAnswer } } },
      async (request) => shown(viewerOf(request), request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/rotas/:id",
      {
        schema: {
          tags,
          summary: "Change it; coming shifts that somebody holds stay as they are",
          body: Change,
          response: { 200: RotaAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const { state, ...change } = request.body;
        const was = await rotaFor(ctx.db, viewer, request.params.id);
        if (Object.keys(change).length > 0)
          await changeRota(ctx, viewer, was.rota.id, merge(change, was));
        if (state !== undefined) await turnRota(ctx, viewer, was.rota.id, state);
        return shown(viewer, was.rota.id);
      },
    );
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
    app.get(
      "/api/v1/me/practices",
      {
        schema: {
          tags,
          summary: "What I say I practise",
          response: { 200: closed({ practices: arrayOf(Type.String()) }) },
        },
      },
      async (request) => ({
        practices: [...(await practicesOf(ctx.db, signedIn(viewerOf(request)).id))],
      }),
    );
    app.put<{ Body: Static<typeof Practices> }>(
      "/api/v1/me/practices",
      {
        schema: {
          tags,
          summary: "Say what I practise",
          body: Practices,
          response: { 200: closed({ practices: arrayOf(Type.String()) }) },
        },
      },
      async (request) => ({
        practices: await withFieldNames({ others: "practices" }, () =>
          setPractices(ctx, viewerOf(request), request.body.practices),
        ),
      }),
    );
  };
