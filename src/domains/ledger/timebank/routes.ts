import type { FastifyInstance, FastifyRequest } from "fastify";
import { careKindName } from "#commons/care-kinds.ts";
import type { World } from "#commons/app-context.ts";
import { csvOf } from "#platform/lib/csv.ts";
import { newId } from "#platform/lib/ids.ts";
import { type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { commonsPage, hoursPage, slipsPage } from "./page.ts";
import { statementOf } from "./store.ts";
import { giveToCommons, hoursHere, lookAtHours, thankWithHours, turnAround } from "./actions.ts";
import { words } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
  Querystring: Record<string, unknown>;
}

const perPage = 30;
/** Lines of a table to take along. */
const mostLines = 20_000;

/** The timebank of a group. */
export const hoursRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest) => words(viewOf(request).language);
    /** What was typed keeps its key: sent again, it is still the same wish. */
    const keyOfSheet = (sheet: Sheet | undefined): string => (sheet === undefined ? "" : textOf(sheet.values, "key")) || newId();

    const page = async (request: FastifyRequest<ByHandle>, sheet?: Sheet): Promise<Page> => {
      const { after } = request.query;
      const about = await lookAtHours(world, viewerOf(request), request.params.handle, {
        most: perPage,
        after: typeof after === "string" ? after : undefined,
      });
      return hoursPage(viewOf(request), { ...about, economy: about.ways.economy, now: world.clock.now(), key: keyOfSheet(sheet) }, sheet);
    };
    app.get<ByHandle>("/@:handle/hours", async (request, reply) => sendPage(reply, request, await page(request)));
    app.post<ByHandle>("/@:handle/hours", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await thankWithHours(world, viewerOf(request), request.params.handle, {
            to: textOf(fields, "to"),
            minutes: Number(textOf(fields, "minutes")),
            careKind: textOf(fields, "careKind"),
            day: textOf(fields, "day"),
            key: textOf(fields, "key"),
          });
          return redirect(reply, `/@${request.params.handle}/hours`, { tone: "good", text: said(request).thanked });
        },
        (sheet) => page(request, sheet),
      ),
    );

    const giving = async (request: FastifyRequest<ByHandle>, sheet?: Sheet): Promise<Page> => {
      const about = await lookAtHours(world, viewerOf(request), request.params.handle, { most: 1 });
      const { economy } = about.ways;
      const key = keyOfSheet(sheet);
      return economy === "hours"
        ? commonsPage(viewOf(request), { ...about, key }, sheet)
        : hoursPage(viewOf(request), { ...about, economy, now: world.clock.now(), key });
    };
    app.get<ByHandle>("/@:handle/hours/commons", async (request, reply) => sendPage(reply, request, await giving(request)));
    app.post<ByHandle>("/@:handle/hours/commons", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await giveToCommons(world, viewerOf(request), request.params.handle, {
            minutes: Number(textOf(fields, "minutes")),
            day: textOf(fields, "day"),
            key: textOf(fields, "key"),
          });
          return redirect(reply, `/@${request.params.handle}/hours`, { tone: "good", text: said(request).given });
        },
        (sheet) => giving(request, sheet),
      ),
    );

    app.post<{ Params: { handle: string; id: string } }>("/@:handle/hours/:id/back", async (request, reply) => {
      const { handle } = await turnAround(world, viewerOf(request), request.params.id);
      return redirect(reply, `/@${handle}/hours`, { tone: "good", text: said(request).turned });
    });

    app.get<ByHandle>("/@:handle/hours/slips", async (request, reply) => {
      const { group } = await hoursHere(world, viewerOf(request), request.params.handle);
      return sendPage(reply, request, slipsPage(viewOf(request), group));
    });

    app.get<ByHandle>("/@:handle/hours/mine.csv", async (request, reply) => {
      const { group, member } = await hoursHere(world, viewerOf(request), request.params.handle);
      const w = said(request);
      const lines = await statementOf(world.db, group.id, member.id, { most: mostLines });
      const rows = lines.map((line) => [
        line.happenedOn,
        w.kinds[line.kind],
        line.otherHandle ?? (line.otherKind === "former" ? w.former : line.otherKind),
        line.careKind === "" ? "" : careKindName(line.careKind),
        line.minutes,
        line.corrected ? w.yes : "",
      ]);
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="hours.csv"')
        .header("cache-control", "private, no-store")
        .send(csvOf([w.columns, ...rows]));
    });
  };
