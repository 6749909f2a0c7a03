/**
 * 100,000 public events of 500 sources over two years, made by the
 * database itself; the same ones each time.
 */
import type pg from "pg";

export const many = 100_000;

const sources = `
  insert into remote_actors (id, iri, host, type, handle, name, url, inbox, shared_inbox, raw, fetched)
  select md5('actor' || n)::uuid, 'https://' || host || '/groups/care', host, 'Group', 'care@' || host, 'Care ' || n, 'https://' || host || '/@care',
         'https://' || host || '/groups/care/inbox', 'https://' || host || '/inbox', '{}', now()
  from (select n, 'sibling' || n || '.example' as host from generate_series(1, 250) n) made`;

// Nothing of it is fetched while we measure.
const files = `
  insert into calendar_sources (id, group_id, url, host, name, fetched, next_fetch, added)
  select md5('file' || n)::uuid, $1, 'https://' || host || '/calendar.ics', host, 'Town ' || n, now(), now() + interval '10 years', now()
  from (select n, 'town' || n || '.example' as host from generate_series(1, 250) n) made`;

/*
 * A few sources have much and many have little; so it is with tags, places and languages. Two thirds of the points lie
 * around five towns. Words are drawn so that texts have the length and the variety of real ones; `raw` is as long as
 * what Mobilizon sends.
 */
const events = `
  insert into events (id, remote_actor_id, source_id, iri, url, raw, last_seen, name, source, content_html, starts, ends, all_day, time_zone, area,
    latitude, longitude, online_url, kind, care_kinds, tags, access, yes_facts, capacity, remaining, language, status, visibility, published, updated, arrived, fingerprint, duplicate_of)
  select md5('event' || n)::uuid,
    case when source % 2 = 1 then md5('actor' || (source + 1) / 2)::uuid end,
    case when source % 2 = 0 then md5('file' || source / 2)::uuid end,
    address, address || '/page',
    case when source % 2 = 1 then (select string_agg(md5(n || '-' || i), ' ') from generate_series(1, 50) i) end,
    now(), name, words, '<p>' || words || '</p>',
    starts,
    case when long < 0.03 then starts + (2 + floor(long * 100)) * interval '1 day' when long < 0.06 then starts + interval '1 day'
      else starts + (1 + floor(long * 3)) * interval '1 hour' end,
    long between 0.03 and 0.06,
    (array['Europe/Amsterdam', 'Europe/Amsterdam', 'Europe/Berlin', 'Europe/London', 'UTC'])[1 + floor(zone * 5)::int],
    'Quarter ' || floor(place * 300),
    case when place < 0.4 then round((case when place < 0.27 then (array[52.09, 52.37, 51.92, 50.85, 53.22])[town] + (random() - 0.5) * 0.15 else 50.8 + random() * 2.7 end)::numeric, 2) end,
    case when place < 0.4 then round((case when place < 0.27 then (array[5.12, 4.90, 4.48, 5.69, 6.57])[town] + (random() - 0.5) * 0.2 else 3.4 + random() * 3.8 end)::numeric, 2) end,
    case when long > 0.9 then 'https://meet.example/' || n end,
    (array['workshop', 'skillshare', 'meeting', 'other', 'talk'])[1 + floor(zone * 5)::int],
    case when long > 0.7 then array['herbs'] else '{}'::text[] end,
    array(select distinct 'tag' || floor(200 * power(random(), 2)) from generate_series(1, 1 + (n % 4))),
    '{"step-free":"' || case when steps then 'yes' else 'no' end || '","captions":"' || case when captions then 'yes' else 'ask' end || '"}',
    array_remove(array[case when steps then 'step-free' end, case when captions then 'captions' end], null),
    case when long > 0.5 then 20 end, case when long > 0.8 then 0 when long > 0.5 then 7 end,
    (array['nl', 'nl', 'nl', 'nl', 'nl', 'en', 'en', 'en', 'de', 'fr'])[1 + floor(tongue * 10)::int],
    case when tongue between 0.31 and 0.34 then 'cancelled' else 'scheduled' end,
    'public', now() - interval '3 days', now() - interval '2 days', now() - interval '3 days',
    'event ' || n || ' ' || to_char(starts, 'YYYY-MM-DD"T"HH24:MI'),
    case when n % 97 = 0 then md5('event' || (n - 1))::uuid end
  from (
    select n, source, starts, long, zone, place, tongue, town, steps, captions,
      'https://' || case when source % 2 = 1 then 'sibling' || (source + 1) / 2 else 'town' || source / 2 end || '.example/events/' || n as address,
      (array['Herb walk', 'Peer circle', 'Repair afternoon', 'Garden day', 'Soup kitchen', 'Grief circle', 'Singing together', 'Bicycle workshop', 'Swap table', 'Open house'])[1 + n % 10] || ' ' || n as name,
      case when n % 2000 = 0 then 'nettle ' else '' end
        || (select string_agg('word' || floor(3000 * power(random(), 3)), ' ') from generate_series(1, 40 + n % 60)) as words
    from (
      select n, 1 + floor(500 * power(random(), 2))::int as source,
        date_bin('15 minutes', now() - interval '365 days' + random() * interval '730 days', timestamptz '2020-01-01') as starts,
        random() as long, random() as zone, random() as place, random() as tongue, 1 + floor(random() * 5)::int as town,
        random() < 0.45 as steps, random() < 0.02 as captions
      from generate_series(1, $1::int) n
    ) drawn offset 0
  ) written`;

/** Fills an empty calendar. */
export async function fillCalendar(sql: pg.Client, group: string): Promise<void> {
  await sql.query("select setseed(0.42)");
  await sql.query(sources);
  await sql.query(files, [group]);
  await sql.query(events, [many]);
  await sql.query("vacuum analyze events");
  await sql.query("analyze remote_actors");
  await sql.query("analyze calendar_sources");
}
