/**
 * Carries a database to another server, table by table, from one moment of the one
 * into one transaction of the other.
 */
import { pipeline } from "node:stream/promises";
import { layTables } from "./lay.ts";
import {
  beginReading,
  clearSchema,
  countersOf,
  livesHere,
  migrationsIn,
  patientClient,
  quoted,
  rowsIn,
  rowsOut,
  setCounters,
  tablesOf,
  triggersRest,
  triggersWake,
} from "./tables.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { backupMessages } from "./messages.ts";

const saying = sayings(backupMessages);

/**
 * Answers how many rows of how many tables went. The source is marked, so that
 * nobody goes on with it by mistake.
 */
export async function moveDatabase({
  from,
  to,
  where,
  replace,
}: {
  readonly from: string;
  readonly to: string;
  /** The target in words, without its password. */
  readonly where: string;
  readonly replace: boolean;
}): Promise<{ readonly rows: number; readonly tables: number }> {
  const source = await patientClient(from);
  const target = await patientClient(to);
  try {
    const { rowCount: running } = await source.query(`
      select from pg_stat_activity where datname = current_database()
        and application_name in ('calendula', 'calendula-listen')
      union all
      select from pg_locks where locktype = 'advisory' and objid in (7201, 7202)
        and database = (select oid from pg_database where datname = current_database())`);
    if ((running ?? 0) > 0) throw new SaidError(saying((m) => m.move.runs));
    if (!(await livesHere(source))) throw new SaidError(saying((m) => m.move.nothing));
    if (!replace && (await livesHere(target))) throw new SaidError(saying((m) => m.move.lives));
    await beginReading(source);
    const tables = await tablesOf(source);
    const names = tables.map(({ name }) => name);
    await target.query("begin");
    await clearSchema(target);
    await layTables(target, await migrationsIn(source));
    await triggersRest(target, names);
    let rows = 0;
    for (const table of tables) {
      const out = rowsOut(source, table);
      const into = rowsIn(target, table);
      await pipeline(out, into);
      const { rows: counted } = await source.query<{ n: string }>(
        `select count(*)::text as n from ${quoted(table.name)}`,
      );
      if (into.rowCount !== Number(counted[0]?.n))
        throw new SaidError(saying((m) => m.move.rows({ table: table.name })));
      rows += into.rowCount;
    }
    await setCounters(target, await countersOf(source));
    await triggersWake(target, names);
    await target.query("delete from settings where key = 'moved-to'");
    await target.query("delete from workers");
    await target.query("commit");
    await source.query("commit");
    await source.query(
      `insert into settings (key, value) values ('moved-to', $1)
       on conflict (key) do update set value = excluded.value`,
      [where],
    );
    return { rows, tables: tables.length };
  } finally {
    await source.end().catch(() => undefined);
    await target.end().catch(() => undefined);
  }
}
