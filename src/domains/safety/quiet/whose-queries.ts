/**
 * Whose is what is asked for: the group that an address speaks of, by its handle, by the id
 * of something, or by a secret link.
 */
import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import { digest, isId } from "#platform/lib/ids.ts";

interface WhoseAsked {
  /** The route, such as "/events/:id". */
  readonly route: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Find = (ids: readonly string[]) => RawBuilder<unknown>;

/** Of a row with a group of its own. */
const own =
  (table: string): Find =>
  (ids) =>
    sql`select group_id from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`;

/**
 * By the first part of an address, with or without /api/v1 before it. The id
 * of something stands in the second.
 */
const byId: Readonly<Record<string, Find>> = {
  activities: own("announcements"),
  agreements: own("agreements"),
  decisions: own("decisions"),
  events: own("events"),
  files: own("files"),
  guides: own("guides"),
  joinings: own("joinings"),
  l: own("lots"),
  labels: own("lots"),
  lots: own("lots"),
  meetings: own("meetings"),
  notes: own("notes"),
  offers: own("offers"),
  pictures: (ids) => sql`
    select coalesce(e.group_id, g.group_id, o.group_id, t.group_id, c.id) from pictures p
    left join events e on p.owner_kind = 'event' and e.id = p.owner_id
    left join guides g on p.owner_kind = 'guide' and g.id = p.owner_id
    left join offers o on p.owner_kind = 'offer' and o.id = p.owner_id
    left join things t on p.owner_kind = 'thing' and t.id = p.owner_id
    left join groups c on p.owner_kind = 'group' and c.id = p.owner_id
    where p.id = any(${[...ids]}::uuid[])`,
  quotes: own("quotes"),
  rotas: own("rotas"),
  series: (ids) => sql`select group_id from events where series_id = any(${[...ids]}::uuid[])`,
  stories: own("stories"),
  things: own("things"),
  v: own("guides"),
};

/** The card of something, as others' pages show it. */
const byCard: Readonly<Record<string, Find>> = {
  event: own("events"),
  guide: own("guides"),
  offer: own("offers"),
};

/** Links that only one person has. */
const bySecret: Readonly<Record<string, (hash: string) => RawBuilder<unknown>>> = {
  asked: (hash) => sql`select group_id from questions where token_hash = ${hash}`,
  join: (hash) => sql`select group_id from joinings where token_hash = ${hash}`,
  rsvp: (hash) => sql`
    select e.group_id from rsvps r join events e on e.id = r.event_id where r.token_hash = ${hash}`,
  said: (hash) => sql`select group_id from words where token_hash = ${hash}`,
};

/** Links of messages: the id of what they are about stands in front. By the parts before it. */
const byLink: Readonly<Record<string, Find>> = {
  "rsvp/address": (ids) => sql`
    select e.group_id from rsvps r join events e on e.id = r.event_id
    where r.id = any(${[...ids]}::uuid[])`,
  "subscriptions/confirm": (ids) => sql`
    select coalesce(s.group_id, g.group_id) from subscriptions s
    left join guides g on g.id = s.guide_id where s.id = any(${[...ids]}::uuid[])`,
};

/** The first parts of a route, without /api/v1 before them. */
function partsOf(route: string): readonly [folder: string, next: string] {
  const [, folder = "", next = ""] = route.replace(/^\/api\/v1(?=\/)/, "").split("/");
  return [folder, next];
}

/** Is it a route of a group, by its handle? */
export const byHandle = (route: string): boolean => {
  const [folder, next] = partsOf(route);
  return folder === "@:handle" || (folder === "groups" && next === ":handle");
};

/** Does the address say whose the thing is that this route is about? */
export function saysWhose(route: string): boolean {
  const [folder, next] = partsOf(route);
  const named =
    (next.startsWith(":id") && Object.hasOwn(byId, folder)) ||
    (next.startsWith(":token") && Object.hasOwn(bySecret, folder));
  return (
    named || Object.hasOwn(byLink, `${folder}/${next}`) || byHandle(route) || folder === "cards"
  );
}

const idIn = (token: string): string => token.split(".", 1)[0] ?? "";

/** Id of the group; undefined where the address names none, or nothing that is. */
export async function groupIdAsked(
  db: Reader,
  { route, params }: WhoseAsked,
): Promise<string | undefined> {
  const [folder, next] = partsOf(route);
  const { id, key, kind, token } = params;
  const find =
    (typeof id === "string" && isId(id) && next.startsWith(":") && byId[folder]?.([id])) ||
    (folder === "cards" &&
      typeof key === "string" &&
      isId(key) &&
      typeof kind === "string" &&
      Object.hasOwn(byCard, kind) &&
      byCard[kind]?.([key])) ||
    (typeof token === "string" && next === ":token" && bySecret[folder]?.(digest(token))) ||
    (typeof token === "string" &&
      isId(idIn(token)) &&
      byLink[`${folder}/${next}`]?.([idIn(token)]));
  if (find === false || find === undefined) return undefined;
  const { rows } = await sql<{ id: string | null }>`
    select * from (${find}) as found (id)`.execute(db);
  return rows[0]?.id ?? undefined;
}

/** Everything that is a text in it, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) yield* textsIn(one);
}

/** The groups of ours that a document from elsewhere names: themselves, or something of theirs. */
export async function groupsNamed(
  db: Reader,
  origin: string,
  document: unknown,
): Promise<{ readonly handles: ReadonlySet<string>; readonly ids: ReadonlySet<string> }> {
  const handles = new Set<string>();
  const things = new Map<string, Set<string>>();
  for (const text of textsIn(document)) {
    if (!text.startsWith(`${origin}/`)) continue;
    const [folder = "", next = ""] = text.slice(origin.length + 1).split(/[/?#]/, 2);
    if (folder === "groups") handles.add(next.toLowerCase());
    else if (folder.startsWith("@")) handles.add(folder.slice(1).toLowerCase());
    else if (isId(next) && Object.hasOwn(byId, folder))
      things.set(folder, (things.get(folder) ?? new Set()).add(next));
  }
  const ids = new Set<string>();
  for (const [folder, named] of things) {
    const find = byId[folder]?.([...named]);
    if (find === undefined) continue;
    const { rows } = await sql<{ id: string | null }>`
      select distinct * from (${find}) as found (id)`.execute(db);
    for (const { id } of rows) if (id !== null) ids.add(id);
  }
  return { handles, ids };
}
