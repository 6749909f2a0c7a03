/** How one belongs: joining, resting, pausing, and taking one's data along. */
import type { FastifyInstance } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { textOf } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import { fieldsOf, redirect } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import { dataPart } from "./page.ts";
import { dataOf } from "./store.ts";
import { belongingWords } from "./messages.ts";
import { joiningRoutes } from "../joining/routes.ts";
import type { BeginAppeal } from "../pause/effects.ts";
import { pauseRoutes } from "../pause/routes.ts";
import { setCapacity } from "./rest-actions.ts";

export { joiningPart } from "../joining/routes.ts";

/** Part of one's own page: all that names one, to take along. */
export const myData = (view: View): Html => (view.viewer.member === undefined ? nothing : dataPart(view));

/** Looking through all tables costs something. */
export const dataLimit = { max: 10, timeWindow: minutes(10) } as const;

/** `beginAppeal`: begins the decision on an appeal. */
export const belongingRoutes =
  (world: World, { beginAppeal }: { readonly beginAppeal: BeginAppeal }) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(joiningRoutes(world));
    await app.register(pauseRoutes(world, beginAppeal));
    app.post<{ Params: { handle: string } }>("/@:handle/capacity", async (request, reply) => {
      await setCapacity(world, viewerOf(request), request.params.handle, textOf(fieldsOf(request), "capacity"));
      return redirect(reply, "/me", { tone: "good", text: belongingWords(viewOf(request).language).saved });
    });
    app.get("/me/data.json", { config: { rateLimit: dataLimit } }, async (request, reply) => {
      const { member } = viewerOf(request);
      if (member === undefined) throw new Refusal("sign-in-needed");
      return reply
        .header("cache-control", "private, no-store")
        .header("content-disposition", `attachment; filename="calendula-${member.handle}.json"`)
        .type("application/json; charset=utf-8")
        .send(
          JSON.stringify({ origin: world.origin, made: world.clock.now().toISOString(), data: await dataOf(world.db, member.id) }, null, 1),
        );
    });
  };
