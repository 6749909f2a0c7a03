/** What somebody reports, as they may see it: what they may not see is not there. */
import { type RawBuilder, sql } from "kysely";
import { groupPath, objectPath, ourGroup } from "#commons/addresses.ts";
import { amongMembers, type Viewer, visibleTo } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { PictureOwners } from "#domains/pictures/actions.ts";
import { pictureSubject } from "../removal/picture-queries.ts";
import { type Named, readSubject, type Subject, type SubjectKind } from "./report.ts";

interface Found {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly groupId: string | null;
  readonly memberId: string | null;
  readonly name: string;
  readonly iri: string | null;
  readonly actorIri: string | null;
  /** What it stands under, or the handle of a group. */
  readonly under: string | null;
}

const kinds = ["event", "guide", "offer"] as const;

/** The thing under which something was said is there for the viewer. */
const underVisible = (viewer: Viewer, kind: string, id: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    kinds.map(
      (one) =>
        sql`(${sql.ref(kind)} = ${one} and exists (select from ${sql.table(
          `${one}s`,
        )} under where under.id = ${sql.ref(id)} and ${visibleTo(viewer, "under")}))`,
    ),
    sql` or `,
  )})`;

/**
 * Whose the thing is under which something was said: what is said in a sheltered group stays there.
 */
const groupUnder = (kind: string, id: string): RawBuilder<string | null> =>
  sql<string | null>`(${sql.join(
    kinds.map(
      (one) =>
        sql`select under.group_id from ${sql.table(
          `${one}s`,
        )} under where ${sql.ref(kind)} = ${one} and under.id = ${sql.ref(id)}`,
    ),
    sql` union all `,
  )})`;

const things = (
  viewer: Viewer,
  isNamed: (table: string) => RawBuilder<boolean>,
): RawBuilder<unknown> =>
  sql`${sql.join(
    kinds.map(
      (kind) => sql`select ${kind} as kind, x.id, x.group_id as "groupId", x.made_by as "memberId",
        x.name,
        x.iri, a.iri as "actorIri", null as under
      from ${sql.table(`${kind}s`)} x left join remote_actors a on a.id = x.remote_actor_id
      where ${isNamed("x")} and ${visibleTo(viewer, "x")}`,
    ),
    sql` union all `,
  )}`;

/** What people said, posts of siblings and things that are lent; groups and members. */
function others(
  viewer: Viewer,
  isNamed: (table: string) => RawBuilder<boolean>,
): RawBuilder<unknown> {
  const among = amongMembers(viewer);
  const mine = sql`${sql.val([...(viewer.member?.groups ?? [])])}::uuid[]`;
  return sql`
    select 'word', w.id, ${groupUnder(
      "w.about_kind",
      "w.about_id",
    )}, w.member_id, left(w.source, 80), null, null, w.about_kind || ' ' || w.about_id from words w
      where ${isNamed("w")} and w.state <> 'held' and (w.member_id is null or ${among})
        and ${underVisible(viewer, "w.about_kind", "w.about_id")}
    union all
    select 'reply', r.id, r.group_id, null, r.author_name, r.iri, r.author_iri,
      r.object_kind || ' ' || r.object_id from replies r
      where ${isNamed("r")} and r.set_aside is null and (((r.public or (r.followers
          and ${among})) and r.state = 'shown') or r.group_id = any(${mine}))
        and ${underVisible(viewer, "r.object_kind", "r.object_id")}
    union all
    select 'note', n.id, n.group_id, null, '', null, null, n.about_kind || ' ' || n.about_id
      from notes n
      where ${isNamed("n")} and ${underVisible(viewer, "n.about_kind", "n.about_id")}
    union all
    select 'post', p.id, null, null, p.author_name, p.iri, p.author_iri, null from sibling_posts p
      where ${isNamed("p")} and p.set_aside is null and (p.public or ${among})
    union all
    select 'thing', t.id, t.group_id, t.holder_id, t.name, null, null, null from things t
      join groups g on g.id = t.group_id
      where ${isNamed("t")} and (t.group_id = any(${mine}) or (${among} and g.kind <> 'tender'))`;
}

const groupsAndMembers = (
  viewer: Viewer,
  group: RawBuilder<boolean>,
  member: RawBuilder<boolean>,
): RawBuilder<unknown> => sql`
  select 'group' as kind, g.id, g.id as "groupId", null::uuid as "memberId", g.name, null as iri,
    null as "actorIri", g.handle as under from groups g
    where ${group} and g.ended is null and (g.kind = 'open' or (g.kind = 'closed'
      and ${amongMembers(viewer)})
      or g.id = any(${sql.val([...(viewer.member?.groups ?? [])])}::uuid[]))
  union all
  select 'person', m.id, null, m.id, m.name, null, null, null from members m where ${member}
    and ${amongMembers(viewer)}`;

function pathOfFound({ kind, id, under }: Found): string | null {
  if (kind === "event" || kind === "guide" || kind === "offer") return objectPath(kind, id);
  if (kind === "group") return groupPath(under ?? "");
  if (kind === "thing") return `/things/${id}`;
  if (kind === "post") return "/siblings/posts";
  const [thingKind, thingId = ""] = (under ?? "").split(" ");
  return thingKind === "event" || thingKind === "guide" || thingKind === "offer"
    ? `${objectPath(thingKind, thingId)}/conversation#said-${id}`
    : null;
}

