/**
 * Whether news may still be shown: asked again each time that they are
 * read or sent, as things stand then.
 */
import { type RawBuilder, sql } from "kysely";
import { mayBeTold, type Viewer, visibleTo } from "../visibility.ts";
import { newsKindIds, factsOf } from "./kinds.ts";

/** What news are about, where it is looked up again: it may be gone, or for fewer by now. */
const tables = { event: "events", guide: "guides", offer: "offers" } as const;
export type NewsAbout = keyof typeof tables;

const aboutStands = (seen: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`(case news.about_kind ${sql.join(
    Object.entries(tables).map(
      ([kind, table]) =>
        sql`when ${kind} then exists (select from ${sql.table(table)} about
          where about.id = news.about_id and ${seen})`,
    ),
    sql` `,
  )} else true end)`;

/** SQL condition on news: what this viewer may see of their own. */
export const readableNews = (viewer: Viewer): RawBuilder<boolean> =>
  sql<boolean>`(news.visibility = 'own' or (${visibleTo(viewer, "news")} and ${aboutStands(
    visibleTo(viewer, "about"),
  )}))`;

/**
 * SQL condition on a member's id and a group's: they have no time out there, and don't
 * rest or want to be told all the same.
 */
export const awake = (member: string, group: string, now: Date): RawBuilder<boolean> =>
  sql<boolean>`(not exists (select from memberships paused
    join groups on groups.id = paused.group_id
      where paused.member_id = ${sql.ref(member)} and paused.paused_until > ${now}
        and (paused.group_id = ${sql.ref(group)} or groups.root))
    and (not exists (select from memberships resting join groups on groups.id = resting.group_id
      where resting.member_id = ${sql.ref(member)} and resting.capacity = 'resting'
        and (resting.group_id = ${sql.ref(group)} or groups.root))
    or exists (select from notification_settings mine where mine.member_id = ${sql.ref(member)}
      and not mine.rest)))`;

const theirs = newsKindIds.filter((kind) => factsOf(kind).theirs);

/**
 * SQL condition on news of many members: nobody has read it yet,
 * and whom it names may still be told.
 */
export const sendableNews = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(news.read is null
    and (news.kind = any(${[...theirs]}::text[]) or ${awake(
      "news.member_id",
      "news.group_id",
      now,
    )})
    and (news.visibility = 'own' or (${mayBeTold("news.member_id", "news", now)}
      and ${aboutStands(
        sql`(${mayBeTold(
          "news.member_id",
          "about",
          now,
        )} and (about.published is not null or about.group_id = news.group_id))`,
      )})))`;
