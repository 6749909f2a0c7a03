/** The name over every page. */
import type { AppContext } from "#commons/app-context.ts";
import { seconds } from "#platform/lib/clock.ts";
import { offeredBy } from "#platform/i18n/languages.ts";
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
    const settings = await ctx.db
      .selectFrom("settings")
      .select(["key", "value"])
      .where("key", "in", ["time-zone", "languages"])
      .execute();
    const setting = (key: string): string | undefined =>
      settings.find((one) => one.key === key)?.value;
    known = {
      at: now,
      collective:
        root === undefined
          ? undefined
          : {
              ...root,
              timeZone: setting("time-zone") ?? "UTC",
              languages: offeredBy(setting("languages") ?? "", root.language),
              aboutUs: `/@${root.handle}`,
              pages: [],
            },
    };
    return known.collective;
  };
}
