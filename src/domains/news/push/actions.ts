/** A member's devices: which of them are told. */
import { sql, type RawBuilder } from "kysely";
import Type from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { digest, newId } from "#platform/lib/ids.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { newsMessages } from "../messages.ts";
import { readSubscription, type PushSubscription } from "./subscription.ts";
import { signedIn } from "#commons/permissions.ts";

/** A device that was not used for so long is forgotten. */
const life = days(180);
const maxDevices = 10;

const lockOf = (ctx: AppContext): Buffer => derive(instanceKey(ctx.config.dataDir), "push devices");
const sealDevice = (ctx: AppContext, subscription: PushSubscription): string =>
  seal(lockOf(ctx), JSON.stringify(subscription));
const Device = Type.Object({
  endpoint: Type.String(),
  keys: Type.Object({ p256dh: Type.String(), auth: Type.String() }),
});
export const unsealDevice = (ctx: AppContext, sealed: string): PushSubscription =>
  readJson(Device, unseal(lockOf(ctx), sealed));

/** SQL condition on push_subscriptions: nobody has signed out there, and its day has not come. */
export const deviceCounts = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(push_subscriptions.purge > ${now} and (push_subscriptions.session_ends <= ${now}
    or exists (select from sessions where sessions.id = push_subscriptions.session_id)))`;

/** How many devices of theirs are told; `without`: but for this one. */
export async function devicesOf(
  ctx: AppContext,
  viewer: Viewer,
  without?: string,
): Promise<number> {
  const { n } = await ctx.db
    .selectFrom("pushSubscriptions")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("memberId", "=", signedIn(viewer).id)
    .$if(without !== undefined, (q) => q.where("endpointHash", "!=", digest(without ?? "")))
    .where(deviceCounts(ctx.clock.now()))
    .executeTakeFirstOrThrow();
  return Number(n);
}

const endsOf = async (ctx: AppContext, session: string): Promise<Date> =>
  (
    await ctx.db
      .selectFrom("sessions")
      .select("expires")
      .where("id", "=", session)
      .executeTakeFirst()
  )?.expires ?? ctx.clock.now();

/**
 * This device is told from now on. One device belongs to one member: whoever switched it on last.
 */
export async function addDevice(
  ctx: AppContext,
  viewer: Viewer,
  input: PushSubscription,
  allowed: (url: string) => boolean,
): Promise<number> {
  const member = signedIn(viewer);
  const subscription = readSubscription(input);
  if (subscription === undefined || !allowed(subscription.endpoint))
    throw new DomainError("bad-input", {
      fields: { endpoint: newsMessages(member.language).device.unknown },
    });
  // One that is told already is renewed.
  if ((await devicesOf(ctx, viewer, subscription.endpoint)) >= maxDevices)
    throw new DomainError("bad-input", {
      fields: { endpoint: newsMessages(member.language).device.many },
    });
  const row = {
    memberId: member.id,
    sessionId: member.session,
    sessionEnds: await endsOf(ctx, member.session),
    endpointSecret: sealDevice(ctx, subscription),
    purge: after(ctx.clock.now(), life),
  };
  await ctx.db
    .insertInto("pushSubscriptions")
    .values({ ...row, id: newId(), endpointHash: digest(subscription.endpoint) })
    .onConflict((conflict) => conflict.column("endpointHash").doUpdateSet(row))
    .execute();
  return devicesOf(ctx, viewer);
}

/**
 * It is still used: its day of deletion moves on. Does nothing where it
 * was switched off, or is another's.
 */
export async function renewDevice(
  ctx: AppContext,
  viewer: Viewer,
  endpoint: string,
): Promise<boolean> {
  const { id, session } = signedIn(viewer);
  const now = ctx.clock.now();
  const renewed = await ctx.db
    .updateTable("pushSubscriptions")
    .set({
      purge: after(now, life),
      sessionId: session,
      sessionEnds: await endsOf(ctx, session),
    })
    .where("memberId", "=", id)
    .where("endpointHash", "=", digest(endpoint))
    .where(deviceCounts(now))
    .executeTakeFirst();
  return renewed.numUpdatedRows > 0n;
}

/** Forgets one device, or all of theirs. */
export async function forgetDevices(
  ctx: AppContext,
  viewer: Viewer,
  endpoint?: string,
): Promise<number> {
  await ctx.db
    .deleteFrom("pushSubscriptions")
    .where("memberId", "=", signedIn(viewer).id)
    .$if(endpoint !== undefined, (q) => q.where("endpointHash", "=", digest(endpoint ?? "")))
    .execute();
  return devicesOf(ctx, viewer);
}
