import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/refusals.ts";
import type { World } from "#commons/world.ts";
import { type Clock, hours, minutes, seconds } from "#kit/clock.ts";
import { isId } from "#kit/ids.ts";
import { localPath } from "#kit/url.ts";
import { emptySheet, textOf } from "#web/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#web/reply.ts";
import { clearSessionCookie, openSession, setSessionCookie } from "#web/session.ts";
import { Tries } from "#web/tries.ts";
import { viewerOf, viewOf } from "#web/view.ts";
import { changePassword, checkSignIn, endOtherSessions, endSession, leaveCollective, type Parting, rename } from "./actions.ts";
import { mePage, type OwnParts, signInPage } from "./page.ts";
import { sessionsOf } from "./store.ts";
import { words } from "./words.ts";

/** Every check of a password costs memory and time: so many from one place in five minutes. */
export const signInLimit = { max: 60, timeWindow: minutes(5) } as const;

/** What is remembered of wrong passwords, for pages and API together. */
export interface WrongPasswords {
  /** From one place: five in five minutes. */
  readonly places: Tries;
  /** For one handle from anywhere: after twenty in an hour each try is slow, but nobody is locked out of their own. */
  readonly handles: Tries;
}

export const wrongPasswords = (clock: Clock): WrongPasswords => ({
  places: new Tries(clock, 5, minutes(5)),
  handles: new Tries(clock, 20, hours(1)),
});

/** Checks a password unless too many wrong ones were tried from there. */
export async function checkGently(world: World, wrong: WrongPasswords, place: string, handle: string, password: string): Promise<string> {
  const name = handle.trim().toLowerCase().slice(0, 40);
  if (wrong.places.tooMany(place)) throw new Refusal("too-many-requests");
  if (wrong.handles.tooMany(name)) await sleep(seconds(1));
  try {
    return await checkSignIn(world, handle, password);
  } catch (error) {
    wrong.places.wrong(place);
    wrong.handles.wrong(name);
    throw error;
  }
}

/** `more` adds other domains' parts to the page of oneself. */
export const memberRoutes =
  (world: World, wrong: WrongPasswords, more: (request: FastifyRequest) => Promise<OwnParts>, parting: Parting) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get("/login", async (request, reply) => {
      const next = localPath((request.query as { next?: unknown }).next) ?? "/";
      return viewerOf(request).member === undefined
        ? sendPage(reply, request, signInPage(viewOf(request), emptySheet, next))
        : redirect(reply, next);
    });

    app.post("/login", { config: { rateLimit: signInLimit } }, async (request, reply) => {
      const fields = fieldsOf(request);
      const next = localPath(textOf(fields, "next")) ?? "/";
      let id: string;
      try {
        id = await checkGently(world, wrong, request.ip, textOf(fields, "handle"), textOf(fields, "password"));
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== "wrong-password") throw error;
        const sheet = { values: fields, notes: { handle: `${error.title} ${error.detail}` } };
        return sendPage(reply, request, { ...signInPage(viewOf(request), sheet, next), status: error.status });
      }
      // A new session each time, so that one planted beforehand is of no use.
      setSessionCookie(reply, world, await openSession(app, world, id, "browser"));
      return redirect(reply, next);
    });

    app.post("/logout", async (request, reply) => {
      const viewer = viewerOf(request);
      if (viewer.member !== undefined) await endSession(world, viewer, viewer.member.session);
      clearSessionCookie(reply, world);
      return redirect(reply, "/", { tone: "plain", text: words(viewOf(request).language).signedOut });
    });

    const page = async (request: FastifyRequest, sheet = emptySheet): Promise<ReturnType<typeof mePage>> => {
      const { member } = viewerOf(request);
      if (member === undefined) throw new Refusal("sign-in-needed");
      const [sessions, parts] = await Promise.all([sessionsOf(world.db, member.id, world.clock.now()), more(request)]);
      return mePage(viewOf(request), member, sessions, sheet, parts);
    };
    const said = (request: FastifyRequest): ReturnType<typeof words> => words(viewOf(request).language);

    app.get("/me", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post("/me", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await rename(world, viewerOf(request), { name: textOf(fields, "name"), language: textOf(fields, "language") });
          return redirect(reply, "/me", { tone: "good", text: said(request).saved });
        },
        (sheet) => page(request, sheet),
      ),
    );
    app.post("/me/password", { config: { rateLimit: signInLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await changePassword(world, viewerOf(request), { current: textOf(fields, "current"), password: textOf(fields, "password") });
          return redirect(reply, "/me", { tone: "good", text: said(request).passwordChanged });
        },
        (sheet) => page(request, sheet),
      ),
    );
    app.post("/me/sessions/end", async (request, reply) => {
      await endOtherSessions(world, viewerOf(request));
      return redirect(reply, "/me", { tone: "good", text: said(request).ended });
    });
    app.post<{ Params: { id: string } }>("/me/sessions/:id/end", async (request, reply) => {
      if (!isId(request.params.id)) throw new Refusal("not-found");
      await endSession(world, viewerOf(request), request.params.id);
      return redirect(reply, "/me", { tone: "good", text: said(request).ended });
    });
    app.post("/me/leave", { config: { rateLimit: signInLimit } }, async (request, reply) => {
      await leaveCollective(world, viewerOf(request), textOf(fieldsOf(request), "password"), parting);
      clearSessionCookie(reply, world);
      return redirect(reply, "/", { tone: "plain", text: said(request).left });
    });
  };
