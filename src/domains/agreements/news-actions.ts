/** What members are told of agreements: that the time has come to look at one again. */
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import { todayAtHome } from "#domains/groups/queries.ts";
import { daysLater } from "./agreement.ts";

/** Once for each day on which one is due. A scheduled task. */
export async function notifyOfReviews(ctx: AppContext): Promise<void> {
  await ctx.db.transaction().execute(async (trx) => {
    const today = await todayAtHome(ctx, trx);
    const due = await trx
      .selectFrom("agreements")
      .select(["id", "groupId", "name", "reviewOn"])
      .where("state", "=", "standing")
      .where("reviewOn", "<=", today)
      // What nobody looked at for long was told of then.
      .where("reviewOn", ">", daysLater(today, -14))
      .execute();
    await notify(
      trx,
      ctx,
      "agreement-review",
      due.map(({ id, groupId, name, reviewOn }) => ({
        key: `${id} ${reviewOn}`,
        groupId,
        visibility: "group",
        about: undefined,
        path: `/agreements/${id}`,
        words: { name },
        to: { group: groupId },
      })),
    );
  });
}
