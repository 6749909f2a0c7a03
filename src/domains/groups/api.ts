/** The collective, its groups, memberships and roles over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { amongMembers } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { parseDate } from "#platform/lib/clock.ts";
import { viewerOf } from "#platform/web/view.ts";
import { askIn, joinGroup, leaveGroup } from "./belonging/coming-actions.ts";
import { editGroup, makeGroup } from "./actions.ts";
import { groupKinds, groupView } from "./group.ts";
import { handBackRole, lendRole } from "./roles/actions.ts";
import { followerCount, groupFor, membersOf, rolesOf, rootGroup, visibleGroups } from "./store.ts";
import { CollectiveAnswer, GroupAnswer, GroupsAnswer, GroupsMadeAnswer } from "./answers.ts";
import { closed, imageView, oneOf } from "#commons/answers.ts";
import { toolsOf } from "./tools/store.ts";
import type { UsedTools } from "./tools/tools.ts";
import { picturesOf } from "#domains/pictures/queries.ts";

const Kind = Type.Union(groupKinds.map((kind) => Type.Literal(kind)));
const NewGroup = Type.Object({
  handle: Type.String({ maxLength: 40 }),
  name: Type.String({ maxLength: 200 }),
  summary: Type.Optional(Type.String({ maxLength: 5000 })),
  kind: Kind,
});
const GroupChange = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  summary: Type.Optional(Type.String({ maxLength: 5000 })),
  kind: Type.Optional(Kind),
  /** May others quote its events and guides? */
  quotable: Type.Optional(Type.Boolean()),
});
const RoleInput = Type.Object({
  role: Type.String({ maxLength: 40 }),
  member: Type.String({ maxLength: 40 }),
  until: Type.Optional(Type.String({ maxLength: 40 })),
  nobodyElse: Type.Optional(Type.Boolean()),
});
interface ByHandle {
  Params: { handle: string };
}

export const groupApi =
  (
    ctx: AppContext,
    software: { readonly name: string; readonly version: string },
    used: UsedTools,
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["groups"];

    app.get(
      "/api/v1/collective",
      {
        schema: {
          tags: ["collective"],
          summary: "This collective",
          response: { 200: CollectiveAnswer },
        },
      },
      async () => {
        const root = await rootGroup(ctx.db);
        const counts = {
          groups: (await visibleGroups(ctx.db, {})).length,
          followers: root === undefined ? 0 : await followerCount(ctx.db, root.id),
        };
        if (root === undefined) return { founded: false, software, counts };
        return { founded: true, ...groupView(ctx.origin, root), software, counts };
      },
    );

    app.get(
      "/api/v1/groups",
      { schema: { tags, summary: "Groups that you may see", response: { 200: GroupsAnswer } } },
      async (request) => ({
        items: (await visibleGroups(ctx.db, viewerOf(request))).map((group) =>
          groupView(ctx.origin, group),
        ),
        next: null,
      }),
    );

    app.post<{ Body: Static<typeof NewGroup> }>(
      "/api/v1/groups",
      {
        schema: {
          tags,
          summary: "Begin a group",
          body: NewGroup,
          response: { 201: GroupsMadeAnswer },
        },
      },
      async (request, reply) => {
        const group = await makeGroup(ctx, viewerOf(request), { summary: "", ...request.body });
        return reply.status(201).send(groupView(ctx.origin, group));
      },
    );

    app.get<ByHandle>(
      "/api/v1/groups/:handle",
      { schema: { tags, summary: "A group", response: { 200: GroupAnswer } } },
      async (request) => {
        const viewer = viewerOf(request);
        const group = await groupFor(ctx.db, viewer, request.params.handle);
        const { avatar, banner } = await picturesOf(ctx.db, "group", group.id);
        const more = {
          avatar: imageView(avatar, ctx.origin),
          banner: imageView(banner, ctx.origin),
          ...(group.kind === "open" ? { followers: await followerCount(ctx.db, group.id) } : {}),
        };
        if (!amongMembers(viewer) && viewer.member?.groups.includes(group.id) !== true)
          return { ...groupView(ctx.origin, group), ...more };
        const tools =
          viewer.member?.groups.includes(group.id) === true
            ? { tools: await toolsOf(ctx.db, group.id, used) }
            : {};
        const members = (await membersOf(ctx.db, group.id)).map(({ handle, name }) => ({
          handle,
          name,
        }));
        const roles = (await rolesOf(ctx.db, group.id, ctx.clock.now())).map(
          ({ role, handle, until }) => ({
            role,
            member: handle,
            until: until.toISOString(),
          }),
        );
        return { ...groupView(ctx.origin, group), ...more, ...tools, members, roles };
      },
    );

    app.patch<ByHandle & { Body: Static<typeof GroupChange> }>(
      "/api/v1/groups/:handle",
      {
        schema: {
          tags,
          summary: "Change a group",
          body: GroupChange,
          response: { 200: GroupsMadeAnswer },
        },
      },
      async (request) =>
        groupView(
          ctx.origin,
          await editGroup(ctx, viewerOf(request), request.params.handle, request.body),
        ),
    );

    app.post<ByHandle>(
      "/api/v1/groups/:handle/membership",
      {
        schema: {
          tags,
          summary: "Join",
          response: { 204: Type.Null(), 202: closed({ joining: Type.String() }) },
        },
      },
      async (request, reply) => {
        const { asked } = await joinGroup(ctx, viewerOf(request), request.params.handle);
        return asked === undefined
          ? reply.status(204).send()
          : reply.status(202).send({ joining: asked });
      },
    );
    app.delete<ByHandle>(
      "/api/v1/groups/:handle/membership",
      { schema: { tags, summary: "Leave", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await leaveGroup(ctx, viewerOf(request), request.params.handle);
        return reply.status(204).send();
      },
    );
    const Asked = Type.Object({ handle: Type.String({ maxLength: 40 }) });
    app.post<ByHandle & { Body: Static<typeof Asked> }>(
      "/api/v1/groups/:handle/members",
      {
        schema: {
          tags,
          summary: "Ask a member in",
          body: Asked,
          response: { 204: Type.Null(), 202: closed({ state: Type.Literal("asked") }) },
        },
      },
      async (request, reply) => {
        const how = await askIn(ctx, viewerOf(request), request.params.handle, request.body.handle);
        return how === "in" ? reply.status(204).send() : reply.status(202).send({ state: how });
      },
    );

    app.post<ByHandle & { Body: Static<typeof RoleInput> }>(
      "/api/v1/groups/:handle/roles",
      {
        schema: {
          tags,
          summary: "Lend a role, or turn one of two keys",
          body: RoleInput,
          response: { 200: closed({ state: oneOf("asked", "lent") }) },
        },
      },
      async (request, reply) => {
        const { role, member, until, nobodyElse = false } = request.body;
        const ends = parseDate(until);
        const state = await lendRole(ctx, viewerOf(request), request.params.handle, {
          role,
          member,
          nobodyElse,
          ...(ends === undefined ? {} : { until: ends }),
        });
        return reply.status(state === "lent" ? 201 : 202).send({ state });
      },
    );
    app.delete<{ Params: { handle: string; role: string } }>(
      "/api/v1/groups/:handle/roles/:role",
      { schema: { tags, summary: "Hand a role back", response: { 204: Type.Null() } } },
      async (request, reply) => {
        await handBackRole(ctx, viewerOf(request), request.params.handle, request.params.role);
        return reply.status(204).send();
      },
    );
  };