const subjectOf = (found: Found): Subject => ({
  kind: found.kind,
  id: found.id,
  groupId: found.groupId,
  memberId: found.memberId,
  name: found.name,
  path: pathOfFound(found),
  iri: found.iri,
  actorIri: found.actorIri,
});

const nowhere = {
  id: null,
  groupId: null,
  memberId: null,
  path: null,
  actorIri: null,
} as const;

/**
 * What is meant; undefined where there is nothing for this viewer. Of whoever has no page here (a
 * person, somebody on another server) nobody is told whether we know them: it is taken in any case.
 */
export async function subjectNamed(
  ctx: AppContext,
  viewer: Viewer,
  typed: string,
  owners?: PictureOwners,
): Promise<Subject | undefined> {
  const named = readSubject(typed, ctx.origin);
  if (named === undefined) return undefined;
  const found = await lookUp(ctx, viewer, named);
  if (found !== undefined) return subjectOf(found);
  if (named.by === "id")
    return owners === undefined ? undefined : pictureSubject(ctx, owners, viewer, named.id);
  if (named.by === "iri") {
    const actor = await ctx.db
      .selectFrom("remoteActors")
      .select("iri")
      .where((eb) => eb.or([eb("iri", "=", named.iri), eb("url", "=", named.iri)]))
      .limit(1)
      .executeTakeFirst();
    return {
      ...nowhere,
      kind: "elsewhere",
      name: named.iri,
      iri: named.iri,
      actorIri: actor?.iri ?? null,
    };
  }
  if (named.group) return undefined;
  // A stranger may have met somebody whose name they know. That they are here is said to nobody.
  const member = await ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", named.handle)
    .executeTakeFirst();
  return {
    ...nowhere,
    kind: "person",
    memberId: member?.id ?? null,
    name: `@${named.handle}`,
    iri: null,
  };
}

/** How those are called that the viewer may see, by id; of what people said, nothing. */
export async function subjectNames(
  ctx: AppContext,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const at = (table: string) => sql<boolean>`${sql.ref(`${table}.id`)} = any(${[...ids]}::uuid[])`;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from (${things(viewer, at)} union all
      ${groupsAndMembers(viewer, at("g"), sql`false`)}) as found`.execute(ctx.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function lookUp(ctx: AppContext, viewer: Viewer, named: Named): Promise<Found | undefined> {
  const rows = async (query: RawBuilder<unknown>): Promise<Found | undefined> =>
    (await sql<Found>`select * from (${query}) as found limit 1`.execute(ctx.db)).rows[0];
  if (named.by === "handle")
    return rows(
      groupsAndMembers(
        viewer,
        sql`g.handle = ${named.handle}`,
        named.group ? sql`false` : sql`m.handle = ${named.handle}`,
      ),
    );
  if (named.by === "id") {
    const isNamed = (table: string) => sql<boolean>`${sql.ref(`${table}.id`)} = ${named.id}::uuid`;
    return (
      (await rows(sql`${things(viewer, isNamed)} union all ${others(viewer, isNamed)}`)) ??
      (await rows(groupsAndMembers(viewer, isNamed("g"), isNamed("m"))))
    );
  }
  const { iri } = named;
  const byIri = (table: string) => sql<boolean>`${sql.ref(`${table}.iri`)} = ${iri}`;
  const byPage = (table: string) =>
    sql<boolean>`(${sql.ref(`${table}.iri`)} = ${iri} or ${sql.ref(`${table}.url`)} = ${iri})`;
  return (
    (await rows(things(viewer, byPage))) ??
    (await rows(sql`
      select 'reply' as kind, r.id, r.group_id as "groupId", null::uuid as "memberId", r.author_name
        as name, r.iri,
        r.author_iri as "actorIri", r.object_kind || ' ' || r.object_id as under from replies r
        where ${byIri("r")} and r.set_aside is null and r.public and r.state = 'shown'
      union all
      select 'post', p.id, null, null, p.author_name, p.iri, p.author_iri, null from sibling_posts p
        where ${byPage("p")} and p.set_aside is null and (p.public or ${amongMembers(viewer)})`))
  );
}

/** What another server reports of ours. */
export async function subjectOfIris(
  ctx: AppContext,
  iris: readonly string[],
): Promise<Subject | undefined> {
  // The thing first, where it stands beside whose it is.
  const sorted = iris.toSorted(
    (a, b) =>
      Number(ourGroup(ctx.origin, a) !== undefined) - Number(ourGroup(ctx.origin, b) !== undefined),
  );
  for (const iri of sorted.slice(0, 3)) {
    const subject = await subjectNamed(ctx, {}, iri);
    if (subject !== undefined && subject.kind !== "elsewhere") return subject;
  }
  return undefined;
}
