import type { FastifyInstance, FastifyRequest } from "fastify";
import { can } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import type { World } from "#commons/app-context.ts";
import type { MovementKind } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { minutes } from "#platform/lib/clock.ts";
import { type Fields, type Sheet, textOf } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { isLabelPaper, labelsPdf, type LabelWish, perSheet } from "./label.ts";
import { type LotInput, readLotFilter } from "./lot.ts";
import { lotForm, printPage } from "./form-page.ts";
import { addLot, changeLot, keptLot, mayKeep, setReady } from "./actions.ts";
import { labelPage, lotPage, lotsPage } from "./page.ts";
import { exchangesOf, groupsElsewhere, labelOf, lotFor, lotsOf, movementsOf } from "./store.ts";
import { lotWords } from "./messages.ts";
import { moveLot, takeBackMovement } from "./movements-actions.ts";
import { knowRecall, liftRecall, recallLot, toTellByHand } from "./recall-actions.ts";
import { offerLot } from "../share-actions.ts";
import { memberOf } from "../store.ts";
import { words } from "../messages.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

/** Setting type takes a while: so many sheets from one place in a minute. */
const printLimit = { max: 20, timeWindow: minutes(1) } as const;
const perPage = 30;
const shownMovements = 200;
const kinds: readonly MovementKind[] = ["given", "counted", "discarded", "made"];

export function readLabelWish(query: Readonly<Record<string, unknown>>): LabelWish {
  const paper = query.paper ?? "a4";
  if (!isLabelPaper(paper)) throw new Refusal("bad-request");
  const number = (name: string, most: number): number | undefined => {
    const text = query[name];
    if (text === undefined || text === "") return undefined;
    if (typeof text !== "string" || !/^\d{1,3}$/.test(text) || Number(text) > most)
      throw new Refusal("bad-request", { detail: `A sheet has ${perSheet(paper)} labels.` });
    return Number(text);
  };
  const skip = number("skip", perSheet(paper) - 1) ?? 0;
  const count = number("count", perSheet(paper)) ?? 0;
  return { paper, skip, count: count === 0 ? perSheet(paper) - skip : count, cut: query.cut === "yes" };
}

const inputOf = (fields: Fields): LotInput => {
  const text = (name: string): string => textOf(fields, name);
  return {
    number: text("number"),
    name: text("name"),
    latin: text("latin"),
    part: text("part"),
    form: text("form"),
    madeOn: text("madeOn"),
    fromWhere: text("fromWhere"),
    strength: text("strength"),
    bestBefore: text("bestBefore"),
    cautions: text("cautions"),
    keeps: text("keeps"),
    guide: text("guide"),
    unit: text("unit"),
    ready: text("ready") === "yes",
  };
};

