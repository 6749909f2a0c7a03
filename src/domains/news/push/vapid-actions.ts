/**
 * The keys by which push services know this server (VAPID, RFC 8292): made once, the
 * private one sealed with the key file.
 */
import type { AppContext } from "#commons/app-context.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";

const settingsKey = "vapid";
const lockOf = (ctx: AppContext): Buffer => derive(instanceKey(ctx.config.dataDir), "push keys");

interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * Reads them; makes them where there are none. Of two processes that
 * make them at once both get the same.
 */
export async function vapidKeys(ctx: AppContext): Promise<VapidKeys> {
  const lock = lockOf(ctx);
  const read = async (): Promise<VapidKeys | undefined> => {
    const row = await ctx.db
      .selectFrom("settings")
      .select("value")
      .where("key", "=", settingsKey)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { publicKey, sealed } = readStrings(row.value, "publicKey", "sealed");
    return { publicKey, privateKey: unseal(lock, sealed) };
  };
  const known = await read();
  if (known !== undefined) return known;
  const { default: webPush } = await import("web-push");
  const made = webPush.generateVAPIDKeys();
  const value = JSON.stringify({
    publicKey: made.publicKey,
    sealed: seal(lock, made.privateKey),
  });
  await ctx.db
    .insertInto("settings")
    .values({ key: settingsKey, value })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return (await read()) ?? made;
}
