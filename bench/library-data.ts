/**
 * 20,000 public guides of 200 sources in five languages, made by the
 * database itself; the same ones each time.
 */
import type pg from "pg";

export const many = 20_000;

const sources = `
  insert into remote_actors (id, iri, host, type, handle, name, url, inbox, shared_inbox, raw, fetched)
  select md5('actor' || n)::uuid, 'https://' || host || '/groups/care', host, 'Group', 'care@' || host, 'Care ' || n, 'https://' || host || '/@care',
         'https://' || host || '/groups/care/inbox', 'https://' || host || '/inbox', '{}', now()
  from (select n, 'sibling' || n || '.example' as host from generate_series(1, 199) n) made`;

/*
 * A few sources have much and many have little; so it is with words. "oil" is in about every third guide, "marigold" in
 * one of fifteen, "mullein" in one of two thousand. A text has 150 to 550 words; \`raw\` is as long as what others send.
 */
const guides = `
  insert into guides (id, group_id, remote_actor_id, iri, url, raw, last_seen, name, summary, source, content_html, kind, license, credit, cautions,
    care_kinds, tags, language, minutes, costs_nothing, visibility, published, updated)
  select md5('guide' || n)::uuid, case when source = 1 then $2::uuid end, case when source > 1 then md5('actor' || (source - 1))::uuid end,
    case when source > 1 then address end, case when source > 1 then address || '/page' end,
    case when source > 1 then (select string_agg(md5(n || '-' || i), ' ') from generate_series(1, 80) i) end,
    now(), name, 'About ' || name, words, '<p>' || words || '</p>',
    (array['remedy', 'practice', 'how-to', 'how-to', 'story', 'reflection', 'zine'])[1 + floor(sort * 7)::int],
    (array['CC-BY-SA-4.0', 'CC-BY-4.0', 'CC0-1.0', 'LicenseRef-All-Rights-Reserved'])[1 + floor(sort * 4)::int],
    'Care ' || source, case when sort < 0.15 then 'Ask a herbalist.' else '' end,
    case when sort < 0.3 then array['herbs'] when sort > 0.9 then array['bodywork', 'listening'] else '{}'::text[] end,
    array(select distinct 'tag' || floor(200 * power(random(), 2)) from generate_series(1, 1 + (n % 4))),
    language,
    case when long < 0.5 then 10 + floor(long * 400)::int end, long > 0.7,
    'public', at, at
  from (
    select n, source, sort, long, at, language, 'https://sibling' || source || '.example/guides/' || n as address,
      (array['Calendula salve', 'Nettle tea', 'Grief circle', 'Elder syrup', 'Breathing together', 'First hours of a fever', 'A meal train', 'How we mediate', 'Marigold oil', 'Garden of simples'])[1 + n % 10]
        || ' ' || (array['for winter', 'for beginners', 'with children', 'in the city', 'by the sea', 'after a birth', 'on a small budget'])[1 + n % 7] || ' ' || n as name,
      case when n % 2000 = 7 then 'mullein ' else '' end || case when n % 15 = 0 then 'marigold ' else '' end || case when n % 3 = 0 then 'oil ' else '' end
        || (select string_agg(case language when 'de' then 'Wörter' when 'fr' then 'mots' when 'es' then 'palabras' when 'nl' then 'woorden' else 'words' end
             || floor(6000 * power(random(), 3)) || left('', i), ' ') from generate_series(1, 150 + (n * 7) % 400) i) as words
    from (
      select n, 1 + floor(200 * power(random(), 2))::int as source, random() as sort, random() as long,
        date_trunc('milliseconds', now() - random() * interval '1500 days') as at,
        (array['en', 'en', 'en', 'en', 'de', 'de', 'fr', 'es', 'nl', 'nl'])[1 + floor(random() * 10)::int] as language
      from generate_series(1, $1::int) n
    ) drawn offset 0
  ) written`;

/** Fills an empty library. */
export async function fillLibrary(sql: pg.Client, group: string): Promise<void> {
  await sql.query("select setseed(0.42)");
  await sql.query(sources);
  await sql.query(guides, [many, group]);
  await sql.query("vacuum analyze guides");
  await sql.query("analyze remote_actors");
}
