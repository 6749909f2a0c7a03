/** FEP-8fcf: which of a host's people follow us, in a number that the host can compare. Pure. */
import { createHash } from "node:crypto";
import { originOf, safeUrl } from "#platform/lib/url.ts";

/** XOR of the SHA-256 of each id, in hex: the order doesn't count. */
export function followersDigest(iris: readonly string[]): string {
  const sum = Buffer.alloc(32);
  for (const iri of new Set(iris)) {
    const one = createHash("sha256").update(iri).digest();
    for (let i = 0; i < 32; i++) sum[i] = (sum[i] ?? 0) ^ (one[i] ?? 0);
  }
  return sum.toString("hex");
}

/** Of a group: the whole collection, and the part that each host may fetch, signed. */
export const followersIri = (group: string): string => `${group}/followers`;
export const partialFollowersIri = (group: string): string => `${group}/followers/synchronization`;

/** The header of a delivery to a host; `iris`: followers of the group on that host. */
export const synchronizationHeader = (group: string, iris: readonly string[]): string =>
  `collectionId="${followersIri(group)}", url="${partialFollowersIri(
    group,
  )}", digest="${followersDigest(iris)}"`;

interface Synchronization {
  readonly collectionId: string;
  readonly url: string;
  readonly digest: string;
}

/**
 * What the header of `actor` says; undefined when it says too little, or speaks for somebody else.
 */
export function readSynchronization(
  header: unknown,
  actor: { readonly iri: string; readonly followers: string | null },
): Synchronization | undefined {
  if (typeof header !== "string" || header.length > 4000) return undefined;
  const parts = new Map(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map((part) => [part[1] ?? "", part[2] ?? ""]),
  );
  const collectionId = parts.get("collectionId");
  const url = safeUrl(parts.get("url"));
  const digest = parts.get("digest")?.toLowerCase() ?? "";
  if (collectionId === undefined || collectionId !== actor.followers) return undefined;
  if (url === undefined || originOf(url) !== originOf(actor.iri) || !/^[0-9a-f]{64}$/.test(digest))
    return undefined;
  return { collectionId, url, digest };
}
