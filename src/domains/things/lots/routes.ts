/** Pages of lots: the herb store of a group, and what goes in and out of each lot. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { can } from "#commons/permissions.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { MovementKind } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { type Fields, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { type LotInput, readLotFilter } from "./lot.ts";
import { lotForm } from "./form-page.ts";
import { addLot, changeLot, keptLot, mayKeep, setReady } from "./actions.ts";
import { lotPage, lotsPage } from "./page.ts";
import { lotFor, lotsOf, lotMovements } from "./store.ts";
import { exchangesOf, groupsElsewhere } from "./recall-store.ts";
import { lotMessages } from "./messages.ts";
import { moveLot, takeBackMovement } from "./movements/actions.ts";
import { knowRecall, liftRecall, recallLot, toTellByHand } from "./recall-actions.ts";
import { offerLot } from "../share-actions.ts";
import { memberOf } from "../store.ts";
import { thingMessages } from "../messages.ts";

type ById = { Params: { id: string } };
type ByHandle = { Params: { handle: string } };
const perPage = 30;
const shownMovements = 200;
const kinds: readonly MovementKind[] = ["given", "counted", "discarded", "made"];

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

/** The herb store of a group, and its lots. */
export const lotRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => lotMessages(viewOf(request).language);

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
          return redirect(reply, `/lots/${id}`, { tone: "good", text: messagesFor(request).added });
        },
        (formState) => newForm(request, formState),
      ),
    );

    const page = async (
      request: FastifyRequest<ById>,
      refusedForm?: { which: string; formState: FormState },
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
        again: refusedForm,
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
              text: messagesFor(request).moved,
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
        return redirect(reply, `/lots/${id}`, {
          tone: "good",
          text: messagesFor(request).takenBack,
        });
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
            text: messagesFor(request).recallDone,
          });
        },
        (formState) => page(request, { which: "recall", formState }),
      ),
    );
    app.post<ById>("/lots/:id/lift", async (request, reply) => {
      await liftRecall(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/lots/${request.params.id}`, {
        tone: "good",
        text: messagesFor(request).lifted,
      });
    });
    app.post<ById>("/lots/:id/ready", async (request, reply) => {
      await setReady(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/lots/${request.params.id}`, {
        tone: "good",
        text: messagesFor(request).readyDone,
      });
    });
    app.post<ById>("/lots/:id/offer", async (request, reply) => {
      const offer = await offerLot(ctx, viewerOf(request), request.params.id);
      return redirect(reply, `/offers/${offer}`, {
        tone: "good",
        text: messagesFor(request).offered,
      });
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
            text: messagesFor(request).saved,
          });
        },
        (formState) => editForm(request, formState),
      ),
    );
  };
