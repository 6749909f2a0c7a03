/**
 * Starts and ends of the events of calendar files, by us and by a second reader
 * (node-ical): where do they differ?
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nodeIcal from "node-ical";
import { readIcs } from "#domains/calendar/ics/reader.ts";
import { textOfFile } from "#platform/lib/files/file-text.ts";
import { knownDifferences } from "./known-differences.ts";

export interface Difference {
  readonly file: string;
  /** "2027-05-03T16:00:00.000Z 2027-05-03T18:00:00.000Z Soup" */
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

export interface Window {
  readonly zone: string;
  readonly from: Date;
  readonly to: Date;
}

const line = (starts: Date, ends: Date, name: string): string =>
  `${starts.toISOString()} ${ends.toISOString()} ${name}`;
const titleOf = (summary: unknown): string => {
  const text =
    typeof summary === "object" && summary !== null && "val" in summary ? summary.val : summary;
  return typeof text === "string" ? text.trim() : "Event";
};
const valid = (date: unknown): date is Date =>
  date instanceof Date && !Number.isNaN(date.getTime());

async function ours(text: string, window: Window): Promise<string[]> {
  const { entries } = await readIcs(text, { ...window, max: 20_000 });
  return entries.map((entry) => line(entry.starts, entry.ends, entry.name));
}

/** What node-ical finds; a file that it throws at holds nothing for it. */
function theirs(text: string, { from, to }: Window): string[] {
  try {
    return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
      if (event?.type !== "VEVENT" || !valid(event.start)) return [];
      if (event.rrule === undefined) {
        const ends = valid(event.end) ? event.end : event.start;
        return event.start < to && ends > from
          ? [line(event.start, ends, titleOf(event.summary))]
          : [];
      }
      return nodeIcal
        .expandRecurringEvent(event, { from, to })
        .map((one) => line(one.start, one.end, titleOf(one.summary)));
    });
  } catch {
    return [];
  }
}

/** What one of two lists has and the other has not. */
const without = (a: readonly string[], b: readonly string[]): string[] => {
  const left = new Set(b);
  return a.filter((one) => !left.has(one)).toSorted();
};

/** The files of a folder in which the two don't say the same. */
export async function compare(
  folder: string,
  window: Window,
): Promise<{ files: number; events: number; differ: Difference[] }> {
  const files = readdirSync(folder)
    .filter((name) => /\.(ics|vcs)$/i.test(name))
    .sort();
  const differ: Difference[] = [];
  let events = 0;
  for (const file of files) {
    const text = textOfFile(readFileSync(join(folder, file)));
    const [own, other] = [await ours(text, window), theirs(text, window)];
    events += own.length;
    const one = { file, ours: without(own, other), theirs: without(other, own) };
    if (one.ours.length + one.theirs.length > 0) differ.push(one);
  }
  return { files: files.length, events, differ };
}

/** "2027-05-03T16:00:00.000Z 2027-05-03T18:00:00.000Z Soup" -> "Soup" */
const titleIn = (text: string): string => text.split(" ").slice(2).join(" ");

/** Titles of the events that one of the two has otherwise. */
export const titlesOf = ({ ours: own, theirs: other }: Difference): string[] => [
  ...new Set([...own, ...other].map(titleIn)),
];

/** Why they differ, where all that differs is known; undefined for anything new. */
function whyKnown(one: Difference): string | undefined {
  const known = knownDifferences[one.file];
  return known !== undefined && titlesOf(one).every((title) => known.events.includes(title))
    ? known.why
    : undefined;
}

/** `npm run bench -- agreement DIR` */
export async function agreement(folder: string | undefined): Promise<void> {
  const now = Date.now();
  const year = 366 * 86_400_000;
  const zone = process.env["TZ"] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const window = { zone, from: new Date(now - 30 * 86_400_000), to: new Date(now + 2 * year) };
  const { files, events, differ } = await compare(folder ?? "test/fixtures/calendar", window);
  for (const one of differ) {
    const why = whyKnown(one);
    console.log(`\n${one.file}${why === undefined ? "" : `: ${why}`}`);
    for (const text of one.ours) console.log(`  only ours    ${text}`);
    for (const text of one.theirs) console.log(`  only theirs  ${text}`);
  }
  console.log(
    `\n${files} files, ${events} dates of events; ${differ.length} files differ from node-ical, ${
      differ.filter((one) => whyKnown(one) === undefined).length
    } of them for no known reason. Times without a zone are in ${zone}.`,
  );
}
