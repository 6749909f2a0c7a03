/** What a block would make vanish, before anybody presses the button. */
import { type RawBuilder, sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { countTheirs } from "#commons/remote/aside.ts";
import type { Reader } from "#platform/database/schema.ts";

export interface Covered {
  readonly kind: "host" | "actor";
  readonly value: string;
}

/** SQL condition on an actor (by the name of its table): this covers it. */
export const covers = ({ kind, value }: Covered, table = "remote_actors"): RawBuilder<boolean> => {
  const host = sql.ref(`${table}.host`);
  if (kind === "actor") return sql<boolean>`${sql.ref(`${table}.iri`)} = ${value}`;
  // A whole ending such as "org" is nobody's server.
  return !value.includes(".")
    ? sql<boolean>`(${host} = ${value} or ${host} like ${`${value}:%`})`
    : sql<boolean>`(${host} = ${value} or ${host} like ${`${value}:%`}
      or ${host} like ${`%.${value}`})`;
};

/**
 * Who asked is kept as a mark, made anew for each account: of a server with
 * more of them only so many are counted.
 */
const maxMarks = 5000;

interface BlockPreview {
  readonly siblings: readonly string[];
  readonly followers: number;
  readonly people: number;
  readonly events: number;
  readonly guides: number;
  readonly offers: number;
  readonly words: number;
  /** What they asked a group of ours. */
  readonly questions: number;
  /** What siblings of there say, and what others boosted of theirs. */
  readonly posts: number;
  /** Changes to guides of ours that they offer. */
  readonly changes: number;
  /** Under way with them: it stays, for people to see to. */
  readonly exchanges: number;
  /** Answers of theirs to events of ours that are still to come: they stay too. */
  readonly answers: number;
}

export async function siblingsCovered(db: Reader, block: Covered): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(nullif(remote_actors.name, ''), siblings.address) as name from siblings
    join remote_actors on remote_actors.id = siblings.remote_actor_id
    where ${covers(block)} and remote_actors.gone is null
      and siblings.state in ('requested', 'following')
    order by name limit 50`.execute(db);
  return rows.map((row) => row.name);
}

export async function previewOf(ctx: AppContext, block: Covered): Promise<BlockPreview> {
  const now = ctx.clock.now();
  const actors = await sql<{ id: string; iri: string }>`
    select id, iri from remote_actors where ${covers(block)} and gone is null
    limit ${maxMarks}`.execute(ctx.db);
  const { rows } = await sql<Record<Exclude<keyof BlockPreview, "siblings" | "questions">, number>>`
    with theirs as (select id, iri from remote_actors where ${covers(block)} and gone is null)
    select
      (select count(*)::int from theirs) as people,
      (select count(distinct f.remote_actor_id)::int from followers f
        join theirs on theirs.id = f.remote_actor_id) as followers,
      (select count(*)::int from events e join theirs on theirs.id = e.remote_actor_id
        where e.ends > ${now}) as events,
      (select count(*)::int from guides g join theirs on theirs.id = g.remote_actor_id) as guides,
      (select count(*)::int from offers o join theirs on theirs.id = o.remote_actor_id) as offers,
      (select count(*)::int from exchanges x left join offers o on o.id = x.offer_id
        where x.state in ('asked', 'accepted', 'arranged') and (x.actor_iri in (select iri
          from theirs) or o.remote_actor_id in (select id from theirs))) as exchanges,
      (select count(*)::int from rsvps r join events e on e.id = r.event_id
        where e.ends > ${now} and r.actor_iri in (select iri from theirs)) as answers,
      (select count(*)::int from replies r where r.author_iri in (select iri from theirs)) as words,
      (select count(*)::int from sibling_posts p where p.set_aside is null
        and (p.remote_actor_id in (select id from theirs) or p.author_iri in (select iri
          from theirs))) as posts,
      (select count(*)::int from guide_offers o where o.set_aside is null
        and o.actor_iri in (select iri from theirs)) as changes`.execute(ctx.db);
  const counts = rows[0];
  return {
    siblings: await siblingsCovered(ctx.db, block),
    people: counts?.people ?? 0,
    followers: counts?.followers ?? 0,
    events: counts?.events ?? 0,
    guides: counts?.guides ?? 0,
    offers: counts?.offers ?? 0,
    exchanges: counts?.exchanges ?? 0,
    answers: counts?.answers ?? 0,
    words: counts?.words ?? 0,
    posts: counts?.posts ?? 0,
    changes: counts?.changes ?? 0,
    questions: await countTheirs(ctx.db, ctx, "questions", actors.rows),
  };
}
