import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayBegin } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import { recallTexts } from "#commons/rendering.ts";
import { amongMembers } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { minutes } from "#platform/lib/clock.ts";
import { type Fields, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { askIn, editGroup, joinGroup, leaveGroup, makeGroup } from "./actions.ts";
import { followPage, groupForm, groupPage, type GroupSections, groupsPage } from "./page.ts";
import { announcedTo } from "./announced/store.ts";
import { waitingHere } from "./keys/page.ts";
import { waitingFor } from "./keys/store.ts";
import { pausesHere } from "./pause/page.ts";
import { pausesWaitingFor } from "./pause/store.ts";
import { endingHere } from "./roles/page.ts";
import { waysOf } from "./ways/actions.ts";
import { followerCount, type Group, groupFor, membersOf, pausedIn, rolesOf, rootGroup, visibleGroups } from "./store.ts";
import { words } from "./messages.ts";

/** What other parts add to the pages of groups. */
export interface GroupParts {
  /** What the group has and how it is carried, from other domains. */
  sections(view: View, group: Group): Promise<GroupSections>;
  /** Links to begin something in the group, for its members. */
  begin(view: View, group: Group): readonly Html[];
  /** Where a visitor's own server lets them follow an actor; throws a Refusal when there is none. */
  followFrom(address: string, iri: string): Promise<string>;
}

interface ByHandle {
  Params: { handle: string };
}

const kindOf = (fields: Fields, fallback: GroupKind): GroupKind => (textOf(fields, "kind") || fallback) as GroupKind;

export const groupRoutes =
  (world: World, parts: GroupParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof words> => words(viewOf(request).language);

    const notices = async (view: View, group: Group, now: Date): Promise<Html> => {
      const { member } = view.viewer;
      if (member?.groups.includes(group.id) !== true) return nothing;
      const waiting = await waitingFor(world.db, member.id, [group.id], now);
      const told = await announcedTo(world.db, member.id, [group.id], now);
      const pauses = await pausesWaitingFor(world.db, world.clock, group.id, member.id);
      return html`${endingHere(view, group.handle, await rolesOf(world.db, group.id, now), now)}${waitingHere(view, group.handle, waiting[0]?.waiting ?? 0, told[0]?.waiting ?? 0)}${pausesHere(view, group.handle, pauses)}`;
    };

    const page = async (request: FastifyRequest, handle: string, sheet?: Sheet): Promise<Page> => {
      const viewer = viewerOf(request);
      const group = await groupFor(world.db, viewer, handle);
      await recallTexts(world, [group.summary]);
      const belongs = viewer.member?.groups.includes(group.id) === true;
      const now = world.clock.now();
      const inside = belongs || amongMembers(viewer);
      return groupPage(
        viewOf(request),
        group,
        {
          followers: await followerCount(world.db, group.id),
          members: inside ? await membersOf(world.db, group.id) : undefined,
          roles: inside ? await rolesOf(world.db, group.id, now) : [],
          notices: await notices(viewOf(request), group, now),
          mayEdit: await mayBegin(world.db, world.clock, viewer, "edit-group", group.id),
          belongs,
          pausedUntil: await pausedIn(world.db, viewer.member?.id, group.id, now),
          byQuestions: (await waysOf(world.db, group.id)).joining === "questions",
          begin: belongs ? parts.begin(viewOf(request), group) : [],
          sections: await parts.sections(viewOf(request), group),
        },
        sheet,
      );
    };
    const again = (request: FastifyRequest<ByHandle>) => (sheet: Sheet) => page(request, request.params.handle, sheet);
    const back = (reply: FastifyReply, handle: string, text: string): FastifyReply =>
      redirect(reply, `/@${handle}`, { tone: "good", text });

    app.get("/groups", async (request, reply) => {
      const viewer = viewerOf(request);
      const root = await rootGroup(world.db);
      const may = root !== undefined && (await mayBegin(world.db, world.clock, viewer, "make-group", root.id));
      return sendPage(reply, request, groupsPage(viewOf(request), await visibleGroups(world.db, viewer), may));
    });

    app.get("/groups/new", async (request, reply) => {
      if (viewerOf(request).member === undefined) throw new Refusal("sign-in-needed");
      return sendPage(reply, request, groupForm(viewOf(request), { values: { kind: "open" }, notes: {} }));
    });
    app.post("/groups/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = {
            handle: textOf(fields, "handle").trim(),
            name: textOf(fields, "name"),
            summary: textOf(fields, "summary"),
            kind: kindOf(fields, "open"),
          };
          return redirect(reply, `/@${(await makeGroup(world, viewerOf(request), input)).handle}`);
        },
        (sheet) => groupForm(viewOf(request), sheet),
      ),
    );

    // The actor's own address, asked for by a browser.
    app.get<ByHandle>("/groups/:handle", async (request, reply) => {
      const group = await groupFor(world.db, viewerOf(request), request.params.handle);
      return reply.header("vary", "Accept").redirect(`/@${group.handle}`, 302);
    });

    app.get<ByHandle>("/@:handle", async (request, reply) => sendPage(reply, request, await page(request, request.params.handle)));

    const editing = async (request: FastifyRequest<ByHandle>): Promise<Group> => {
      const group = await groupFor(world.db, viewerOf(request), request.params.handle);
      if (!(await mayBegin(world.db, world.clock, viewerOf(request), "edit-group", group.id))) throw new Refusal("not-allowed");
      return group;
    };
    app.get<ByHandle>("/@:handle/edit", async (request, reply) => {
      const group = await editing(request);
      return sendPage(
        reply,
        request,
        groupForm(
          viewOf(request),
          { values: { name: group.name, summary: group.summary, kind: group.kind, quotable: group.quotable ? "yes" : "no" }, notes: {} },
          group,
        ),
      );
    });
    app.post<ByHandle>("/@:handle/edit", async (request, reply) => {
      const group = await editing(request);
      return orShowAgain(
        request,
        reply,
        async (fields) => {
          await editGroup(world, viewerOf(request), group.handle, {
            name: textOf(fields, "name"),
            summary: textOf(fields, "summary"),
            kind: kindOf(fields, group.kind),
            ...(textOf(fields, "quotable") === "" ? {} : { quotable: textOf(fields, "quotable") === "yes" }),
          });
          return redirect(reply, `/@${group.handle}`);
        },
        (sheet) => groupForm(viewOf(request), sheet, group),
      );
    });

    app.post<ByHandle>("/@:handle/join", async (request, reply) => {
      const { asked } = await joinGroup(world, viewerOf(request), request.params.handle);
      return asked === undefined
        ? back(reply, request.params.handle, said(request).joined)
        : redirect(reply, `/@${request.params.handle}/join`);
    });
    app.post<ByHandle>("/@:handle/leave", async (request, reply) => {
      await leaveGroup(world, viewerOf(request), request.params.handle);
      return redirect(reply, "/groups", { tone: "good", text: said(request).left });
    });
    app.post<ByHandle>("/@:handle/members", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const how = await askIn(world, viewerOf(request), request.params.handle, textOf(fields, "member"));
          return back(reply, request.params.handle, how === "in" ? said(request).askedIn : said(request).askedForThem);
        },
        again(request),
      ),
    );
    app.post<ByHandle>("/@:handle/follow", { config: { rateLimit: { max: 10, timeWindow: minutes(1) } } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const group = await groupFor(world.db, viewerOf(request), request.params.handle);
          if (group.kind !== "open") throw new Refusal("not-found");
          const url = await parts.followFrom(textOf(fields, "address"), `${world.origin}/groups/${group.handle}`);
          return sendPage(reply, request, followPage(viewOf(request), group, url));
        },
        again(request),
      ),
    );
  };
