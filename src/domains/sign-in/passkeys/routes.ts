/** Passkeys: the page of one's own, the script, and signing in with one in a browser. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { digest } from "#platform/lib/ids.ts";
import { localPath } from "#platform/lib/url.ts";
import { setDeviceCookie } from "#platform/web/device.ts";
import { redirect, sendPage } from "#platform/web/reply.ts";
import { openSession, setSessionCookie } from "#platform/web/session.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { passkeysOf, removePasskey, signInWithPasskey } from "./actions.ts";
import { passkeysPage } from "./page.ts";
import { SignedCredential } from "./passkey.ts";
import { passkeyMessages } from "./messages.ts";

export const passkeyLimit = { max: 40, timeWindow: minutes(5) } as const;

const script = readFileSync(join(import.meta.dirname, "passkeys.js"), "utf8");
export const passkeyScriptPath = `/assets/passkeys.${digest(script).slice(0, 12)}.js`;

const SignIn = Type.Object({
  next: Type.Optional(Type.String({ maxLength: 2000 })),
  credential: SignedCredential,
});

export const passkeyRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(passkeyScriptPath, { config: { plain: true } }, async (_request, reply) =>
      reply
        .header("content-type", "text/javascript; charset=utf-8")
        .header("cache-control", "public, max-age=31536000, immutable")
        .send(script),
    );
    app.get("/me/passkeys", async (request, reply) =>
      sendPage(
        reply,
        request,
        passkeysPage(viewOf(request), await passkeysOf(ctx, viewerOf(request)), passkeyScriptPath),
      ),
    );
    app.post<{ Params: { id: string } }>("/me/passkeys/:id/remove", async (request, reply) => {
      await removePasskey(ctx, viewerOf(request), request.params.id);
      const text = passkeyMessages(viewOf(request).language).removed;
      return redirect(reply, "/me/passkeys", { tone: "good", text });
    });
    app.post<{ Body: Static<typeof SignIn> }>(
      "/login/passkey",
      { config: { rateLimit: passkeyLimit }, schema: { body: SignIn } },
      async (request, reply) => {
        const member = await signInWithPasskey(ctx, request.body.credential);
        setSessionCookie(reply, ctx, await openSession(app, ctx, member.id, "browser"));
        setDeviceCookie(reply, ctx, member.handle);
        return reply
          .header("cache-control", "no-store")
          .send({ next: localPath(request.body.next) ?? "/" });
      },
    );
  };
