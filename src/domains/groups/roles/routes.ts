/** Roles of a group: pages of lending, learning and handing back, and the same as JSON. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { isRole, mayBegin, roles } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { waitingHere } from "../keys/page.ts";
import { waitingFor } from "../keys/store.ts";
import { allRoles, endsSoon, nextInLine, roleName } from "./role.ts";
import { handBackRole, lendRole } from "./actions.ts";
import { learnRole, nameLearner, stopLearning } from "./learning-actions.ts";
import { rolesOfMine, rolesPage } from "./page.ts";
import { myTerms, termsOf } from "./store.ts";
import { roleTexts } from "./messages.ts";
import { type Group, groupFor, membersOf } from "../store.ts";
import { AtAnswer2 } from "./answers.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ByRole {
  Params: { handle: string; role: string };
}

/** The group, for members of the collective who may see it: they need to know whom to ask. */
async function groupInside(ctx: AppContext, viewer: Viewer, handle: string): Promise<Group> {
  const group = await groupFor(ctx.db, viewer, handle);
  if (!amongMembers(viewer) && viewer.member?.groups.includes(group.id) !== true)
    throw new DomainError("not-found");
  return group;
}

type Members = Awaited<ReturnType<typeof membersOf>>;

function lines(
  members: Members,
  terms: Awaited<ReturnType<typeof termsOf>>,
  now: Date,
): Record<string, Members> {
  const byId = new Map(members.map((member) => [member.id, member]));
  const ids = members.map((member) => member.id);
  return Object.fromEntries(
    allRoles.map((role) => [
      role,
      nextInLine(ids, terms, role, now).flatMap((id) => {
        const member = byId.get(id);
        return member === undefined ? [] : [member];
      }),
    ]),
  );
}

/** Who holds which role until when, who learns it, and how an empty one is filled. */
export const roleRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof roleTexts> =>
      roleTexts(viewOf(request).language);
    const redirectBack = (reply: FastifyReply, handle: string, text: string): FastifyReply =>
      redirect(reply, `/@${handle}/roles`, { tone: "good", text });

    const page = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const group = await groupInside(ctx, viewer, request.params.handle);
      const now = ctx.clock.now();
      const belongs = viewer.member?.groups.includes(group.id) === true;
      const [terms, members, waiting] = await Promise.all([
        termsOf(ctx.db, group.id, now),
        membersOf(ctx.db, group.id),
        waitingFor(ctx.db, viewer.member?.id ?? "", belongs ? [group.id] : [], now),
      ]);
      const wanted = fieldValue(
        formState?.values ?? (request.query as FormState["values"]),
        "role",
      );
      return rolesPage(
        viewOf(request),
        {
          now,
          group,
          terms,
          members,
          line: lines(members, terms, now),
          belongs,
          mayLend: belongs || (await mayBegin(ctx.db, ctx.clock, viewer, "lend-role", group.id)),
          chosen: isRole(wanted) ? wanted : "facilitator",
          giving: isRole(wanted),
          waiting: waitingHere(viewOf(request), group.handle, waiting[0]?.waiting ?? 0),
        },
        formState,
      );
    };
    const showAgain = (request: FastifyRequest<ByHandle>) => (formState: FormState) =>
      page(request, formState);

    app.get<ByHandle>("/@:handle/roles", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post<ByHandle>("/@:handle/roles", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const wanted = Number(fieldValue(fields, "days"));
          const answer = await lendRole(ctx, viewerOf(request), request.params.handle, {
            role: fieldValue(fields, "role"),
            member: fieldValue(fields, "member"),
            nobodyElse: fieldValue(fields, "nobodyElse") === "yes",
            ...(wanted >= 1 && wanted < 90
              ? { until: after(ctx.clock.now(), days(Math.floor(wanted))) }
              : {}),
          });
          return redirectBack(
            reply,
            request.params.handle,
            answer === "lent" ? messagesFor(request).lent : messagesFor(request).asked,
          );
        },
        showAgain(request),
      ),
    );
    app.post<ByRole>("/@:handle/roles/:role/hand-back", async (request, reply) => {
      await handBackRole(ctx, viewerOf(request), request.params.handle, request.params.role);
      return redirectBack(reply, request.params.handle, messagesFor(request).handedBack);
    });
    app.post<ByRole>("/@:handle/roles/:role/learn", async (request, reply) => {
      await learnRole(ctx, viewerOf(request), request.params.handle, request.params.role);
      return redirectBack(reply, request.params.handle, messagesFor(request).learning);
    });
    app.post<ByRole>("/@:handle/roles/:role/stop", async (request, reply) => {
      await stopLearning(ctx, viewerOf(request), request.params.handle, request.params.role);
      return redirectBack(reply, request.params.handle, messagesFor(request).stopped);
    });
    app.post<ByRole>("/@:handle/roles/:role/learner", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await nameLearner(
            ctx,
            viewerOf(request),
            request.params.handle,
            request.params.role,
            fieldValue(fields, "learner"),
          );
          return redirectBack(reply, request.params.handle, messagesFor(request).named);
        },
        ({ values, notes }) =>
          page(request, { values: { ...values, learnerOf: request.params.role }, notes }),
      ),
    );
  };

const Learner = Type.Object({ member: Type.String({ maxLength: 40 }) });

/** Reading roles and learning them; lending and handing back stand with the groups. */
export const roleApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["groups"];
    const path = "/api/v1/groups/:handle/roles";
    app.get<ByHandle>(
      path,
      {
        schema: {
          tags,
          summary: "Every role: who holds it, who learns it, whose turn is next",
          response: { 200: AtAnswer2 },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const group = await groupInside(ctx, viewer, request.params.handle);
        const now = ctx.clock.now();
        const [terms, members] = await Promise.all([
          termsOf(ctx.db, group.id, now),
          membersOf(ctx.db, group.id),
        ]);
        const line = lines(members, terms, now);
        return {
          items: allRoles.map((role) => ({
            role,
            name: roleName(role, viewOf(request).language),
            words: roleTexts(viewOf(request).language).words[role],
            powers: roles[role],
            held: terms
              .filter((term) => term.role === role && term.until > now)
              .map((term) => ({
                member: term.handle,
                from: term.starts.toISOString(),
                until: term.until.toISOString(),
                learner: term.learnerHandle,
                endsSoon: endsSoon(term.until, now),
              })),
            next: line[role]?.slice(0, 3).map((member) => member.handle) ?? [],
          })),
          next: null,
        };
      },
    );
    app.put<ByRole & { Body: Static<typeof Learner> }>(
      `${path}/:role/learner`,
      {
        schema: {
          tags,
          summary: 'Learn a role (your own handle), or name who learns yours ("": nobody)',
          body: Learner,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const { handle, role } = request.params;
        await (request.body.member.replace(/^@/, "") === viewer.member?.handle
          ? learnRole(ctx, viewer, handle, role)
          : nameLearner(ctx, viewer, handle, role, request.body.member));
        return reply.status(204).send();
      },
    );
    app.delete<ByRole>(
      `${path}/:role/learner`,
      { schema: { tags, summary: "Stop learning a role", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await stopLearning(ctx, viewerOf(request), request.params.handle, request.params.role);
        return reply.status(204).send();
      },
    );
  };

/** What a member holds, and what of it ends soon; for their own page. */
export async function myRoles(ctx: AppContext, view: View): Promise<Html> {
  const { member } = view.viewer;
  const now = ctx.clock.now();
  return member === undefined
    ? nothing
    : rolesOfMine(view, await myTerms(ctx.db, member.id, now), now);
}
