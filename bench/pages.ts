/** Start, memory at rest, and the pages that people open first. */
import { setTimeout as sleep } from "node:timers/promises";
import { begin, hammer, memory, ms, note, planTwenty, withServer } from "./support.ts";

export async function pages(): Promise<void> {
  begin("Start and pages");
  await withServer({}, async (bench) => {
    const [first, second] = bench.starts;
    note("first start, with a new database", ms(first));
    note("second start", ms(second));
    await sleep(5000);
    note("memory at rest, Node and PostgreSQL together", `${Math.round(memory(bench))} MB`);
    await planTwenty(bench);
    for (const path of ["/", "/calendar", "/@moss", "/library"]) {
      const { perSecond, p99 } = await hammer(path);
      note(`page ${path}, 10 connections`, `${Math.round(perSecond)} a second, p99 ${ms(p99)}`);
    }
  });
}
