/** Signing in and out, and one's own page. */
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { readHandle } from "#commons/text.ts";
import { minutes, seconds } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { networkOf } from "#platform/lib/network.ts";
import { localPath } from "#platform/lib/url.ts";
import { emptySheet, textOf } from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { clearDeviceCookie, type Device, readDevice, setDeviceCookie } from "#platform/web/device.ts";
import { clearSessionCookie, openSession, setSessionCookie } from "#platform/web/session.ts";
import { countTry } from "#commons/tries.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changePassword, checkSignIn, endOtherSessions, endSession, leaveCollective, type Parting, rename } from "./actions.ts";
import { ofHandle, ofNetwork, ofOne } from "./guessing.ts";
import { mePage, type OwnParts, signInPage } from "./page.ts";
import { sessionsOf } from "./store.ts";
import { words } from "./messages.ts";

interface SignInLimit {
  readonly max: number;
  readonly timeWindow: number;
  keyGenerator(request: FastifyRequest): string;
}

/**
 * Every check of a password costs memory and time: so many from one place in five minutes. Who comes back to a browser in
 * which they have signed in is counted beside the strangers of their network, not among them.
 */
export const signInLimit = (world: World): SignInLimit => ({
  max: 60,
  timeWindow: minutes(5),
  keyGenerator: (request) => {
    const network = networkOf(request.ip);
    const device = readDevice(world, request);
    return device === undefined ? network : `${device.handle} ${network}`;
  },
});

/** Where a password is tried from. `device`: the mark of a browser in which somebody signed in before. */
export interface Place {
  readonly ip: string;
  readonly device: Device | undefined;
}

/**
 * Checks a password unless too many wrong ones were tried. A browser in which this member has signed in before is counted
 * by itself: whatever others try, from wherever, keeps nobody out who comes back to their own.
 */
export async function checkGently(world: World, place: Place, handle: string, password: string): Promise<string> {
  const name = readHandle(handle).slice(0, 40);
  const network = networkOf(place.ip);
  const known = place.device?.handle === name ? place.device.id : undefined;
  const counts =
    known === undefined
      ? [
          { limit: ofOne, parts: ["handle-network", name, network] },
          { limit: ofNetwork, parts: ["network", network] },
          { limit: ofHandle, parts: ["handle", name] },
        ]
      : [{ limit: ofOne, parts: ["device", name, known] }];
  const tried = await countTry(world, counts);
  const [one, all, anywhere] = tried.over;
  if (one === true || all === true) {
    await tried.takeBack();
    throw new Refusal("too-many-requests");
  }
  if (anywhere === true) await sleep(seconds(1));
  const id = await checkSignIn(world, handle, password);
  await tried.takeBack();
  return id;
}

/** The same for who is signed in already, and is asked for their password once more. `field`: the note of a wrong one. */
async function guessGently<T>(world: World, request: FastifyRequest, field: string, work: () => Promise<T>): Promise<T> {
  const session = viewerOf(request).member?.session;
  if (session === undefined) throw new Refusal("sign-in-needed");
  const tried = await countTry(world, [{ limit: ofOne, parts: ["session", session] }]);
  if (tried.over[0] === true) throw new Refusal("too-many-requests");
  try {
    const done = await work();
    await tried.takeBack();
    return done;
  } catch (error) {
    if (!(error instanceof Refusal) || error.fields[field] === undefined) await tried.takeBack();
    throw error;
  }
}

/** `more` adds other domains' parts to the page of oneself. */
export const memberRoutes =
  (world: World, more: (request: FastifyRequest) => Promise<OwnParts>, parting: Parting) =>
  async (app: FastifyInstance): Promise<void> => {
    const placeOf = (request: FastifyRequest): Place => ({ ip: request.ip, device: readDevice(world, request) });
    app.get("/login", async (request, reply) => {
      const next = localPath((request.query as { next?: unknown }).next) ?? "/";
      return viewerOf(request).member === undefined
        ? sendPage(reply, request, signInPage(viewOf(request), emptySheet, next))
        : redirect(reply, next);
    });

    app.post("/login", { config: { rateLimit: signInLimit(world) } }, async (request, reply) => {
      const fields = fieldsOf(request);
      const next = localPath(textOf(fields, "next")) ?? "/";
      let id: string;
      try {
        id = await checkGently(world, placeOf(request), textOf(fields, "handle"), textOf(fields, "password"));
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== "wrong-password") throw error;
        const sheet = { values: fields, notes: { handle: `${error.title} ${error.detail}` } };
        return sendPage(reply, request, { ...signInPage(viewOf(request), sheet, next), status: error.status });
      }
      // A new session each time, so that one planted beforehand is of no use.
      setSessionCookie(reply, world, await openSession(app, world, id, "browser"));
      setDeviceCookie(reply, world, readHandle(textOf(fields, "handle")));
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
    app.post("/me/password", { config: { rateLimit: signInLimit(world) } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const wish = { current: textOf(fields, "current"), password: textOf(fields, "password") };
          await guessGently(world, request, "current", () => changePassword(world, viewerOf(request), wish));
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
    app.post("/me/leave", { config: { rateLimit: signInLimit(world) } }, async (request, reply) => {
      const password = textOf(fieldsOf(request), "password");
      await guessGently(world, request, "password", () => leaveCollective(world, viewerOf(request), password, parting));
      clearSessionCookie(reply, world);
      clearDeviceCookie(reply, world);
      return redirect(reply, "/", { tone: "plain", text: said(request).left });
    });
  };
