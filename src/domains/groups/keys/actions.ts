/** Two keys. Where nobody holds the role, the second member who asks for the very same does it. */
import { sql } from "kysely";
import { type Power, powerStanding } from "#commons/permissions.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { announceAct, notTwo, toldFirst } from "../announced/actions.ts";
import { countingMembers } from "../belonging/store.ts";
import {
  type Acts,
  keyWaits,
  maxPayload,
  maxWaitingKeys,
  type Payload,
  payloadText,
  readPayload,
  type Turned,
} from "./keys.ts";
import { groupFor } from "../store.ts";
import { circleIn } from "../ties/store.ts";
import { hasTwo, type Unfit, unfit } from "../ties/ties.ts";
import { recordPower, roleFor, within } from "../powers/actions.ts";
import { byTwo, type PowerfulAct, saysOfAct } from "../powers/powers.ts";
import { tellOfKey } from "../news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { keyTexts } from "./messages.ts";

const saying = sayings(keyTexts);

export type { Act, Acts, Payload, Turned } from "./keys.ts";

/** Which asking a viewer turns the second key of: they press a button beside it, and begin none of their own. */
const turning = new WeakMap<Viewer, string>();

type Wish = Readonly<Record<string, Payload[string] | undefined>>;

/** What is guarded takes two who are two people: see ties.ts. */
interface Guard {
  /** Members whom it is for. */
  readonly benefits: readonly string[];
  /** Ids of those whose key counts; left out, all members of the group. */
  readonly candidates?: readonly string[];
}

interface Claim {
  /** undefined: there was no first key. */
  readonly first: string | undefined;
  /** Puts the first key back when the act could not be done after all. */
  back(): Promise<void>;
}

/**
 * Takes another member's first key for this very act, so that it can be used once only. Where there is none, keeps the
 * viewer's own as the first when `keep` says so, and answers undefined.
 */
async function claim(
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
  act: string,
  input: Wish,
  keep: boolean,
  guard?: Guard,
): Promise<Claim | { readonly due: Date } | undefined> {
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const now = ctx.clock.now();
  const payload = payloadText(input);
  if (Buffer.byteLength(payload) > maxPayload) throw new DomainError("too-large");
  const turned = turning.get(viewer);
  const taken = await ctx.db.transaction().execute(async (trx) => {
    // Two who ask at the same moment come one after the other: the later one is the second key.
    await trx
      .selectFrom("groups")
      .select("id")
      .where("id", "=", groupId)
      .forNoKeyUpdate()
      .execute();
    const { rows: same } = await sql<{ id: string; askedBy: string; other: boolean }>`
      select k.id, k.asked_by as "askedBy", k.asked_by <> ${member.id}::uuid and k.expires > ${now} and m.member_id is not null as other
      from key_askings k left join memberships m on m.group_id = k.group_id and m.member_id = k.asked_by
        and (m.paused_until is null or m.paused_until <= ${now})
      where k.group_id = ${groupId}::uuid and k.act = ${act} and md5(k.payload) = md5(${payload}) and k.payload = ${payload}
      order by k.made, k.id`.execute(trx);
    const others = same.filter((one) => one.other && (turned === undefined || one.id === turned));
    if (others.length === 0 && turned !== undefined)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.thisWasDoneOrTaken),
      });
    const two =
      guard === undefined
        ? { first: others[0] }
        : await pairUp(trx, now, groupId, member.id, others, guard);
    if (two.first === undefined && two.why !== undefined && turned !== undefined)
      throw notTwo(two.why);
    const { first } = two;
    if (first !== undefined && two.nobody === true) {
      const due = await announceAct(trx, ctx, {
        groupId,
        act,
        payload,
        first: first.askedBy,
        second: member.id,
      });
      await trx
        .deleteFrom("keyAskings")
        .where(
          "id",
          "in",
          same.map((one) => one.id),
        )
        .execute();
      return due;
    }
    if (first !== undefined || !keep) {
      // Who else asked for the same has it now.
      const gone =
        same.length === 0
          ? []
          : await trx
              .deleteFrom("keyAskings")
              .where(
                "id",
                "in",
                same.map((one) => one.id),
              )
              .returningAll()
              .execute();
      return { first: gone.find((row) => row.id === first?.id), gone };
    }
    const own = same.find((one) => !one.other);
    if (own === undefined) {
      const { waiting } = await trx
        .selectFrom("keyAskings")
        .select((eb) => eb.fn.countAll<string>().as("waiting"))
        .where("groupId", "=", groupId)
        .where("askedBy", "=", member.id)
        .where("expires", ">", now)
        .executeTakeFirstOrThrow();
      if (Number(waiting) >= maxWaitingKeys)
        throw new DomainError("too-many-requests", {
          detail: saying((m) => m.errors.manyOfYourAskingsWait),
        });
    }
    const expires = after(now, keyWaits);
    await sql`
      insert into key_askings (id, group_id, act, payload, asked_by, made, expires)
      values (${newId()}, ${groupId}, ${act}, ${payload}, ${member.id}, ${now}, ${expires})
      on conflict (group_id, act, md5(payload), asked_by) do update set made = excluded.made, expires = excluded.expires`.execute(
      trx,
    );
    await tellOfKey(trx, ctx, { groupId, act, payload }, member.id);
    return undefined;
  });
  if (taken === undefined) return undefined;
  if (taken instanceof Date) return { due: taken };
  return {
    first: taken.first?.askedBy,
    back: () => putBack(ctx, taken.gone),
  };
}

