/** Reads events from a table (CSV), as Google, Outlook and spreadsheets write them. Pure. */
import { parse } from "csv-parse/sync";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import { after, hours } from "#kit/clock.ts";
import { digest } from "#kit/ids.ts";
import { instantOf, Temporal } from "#kit/temporal.ts";
import { safeUrl } from "#kit/url.ts";
import { type CalendarEntry, Problems, type ReadResult } from "./calendar-entry.ts";

const names: Readonly<Record<string, readonly string[]>> = {
  name: ["title", "subject", "name", "summary", "event"],
  start: ["start", "begins", "dtstart", "starttime", "startdatetime"],
  startDate: ["startdate", "date", "day"],
  startTime: ["starttime", "time", "from"],
  end: ["end", "ends", "dtend", "enddatetime"],
  endDate: ["enddate"],
  endTime: ["endtime", "to", "until"],
  text: ["description", "content", "text", "notes"],
  place: ["location", "place", "where", "venue"],
  url: ["url", "link", "website"],
  allDay: ["alldayevent", "allday"],
  tags: ["tags", "categories", "category"],
};

const plain = (header: string): string => header.toLowerCase().replace(/[^a-z]/g, "");

type Order = "day-first" | "month-first" | undefined;

/** Of 05/12/2026 nobody knows which is the month; a whole column may tell. */
function orderOf(values: readonly string[]): Order {
  let [dayFirst, monthFirst] = [false, false];
  for (const value of values) {
    const [, a = "", b = ""] = /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(value) ?? [];
    if (Number(a) > 12) dayFirst = true;
    if (Number(b) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? "day-first" : "month-first";
}

const two = (text: string): string => text.padStart(2, "0");

/** "2026-12-05" of a day in one of the usual ways; "ambiguous" where it could be two. */
function dayOf(text: string, order: Order): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso !== null) return `${iso[1] ?? ""}-${two(iso[2] ?? "")}-${two(iso[3] ?? "")}`;
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(text);
  if (dots !== null) return `${dots[3] ?? ""}-${two(dots[2] ?? "")}-${two(dots[1] ?? "")}`;
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  if (slashes === null) return undefined;
  const [, a = "", b = "", year = ""] = slashes;
  if (a !== b && order === undefined) return "ambiguous";
  return order === "month-first" ? `${year}-${two(a)}-${two(b)}` : `${year}-${two(b)}-${two(a)}`;
}

/** What stands behind the day. */
const clockPart = (text: string): string => /(?:\d{4}|^\d{4}-\d\d?-\d\d?)[T ]+(.*)$/.exec(text)?.[1] ?? "";

