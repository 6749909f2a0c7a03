/** Rotas over the API: begun and changed, and what members say they practise. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { withFieldNames } from "#commons/domain-error.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import { viewerOf } from "#platform/web/view.ts";
import { changeRota, makeRota, turnRota } from "./actions.ts";
import { isEven } from "./shifts/tasks.ts";
import { setPractices } from "./practices-actions.ts";
import type { RotaInput } from "./rota.ts";
import { insideGroup } from "./routes.ts";
import { type FullRota, rotaFor, rotasOf } from "./store.ts";
import { practicesOf } from "./shifts/store.ts";
import { GroupRotasAnswer, RotaAnswer } from "./answers.ts";
import { arrayOf, closed } from "#commons/answers.ts";
import { optionalText } from "#commons/asked.ts";
import { signedIn } from "#commons/permissions.ts";

const SeatBody = Type.Object({
  id: optionalText(36),
  name: optionalText(200),
  practice: optionalText(200),
  seats: Type.Optional(Type.Integer()),
  learning: Type.Optional(Type.Boolean()),
});
const Change = Type.Object({
  name: optionalText(300),
  content: optionalText(20_000),
  kind: optionalText(20),
  rule: optionalText(300),
  starts: optionalText(30),
  timeZone: optionalText(64),
  minutes: Type.Optional(Type.Integer()),
  weight: Type.Optional(Type.Number()),
  gapDays: Type.Optional(Type.Integer()),
  place: optionalText(500),
  inKit: Type.Optional(Type.Boolean()),
  seats: Type.Optional(Type.Array(SeatBody, { maxItems: 20 })),
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

export const rotaApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["rotas"];
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
        const group = await insideGroup(ctx, viewerOf(request), request.params.handle);
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
        const group = await insideGroup(ctx, viewer, request.params.handle);
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
