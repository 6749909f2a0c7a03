/** Reporting, and the queue of those who look: the pages. */
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { theCollective } from "#domains/groups/queries.ts";
import type { PictureOwners } from "#domains/pictures/actions.ts";
import { roleName } from "#domains/groups/roles/role.ts";
import { networkOf } from "#platform/lib/network.ts";
import { type Fields, fieldValue, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { mayHideAtOnce, report, subjectFor } from "./actions.ts";
import { reportLimit } from "./api.ts";
import { endLooking, readPlace, reportFor, reportQueue, takeStep } from "./looking-actions.ts";
import { blockable, oneReportPage, reportFormPage, reportQueuePage } from "./page.ts";
import { reportedPicture } from "./picture-queries.ts";
import { isPictureKind, isReportStep } from "./report.ts";
import { reportMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}

export const reportRoutes =
  (ctx: AppContext, owners: () => PictureOwners) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof reportMessages> =>
      reportMessages(viewOf(request).language);

    const asking = async (
      request: FastifyRequest,
      values: Fields,
      notes: FormState["notes"] = {},
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const about = fieldValue(values, "about");
      const subject =
        about === "" || notes["about"] !== undefined
          ? undefined
          : await subjectFor(ctx, viewer, about, owners()).catch((error: unknown) => {
              if (error instanceof DomainError) return undefined;
              throw error;
            });
      const mayHide = subject !== undefined && (await mayHideAtOnce(ctx, viewer, subject));
      return reportFormPage(viewOf(request), { subject, mayHide }, { values, notes });
    };
    app.get(
      "/report",
      { config: { rateLimit: { max: 120, timeWindow: 60_000 } } },
      async (request, reply) =>
        sendPage(reply, request, await asking(request, request.query as Fields)),
    );
    app.post("/report", { config: { rateLimit: reportLimit } }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { hidden } = await report(
            ctx,
            viewerOf(request),
            {
              about: fieldValue(fields, "about"),
              content: fieldValue(fields, "content"),
              hide: fieldValue(fields, "hide") === "yes",
            },
            { network: networkOf(request.ip), owners: owners() },
          );
          const messages = messagesFor(request);
          return redirect(reply, "/report", {
            tone: "good",
            text: hidden ? messages.sentHidden : messages.sent,
          });
        },
        ({ values, notes }) => asking(request, values, notes),
      ),
    );

    app.get<{ Querystring: { open?: unknown; closed?: unknown } }>(
      "/safety/reports",
      async (request, reply) => {
        const viewer = viewerOf(request);
        const from = {
          open: readPlace(request.query.open),
          closed: readPlace(request.query.closed),
        };
        // Who looks only because others may not sees what waits for them, or what they have looked
        // at: each of the two may be empty, and to whoever has neither it is no page of theirs.
        const part = (about: { readonly closed: boolean; readonly from: number }) =>
          reportQueue(ctx, viewer, about).catch((error: unknown) => {
            if (error instanceof DomainError && error.code === "not-allowed") return undefined;
            throw error;
          });
        const queue = await part({ closed: false, from: from.open });
        const record = await part({ closed: true, from: from.closed });
        if (queue === undefined && record === undefined) throw new DomainError("not-allowed");
        const page = reportQueuePage(
          viewOf(request),
          queue ?? { items: [] },
          record ?? { items: [] },
          ctx.clock.now(),
        );
        return sendPage(reply, request, page);
      },
    );

    const one = async (request: FastifyRequest<ById>, formState?: FormState): Promise<Page> => {
      const { report: found } = await reportFor(ctx, viewerOf(request), request.params.id);
      const root = await theCollective(ctx);
      return oneReportPage(
        viewOf(request),
        found,
        {
          now: ctx.clock.now(),
          handle: root?.handle ?? "",
          roleName: (role) => roleName(role, viewOf(request).language),
        },
        formState,
      );
    };
    app.get<ById>("/safety/reports/:id", async (request, reply) =>
      sendPage(reply, request, await one(request)),
    );
    app.get<ById>("/safety/reports/:id/picture", async (request, reply) => {
      const { row } = await reportFor(ctx, viewerOf(request), request.params.id);
      const found =
        row.objectId === null || !isPictureKind(row.kind)
          ? undefined
          : await reportedPicture(ctx, row.kind, row.objectId);
      if (found === undefined) throw new DomainError("not-found");
      await access(found.path).catch(() => {
        throw new DomainError("not-found");
      });
      return reply
        .headers({
          "content-type": found.mediaType,
          "content-length": found.bytes,
          "content-security-policy": "default-src 'none'; sandbox",
          "cache-control": "private, no-store",
        })
        .send(createReadStream(found.path));
    });
    app.post<ById>("/safety/reports/:id/steps", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const step = fieldValue(fields, "step");
          if (!isReportStep(step)) throw new DomainError("bad-input");
          const { id } = request.params;
          const { report: found } = await reportFor(ctx, viewerOf(request), id);
          const value = blockable(found);
          // Nothing is blocked without a look at what would vanish;
          // there it is done, and noted here.
          if (step === "block" && value !== "")
            return redirect(
              reply,
              `/safety/block?${new URLSearchParams({ value, report: id }).toString()}`,
            );
          const days = Number(fieldValue(fields, "days"));
          await takeStep(ctx, viewerOf(request), id, {
            step,
            words: fieldValue(fields, "words"),
            letter: fieldValue(fields, "letter"),
            days: Number.isInteger(days) && days >= 1 && days <= 14 ? days : undefined,
          });
          return redirect(reply, `/safety/reports/${id}`, {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => one(request, formState),
      ),
    );
    app.post<ById>("/safety/reports/:id/done", async (request, reply) => {
      const closed = await endLooking(ctx, viewerOf(request), request.params.id);
      const messages = messagesFor(request);
      return redirect(reply, "/safety/reports", {
        tone: "good",
        text: closed ? messages.closed : messages.lookedNow,
      });
    });
  };
