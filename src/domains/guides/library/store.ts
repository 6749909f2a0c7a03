/**
 * Finding guides: by words in every language that the library holds, by titles that come close, by
 * facets. Words are ranked among the newest that have them, so that a word which half the library
 * has costs no more than a rare one.
 */
import { type RawBuilder, sql } from "kysely";
import { newestCursor } from "#commons/cursor.ts";
import { notQuiet, type Viewer, visibleTo } from "#commons/visibility.ts";
import { askedWords, beginningLike, leavesOut } from "#platform/database/search-words.ts";
import type { Reader } from "#platform/database/schema.ts";
import { deepest, type LibraryFilter } from "./filter.ts";

/**
 * So many are compared: of the newest with the words in their text, of the newest with them in
 * their title, and of titles that come close.
 */
const ranked = { text: 120, name: 60, near: 300 } as const;
/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** With fewer than so many, titles that come close are added. */
const few = 5;
/**
 * pg_trgm's word similarity from which a title comes close: two letters that changed
 * places in a word of six still count.
 */
const close = "0.45";

interface FoundGuides {
  /** In their order. */
  readonly ids: readonly string[];
  /** What `after` must be for the next page. */
  readonly next: string | null;
  /** Nothing has these words; the titles only come close. */
  readonly close: boolean;
}

type Condition = RawBuilder<boolean>;
const all = (conditions: readonly Condition[]): Condition =>
  sql<boolean>`${sql.join([...conditions], sql` and `)}`;

// Lists come last: to look into them costs most.
const facets: { readonly [K in keyof LibraryFilter]?: (text: string) => Condition } = {
  kind: (kind) => sql`guides.kind = ${kind}`,
  language: (language) =>
    sql`(guides.language = ${language} or guides.language like ${`${language}-%`})`,
  group: (handle) => sql`guides.group_id = (select id from groups where handle = ${handle})`,
  sibling: (host) =>
    sql`guides.remote_actor_id in (select id from remote_actors where host = ${host})`,
  scope: (scope) =>
    scope === "own" ? sql`guides.group_id is not null` : sql`guides.remote_actor_id is not null`,
  costs: () => sql`guides.costs_nothing`,
  minutes: (minutes) => sql`guides.minutes <= ${Number(minutes)}`,
  tag: (tag) => sql`guides.tags @> array[${tag}]::text[]`,
  careKind: (kind) => sql`guides.care_kinds @> array[${kind}]::text[]`,
};

const conditions = (viewer: Viewer, filter: LibraryFilter): Condition[] => [
  sql<boolean>`${visibleTo(viewer, "guides")}`,
  sql<boolean>`guides.published is not null`,
  ...Object.entries(facets).flatMap(([name, make]) => {
    const value = filter[name as keyof LibraryFilter];
    return typeof value === "string" ? [make(value)] : [];
  }),
];

/** Every language once, by leaps through its index: as quick as languages are few. */
const leaps = (more: Condition): RawBuilder<unknown> => sql`
  recursive leap(language, n) as (
    (select guides.language, 1 from guides where ${more} order by guides.language limit 1)
    union all
    select (select guides.language from guides where guides.language > leap.language and ${more}
      order by guides.language limit 1), n + 1
    from leap where leap.language is not null and n < 300
  )`;

/** Languages of what everybody may read. */
export async function libraryLanguages(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    with ${leaps(
      sql`guides.visibility = 'public' and guides.published is not null and ${notQuiet("guides")}`,
    )}
    select language from leap where language is not null order by 1`.execute(db);
  return rows.map((row) => row.language);
}

interface Asked {
  /** Name of a text search configuration. */
  readonly config: string;
  /** tsquery */
  readonly query: string;
}

/**
 * The words as each language of the library understands them; nothing where they are
 * all too common, or are only unwanted.
 */
async function askedIn(db: Reader, q: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    with ${leaps(sql`true`)},
    spoken as (select distinct public.search_config(language) as config from leap
      where language is not null),
    asked as (select config, ${beginningLike(askedWords(sql`config`, q))} as query from spoken)
    select config::text, query::text from asked where numnode(query) > 0
      and querytree(query) not in ('T', '') order by 1`.execute(db);
  return rows;
}

/** A word that is not wanted must be missing as the text's own language writes it. */
const unwantedMissing = (asked: readonly Asked[]): Condition =>
  sql<boolean>`(${sql.join(
    asked.map(
      ({ config, query }) =>
        sql`(guides.found @@ ${query}::tsquery
          and public.search_config(guides.language) = ${config}::text::regconfig)`,
    ),
    sql` or `,
  )})`;

