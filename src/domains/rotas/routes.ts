/** Pages of rotas: the list, one of them, its forms, and taking or leaving a shift. */
import { recallTexts } from "#commons/rendering.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { ruleOf } from "#domains/events/series/recurrence.ts";
import { homeZone } from "#commons/home-zone.ts";
import { groupForWriting, visibleGroup } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dayIn, wallTime } from "#platform/lib/temporal.ts";
import {
  emptyFormState,
  type Fields,
  fieldValues,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { fieldsOf, orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeRota, makeRota, ourRota, turnRota } from "./actions.ts";
import { isEven } from "./shifts/tasks.ts";
import { rotaForm } from "./form-page.ts";
import { rotaPage, rotasPage, rotaSheetPage } from "./page.ts";
import {
  aheadDays,
  emptyDays,
  mondayOf,
  maxSeatKinds,
  type RotaInput,
  type SeatInput,
  weekOf,
  weekSpan,
} from "./rota.ts";
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
import { type FullRota, rotaInsider, rotaFor, rotasOf, shiftsOf } from "./store.ts";
import { rotaMessages } from "./messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** The group, for those who belong to it; for others there is nothing here. */
async function insideGroup(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<Awaited<ReturnType<typeof visibleGroup>>> {
  const group = await visibleGroup(ctx, viewer, handle);
  rotaInsider(viewer, group.id);
  return group;
}

const freeRows = 2;
const numberOf = (text: string): number =>
  text.trim() === "" ? NaN : Number(text.trim().replace(",", "."));

function seatsOfForm(fields: Fields): SeatInput[] {
  return Array.from(
    { length: maxSeatKinds },
    (_, i) =>
      (part: string): string =>
        fieldValue(fields, `seat${i + 1}-${part}`),
  ).flatMap((text) =>
    text("name").trim() === "" && text("many").trim() === ""
      ? []
      : [
          {
            id: text("id"),
            name: text("name"),
            practice: text("practice"),
            seats: text("many").trim() === "" ? 1 : numberOf(text("many")),
            learning: text("learning") === "yes",
          },
        ],
  );
}

function inputOf(fields: Fields): RotaInput {
  const text = (name: string): string => fieldValue(fields, name);
  const rule =
    text("every") === "rule"
      ? text("rule")
      : (ruleOf(
          { every: text("every"), weekdays: fieldValues(fields, "weekdays"), until: "", times: "" },
          text("starts"),
        ) ?? "");
  return {
    name: text("name"),
    content: text("content"),
    kind: text("kind"),
    rule,
    starts: text("starts"),
    timeZone: text("timeZone"),
    minutes: numberOf(text("minutes")),
    weight: numberOf(text("weight")),
    gapDays: numberOf(text("gapDays")),
    place: text("place"),
    inKit: fieldValues(fields, "inKit").includes("yes"),
    seats: seatsOfForm(fields),
  };
}

const valuesOf = ({ rota, seats }: FullRota): Fields => ({
  name: rota.name,
  content: rota.content,
  kind: rota.kind,
  every: "rule",
  rule: rota.rule,
  starts: wallTime(rota.firstStart, rota.timeZone),
  timeZone: rota.timeZone,
  minutes: String(rota.minutes),
  weight: String(Number(rota.weight)),
  gapDays: String(rota.gapDays),
  place: rota.place,
  inKit: rota.inKit ? "yes" : "",
  ...Object.fromEntries(
    seats.flatMap((seat, i) =>
      Object.entries({
        id: seat.id,
        name: seat.name,
        practice: seat.practice,
        many: String(seat.seats),
        learning: seat.learning ? "yes" : "",
      }).map(([part, value]) => [`seat${i + 1}-${part}`, value] as const),
    ),
  ),
});

/** Rotas of a group, their shifts and seats. */
export const rotaRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest) => rotaMessages(viewOf(request).language);

    app.get<ByHandle>("/@:handle/rotas", async (request, reply) => {
      const group = await insideGroup(ctx, viewerOf(request), request.params.handle);
      const now = ctx.clock.now();
      const [rotas, even] = await Promise.all([
        rotasOf(ctx.db, group.id, now),
        isEven(ctx.db, group.id, now),
      ]);
      return sendPage(reply, request, rotasPage(viewOf(request), { group, rotas, even }));
    });

    const newForm = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const group = await insideGroup(ctx, viewerOf(request), request.params.handle);
      await groupForWriting(ctx, viewerOf(request), group.handle);
      const zone = await homeZone(ctx.db);
      const usual: Fields = {
        starts: `${dayIn(after(ctx.clock.now(), days(7)), zone)}T18:00`,
        minutes: "120",
        gapDays: "14",
        weight: "1",
        timeZone: zone,
        every: "week",
        "seat1-many": "2",
      };
      return rotaForm(viewOf(request), formState ?? { values: usual, notes: {} }, {
        action: `/@${group.handle}/rotas/new`,
        group,
        fresh: true,
        rows: 1 + freeRows,
      });
    };
    app.get<ByHandle>("/@:handle/rotas/new", async (request, reply) =>
      sendPage(reply, request, await newForm(request)),
    );
    app.post<ByHandle>("/@:handle/rotas/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await insideGroup(ctx, viewerOf(request), request.params.handle);
          const id = await makeRota(ctx, viewerOf(request), request.params.handle, inputOf(fields));
          return redirect(reply, `/rotas/${id}`, { tone: "good", text: said(request).begun });
        },
        (formState) => newForm(request, formState),
      ),
    );

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

    const editForm = async (
      request: FastifyRequest<ById>,
      formState?: FormState,
    ): Promise<Page> => {
      const full = await ourRota(ctx, viewerOf(request), request.params.id);
      return rotaForm(viewOf(request), formState ?? { values: valuesOf(full), notes: {} }, {
        action: `/rotas/${full.rota.id}/edit`,
        group: full.group,
        fresh: false,
        rows: full.seats.length + freeRows,
      });
    };
    app.get<ById>("/rotas/:id/edit", async (request, reply) =>
      sendPage(reply, request, await editForm(request)),
    );
    app.post<ById>("/rotas/:id/edit", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await changeRota(ctx, viewerOf(request), request.params.id, inputOf(fields));
          return redirect(reply, `/rotas/${request.params.id}`, {
            tone: "good",
            text: said(request).saved,
          });
        },
        (formState) => editForm(request, formState),
      ),
    );
    app.post<ById>("/rotas/:id/state", async (request, reply) => {
      const asked = fieldValue(fieldsOf(request), "state");
      const state = asked === "resting" || asked === "ended" ? asked : "running";
      await turnRota(ctx, viewerOf(request), request.params.id, state);
      return redirect(reply, `/rotas/${request.params.id}`, {
        tone: "good",
        text: said(request).turned[state],
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
        const monday = asked === null ? weekOf(now, rota.timeZone) : mondayOf(asked[0]);
        const { from, to } = weekSpan(monday, rota.timeZone);
        const shifts = await shiftsOf(
          ctx.db,
          rota.id,
          from,
          to,
          rotaInsider(viewer, group.id).id,
          now,
        );
        const noon = new Date(`${monday}T12:00:00Z`);
        return sendPage(
          reply,
          request,
          rotaSheetPage(viewOf(request), rota, {
            group,
            monday,
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
        text: said(request).said.regular({ n: many }),
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
            text: said(request).said.carried,
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
          text: said(request).said.there,
        });
      }
      await noteEmpty(ctx, viewerOf(request), fieldValue(fields, "emptySeat"));
      return redirect(reply, `/rotas/${request.params.id}`, {
        tone: "good",
        text: said(request).said.empty,
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
        text: off ? said(request).said.off : said(request).said.on,
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
        return redirect(reply, path, { tone: "good", text: said(request).said[thanks[act]] });
      });

    app.post("/me/practices", async (request, reply) => {
      const fields = fieldsOf(request);
      await setPractices(ctx, viewerOf(request), [
        ...fieldValues(fields, "practices"),
        ...fieldValue(fields, "others").split(/[,\n]/),
      ]);
      return redirect(reply, "/me#practices", { tone: "good", text: said(request).said.practices });
    });
  };
