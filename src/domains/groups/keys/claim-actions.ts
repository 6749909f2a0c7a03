/**
 * One key of two: the first is kept, the second carries, and two who
 * each turned a first one are paired.
 */
import { sql } from "kysely";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { settleKeys } from "#commons/news/settled.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { announceAct, notTwo } from "../announced/actions.ts";
import { countingMembers } from "../belonging/store.ts";
import { keyWaits, maxPayload, maxWaitingKeys, type Payload, payloadText } from "./keys.ts";
import { circleIn } from "../ties/store.ts";
import { hasTwo, type Unfit, unfit } from "../ties/ties.ts";
import { notifyOfKey } from "../news-actions.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { keyTexts } from "./messages.ts";

const saying = sayings(keyTexts);

/**
 * Which asking a viewer turns the second key of: they press a button
 * beside it, and begin none of their own.
 */
export const turning = new WeakMap<Viewer, string>();

export type KeyPayload = Readonly<Record<string, Payload[string] | undefined>>;

/** What is guarded takes two who are two people: see ties.ts. */
export interface KeyGuard {
  /** Members whom it is for. */
  readonly benefits: readonly string[];
  /** Ids of those whose key counts; left out, all members of the group. */
  readonly candidates?: readonly string[];
}

export interface KeyClaim {
  /** undefined: there was no first key. */
  readonly first: string | undefined;
  /** Puts the first key back when the act could not be done after all. */
  back(): Promise<void>;
}

/**
 * Takes another member's first key for this very act, so that it can be used once only. Where there
 * is none, keeps the viewer's own as the first when `keep` says so, and answers undefined.
 */
export async function claimKey(
  ctx: AppContext,
  viewer: Viewer,
  groupId: string,
  act: string,
  input: KeyPayload,
  keep: boolean,
  guard?: KeyGuard,
): Promise<KeyClaim | { readonly due: Date } | undefined> {
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
      select k.id, k.asked_by as "askedBy", k.asked_by <> ${member.id}::uuid and k.expires > ${now}
        and m.member_id is not null as other
      from key_askings k left join memberships m on m.group_id = k.group_id
        and m.member_id = k.asked_by
        and (m.paused_until is null or m.paused_until <= ${now})
      where k.group_id = ${groupId}::uuid and k.act = ${act} and md5(k.payload) = md5(${payload})
        and k.payload = ${payload}
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
      await settleKeys(trx, now, groupId);
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
      if (gone.length > 0) await settleKeys(trx, now, groupId);
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
      on conflict (group_id, act, md5(payload), asked_by) do update set made = excluded.made,
        expires = excluded.expires`.execute(trx);
    await notifyOfKey(trx, ctx, { groupId, act, payload }, member.id);
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
  { benefits, candidates }: KeyGuard,
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
