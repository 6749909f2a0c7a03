/** The name over every page. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { readHomeSettings } from "#commons/home/home-settings.ts";
import { stranger, visibleTo } from "#commons/visibility.ts";
import { seconds } from "#platform/lib/clock.ts";
import { offeredBy } from "#platform/i18n/languages.ts";
import type { Collective } from "./view.ts";

/**
 * Guides of ours with these ids that everybody may read: what was withdrawn since is in no menu.
 */
async function ownPages(
  ctx: AppContext,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly href: string; readonly title: string }[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("guides")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .where("groupId", "is not", null)
    .where(sql<boolean>`${visibleTo(stranger, "guides")}`)
    .execute();
  return rows.map(({ id, name }) => ({ id, href: `/guides/${id}`, title: name }));
}

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
      .where("key", "in", ["time-zone", "languages", "home"])
      .execute();
    const setting = (key: string): string | undefined =>
      settings.find((one) => one.key === key)?.value;
    const home = readHomeSettings(setting("home"));
    const pages = await ownPages(ctx, [
      ...(home.about === null ? [] : [home.about]),
      ...home.pages,
    ]);
    const about = pages.find(({ id }) => id === home.about);
    known = {
      at: now,
      collective:
        root === undefined
          ? undefined
          : {
              ...root,
              timeZone: setting("time-zone") ?? "UTC",
              languages: offeredBy(setting("languages") ?? "", root.language),
              home: home.shown,
              aboutUs: about?.href ?? `/@${root.handle}`,
              pages: home.pages.flatMap((id) => pages.find((page) => page.id === id) ?? []),
            },
    };
    return known.collective;
  };
}
