/** Hours between collectives: agreed on, offered, and passed on to who gave the care. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import { mustBeAble } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { groupForWriting, todayAtHome } from "#domains/groups/queries.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { offerAgreement } from "#protocol/outbox/direct-activities/offers.ts";
import { after, days } from "#platform/lib/clock.ts";
import { isId, keyOf, newId } from "#platform/lib/ids.ts";
import { book } from "../actions.ts";
import { accountOf, balanceOf } from "../accounts-actions.ts";
import {
  commons,
  hoursUnit,
  memberHolder,
  transferEntries,
  outside,
  siblingHolder,
} from "../ledger.ts";
import { hoursDocument } from "./document.ts";
import { holdMembers } from "../timebank/actions.ts";
import { isQuarterHours, mayOffer, passOnDays } from "./tie.ts";
import { tieHoursText } from "../hours-text.ts";
import { tieMessages } from "./messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";

const saying = sayings(tieMessages);

type Tie = Row<"hourTies">;

const messages = tieMessages("en");

/**
 * Agrees to count hours with a sibling, or changes how many; called when the group has decided so.
 */
export async function setTie(
  trx: Trx,
  now: Date,
  input: {
    readonly groupId: string;
    readonly actorIri: string;
    readonly name: string;
    readonly mostMinutes: number;
  },
): Promise<void> {
  const { groupId, actorIri, name, mostMinutes } = input;
  await trx
    .insertInto("hourTies")
    .values({ id: newId(), groupId, actorIri, name, mostMinutes, state: "agreed", made: now })
    .onConflict((conflict) =>
      conflict.columns(["groupId", "actorIri"]).doUpdateSet({ name, mostMinutes, state: "agreed" }),
    )
    .execute();
  await limited(trx, { groupId, actorIri, mostMinutes });
}

/**
 * Id of the sibling's account, with the limits of the tie: the database itself keeps to them.
 * `coming`: minutes already promised.
 */
export async function limited(
  trx: Trx,
  tie: Pick<Tie, "groupId" | "actorIri" | "mostMinutes">,
  coming = 0,
): Promise<string> {
  const id = await accountOf(trx, tie.groupId, hoursUnit, siblingHolder(tie.actorIri));
  const { balance } = await trx
    .selectFrom("ledgerAccounts")
    .select("balance")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // A smaller limit than what stands open already counts from now on; nothing is taken back.
  const max = Math.max(
    tie.mostMinutes,
    Math.abs(Number(balance)),
    Math.abs(Number(balance) + coming),
  );
  await trx
    .updateTable("ledgerAccounts")
    .set({ floor: String(-max), ceiling: String(max) })
    .where("id", "=", id)
    .execute();
  return id;
}

/**
 * No more hours go either way; called when the group has decided so. What is on its way is
 * still answered, and what stands stays.
 */
export const endTie = async (trx: Trx, groupId: string, actorIri: string): Promise<void> => {
  await trx
    .updateTable("hourTies")
    .set({ state: "ended" })
    .where("groupId", "=", groupId)
    .where("actorIri", "=", actorIri)
    .execute();
};

/** The agreed tie, locked. */
const lockTie = (trx: Trx, groupId: string, id: string): Promise<Tie | undefined> =>
  trx
    .selectFrom("hourTies")
    .selectAll()
    .where("groupId", "=", groupId)
    .where("state", "=", "agreed")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/**
 * A member thanks a sibling collective, once for one `key`. The hours leave their account now,
 * and come back if the sibling says no.
 */
