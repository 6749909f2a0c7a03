/** Signing in and out, and one's own page. */
import { sendFormAgain } from "#platform/web/form-again.ts";
import { keptField, unsealForm } from "#platform/web/kept-form.ts";
import { webMessages } from "#platform/web/messages.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { readHandle } from "#commons/text.ts";
import { minutes } from "#platform/lib/clock.ts";
import { isId } from "#platform/lib/ids.ts";
import { networkOf } from "#platform/lib/network.ts";
import { localPath } from "#platform/lib/url.ts";
import { emptyFormState, fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { clearDeviceCookie, readDevice, setDeviceCookie } from "#platform/web/device.ts";
import {
  clearSessionCookie,
  openSession,
  sessionCookie,
  setSessionCookie,
} from "#platform/web/session.ts";
import { countTry } from "#commons/tries.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import {
  changePassword,
  endOtherSessions,
  changeSelf,
  endSession,
  leaveCollective,
  type Parting,
} from "./actions.ts";
import { checkGently, type TriedFrom } from "./gentle-actions.ts";
import { ofOne } from "./guessing.ts";
import { accountPage, mePage, type OwnParts, type SignInWay, signInPage } from "./page.ts";
import { sessionsOf } from "./store.ts";
import { memberMessages } from "./messages.ts";

interface SignInLimit {
  readonly max: number;
  readonly timeWindow: number;
  keyGenerator(request: FastifyRequest): string;
}

/**
 * Every check of a password costs memory and time: so many from one place in five
 * minutes. Who comes back to a browser in which they have signed in is counted beside the
 * strangers of their network, not among them.
 */
export const signInLimit = (ctx: AppContext): SignInLimit => ({
  max: 60,
  timeWindow: minutes(5),
  keyGenerator: (request) => {
    const network = networkOf(request.ip);
    const device = readDevice(ctx, request);
    return device === undefined ? network : `${device.handle} ${network}`;
  },
});

/**
 * The same for who is signed in already, and is asked for their password once
 * more. `field`: the note of a wrong one.
 */
async function guessGently<T>(
  ctx: AppContext,
  request: FastifyRequest,
  field: string,
  work: () => Promise<T>,
): Promise<T> {
  const session = viewerOf(request).member?.session;
  if (session === undefined) throw new DomainError("sign-in-needed");
  const tried = await countTry(ctx, [{ limit: ofOne, parts: ["session", session] }]);
  if (tried.over[0] === true) throw new DomainError("too-many-requests");
  try {
    const done = await work();
    await tried.takeBack();
    return done;
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields[field] === undefined)
      await tried.takeBack();
    throw error;
  }
}

