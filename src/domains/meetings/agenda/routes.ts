/** The agenda, and what comes of each of its items. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import { type Fields, listOf, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { saveNotes } from "../actions.ts";
import { addItem, changeItem, decidedHere, decideItem, moveItem, removeItem } from "./actions.ts";
import { around } from "../queries.ts";
import { itemForm } from "../form-page.ts";
import { type Item, type ItemInput, mayMend, type Whole } from "../meeting.ts";
import { itemPage, type ItemSheets } from "../minutes/page.ts";
import { addPoint, turnPoint } from "./points-actions.ts";
import { wholeMeeting } from "../store.ts";
import { words } from "../messages.ts";

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
  words: textOf(fields, "words"),
  kind: textOf(fields, "kind"),
  minutes: textOf(fields, "minutes"),
  decision: textOf(fields, "decision"),
});

/** `page`: the page of the meeting, with the form of the agenda as it was typed. */
export function itemRoutes(
  world: World,
  app: FastifyInstance,
  page: (request: FastifyRequest<ById>, sheets: { readonly item: Sheet }) => Promise<Page>,
): void {
  const said = (request: FastifyRequest) => words(viewOf(request).language);
  const to = (request: FastifyRequest<ById>, reply: FastifyReply, text: string, part: string): FastifyReply =>
    redirect(reply, `/meetings/${request.params.id}${part}`, { tone: "good", text });
  const itemOf = async (request: FastifyRequest<ByItem>): Promise<{ readonly whole: Whole; readonly item: Item }> => {
    const whole = await wholeMeeting(world.db, viewerOf(request), request.params.id);
    const item = whole.items.find((one) => one.id === request.params.item);
    if (item === undefined) throw new Refusal("not-found");
    return { whole, item };
  };

  app.post<ById>("/meetings/:id/items", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        await addItem(world, viewerOf(request), request.params.id, inputOf(fields));
        return to(request, reply, said(request).added, "#agenda");
      },
      (item) => page(request, { item }),
    ),
  );
  for (const way of ["up", "down"] as const)
    app.post<ByItem>(`/meetings/:id/items/:item/${way}`, async (request, reply) => {
      await moveItem(world, viewerOf(request), request.params.id, request.params.item, way);
      return to(request, reply, said(request).noted, "#agenda");
    });
  app.post<ByItem>("/meetings/:id/items/:item/remove", async (request, reply) => {
    await removeItem(world, viewerOf(request), request.params.id, request.params.item);
    return to(request, reply, said(request).removed, "#agenda");
  });

  const edit = async (request: FastifyRequest<ByItem>, sheet?: Sheet): Promise<Page> => {
    const { whole, item } = await itemOf(request);
    const values = { words: item.words, kind: item.kind, minutes: String(item.minutesWished), decision: item.decisionId ?? "" };
    const { decisions, ...rest } = await around(world, whole);
    const choices =
      item.decision === undefined || decisions.some((one) => one.id === item.decisionId) ? decisions : [item.decision, ...decisions];
    return itemForm(viewOf(request), sheet ?? { values, notes: {} }, whole.meeting, item, { ...rest, decisions: choices });
  };
  app.get<ByItem>("/meetings/:id/items/:item/edit", async (request, reply) => sendPage(reply, request, await edit(request)));
  app.post<ByItem>("/meetings/:id/items/:item/edit", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        await changeItem(world, viewerOf(request), request.params.id, request.params.item, inputOf(fields));
        return to(request, reply, said(request).saved, "#agenda");
      },
      (sheet) => edit(request, sheet),
    ),
  );

  const open = async (request: FastifyRequest<ByItem>, sheets: ItemSheets = {}): Promise<Page> => {
    const { whole, item } = await itemOf(request);
    if (!mayMend(whole.meeting, world.clock.now())) throw new Refusal("conflict", { detail: said(request).mendOver });
    return itemPage(viewOf(request), whole, item, await around(world, whole), sheets);
  };
  app.get<ByItem>("/meetings/:id/items/:item", async (request, reply) => sendPage(reply, request, await open(request)));
  app.post<ByItem>("/meetings/:id/items/:item/notes", async (request, reply) =>
    orShowAgain(
      request,
      reply,
      async (fields) => {
        const text = { text: textOf(fields, "text"), was: textOf(fields, "was") };
        await saveNotes(world, viewerOf(request), request.params.id, request.params.item, text);
        return to(request, reply, said(request).saved, "#agenda");
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
        await decideItem(world, viewerOf(request), id, item, { content: textOf(fields, "content") });
        return to(request, reply, said(request).decisionBegun, `/items/${item}#decision`);
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
        const decision = await decidedHere(world, viewerOf(request), id, item, listOf(fields, "present"));
        return redirect(reply, `/decisions/${decision}`, { tone: "good", text: said(request).decidedDone });
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
          words: textOf(fields, "words"),
          due: textOf(fields, "due"),
          doer: textOf(fields, "doer"),
          item: request.params.item,
        };
        await addPoint(world, viewerOf(request), request.params.id, point);
        return to(request, reply, said(request).pointAdded, "#points");
      },
      (point) => open(request, { point }),
    ),
  );
  for (const turn of ["yes", "no", "done", "undone"] as const)
    app.post<ByPoint>(`/meetings/:id/points/:point/${turn}`, async (request, reply) => {
      await turnPoint(world, viewerOf(request), request.params.id, request.params.point, turn);
      return to(request, reply, said(request).thanks, "#points");
    });
}