export async function offerHours(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: { readonly tie: string; readonly minutes: number; readonly key?: string | undefined },
): Promise<string> {
  const { group, member } = await groupForWriting(ctx, viewer, handle);
  rejectFields({
    minutes: isQuarterHours(input.minutes) ? undefined : saying((m) => m.minutesNote),
  });
  const ways = await waysOf(ctx.db, group.id);
  if (ways.economy !== "hours" || group.kind !== "open")
    throw new DomainError("not-allowed", { detail: saying((m) => m.onlyOpen) });
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const tie = isId(input.tie) ? await lockTie(trx, group.id, input.tie) : undefined;
    rejectFields({ tie: tie === undefined ? saying((m) => m.tieNote) : undefined });
    if (tie === undefined) throw new DomainError("bad-input");
    const id =
      input.key === undefined || input.key === ""
        ? newId()
        : keyOf("offer", group.id, member.id, input.key);
    const offerIri = activityIri(ctx.origin, id);
    const before = await trx
      .selectFrom("hourTransfers")
      .selectAll()
      .where("offerIri", "=", offerIri)
      .executeTakeFirst();
    if (before !== undefined) {
      if (before.tieId !== tie.id || before.minutes !== input.minutes)
        throw new DomainError("conflict", { detail: saying((m) => m.otherBefore) });
      return before.id;
    }
    if ((await holdMembers(trx, group.id, [member.id])).length === 0)
      throw new DomainError("not-found");
    const waiting = await trx
      .selectFrom("hourTransfers")
      .select((eb) => eb.fn.coalesce(eb.fn.sum<string>("minutes"), eb.val("0")).as("minutes"))
      .where("tieId", "=", tie.id)
      .where("way", "=", "out")
      .where("state", "=", "offered")
      .executeTakeFirstOrThrow();
    const balance = await balanceOf(trx, group.id, hoursUnit, siblingHolder(tie.actorIri));
    rejectFields({
      minutes: mayOffer(
        { balance, onTheWay: Number(waiting.minutes), max: tie.mostMinutes },
        input.minutes,
      )
        ? undefined
        : saying((m) => m.tooMuch),
    });
    await book(trx, now, {
      groupId: group.id,
      key: keyOf("out", offerIri),
      kind: "sibling",
      happenedOn: await todayAtHome(ctx, trx),
      entries: transferEntries(hoursUnit, memberHolder(member.id), outside, input.minutes),
      floor: (holder) => (holder.kind === "member" ? (ways.hoursFloor ?? null) : undefined),
    });
    const transfer = await trx
      .insertInto("hourTransfers")
      .values({
        id: newId(),
        tieId: tie.id,
        way: "out",
        minutes: input.minutes,
        memberId: member.id,
        offerIri,
        agreementIri: null,
        transactionId: null,
        askedAgain: now,
        made: now,
        updated: now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await sendOffer(trx, now, ctx, {
      handle: group.handle,
      actorIri: tie.actorIri,
      offerIri,
      minutes: input.minutes,
    });
    return transfer.id;
  });
}

/** Sends it, the first time or again. */
export const sendOffer = (
  trx: Trx,
  now: Date,
  ctx: AppContext,
  offer: {
    readonly handle: string;
    readonly actorIri: string;
    readonly offerIri: string;
    readonly minutes: number;
  },
): Promise<void> =>
  offerAgreement(trx, ctx, {
    id: offer.offerIri.slice(activityIri(ctx.origin, "").length),
    from: offer.handle,
    to: offer.actorIri,
    object: hoursDocument(
      {
        provider: groupIri(ctx.origin, offer.handle),
        receiver: offer.actorIri,
        minutes: offer.minutes,
      },
      now.toISOString(),
    ),
    word: messages.offered({ minutes: tieHoursText(offer.minutes, "en") }),
  });

function whomNote(whom: string | undefined, me: string): Saying | undefined {
  if (whom === undefined) return saying((m) => m.toNote);
  return whom === me ? saying((m) => m.notMine) : undefined;
}

/** Passes hours that came to the commons on to who gave the care; never to oneself. */
export async function passOn(
  ctx: AppContext,
  viewer: Viewer,
  transferId: string,
  toHandle: string,
): Promise<string> {
  if (!isId(transferId)) throw new DomainError("not-found");
  const row = await ctx.db
    .selectFrom("hourTransfers")
    .innerJoin("hourTies", "hourTies.id", "hourTransfers.tieId")
    .innerJoin("groups", "groups.id", "hourTies.groupId")
    .select([
      "hourTransfers.minutes",
      "hourTransfers.made",
      "hourTransfers.state",
      "hourTransfers.way",
      "groups.id as groupId",
      "groups.handle",
    ])
    .where("hourTransfers.id", "=", transferId)
    .executeTakeFirst();
  const { member } = viewer;
  if (member === undefined) throw new DomainError("sign-in-needed");
  if (row?.way !== "in" || row.state !== "booked" || !member.groups.includes(row.groupId))
    throw new DomainError("not-found");
  await mustBeAble(ctx.db, ctx.clock, viewer, "write", row.groupId);
  if ((await waysOf(ctx.db, row.groupId)).economy !== "hours")
    throw new DomainError("conflict", { detail: saying((m) => m.notCounted) });
  const now = ctx.clock.now();
  if (after(row.made, days(passOnDays)) < now) throw new DomainError("gone");
  const whom = await ctx.db
    .selectFrom("members")
    .innerJoin("memberships", "memberships.memberId", "members.id")
    .select("members.id")
    .where("memberships.groupId", "=", row.groupId)
    .where("members.handle", "=", readHandle(toHandle))
    .executeTakeFirst();
  rejectFields({ member: whomNote(whom?.id, member.id) });
  if (whom === undefined) throw new DomainError("bad-input");
  const { fresh } = await ctx.db.transaction().execute(async (trx) => {
    if ((await holdMembers(trx, row.groupId, [whom.id])).length === 0)
      throw new DomainError("conflict", { detail: saying((m) => m.toNote) });
    return book(trx, now, {
      groupId: row.groupId,
      key: keyOf("pass-on", transferId),
      kind: "thanks",
      happenedOn: await todayAtHome(ctx, trx),
      entries: transferEntries(hoursUnit, commons, memberHolder(whom.id), row.minutes),
    });
  });
  if (!fresh)
    throw new DomainError("conflict", { detail: saying((m) => m.errors.theseHoursWerePassedOn) });
  return row.handle;
}
