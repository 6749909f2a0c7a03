import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "#commons/app-context.ts";
import { type Sheet, textOf } from "#platform/web/html/forms.ts";
import { minutes } from "#platform/lib/clock.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { askPause, endPause, nameCompanion, readCare, readOwnPause, takeBackPauseKey, turnPauseKey } from "./actions.ts";
import { appealPause, type BeginAppeal } from "./effects.ts";
import { carePage, ownPausePage } from "./page.ts";
import { groupById } from "../joining/store.ts";
import { pauseById } from "./store.ts";
import { pauseWords } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const limited = { config: { rateLimit: { max: 20, timeWindow: minutes(10) } } };

export const pauseRoutes =
  (world: World, beginAppeal: BeginAppeal) =>
  async (app: FastifyInstance): Promise<void> => {
    const w = (request: FastifyRequest): ReturnType<typeof pauseWords> => pauseWords(viewOf(request).language);

    const care = async (request: FastifyRequest<ByHandle>, sheet?: Sheet): Promise<Page> =>
      carePage(viewOf(request), await readCare(world, viewerOf(request), request.params.handle), world.clock.now(), sheet);
    app.get<ByHandle>("/@:handle/care", async (request, reply) => sendPage(reply, request, await care(request)));
    app.post<ByHandle>("/@:handle/care", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await askPause(world, viewerOf(request), request.params.handle, {
            member: textOf(fields, "member"),
            days: Number(textOf(fields, "days")),
            words: textOf(fields, "words"),
            agreement: textOf(fields, "agreement"),
          });
          return redirect(reply, `/@${request.params.handle}/care`, { tone: "good", text: w(request).asked });
        },
        (sheet) => care(request, sheet),
      ),
    );
    app.post<ById>("/pause-askings/:id/key", limited, async (request, reply) => {
      const pause = await pauseById(world.db, await turnPauseKey(world, viewerOf(request), request.params.id));
      const group = pause === undefined ? undefined : await groupById(world.db, pause.groupId);
      return redirect(reply, group === undefined ? "/" : `/@${group.handle}/care`, { tone: "good", text: w(request).turned });
    });
    app.post<ById>("/pause-askings/:id/take-back", async (request, reply) => {
      const group = await takeBackPauseKey(world, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}`, { tone: "good", text: w(request).tookBack });
    });
    app.post<ById>("/pauses/:id/end", async (request, reply) => {
      const group = await endPause(world, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}/care`, { tone: "good", text: w(request).ended });
    });

    const own = async (request: FastifyRequest<ByHandle>, sheet?: Sheet): Promise<Page> =>
      ownPausePage(viewOf(request), await readOwnPause(world, viewerOf(request), request.params.handle), sheet);
    app.get<ByHandle>("/@:handle/pause", async (request, reply) => sendPage(reply, request, await own(request)));
    app.post<ByHandle>("/@:handle/pause/companion", async (request, reply) => {
      await nameCompanion(world, viewerOf(request), request.params.handle, textOf(fieldsOf(request), "companion"));
      return redirect(reply, `/@${request.params.handle}/pause`, { tone: "good", text: w(request).saved });
    });
    app.post<ByHandle>("/@:handle/pause/appeal", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { pause } = await readOwnPause(world, viewerOf(request), request.params.handle);
          await appealPause(world, viewerOf(request), pause.id, textOf(fields, "appeal"), beginAppeal);
          return redirect(reply, `/@${request.params.handle}/pause`, { tone: "good", text: w(request).appealed });
        },
        (sheet) => own(request, sheet),
      ),
    );
  };
