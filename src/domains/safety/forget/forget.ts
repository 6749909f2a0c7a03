/**
 * "Forget me": the link in the one message. It carries all that it needs,
 * sealed: nothing is stored of who asked.
 */
import type { ReadAddress } from "#commons/mail/reach.ts";
import type { AppContext } from "#commons/app-context.ts";
import { after, days, parseDate } from "#platform/lib/clock.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import { readRecord } from "#platform/lib/json/read-json.ts";

/** How long the link works. */
const linkLife = days(2);

type Context = Pick<AppContext, "config" | "clock">;
const keyFor = ({ config }: Context): Buffer => derive(instanceKey(config.dataDir), "forget-me");

export const sealForgetting = (ctx: Context, { way, address }: ReadAddress): string =>
  seal(
    keyFor(ctx),
    JSON.stringify({ way, address, until: after(ctx.clock.now(), linkLife).toISOString() }),
  );

/** undefined for every text that we did not seal, and for one that is too old. */
export function readForgetting(ctx: Context, token: string): ReadAddress | undefined {
  let read: Readonly<Record<string, unknown>>;
  try {
    read = readRecord(unseal(keyFor(ctx), token));
  } catch {
    return undefined;
  }
  const { way, address, until: said } = read;
  const until = typeof said === "string" ? parseDate(said) : undefined;
  if (until === undefined || until <= ctx.clock.now() || typeof address !== "string")
    return undefined;
  return way === "mail" || way === "fediverse" ? { way, address } : undefined;
}
