/** Lists of blocks as Mastodon and its forks write them: a line each, with the severity. Pure. */
import { parse } from "csv-parse/sync";
import { readHost } from "#platform/lib/host-names.ts";

/** `suspend` is a block; `silence`, kept and shown to nobody. */
export type BlockSeverity = "suspend" | "silence";

export interface ListedServer {
  readonly host: string;
  readonly severity: BlockSeverity;
  readonly comment: string;
}

export const listHead = [
  "#domain",
  "#severity",
  "#reject_media",
  "#reject_reports",
  "#public_comment",
  "#obfuscate",
] as const;

/** Most that are looked at on one page; when those are taken over, the list shows the next ones. */
export const maxListedBlocks = 500;

const columnOf = (head: readonly string[], name: string): number =>
  head.findIndex((one) => one.replace(/^#/, "").trim().toLowerCase() === name);

/** The rows of what was pasted; none where it is no table. */
export function rowsOfList(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 5000,
    });
  } catch {
    return [];
  }
}

/**
 * Rows of a table as servers. A list without a head is one of servers, a line each. What is no
 * whole name of a server (some hide letters of it) is left out, and counted.
 */
export function readServerList(rows: readonly (readonly string[])[]): {
  readonly servers: readonly ListedServer[];
  readonly unread: number;
} {
  const [first = []] = rows;
  const headed = columnOf(first, "domain") >= 0;
  const head = headed ? first : ["domain"];
  const cell = (row: readonly string[], name: string): string =>
    (row[columnOf(head, name)] ?? "").replace(/^'/, "").trim();
  const found = new Map<string, ListedServer>();
  let unread = 0;
  for (const row of headed ? rows.slice(1) : rows) {
    const typed = cell(row, "domain");
    if (typed === "") continue;
    // A whole ending such as "org" is nobody's server.
    const whole = /[.:。．]/.test(typed) && !typed.includes("*");
    const host = whole ? readHost(typed) : undefined;
    const severity = cell(row, "severity").toLowerCase();
    if (host === undefined || severity === "noop") {
      unread++;
      continue;
    }
    // Of two lines on one server the stricter one counts.
    if (found.get(host)?.severity === "suspend") continue;
    found.set(host, {
      host,
      severity: severity === "silence" ? "silence" : "suspend",
      comment: cell(row, "public_comment").slice(0, 300),
    });
  }
  return { servers: [...found.values()], unread };
}

/** Why we block is written for those after us, and goes to nobody. */
export const serverListRows = (
  servers: readonly { readonly host: string; readonly severity: BlockSeverity }[],
): readonly (readonly string[])[] =>
  servers.map(({ host, severity }) => [host, severity, "false", "false", "", "false"]);
