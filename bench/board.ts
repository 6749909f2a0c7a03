/** The board with 50,000 offers and needs of 500 siblings. */
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { stranger } from "#commons/visibility.ts";
import type { Tables } from "#platform/database/schema.ts";
import { boardGroups, countGifts, listedOffers } from "#domains/offers/board/store.ts";
import { boardLanguages } from "#domains/offers/board/search-store.ts";
import { readBoardFilter } from "#domains/offers/board/filter.ts";
import { shownHosts } from "#commons/remote/kept.ts";
import { fillBoard, many } from "./board-data.ts";
import { begin, hammer, keep, miss, ms, note, withServer } from "./support.ts";

/**
 * p99 in ms that a page of the board must stay below. Feeds have no
 * target: they carry 50 whole texts.
 */
const target = 100;

const paths: readonly (readonly [path: string, about: string])[] = [
  ["/board", "the newest"],
  ["/board?purpose=request&careKind=food", "many fit"],
  ["/board?purpose=offer&what=space&how=swap&careKind=garden&remote=yes", "few fit"],
  ["/board?what=space&how=lend&scope=own", "ours, few fit"],
  ["/board?scope=own", "ours"],
  ["/board?sibling=sibling450.example", "a small sibling"],
  ["/board?sibling=sibling1.example", "the largest sibling"],
  ["/board?area=ostermalm", "a fifth lives there"],
  ["/board?area=quarter+499", "few live there"],
  ["/board?spoken=es", "a third speak it"],
  ["/board?spoken=tr", "few speak it"],
  ["/board?spoken=cy", "nobody speaks it"],
  ["/board?tag=tag299", "few have it"],
  ["/board?q=help", "a third has it"],
  ["/board?q=bike", "a tenth has it in its title"],
  ["/board?q=bike+help&careKind=food", "both words, and a kind of care"],
  ["/board?q=bike&what=space&how=hours&area=ostermalm", "a word and facets, few fit"],
  ["/board?q=mullein", "few have it"],
  ["/board?q=nowhere", "none has it"],
  ["/board?q=nettel+tae", "two slips of the pen"],
  ["/board/gifts", "the map of gifts"],
  ["/board/print?careKind=food", "a sheet of 80"],
  ["/board.atom?q=bike", "50 whole texts"],
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
    const now = new Date();
    if (path === "/board/gifts") await countGifts(db, stranger, now);
    else {
      const filter = readBoardFilter(
        Object.fromEntries(new URL(path, "http://localhost").searchParams),
      );
      await listedOffers(db, stranger, filter, now, 24);
      await shownHosts(db, "offers");
      await boardLanguages(db);
      await boardGroups(db, stranger, now);
    }
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

export async function board(): Promise<void> {
  begin("Board with 50,000 offers and needs of 500 siblings, 10 connections");
  await withServer({}, async ({ sql, group, databaseUrl }) => {
    const filling = performance.now();
    await fillBoard(sql, group);
    const { rows } = await sql.query<{ n: number; size: string }>(
      "select (select count(*)::int from offers) as n, pg_size_pretty(pg_total_relation_size('offers')) as size",
    );
    if (rows[0]?.n !== many) throw new Error(`there are ${rows[0]?.n ?? 0} offers`);
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
      if (p99 > target && !path.includes(".atom"))
        miss(`${what}: p99 ${ms(p99)}, target ${target} ms; plans in ${plans}`);
    }
  });
}
