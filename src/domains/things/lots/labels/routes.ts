/** Labels of lots: the sheet to print, and the page that the code on a jar leads to. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { isLabelPaper, labelsPdf, type LabelInput, perSheet } from "./label.ts";
import { labelPrintPage } from "../form-page.ts";
import { labelPage } from "../page.ts";
import { labelOf, lotFor } from "../store.ts";
import { lotMessages } from "../messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

type ById = { Params: { id: string } };
const saying = sayings(lotMessages);

/** Setting type takes a while: so many sheets from one place in a minute. */
const printLimit = { max: 20, timeWindow: minutes(1) } as const;

function readLabelInput(query: Readonly<Record<string, unknown>>): LabelInput {
  const paper = query.paper ?? "a4";
  if (!isLabelPaper(paper)) throw new DomainError("bad-request");
  const number = (name: string, max: number): number | undefined => {
    const text = query[name];
    if (text === undefined || text === "") return undefined;
    if (typeof text !== "string" || !/^\d{1,3}$/.test(text) || Number(text) > max)
      throw new DomainError("bad-request", {
        detail: saying((m) => m.errors.aSheetHasLabels({ perSheet: perSheet(paper) })),
      });
    return Number(text);
  };
  const skip = number("skip", perSheet(paper) - 1) ?? 0;
  const count = number("count", perSheet(paper)) ?? 0;
  return {
    paper,
    skip,
    count: count === 0 ? perSheet(paper) - skip : count,
    cut: query.cut === "yes",
  };
}

export const labelRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ById>("/l/:id", async (request, reply) =>
      sendPage(
        reply,
        request,
        labelPage(viewOf(request), await labelOf(ctx.db, request.params.id)),
      ),
    );

    app.get<ById>("/lots/:id/labels", async (request, reply) =>
      sendPage(
        reply,
        request,
        labelPrintPage(viewOf(request), await lotFor(ctx.db, viewerOf(request), request.params.id)),
      ),
    );
    app.get<ById & { Querystring: Record<string, unknown> }>(
      "/lots/:id/labels.pdf",
      { config: { rateLimit: printLimit } },
      async (request, reply) => {
        const lot = await lotFor(ctx.db, viewerOf(request), request.params.id);
        const pdf = await labelsPdf(
          lot,
          readLabelInput(request.query),
          ctx.origin,
          lot.group.language,
        );
        const file = { title: `${lot.name} ${lot.number}`, ending: "pdf", other: "labels" };
        return reply
          .header("content-type", "application/pdf")
          .header("content-disposition", contentDisposition("inline", file))
          .header("cache-control", "private, no-store")
          .send(pdf);
      },
    );
  };
