/**
 * The sending half of FEP-8fcf: the header of a delivery, and the list that
 * a host may fetch of its own people.
 */
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

/**
 * Followers of a group by the host on which they live: read once for all deliveries of a document.
 */
export type FollowersByHost = ReadonlyMap<string, readonly string[]>;

export async function followersByHost(ctx: AppContext, handle: string): Promise<FollowersByHost> {
  const rows = await ctx.db
    .selectFrom("followers")
    .innerJoin("groups", "groups.id", "followers.groupId")
    .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
    .select(["remoteActors.host", "remoteActors.iri"])
    .where("groups.handle", "=", handle)
    .execute();
  const hosts = new Map<string, string[]>();
  for (const { host, iri } of rows) {
    const known = hosts.get(host);
    if (known === undefined) hosts.set(host, [iri]);
    else known.push(iri);
  }
  return hosts;
}

/** The group whose followers an activity is for; undefined for a letter to one person. */
export function toldFollowersOf(
  origin: string,
  activity: { readonly actor?: unknown; readonly to?: unknown; readonly cc?: unknown },
): string | undefined {
  const handle = typeof activity.actor === "string" ? ourGroup(origin, activity.actor) : undefined;
  if (handle === undefined) return undefined;
  const named = [activity.to, activity.cc].flatMap((part): unknown[] =>
    Array.isArray(part) ? part : [part],
  );
  return named.includes(followersIri(groupIri(origin, handle))) ? handle : undefined;
}

/** Headers for what goes to the followers of a group on the host of this inbox. */
export function synchronizationHeaders(
  origin: string,
  handle: string,
  followers: FollowersByHost,
  inbox: string,
): Readonly<Record<string, string>> {
  const host = hostOf(inbox);
  return host === undefined
    ? {}
    : {
        "collection-synchronization": synchronizationHeader(
          groupIri(origin, handle),
          followers.get(host) ?? [],
        ),
      };
}
