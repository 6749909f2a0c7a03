/**
 * 50,000 public offers and needs of 500 siblings and one group of ours, made by the
 * database itself; the same ones each time.
 */
import type pg from "pg";

export const many = 50_000;

const siblings = `
  insert into remote_actors (id, iri, host, type, handle, name, url, inbox, shared_inbox, raw, fetched)
  select md5('actor' || n)::uuid, 'https://' || host || '/groups/care', host, 'Group', 'care@' || host, 'Care ' || n, 'https://' || host || '/@care',
         'https://' || host || '/groups/care/inbox', 'https://' || host || '/inbox', '{}', now()
  from (select n, 'sibling' || n || '.example' as host from generate_series(1, 500) n) made`;

/*
 * A few siblings have much and many have little; one in fifty is ours. So it is with words: "bike" is in every tenth title,
 * "help" in a third of the texts, "mullein" in one of two thousand. A text has 15 to 75 words; \`raw\` is as long as what others send.
 */
const offers = `
  insert into offers (id, group_id, remote_actor_id, iri, url, raw, last_seen, purpose, name, source, content_html, care_kind, what, how, area, tags,
    language, spoken, remote_possible, quantity, unit, available, visibility, published, updated, expires, approved_text)
  select md5('offer' || n)::uuid, case when ours then $2::uuid end, case when not ours then md5('actor' || sibling)::uuid end,
    case when not ours then address end, case when not ours then address || '/page' end,
    case when not ours then (select string_agg(md5(n || '-' || i), ' ') from generate_series(1, 40) i) end,
    now(), purpose, name, words, '<p>' || words || '</p>',
    (array['herbs', 'bodywork', 'listening', 'first-aid', 'food', 'food', 'food', 'childcare', 'childcare', 'transport', 'transport', 'housing', 'garden',
      'skillshare', 'skillshare', 'skillshare', 'ritual-and-arts', 'other', 'other', 'other'])[1 + floor(sort * 20)::int],
    (array['skill', 'skill', 'skill', 'care-time', 'care-time', 'thing', 'thing', 'thing', 'hands', 'space'])[1 + floor(kind * 10)::int],
    (array['give', 'give', 'give', 'give', 'give', 'give', 'give', 'lend', 'swap', 'hours'])[1 + floor(way * 10)::int],
    case when place < 0.1 then '' else 'Quarter ' || floor(500 * power(place, 2)) || case when n * 7919 % 11 < 2 then ', Östermalm' else ', Riverside' end end,
    array(select distinct 'tag' || floor(300 * power(random(), 2)) from generate_series(1, 1 + (n % 4))),
    language, case when n % 3 = 0 then array[language, 'es'] when n % 997 = 0 then array['tr'] else '{}'::text[] end,
    far > 0.9, case when n % 4 = 0 then 1 + n % 9 end, case when n % 4 = 0 then 'one' end, case when n % 4 = 0 then n % 5 end,
    'public', at, at, now() + interval '10 days' + random() * interval '160 days',
    case when purpose = 'request' and ours then 'Somebody wishes for help, ' || n else '' end
  from (
    select n, sibling, sort, kind, way, place, far, at, language, n % 50 = 0 as ours, case when n % 3 = 0 then 'request' else 'offer' end as purpose,
      'https://sibling' || sibling || '.example/offers/' || n as address,
      (array['Bike repair', 'Nettle tea', 'Company at the doctor', 'Elder syrup', 'A warm room', 'Sewing lessons', 'A ride to the market', 'Minding children', 'Soup on Fridays', 'Digging the garden'])[1 + n % 10]
        || ' ' || (array['for winter', 'for beginners', 'with children', 'in the city', 'by the sea', 'after a birth', 'on a small budget'])[1 + n % 7] || ' ' || n as name,
      case when n % 2000 = 7 then 'mullein ' else '' end || case when n % 3 = 1 then 'help ' else '' end
        || (select string_agg('word' || floor(6000 * power(random(), 3)) || left('', i), ' ') from generate_series(1, 15 + (n * 7) % 60) i) as words
    from (
      select n, 1 + floor(500 * power(random(), 2))::int as sibling, random() as sort, random() as kind, random() as way, random() as place, random() as far,
        date_trunc('milliseconds', now() - random() * interval '170 days') as at,
        (array['en', 'en', 'en', 'en', 'de', 'de', 'fr', 'es', 'nl', 'nl'])[1 + floor(random() * 10)::int] as language
      from generate_series(1, $1::int) n
    ) drawn offset 0
  ) written`;

/** Fills an empty board. */
export async function fillBoard(sql: pg.Client, group: string): Promise<void> {
  await sql.query("select setseed(0.42)");
  await sql.query(siblings);
  await sql.query(offers, [many, group]);
  await sql.query("vacuum analyze offers");
  await sql.query("analyze remote_actors");
}
