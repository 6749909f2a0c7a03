/** Hours of a group over the API. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { newId } from "#platform/lib/ids.ts";
import { viewerOf } from "#platform/web/view.ts";
import { giveToCommons, thankWithHours } from "./give-actions.ts";
import { lookAtHours, turnAround } from "./actions.ts";
import { mayTurn, type StatementLine } from "./timebank.ts";
import { GroupHoursAnswer, type LineAnswer } from "./answers.ts";
import { closed } from "#commons/answers.ts";

interface ByHandle {
  Params: { handle: string };
}
const key = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }));
const day = Type.Optional(Type.String({ maxLength: 10 }));
const Thanks = Type.Object({
  to: Type.String({ maxLength: 40 }),
  minutes: Type.Integer(),
  careKind: Type.String({ maxLength: 40 }),
  day,
  key,
});
const Gift = Type.Object({ minutes: Type.Integer(), day, key });
const ListQuery = Type.Object({ after: Type.Optional(Type.String({ maxLength: 36 })) });

const perPage = 50;

/** A transaction from one's own side; what came in is positive. */
const lineView = (line: StatementLine, now: Date): Static<typeof LineAnswer> => ({
  id: line.id,
  kind: line.kind,
  careKind: line.careKind === "" ? null : line.careKind,
  day: line.happenedOn,
  minutes: line.minutes,
  with:
    line.otherKind === "member"
      ? { handle: line.otherHandle, name: line.otherName }
      : line.otherKind,
  turnedAround: line.corrected,
  mayTurnAround: mayTurn(line, now),
});

/** Without a key each request is an entry of its own. */
function keyIn(request: FastifyRequest, given: string | undefined): string {
  const header = request.headers["idempotency-key"];
  return given ?? (typeof header === "string" && header !== "" ? header : newId());
}

const booked = (
  reply: FastifyReply,
  { id, fresh }: { readonly id: string; readonly fresh: boolean },
): FastifyReply => reply.status(fresh ? 201 : 200).send({ id });

/** The timebank by programs. Amounts are minutes. */
export const hoursApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["ledger"];
    app.get<ByHandle & { Querystring: Static<typeof ListQuery> }>(
      "/api/v1/groups/:handle/hours",
      {
        schema: {
          tags,
          summary:
            "My balance and transactions in minutes, the commons, and what all gave this season",
          querystring: ListQuery,
          response: { 200: GroupHoursAnswer },
        },
      },
      async (request) => {
        const about = await lookAtHours(ctx, viewerOf(request), request.params.handle, {
          max: perPage,
          after: request.query.after,
        });
        const counts = about.ways.economy === "hours";
        return {
          economy: about.ways.economy,
          balance: counts || about.lines.length > 0 ? about.balance : null,
          commons: counts ? about.commons : null,
          season: about.season ?? null,
          items: about.lines.map((line) => lineView(line, ctx.clock.now())),
          next: about.more ? (about.lines.at(-1)?.id ?? null) : null,
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof Thanks> }>(
      "/api/v1/groups/:handle/hours",
      {
        config: { repeatable: true },
        schema: {
          tags,
          summary:
            "Thank a member with hours; Idempotency-Key or key: what comes twice is booked once",
          body: Thanks,
          response: { 200: closed({ id: Type.String() }) },
        },
      },
      async (request, reply) => {
        const { day: on = "", key: given, ...rest } = request.body;
        const input = { ...rest, day: on, key: keyIn(request, given) };
        return booked(
          reply,
          await thankWithHours(ctx, viewerOf(request), request.params.handle, input),
        );
      },
    );
    app.post<ByHandle & { Body: Static<typeof Gift> }>(
      "/api/v1/groups/:handle/hours/commons",
      {
        config: { repeatable: true },
        schema: {
          tags,
          summary:
            "Give hours to the commons; Idempotency-Key or key: what comes twice is booked once",
          body: Gift,
          response: { 200: closed({ id: Type.String() }) },
        },
      },
      async (request, reply) => {
        const { day: on = "", key: given, minutes } = request.body;
        const input = { minutes, day: on, key: keyIn(request, given) };
        return booked(
          reply,
          await giveToCommons(ctx, viewerOf(request), request.params.handle, input),
        );
      },
    );
    app.post<{ Params: { id: string } }>(
      "/api/v1/ledger/transactions/:id/correction",
      {
        schema: {
          tags,
          summary: "Turn a transaction of mine around; once, within 30 days",
          response: { 201: closed({ id: Type.String(), corrects: Type.String() }) },
        },
      },
      async (request, reply) => {
        const { id } = await turnAround(ctx, viewerOf(request), request.params.id);
        return reply.status(201).send({ id, corrects: request.params.id });
      },
    );
  };
