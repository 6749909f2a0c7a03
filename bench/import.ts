/** A calendar file of 10 MB is looked at and taken in, while others go on reading. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  begin,
  type Bench,
  hammer,
  type Latency,
  miss,
  ms,
  note,
  origin,
  withServer,
} from "./support.ts";

const events = 25_000;
const series = 200;
/** Readers meanwhile: requests a second, all together. */
const rate = 50;

const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, "");
const words = [
  "herbs",
  "tea",
  "bring",
  "a",
  "cup",
  "the",
  "door",
  "stands",
  "open",
  "children",
  "are",
  "welcome",
  "we",
  "sit",
  "together",
  "and",
  "mend",
  "what",
  "is",
  "torn",
];

/** About 10 MB of iCalendar: events of the coming year and a half, some of them weekly. */
export function makeFile(): string {
  const now = Date.now();
  const blocks = Array.from({ length: events }, (_, i) => {
    const starts = new Date(now + 86_400_000 + ((i * 7919) % events) * 1_800_000);
    const text = Array.from(
      { length: 24 },
      (_, k) => words[(i * 7 + k * (1 + (i % 13))) % words.length],
    ).join(" ");
    return [
      "BEGIN:VEVENT",
      `UID:bench-${i}@town.example`,
      `DTSTAMP:${stamp(new Date(now))}`,
      `DTSTART:${stamp(starts)}`,
      `DTEND:${stamp(new Date(starts.getTime() + 7_200_000))}`,
      `SUMMARY:Open house ${i}\\, quarter ${i % 300}`,
      ...(i % (events / series) === 0 ? ["RRULE:FREQ=WEEKLY;COUNT=10"] : []),
      `DESCRIPTION:${text.slice(0, 55)}`,
      ` ${text.slice(55)}`,
      `LOCATION:Quarter ${i % 300}`,
      "CATEGORIES:Neighbours,Care",
      `URL:https://town.example/events/${i}`,
      "STATUS:CONFIRMED",
      "END:VEVENT",
    ].join("\r\n");
  });
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//bench//EN",
    ...blocks,
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** Runs a thing while others read the first page. */
async function beside<T>(
  bench: Bench,
  run: () => Promise<T>,
): Promise<{ result: T; took: number; readers: Latency; stood: number }> {
  await bench.longestStop();
  const readers = hammer("/", { seconds: 600, rate });
  const began = performance.now();
  const result = await run();
  const took = performance.now() - began;
  const stood = await bench.longestStop();
  readers.stop();
  return { result, took, readers: await readers, stood };
}

const reading = ({ readers, stood }: { readers: Latency; stood: number }): string =>
  `/ meanwhile p50 ${ms(readers.p50)}, p99 ${ms(readers.p99)}, max ${ms(readers.max)}; longest stop of the event loop ${ms(stood)}`;

export async function imports(): Promise<void> {
  begin(`Import of a 10 MB calendar file; ${rate} readers of / a second`);
  await withServer({}, async (bench) => {
    const file = makeFile();
    note(
      "file",
      `${(Buffer.byteLength(file) / 1_000_000).toFixed(
        1,
      )} MB, ${events.toLocaleString("en")} VEVENTs, ${series} of them with RRULE`,
    );
    const idle = await beside(bench, () => sleep(8000));
    note("nobody imports", reading(idle));

    const look = (): Promise<{ id: string; total: number; problems: string[] }> =>
      bench.ask("/api/v1/groups/moss/imports", { text: file });
    const alone = performance.now();
    await look();
    note("preview, with nobody else there", ms(performance.now() - alone));
    const preview = await beside(bench, look);
    note("preview", ms(preview.took));
    note("… during it", reading(preview));
    if (preview.stood > 100)
      miss(`preview of 10 MB: the event loop stood still for ${ms(preview.stood)}`);

    const { id, total } = preview.result;
    const taking = await beside(bench, async () => {
      await bench.ask(`/api/v1/imports/${id}/confirm`, { visibility: "public", publish: true });
      // Asked of the database, so that the asking costs the server nothing.
      for (;;) {
        const { rows } = await bench.sql.query<{ state: string }>(
          "select state from calendar_imports where id = $1",
          [id],
        );
        if (rows[0]?.state === "done") return;
        await sleep(50);
      }
    });
    const { rows } = await bench.sql.query<{ n: number }>("select count(*)::int as n from events");
    note(
      `taking in ${total.toLocaleString("en")} events`,
      `${ms(taking.took)}; ${rows[0]?.n.toLocaleString("en") ?? "0"} stand in the calendar`,
    );
    note("… during it", reading(taking));
    if (taking.stood > 100)
      miss(`taking in 10 MB: the event loop stood still for ${ms(taking.stood)}`);
    for (const [what, one] of [
      ["preview", preview],
      ["taking in", taking],
    ] as const)
      if (one.readers.p99 > 100) miss(`${what} of 10 MB: p99 of / is ${ms(one.readers.p99)}`);

    const page = performance.now();
    const answer = await fetch(`${origin}/calendar`);
    await answer.text();
    note("/calendar right after it", ms(performance.now() - page));
  });
}