/**
 * What matches is gathered from the indexes of words before it is put in order (`offset 0`
 * keeps the two apart): walking from the newest on would open the words of each text on the
 * way, which costs ten times as much.
 */
async function byWords(
  db: Reader,
  q: string,
  where: Condition,
  skip: number,
  max: number,
): Promise<string[]> {
  const asked = await askedIn(db, q);
  if (asked.length === 0) return [];
  const any = [...new Set(asked.map((one) => one.query))].map((query) => `(${query})`).join(" | ");
  const words = sql`${any}::tsquery`;
  const right = any.includes("!") ? unwantedMissing(asked) : sql<boolean>`true`;
  const { rows } = await sql<{ id: string }>`
    with hits as materialized (
      select id, max(named) as named from (
        (select id, 0 as named from (
          select guides.id, guides.published from guides where guides.found @@ ${words}
            and ${where} offset 0
        ) in_text order by published desc, id desc limit ${ranked.text})
        union all (select id, 1 as named from (
          select guides.id, guides.published from guides
          where to_tsvector(public.search_config(guides.language),
            public.plain_text(guides.name)) @@ ${words} and ${where} offset 0
        ) in_name order by published desc, id desc limit ${ranked.name})
      ) found group by id
    )
    select guides.id from hits join guides on guides.id = hits.id where ${right}
    order by ts_rank(guides.found, ${words},
      1) + hits.named + word_similarity(public.plain_text(${q}),
        public.plain_text(guides.name)) desc,
      guides.published desc, guides.id desc
    offset ${skip} limit ${max}`.execute(db);
  return rows.map((row) => row.id);
}

/**
 * Titles that come close to what was typed; of what is written without spaces, those that hold it.
 * The limit is set within the words that the index is asked for, since it
 * must hold before the index is read.
 */
async function byNames(db: Reader, q: string, where: Condition, max: number): Promise<string[]> {
  const near = unspaced.test(q)
    ? sql`public.plain_text(guides.name) like public.plain_text(${`%${q.replace(
        /[\\%_]/g,
        "\\$&",
      )}%`})`
    : sql`(select case when set_config('pg_trgm.word_similarity_threshold', ${close}, true) = ''
      then '' else public.plain_text(${q}) end) <% public.plain_text(guides.name)`;
  const { rows } = await sql<{ id: string }>`
    with near as materialized (
      select guides.id, guides.published, guides.name from guides where ${near} and ${where}
        limit ${ranked.near}
    )
    select id from near order by word_similarity(public.plain_text(${q}),
      public.plain_text(name)) desc, published desc, id desc
    limit ${max}`.execute(db);
  return rows.map((row) => row.id);
}

// One or two letters are in every title; where words have no spaces
// between them, two letters are a word.
const longEnough = (q: string): boolean => Array.from(q).length >= 3 || unspaced.test(q);

/** Guides that the viewer may see: the best first when words are given, else the newest. */
export async function findGuides(
  db: Reader,
  viewer: Viewer,
  filter: LibraryFilter,
  max: number,
): Promise<FoundGuides> {
  const where = conditions(viewer, filter);
  const { q, after: last, page = 1 } = filter;
  if (q === undefined) {
    if (last !== undefined)
      where.push(sql<boolean>`(guides.published, guides.id) < (${last.date}, ${last.id}::uuid)`);
    const { rows } = await sql<{ id: string; published: Date }>`
      select guides.id, guides.published from guides where ${all(where)}
      order by guides.published desc, guides.id desc limit ${max + 1}`.execute(db);
    const end = rows.length > max ? rows[max - 1] : undefined;
    return {
      ids: rows.slice(0, max).map((row) => row.id),
      next: end === undefined ? null : newestCursor(end.published, end.id),
      close: false,
    };
  }
  const found = await byWords(db, q, all(where), (page - 1) * max, max + 1);
  if (page > 1 || found.length > max || found.length >= few || !longEnough(q) || leavesOut(q))
    return {
      ids: found.slice(0, max),
      next: found.length > max && page < deepest ? String(page + 1) : null,
      close: false,
    };
  const near = (await byNames(db, q, all(where), max)).filter((id) => !found.includes(id));
  return {
    ids: [...found, ...near].slice(0, max),
    next: null,
    close: found.length === 0 && near.length > 0,
  };
}
