/** What is forgotten by itself, with its times, from the table by which it is done. */
import type { AppContext } from "#commons/app-context.ts";
import { type Forgetting, lastBegun } from "#platform/jobs/schedule.ts";
import { after } from "#platform/lib/clock.ts";
import type { Kept } from "./kept.ts";

export async function keptNow(
  ctx: AppContext,
  tasks: readonly Forgetting[],
): Promise<readonly Kept[]> {
  const begun = await lastBegun(ctx);
  const now = ctx.clock.now();
  return tasks.map(({ name, every, words }) => {
    const time = begun.get(name);
    const last = time === undefined ? undefined : new Date(time);
    const next = last === undefined ? undefined : after(last, every);
    return { words, last, next: next === undefined || next <= now ? undefined : next };
  });
}
