/** Does the calendar of the API stay as fast when it grows? */
import { begin, median, ms, note, origin, withServer } from "./support.ts";

export async function growth(): Promise<void> {
  begin("A growing calendar");
  await withServer({}, async ({ sql, group }) => {
    const times: number[] = [];
    for (const [total, more] of [
      [100, 100],
      [10_000, 9900],
      [100_000, 90_000],
    ] as const) {
      await sql.query(
        `insert into events (id, group_id, name, starts, ends, time_zone, visibility, published, updated)
         select gen_random_uuid(), $1, 'Event ' || n, now() + n * interval '1 minute', now() + n * interval '1 minute' + interval '1 hour', 'UTC', 'public', now(), now()
         from generate_series(1, $2::int) n`,
        [group, more],
      );
      await sql.query("analyze events");
      const samples: number[] = [];
      for (let i = 0; i < 60; i++) {
        const began = performance.now();
        await fetch(`${origin}/api/v1/calendar?scope=own`).then((answer) => answer.text());
        if (i >= 10) samples.push(performance.now() - began);
      }
      times.push(median(samples));
      note(
        `calendar with ${total.toLocaleString("en")} events (100 of them in the answer)`,
        ms(median(samples)),
      );
    }
    note("… at 100,000 as against 100", `${((times[2] ?? 0) / (times[0] ?? 1)).toFixed(2)} times`);
  });
}
