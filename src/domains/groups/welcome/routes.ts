/** Founding, inviting, joining. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mayBegin } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { after, days, minutes } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { emptySheet, type Fields, listOf, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { openSession, setSessionCookie } from "#platform/web/session.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { checkSetupToken, foundCollective } from "./founding-actions.ts";
import { capacityPart, pausesPart } from "../belonging/page.ts";
import { membershipsOf } from "../belonging/store.ts";
import { acceptInvitation, checkInvitation, invite, takeBackInvitation } from "./invitations-actions.ts";
import { myRoles } from "../roles/routes.ts";
import { invitationsOf, visibleGroups } from "../store.ts";
import { foundPage, invitePage, joinPage, myGroups } from "./page.ts";
import { words } from "../messages.ts";

interface ByToken {
  Params: { token: string };
}

const limited = { config: { rateLimit: { max: 20, timeWindow: minutes(5) } } };

const foundingOf = (fields: Fields): Parameters<typeof foundCollective>[1] => ({
  handle: textOf(fields, "handle").trim(),
  name: textOf(fields, "name"),
  summary: textOf(fields, "summary"),
  language: textOf(fields, "language").trim(),
  timeZone: textOf(fields, "timeZone").trim(),
  member: { handle: textOf(fields, "memberHandle").trim(), name: textOf(fields, "memberName"), password: textOf(fields, "password") },
});

export const welcomeRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const enter = async (reply: FastifyReply, memberId: string): Promise<void> =>
      setSessionCookie(reply, world, await openSession(app, world, memberId, "browser"));

    app.get<ByToken>("/setup/:token", limited, async (request, reply) => {
      await checkSetupToken(world, request.params.token);
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      return sendPage(
        reply,
        request,
        foundPage(viewOf(request), request.params.token, {
          values: { language: "en", timeZone: zone === "UTC" ? "Europe/Amsterdam" : zone },
          notes: {},
        }),
      );
    });
    app.post<ByToken>("/setup/:token", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { memberId } = await foundCollective(world, foundingOf(fields), request.params.token);
          await enter(reply, memberId);
          return redirect(reply, "/", { tone: "good", text: words(viewOf(request).language).founded });
        },
        (sheet) => foundPage(viewOf(request), request.params.token, sheet),
      ),
    );

    app.get<ByToken>("/invite/:token", limited, async (request, reply) => {
      await checkInvitation(world, request.params.token);
      return sendPage(reply, request, joinPage(viewOf(request), request.params.token, emptySheet));
    });
    app.post<ByToken>("/invite/:token", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const member = { handle: textOf(fields, "handle").trim(), name: textOf(fields, "name"), password: textOf(fields, "password") };
          await enter(reply, await acceptInvitation(world, request.params.token, member));
          return redirect(reply, "/");
        },
        (sheet) => joinPage(viewOf(request), request.params.token, sheet),
      ),
    );

    const page = async (request: FastifyRequest, sheet?: Sheet, url?: string): Promise<Page> => {
      const viewer = viewerOf(request);
      if (viewer.member === undefined) throw new Refusal("sign-in-needed");
      const mine = viewer.member.groups;
      const groups = (await visibleGroups(world.db, viewer)).filter((group) => !group.root && mine.includes(group.id));
      const open = await invitationsOf(world.db, viewer.member.id, world.clock.now());
      return invitePage(viewOf(request), { groups, open, ...(url === undefined ? {} : { url }) }, sheet);
    };
    app.get("/invitations", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post("/invitations", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const expires = after(world.clock.now(), days(Number(textOf(fields, "days")) || 0));
          const { url } = await invite(world, viewerOf(request), {
            uses: Number(textOf(fields, "uses")),
            expires,
            groups: listOf(fields, "groups"),
          });
          return sendPage(reply, request, await page(request, undefined, url));
        },
        (sheet) => {
          // The form asks for days, not for the moment that comes of them.
          const { expires, ...notes } = sheet.notes;
          return page(request, { ...sheet, notes: expires === undefined ? notes : { ...notes, days: expires } });
        },
      ),
    );
    app.post<{ Params: { id: string } }>("/invitations/:id/take-back", async (request, reply) => {
      if (!isId(request.params.id)) throw new Refusal("not-found");
      await takeBackInvitation(world, viewerOf(request), request.params.id);
      return redirect(reply, "/invitations", { tone: "good", text: words(viewOf(request).language).takenBack });
    });
  };

/** Parts of one's own page: where one is paused, the groups, and below them the roles and how much one carries in each. */
export async function groupsOfMine(
  world: World,
  view: View,
): Promise<{ readonly pauses: Html; readonly groups: Html; readonly below: Html }> {
  const { viewer, collective } = view;
  if (viewer.member === undefined) return { pauses: nothing, groups: nothing, below: nothing };
  const [all, mayInvite, roles] = await Promise.all([
    membershipsOf(world.db, viewer.member.id),
    collective === undefined ? false : mayBegin(world.db, world.clock, viewer, "invite", collective.id),
    myRoles(world, view),
  ]);
  const now = world.clock.now();
  const here = all.filter((one) => one.pausedUntil === null || one.pausedUntil <= now);
  return { pauses: pausesPart(view, all, now), groups: myGroups(view, here, mayInvite), below: html`${roles}${capacityPart(view, all)}` };
}
