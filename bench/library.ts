/** Searches in a library of 20,000 guides of 200 sources. */
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { stranger } from "#commons/visibility.ts";
import type { Tables } from "#platform/database/schema.ts";
import { readLibraryFilter } from "#domains/guides/library/filter.ts";
import { libraryLanguages } from "#domains/guides/library/store.ts";
import { shownHosts } from "#commons/remote/kept.ts";
import { guideGroups, listedGuides } from "#domains/guides/store.ts";
import { fillLibrary, many } from "./library-data.ts";
import { begin, hammer, keep, miss, ms, note, withServer } from "./support.ts";

/**
 * p99 in ms that a page of the library must stay below. Feeds have no
 * target: they carry 50 whole texts.
 */
const target = 100;

const paths: readonly (readonly [path: string, about: string])[] = [
  ["/library", "the newest"],
  ["/library?q=oil", "a third has it"],
  ["/library?q=nettle", "a tenth has it in its title"],
  ["/library?q=marigold+oil", "both words"],
  ["/library?q=marigold&after=5", "the fifth page"],
  ["/library?q=mullein", "ten have it"],
  ["/library?q=nowhere", "none has it"],
  ["/library?q=calendla+salv", "two slips of the pen"],
  ["/library?q=syrop+winter", "a slip of the pen"],
  ["/library?q=oil+-marigold", "a word that is not wanted"],
  ["/library?q=marigold&kind=how-to&language=nl&costs=nothing", "facets, few fit"],
  ["/library?q=oil&careKind=herbs&minutes=60", "facets, many fit"],
  ["/library?q=oil&sibling=sibling150.example", "a small sibling"],
  ["/library?kind=zine&language=es&minutes=30", "facets without words"],
  ["/library?sibling=sibling150.example&costs=nothing", "a small sibling without words"],
  ["/library?tag=tag199", "few have it"],
  ["/library/opds?q=oil", "50 entries"],
  ["/library.atom?q=oil", "50 whole texts"],
];

const fileName = (path: string): string => `${path.slice(1).replace(/[^a-z0-9]+/gi, "-")}.txt`;

/** The plans of all queries of one address, with their times and pages read. */
async function explain(databaseUrl: string, path: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, options: "-c timezone=UTC" });
  const seen: { readonly text: string; readonly values: readonly unknown[] }[] = [];
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => void seen.push({ text: event.query.sql, values: event.query.parameters }),
  });
  try {
    const filter = readLibraryFilter(
      Object.fromEntries(new URL(path, "http://localhost").searchParams),
    );
    await listedGuides(db, stranger, filter, 24);
    await shownHosts(db, "guides");
    await guideGroups(db, stranger);
    await libraryLanguages(db);
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

export async function library(): Promise<void> {
  begin("Library with 20,000 guides of 200 sources, 10 connections");
  await withServer({}, async ({ sql, group, databaseUrl }) => {
    const filling = performance.now();
    await fillLibrary(sql, group);
    const { rows } = await sql.query<{ n: number; size: string }>(
      "select (select count(*)::int from guides) as n, pg_size_pretty(pg_total_relation_size('guides')) as size",
    );
    if (rows[0]?.n !== many) throw new Error(`there are ${rows[0]?.n ?? 0} guides`);
    console.log(
      `  filled in ${ms(
        performance.now() - filling,
      )}; the table has ${rows[0].size} with its indexes`,
    );
    for (const [path, about] of paths) {
      await hammer(path, { seconds: 1 });
      const { perSecond, p50, p99, max } = await hammer(path, { seconds: 6 });
      const what = `${path} (${about})`;
      note(
        what,
        `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}; ${Math.round(perSecond)} a second`,
      );
      const plans = keep(fileName(path), await explain(databaseUrl, path));
      if (p99 > target && path.startsWith("/library?"))
        miss(`${what}: p99 ${ms(p99)}, target ${target} ms; plans in ${plans}`);
    }
  });
}
