/**
 * What the board finds: by filter, by words in the language of each offer, by likeness of names.
 */
import { type RawBuilder, sql } from "kysely";
import { newestCursor } from "#commons/cursor.ts";
import { amongMembers, type Viewer, visibleTo } from "#commons/visibility.ts";
import { beginningLike, hasWords, leavesOut, unaccented } from "#platform/database/search-words.ts";
import type { Reader } from "#platform/database/schema.ts";
import type { BoardFilter } from "./filter.ts";

type Condition = RawBuilder<boolean>;
const all = (conditions: readonly Condition[]): Condition =>
  sql<boolean>`${sql.join([...conditions], sql` and `)}`;

/** Open, published, not over, and seen by the viewer. */
export const onBoard = (viewer: Viewer, now: Date): Condition =>
  sql<boolean>`${visibleTo(
    viewer,
    "offers",
  )} and offers.published is not null and offers.state = 'open' and (offers.expires is null
    or offers.expires > ${now})`;

/** Any of these words, and what begins like them. */
export const anyOf = (words: readonly string[]): RawBuilder<unknown> =>
  beginningLike(sql`websearch_to_tsquery('simple', ${unaccented(words.join(" or "))})`, 1);

/**
 * What everybody may read whole. Of our needs strangers know one sentence only, so their own words
 * are not searched for strangers either.
 */
const told = sql<boolean>`(offers.purpose = 'offer' or offers.remote_actor_id is not null)`;
const veiled = sql<boolean>`(offers.purpose = 'request' and offers.group_id is not null)`;
const unveiled = (viewer: Viewer): Condition => (amongMembers(viewer) ? sql<boolean>`true` : told);

/**
 * Ways in which the words may be there, to be looked for one by one: each has an index of its own.
 */
function waysToSay(viewer: Viewer, q: string): readonly Condition[] {
  const language = sql`offers.language`;
  const own = hasWords(
    {
      plain: sql`offers.plain_search`,
      forms: sql`offers.word_forms`,
      language,
      name: sql`offers.name`,
    },
    q,
  );
  if (amongMembers(viewer)) return [own];
  const sentence = sql`public.plain_text(offers.approved_text)`;
  const plain = sql`to_tsvector('simple', ${sentence})`;
  const forms = sql`to_tsvector(public.search_config(${language}), ${sentence})`;
  return [
    sql<boolean>`${own} and ${told}`,
    sql<boolean>`${hasWords({ plain, forms, language }, q)} and ${veiled}`,
  ];
}

/** "pt" stands for pt-BR too: the tags of the board that a language stands for. */
async function variantsOf(db: Reader, language: string): Promise<string[]> {
  const known = await boardLanguages(db);
  return [language, ...known.filter((one) => one.startsWith(`${language}-`))];
}

async function boardConditions(
  db: Reader,
  viewer: Viewer,
  filter: BoardFilter,
  now: Date,
): Promise<Condition[]> {
  const { tag, purpose, what, how, careKind, area, spoken, group, sibling, scope, remote } = filter;
  const found: Condition[] = [onBoard(viewer, now)];
  const add = (condition: Condition): void => void found.push(condition);
  if (purpose !== undefined) add(sql`offers.purpose = ${purpose}`);
  if (careKind !== undefined) add(sql`offers.care_kind = ${careKind}`);
  if (what !== undefined) add(sql`offers.what = ${what}`);
  if (how !== undefined) add(sql`offers.how = ${how}`);
  if (remote !== undefined) add(sql`(offers.remote_possible and ${unveiled(viewer)})`);
  if (scope !== undefined)
    add(
      scope === "own" ? sql`offers.group_id is not null` : sql`offers.remote_actor_id is not null`,
    );
  if (group !== undefined)
    add(sql`offers.group_id = (select id from groups where handle = ${group})`);
  if (sibling !== undefined)
    add(sql`offers.remote_actor_id in (select id from remote_actors where host = ${sibling})`);
  if (spoken !== undefined) {
    const tags = sql`${sql.val(await variantsOf(db, spoken))}::text[]`;
    add(
      sql`((offers.spoken && ${tags} or (offers.spoken = '{}' and offers.language = any(${tags})))
        and ${unveiled(viewer)})`,
    );
  }
  if (tag !== undefined) add(sql`(offers.tags @> array[${tag}]::text[] and ${unveiled(viewer)})`);
  if (area !== undefined)
    add(
      sql`(to_tsvector('simple', public.plain_text(offers.area)) @@ ${beginningLike(
        sql`plainto_tsquery('simple', ${unaccented(area)})`,
      )} and ${unveiled(viewer)})`,
    );
  return found;
}

