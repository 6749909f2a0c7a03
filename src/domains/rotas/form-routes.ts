/** The form in which a rota is begun or changed. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { ruleOf } from "#domains/events/series/rule-form.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dayIn, wallTime } from "#platform/lib/temporal.ts";
import { type Fields, fieldValues, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeRota, makeRota, ourRota } from "./actions.ts";
import { rotaForm } from "./form-page.ts";
import { maxSeatKinds, type RotaInput, type SeatInput } from "./rota.ts";
import type { FullRota } from "./store.ts";
import { rotaMessages } from "./messages.ts";
import { insideGroup } from "./routes.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
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

export const rotaFormRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => rotaMessages(viewOf(request).language);

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
          return redirect(reply, `/rotas/${id}`, {
            tone: "good",
            text: messagesFor(request).begun,
          });
        },
        (formState) => newForm(request, formState),
      ),
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
            text: messagesFor(request).saved,
          });
        },
        (formState) => editForm(request, formState),
      ),
    );
  };
