/** Pages of pausing somebody, and of the care for who is paused. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { minutes } from "#platform/lib/clock.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { askPause, namePauseCompanion, takeBackPauseKey, turnPauseKey } from "./actions.ts";
import { endPause } from "./begin-actions.ts";
import { readCare, readOwnPause } from "./queries.ts";
import { appealPause, type BeginAppeal } from "./effects.ts";
import { carePage, ownPausePage } from "./page.ts";
import { groupById } from "../joining/store.ts";
import { pauseById } from "./store.ts";
import { pauseMessages } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
}
interface ById {
  Params: { id: string };
}

const limited = { config: { rateLimit: { max: 20, timeWindow: minutes(10) } } };

export const pauseRoutes =
  (ctx: AppContext, beginAppeal: BeginAppeal) =>
  async (app: FastifyInstance): Promise<void> => {
    const w = (request: FastifyRequest): ReturnType<typeof pauseMessages> =>
      pauseMessages(viewOf(request).language);

    const care = async (request: FastifyRequest<ByHandle>, formState?: FormState): Promise<Page> =>
      carePage(
        viewOf(request),
        await readCare(ctx, viewerOf(request), request.params.handle),
        ctx.clock.now(),
        formState,
      );
    app.get<ByHandle>("/@:handle/care", async (request, reply) =>
      sendPage(reply, request, await care(request)),
    );
    app.post<ByHandle>("/@:handle/care", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await askPause(ctx, viewerOf(request), request.params.handle, {
            member: fieldValue(fields, "member"),
            days: Number(fieldValue(fields, "days")),
            words: fieldValue(fields, "words"),
            agreement: fieldValue(fields, "agreement"),
          });
          return redirect(reply, `/@${request.params.handle}/care`, {
            tone: "good",
            text: w(request).asked,
          });
        },
        (formState) => care(request, formState),
      ),
    );
    app.post<ById>("/pause-askings/:id/key", limited, async (request, reply) => {
      const pause = await pauseById(
        ctx.db,
        await turnPauseKey(ctx, viewerOf(request), request.params.id),
      );
      const group = pause === undefined ? undefined : await groupById(ctx.db, pause.groupId);
      return redirect(reply, group === undefined ? "/" : `/@${group.handle}/care`, {
        tone: "good",
        text: w(request).turned,
      });
    });
    app.post<ById>("/pause-askings/:id/take-back", async (request, reply) => {
      const group = await takeBackPauseKey(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}`, { tone: "good", text: w(request).tookBack });
    });
    app.post<ById>("/pauses/:id/end", async (request, reply) => {
      const group = await endPause(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/@${group.handle}/care`, { tone: "good", text: w(request).ended });
    });

    const own = async (request: FastifyRequest<ByHandle>, formState?: FormState): Promise<Page> =>
      ownPausePage(
        viewOf(request),
        await readOwnPause(ctx, viewerOf(request), request.params.handle),
        formState,
      );
    app.get<ByHandle>("/@:handle/pause", async (request, reply) =>
      sendPage(reply, request, await own(request)),
    );
    app.post<ByHandle>("/@:handle/pause/companion", async (request, reply) => {
      await namePauseCompanion(
        ctx,
        viewerOf(request),
        request.params.handle,
        fieldValue(fieldsOf(request), "companion"),
      );
      return redirect(reply, `/@${request.params.handle}/pause`, {
        tone: "good",
        text: w(request).saved,
      });
    });
    app.post<ByHandle>("/@:handle/pause/appeal", limited, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { pause } = await readOwnPause(ctx, viewerOf(request), request.params.handle);
          await appealPause(
            ctx,
            viewerOf(request),
            pause.id,
            fieldValue(fields, "appeal"),
            beginAppeal,
          );
          return redirect(reply, `/@${request.params.handle}/pause`, {
            tone: "good",
            text: w(request).appealed,
          });
        },
        (formState) => own(request, formState),
      ),
    );
  };
