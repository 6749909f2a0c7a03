/**
 * What comes into a lot and goes out of it. Movements are only ever added; a
 * mistake is taken back by one more.
 */
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { MovementKind, NewRow, Row, Trx } from "#platform/database/schema.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { isId, keyOf, newId } from "#platform/lib/ids.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { book } from "#domains/ledger/actions.ts";
import { balanceOf } from "#domains/ledger/accounts-actions.ts";
import { commons, lotUnit, transferEntries as between, outside } from "#domains/ledger/ledger.ts";
import type { LotMovement, VisibleLot } from "../lot.ts";
import { lotFor } from "../store.ts";
import { exchangesOf, groupsElsewhere } from "../recall-store.ts";
import { receiverOf } from "../../receiver-store.ts";
import {
  amountText,
  counter,
  moveStock,
  type StockMove,
  type MoveRefusal,
  readAmount,
  thousandths,
} from "../stock.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { lotMessages } from "../messages.ts";

const saying = sayings(lotMessages);

interface MovementInput {
  readonly kind: MovementKind;
  /** A decimal; of `counted` how much is there now. */
  readonly amount: string;
  /** "@handle" or a name in words. */
  readonly to?: string;
  /** IRI of a group elsewhere. */
  readonly elsewhere?: string;
  /** Id of the exchange in which it was given. */
  readonly exchange?: string;
  readonly note?: string;
}

const refusals: Readonly<Record<MoveRefusal, (left: string) => Saying>> = {
  nothing: () => saying((m) => m.errors.aNumberAboveZero),
  "too-much": () => saying((m) => m.errors.thisIsMoreThanA),
  "too-little": (left) => saying((m) => m.errors.thereAreOnlyLeftIf({ left })),
  "the-same": () => saying((m) => m.errors.itIsAsItStands),
};

async function ourLot(ctx: AppContext, viewer: Viewer, id: string): Promise<VisibleLot> {
  const lot = await lotFor(ctx.db, viewer, id);
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", lot.groupId);
  return lot;
}

type Going = Pick<NewRow<"lotMovements">, "exchangeId" | "toMemberId" | "toActorIri"> & {
  readonly toName: string;
};
const nobody: Going = { exchangeId: null, toMemberId: null, toActorIri: null, toName: "" };

/**
 * Adds one movement. All who write to a lot wait for its row in turn, and what is left is read
 * after that: so nobody counts with what another has just taken.
 */
