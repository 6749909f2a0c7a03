/** The name over every page. */
import type { AppContext } from "#commons/app-context.ts";
import { seconds } from "#platform/lib/clock.ts";
import type { Collective } from "./view.ts";

/** Reads it at most once a second. */
export function collectiveReader(ctx: AppContext): () => Promise<Collective | undefined> {
  let known: { readonly at: number; readonly collective: Collective | undefined } | undefined;
  return async () => {
    const now = ctx.clock.now().getTime();
    // Before the founding it is looked up each time, so that the first page after it is right.
    if (known?.collective !== undefined && Math.abs(now - known.at) < seconds(1))
      return known.collective;
    const root = await ctx.db
      .selectFrom("groups")
      .select(["id", "name", "handle", "summary", "language"])
      .where("root", "=", true)
      .executeTakeFirst();
    const zone = await ctx.db
      .selectFrom("settings")
      .select("value")
      .where("key", "=", "time-zone")
      .executeTakeFirst();
    known = {
      at: now,
      collective:
        root === undefined
          ? undefined
          : {
              ...root,
              timeZone: zone?.value ?? "UTC",
              aboutUs: `/@${root.handle}`,
              pages: [],
            },
    };
    return known.collective;
  };
}
