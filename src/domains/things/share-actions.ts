/** What is ready to share becomes an offer: a draft on the board, with one tap. */
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { sql } from "kysely";
import type { Row, ThingState, Trx } from "#platform/database/schema.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { ourThing } from "./actions.ts";
import { lotFor } from "./lots/store.ts";
import { offerName, offerText } from "./lots/offer-text.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { thingMessages } from "./messages.ts";

const saying = sayings(thingMessages);

/** The offer that stands already. */
const standing = (
  trx: Trx,
  viewer: Viewer,
  column: "lotId" | "thingId",
  id: string,
): Promise<Row<"offers"> | undefined> =>
  trx
    .selectFrom("offers")
    .selectAll()
    .where(column, "=", id)
    .where("state", "in", ["open", "paused"])
    .where(sql<boolean>`${visibleTo(viewer, "offers")}`)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();

const draft = {
  purpose: "offer",
  area: "",
  tags: [],
  visibility: "public",
  publish: false,
  what: "thing",
} as const;

const languageOf = async (ctx: AppContext, groupId: string): Promise<string> =>
  (
    await ctx.db
      .selectFrom("groups")
      .select("language")
      .where("id", "=", groupId)
      .executeTakeFirstOrThrow()
  ).language;

function mustBeThere(state: ThingState): void {
  if (state === "retired" || state === "missing")
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.itIsNotThereTo),
    });
}

function mustBeGood(lot: Pick<Row<"lots">, "recalled" | "ready">): void {
  if (lot.recalled !== null)
    throw new DomainError("conflict", {
      detail: saying((m) => m.errors.thisLotIsRecalledNothing),
    });
  if (!lot.ready)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.itIsNotMarkedAs) });
}

/** Answers the id of the offer: the one that stands, else a new draft. */
export async function offerThing(ctx: AppContext, viewer: Viewer, id: string): Promise<string> {
  const thing = await ourThing(ctx, viewer, id);
  mustBeThere(thing.state);
  const language = await languageOf(ctx, thing.groupId);
  const { name } = thing;
  const { id: offer } = await makeOffer(
    ctx,
    viewer,
    thing.group.handle,
    {
      ...draft,
      name,
      content: thing.source,
      careKind: "other",
      how: "lend",
      language,
      conditions: thing.care.slice(0, 500),
    },
    {
      thingId: id,
      standing: async (trx) => {
        // Two taps at once make one.
        const held = await trx
          .selectFrom("things")
          .select("state")
          .where("id", "=", id)
          .forNoKeyUpdate()
          .executeTakeFirst();
        mustBeThere(held?.state ?? "retired");
        return standing(trx, viewer, "thingId", id);
      },
    },
  );
  return offer;
}

/** The same for a lot: how much is left, and its cautions word by word. */
export async function offerLot(ctx: AppContext, viewer: Viewer, id: string): Promise<string> {
  const lot = await lotFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", lot.groupId);
  mustBeGood(lot);
  const left = Number(lot.left);
  if (left <= 0)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.nothingOfItIsLeft) });
  const { language } = lot.group;
  const { id: offer } = await makeOffer(
    ctx,
    viewer,
    lot.group.handle,
    {
      ...draft,
      name: offerName(lot, language),
      content: offerText(lot, language),
      careKind: "herbs",
      how: "give",
      language,
      quantity: left,
      unit: lot.unit,
      cautions: lot.cautions,
    },
    {
      lotId: id,
      standing: async (trx) => {
        // Who recalls it holds it too: what is offered before is taken
        // away, and nothing is offered after.
        const held = await trx
          .selectFrom("lots")
          .select(["recalled", "ready"])
          .where("id", "=", id)
          .forUpdate()
          .executeTakeFirst();
        if (held === undefined) throw new DomainError("not-found");
        mustBeGood(held);
        return standing(trx, viewer, "lotId", id);
      },
    },
  );
  return offer;
}
