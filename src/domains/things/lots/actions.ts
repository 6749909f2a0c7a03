/** What people do with lots of the herb store. */
import { later, mayChange, mustBeOurs } from "#commons/owned.ts";
import { can, mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome } from "#domains/groups/queries.ts";
import { newId } from "#platform/lib/ids.ts";
import { type LotInput, maxLots, readLot, type VisibleLot } from "./lot.ts";
import { lotFor, makerOf } from "./store.ts";
import { bookMovement } from "./movements/actions.ts";
import { amountText, moveStock, readAmount } from "./stock.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { lotMessages } from "./messages.ts";

const saying = sayings(lotMessages);

type Written = ReturnType<typeof readLot>["facts"] & { guideId: string | null };

async function read(
  ctx: AppContext,
  viewer: Viewer,
  input: LotInput,
  more: Record<string, Saying | undefined> = {},
): Promise<Written> {
  const { facts, guideId, notes } = readLot(input, await todayAtHome(ctx));
  const known =
    guideId === null || (notes.guide === undefined && (await maySeeGuide(ctx.db, viewer, guideId)));
  rejectFields({
    ...notes,
    ...more,
    guide: notes.guide ?? (known ? undefined : saying((m) => m.errors.thereIsNoSuchGuide)),
  });
  return { ...facts, guideId };
}

async function maySeeGuide(db: Reader, viewer: Viewer, id: string): Promise<boolean> {
  const guide = await db
    .selectFrom("guides")
    .select(["groupId", "published", "visibility"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (guide === undefined) return false;
  if (guide.groupId !== null && viewer.member?.groups.includes(guide.groupId) === true) return true;
  return guide.published !== null && guide.visibility !== "group";
}

/** Two lots with one number could not be told apart in a recall. */
async function numberIsFree<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if ((error as { constraint?: unknown }).constraint !== "lots_number") throw error;
    throw new DomainError("bad-input", {
      fields: { number: saying((m) => m.errors.anotherLotOfTheGroup) },
    });
  });
}

/** `amount`: how much was made, a decimal above zero. Answers the id. */
export async function addLot(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  input: LotInput,
  amount: string,
): Promise<string> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const made = readAmount(amount);
  const first = made === undefined ? "nothing" : moveStock(0, "made", made);
  const facts = await read(ctx, viewer, input, {
    amount: typeof first === "string" ? saying((m) => m.errors.howMuch) : undefined,
  });
  if (typeof first === "string") throw new DomainError("bad-input");
  const { count } = await ctx.db
    .selectFrom("lots")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("groupId", "=", group.id)
    .executeTakeFirstOrThrow();
  if (Number(count) >= maxLots)
    throw new DomainError("too-large", {
      detail: saying((m) => m.errors.aGroupKeepsLotsAt({ maxLots })),
    });
  const now = ctx.clock.now();
  const id = newId();
  await numberIsFree(
    ctx.db.transaction().execute(async (trx) => {
      await trx
        .insertInto("lots")
        .values({ ...facts, id, groupId: group.id, recalled: null, made: now, updated: now })
        .execute();
      const movement = await trx
        .insertInto("lotMovements")
        .values({
          id: newId(),
          lotId: id,
          kind: "made",
          amount: amountText(first.amount),
          leftOver: amountText(first.leftOver),
          exchangeId: null,
          toMemberId: member.id,
          toActorIri: null,
          made: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await bookMovement(trx, now, group.id, movement);
    }),
  );
  return id;
}

/** The lot as a thing that its maker, or who may edit in the group, answers for. */
const owned = async (
  db: Reader,
  lot: VisibleLot,
): Promise<{ groupId: string; madeBy: string | null }> => ({
  groupId: lot.groupId,
  madeBy: await makerOf(db, lot.id),
});

/**
 * May the viewer change what stands on the label, and recall the lot? Who made it,
 * who may edit, who keeps the things.
 */
export const mayKeep = async (ctx: AppContext, viewer: Viewer, lot: VisibleLot): Promise<boolean> =>
  (await mayChange(ctx, viewer, await owned(ctx.db, lot))) ||
  can(ctx.db, ctx.clock, viewer, "recall-lots", lot.groupId);

/** A lot that the viewer answers for; else not-found or not-allowed. */
export async function keptLot(ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleLot> {
  const lot = await lotFor(ctx.db, viewer, id);
  if (!(await mayKeep(ctx, viewer, lot))) await mustBeOurs(ctx, viewer, await owned(ctx.db, lot));
  return lot;
}

export async function changeLot(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: LotInput,
): Promise<void> {
  const lot = await keptLot(ctx, viewer, id);
  const facts = await read(ctx, viewer, input);
  await numberIsFree(
    ctx.db
      .updateTable("lots")
      .set({ ...facts, updated: later(lot.updated, ctx.clock.now()) })
      .where("id", "=", id)
      .execute(),
  );
}

/** It has steeped long enough: it may be given and offered. Any member of the group says so. */
export async function setReady(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const lot = await lotFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", lot.groupId);
  await ctx.db
    .updateTable("lots")
    .set({ ready: true, updated: later(lot.updated, ctx.clock.now()) })
    .where("id", "=", id)
    .where("recalled", "is", null)
    .execute();
}
