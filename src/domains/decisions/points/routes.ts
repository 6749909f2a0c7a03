import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { emptySheet, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { closeQuietly } from "../test/closing-actions.ts";
import type { EffectDoors } from "../effects/effect.ts";
import { addPoint, dropPoint, freePoint, markPoint, takePoint } from "./actions.ts";
import { todoPage } from "./page.ts";
import { donePoints, openPoints, pointFor } from "./store.ts";
import { words } from "../messages.ts";

interface ByHandle {
  Params: { handle: string };
}

/** What a group said it would do. */
export const todoRoutes =
  (world: World, doors: EffectDoors) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest): ReturnType<typeof words> => words(viewOf(request).language);

    const page = async (request: FastifyRequest<ByHandle>, sheet: Sheet): Promise<Page> => {
      const viewer = viewerOf(request);
      const group = await visibleGroup(world, viewer, request.params.handle);
      if (viewer.member?.groups.includes(group.id) !== true) throw new Refusal("not-found");
      const [open, done] = await Promise.all([openPoints(world.db, group.id, viewer.member.id, 500), donePoints(world.db, group.id, 20)]);
      return todoPage(viewOf(request), { group, open, done, sheet });
    };
    app.get<ByHandle>("/@:handle/to-do", async (request, reply) => sendPage(reply, request, await page(request, emptySheet)));
    app.post<ByHandle>("/@:handle/to-do", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { handle } = request.params;
          const mine = textOf(fields, "mine") === "yes";
          await addPoint(world, viewerOf(request), handle, { words: textOf(fields, "todo"), due: textOf(fields, "due"), mine });
          return redirect(reply, `/@${handle}/to-do`, { tone: "good", text: mine ? said(request).helping : said(request).added });
        },
        (sheet) => page(request, sheet),
      ),
    );

    const step = (
      name: string,
      work: (viewer: Viewer, id: string) => Promise<unknown>,
      text: (w: ReturnType<typeof words>) => string,
      { toDecision }: { readonly toDecision: boolean },
    ): void => {
      app.post<{ Params: { id: string } }>(`/to-do/:id/${name}`, async (request, reply) => {
        const point = await pointFor(world.db, viewerOf(request), request.params.id);
        await work(viewerOf(request), point.id);
        const path = toDecision && point.decisionId !== null ? `/decisions/${point.decisionId}#doers` : `/@${point.groupHandle}/to-do`;
        return redirect(reply, path, { tone: "good", text: text(said(request)) });
      });
    };
    step(
      "mine",
      async (viewer, id) => {
        const decision = await takePoint(world, viewer, id);
        if (decision !== null) await closeQuietly(world, doors, decision);
      },
      (w) => w.helping,
      { toDecision: false },
    );
    step(
      "free",
      (viewer, id) => freePoint(world, viewer, id),
      (w) => w.freed,
      { toDecision: true },
    );
    step(
      "done",
      (viewer, id) => markPoint(world, viewer, id, true),
      (w) => w.thanks,
      { toDecision: false },
    );
    step(
      "undo",
      (viewer, id) => markPoint(world, viewer, id, false),
      (w) => w.noted,
      { toDecision: false },
    );
    step(
      "drop",
      (viewer, id) => dropPoint(world, viewer, id),
      (w) => w.noted,
      { toDecision: true },
    );
  };
