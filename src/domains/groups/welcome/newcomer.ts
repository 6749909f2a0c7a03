/**
 * For how long somebody is new, and their first words: sealed with the instance's
 * key, for the group that they came for.
 */
import type { AppContext } from "#commons/app-context.ts";
import { days } from "#platform/lib/clock.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";

export const newFor = days(14);
export const maxHelloLength = 500;

const keyFor = ({ config }: Pick<AppContext, "config">): Buffer =>
  derive(instanceKey(config.dataDir), "hellos");

export const sealHello = (ctx: Pick<AppContext, "config">, words: string): string =>
  seal(keyFor(ctx), words);

/** "" where nothing was said, or where the key file is another. */
export function openHello(ctx: Pick<AppContext, "config">, sealed: string | null): string {
  if (sealed === null) return "";
  try {
    return unseal(keyFor(ctx), sealed);
  } catch {
    return "";
  }
}
