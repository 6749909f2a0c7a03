/**
 * The conversation under a thing, in the database: words, replies from elsewhere and
 * the group's own notes as one thread.
 */
import { sql } from "kysely";
import { readCursor } from "#commons/cursor.ts";
import type { Reader, Row } from "#platform/database/schema.ts";
import type { SaidHere, Thing, ThingKind } from "./conversation.ts";

/** Most that one page shows. */
export const perThread = 50;

export async function thingById(
  db: Reader,
  kind: ThingKind,
  id: string,
): Promise<Thing | undefined> {
  const row = await db
    .selectFrom(`${kind}s`)
    .leftJoin("remoteActors", "remoteActors.id", `${kind}s.remoteActorId`)
    .select([
      `${kind}s.id`,
      `${kind}s.name`,
      `${kind}s.groupId`,
      `${kind}s.visibility`,
      `${kind}s.published`,
      `${kind}s.language`,
      `${kind}s.iri`,
      `${kind}s.url`,
      "remoteActors.iri as authorIri",
    ])
    .where(`${kind}s.id`, "=", id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, kind };
}

/** Who looks: what they may read of it. */
export interface Reading {
  readonly members: boolean;
  readonly look: boolean;
}

/**
 * The newest part of the thread before `cursor`, in the order in which it was said,
 * and one more before it if there is.
 */
export async function thread(
  db: Reader,
  thing: Pick<Thing, "kind" | "id">,
  { members, look }: Reading,
  cursor?: unknown,
): Promise<readonly SaidHere[]> {
  const position = readCursor(cursor);
  const about = sql`about_kind = ${thing.kind} and about_id = ${thing.id}::uuid`;
  const stands = sql`(state = 'shown' or (state = 'refused' and hidden_reason <> '') or (${look}
    and state = 'held'))`;
  const { rows } = await sql<SaidHere>`
    select * from (
      select 'word' as source, w.id, case when w.member_id is null then 'guest'
        else 'member' end as kind,
        coalesce(m.name, w.guest_name) as author, null as url, w.member_id as "memberId", m.handle,
          '' as warning, w.content_html as "contentHtml", '' as language,
        w.state, case when w.member_id is null then 'public' else 'members' end as audience,
        w.hidden_reason as "hiddenReason", w.made, w.edited is not null as edited, w.seq
      from words w left join members m on m.id = w.member_id
      where ${about} and ${stands} and (w.member_id is null or ${members})
      union all
      select 'reply', r.id, 'reply', r.author_name, r.author_url, null, null, r.warning,
        r.content_html, r.language, r.state,
        case when r.public then 'public' when r.followers then 'members' else 'group' end,
        r.hidden_reason, r.published, r.updated > r.published, 0
      from replies r
      where r.object_kind = ${thing.kind} and r.object_id = ${thing.id}::uuid
        and r.set_aside is null and ${stands}
        and (r.public or (r.followers and ${members}) or (${look} and r.state = 'held'))
        and not exists (select from guide_notes n where n.reply_id = r.id)
      union all
      select 'note', n.id, 'group', g.name, null, null, null, '', n.content_html, n.language,
        'shown', 'public', '',
        n.published, n.edited is not null, 0
      from notes n join groups g on g.id = n.group_id
      where ${about}
    ) as said
    where ${
      position === undefined
        ? sql`true`
        : sql`(made, id) < (${position.date}::timestamptz, ${position.id}::uuid)`
    }
    order by made desc, seq desc, id desc
    limit ${perThread + 1}`.execute(db);
  return rows.toReversed();
}

export const wordById = (db: Reader, id: string): Promise<Row<"words"> | undefined> =>
  db.selectFrom("words").selectAll().where("id", "=", id).executeTakeFirst();

export const groupNoteById = (db: Reader, id: string): Promise<Row<"notes"> | undefined> =>
  db.selectFrom("notes").selectAll().where("id", "=", id).executeTakeFirst();

export const replyById = (db: Reader, id: string): Promise<Row<"replies"> | undefined> =>
  db.selectFrom("replies").selectAll().where("id", "=", id).executeTakeFirst();

export const wordOfToken = (db: Reader, tokenHash: string): Promise<Row<"words"> | undefined> =>
  db.selectFrom("words").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst();

/** The guide as which the outcome of a decision was published. */
export const guideOfDecision = async (
  db: Reader,
  decisionId: string,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom("agreementVersions")
    .innerJoin("agreements", "agreements.id", "agreementVersions.agreementId")
    .select("agreements.guideId")
    .where("agreementVersions.decisionId", "=", decisionId)
    .where("agreements.guideId", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row?.guideId ?? undefined;
};

/** Things of these groups under which words of guests wait for a look, the oldest word first. */
export const thingsWithHeldWords = async (
  db: Reader,
  groupIds: readonly string[],
): Promise<readonly { readonly kind: ThingKind; readonly id: string; readonly name: string }[]> =>
  (
    await sql<{ kind: ThingKind; id: string; name: string }>`
      select w.about_kind as kind, w.about_id as id, t.name from words w
      join (select 'event' as kind, id, name from events
        union all select 'guide', id, name from guides
        union all select 'offer', id, name from offers) t
        on t.kind = w.about_kind and t.id = w.about_id
      where w.state = 'held' and w.group_id = any(${[...groupIds]}::uuid[])
      group by w.about_kind, w.about_id, t.name order by min(w.made) limit 50`.execute(db)
  ).rows;
