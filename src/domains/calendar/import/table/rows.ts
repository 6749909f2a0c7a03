/** A table as text, taken apart into rows and cells. Pure. */
import { parse } from "csv-parse/sync";

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

interface TableRows {
  readonly rows: TableRow[];
  /** A quote in it was never closed: each line was read as a row. */
  readonly openQuote: boolean;
}

/** "sep=;" is Excel's first line. */
const sepLine = /^\s*"?sep=(.)"?[ \t]*\r?\n/i;

/** Signs between cells, those of Arabic last. */
const delimiters = [",", ";", "\t", "|", "،", "؛"];

/**
 * The sign that stands equally often in the most lines: a title
 * above the table, or a text, has others.
 */
function delimiterOf(text: string): string {
  const head = text.replace(/^[\s\uFEFF]+/, "").slice(0, 20_000);
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "")
    .slice(0, 30);
  const fits = (sign: string): number => {
    const counts = Map.groupBy(lines, (line) => line.split(sign).length - 1);
    counts.delete(0);
    return Math.max(0, ...[...counts].map(([n, cells]) => cells.length + n / 1000));
  };
  return delimiters.reduce((best, one) => (fits(one) > fits(best) ? one : best));
}

interface CsvInput {
  readonly delimiter: string;
  readonly max: number;
  readonly quotes: boolean;
  /** Longest row in letters. */
  readonly longest?: number;
}

const longestRow = 100_000;
/** A row of more lines is one in which a quote was forgotten. */
const maxLines = 300;

/** A table with a very long row in it: a text, and not the rest of the table behind a quote. */
function longRows(text: string, input: CsvInput): TableRow[] | undefined {
  const rows = parsed(text, { ...input, longest: 10 * longestRow });
  const isText = ({ cells }: TableRow): boolean =>
    cells.every((cell) => cell.split("\n", maxLines + 1).length <= maxLines);
  return rows?.every(isText) === true ? rows : undefined;
}

function parsed(
  text: string,
  { delimiter, max, quotes, longest = longestRow }: CsvInput,
): TableRow[] | undefined {
  try {
    const rows = parse(text, {
      delimiter,
      ...(quotes ? { relax_quotes: true } : { quote: null }),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longest,
      to: max + 10,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => {
      const within = record.reduce((n, cell) => n + (cell.match(/\n/g)?.length ?? 0), 0);
      return { cells: record, line: info.lines - within };
    });
  } catch {
    return undefined;
  }
}

const bare = (cell: string): string => cell.trim().replace(/^"|"$/g, "").replaceAll('""', '"');

/** Rows that hold something. undefined: no table. */
export function tableRows(file: string, max: number): TableRows | undefined {
  // One kind of line end: of two the parser knows only the first.
  const clean = file.replace(/^\uFEFF/, "").replace(/\r+\n|\r/g, "\n");
  const sep = sepLine.exec(clean);
  const text = sep === null ? clean : clean.slice(sep[0].length);
  const shift = sep === null ? 0 : 1;
  const input = { delimiter: sep?.[1] ?? delimiterOf(text), max, quotes: true };
  const whole = parsed(text, input) ?? longRows(text, input);
  const found =
    whole ??
    parsed(text, { ...input, quotes: false })?.map((row) => ({
      ...row,
      cells: row.cells.map(bare),
    }));
  if (found === undefined) return undefined;
  const rows = withinQuotes(found, max)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, line }) => ({ cells, line: line + shift }));
  return { rows, openQuote: whole === undefined };
}

/** Some programs put each whole line into quotes: a table in one column, whose cells are rows. */
function withinQuotes(rows: TableRow[], max: number): TableRow[] {
  const [first] = rows;
  if (first === undefined || rows.some(({ cells }) => cells.length > 1)) return rows;
  const text = first.cells[0] ?? "";
  const delimiter = delimiterOf(text);
  if (!text.includes(delimiter)) return rows;
  return rows.flatMap(({ cells, line }) =>
    (parsed(cells[0] ?? "", { delimiter, max: max, quotes: true }) ?? []).map((row) => ({
      ...row,
      line,
    })),
  );
}
