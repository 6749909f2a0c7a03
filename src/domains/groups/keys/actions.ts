/** Two keys. Where nobody holds the role, the second member who asks for the very same does it. */
import { type Power, powerStanding } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { settleKeys } from "#commons/news/settled.ts";
import { isId } from "#platform/lib/ids.ts";
import { toldFirst } from "../announced/actions.ts";
import { type Acts, keysPath, readPayload, type Turned } from "./keys.ts";
import { groupFor } from "../store.ts";
import { recordPower, roleFor, within } from "../powers/actions.ts";
import { byTwo, type PowerfulAct, saysOfAct } from "../powers/powers.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { keyTexts } from "./messages.ts";
import {
  type KeyPayload,
  type KeyClaim,
  claimKey,
  type KeyGuard,
  turning,
} from "./claim-actions.ts";

const saying = sayings(keyTexts);

export type { Act, Acts, Payload, Turned } from "./keys.ts";

/**
 * Does it with the context it is given, whose database is the
 * transaction. `first`: who asked first, of two.
 */
type Deed<T> = (ctx: AppContext, first: string | undefined) => Promise<T>;

interface Named {
  readonly groupId: string;
  readonly act: PowerfulAct;
  readonly payload: KeyPayload;
  readonly role: string;
}

/** The page where what waits in this group stands. */
async function waitsAt({ db }: AppContext, groupId: string): Promise<string> {
  const { handle } = await db
    .selectFrom("groups")
    .select("handle")
    .where("id", "=", groupId)
    .executeTakeFirstOrThrow();
  return keysPath(handle);
}

/** What is done, and that it was done, are one transaction. */
async function done<T>(ctx: AppContext, claimed: KeyClaim, what: Named, doIt: Deed<T>): Promise<T> {
  try {
    return await ctx.db.transaction().execute(async (trx) => {
      const { groupId, act, payload, role } = what;
      const about = saysOfAct(act, payload);
      if (about !== undefined) await recordPower(trx, ctx, { groupId, act, about, role });
      return doIt(within(ctx, trx), claimed.first);
    });
  } catch (error) {
    await claimed.back();
    throw error;
  }
}

/**
 * Does what needs a power: at once for who holds it. Where nobody does, what the first member
 * asks is kept for a week and refused as second-key-needed; the second member who asks for the
 * very same does it. `doIt` gets the transaction in which the log says so, as its context, and
 * is told who asked first. Check the input before: what is kept should be possible.
 */
export async function actWithPower<T>(
  ctx: AppContext,
  viewer: Viewer,
  power: Power,
  groupId: string,
  act: PowerfulAct,
  payload: KeyPayload,
  doIt: Deed<T>,
): Promise<T> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const stands = await powerStanding(ctx.db, ctx.clock, viewer, power, groupId);
  if (stands === "no") throw new DomainError("not-allowed");
  const claimed = await claimKey(ctx, viewer, groupId, act, payload, stands === "together");
  if (claimed === undefined)
    throw new DomainError("second-key-needed", { waitsAt: await waitsAt(ctx, groupId) });
  if ("due" in claimed) throw toldFirst(claimed.due, await waitsAt(ctx, groupId));
  const now = ctx.clock.now();
  const role =
    stands === "alone" ? await roleFor(ctx.db, now, viewer.member.id, power, groupId) : byTwo;
  return done(ctx, claimed, { groupId, act, payload, role }, doIt);
}

/**
 * The same for what always takes two members, whoever holds what. Answers undefined when this was
 * the first key. What is guarded takes two people: where nobody here makes two, everybody is told,
 * and it is refused as told-first until then.
 */
export async function actByTwo<T>(
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
  act: PowerfulAct,
  payload: KeyPayload,
  doIt: Deed<T>,
  guard?: KeyGuard,
): Promise<T | undefined> {
  const claimed = await claimKey(ctx, viewer, groupId, act, payload, true, guard);
  if (claimed !== undefined && "due" in claimed)
    throw toldFirst(claimed.due, await waitsAt(ctx, groupId));
  return claimed === undefined
    ? undefined
    : done(ctx, claimed, { groupId, act, payload, role: byTwo }, doIt);
}

/** "Do this with me": turns the second key of what somebody else asked for. */
export async function turnKey(
  ctx: AppContext,
  viewer: Viewer,
  acts: Acts,
  handle: string,
  id: string,
): Promise<Turned> {
  const { group, member } = await inside(ctx, viewer, handle);
  const asking = isId(id)
    ? await ctx.db
        .selectFrom("keyAskings")
        .selectAll()
        .where("id", "=", id)
        .where("groupId", "=", group.id)
        .where("expires", ">", ctx.clock.now())
        .executeTakeFirst()
    : undefined;
  const act =
    asking === undefined || !Object.hasOwn(acts, asking.act) ? undefined : acts[asking.act];
  if (asking === undefined || act === undefined) throw new DomainError("not-found");
  if (asking.askedBy === member.id)
    throw new DomainError("not-allowed", {
      detail: saying((m) => m.errors.yoursIsTheFirstKey),
    });
  const second: Viewer = { member };
  turning.set(second, id);
  const answer = await act.run(ctx, second, readPayload(asking.payload), group);
  return typeof answer === "string" ? { path: answer } : answer;
}

/** Takes one's own first key back. */
export async function takeKeyBack(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  id: string,
): Promise<void> {
  const { group, member } = await inside(ctx, viewer, handle);
  if (!isId(id)) throw new DomainError("not-found");
  await ctx.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom("keyAskings")
      .where("id", "=", id)
      .where("groupId", "=", group.id)
      .where("askedBy", "=", member.id)
      .returning("id")
      .executeTakeFirst();
    if (gone === undefined) throw new DomainError("not-found");
    await settleKeys(trx, ctx.clock.now(), group.id);
  });
}

/** The group, for those who belong to it; for everybody else there is nothing here. */
export async function inside(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{
  readonly group: Awaited<ReturnType<typeof groupFor>>;
  readonly member: NonNullable<Viewer["member"]>;
}> {
  const group = await groupFor(ctx.db, viewer, handle);
  if (viewer.member?.groups.includes(group.id) !== true) throw new DomainError("not-found");
  return { group, member: viewer.member };
}

/** Forgets first keys that no second one came for. A scheduled task. */
export async function forgetKeys(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.deleteFrom("keyAskings").where("expires", "<=", now).execute();
  await ctx.db.deleteFrom("roleAskings").where("expires", "<=", now).execute();
}
