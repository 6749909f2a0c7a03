/** Pages of groups: the list, one of them, beginning, changing, joining, leaving, following. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayBegin } from "#commons/permissions.ts";
import { readHandle } from "#commons/text.ts";
import { DomainError } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import { amongMembers } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { minutes } from "#platform/lib/clock.ts";
import { type Fields, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { pictureOptions, useUploads } from "#platform/web/uploads.ts";
import { picturesOf } from "#domains/pictures/queries.ts";
import { withPictures } from "#domains/pictures/sections.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { askIn, joinGroup, leaveGroup } from "./belonging/coming-actions.ts";
import { editGroup, makeGroup } from "./actions.ts";
import { followPage, groupPage, type GroupSections } from "./page.ts";
import { groupForm } from "./form-page.ts";
import { groupsPage } from "./list-page.ts";
import { announcedTo } from "./announced/store.ts";
import { waitingHere } from "./keys/page.ts";
import { waitingFor } from "./keys/store.ts";
import { pausesHere } from "./pause/page.ts";
import type { ShownTools } from "./tools/page.ts";
import { pausesWaitingFor } from "./pause/store.ts";
import { endingHere } from "./roles/page.ts";
import { waysOf } from "./ways/actions.ts";
import {
  followerCount,
  type Group,
  groupFor,
  membersOf,
  pausedIn,
  rolesOf,
  rootGroup,
  visibleGroups,
} from "./store.ts";
import { groupMessages } from "./messages.ts";

/** What other parts add to the pages of groups. */
interface GroupSectionsOf {
  /** What the group has and how it is carried, from other domains. */
  sections(view: View, group: Group): Promise<GroupSections>;
  /** What the group uses, and what it could use, for its members. */
  tools(view: View, group: Group): Promise<Omit<ShownTools, "maySwitch">>;
  /** Links to begin something in the group, for its members. */
  begin(view: View, group: Group): readonly Html[];
  /**
   * Where a visitor's own server lets them follow an actor; throws a Refusal when there is none.
   */
  followFrom(address: string, iri: string): Promise<string>;
}

interface ByHandle {
  Params: { handle: string };
}

const kindOf = (fields: Fields, fallback: GroupKind): GroupKind =>
  (fieldValue(fields, "kind") || fallback) as GroupKind;

