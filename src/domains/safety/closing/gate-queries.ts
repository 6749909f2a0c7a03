/**
 * Whether the collective is closed for good: asked before each
 * request, and remembered for a second.
 */
import type { AppContext } from "#commons/app-context.ts";
import { systemClock } from "#platform/lib/clock.ts";
import type { Closed } from "./closing.ts";
import { emptyMedia } from "./folders-actions.ts";
import { closedFacts } from "./store.ts";

export function closedReader(ctx: AppContext): () => Promise<Closed | undefined> {
  let known: { readonly at: number; readonly closed: Closed | undefined } | undefined;
  return async () => {
    const now = systemClock.now().getTime();
    // Once it is, it stays so.
    if (known === undefined || (known.closed === undefined && Math.abs(now - known.at) >= 1000)) {
      known = { at: now, closed: await closedFacts(ctx.db) };
      // Of several machines one erases what all share; its own copies of
      // pictures each has to give up itself.
      if (known.closed !== undefined)
        void emptyMedia(ctx.config).catch((error: unknown) => {
          ctx.log.error(
            { why: error instanceof Error ? error.message : String(error) },
            "copies of pictures could not be deleted",
          );
        });
    }
    return known.closed;
  };
}