/** With fewer than so many, titles that come close are added. */
const few = 5;
/** pg_trgm's word similarity from which a title comes close; so many of them are compared. */
const closeEnough = "0.45";
const compared = 300;
/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/**
 * What a title has to come close to: each longer word, so that one slip does
 * not hide the others; else the whole.
 */
function slips(q: string): readonly string[] {
  const words = (q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length >= 4);
  return words.length === 0 ? [q] : words.slice(0, 4);
}

/**
 * Titles that come close to what was typed. The limit is set within the words that the index is
 * asked for: it must hold before the index is read.
 */
async function closeNames(
  db: Reader,
  viewer: Viewer,
  q: string,
  where: Condition,
  max: number,
): Promise<string[]> {
  const near = unspaced.test(q)
    ? [
        sql<boolean>`public.plain_text(offers.name) like public.plain_text(${`%${q.replace(
          /[\\%_]/g,
          "\\$&",
        )}%`})`,
      ]
    : slips(q).map(
        (word) =>
          sql<boolean>`(select case
            when set_config('pg_trgm.word_similarity_threshold', ${closeEnough}, true) = '' then ''
              else public.plain_text(${word}) end) <% public.plain_text(offers.name)`,
      );
  const { rows } = await sql<{ id: string }>`
    with near as materialized (
      select offers.id, offers.published, offers.name from offers where ${all(near)}
        and ${unveiled(viewer)} and ${where} limit ${compared}
    )
    select id from near order by word_similarity(public.plain_text(${q}),
      public.plain_text(name)) desc, published desc, id desc limit ${max}`.execute(db);
  return rows.map((row) => row.id);
}

interface FoundOffers {
  /** In their order. */
  readonly ids: readonly string[];
  /** What `after` must be for the next page. */
  readonly next: string | null;
  /** Nothing has these words; the titles only come close. */
  readonly close: boolean;
}

export async function findOffers(
  db: Reader,
  viewer: Viewer,
  filter: BoardFilter,
  now: Date,
  max: number,
): Promise<FoundOffers> {
  const where = await boardConditions(db, viewer, filter, now);
  const { q, after } = filter;
  if (after !== undefined)
    where.push(sql<boolean>`(offers.published, offers.id) < (${after.date}, ${after.id}::uuid)`);
  const newest = sql`order by published desc, id desc limit ${max + 1}`;
  const ways = q === undefined ? [where] : waysToSay(viewer, q).map((way) => [...where, way]);
  const found = ways.map(
    (way) => sql`(select offers.id, offers.published from offers where ${all(way)} ${newest})`,
  );
  const { rows } = await sql<{
    id: string;
    published: Date;
  }>`select id, published from (${sql.join(found, sql` union all `)}) found ${newest}`.execute(db);
  const end = rows.length > max ? rows[max - 1] : undefined;
  const ids = rows.slice(0, max).map((row) => row.id);
  if (end !== undefined) return { ids, next: newestCursor(end.published, end.id), close: false };
  // One or two letters are in every title; where words have no spaces
  // between them, two letters are a word.
  if (
    q === undefined ||
    after !== undefined ||
    ids.length >= few ||
    leavesOut(q) ||
    (Array.from(q).length < 3 && !unspaced.test(q))
  )
    return { ids, next: null, close: false };
  const near = (await closeNames(db, viewer, q, all(where), max)).filter((id) => !ids.includes(id));
  return {
    ids: [...ids, ...near].slice(0, max),
    next: null,
    close: ids.length === 0 && near.length > 0,
  };
}

/**
 * Languages that offers are written in, found by leaps through their index, and those
 * that are spoken where ours say it.
 */
export async function boardLanguages(db: Reader): Promise<string[]> {
  const open = sql`offers.published is not null and offers.state = 'open'`;
  const { rows } = await sql<{ language: string }>`
    with recursive leap(language, n) as (
      (select offers.language, 1 from offers where ${open} order by offers.language limit 1)
      union all
      select (select offers.language from offers where offers.language > leap.language and ${open}
        order by offers.language limit 1), n + 1
      from leap where leap.language is not null and n < 100
    )
    select language from leap where language is not null
    union select unnest(spoken) from (select spoken from offers where group_id is not null
      and ${open} limit 2000) ours order by 1 limit 200`.execute(db);
  return rows.map((row) => row.language);
}
