/** Hours with siblings: pages and API. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { can } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { keyOf, newId } from "#platform/lib/ids.ts";
import { fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { offerHours, passOn } from "./actions.ts";
import { type Passing, tiesPage } from "./page.ts";
import { groupOfTransfer, tiesOf, transfersOf } from "./store.ts";
import { passOnDays, type VisibleTie, type VisibleTransfer } from "./tie.ts";
import { tieMessages } from "./messages.ts";
import { GroupHoursSiblingsAnswer } from "./answers.ts";
import { closed } from "#commons/answers.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const Thanks = Type.Object({
  tie: Type.String({ maxLength: 36 }),
  minutes: Type.Integer({ minimum: 15, maximum: 1440 }),
  key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
});
const PassOn = Type.Object({ member: Type.String({ maxLength: 31 }) });

async function look(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{
  group: Awaited<ReturnType<typeof visibleGroup>>;
  ties: VisibleTie[];
  transfers: VisibleTransfer[];
}> {
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const group = await visibleGroup(ctx, viewer, handle);
  if (!member.groups.includes(group.id)) throw new DomainError("not-found");
  const [ties, transfers] = await Promise.all([
    tiesOf(ctx.db, group.id),
    transfersOf(ctx.db, group.id, member.id, (id) => keyOf("pass-on", id)),
  ]);
  return { group, ties, transfers };
}

/** Hours with siblings: the page of a group, and its API. */
export const tieRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const page = async (
      request: FastifyRequest,
      handle: string,
      formState?: FormState,
      passing?: Passing,
    ): Promise<Page> => {
      const { group, ties, transfers } = await look(ctx, viewerOf(request), handle);
      const since = after(ctx.clock.now(), -days(passOnDays));
      return tiesPage(
        viewOf(request),
        {
          group,
          ties,
          transfers,
          key: (formState === undefined ? "" : fieldValue(formState.values, "key")) || newId(),
          mayThank: await can(ctx.db, ctx.clock, viewerOf(request), "write", group.id),
          passing,
          mayPassOn: (one) =>
            one.way === "in" && one.state === "booked" && !one.passedOn && one.made > since,
        },
        formState,
      );
    };
    app.get<ByHandle>("/@:handle/hours/siblings", async (request, reply) =>
      sendPage(reply, request, await page(request, request.params.handle)),
    );
    app.post<ByHandle>("/@:handle/hours/siblings", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = {
            tie: fieldValue(fields, "tie"),
            minutes: Number(fieldValue(fields, "minutes")),
            key: fieldValue(fields, "key"),
          };
          await offerHours(ctx, viewerOf(request), request.params.handle, input);
          const { thanked } = tieMessages(viewOf(request).language);
          return redirect(reply, `/@${request.params.handle}/hours/siblings`, {
            tone: "good",
            text: thanked,
          });
        },
        (formState) => page(request, request.params.handle, formState),
      ),
    );
    app.post<ById>("/hours/:id/pass-on", async (request, reply) => {
      const { id } = request.params;
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          const handle = await passOn(ctx, viewerOf(request), id, fieldValue(fields, "member"));
          return redirect(reply, `/@${handle}/hours/siblings`, {
            tone: "good",
            text: tieMessages(viewOf(request).language).passedOn,
          });
        },
        async (formState) =>
          page(request, await groupOfTransfer(ctx.db, id), undefined, { id, formState }),
      );
    });

    const tags = ["ledger"];
    app.get<ByHandle>(
      "/api/v1/groups/:handle/hours/siblings",
      {
        schema: {
          tags,
          summary: "Hours with siblings",
          response: { 200: GroupHoursSiblingsAnswer },
        },
      },
      async (request) => {
        const { ties, transfers } = await look(ctx, viewerOf(request), request.params.handle);
        return {
          ties: ties.map((tie) => ({
            id: tie.id,
            actor: tie.actorIri,
            name: tie.name,
            mostMinutes: tie.mostMinutes,
            balance: tie.balance,
            ended: tie.ended,
          })),
          transfers: transfers.map(({ made, ...one }) => ({ ...one, made: made.toISOString() })),
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof Thanks> }>(
      "/api/v1/groups/:handle/hours/siblings",
      {
        config: { repeatable: true },
        schema: {
          tags,
          summary: "Thank a sibling with hours; Idempotency-Key or key: what comes twice goes once",
          body: Thanks,
          response: { 201: closed({ id: Type.String(), state: Type.String() }) },
        },
      },
      async (request, reply) => {
        const header = request.headers["idempotency-key"];
        const key = request.body.key ?? (typeof header === "string" ? header : undefined);
        const id = await offerHours(ctx, viewerOf(request), request.params.handle, {
          ...request.body,
          key,
        });
        return reply.status(201).send({ id, state: "offered" });
      },
    );
    app.post<ById & { Body: Static<typeof PassOn> }>(
      "/api/v1/hours/:id/pass-on",
      {
        schema: {
          tags,
          summary: "Pass hours that came on to who gave the care",
          body: PassOn,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await passOn(ctx, viewerOf(request), request.params.id, request.body.member);
        return reply.status(204).send();
      },
    );
  };
