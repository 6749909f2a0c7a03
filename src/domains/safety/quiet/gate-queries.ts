/**
 * Whether a request or a job has to wait until a quiet time is over. Asked for
 * each, and remembered for a second.
 */
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { systemClock } from "#platform/lib/clock.ts";
import { groupsOfInvitations, invitationByHash } from "#domains/groups/queries.ts";
import type { Lane } from "#platform/database/schema.ts";
import { digest } from "#platform/lib/ids.ts";
import { isObject } from "#protocol/activitypub/json.ts";
import { readJson } from "#platform/lib/json/read-json.ts";
import { lettingIn, type QuietTime, speaksOutside, staysOpen } from "./quiet.ts";
import { quietTimes } from "./store.ts";
import { byHandle, groupIdAsked, groupsNamed } from "./whose-queries.ts";

/** Of one server: the quiet times as they were at most a second ago. */
export function quietReader(ctx: AppContext): () => Promise<readonly QuietTime[]> {
  let known: { readonly at: number; readonly times: readonly QuietTime[] } | undefined;
  return async () => {
    const now = systemClock.now().getTime();
    if (known === undefined || Math.abs(now - known.at) >= 1000)
      known = { at: now, times: await quietTimes(ctx.db, ctx.clock.now()) };
    return known.times;
  };
}

interface Asked {
  readonly route: string;
  readonly method: string;
  readonly activity: boolean;
  readonly member: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The group whose this is, where the address names one or a thing of one. */
async function groupAsked(
  ctx: AppContext,
  { route, params }: Asked,
  times: readonly QuietTime[],
): Promise<QuietTime | undefined> {
  const { handle, token } = params;
  if (typeof handle === "string" && byHandle(route))
    return times.find((one) => one.handle === handle.toLowerCase());
  if (route === "/invite/:token" && typeof token === "string") {
    const invitation = await invitationByHash(ctx.db, digest(token), ctx.clock.now());
    const groups = await groupsOfInvitations(
      ctx.db,
      invitation === undefined ? [] : [invitation.id],
    );
    return leadsTo(
      times,
      groups.map((group) => group.handle),
    );
  }
  if (route.startsWith("/cards/") && params["kind"] === "group")
    return times.find((one) => one.handle === params["key"]);
  const groupId = await groupIdAsked(ctx.db, { route, params });
  return groupId === undefined ? undefined : times.find((one) => one.groupId === groupId);
}

/** The quiet time of a group among these handles. */
const leadsTo = (times: readonly QuietTime[], handles: readonly string[]): QuietTime | undefined =>
  times.find((one) => handles.includes(one.handle));

/** The quiet time of a group into which this request invites, once its body was read. */
export function closesInvitation(
  times: readonly QuietTime[],
  { route, method, body }: Pick<Asked, "route" | "method"> & { readonly body: unknown },
): QuietTime | undefined {
  if (method !== "POST" || !/^\/(?:api\/v1\/)?invitations$/.test(route) || !isObject(body))
    return undefined;
  return leadsTo(
    times,
    [body["groups"]].flat().flatMap((one) => (typeof one === "string" ? one.toLowerCase() : [])),
  );
}

/** The quiet time that closes this for whoever asks; undefined: it is open. */
export async function closedBy(
  ctx: AppContext,
  times: readonly QuietTime[],
  asked: Asked,
): Promise<QuietTime | undefined> {
  if (times.length === 0 || staysOpen(asked)) return undefined;
  const all = times.find((one) => one.root);
  if (all !== undefined) return !asked.member || lettingIn(asked) ? all : undefined;
  if (asked.member && !lettingIn(asked)) return undefined;
  return groupAsked(ctx, asked, times);
}

/** What a job says of the group that speaks by it. */
const Speaker = Type.Object({
  announcement: Type.Optional(Type.String()),
  from: Type.Optional(Type.String()),
  rsvp: Type.Optional(Type.String()),
  groupId: Type.Optional(Type.String()),
  subscription: Type.Optional(Type.String()),
});

/** What another server said, as it waits to be understood. */
const Said = Type.Object({ activity: Type.Optional(Type.Unknown()) });

/**
 * What was taken in at the inbox for all: the quiet time of a group that it names. Whatever the
 * same sender says after it waits behind it, or a thing could be back that they deleted.
 */
async function groupMeant(
  ctx: AppContext,
  times: readonly QuietTime[],
  payload: string,
): Promise<QuietTime | undefined> {
  const { activity } = readJson(Said, payload);
  const { handles, ids } = await groupsNamed(ctx.db, ctx.origin, activity);
  return times.find((one) => handles.has(one.handle) || ids.has(one.groupId));
}

/** The quiet time of the group that a neighbour subscribed to, or whose guide. */
async function groupOfSubscription(
  ctx: AppContext,
  times: readonly QuietTime[],
  subscription: string,
): Promise<QuietTime | undefined> {
  const row = await ctx.db
    .selectFrom("subscriptions")
    .leftJoin("guides", "guides.id", "subscriptions.guideId")
    .select((eb) => eb.fn.coalesce("subscriptions.groupId", "guides.groupId").as("groupId"))
    .where("subscriptions.id", "=", subscription)
    .executeTakeFirst();
  return times.find((one) => one.groupId === row?.groupId);
}

async function groupOfRsvp(
  ctx: AppContext,
  times: readonly QuietTime[],
  rsvp: string,
): Promise<QuietTime | undefined> {
  const row = await ctx.db
    .selectFrom("rsvps")
    .innerJoin("events", "events.id", "rsvps.eventId")
    .select("events.groupId")
    .where("rsvps.id", "=", rsvp)
    .executeTakeFirst();
  return times.find((one) => one.groupId === row?.groupId);
}

interface Speaking {
  readonly kind: string;
  readonly lane: Lane;
  readonly payload: string;
  readonly message: string | null;
}

/**
 * The quiet time for which this job waits. By `times` as they are remembered
 * nothing waits: it would until their end.
 */
export async function heldBy(
  ctx: AppContext,
  times: readonly QuietTime[],
  job: Speaking,
): Promise<QuietTime | undefined> {
  if ((await holding(ctx, times, job)) === undefined) return undefined;
  return holding(ctx, await quietTimes(ctx.db, ctx.clock.now()), job);
}

async function holding(
  ctx: AppContext,
  times: readonly QuietTime[],
  job: Speaking,
): Promise<QuietTime | undefined> {
  if (times.length === 0 || !speaksOutside(job)) return undefined;
  const all = times.find((one) => one.root);
  if (all !== undefined) return all;
  if (job.message !== null) {
    const row = await ctx.db
      .selectFrom("outgoingMessages")
      .select("actor")
      .where("id", "=", job.message)
      .executeTakeFirst();
    return times.find((one) => one.handle === row?.actor);
  }
  if (job.kind === "receive") return groupMeant(ctx, times, job.payload);
  const { announcement, from, rsvp, groupId, subscription } = readJson(Speaker, job.payload);
  if (from !== undefined) return leadsTo(times, [from]);
  if (subscription !== undefined) return groupOfSubscription(ctx, times, subscription);
  if (rsvp !== undefined) return groupOfRsvp(ctx, times, rsvp);
  if (groupId !== undefined) return times.find((one) => one.groupId === groupId);
  if (job.kind !== "deliver" || announcement === undefined) return undefined;
  const row = await ctx.db
    .selectFrom("announcements")
    .select("groupId")
    .where("id", "=", announcement)
    .executeTakeFirst();
  return times.find((one) => one.groupId === row?.groupId);
}
