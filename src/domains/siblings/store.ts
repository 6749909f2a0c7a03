/** Siblings in the database. */
import { pictureColumn } from "#commons/pictures/column.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";
import { saysAll } from "#platform/database/search-words.ts";
import type { AsideRow } from "./aside.ts";
import type { Asking } from "./sibling.ts";

export interface SiblingRow {
  readonly id: string;
  readonly address: string;
  readonly state: string;
  readonly problem: string | null;
  /** IRI of where it was before it moved. */
  readonly movedFrom: string | null;
  readonly asked: Date;
  readonly accepted: Date | null;
  readonly name: string | null;
  readonly handle: string | null;
  readonly url: string | null;
  readonly iri: string | null;
  readonly gone: Date | null;
  readonly handleConfirmed: boolean | null;
  readonly followsUs: boolean;
  readonly image: ShownPicture | null;
  /**
   * While we wait for their answer: how it stands with our
   * asking. null: it was sent, or is no more.
   */
  readonly asking: Asking | null;
}

const joined = (db: Reader) =>
  db
    .selectFrom("siblings")
    .leftJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select([
      "siblings.id",
      "siblings.address",
      "siblings.state",
      "siblings.problem",
      "siblings.movedFrom",
      "siblings.asked",
      "siblings.accepted",
      "remoteActors.name",
      "remoteActors.handle",
      "remoteActors.url",
      "remoteActors.iri",
      "remoteActors.gone",
      "remoteActors.handleConfirmed",
      pictureColumn("actor", "remoteActors", "avatar").as("image"),
    ])
    // A sibling follows with one of its actors; any of its server's groups makes it mutual, and so
    // does it itself, also as a person.
    .select(
      sql<boolean>`exists (select from followers f
        join remote_actors them on them.id = f.remote_actor_id where them.host = remote_actors.host
          and (them.type <> 'Person' or them.id = remote_actors.id) and them.gone is null)`.as(
        "followsUs",
      ),
    )
    // First their server is looked for, then it gets the Follow: each a job that has its id.
    .select(
      sql<Asking | null>`case when siblings.state = 'requested' then (
        select json_build_object(
          'trouble', coalesce(jobs.last_error, case when jobs.held then hosts.last_answer end),
          'givenUp', jobs.dead is not null)
        from jobs left join hosts on hosts.host = jobs.host
        where jobs.id in (siblings.id, siblings.follow_id)
        order by jobs.seq desc limit 1) end`.as("asking"),
    );

export const allSiblings = (db: Reader): Promise<SiblingRow[]> =>
  joined(db).orderBy("siblings.asked", "desc").limit(500).execute();

export const siblingById = (db: Reader, id: string): Promise<SiblingRow | undefined> =>
  joined(db).where("siblings.id", "=", id).executeTakeFirst();

/** Those whom we asked, and something went wrong. */
export const troubledSiblings = async (db: Reader, max: number): Promise<SiblingRow[]> => {
  const rows = await joined(db)
    .where("siblings.state", "!=", "following")
    .orderBy("siblings.asked", "desc")
    .limit(500)
    .execute();
  return rows
    .filter(({ problem, asking }) => problem !== null || (asking?.trouble ?? null) !== null)
    .slice(0, max);
};

/** Who was put aside or came back of late, the newest first. */
export async function asideActors(
  db: Reader,
  max = 200,
  after?: { readonly date: Date; readonly id: string },
): Promise<AsideRow[]> {
  const hidden = (["events", "guides", "offers"] as const).map(
    (table) =>
      sql`(select count(*) from ${sql.table(table)} t
        where t.remote_actor_id = a.id and t.set_aside is not null)`,
  );
  const { rows } = await sql<AsideRow>`
    select a.id, a.iri, a.host, a.name, s.why, s.since, s.returned,
      exists (select from siblings where remote_actor_id = a.id) as sibling,
      exists (select from followers where remote_actor_id = a.id) as follower,
      (${sql.join(hidden, sql` + `)})::int as things
    from set_aside_actors s join remote_actors a on a.id = s.remote_actor_id
    ${after === undefined ? sql`` : sql`where (s.since, a.id) < (${after.date}, ${after.id}::uuid)`}
    order by s.since desc, a.id desc
    limit ${max}`.execute(db);
  return rows;
}

/** Those that we follow, by their name or address. */
export async function siblingsByWords(
  db: Reader,
  q: string,
  max: number,
): Promise<
  readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly url: string | null;
    readonly iri: string;
    readonly image: ShownPicture | null;
  }[]
> {
  return db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select([
      "siblings.id",
      "remoteActors.name",
      sql<string>`case when remote_actors.handle_confirmed then remote_actors.handle
        else remote_actors.host end`.as("address"),
      "remoteActors.url",
      "remoteActors.iri",
      pictureColumn("actor", "remoteActors", "avatar").as("image"),
    ])
    .where("siblings.state", "=", "following")
    .where("remoteActors.gone", "is", null)
    .where(saysAll(sql`remote_actors.name || ' ' || siblings.address`, q))
    .orderBy("remoteActors.name")
    .limit(max)
    .execute();
}

/**
 * Those whom we follow and who are still there. `unread`: only those
 * whose outbox was not read since then.
 */
export const followedSiblings = (
  db: Reader,
  unread?: Date,
): Promise<readonly { readonly id: string; readonly host: string }[]> =>
  db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["siblings.id", "remoteActors.host"])
    .where("siblings.state", "=", "following")
    .where("remoteActors.gone", "is", null)
    .$if(unread !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb("readUntil", "is", null), eb("readUntil", "<", unread ?? new Date(0))]),
      ),
    )
    .execute();