/** "14:00" of a time in one of the usual ways. */
function timeOf(text: string): string | undefined {
  const [, h = "", m = "00", half = ""] =
    /(?:^|[T ])(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*([ap]\.?m\.?)?(?:\s|Z|[+-]\d\d:?\d\d|$)/i.exec(text.trim()) ?? [];
  if (h === "") return undefined;
  const hour = half === "" ? Number(h) : (Number(h) % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
  return hour < 24 && Number(m) < 60 ? `${two(String(hour))}:${m}` : undefined;
}

/** "2026-12-05T14:00Z" of a text that names a moment; undefined where it names a time on the clock. */
const withOffset = (text: string): string | undefined =>
  /^\d{4}-\d\d-\d\d[T ].*(Z|[+-]\d\d:?\d\d)$/.test(text) ? text.replace(" ", "T") : undefined;

export async function readCsv(file: string, wish: { readonly zone: string; readonly most: number }): Promise<ReadResult> {
  const problems = new Problems();
  const clean = file.replace(/^\uFEFF/, "");
  const head = clean.slice(0, clean.search(/[\r\n]|$/));
  const delimiter = [",", ";", "\t"].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  let rows: string[][];
  try {
    rows = parse(clean, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: wish.most + 2,
    });
  } catch {
    return { entries: [], problems: ["This is no table that we can read. Save it as CSV, with a first row of headings."], more: false };
  }
  const [headings = [], ...body] = rows;
  const column = (key: string): number => headings.findIndex((heading) => names[key]?.includes(plain(heading)) === true);
  const columns = Object.fromEntries(Object.keys(names).map((key) => [key, column(key)]));
  // "Start Time" holds the time alone where there is a column for the day.
  if ((columns["startDate"] ?? -1) >= 0) columns["start"] = -1;
  const cell = (row: readonly string[], key: string): string => row[columns[key] ?? -1]?.trim() ?? "";
  if ((columns["name"] ?? -1) < 0 || ((columns["start"] ?? -1) < 0 && (columns["startDate"] ?? -1) < 0))
    return { entries: [], problems: ["The first row must name the columns; we need at least “title” and “start”."], more: false };
  const order = orderOf(body.flatMap((row) => [cell(row, "start"), cell(row, "startDate"), cell(row, "end"), cell(row, "endDate")]));
  const entries: CalendarEntry[] = [];
  for (const [i, row] of body.slice(0, wish.most).entries()) {
    const entry = readRow((key) => cell(row, key), order, wish.zone);
    if (typeof entry === "string") problems.add(`Row ${i + 2}: ${entry}`);
    else entries.push(entry);
  }
  return { entries, problems: problems.list, more: body.length > wish.most };
}

function readRow(cell: (key: string) => string, order: Order, zone: string): CalendarEntry | string {
  const name = oneLine(cell("name"), 150);
  if (name === "") return "it has no title.";
  const startText = cell("start") || cell("startDate");
  const day = dayOf(startText, order);
  if (day === "ambiguous") return `is ${startText} a day or a month first? Write it like 2026-12-05.`;
  if (day === undefined) return `we can't read the day “${startText.slice(0, 30)}”. Write it like 2026-12-05.`;
  const time = timeOf(cell("startTime")) ?? timeOf(clockPart(startText));
  const allDay = /^(true|yes|1|ja|oui|x)$/i.test(cell("allDay")) || time === undefined;
  const starts = instantOf(withOffset(startText) ?? `${day}T${allDay ? "00:00" : time}`, zone);
  if (starts === undefined) return `there is no such time as “${startText.slice(0, 30)}”.`;
  const endText = cell("end") || cell("endDate");
  const endDay = endText === "" ? day : (dayOf(endText, order) ?? day);
  const endTime = timeOf(cell("endTime")) ?? timeOf(clockPart(endText));
  let ends: Date | undefined;
  try {
    ends = allDay
      ? instantOf(
          `${Temporal.PlainDate.from(endDay === "ambiguous" ? day : endDay)
            .add({ days: 1 })
            .toString()}T00:00`,
          zone,
        )
      : endTime === undefined
        ? undefined
        : instantOf(withOffset(endText) ?? `${endDay === "ambiguous" ? day : endDay}T${endTime}`, zone);
    // Where no day is said, what ends before it begins ends in the night after.
    if (!allDay && ends !== undefined && ends <= starts && endText === "")
      ends = instantOf(`${Temporal.PlainDate.from(day).add({ days: 1 }).toString()}T${endTime ?? ""}`, zone);
  } catch {
    return `there is no such day as “${endText.slice(0, 30)}”.`;
  }
  const given = ends !== undefined && ends > starts ? ends : undefined;
  return {
    key: digest(`${name} ${starts.toISOString()} ${cell("place")}`),
    name,
    text: manyLines(cell("text"), 20_000),
    starts,
    ends: given ?? after(starts, hours(2)),
    endsGiven: given !== undefined,
    timeZone: zone,
    allDay,
    place: oneLine(cell("place"), 300),
    url: safeUrl(cell("url")) ?? null,
    categories: [
      ...new Set(
        cell("tags")
          .split(/[,;#]+|\s+/)
          .flatMap((tag) => (tag === "" ? [] : (tagWord(tag) ?? []))),
      ),
    ].slice(0, 20),
    latitude: null,
    longitude: null,
    status: "scheduled",
    sequence: 0,
    updated: null,
  };
}
