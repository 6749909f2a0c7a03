/** What a member wrote that everybody can read, and where copies of it are. */
import { sql } from "kysely";
import { stranger, visibleTo } from "#commons/visibility.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { PublicKind, CopyHolders } from "./seen.ts";

interface WrittenThing {
  readonly kind: PublicKind;
  readonly id: string;
  readonly guideId: string | null;
  readonly name: string;
  readonly texts: string;
  readonly credit: string;
  readonly groupId: string;
  readonly groupHandle: string;
  readonly groupName: string;
}

/** The newest first, by what a stranger may see. */
export async function writtenInPublic(
  db: Reader,
  memberId: string,
  maxRows: number,
): Promise<readonly WrittenThing[]> {
  const { rows } = await sql<WrittenThing>`
    select t.*, groups.handle as "groupHandle", groups.name as "groupName" from (
      (select 'event' as kind, id, null::uuid as "guideId", name, source as texts, '' as credit,
        group_id as "groupId", published
        from events where made_by = ${memberId} and ${visibleTo(stranger, "events")})
      union all
      (select 'guide', id, null, name, concat_ws(E'\n', source, summary, cautions, sources), credit,
        group_id, published
        from guides where made_by = ${memberId} and ${visibleTo(stranger, "guides")})
      union all
      (select 'offer', id, null, name, source, '', group_id, published
        from offers where made_by = ${memberId} and ${visibleTo(stranger, "offers")})
      union all
      (select 'story', id, null, name, concat_ws(E'\n', summary, transcript, consent_by), credit,
        group_id, published
        from stories where made_by = ${memberId} and ${visibleTo(stranger, "stories")})
      union all
      (select 'note', n.id, guides.id, guides.name, n.source, n.credit, guides.group_id, n.made
        from guide_notes n join guides on guides.id = n.guide_id
        where n.member_id = ${memberId} and n.state = 'shown' and ${visibleTo(stranger, "guides")})
    ) t join groups on groups.id = t."groupId" and groups.ended is null
    order by t.published desc, t.id limit ${maxRows}`.execute(db);
  return rows;
}

/** On how many other servers followers of these groups live. */
export const serversThatFollow = async (
  db: Reader,
  groupIds: readonly string[],
): Promise<readonly CopyHolders[]> =>
  groupIds.length === 0
    ? []
    : (
        await db
          .selectFrom("followers")
          .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
          .innerJoin("groups", "groups.id", "followers.groupId")
          .select(["groups.handle", "groups.name"])
          .select((eb) => eb.fn.count<string>("remoteActors.host").distinct().as("servers"))
          .where("groups.id", "in", [...groupIds])
          .groupBy(["groups.id", "groups.handle", "groups.name"])
          .orderBy("groups.name")
          .execute()
      ).map((row) => ({ ...row, servers: Number(row.servers) }));