export const groupRoutes =
  (ctx: AppContext, sectionsOf: GroupSectionsOf) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof groupMessages> =>
      groupMessages(viewOf(request).language);

    const uploadOf = await useUploads(ctx, app);
    const notices = async (view: View, group: Group, now: Date): Promise<Html> => {
      const { member } = view.viewer;
      if (member?.groups.includes(group.id) !== true) return nothing;
      const waiting = await waitingFor(ctx.db, member.id, [group.id], now);
      const told = await announcedTo(ctx.db, member.id, [group.id], now);
      const pauses = await pausesWaitingFor(ctx.db, ctx.clock, group.id, member.id);
      return html`${endingHere(
        view,
        group.handle,
        await rolesOf(ctx.db, group.id, now),
        now,
      )}${waitingHere(
        view,
        group.handle,
        waiting[0]?.waiting ?? 0,
        told[0]?.waiting ?? 0,
      )}${pausesHere(view, group.handle, pauses)}`;
    };

    const page = async (
      request: FastifyRequest,
      handle: string,
      formState?: FormState,
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const group = await groupFor(ctx.db, viewer, handle);
      await recallTexts(ctx, [group.summary]);
      const belongs = viewer.member?.groups.includes(group.id) === true;
      const now = ctx.clock.now();
      const inside = belongs || amongMembers(viewer);
      const mayEdit = await mayBegin(ctx.db, ctx.clock, viewer, "edit-group", group.id);
      return groupPage(
        viewOf(request),
        group,
        {
          followers: await followerCount(ctx.db, group.id),
          pictures: await picturesOf(ctx.db, "group", group.id),
          members: inside ? await membersOf(ctx.db, group.id) : undefined,
          roles: inside ? await rolesOf(ctx.db, group.id, now) : [],
          notices: await notices(viewOf(request), group, now),
          mayEdit,
          belongs,
          pausedUntil: await pausedIn(ctx.db, viewer.member?.id, group.id, now),
          byQuestions: (await waysOf(ctx.db, group.id)).joining === "questions",
          begin: belongs ? sectionsOf.begin(viewOf(request), group) : [],
          sections: await sectionsOf.sections(viewOf(request), group),
          tools: inside
            ? { ...(await sectionsOf.tools(viewOf(request), group)), maySwitch: mayEdit }
            : undefined,
        },
        formState,
      );
    };
    const showAgain = (request: FastifyRequest<ByHandle>) => (formState: FormState) =>
      page(request, request.params.handle, formState);
    const redirectBack = (reply: FastifyReply, handle: string, text: string): FastifyReply =>
      redirect(reply, `/@${handle}`, { tone: "good", text });

    app.get("/groups", async (request, reply) => {
      const viewer = viewerOf(request);
      const root = await rootGroup(ctx.db);
      const may =
        root !== undefined && (await mayBegin(ctx.db, ctx.clock, viewer, "make-group", root.id));
      const groups = await visibleGroups(ctx.db, viewer);
      await recallTexts(
        ctx,
        groups.map((group) => group.summary),
      );
      return sendPage(reply, request, groupsPage(viewOf(request), groups, may));
    });

    app.get("/groups/new", async (request, reply) => {
      if (viewerOf(request).member === undefined) throw new DomainError("sign-in-needed");
      return sendPage(
        reply,
        request,
        groupForm(viewOf(request), { values: { kind: "open" }, notes: {} }),
      );
    });
    app.post("/groups/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = {
            handle: readHandle(fieldValue(fields, "handle")),
            name: fieldValue(fields, "name"),
            summary: fieldValue(fields, "summary"),
            kind: kindOf(fields, "open"),
          };
          return redirect(reply, `/@${(await makeGroup(ctx, viewerOf(request), input)).handle}`);
        },
        (formState) => groupForm(viewOf(request), formState),
      ),
    );

    // The actor's own address, asked for by a browser.
    app.get<ByHandle>("/groups/:handle", async (request, reply) => {
      const group = await groupFor(ctx.db, viewerOf(request), request.params.handle);
      return reply.header("vary", "Accept").redirect(`/@${group.handle}`, 302);
    });

    app.get<ByHandle>("/@:handle", async (request, reply) =>
      sendPage(reply, request, await page(request, request.params.handle)),
    );

    const editing = async (request: FastifyRequest<ByHandle>): Promise<Group> => {
      const group = await groupFor(ctx.db, viewerOf(request), request.params.handle);
      if (!(await mayBegin(ctx.db, ctx.clock, viewerOf(request), "edit-group", group.id)))
        throw new DomainError("not-allowed");
      return group;
    };
    app.get<ByHandle>("/@:handle/edit", async (request, reply) => {
      const group = await editing(request);
      return sendPage(
        reply,
        request,
        groupForm(
          viewOf(request),
          {
            values: {
              name: group.name,
              summary: group.summary,
              kind: group.kind,
              quotable: group.quotable ? "yes" : "no",
            },
            notes: {},
          },
          group,
          await picturesOf(ctx.db, "group", group.id),
        ),
      );
    });
    app.post<ByHandle>("/@:handle/edit", pictureOptions, async (request, reply) => {
      const group = await editing(request);
      const standing = await picturesOf(ctx.db, "group", group.id);
      const wishes = (["avatar", "banner"] as const).map((role) => ({
        role,
        upload: uploadOf(request, `${role}File`),
        standing: standing[role],
      }));
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await withPictures(ctx, viewerOf(request), fields, wishes, (pictures) =>
            editGroup(ctx, viewerOf(request), group.handle, {
              name: fieldValue(fields, "name"),
              summary: fieldValue(fields, "summary"),
              kind: kindOf(fields, group.kind),
              pictures,
              ...(fieldValue(fields, "quotable") === ""
                ? {}
                : { quotable: fieldValue(fields, "quotable") === "yes" }),
            }),
          );
          return redirect(reply, `/@${group.handle}`);
        },
        (formState) => groupForm(viewOf(request), formState, group, standing),
      );
    });

    app.post<ByHandle>("/@:handle/join", async (request, reply) => {
      const { asked } = await joinGroup(ctx, viewerOf(request), request.params.handle);
      return asked === undefined
        ? redirectBack(reply, request.params.handle, messagesFor(request).joined)
        : redirect(reply, `/@${request.params.handle}/join`);
    });
    app.post<ByHandle>("/@:handle/leave", async (request, reply) => {
      await leaveGroup(ctx, viewerOf(request), request.params.handle);
      return redirect(reply, "/groups", { tone: "good", text: messagesFor(request).left });
    });
    app.post<ByHandle>("/@:handle/members", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const how = await askIn(
            ctx,
            viewerOf(request),
            request.params.handle,
            fieldValue(fields, "member"),
          );
          return redirectBack(
            reply,
            request.params.handle,
            how === "in" ? messagesFor(request).askedIn : messagesFor(request).askedForThem,
          );
        },
        showAgain(request),
      ),
    );
    app.post<ByHandle>(
      "/@:handle/follow",
      { config: { rateLimit: { max: 10, timeWindow: minutes(1) } } },
      async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const group = await groupFor(ctx.db, viewerOf(request), request.params.handle);
            if (group.kind !== "open") throw new DomainError("not-found");
            const url = await sectionsOf.followFrom(
              fieldValue(fields, "address"),
              `${ctx.origin}/groups/${group.handle}`,
            );
            return sendPage(reply, request, followPage(viewOf(request), group, url));
          },
          showAgain(request),
        ),
    );
  };
