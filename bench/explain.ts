/**
 * What PostgreSQL does for one address of the calendar: the very
 * queries that the server makes, explained.
 */
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { asFeed, rangeOf, readFilter } from "#domains/calendar/filter.ts";
import {
  calendarEvents,
  calendarHosts,
  countsByDay,
  eventsByDay,
  listedEvents,
} from "#domains/calendar/store.ts";
import { perDay } from "#domains/calendar/views/page.ts";
import type { Tables } from "#platform/database/schema.ts";
import { stranger } from "#commons/visibility.ts";
import { dayIn } from "#platform/lib/temporal.ts";

interface Seen {
  readonly text: string;
  readonly values: readonly unknown[];
}

const zone = "UTC";

/** `path` is a calendar page, or one of its files. */
async function ask(db: Kysely<Tables>, path: string): Promise<void> {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const asked = readFilter(Object.fromEntries(searchParams));
  const page = pathname === "/calendar";
  const filter = page ? asked : asFeed(asked);
  const today = dayIn(new Date(), zone);
  const kind = filter.view ?? "agenda";
  if (page) await calendarHosts(db);
  if (kind === "agenda")
    await (page ? listedEvents : calendarEvents)(db, stranger, filter, {
      zone,
      today,
      max: page ? 50 : 500,
    });
  else {
    const range = rangeOf(kind, filter.from ?? today);
    if (kind === "year") await countsByDay(db, stranger, filter, { zone, ...range });
    else await eventsByDay(db, stranger, filter, { zone, ...range, perDay: perDay[kind] });
  }
}

/** The plans of all queries of one address, with their times and pages read. */
export async function explain(databaseUrl: string, path: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, options: "-c timezone=UTC" });
  const seen: Seen[] = [];
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => void seen.push({ text: event.query.sql, values: event.query.parameters }),
  });
  try {
    await ask(db, path);
    const plans: string[] = [];
    for (const { text, values } of seen) {
      const { rows } = await pool.query<{ "QUERY PLAN": string }>(
        `explain (analyze, buffers) ${text}`,
        [...values],
      );
      plans.push(
        `${text}\n${JSON.stringify(values)}\n\n${rows
          .map((row) => row["QUERY PLAN"])
          .join("\n")}\n`,
      );
    }
    return `${path}\n\n${plans.join("\n----\n\n")}`;
  } finally {
    await db.destroy();
  }
}
