/**
 * What becomes of a tender group that nobody belongs to any more:
 * nobody can see it, enter it or end it.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";

/**
 * Until what it wrote is deleted: long enough to bring somebody back who left by
 * mistake, by whoever runs the server.
 */
const emptyDays = 30;

/** All that a group wrote. Books and announcements stay: siblings hold their other half. */
export const groupsOwn = [
  "actionPoints",
  "agreements",
  "announcedActs",
  "calendarImports",
  "calendarSources",
  "circles",
  "eventReflections",
  "events",
  "eventSeries",
  "files",
  "groupTools",
  "groupWays",
  "guideOffers",
  "guides",
  "invitationGroups",
  "joinings",
  "keyAskings",
  "libraryImports",
  "lots",
  "meetings",
  "news",
  "notes",
  "offers",
  "pauses",
  "places",
  "powerLog",
  "quietTimes",
  "questions",
  "quotes",
  "replies",
  "roleAskings",
  "roles",
  "rotas",
  "rounds",
  "stories",
  "subscriptions",
  "things",
  "welcomes",
  "words",
  "decisions",
] as const;

/**
 * Ends empty tender groups, and forgets what those wrote that ended 30 days ago;
 * their own handles stay taken. A scheduled task.
 */
export async function endEmptyGroups(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  const peopled = sql<boolean>`exists (select from memberships
    where memberships.group_id = groups.id)`;
  const invited = sql<boolean>`exists (select from invitation_groups
    join invitations on invitations.id = invitation_groups.invitation_id
    where invitation_groups.group_id = groups.id and invitations.expires > ${now}
      and invitations.uses_left > 0)`;
  await ctx.db.transaction().execute(async (trx) => {
    // Whoever enters at this moment comes before, and is seen, or after.
    const tender = await trx
      .selectFrom("groups")
      .select("id")
      .where("kind", "=", "tender")
      .where("root", "=", false)
      .forUpdate()
      .execute();
    const ids = tender.map((group) => group.id);
    if (ids.length === 0) return;
    await trx
      .updateTable("groups")
      .set({ ended: null })
      .where("id", "in", ids)
      .where("ended", "is not", null)
      .where(peopled)
      .execute();
    await trx
      .updateTable("groups")
      .set({ ended: now })
      .where("id", "in", ids)
      .where("ended", "is", null)
      .where(sql<boolean>`not ${peopled} and not ${invited}`)
      .execute();
  });
  const over = await ctx.db
    .selectFrom("groups")
    .select("id")
    .where("kind", "=", "tender")
    .where("ended", "<", after(now, -days(emptyDays)))
    .where("name", "!=", "")
    .where(sql<boolean>`not ${peopled}`)
    .limit(20)
    .execute();
  for (const { id } of over)
    await ctx.db.transaction().execute(async (trx) => {
      for (const table of groupsOwn)
        await trx.deleteFrom(table).where("groupId", "=", id).execute();
      await trx
        .updateTable("groups")
        .set({ name: "", summary: "", shortHandle: null })
        .where("id", "=", id)
        .execute();
    });
}