/** The herb store of a group, and the page that the code on a label leads to. */
export const lotRoutes =
  (world: World) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest) => lotWords(viewOf(request).language);

    app.get<ById>("/l/:id", async (request, reply) =>
      sendPage(reply, request, labelPage(viewOf(request), await labelOf(world.db, request.params.id))),
    );

    app.get<ByHandle>("/@:handle/herbs", async (request, reply) => {
      const viewer = viewerOf(request);
      memberOf(viewer);
      const group = await visibleGroup(world, viewer, request.params.handle);
      const filter = readLotFilter(request.query);
      const today = await todayAtHome(world);
      const { lots, more } = await lotsOf(world.db, viewer, group.id, filter, today, perPage);
      const mayAdd = await can(world.db, world.clock, viewer, "write", group.id);
      return sendPage(reply, request, lotsPage(viewOf(request), { group, lots, more, filter, today, mayAdd }));
    });

    const newForm = async (request: FastifyRequest<ByHandle>, sheet?: Sheet): Promise<Page> => {
      const { group } = await groupForWriting(world, viewerOf(request), request.params.handle);
      const values = { form: "tea", madeOn: await todayAtHome(world), unit: "jars" };
      return lotForm(viewOf(request), sheet ?? { values, notes: {} }, { action: `/@${group.handle}/herbs/new`, group, fresh: true });
    };
    app.get<ByHandle>("/@:handle/herbs/new", async (request, reply) => sendPage(reply, request, await newForm(request)));
    app.post<ByHandle>("/@:handle/herbs/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const id = await addLot(world, viewerOf(request), request.params.handle, inputOf(fields), textOf(fields, "amount"));
          return redirect(reply, `/lots/${id}`, { tone: "good", text: said(request).added });
        },
        (sheet) => newForm(request, sheet),
      ),
    );

    const page = async (request: FastifyRequest<ById>, again?: { which: string; sheet: Sheet }): Promise<Page> => {
      const viewer = viewerOf(request);
      const member = memberOf(viewer);
      const lot = await lotFor(world.db, viewer, request.params.id);
      return lotPage(viewOf(request), lot, {
        today: await todayAtHome(world),
        movements: lot.ours ? await movementsOf(world.db, lot.id, shownMovements) : [],
        elsewhere: lot.ours ? await groupsElsewhere(world.db) : [],
        exchanges: lot.ours ? await exchangesOf(world.db, member.id, lot.id) : [],
        mayKeep: await mayKeep(world, viewer, lot),
        byHand: lot.ours && lot.recalled !== null ? await toTellByHand(world, lot) : [],
        again,
      });
    };
    app.get<ById>("/lots/:id", async (request, reply) => sendPage(reply, request, await page(request)));

    for (const kind of kinds)
      app.post<ById>(`/lots/:id/${kind}`, async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const text = (name: string): string => textOf(fields, name);
            await moveLot(world, viewerOf(request), request.params.id, {
              kind,
              amount: text("amount"),
              to: text("to"),
              elsewhere: text("elsewhere"),
              exchange: text("exchange"),
              note: text("note"),
            });
            return redirect(reply, `/lots/${request.params.id}`, { tone: "good", text: said(request).moved });
          },
          (sheet) => page(request, { which: kind, sheet }),
        ),
      );
    app.post<{ Params: { id: string; movement: string } }>("/lots/:id/movements/:movement/back", async (request, reply) => {
      const { id, movement } = request.params;
      await takeBackMovement(world, viewerOf(request), id, movement);
      return redirect(reply, `/lots/${id}`, { tone: "good", text: said(request).takenBack });
    });
    app.post<ById>("/lots/:id/recall", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await recallLot(world, viewerOf(request), request.params.id, textOf(fields, "text"));
          return redirect(reply, `/lots/${request.params.id}`, { tone: "good", text: said(request).recallDone });
        },
        (sheet) => page(request, { which: "recall", sheet }),
      ),
    );
    app.post<ById>("/lots/:id/lift", async (request, reply) => {
      await liftRecall(world, viewerOf(request), request.params.id);
      return redirect(reply, `/lots/${request.params.id}`, { tone: "good", text: said(request).lifted });
    });
    app.post<ById>("/lots/:id/ready", async (request, reply) => {
      await setReady(world, viewerOf(request), request.params.id);
      return redirect(reply, `/lots/${request.params.id}`, { tone: "good", text: said(request).readyDone });
    });
    app.post<ById>("/lots/:id/offer", async (request, reply) => {
      const offer = await offerLot(world, viewerOf(request), request.params.id);
      return redirect(reply, `/offers/${offer}`, { tone: "good", text: said(request).offered });
    });
    app.post<ById>("/me/recalls/:id", async (request, reply) => {
      await knowRecall(world, viewerOf(request), request.params.id);
      return redirect(reply, "/me", { tone: "good", text: words(viewOf(request).language).known });
    });

    const editForm = async (request: FastifyRequest<ById>, sheet?: Sheet): Promise<Page> => {
      const lot = await keptLot(world, viewerOf(request), request.params.id);
      const { number, name, latin, part, form, fromWhere, strength, cautions, keeps, unit } = lot;
      const values = {
        ...{ number, name, latin, part, form, fromWhere, strength, cautions, keeps, unit },
        madeOn: lot.madeOn ?? "",
        bestBefore: lot.bestBefore ?? "",
        guide: lot.guideId === null ? "" : `${world.origin}/guides/${lot.guideId}`,
        ready: lot.ready ? "yes" : "",
      };
      return lotForm(viewOf(request), sheet ?? { values, notes: {} }, { action: `/lots/${lot.id}/edit`, group: lot.group, fresh: false });
    };
    app.get<ById>("/lots/:id/edit", async (request, reply) => sendPage(reply, request, await editForm(request)));
    app.post<ById>("/lots/:id/edit", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await changeLot(world, viewerOf(request), request.params.id, inputOf(fields));
          return redirect(reply, `/lots/${request.params.id}`, { tone: "good", text: said(request).saved });
        },
        (sheet) => editForm(request, sheet),
      ),
    );

    app.get<ById>("/lots/:id/labels", async (request, reply) =>
      sendPage(reply, request, printPage(viewOf(request), await lotFor(world.db, viewerOf(request), request.params.id))),
    );
    app.get<ById & { Querystring: Record<string, unknown> }>(
      "/lots/:id/labels.pdf",
      { config: { rateLimit: printLimit } },
      async (request, reply) => {
        const lot = await lotFor(world.db, viewerOf(request), request.params.id);
        const pdf = await labelsPdf(lot, readLabelWish(request.query), world.origin, lot.group.language);
        return reply
          .header("content-type", "application/pdf")
          .header("content-disposition", 'inline; filename="labels.pdf"')
          .header("cache-control", "private, no-store")
          .send(pdf);
      },
    );
  };
