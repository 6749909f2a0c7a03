/**
 * What happens with news by itself: they go out when they are due, and are forgotten after 30 days.
 */
import type { AppContext } from "#commons/app-context.ts";
import { after, days } from "#platform/lib/clock.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { takeDue } from "./due-actions.ts";
import type { NewsWay } from "./news.ts";

/** The worker's part: what is due on a way goes to whoever has that way. */
export const newsHandlers = (
  ctx: AppContext,
  ways: readonly NewsWay[],
): Record<string, (payload: string) => Promise<void>> => ({
  "news-due": async (payload) => {
    const { channel } = readStrings(payload, "channel");
    const way = ways.find((one) => one.channel === channel);
    if (way !== undefined) await takeDue(ctx, way);
  },
});

export const forgetNews = async ({ db, clock }: AppContext): Promise<void> => {
  await db
    .deleteFrom("news")
    .where("published", "<", after(clock.now(), -days(30)))
    .execute();
};
