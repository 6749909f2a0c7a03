/**
 * Rotas of a group of 1,000: 2,000 shifts behind it and before
 * it; the pages, and one run of asking.
 */
import { pino } from "pino";
import { readConfig } from "#config.ts";
import { Pool } from "#platform/pool/pool.ts";
import { connect } from "#platform/database/open.ts";
import { askForShifts } from "#domains/rotas/shifts/tasks.ts";
import { begin, median, miss, ms, note, origin, withServer } from "./support.ts";

const people = 1000;
const shifts = 2000;
/** p99 of a page, and one run of asking, in ms. */
const targets = { page: 100, run: 5000 };

const members = `
  insert into members (id, handle, name, password_hash, joined)
  select md5('member' || n)::uuid, 'member' || n, 'Member ' || n, 'none', current_date - 300 from generate_series(1, $1::int) n`;
const memberships = `
  insert into memberships (group_id, member_id, since, capacity)
  select $1, md5('member' || n)::uuid, current_date - (n % 300), (array['usual', 'usual', 'some', 'little', 'more', 'resting'])[1 + n % 6]
  from generate_series(1, $2::int) n`;
/** A UUID that an address may hold, always the same for a name. */
const ids = `create or replace function id_of(name text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`;
const rotas = `
  insert into rotas (id, group_id, name, rule, first_start, time_zone, minutes, made, updated)
  select id_of('rota' || n), $1, 'Rota ' || n, 'FREQ=DAILY', date_trunc('hour', now()) - interval '170 days' + n * interval '1 hour', 'UTC', 60, now(), now()
  from generate_series(1, 10) n`;
const kinds = `
  insert into rota_seats (id, rota_id, name, seats, learning)
  select md5('kind' || n || '-' || k)::uuid, id_of('rota' || n), (array['do', 'learn'])[k], 3 - k, k = 2
  from generate_series(1, 10) n, generate_series(1, 2) k`;
const days = `
  insert into shifts (id, rota_id, starts, ends)
  select md5('shift' || n)::uuid, id_of('rota' || rota), starts, starts + interval '1 hour'
  from (select n, 1 + n % 10 as rota, date_trunc('hour', now()) - interval '170 days' + (1 + n % 10) * interval '1 hour' + (n / 10) * interval '1 day' as starts
    from generate_series(0, $1::int - 1) n) made`;
const seats = `
  insert into shift_seats (id, shift_id, seat_id, member_id, state, updated)
  select md5('seat' || n || '-' || k)::uuid, md5('shift' || n)::uuid, md5('kind' || (1 + n % 10) || '-' || (1 + k / 3))::uuid,
    case when s.ends < now() then md5('member' || (1 + (n * 7 + k * 331) % $2))::uuid end, case when s.ends < now() then 'done' else 'open' end, now()
  from generate_series(0, $1::int - 1) n join shifts s on s.id = md5('shift' || n)::uuid, generate_series(1, 3) k`;

async function timed(
  path: string,
  token: string,
  times = 40,
): Promise<{ readonly middle: number; readonly p99: number; readonly bytes: number }> {
  const took: number[] = [];
  let bytes = 0;
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    const answer = await fetch(`${origin}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    bytes = (await answer.text()).length;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    took.push(performance.now() - began);
  }
  return {
    middle: median(took),
    p99: [...took].sort((a, b) => a - b)[Math.floor(times * 0.99)] ?? 0,
    bytes,
  };
}

export async function rotaBench(): Promise<void> {
  begin(`Rotas: ${people} members, ${shifts} shifts of 10 rotas, three seats each`);
  await withServer({}, async ({ ask, sql, group, databaseUrl, folder }) => {
    await sql.query(members, [people]);
    await sql.query(memberships, [group, people]);
    await sql.query(ids);
    await sql.query(rotas, [group]);
    await sql.query(kinds);
    await sql.query(days, [shifts]);
    await sql.query(seats, [shifts, people]);
    await sql.query("vacuum analyze shifts, shift_seats, rotas, memberships, members");
    const { db, close } = connect(databaseUrl, pino({ level: "silent" }), 4);
    try {
      const config = readConfig({
        PUBLIC_URL: origin,
        DATABASE_URL: databaseUrl,
        DATA_DIR: folder,
        LOG_LEVEL: "silent",
      });
      const ctx = {
        db,
        config,
        clock: { now: () => new Date() },
        pool: new Pool(),
        log: pino({ level: "silent" }),
        origin,
        remoteTables: async () => [],
      };
      const began = performance.now();
      const [one, two] = await Promise.all([askForShifts(ctx), askForShifts(ctx)]);
      const took = performance.now() - began;
      note(
        `asking for what is open in three weeks, by two workers at once (${one} and ${two} asked)`,
        ms(took),
      );
      const { rows } = await sql.query<{ asked: number; twice: number }>(
        `select count(*)::int as asked, (count(*) - count(distinct (shift_id, member_id)))::int as twice from shift_seats where state = 'asked'`,
      );
      if (rows[0]?.asked !== one + two || rows[0].twice !== 0)
        miss(`${rows[0]?.asked ?? 0} are asked, ${rows[0]?.twice ?? 0} of them twice`);
      if (took > targets.run) miss(`asking takes ${ms(took)}, target ${ms(targets.run)}`);
      const again = performance.now();
      const third = await askForShifts(ctx);
      note(`asking again (${third} asked)`, ms(performance.now() - again));
    } finally {
      await close();
    }
    const { token } = await ask<{ token: string }>("/api/v1/session", {
      handle: "rosa",
      password: "correct horse battery",
    });
    const { rows } = await sql.query<{ id: string }>("select id from rotas order by name limit 1");
    for (const [path, about] of [
      ["/@moss/rotas", "the list, with whether the work is carried evenly"],
      [`/rotas/${rows[0]?.id ?? ""}`, "a rota with its coming shifts"],
      ["/api/v1/me/shifts", "my shifts"],
    ] as const) {
      const { middle, p99, bytes } = await timed(path, token);
      note(`${about}, median and p99`, `${ms(middle)}, ${ms(p99)}; ${Math.round(bytes / 1000)} kB`);
      if (p99 > targets.page) miss(`${about}: p99 ${ms(p99)}, target ${targets.page} ms`);
    }
  });
}
