/** Lots of herbs and what was made of them, over the API: written down, changed, offered. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { todayAtHome, visibleGroup } from "#domains/groups/queries.ts";
import { viewerOf } from "#platform/web/view.ts";
import {
  keepingOf,
  type LabelFacts,
  type LotInput,
  readLotFilter,
  type VisibleLot,
} from "./lot.ts";
import { addLot, changeLot } from "./actions.ts";
import { labelOf, lotFor, lotsOf } from "./store.ts";
import { offerLot } from "../share-actions.ts";
import { memberOf } from "../store.ts";
import { LabelAnswer, LotAnswer } from "./answers.ts";
import { closed, pageOf } from "#commons/answers.ts";
import { optionalText } from "#commons/asked.ts";

const Change = Type.Object({
  number: optionalText(60),
  name: optionalText(200),
  latin: optionalText(200),
  part: optionalText(200),
  form: optionalText(20),
  madeOn: optionalText(10),
  fromWhere: optionalText(2000),
  strength: optionalText(200),
  bestBefore: optionalText(10),
  cautions: optionalText(2000),
  keeps: optionalText(1000),
  guide: optionalText(300),
  unit: optionalText(60),
  ready: Type.Optional(Type.Boolean()),
});
type Change = Static<typeof Change>;
const NewLot = Type.Intersect([
  Change,
  Type.Object({
    number: Type.String(),
    name: Type.String(),
    cautions: Type.String(),
    amount: Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 }),
  }),
]);

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}

const labelView = (lot: LabelFacts, origin: string): Static<typeof LabelAnswer> => {
  const {
    id,
    number,
    name,
    latin,
    part,
    form,
    madeOn,
    bestBefore,
    strength,
    cautions,
    recallText,
  } = lot;
  const recalled = lot.recalled?.toISOString() ?? null;
  return {
    id,
    labelUrl: `${origin}/l/${id}`,
    number,
    name,
    latin,
    part,
    form,
    madeOn,
    bestBefore,
    strength,
    cautions,
    recalled,
    recallText,
  };
};
const lotView = (lot: VisibleLot, origin: string, today: string): Static<typeof LotAnswer> => ({
  ...labelView(lot, origin),
  url: `${origin}/lots/${lot.id}`,
  group: lot.group.handle,
  fromWhere: lot.fromWhere,
  keeps: lot.keeps,
  guide: lot.guideId,
  unit: lot.unit,
  ready: lot.ready,
  left: Number(lot.left),
  keeping: keepingOf(lot, today),
  updated: lot.updated.toISOString(),
});

/** A lot as the API shows it to this viewer. */
export const shownLot = async (
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<Static<typeof LotAnswer>> =>
  lotView(await lotFor(ctx.db, viewer, id), ctx.origin, await todayAtHome(ctx));

const merge = (change: Change, lot?: VisibleLot): LotInput => ({
  number: change.number ?? lot?.number ?? "",
  name: change.name ?? lot?.name ?? "",
  latin: change.latin ?? lot?.latin ?? "",
  part: change.part ?? lot?.part ?? "",
  form: change.form ?? lot?.form ?? "other",
  madeOn: change.madeOn ?? lot?.madeOn ?? "",
  fromWhere: change.fromWhere ?? lot?.fromWhere ?? "",
  strength: change.strength ?? lot?.strength ?? "",
  bestBefore: change.bestBefore ?? lot?.bestBefore ?? "",
  cautions: change.cautions ?? lot?.cautions ?? "",
  keeps: change.keeps ?? lot?.keeps ?? "",
  guide: change.guide ?? lot?.guideId ?? "",
  unit: change.unit ?? lot?.unit ?? "",
  ready: change.ready ?? lot?.ready ?? false,
});

export const lotApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["herb store"];

    app.get<ById>(
      "/api/v1/labels/:id",
      {
        schema: {
          tags,
          summary: "What stands on a label, for everybody",
          response: { 200: LabelAnswer },
        },
      },
      async (request) => labelView(await labelOf(ctx.db, request.params.id), ctx.origin),
    );
    app.get<ByHandle>(
      "/api/v1/groups/:handle/lots",
      { schema: { tags, summary: "Lots of a group", response: { 200: pageOf(LotAnswer) } } },
      async (request) => {
        const viewer = viewerOf(request);
        memberOf(viewer);
        const group = await visibleGroup(ctx, viewer, request.params.handle);
        const today = await todayAtHome(ctx);
        const { lots, more } = await lotsOf(
          ctx.db,
          viewer,
          group.id,
          readLotFilter(request.query),
          today,
          50,
        );
        return {
          items: lots.map((lot) => lotView(lot, ctx.origin, today)),
          next: more ? (lots.at(-1)?.id ?? null) : null,
        };
      },
    );
    app.post<ByHandle & { Body: Static<typeof NewLot> }>(
      "/api/v1/groups/:handle/lots",
      { schema: { tags, summary: "Write down a lot", body: NewLot, response: { 201: LotAnswer } } },
      async (request, reply) => {
        const { amount, ...facts } = request.body;
        const id = await addLot(
          ctx,
          viewerOf(request),
          request.params.handle,
          merge(facts),
          String(amount),
        );
        return reply.status(201).send(await shownLot(ctx, viewerOf(request), id));
      },
    );
    app.get<ById>(
      "/api/v1/lots/:id",
      { schema: { tags, summary: "A lot", response: { 200: LotAnswer } } },
      async (request) => shownLot(ctx, viewerOf(request), request.params.id),
    );
    app.patch<ById & { Body: Change }>(
      "/api/v1/lots/:id",
      {
        schema: {
          tags,
          summary: "Change what stands on the label",
          body: Change,
          response: { 200: LotAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        await changeLot(
          ctx,
          viewer,
          request.params.id,
          merge(request.body, await lotFor(ctx.db, viewer, request.params.id)),
        );
        return shownLot(ctx, viewer, request.params.id);
      },
    );
    app.post<ById>(
      "/api/v1/lots/:id/offer",
      {
        schema: {
          tags,
          summary: "A draft offer of what is left",
          response: { 201: closed({ offer: Type.String(), url: Type.String() }) },
        },
      },
      async (request, reply) => {
        const id = await offerLot(ctx, viewerOf(request), request.params.id);
        return reply.status(201).send({ offer: id, url: `${ctx.origin}/offers/${id}` });
      },
    );
  };
