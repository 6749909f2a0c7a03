/** The settings of the collective in the database. */
import { sql } from "kysely";
import type { HomeSettings } from "#commons/home/home-settings.ts";
import { readHomeSettings } from "#commons/home/home-settings.ts";
import { stranger, visibleTo } from "#commons/visibility.ts";
import { catalogued } from "#platform/i18n/languages.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";

export interface CollectiveSettings extends HomeSettings {
  readonly language: string;
  /** Offered beside it; empty for all that have a catalogue. */
  readonly languages: readonly string[];
  /** IANA. */
  readonly timeZone: string;
}

export async function collectiveSettings(db: Reader): Promise<CollectiveSettings | undefined> {
  const { rows } = await sql<{
    language: string;
    languages: string | null;
    zone: string | null;
    home: string | null;
  }>`
    select language, (select value from settings
      where key = 'languages') as languages, (select value from settings
        where key = 'time-zone') as zone, (select value from settings where key = 'home') as home
    from groups where root`.execute(db);
  const [row] = rows;
  return row === undefined
    ? undefined
    : {
        ...readHomeSettings(row.home ?? undefined),
        language: row.language,
        languages: (row.languages ?? "").split(" ").filter((one) => catalogued.includes(one)),
        timeZone: row.zone ?? "UTC",
      };
}

const keep = async (trx: Trx, key: string, value: string): Promise<unknown> =>
  trx
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();

export async function writeSettings(
  trx: Trx,
  { language, languages, timeZone, ...home }: CollectiveSettings,
  now: Date,
): Promise<void> {
  await keep(trx, "time-zone", timeZone);
  await keep(trx, "languages", languages.join(" "));
  await keep(trx, "home", JSON.stringify(home));
  await trx
    .updateTable("groups")
    .set({ language, updated: now })
    .where("root", "=", true)
    .where("language", "!=", language)
    .execute();
}

/** Guides of ours that everybody may read, by name: what can be a page. */
export const possiblePages = (db: Reader): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom("guides")
    .select(["id", "name"])
    .where("groupId", "is not", null)
    .where(sql<boolean>`${visibleTo(stranger, "guides")}`)
    .orderBy("updated", "desc")
    .limit(200)
    .execute();
