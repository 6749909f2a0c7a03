/** Whether the collective is closed for good: asked before each request, and remembered for a second. */
import type { AppContext } from "#commons/app-context.ts";
import { systemClock } from "#platform/lib/clock.ts";
import type { Closed } from "./closing.ts";
import { closedFacts } from "./store.ts";

export function closedReader(ctx: AppContext): () => Promise<Closed | undefined> {
  let known: { readonly at: number; readonly closed: Closed | undefined } | undefined;
  return async () => {
    const now = systemClock.now().getTime();
    // Once it is, it stays so.
    if (known === undefined || (known.closed === undefined && Math.abs(now - known.at) >= 1000))
      known = { at: now, closed: await closedFacts(ctx.db) };
    return known.closed;
  };
}
