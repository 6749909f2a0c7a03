/** Founding, inviting, joining. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayBegin } from "#commons/permissions.ts";
import { readHandle } from "#commons/text.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days, minutes } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import {
  emptyFormState,
  type Fields,
  fieldValues,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { openSession, setSessionCookie } from "#platform/web/session.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { checkSetupToken, foundCollective } from "./founding-actions.ts";
import { capacitySection, pausesSection } from "../belonging/page.ts";
import { membershipsOf } from "../belonging/store.ts";
import {
  acceptInvitation,
  checkInvitation,
  invite,
  takeBackInvitation,
} from "./invitations-actions.ts";
import { myRoles } from "../roles/routes.ts";
import { visibleGroups } from "../store.ts";
import { invitationPage } from "./invitation-page.ts";
import { ownInvitation, ownInvitations } from "./own-queries.ts";
import { foundPage, invitePage, joinPage, myGroups } from "./page.ts";
import { groupMessages } from "../messages.ts";

interface ByToken {
  Params: { token: string };
}

const limited = { config: { rateLimit: { max: 20, timeWindow: minutes(5) } } };

const foundingOf = (fields: Fields): Parameters<typeof foundCollective>[1] => ({
  handle: readHandle(fieldValue(fields, "handle")),
  name: fieldValue(fields, "name"),
  summary: fieldValue(fields, "summary"),
  language: fieldValue(fields, "language").trim(),
  timeZone: fieldValue(fields, "timeZone").trim(),
  member: {
    handle: readHandle(fieldValue(fields, "memberHandle")),
    name: fieldValue(fields, "memberName"),
    password: fieldValue(fields, "password"),
  },
});

/** `first`: where a newcomer goes. */
export const welcomeRoutes =
  (ctx: AppContext, first: (memberId: string) => Promise<string> = async () => "/") =>
  async (app: FastifyInstance): Promise<void> => {
    const enter = async (reply: FastifyReply, memberId: string): Promise<void> =>
      setSessionCookie(reply, ctx, await openSession(app, ctx, memberId, "browser"));

    app.get<ByToken>("/setup/:token", limited, async (request, reply) => {
      await checkSetupToken(ctx, request.params.token);
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return sendPage(
        reply,
        request,
        foundPage(viewOf(request), request.params.token, {
          values: {
            language: viewOf(request).language,
            timeZone: zone === "UTC" ? "Europe/Amsterdam" : zone,
          },
          notes: {},
        }),
      );
    });
    app.post<ByToken>("/setup/:token", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { memberId } = await foundCollective(ctx, foundingOf(fields), request.params.token);
          await enter(reply, memberId);
          return redirect(reply, "/first-hour", {
            tone: "good",
            text: groupMessages(viewOf(request).language).founded,
          });
        },
        (formState) => foundPage(viewOf(request), request.params.token, formState),
      ),
    );

    app.get<ByToken>("/invite/:token", limited, async (request, reply) => {
      await checkInvitation(ctx, request.params.token);
      return sendPage(
        reply,
        request,
        joinPage(viewOf(request), request.params.token, emptyFormState),
      );
    });
    app.post<ByToken>("/invite/:token", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const member = {
            handle: readHandle(fieldValue(fields, "handle")),
            name: fieldValue(fields, "name"),
            password: fieldValue(fields, "password"),
            language: viewOf(request).language,
          };
          const memberId = await acceptInvitation(ctx, request.params.token, member);
          await enter(reply, memberId);
          return redirect(reply, await first(memberId));
        },
        (formState) => joinPage(viewOf(request), request.params.token, formState),
      ),
    );

    const page = async (
      request: FastifyRequest,
      formState?: FormState,
      made?: { readonly id: string; readonly url: string },
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      const mine = viewer.member.groups;
      const groups = (await visibleGroups(ctx.db, viewer)).filter(
        (group) => !group.root && mine.includes(group.id),
      );
      const open = await ownInvitations(ctx, viewer);
      return invitePage(
        viewOf(request),
        { groups, open, ...(made === undefined ? {} : { made }) },
        formState,
      );
    };
    app.get("/invitations", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post("/invitations", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const expires = after(ctx.clock.now(), days(Number(fieldValue(fields, "days")) || 0));
          const made = await invite(ctx, viewerOf(request), {
            uses: Number(fieldValue(fields, "uses")),
            expires,
            groups: fieldValues(fields, "groups"),
          });
          return sendPage(reply, request, await page(request, undefined, made));
        },
        (formState) => {
          // The form asks for days, not for the moment that comes of them.
          const { expires, ...notes } = formState.notes;
          return page(request, {
            ...formState,
            notes: expires === undefined ? notes : { ...notes, days: expires },
          });
        },
      ),
    );
    app.get<{ Params: { id: string }; Querystring: { words?: unknown } }>(
      "/invitations/:id",
      async (request, reply) => {
        const view = viewOf(request);
        const one = await ownInvitation(ctx, viewerOf(request), request.params.id);
        const chosen = view.languages?.find((each) => each === request.query.words);
        const shown = await invitationPage(view, one, chosen ?? view.language);
        return sendPage(reply.header("cache-control", "no-store"), request, shown);
      },
    );
    app.post<{ Params: { id: string } }>("/invitations/:id/take-back", async (request, reply) => {
      if (!isId(request.params.id)) throw new DomainError("not-found");
      await takeBackInvitation(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/invitations", {
        tone: "good",
        text: groupMessages(viewOf(request).language).takenBack,
      });
    });
  };

/**
 * Sections of one's own page: where one is paused, the groups, and below them the
 * roles and how much one carries in each.
 */
export async function groupsOfMine(
  ctx: AppContext,
  view: View,
): Promise<{ readonly pauses: Html; readonly groups: Html; readonly roles: Html }> {
  const { viewer, collective } = view;
  if (viewer.member === undefined) return { pauses: nothing, groups: nothing, roles: nothing };
  const [all, mayInvite, roles] = await Promise.all([
    membershipsOf(ctx.db, viewer.member.id),
    collective === undefined ? false : mayBegin(ctx.db, ctx.clock, viewer, "invite", collective.id),
    myRoles(ctx, view),
  ]);
  const now = ctx.clock.now();
  const here = all.filter((one) => one.pausedUntil === null || one.pausedUntil <= now);
  return {
    pauses: pausesSection(view, all, now),
    groups: myGroups(view, here, mayInvite),
    roles: html`${roles}${capacitySection(view, all)}`,
  };
}
