/** Looking before blocking, ending a silence, and taking over a list of blocks. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { csvOf } from "#platform/lib/csv.ts";
import { type Fields, fieldValue, fieldValues, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { block, mayBlock, readCovered } from "../actions.ts";
import { mustKeepSafe } from "../powers-queries.ts";
import { allBlocks } from "../store.ts";
import { safetyMessages } from "../messages.ts";
import { DomainError } from "#commons/domain-error.ts";
import { isId } from "#platform/lib/ids.ts";
import { takeStep } from "../reports/looking-actions.ts";
import { endSilence, silence } from "./actions.ts";
import { listHead, readServerList, serverListRows } from "./list.ts";
import { type Chosen, lookAtList, takeList } from "./list-actions.ts";
import { blockMessages } from "./messages.ts";
import { blockPreviewPage, listPage, lookAtListPage } from "./page.ts";
import { previewOf } from "./preview-queries.ts";
import { allSilences } from "./store.ts";

/** What was chosen of a list, as the page wrote it; read again like the list itself. */
function chosenOf(fields: Fields): readonly Chosen[] {
  return fieldValues(fields, "take").flatMap((n) => {
    let row: unknown;
    try {
      row = JSON.parse(fieldValue(fields, `line-${n}`));
    } catch {
      return [];
    }
    if (!Array.isArray(row)) return [];
    const cells = row.map((cell) => (typeof cell === "string" ? cell : ""));
    const { servers } = readServerList([["domain", "severity", "public_comment"], cells]);
    return servers.map(({ host, severity, comment }) => ({ host, severity, reason: comment }));
  });
}

export const blockRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof blockMessages> =>
      blockMessages(viewOf(request).language);
    const title = (request: FastifyRequest): string =>
      safetyMessages(viewOf(request).language).safety;

    const preview = async (request: FastifyRequest, formState: FormState): Promise<Page> => {
      const viewer = viewerOf(request);
      if (viewer.member === undefined) throw new DomainError("sign-in-needed");
      if (!(await mayBlock(ctx, viewer))) throw new DomainError("not-allowed");
      const read = await readCovered(ctx, fieldValue(formState.values, "value"));
      const about = await previewOf(ctx, read);
      return blockPreviewPage(viewOf(request), read.value, about, title(request), formState);
    };
    app.get("/safety/block", async (request, reply) =>
      sendPage(
        reply,
        request,
        await preview(request, { values: request.query as Fields, notes: {} }),
      ),
    );
    // Without its look at what would vanish nothing is blocked.
    app.post("/safety/blocks", async (request, reply) => {
      const fields = fieldsOf(request);
      const value = fieldValue(fields, "value");
      const reason = fieldValue(fields, "reason");
      if (fieldValue(fields, "sure") !== "yes") {
        if (!(await mayBlock(ctx, viewerOf(request))))
          throw new DomainError(
            viewerOf(request).member === undefined ? "sign-in-needed" : "not-allowed",
          );
        const query = new URLSearchParams({ value, reason });
        return redirect(reply, `/safety/block?${query.toString()}`);
      }
      return orShowAgain(
        request,
        reply,
        async () => {
          const silent = fieldValue(fields, "severity") === "silence";
          const input = { value, reason, until: fieldValue(fields, "until") };
          const report = fieldValue(fields, "report");
          const viewer = viewerOf(request);
          await (silent ? silence : block)(ctx, viewer, input);
          if (isId(report)) await takeStep(ctx, viewer, report, { step: "block", words: reason });
          const { blocked } = safetyMessages(viewOf(request).language);
          const text = silent ? messagesFor(request).silenced : blocked;
          return redirect(reply, "/safety", { tone: "good", text });
        },
        (formState) => preview(request, formState),
      );
    });
    app.post<{ Params: { id: string } }>("/safety/silences/:id/end", async (request, reply) => {
      await endSilence(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/safety", { tone: "good", text: messagesFor(request).endedSilence });
    });

    app.get("/safety/blocks.csv", async (request, reply) => {
      await mustKeepSafe(ctx, viewerOf(request));
      const hosts = (rows: readonly { kind: string; value: string }[]): readonly string[] =>
        rows.flatMap((row) => (row.kind === "host" ? row.value : []));
      const servers = [
        ...hosts(await allBlocks(ctx.db)).map((host) => ({ host, severity: "suspend" as const })),
        ...hosts(await allSilences(ctx.db)).map((host) => ({ host, severity: "silence" as const })),
      ];
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="domain_blocks.csv"')
        .send(csvOf([listHead, ...serverListRows(servers)]));
    });
    app.get("/safety/blocks/list", async (request, reply) => {
      await mustKeepSafe(ctx, viewerOf(request));
      return sendPage(reply, request, listPage(viewOf(request), title(request)));
    });
    app.post("/safety/blocks/list", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const looked = await lookAtList(ctx, viewerOf(request), fieldValue(fields, "list"));
          return sendPage(reply, request, lookAtListPage(viewOf(request), title(request), looked));
        },
        (formState) => listPage(viewOf(request), title(request), formState),
      ),
    );
    app.post("/safety/blocks/list/take", async (request, reply) => {
      const { taken, waiting } = await takeList(
        ctx,
        viewerOf(request),
        chosenOf(fieldsOf(request)),
      );
      const { took, wait } = messagesFor(request);
      const text = [
        ...(taken > 0 || waiting === 0 ? [took({ n: taken })] : []),
        ...(waiting > 0 ? [wait({ n: waiting })] : []),
      ].join(" ");
      return redirect(reply, "/safety", { tone: "good", text });
    });
  };