async function write(
  trx: Trx,
  now: Date,
  lotId: string,
  kind: MovementKind,
  make: (
    left: number,
    lot: Pick<Row<"lots">, "recalled">,
  ) => StockMove | MoveRefusal | Promise<StockMove | MoveRefusal>,
  { note, ...going }: Going & { readonly note: string },
): Promise<LotMovement> {
  const lot = await trx
    .selectFrom("lots")
    .select(["recalled", "groupId"])
    .where("id", "=", lotId)
    .forUpdate()
    .executeTakeFirst();
  if (lot === undefined) throw new DomainError("not-found");
  const last = await trx
    .selectFrom("lotMovements")
    .select("leftOver")
    .where("lotId", "=", lotId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const left = thousandths(last?.leftOver ?? 0);
  const made = await make(left, lot);
  if (typeof made === "string")
    throw new DomainError("bad-input", { fields: { amount: refusals[made](amountText(left)) } });
  const movement = await trx
    .insertInto("lotMovements")
    .values({
      ...going,
      id: newId(),
      lotId,
      kind,
      amount: amountText(made.amount),
      leftOver: amountText(made.leftOver),
      note,
      made: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await bookMovement(trx, now, lot.groupId, movement);
  return movement;
}

/**
 * Books it where hours and money are booked, in the transaction that writes it: the shelf and the
 * book can't differ, and the database refuses what would fall below nothing. What was on the shelf
 * and never booked is brought into the book first.
 */
export async function bookMovement(
  trx: Trx,
  now: Date,
  groupId: string,
  movement: Pick<LotMovement, "id" | "lotId" | "kind" | "amount" | "leftOver">,
): Promise<void> {
  const unit = lotUnit(movement.lotId);
  const amount = thousandths(movement.amount);
  const missing =
    thousandths(movement.leftOver) - amount - (await balanceOf(trx, groupId, unit, commons));
  const common = {
    groupId,
    happenedOn: dayIn(now, await homeZone(trx)),
    floor: (holder: { readonly kind: string }) => (holder.kind === "commons" ? 0 : undefined),
  };
  if (missing !== 0)
    await book(trx, now, {
      ...common,
      key: keyOf("opening", movement.id),
      kind: "opening",
      entries: between(unit, outside, commons, missing),
    });
  await book(trx, now, {
    ...common,
    key: keyOf("movement", movement.id),
    kind: movement.kind,
    entries: between(unit, outside, commons, amount),
  });
}

/** Who takes it: an exchange names them; else a group elsewhere, a member, or a name in words. */
async function goingOf(
  ctx: AppContext,
  viewer: Viewer,
  lot: VisibleLot,
  input: MovementInput,
): Promise<Going> {
  if (input.kind !== "given") return nobody;
  const [exchange = "", elsewhere = "", to = ""] = [input.exchange, input.elsewhere, input.to];
  if (exchange !== "") {
    const mine = await exchangesOf(ctx.db, viewer.member?.id ?? "", lot.id);
    const row =
      isId(exchange) && mine.some((one) => one.id === exchange)
        ? await ctx.db
            .selectFrom("exchanges")
            .select(["memberId", "actorIri", "name"])
            .where("id", "=", exchange)
            .executeTakeFirst()
        : undefined;
    rejectFields({
      exchange: row === undefined ? saying((m) => m.errors.chooseOneOfTheExchanges) : undefined,
    });
    const { memberId = null, actorIri = null, name = "" } = row ?? {};
    return {
      exchangeId: exchange,
      toMemberId: memberId,
      toActorIri: actorIri,
      toName: memberId === null && actorIri === null ? name : "",
    };
  }
  if (elsewhere !== "") {
    const known = (await groupsElsewhere(ctx.db)).some((one) => one.iri === elsewhere);
    rejectFields({
      elsewhere: known ? undefined : saying((m) => m.errors.chooseAGroupThatWe),
    });
    return { ...nobody, toActorIri: elsewhere };
  }
  const { kind } = await ctx.db
    .selectFrom("groups")
    .select("kind")
    .where("id", "=", lot.groupId)
    .executeTakeFirstOrThrow();
  const { receiver, note } = await receiverOf(ctx.db, to, { id: lot.groupId, kind });
  rejectFields({
    to:
      note ??
      (receiver.memberId === null && receiver.name === ""
        ? saying((m) => m.errors.whoTakesItARecall)
        : undefined),
  });
  return { ...nobody, toMemberId: receiver.memberId, toName: receiver.name };
}

/** Made, given, discarded or counted. */
export async function moveLot(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: MovementInput,
): Promise<LotMovement> {
  const lot = await ourLot(ctx, viewer, id);
  const amount = readAmount(input.amount);
  if (amount === undefined)
    throw new DomainError("bad-input", {
      fields: { amount: saying((m) => m.errors.aNumberSuchAs2) },
    });
  const going = await goingOf(ctx, viewer, lot, input);
  return ctx.db.transaction().execute(async (trx) =>
    write(
      trx,
      ctx.clock.now(),
      id,
      input.kind,
      (left, { recalled }) => {
        if (recalled !== null && input.kind === "given")
          throw new DomainError("conflict", {
            detail: saying((m) => m.errors.thisLotIsRecalledNothing),
          });
        return moveStock(left, input.kind, amount);
      },
      { ...going, note: oneLine(input.note ?? "", 300) },
    ),
  );
}

/** Takes a movement back: one more with the opposite sign and the same receiver. */
export async function takeBackMovement(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  movementId: string,
): Promise<LotMovement> {
  await ourLot(ctx, viewer, id);
  if (!isId(movementId)) throw new DomainError("not-found");
  return ctx.db.transaction().execute(async (trx) => {
    const was = await trx
      .selectFrom("lotMovements")
      .selectAll()
      .where("id", "=", movementId)
      .where("lotId", "=", id)
      .executeTakeFirst();
    if (was === undefined) throw new DomainError("not-found");
    const amount = thousandths(was.amount);
    const { exchangeId, toMemberId, toActorIri, toName } = was;
    return write(
      trx,
      ctx.clock.now(),
      id,
      was.kind,
      async (left) => {
        const { net } = await trx
          .selectFrom("lotMovements")
          .select((eb) => eb.fn.sum<string>("amount").as("net"))
          .where("lotId", "=", id)
          .where("kind", "=", was.kind)
          .where("toName", "=", toName)
          .where("toMemberId", "is not distinct from", toMemberId)
          .where("toActorIri", "is not distinct from", toActorIri)
          .executeTakeFirstOrThrow();
        const returned = counter(left, amount, thousandths(net));
        if (returned === "nothing")
          throw new DomainError("conflict", {
            detail: saying((m) => m.errors.thisWasTakenBackAlready),
          });
        return returned;
      },
      { exchangeId, toMemberId, toActorIri, toName, note: "" },
    );
  });
}