/** `more` adds other domains' parts to the page of oneself. */
export const memberRoutes =
  (
    ctx: AppContext,
    more: (request: FastifyRequest) => Promise<OwnParts>,
    parting: Parting,
    other: (request: FastifyRequest) => SignInWay | undefined = () => undefined,
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const placeOf = (request: FastifyRequest): TriedFrom => ({
      ip: request.ip,
      device: readDevice(ctx, request),
    });
    app.get("/login", async (request, reply) => {
      const next = localPath((request.query as { next?: unknown }).next) ?? "/";
      return viewerOf(request).member === undefined
        ? sendPage(
            reply,
            request,
            signInPage(viewOf(request), emptyFormState, next, other(request)),
          )
        : redirect(reply, next);
    });

    app.post(
      "/login",
      // What was typed elsewhere before may come along.
      { bodyLimit: 1_200_000, config: { rateLimit: signInLimit(ctx), repeatable: true } },
      async (request, reply) => {
        const fields = fieldsOf(request);
        const next = localPath(fieldValue(fields, "next")) ?? "/";
        let id: string;
        try {
          id = await checkGently(
            ctx,
            placeOf(request),
            fieldValue(fields, "handle"),
            fieldValue(fields, "password"),
          );
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== "wrong-password") throw error;
          const { title, detail } = error.in(viewOf(request).language);
          const formState = { values: fields, notes: { handle: `${title} ${detail}` } };
          return sendPage(reply, request, {
            ...signInPage(
              viewOf(request),
              formState,
              next,
              other(request),
              fieldValue(fields, keptField),
            ),
            status: error.status,
          });
        }
        // A new session each time, so that one planted beforehand is of no use.
        const session = await openSession(app, ctx, id, "browser");
        setSessionCookie(reply, ctx, session);
        setDeviceCookie(reply, ctx, readHandle(fieldValue(fields, "handle")));
        const keptForm = unsealForm(ctx, fieldValue(fields, keptField));
        if (keptForm === undefined) return redirect(reply, next);
        const why = webMessages(viewOf(request).language).signedInAgain;
        const cookie = sessionCookie(ctx, session);
        return sendFormAgain(app, request, reply, { kept: keptForm, cookie, status: 200, why });
      },
    );

    app.post("/logout", { config: { repeatable: true } }, async (request, reply) => {
      const viewer = viewerOf(request);
      if (viewer.member !== undefined) await endSession(ctx, viewer, viewer.member.session);
      clearSessionCookie(reply, ctx);
      return redirect(reply, "/", {
        tone: "plain",
        text: memberMessages(viewOf(request).language).signedOut,
      });
    });

    const page = async (
      request: FastifyRequest,
      formState = emptyFormState,
    ): Promise<ReturnType<typeof accountPage>> => {
      const { member } = viewerOf(request);
      if (member === undefined) throw new DomainError("sign-in-needed");
      const [sessions, { last }] = await Promise.all([
        sessionsOf(ctx.db, member.id, ctx.clock.now()),
        more(request),
      ]);
      return accountPage(viewOf(request), member, sessions, formState, last);
    };
    const messagesFor = (request: FastifyRequest): ReturnType<typeof memberMessages> =>
      memberMessages(viewOf(request).language);

    app.get("/me", async (request, reply) => {
      const { member } = viewerOf(request);
      if (member === undefined) throw new DomainError("sign-in-needed");
      return sendPage(reply, request, mePage(viewOf(request), member, await more(request)));
    });
    app.get("/me/account", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post("/me", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const language = fieldValue(fields, "language");
          await changeSelf(ctx, viewerOf(request), { name: fieldValue(fields, "name"), language });
          return redirect(reply, "/me/account", {
            tone: "good",
            text: memberMessages(language).saved,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post("/me/language", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const language = fieldValue(fields, "language");
          await changeSelf(ctx, viewerOf(request), { language });
          const text = memberMessages(language).saved;
          return redirect(reply, "/me/settings", { tone: "good", text });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post("/me/password", { config: { rateLimit: signInLimit(ctx) } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const input = {
            current: fieldValue(fields, "current"),
            password: fieldValue(fields, "password"),
          };
          await guessGently(ctx, request, "current", () =>
            changePassword(ctx, viewerOf(request), input),
          );
          return redirect(reply, "/me/account", {
            tone: "good",
            text: messagesFor(request).passwordChanged,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post("/me/sessions/end", async (request, reply) => {
      await endOtherSessions(ctx, viewerOf(request));
      return redirect(reply, "/me/account", { tone: "good", text: messagesFor(request).ended });
    });
    app.post<{ Params: { id: string } }>("/me/sessions/:id/end", async (request, reply) => {
      if (!isId(request.params.id)) throw new DomainError("not-found");
      await endSession(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/me/account", { tone: "good", text: messagesFor(request).ended });
    });
    app.post("/me/leave", { config: { rateLimit: signInLimit(ctx) } }, async (request, reply) => {
      const password = fieldValue(fieldsOf(request), "password");
      await guessGently(ctx, request, "password", () =>
        leaveCollective(ctx, viewerOf(request), password, parting),
      );
      clearSessionCookie(reply, ctx);
      clearDeviceCookie(reply, ctx);
      return redirect(reply, "/", { tone: "plain", text: messagesFor(request).left });
    });
  };
