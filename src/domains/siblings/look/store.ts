/** Looks, and siblings of siblings, in the database. */
import { sql } from "kysely";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { hostAndAbove, hostOf } from "#platform/lib/url.ts";
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

/** Do we follow this actor, or wait for their answer, by whatever address it was typed? */
export async function followsNow(db: Reader, iri: string): Promise<boolean> {
  const row = await db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select("siblings.id")
    .where("remoteActors.iri", "=", iri)
    .where("siblings.state", "in", ["requested", "following"])
    .executeTakeFirst();
  return row !== undefined;
}

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

/** Siblings that agreed to be named, for whoever asks; what is silenced is passed on to nobody. */
export async function namedSiblings(db: Reader, max: number): Promise<NamedSibling[]> {
  const rows = await db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["remoteActors.handle", "remoteActors.name", "remoteActors.url", "remoteActors.iri"])
    .where("siblings.state", "=", "following")
    .where("siblings.named", "=", true)
    .where("remoteActors.gone", "is", null)
    .where("remoteActors.silenced", "is", null)
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

/** Of so many that are named, those with whom we would speak are shown. */
const maxAsked = 500;
const maxShown = 20;

/**
 * Whom siblings name, and we don't follow yet. Who is blocked or silenced here is not suggested,
 * nor does a silenced sibling suggest.
 */
export async function suggestedSiblings(
  db: Reader,
  now: Date,
  ownHost: string,
): Promise<readonly Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select s.address, min(s.name) as name, min(s.url) as url, array_agg(distinct a.name
      order by a.name) as by
    from sibling_suggestions s join remote_actors a on a.id = s.remote_actor_id
    join siblings on siblings.remote_actor_id = a.id and siblings.state = 'following'
    where s.expires > ${now} and split_part(s.address, '@', 3) <> ${ownHost}
      and a.gone is null and a.silenced is null
      and not exists (select from siblings mine left
        join remote_actors theirs on theirs.id = mine.remote_actor_id
        where mine.address = s.address or '@' || theirs.handle = s.address)
    group by s.address order by count(*) desc, s.address limit ${maxAsked}`.execute(db);
  const unwanted = await unwantedAmong(db, [...new Set(rows.flatMap(namesOf))]);
  return rows.filter((row) => !namesOf(row).some((one) => unwanted.has(one))).slice(0, maxShown);
}

/** What a block or a silence may call whoever stands behind a suggestion. */
const namesOf = ({ address, url }: NamedSibling): readonly string[] => [
  address.toLowerCase(),
  url,
  ...[`https://${address.split("@")[2] ?? ""}`, url].flatMap((one) =>
    hostAndAbove(hostOf(one) ?? ""),
  ),
];

/** Those of these names that are blocked or silenced here. */
async function unwantedAmong(db: Reader, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ value: string }>`
    with no as (select kind, value from blocks union select kind, value from silences)
    select value from no where value = any(${[...names]}::text[])
    union select '@' || lower(r.handle) from no join remote_actors r on r.iri = no.value
      where no.kind = 'actor'
    union select r.url from no join remote_actors r on r.iri = no.value
      where no.kind = 'actor'`.execute(db);
  return new Set(rows.map((row) => row.value));
}
