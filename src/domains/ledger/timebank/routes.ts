/** Pages of the hours of a group, and one's own as a table to take along. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { careKindName } from "#commons/care-kinds.ts";
import type { AppContext } from "#commons/app-context.ts";
import { csvOf } from "#platform/lib/csv.ts";
import { newId } from "#platform/lib/ids.ts";
import { type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { commonsPage, hoursPage, slipsPage } from "./page.ts";
import { statementOf } from "./store.ts";
import { giveToCommons, thankWithHours } from "./give-actions.ts";
import { hoursHere, lookAtHours, turnAround } from "./actions.ts";
import { timebankMessages } from "./messages.ts";

interface ByHandle {
  Params: { handle: string };
  Querystring: Record<string, unknown>;
}

const perPage = 30;
/** Lines of a table to take along. */
const maxLines = 20_000;

/** The timebank of a group. */
export const hoursRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => timebankMessages(viewOf(request).language);
    /** What was typed keeps its key: sent again, it is still the same request. */
    const keyOfSheet = (formState: FormState | undefined): string =>
      (formState === undefined ? "" : fieldValue(formState.values, "key")) || newId();

    const page = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const { after } = request.query;
      const about = await lookAtHours(ctx, viewerOf(request), request.params.handle, {
        max: perPage,
        after: typeof after === "string" ? after : undefined,
      });
      return hoursPage(
        viewOf(request),
        { ...about, economy: about.ways.economy, now: ctx.clock.now(), key: keyOfSheet(formState) },
        formState,
      );
    };
    app.get<ByHandle>("/@:handle/hours", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post<ByHandle>("/@:handle/hours", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await thankWithHours(ctx, viewerOf(request), request.params.handle, {
            to: fieldValue(fields, "to"),
            minutes: Number(fieldValue(fields, "minutes")),
            careKind: fieldValue(fields, "careKind"),
            day: fieldValue(fields, "day"),
            key: fieldValue(fields, "key"),
          });
          return redirect(reply, `/@${request.params.handle}/hours`, {
            tone: "good",
            text: messagesFor(request).thanked,
          });
        },
        (formState) => page(request, formState),
      ),
    );

    const giving = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const about = await lookAtHours(ctx, viewerOf(request), request.params.handle, { max: 1 });
      const { economy } = about.ways;
      const key = keyOfSheet(formState);
      return economy === "hours"
        ? commonsPage(viewOf(request), { ...about, key }, formState)
        : hoursPage(viewOf(request), { ...about, economy, now: ctx.clock.now(), key });
    };
    app.get<ByHandle>("/@:handle/hours/commons", async (request, reply) =>
      sendPage(reply, request, await giving(request)),
    );
    app.post<ByHandle>("/@:handle/hours/commons", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await giveToCommons(ctx, viewerOf(request), request.params.handle, {
            minutes: Number(fieldValue(fields, "minutes")),
            day: fieldValue(fields, "day"),
            key: fieldValue(fields, "key"),
          });
          return redirect(reply, `/@${request.params.handle}/hours`, {
            tone: "good",
            text: messagesFor(request).given,
          });
        },
        (formState) => giving(request, formState),
      ),
    );

    app.post<{ Params: { handle: string; id: string } }>(
      "/@:handle/hours/:id/back",
      async (request, reply) => {
        const { handle } = await turnAround(ctx, viewerOf(request), request.params.id);
        return redirect(reply, `/@${handle}/hours`, {
          tone: "good",
          text: messagesFor(request).turned,
        });
      },
    );

    app.get<ByHandle>("/@:handle/hours/slips", async (request, reply) => {
      const { group } = await hoursHere(ctx, viewerOf(request), request.params.handle);
      return sendPage(reply, request, slipsPage(viewOf(request), group));
    });

    app.get<ByHandle>("/@:handle/hours/mine.csv", async (request, reply) => {
      const { group, member } = await hoursHere(ctx, viewerOf(request), request.params.handle);
      const messages = messagesFor(request);
      const lines = await statementOf(ctx.db, group.id, member.id, { max: maxLines });
      const rows = lines.map((line) => [
        line.happenedOn,
        messages.kinds[line.kind],
        line.otherHandle ?? (line.otherKind === "former" ? messages.former : line.otherKind),
        line.careKind === "" ? "" : careKindName(line.careKind, viewOf(request).language),
        line.minutes,
        line.corrected ? messages.yes : "",
      ]);
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header(
          "content-disposition",
          contentDisposition("attachment", {
            title: `${messages.hours} ${group.name}`,
            ending: "csv",
            other: "hours",
          }),
        )
        .header("cache-control", "private, no-store")
        .send(csvOf([messages.columns, ...rows]));
    });
  };
