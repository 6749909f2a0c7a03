/** One event is told to 1,000 members, in the request that plans it. */
import { newId } from "#platform/lib/ids.ts";
import { begin, hammer, median, miss, ms, note, withServer } from "./support.ts";

const people = 1000;
const rounds = 7;
/** Planning with all of it told. */
const most = 500;

export async function newsBench(): Promise<void> {
  begin(`An event is told to ${people.toLocaleString("en")} members`);
  await withServer({}, async ({ ask, sql, group }) => {
    const ids = Array.from({ length: people }, newId);
    await sql.query(
      `insert into members (id, handle, name, password_hash, joined)
       select id, 'm' || n, 'm' || n, '', current_date from unnest($1::uuid[]) with ordinality as m (id, n)`,
      [ids],
    );
    await sql.query(
      `insert into memberships (group_id, member_id, since) select $1, id, current_date from unnest($2::uuid[]) as m (id)`,
      [group, ids],
    );
    // A third of them with quiet hours of their own, all with an address and choices.
    await sql.query(
      `insert into notification_settings (member_id, quiet_from, quiet_until, mail_open)
       select id, case when n % 3 = 0 then '2' || n % 4 || ':00' end, case when n % 3 = 0 then '07:00' end, true
       from unnest($1::uuid[]) with ordinality as m (id, n)`,
      [ids],
    );
    await sql.query(
      `insert into notification_choices (member_id, kind, mail, push)
       select id, 'event-new', (array['now', 'daily', 'weekly'])[1 + n % 3], 'off' from unnest($1::uuid[]) with ordinality as m (id, n)`,
      [ids],
    );
    const plan = async (round: number): Promise<number> => {
      const began = performance.now();
      await ask("/api/v1/groups/moss/events", {
        name: `Told to all ${round}`,
        startTime: "2027-01-09T14:00",
        visibility: "members",
        access: { "step-free": "yes" },
      });
      return performance.now() - began;
    };
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) took.push(await plan(round));
    const { rows } = await sql.query<{ told: number; due: number }>(
      "select count(*)::int as told, count(mail_due)::int as due from news where kind = 'event-new'",
    );
    if (rows[0]?.told !== rounds * people)
      miss(`${rows[0]?.told ?? 0} were told of ${rounds} events, not ${rounds * people}`);
    note("planning an event with all of them told, median", ms(median(took)));
    note("the slowest of them", ms(Math.max(...took)));
    if (median(took) > most) miss(`planning took ${ms(median(took))}, not ${ms(most)}`);
    const pages = hammer("/calendar", { connections: 10, seconds: 5 });
    const beside: number[] = [];
    for (let round = 0; round < 3; round++) beside.push(await plan(rounds + round));
    const { p99 } = await pages;
    note("the same while ten readers ask for the calendar", ms(median(beside)));
    note("the calendar beside it, p99", ms(p99));
  });
}
