/** Pages and files of a calendar with 100,000 events of 500 sources. */
import { fillCalendar, many } from "./calendar-data.ts";
import { explain } from "./explain.ts";
import { begin, hammer, keep, miss, ms, note, withServer } from "./support.ts";

/** p99 in ms that a calendar page and a filtered file must stay below. */
const target = 100;

/**
 * What is asked for, and what is special about it. Files without a filter
 * have no target: they carry 500 events.
 */
const paths: readonly (readonly [path: string, about: string])[] = [
  ["/calendar", ""],
  ["/calendar?view=week", ""],
  ["/calendar?view=month", ""],
  ["/calendar?view=year", ""],
  ["/calendar?tag=tag0&language=nl", "many have it"],
  ["/calendar?tag=tag199&language=fr", "few have it"],
  ["/calendar?access=step-free&free=yes", "many have it"],
  ["/calendar?access=step-free,captions&free=yes", "few have it"],
  ["/calendar?q=grief", "many have it"],
  ["/calendar?q=nettle", "few have it"],
  ["/calendar?sibling=sibling1.example", "the largest sibling"],
  ["/calendar?sibling=town249.example", "a small file"],
  ["/calendar?near=52.09,5.12,10", "a town"],
  ["/calendar?near=53.40,6.90,10", "the country"],
  ["/calendar?near=40.42,-3.70,10", "nothing is there"],
  ["/calendar?language=fr&view=year", ""],
  ["/calendar.ics?tag=tag0", "500 events"],
  ["/calendar.ics?tag=tag199&language=fr", "few events"],
  ["/calendar.ics?sibling=sibling1.example", "500 events"],
  ["/calendar.ics?sibling=town249.example", "few events"],
  ["/calendar.ics", "500 events"],
  ["/calendar.json", "500 events"],
];

const fileName = (path: string): string => `${path.slice(1).replace(/[^a-z0-9]+/gi, "-")}.txt`;

export async function calendar(): Promise<void> {
  begin("Calendar with 100,000 events of 500 sources, 10 connections");
  await withServer({}, async ({ sql, group, databaseUrl }) => {
    const filling = performance.now();
    await fillCalendar(sql, group);
    const { rows } = await sql.query<{ n: number; size: string }>(
      "select (select count(*)::int from events) as n, pg_size_pretty(pg_total_relation_size('events')) as size",
    );
    if (rows[0]?.n !== many) throw new Error(`there are ${rows[0]?.n ?? 0} events`);
    console.log(
      `  filled in ${ms(
        performance.now() - filling,
      )}; the table has ${rows[0].size} with its indexes`,
    );
    for (const [path, about] of paths) {
      await hammer(path, { seconds: 1 });
      const { perSecond, p50, p99, max } = await hammer(path, { seconds: 6 });
      const what = about === "" ? path : `${path} (${about})`;
      note(
        what,
        `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}; ${Math.round(perSecond)} a second`,
      );
      const plans = keep(fileName(path), await explain(databaseUrl, path));
      if (p99 > target && (path.includes("?") || path === "/calendar"))
        miss(`${what}: p99 ${ms(p99)}, target ${target} ms; plans in ${plans}`);
    }
  });
}
