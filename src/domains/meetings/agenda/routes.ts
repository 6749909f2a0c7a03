/** The agenda, and what comes of each of its items. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, fieldValues, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { saveNotes } from "../actions.ts";
import { addItem, changeItem, decidedHere, decideItem, moveItem, removeItem } from "./actions.ts";
import { around } from "../queries.ts";
import { itemForm } from "../form-page.ts";
import { type Item, type ItemInput, mayMend, type Whole } from "../meeting.ts";
import { itemPage, type ItemSheets } from "../minutes/page.ts";
import { addMeetingPoint, turnPoint } from "./points-actions.ts";
import { wholeMeeting } from "../store.ts";
import { meetingMessages } from "../messages.ts";

interface ById {
  Params: { id: string };
}
interface ByItem {
  Params: { id: string; item: string };
}
interface ByPoint {
  Params: { id: string; point: string };
}

const inputOf = (fields: Fields): ItemInput => ({
  words: fieldValue(fields, "words"),
  kind: fieldValue(fields, "kind"),
  minutes: fieldValue(fields, "minutes"),
  decision: fieldValue(fields, "decision"),
});

/** `page`: the page of the meeting, with the form of the agenda as it was typed. */
export function itemRoutes(
  ctx: AppContext,
  app: FastifyInstance,
  page: (request: FastifyRequest<ById>, sheets: { readonly item: FormState }) => Promise<Page>,
): void {
  const messagesFor = (request: FastifyRequest) => meetingMessages(viewOf(request).language);
  const to = (
    request: FastifyRequest<ById>,
    reply: FastifyReply,
    text: string,
    part: string,
  ): FastifyReply =>
    redirect(reply, `/meetings/${request.params.id}${part}`, { tone: "good", text });
  const itemOf = async (
    request: FastifyRequest<ByItem>,
  ): Promise<{ readonly whole: Whole; readonly item: Item }> => {
    const whole = await wholeMeeting(ctx.db, viewerOf(request), request.params.id);
    const item = whole.items.find((one) => one.id === request.params.item);
    if (item === undefined) throw new DomainError("not-found");
    return { whole, item };
  };

  app.post<ById>("/meetings/:id/items", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        await addItem(ctx, viewerOf(request), request.params.id, inputOf(fields));
        return to(request, reply, messagesFor(request).added, "#agenda");
      },
      (item) => page(request, { item }),
    ),
  );
  for (const way of ["up", "down"] as const)
    app.post<ByItem>(`/meetings/:id/items/:item/${way}`, async (request, reply) => {
      await moveItem(ctx, viewerOf(request), request.params.id, request.params.item, way);
      return to(request, reply, messagesFor(request).noted, "#agenda");
    });
  app.post<ByItem>("/meetings/:id/items/:item/remove", async (request, reply) => {
    await removeItem(ctx, viewerOf(request), request.params.id, request.params.item);
    return to(request, reply, messagesFor(request).removed, "#agenda");
  });

  const edit = async (request: FastifyRequest<ByItem>, formState?: FormState): Promise<Page> => {
    const { whole, item } = await itemOf(request);
    const values = {
      words: item.words,
      kind: item.kind,
      minutes: String(item.minutesWished),
      decision: item.decisionId ?? "",
    };
    const { decisions, ...rest } = await around(ctx, whole);
    const choices =
      item.decision === undefined || decisions.some((one) => one.id === item.decisionId)
        ? decisions
        : [item.decision, ...decisions];
    return itemForm(viewOf(request), formState ?? { values, notes: {} }, whole.meeting, item, {
      ...rest,
      decisions: choices,
    });
  };
  app.get<ByItem>("/meetings/:id/items/:item/edit", async (request, reply) =>
    sendPage(reply, request, await edit(request)),
  );
  app.post<ByItem>("/meetings/:id/items/:item/edit", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        await changeItem(
          ctx,
          viewerOf(request),
          request.params.id,
          request.params.item,
          inputOf(fields),
        );
        return to(request, reply, messagesFor(request).saved, "#agenda");
      },
      (formState) => edit(request, formState),
    ),
  );

  const open = async (request: FastifyRequest<ByItem>, sheets: ItemSheets = {}): Promise<Page> => {
    const { whole, item } = await itemOf(request);
    if (!mayMend(whole.meeting, ctx.clock.now()))
      throw new DomainError("conflict", { detail: messagesFor(request).mendOver });
    return itemPage(viewOf(request), whole, item, await around(ctx, whole), sheets);
  };
  app.get<ByItem>("/meetings/:id/items/:item", async (request, reply) =>
    sendPage(reply, request, await open(request)),
  );
  app.post<ByItem>("/meetings/:id/items/:item/notes", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const text = { text: fieldValue(fields, "text"), was: fieldValue(fields, "was") };
        await saveNotes(ctx, viewerOf(request), request.params.id, request.params.item, text);
        return to(request, reply, messagesFor(request).saved, "#agenda");
      },
      (notes) => open(request, { notes }),
    ),
  );
  app.post<ByItem>("/meetings/:id/items/:item/decision", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const { id, item } = request.params;
        await decideItem(ctx, viewerOf(request), id, item, {
          content: fieldValue(fields, "content"),
        });
        return to(request, reply, messagesFor(request).decisionBegun, `/items/${item}#decision`);
      },
      (decision) => open(request, { decision }),
    ),
  );
  app.post<ByItem>("/meetings/:id/items/:item/decided", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const { id, item } = request.params;
        const decision = await decidedHere(
          ctx,
          viewerOf(request),
          id,
          item,
          fieldValues(fields, "present"),
        );
        return redirect(reply, `/decisions/${decision}`, {
          tone: "good",
          text: messagesFor(request).decidedDone,
        });
      },
      (decided) => open(request, { decided }),
    ),
  );
  app.post<ByItem>("/meetings/:id/items/:item/points", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const point = {
          words: fieldValue(fields, "words"),
          due: fieldValue(fields, "due"),
          doer: fieldValue(fields, "doer"),
          item: request.params.item,
        };
        await addMeetingPoint(ctx, viewerOf(request), request.params.id, point);
        return to(request, reply, messagesFor(request).pointAdded, "#points");
      },
      (point) => open(request, { point }),
    ),
  );
  for (const turn of ["yes", "no", "done", "undone"] as const)
    app.post<ByPoint>(`/meetings/:id/points/:point/${turn}`, async (request, reply) => {
      await turnPoint(ctx, viewerOf(request), request.params.id, request.params.point, turn);
      return to(request, reply, messagesFor(request).thanks, "#points");
    });
}