interface Pairing<Key> {
  readonly first: Key | undefined;
  /** Why none of the keys fits. */
  readonly why?: Unfit | undefined;
  /** Nobody here could do it as two people: then everybody is told, and it waits. */
  readonly nobody?: boolean;
}

/** With whose key the viewer's makes two. */
async function pairUp<Key extends { readonly askedBy: string }>(
  trx: Trx,
  now: Date,
  groupId: string,
  me: string,
  keys: readonly Key[],
  { benefits, candidates }: Guard,
): Promise<Pairing<Key>> {
  if (keys.length === 0) return { first: undefined };
  const circle = await circleIn(trx, groupId, now);
  const fits = keys.find((key) => unfit(circle, [key.askedBy, me], benefits) === undefined);
  if (fits !== undefined) return { first: fits };
  const all = candidates ?? (await countingMembers(trx, groupId, now));
  if (!hasTwo(circle, all, benefits)) return { first: keys[0], nobody: true };
  return { first: undefined, why: unfit(circle, [keys[0]?.askedBy ?? me, me], benefits) };
}

async function putBack(ctx: AppContext, rows: readonly Row<"keyAskings">[]): Promise<void> {
  if (rows.length > 0)
    await ctx.db
      .insertInto("keyAskings")
      .values([...rows])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Does it with the context it is given, whose database is the transaction. `first`: who asked first, of two. */
type Deed<T> = (ctx: AppContext, first: string | undefined) => Promise<T>;

interface Named {
  readonly groupId: string;
  readonly act: PowerfulAct;
  readonly wish: Wish;
  readonly role: string;
}

/** What is done, and that it was done, are one transaction. */
async function done<T>(ctx: AppContext, claimed: Claim, what: Named, doIt: Deed<T>): Promise<T> {
  try {
    return await ctx.db.transaction().execute(async (trx) => {
      const { groupId, act, wish, role } = what;
      const about = saysOfAct(act, wish);
      if (about !== undefined) await recordPower(trx, ctx, { groupId, act, about, role });
      return doIt(within(ctx, trx), claimed.first);
    });
  } catch (error) {
    await claimed.back();
    throw error;
  }
}

/**
 * Does what needs a power: at once for who holds it. Where nobody does, the first member's wish is kept for a week and
 * refused as second-key-needed; the second member who wishes the very same does it. `doIt` gets the transaction in which the log
 * says so, as its context, and is told who asked first.
 * Check the input before: what is kept should be possible.
 */
export async function actWithPower<T>(
  ctx: AppContext,
  viewer: Viewer,
  power: Power,
  groupId: string,
  act: PowerfulAct,
  payload: Wish,
  doIt: Deed<T>,
): Promise<T> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const stands = await powerStanding(ctx.db, ctx.clock, viewer, power, groupId);
  if (stands === "no") throw new DomainError("not-allowed");
  const claimed = await claim(ctx, viewer, groupId, act, payload, stands === "together");
  if (claimed === undefined) throw new DomainError("second-key-needed");
  if ("due" in claimed) throw toldFirst(claimed.due);
  const now = ctx.clock.now();
  const role =
    stands === "alone" ? await roleFor(ctx.db, now, viewer.member.id, power, groupId) : byTwo;
  return done(ctx, claimed, { groupId, act, wish: payload, role }, doIt);
}

/**
 * The same for what always takes two members, whoever holds what. Answers undefined when this was the first key. What is
 * guarded takes two people: where nobody here makes two, everybody is told, and it is refused as told-first until then.
 */
export async function actByTwo<T>(
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
  act: PowerfulAct,
  payload: Wish,
  doIt: Deed<T>,
  guard?: Guard,
): Promise<T | undefined> {
  const claimed = await claim(ctx, viewer, groupId, act, payload, true, guard);
  if (claimed !== undefined && "due" in claimed) throw toldFirst(claimed.due);
  return claimed === undefined
    ? undefined
    : done(ctx, claimed, { groupId, act, wish: payload, role: byTwo }, doIt);
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
  const gone = await ctx.db
    .deleteFrom("keyAskings")
    .where("id", "=", id)
    .where("groupId", "=", group.id)
    .where("askedBy", "=", member.id)
    .returning("id")
    .executeTakeFirst();
  if (gone === undefined) throw new DomainError("not-found");
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

/** Forgets first keys that no second one came for. A chore. */
export async function forgetKeys(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.deleteFrom("keyAskings").where("expires", "<=", now).execute();
  await ctx.db.deleteFrom("roleAskings").where("expires", "<=", now).execute();
}
