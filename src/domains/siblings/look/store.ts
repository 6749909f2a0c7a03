/** Looks, and siblings of siblings, in the database. */
import { sql } from "kysely";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import type { NamedSibling } from "./look.ts";

export const lookById = (
  db: Reader,
  id: string,
  now: Date,
): Promise<Row<"siblingLooks"> | undefined> =>
  db
    .selectFrom("siblingLooks")
    .selectAll()
    .where("id", "=", id)
    .where("expires", ">", now)
    .executeTakeFirst();

const setting = "named-by-siblings";

/** Did the collective agree that its siblings name it to theirs? */
export const agreedToBeNamed = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom("settings").select("value").where("key", "=", setting).executeTakeFirst())
    ?.value === "yes";

export async function writeAgreed(trx: Trx, agreed: boolean): Promise<void> {
  const value = agreed ? "yes" : "no";
  await trx
    .insertInto("settings")
    .values({ key: setting, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}

/** Siblings that agreed to be named, for whoever asks. */
export async function namedSiblings(db: Reader, max: number): Promise<NamedSibling[]> {
  const rows = await db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["remoteActors.handle", "remoteActors.name", "remoteActors.url", "remoteActors.iri"])
    .where("siblings.state", "=", "following")
    .where("siblings.named", "=", true)
    .where("remoteActors.gone", "is", null)
    .orderBy("remoteActors.name")
    .limit(max)
    .execute();
  return rows.map(({ handle, name, url }) => ({
    address: `@${handle}`,
    name,
    url,
  }));
}

interface Suggestion extends NamedSibling {
  /** Names of the siblings that name it. */
  readonly by: readonly string[];
}

/** Whom siblings name, and we don't follow yet; who is blocked here is not suggested. */
export async function suggestedSiblings(
  db: Reader,
  now: Date,
  ownHost: string,
): Promise<readonly Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select s.address, min(s.name) as name, min(s.url) as url, array_agg(distinct a.name order by a.name) as by
    from sibling_suggestions s join remote_actors a on a.id = s.remote_actor_id
    join siblings on siblings.remote_actor_id = a.id and siblings.state = 'following'
    where s.expires > ${now} and split_part(s.address, '@', 3) <> ${ownHost}
      and not exists (select from siblings mine left join remote_actors theirs on theirs.id = mine.remote_actor_id
        where mine.address = s.address or '@' || theirs.handle = s.address)
      and not exists (select from blocks b where b.value = split_part(s.address, '@', 3))
    group by s.address order by count(*) desc, s.address limit 20`.execute(db);
  return rows;
}
