/** Pages of rotas: the list, one of them, and taking or leaving a shift. */
import { recallTexts } from "#commons/rendering.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import {
  emptyFormState,
  fieldValues,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { turnRota } from "./actions.ts";
import { isEven } from "./shifts/tasks.ts";
import { rotaPage, rotasPage } from "./page.ts";
import { rotaSheetPage } from "./sheet-page.ts";
import { aheadDays, emptyDays, weekAt, weekSpan, weekStart } from "./rota.ts";
import { setPractices } from "./practices-actions.ts";
import { noteEmpty, wasThere } from "./shifts/after-actions.ts";
import {
  answerSeat,
  callOff,
  lookForStandIn,
  releaseShiftSeat,
  takeRegularly,
  takeSeat,
} from "./shifts/actions.ts";
import { rotaInsider, rotaFor, rotasOf } from "./store.ts";
import { shiftsOf } from "./shifts/store.ts";
import { rotaMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** The group, for those who belong to it; for others there is nothing here. */
export async function insideGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<Awaited<ReturnType<typeof visibleGroup>>> {
  const group = await visibleGroup(ctx, viewer, handle);
  rotaInsider(viewer, group.id);
  return group;
}

/** Rotas of a group, their shifts and seats. */
export const rotaRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => rotaMessages(viewOf(request).language);

    app.get<ByHandle>("/@:handle/rotas", async (request, reply) => {
      const group = await insideGroup(ctx, viewerOf(request), request.params.handle);
      const now = ctx.clock.now();
      const [rotas, even] = await Promise.all([
        rotasOf(ctx.db, group.id, now),
        isEven(ctx.db, group.id, now),
      ]);
      return sendPage(reply, request, rotasPage(viewOf(request), { group, rotas, even }));
    });

    const page = async (
      request: FastifyRequest<ById>,
      carrySheet: FormState = emptyFormState,
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const { rota, group } = await rotaFor(ctx.db, viewer, request.params.id);
      const now = ctx.clock.now();
      const shifts = await shiftsOf(
        ctx.db,
        rota.id,
        after(now, -days(emptyDays)),
        after(now, days(aheadDays + 1)),
        rotaInsider(viewer, group.id).id,
        now,
      );
      await recallTexts(ctx, [rota.content]);
      return rotaPage(viewOf(request), rota, {
        group,
        coming: shifts.filter((shift) => shift.ends > now),
        past: shifts.filter((shift) => shift.ends <= now),
        carrySheet,
      });
    };
    app.get<ById>("/rotas/:id", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );
    app.post<ById>("/rotas/:id/state", async (request, reply) => {
      const asked = fieldValue(fieldsOf(request), "state");
      const state = asked === "resting" || asked === "ended" ? asked : "running";
      await turnRota(ctx, viewerOf(request), request.params.id, state);
      return redirect(reply, `/rotas/${request.params.id}`, {
        tone: "good",
        text: messagesFor(request).turned[state],
      });
    });

    app.get<ById & { Querystring: Record<string, unknown> }>(
      "/rotas/:id/sheet",
      async (request, reply) => {
        const viewer = viewerOf(request);
        const { rota, group } = await rotaFor(ctx.db, viewer, request.params.id);
        const asked =
          typeof request.query["week"] === "string"
            ? /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(request.query["week"])
            : null;
        const now = ctx.clock.now();
        const { firstDay } = viewOf(request).week;
        const first =
          asked === null ? weekAt(now, rota.timeZone, firstDay) : weekStart(asked[0], firstDay);
        const { from, to } = weekSpan(first, rota.timeZone);
        const shifts = await shiftsOf(
          ctx.db,
          rota.id,
          from,
          to,
          rotaInsider(viewer, group.id).id,
          now,
        );
        const noon = new Date(`${first}T12:00:00Z`);
        return sendPage(
          reply,
          request,
          rotaSheetPage(viewOf(request), rota, {
            group,
            first,
            before: dayIn(after(noon, -days(7)), "UTC"),
            after: dayIn(after(noon, days(7)), "UTC"),
            shifts: shifts.filter((shift) => shift.starts >= from),
          }),
        );
      },
    );

    app.post<ById>("/rotas/:id/regular", async (request, reply) => {
      const many = await takeRegularly(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/rotas/${request.params.id}`, {
        tone: "good",
        text: messagesFor(request).said.regular({ n: many }),
      });
    });
    app.post<ById>("/rotas/:id/carry", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const id = await takeSeat(
            ctx,
            viewerOf(request),
            fieldValue(fields, "seat"),
            fieldValue(fields, "who"),
          );
          return redirect(reply, `/rotas/${id}`, {
            tone: "good",
            text: messagesFor(request).said.carried,
          });
        },
        (formState) => page(request, formState),
      ),
    );
    app.post<ById>("/rotas/:id/empty", async (request, reply) => {
      const fields = fieldsOf(request);
      if (fieldValue(fields, "there") !== "") {
        await wasThere(ctx, viewerOf(request), fieldValue(fields, "emptySeat"));
        return redirect(reply, `/rotas/${request.params.id}`, {
          tone: "good",
          text: messagesFor(request).said.there,
        });
      }
      await noteEmpty(ctx, viewerOf(request), fieldValue(fields, "emptySeat"));
      return redirect(reply, `/rotas/${request.params.id}`, {
        tone: "good",
        text: messagesFor(request).said.empty,
      });
    });
    app.post<ById>("/rotas/:id/off", async (request, reply) => {
      const fields = fieldsOf(request);
      const off = fieldValue(fields, "off") !== "no";
      const id = await callOff(
        ctx,
        viewerOf(request),
        fieldValue(fields, "shift"),
        off,
        fieldValue(fields, "note"),
      );
      return redirect(reply, `/rotas/${id}`, {
        tone: "good",
        text: off ? messagesFor(request).said.off : messagesFor(request).said.on,
      });
    });

    const acts = {
      yes: (viewer: Viewer, id: string) => answerSeat(ctx, viewer, id, true),
      no: (viewer: Viewer, id: string) => answerSeat(ctx, viewer, id, false),
      take: (viewer: Viewer, id: string) => takeSeat(ctx, viewer, id),
      look: (viewer: Viewer, id: string) => lookForStandIn(ctx, viewer, id, true),
      keep: (viewer: Viewer, id: string) => lookForStandIn(ctx, viewer, id, false),
      release: (viewer: Viewer, id: string) => releaseShiftSeat(ctx, viewer, id),
    } as const;
    const thanks = {
      yes: "yes",
      no: "no",
      take: "taken",
      look: "looking",
      keep: "kept",
      release: "released",
    } as const;
    for (const act of ["yes", "no", "take", "look", "keep", "release"] as const)
      app.post<ById>(`/seats/:id/${act}`, async (request, reply) => {
        const rotaId = await acts[act](viewerOf(request), request.params.id);
        const path =
          fieldValue(fieldsOf(request), "back") === "me" ? "/me#shifts" : `/rotas/${rotaId}`;
        return redirect(reply, path, {
          tone: "good",
          text: messagesFor(request).said[thanks[act]],
        });
      });

    app.post("/me/practices", async (request, reply) => {
      const fields = fieldsOf(request);
      await setPractices(ctx, viewerOf(request), [
        ...fieldValues(fields, "practices"),
        ...fieldValue(fields, "others").split(/[,\n]/),
      ]);
      return redirect(reply, "/me#practices", {
        tone: "good",
        text: messagesFor(request).said.practices,
      });
    });
  };
