/** When the last backup was made, for whoever watches: the page, the doctor, the figures. */
import type { Db, Reader } from "../schema.ts";
import type { MadeBackup } from "./make.ts";

export interface LastBackup {
  readonly made: Date;
  readonly bytes: number;
  /** Are the keys in it? */
  readonly keys: boolean;
}

const setting = "last-backup";

export async function lastBackup(db: Reader): Promise<LastBackup | undefined> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", setting)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [made = "", bytes, keys] = row.value.split(" ");
  return { made: new Date(made), bytes: Number(bytes), keys: keys === "keys" };
}

export async function noteBackup(db: Db, { made, bytes, keys }: MadeBackup): Promise<void> {
  const value = `${made.toISOString()} ${bytes} ${keys ? "keys" : "bare"}`;
  await db
    .insertInto("settings")
    .values({ key: setting, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
