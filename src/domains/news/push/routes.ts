/** The switch of a device, and its script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { digest } from "#platform/lib/ids.ts";
import { redirect } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { newsMessages } from "../messages.ts";
import { forgetDevices, renewDevice } from "./actions.ts";

const script = readFileSync(join(import.meta.dirname, "push.js"), "utf8");
export const pushScriptPath = `/assets/push.${digest(script).slice(0, 12)}.js`;

export const pushRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(pushScriptPath, { config: { plain: true } }, async (_request, reply) =>
      reply
        .header("content-type", "text/javascript; charset=utf-8")
        .header("cache-control", "public, max-age=31536000, immutable")
        .send(script),
    );
    // Works without JavaScript: also for a device that is lost.
    app.post("/me/push/forget", async (request, reply) => {
      await forgetDevices(ctx, viewerOf(request));
      return redirect(reply, "/me/settings", {
        tone: "good",
        text: newsMessages(viewOf(request).language).device.forgotten,
      });
    });
    app.post<{ Body: { endpoint?: unknown } | undefined }>(
      "/me/push/renew",
      async (request, reply) => {
        const endpoint = request.body?.endpoint;
        const renewed =
          typeof endpoint === "string" &&
          (await renewDevice(ctx, viewerOf(request), endpoint.slice(0, 2048)));
        return reply.send({ renewed });
      },
    );
  };
