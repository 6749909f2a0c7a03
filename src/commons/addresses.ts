/** Where things live: ids of our actors, objects and activities, and the paths of their pages. */
import type { ObjectKind } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";

const folders: Readonly<Record<Exclude<ObjectKind, "group">, string>> = {
  event: "events",
  guide: "guides",
  offer: "offers",
  note: "notes",
};

/** A kind of thing of ours by its name; undefined: none that the network keeps anything on. */
export const objectKind = (name: string): Exclude<ObjectKind, "group"> | undefined =>
  name === "event" || name === "guide" || name === "offer" || name === "note" ? name : undefined;

/** Id of a group's actor. */
export const groupIri = (origin: string, handle: string): string => `${origin}/groups/${handle}`;
export const instanceIri = (origin: string): string => `${origin}/actor`;
export const objectPath = (kind: Exclude<ObjectKind, "group">, id: string): string =>
  `/${folders[kind]}/${id}`;
export const objectIri = (origin: string, kind: Exclude<ObjectKind, "group">, id: string): string =>
  `${origin}${objectPath(kind, id)}`;
export const activityIri = (origin: string, id: string): string => `${origin}/activities/${id}`;
export const groupPath = (handle: string): string => `/@${handle}`;

/** Kind and id of an object of ours, read back from its IRI; undefined for anything else. */
export function ourObject(
  origin: string,
  iri: string,
): { readonly kind: Exclude<ObjectKind, "group">; readonly id: string } | undefined {
  if (!iri.startsWith(`${origin}/`)) return undefined;
  const [, folder = "", id = ""] =
    /^\/([a-z]+)\/([0-9a-f-]{36})$/.exec(iri.slice(origin.length)) ?? [];
  const found = Object.entries(folders).find(([, name]) => name === folder);
  const kind = objectKind(found?.[0] ?? "");
  return kind === undefined || !isId(id) ? undefined : { kind, id };
}

/** Handle of a group of ours, read back from its actor's IRI. */
export function ourGroup(origin: string, iri: string): string | undefined {
  return iri.startsWith(`${origin}/groups/`)
    ? /^([a-z0-9_]{1,30})$/.exec(iri.slice(origin.length + 8))?.[1]
    : undefined;
}
