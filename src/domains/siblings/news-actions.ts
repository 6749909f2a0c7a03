/** What members are told of siblings: that nothing has come from one for a week. */
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import { holdersInside } from "#commons/permissions.ts";
import { after, days } from "#platform/lib/clock.ts";

/**
 * To those who keep the bridge; their outbox is read each day, and
 * could not be for so long. A scheduled task.
 */
export async function notifyOfSilence(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const silent = await trx
      .selectFrom("siblings")
      .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
      .select(["siblings.id", "siblings.groupId", "siblings.readUntil", "remoteActors.name"])
      .where("siblings.state", "=", "following")
      .where("siblings.readUntil", "<", after(now, -days(7)))
      .execute();
    const [first] = silent;
    if (first === undefined) return;
    const keepers = await holdersInside(trx, ctx.clock, "follow-siblings", first.groupId);
    await notify(
      trx,
      ctx,
      "sibling-silent",
      silent.map(({ id, groupId, readUntil, name }) => ({
        key: `${id} ${readUntil?.toISOString() ?? ""}`,
        groupId,
        visibility: "group",
        about: undefined,
        path: "/siblings",
        words: { name },
        to: keepers.length > 0 ? keepers : { group: groupId },
      })),
    );
  });
}
