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
    if ((running ?? 0) > 0)
      throw new Error(
        "Calendula runs on this database: what it writes meanwhile would be lost. Stop it, then move. Nothing was changed.",
      );
    if (!(await livesHere(source)))
      throw new Error("There is no collective in this database to be moved.");
    if (!replace && (await livesHere(target)))
      throw new Error(
        "A collective lives in the other database already. To put this one in its place, add --replace. Nothing was changed.",
      );
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
        throw new Error(`Not all rows of ${table.name} arrived. Nothing was changed.`);
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
