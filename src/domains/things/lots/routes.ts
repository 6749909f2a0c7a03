/** Pages of lots, and of the labels that lead to them. */
import { contentDisposition } from "#platform/lib/file-names.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { can } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { MovementKind } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { minutes } from "#platform/lib/clock.ts";
import { type Fields, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { isLabelPaper, labelsPdf, type LabelInput, perSheet } from "./label.ts";
import { type LotInput, readLotFilter } from "./lot.ts";
import { lotForm, labelPrintPage } from "./form-page.ts";
import { addLot, changeLot, keptLot, mayKeep, setReady } from "./actions.ts";
import { labelPage, lotPage, lotsPage } from "./page.ts";
import { exchangesOf, groupsElsewhere, labelOf, lotFor, lotsOf, lotMovements } from "./store.ts";
import { lotMessages } from "./messages.ts";
import { moveLot, takeBackMovement } from "./movements-actions.ts";
import { knowRecall, liftRecall, recallLot, toTellByHand } from "./recall-actions.ts";
import { offerLot } from "../share-actions.ts";
import { memberOf } from "../store.ts";
import { thingMessages } from "../messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
const saying = sayings(lotMessages);

type ById = { Params: { id: string } };
type ByHandle = { Params: { handle: string } };

/** Setting type takes a while: so many sheets from one place in a minute. */
const printLimit = { max: 20, timeWindow: minutes(1) } as const;
const perPage = 30;
const shownMovements = 200;
const kinds: readonly MovementKind[] = ["given", "counted", "discarded", "made"];

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

const inputOf = (fields: Fields): LotInput => {
  const text = (name: string): string => fieldValue(fields, name);
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
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const said = (request: FastifyRequest) => lotMessages(viewOf(request).language);

    app.get<ById>("/l/:id", async (request, reply) =>
      sendPage(
        reply,
        request,
        labelPage(viewOf(request), await labelOf(ctx.db, request.params.id)),
      ),
    );

    app.get<ByHandle>("/@:handle/herbs", async (request, reply) => {
      const viewer = viewerOf(request);
      memberOf(viewer);
      const group = await visibleGroup(ctx, viewer, request.params.handle);
      const filter = readLotFilter(request.query);
      const today = await todayAtHome(ctx);
      const { lots, more } = await lotsOf(ctx.db, viewer, group.id, filter, today, perPage);
      const mayAdd = await can(ctx.db, ctx.clock, viewer, "write", group.id);
      return sendPage(
        reply,
        request,
        lotsPage(viewOf(request), { group, lots, more, filter, today, mayAdd }),
      );
    });

    const newForm = async (
      request: FastifyRequest<ByHandle>,
      formState?: FormState,
    ): Promise<Page> => {
      const { group } = await groupForWriting(ctx, viewerOf(request), request.params.handle);
      const values = { form: "tea", madeOn: await todayAtHome(ctx), unit: "jars" };
      return lotForm(viewOf(request), formState ?? { values, notes: {} }, {
        action: `/@${group.handle}/herbs/new`,
        group,
        fresh: true,
      });
    };
    app.get<ByHandle>("/@:handle/herbs/new", async (request, reply) =>
      sendPage(reply, request, await newForm(request)),
    );
    app.post<ByHandle>("/@:handle/herbs/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const id = await addLot(
            ctx,
            viewerOf(request),
            request.params.handle,
            inputOf(fields),
            fieldValue(fields, "amount"),
          );
          return redirect(reply, `/lots/${id}`, { tone: "good", text: said(request).added });
        },
        (formState) => newForm(request, formState),
      ),
    );

    const page = async (
      request: FastifyRequest<ById>,
      again?: { which: string; formState: FormState },
    ): Promise<Page> => {
      const viewer = viewerOf(request);
      const member = memberOf(viewer);
      const lot = await lotFor(ctx.db, viewer, request.params.id);
      return lotPage(viewOf(request), lot, {
        today: await todayAtHome(ctx),
        movements: lot.ours ? await lotMovements(ctx.db, lot.id, shownMovements) : [],
        elsewhere: lot.ours ? await groupsElsewhere(ctx.db) : [],
        exchanges: lot.ours ? await exchangesOf(ctx.db, member.id, lot.id) : [],
        mayKeep: await mayKeep(ctx, viewer, lot),
        byHand: lot.ours && lot.recalled !== null ? await toTellByHand(ctx, lot) : [],
        again,
      });
    };
    app.get<ById>("/lots/:id", async (request, reply) =>
      sendPage(reply, request, await page(request)),
    );

    for (const kind of kinds)
      app.post<ById>(`/lots/:id/${kind}`, async (request, reply) =>
        orShowAgain(
          request,
          reply,
          async (fields) => {
            const text = (name: string): string => fieldValue(fields, name);
            await moveLot(ctx, viewerOf(request), request.params.id, {
              kind,
              amount: text("amount"),
              to: text("to"),
              elsewhere: text("elsewhere"),
              exchange: text("exchange"),
              note: text("note"),
            });
            return redirect(reply, `/lots/${request.params.id}`, {
              tone: "good",
              text: said(request).moved,
            });
          },
          (formState) => page(request, { which: kind, formState }),
        ),
      );
    app.post<{ Params: { id: string; movement: string } }>(
      "/lots/:id/movements/:movement/back",
      async (request, reply) => {
        const { id, movement } = request.params;
        await takeBackMovement(ctx, viewerOf(request), id, movement);
        return redirect(reply, `/lots/${id}`, { tone: "good", text: said(request).takenBack });
      },
    );
    app.post<ById>("/lots/:id/recall", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await recallLot(ctx, viewerOf(request), request.params.id, fieldValue(fields, "text"));
          return redirect(reply, `/lots/${request.params.id}`, {
            tone: "good",
            text: said(request).recallDone,
          });
        },
        (formState) => page(request, { which: "recall", formState }),
      ),
    );
    app.post<ById>("/lots/:id/lift", async (request, reply) => {
      await liftRecall(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/lots/${request.params.id}`, {
        tone: "good",
        text: said(request).lifted,
      });
    });
    app.post<ById>("/lots/:id/ready", async (request, reply) => {
      await setReady(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/lots/${request.params.id}`, {
        tone: "good",
        text: said(request).readyDone,
      });
    });
    app.post<ById>("/lots/:id/offer", async (request, reply) => {
      const offer = await offerLot(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/offers/${offer}`, { tone: "good", text: said(request).offered });
    });
    app.post<ById>("/me/recalls/:id", async (request, reply) => {
      await knowRecall(ctx, viewerOf(request), request.params.id);
      return redirect(reply, "/me", {
        tone: "good",
        text: thingMessages(viewOf(request).language).known,
      });
    });

    const editForm = async (
      request: FastifyRequest<ById>,
      formState?: FormState,
    ): Promise<Page> => {
      const lot = await keptLot(ctx, viewerOf(request), request.params.id);
      const { number, name, latin, part, form, fromWhere, strength, cautions, keeps, unit } = lot;
      const values = {
        ...{ number, name, latin, part, form, fromWhere, strength, cautions, keeps, unit },
        madeOn: lot.madeOn ?? "",
        bestBefore: lot.bestBefore ?? "",
        guide: lot.guideId === null ? "" : `${ctx.origin}/guides/${lot.guideId}`,
        ready: lot.ready ? "yes" : "",
      };
      return lotForm(viewOf(request), formState ?? { values, notes: {} }, {
        action: `/lots/${lot.id}/edit`,
        group: lot.group,
        fresh: false,
      });
    };
    app.get<ById>("/lots/:id/edit", async (request, reply) =>
      sendPage(reply, request, await editForm(request)),
    );
    app.post<ById>("/lots/:id/edit", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await changeLot(ctx, viewerOf(request), request.params.id, inputOf(fields));
          return redirect(reply, `/lots/${request.params.id}`, {
            tone: "good",
            text: said(request).saved,
          });
        },
        (formState) => editForm(request, formState),
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
