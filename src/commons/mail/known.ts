/** Whether whoever reads at an address has said yes to us before. */
import type { AppContext } from "../app-context.ts";
import { sameAddress } from "./reach.ts";
import { markAddress } from "./sealing.ts";

/**
 * Under which limit a question to this address counts, from a form for strangers: where nobody
 * said yes at it, it is one a day; who said yes is asked about each thing that they choose, else
 * the second of a day would be lost.
 */
export async function asksUnder(
  ctx: AppContext,
  address: string,
): Promise<{ readonly address: string } | { readonly "known-address": string }> {
  const addressMark = markAddress(ctx, address);
  const same = sameAddress(address);
  const known = await ctx.db
    .selectFrom("subscriptions")
    .select("id")
    .where("addressMark", "=", addressMark)
    .where("confirmed", "=", true)
    .unionAll(
      ctx.db
        .selectFrom("rsvps")
        .select("id")
        .where("addressMark", "=", addressMark)
        .where("emailConfirmed", "=", true)
        .where("addressRefused", "is", null),
    )
    .limit(1)
    .executeTakeFirst();
  return known === undefined ? { address: same } : { "known-address": same };
}
