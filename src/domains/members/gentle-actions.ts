/**
 * A secret is tried: only so often, and without keeping anybody out who
 * comes back to a browser of their own.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { readHandle } from "#commons/text.ts";
import { countTry } from "#commons/tries.ts";
import { seconds } from "#platform/lib/clock.ts";
import { networkOf } from "#platform/lib/network.ts";
import { checkSignIn } from "./actions.ts";
import { ofHandle, ofNetwork, ofOne } from "./guessing.ts";

/** Where it is tried from. `device`: the mark of a browser in which somebody signed in before. */
export interface TriedFrom {
  readonly ip: string;
  readonly device: { readonly id: string; readonly handle: string } | undefined;
}

/**
 * Tries it unless too many wrong ones were tried. A browser in which this member has
 * signed in before is counted by itself: whatever others try, from wherever, keeps nobody
 * out who comes back to their own. A password and recovery words are counted together: two
 * ways are not twice as many guesses.
 */
export async function tryGently<T>(
  ctx: AppContext,
  from: TriedFrom,
  handle: string,
  secret: () => Promise<T>,
): Promise<T> {
  const name = readHandle(handle).slice(0, 40);
  const network = networkOf(from.ip);
  const known = from.device?.handle === name ? from.device.id : undefined;
  const counts =
    known === undefined
      ? [
          { limit: ofOne, parts: ["handle-network", name, network] },
          { limit: ofNetwork, parts: ["network", network] },
          { limit: ofHandle, parts: ["handle", name] },
        ]
      : [{ limit: ofOne, parts: ["device", name, known] }];
  const tried = await countTry(ctx, counts);
  const [one, all, anywhere] = tried.over;
  if (one === true || all === true) {
    await tried.takeBack();
    throw new DomainError("too-many-requests");
  }
  if (anywhere === true) await sleep(seconds(1));
  const right = await secret();
  await tried.takeBack();
  return right;
}

/** Answers the member's id; throws wrong-password for whatever is wrong. */
export const checkGently = (
  ctx: AppContext,
  from: TriedFrom,
  handle: string,
  password: string,
): Promise<string> => tryGently(ctx, from, handle, () => checkSignIn(ctx, handle, password));
