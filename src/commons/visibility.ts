/** Who may read what: who may see a row. Law 2 of the design. */
import { type RawBuilder, sql } from "kysely";
import type { GroupKind, Visibility } from "#platform/database/schema.ts";

/** Who is looking. A stranger has no member. */
export interface Viewer {
  readonly member?: {
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly language: string;
    /** Ids of the groups this member belongs to. */
    readonly groups: readonly string[];
    /** Id of the session, to end it. */
    readonly session: string;
    /** Paused in the collective itself: what is for all its members is not for them now. */
    readonly apart?: boolean;
  };
}

export const stranger: Viewer = {};

/** Is this somebody for whom things are that all members of the collective may see? */
export const amongMembers = (viewer: Viewer): boolean =>
  viewer.member !== undefined && viewer.member.apart !== true;

/** What a form says; whatever it does not name is for the group. */
export const readVisibility = (text: string): Visibility =>
  text === "public" || text === "members" ? text : "group";

const order: readonly Visibility[] = ["public", "members", "group"];
const widest: Readonly<Record<GroupKind, Visibility>> = {
  open: "public",
  closed: "members",
  tender: "group",
};

/** What can be chosen in a group of this kind, the widest first. */
export const visibilitiesIn = (kind: GroupKind): readonly Visibility[] =>
  order.slice(order.indexOf(widest[kind]));

/** The stricter of what was asked and what the kind of group allows; it only ever tightens. */
export function tighten(asked: Visibility, kind: GroupKind): Visibility {
  return order[Math.max(order.indexOf(asked), order.indexOf(widest[kind]))] ?? "group";
}

/**
 * SQL condition on a table (or alias) with group_id: its group is not quiet.
 * Whatever is shown to everybody asks it.
 */
export const notQuiet = (table: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (select from quiet_times
    where quiet_times.group_id = ${sql.ref(`${table}.groupId`)} and quiet_times.ended is null)`;

/**
 * SQL condition on a table (or alias) with visibility, group_id, published and made_by columns.
 * Drafts (published is null) are seen by members of the group only.
 */
export function visibleTo(viewer: Viewer, table: string): RawBuilder<boolean> {
  const t = sql.ref(table);
  const member = viewer.member;
  // Of a group that is quiet nothing is shown outside.
  if (member === undefined)
    return sql<boolean>`(${t}.visibility = 'public' and ${t}.published is not null
      and ${notQuiet(table)})`;
  const groups = sql`${sql.val([...member.groups])}::uuid[]`;
  if (!amongMembers(viewer))
    return sql<boolean>`((${t}.visibility = 'public' and ${t}.published is not null)
      or ${t}.group_id = any(${groups}))`;
  return sql<boolean>`((${t}.visibility in ('public', 'members') and ${t}.published is not null)
    or ${t}.group_id = any(${groups}))`;
}

/** The same rule for a row in hand. */
export function maySee(
  viewer: Viewer,
  row: { visibility: Visibility; groupId: string | null; published: Date | null },
): boolean {
  const member = viewer.member;
  const inGroup =
    member !== undefined && row.groupId !== null && member.groups.includes(row.groupId);
  if (inGroup) return true;
  if (row.published === null) return false;
  return row.visibility === "public" || (amongMembers(viewer) && row.visibility === "members");
}

/** May this viewer know that the group exists, and see its page? */
export function maySeeGroup(viewer: Viewer, group: { id: string; kind: GroupKind }): boolean {
  if (group.kind === "open") return true;
  return (
    (group.kind === "closed" && amongMembers(viewer)) ||
    viewer.member?.groups.includes(group.id) === true
  );
}

/**
 * The same rule for many members at once: SQL condition on the column of a member's
 * id, and a table (or alias) with visibility and group_id of something that is
 * published. `own` is for whomever it names.
 */
export function mayBeTold(member: string, table: string, now: Date): RawBuilder<boolean> {
  const t = sql.ref(table);
  const m = sql.ref(member);
  const belongs = sql`exists (select from memberships here where here.member_id = ${m}
    and here.group_id = ${t}.group_id
    and (here.paused_until is null or here.paused_until <= ${now}))`;
  const apart = sql`exists (select from memberships there
    join groups root on root.id = there.group_id
    where root.root and there.member_id = ${m} and there.paused_until > ${now})`;
  return sql<boolean>`(${t}.visibility in ('own', 'public') or (${t}.visibility = 'members'
    and not ${apart}) or ${belongs})`;
}
