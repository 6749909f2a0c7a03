/** The sending half of FEP-8fcf: the header of a delivery, and the list that a host may fetch of its own people. */
import { groupIri, ourGroup } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { hostOf } from "#platform/lib/url.ts";
import { followersIri, synchronizationHeader } from "./followers-sync.ts";

/** Followers of a group who live on this host. */
export async function followersAt(
  ctx: AppContext,
  handle: string,
  host: string,
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("followers")
    .innerJoin("groups", "groups.id", "followers.groupId")
    .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
    .select("remoteActors.iri")
    .where("groups.handle", "=", handle)
    .where("remoteActors.host", "=", host)
    .orderBy("remoteActors.iri")
    .execute();
  return rows.map((row) => row.iri);
}

/** Headers for what goes to the followers of a group; none for a letter to one person. `inbox` says to which host. */
export async function synchronizationHeaders(
  ctx: AppContext,
  activity: { readonly actor?: unknown; readonly to?: unknown; readonly cc?: unknown },
  inbox: unknown,
): Promise<Readonly<Record<string, string>>> {
  const handle =
    typeof activity.actor === "string" ? ourGroup(ctx.origin, activity.actor) : undefined;
  const host = hostOf(typeof inbox === "string" ? inbox : undefined);
  if (handle === undefined || host === undefined) return {};
  const group = groupIri(ctx.origin, handle);
  const named = [activity.to, activity.cc].flatMap((part): unknown[] =>
    Array.isArray(part) ? part : [part],
  );
  if (!named.includes(followersIri(group))) return {};
  return {
    "collection-synchronization": synchronizationHeader(
      group,
      await followersAt(ctx, handle, host),
    ),
  };
}
