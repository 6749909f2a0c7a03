/**
 * What is done again and again: mostly forgetting. The page on what
 * we keep is made from the same table.
 */
import type { Saying } from "#platform/i18n/saying.ts";
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { pullBack } from "./claim.ts";
import { newerWorks } from "./versions.ts";
import { clocksDiffer } from "#platform/lib/clock.ts";
import { taskEnded } from "#platform/lib/happenings.ts";

export interface ScheduledTask {
  readonly name: string;
  readonly every: number;
  /**
   * What is forgotten and when, in words for everybody; undefined for tasks that forget nothing.
   */
  readonly words?: Saying;
  /** `signal`: the server stops; what takes long ends early, and is begun anew by the next one. */
  run(ctx: AppContext, signal?: AbortSignal): Promise<unknown>;
}

/** A task that forgets something, as the page on what we keep says it. */
export type Forgetting = Pick<ScheduledTask, "name" | "every"> & { readonly words: Saying };

const keyOf = (task: ScheduledTask): string => `chore:${task.name}`;

/** Notes that we do it now. Of two workers one may; a task that was not begun stays due. */
async function take({ db }: AppContext, task: ScheduledTask, now: number): Promise<boolean> {
  const taken = await db
    .insertInto("settings")
    .values({ key: keyOf(task), value: String(now) })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet((eb) => ({ value: eb.ref("excluded.value") }))
        .where(
          sql<boolean>`settings.value::bigint <= ${now - task.every}
            or settings.value::bigint > ${now + clocksDiffer}`,
        ),
    )
    .returning("key")
    .executeTakeFirst();
  return taken !== undefined;
}

/** When each task was begun last, by name. */
export async function lastBegun({ db }: AppContext): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("settings")
    .selectAll()
    .where("key", "like", "chore:%")
    .execute();
  return new Map(rows.map((row) => [row.key.slice("chore:".length), Number(row.value)]));
}

/**
 * Does the tasks that are due, until `signal` says to stop; none where a newer version does them.
 * Answers the names of those done.
 */
export async function runDueTasks(
  ctx: AppContext,
  tasks: readonly ScheduledTask[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (await newerWorks(ctx.db)) return [];
  const now = ctx.clock.now().getTime();
  const last = await lastBegun(ctx);
  // The clock was ahead when these were begun, and is right again: what was
  // put off then is not for another year.
  if (tasks.some(({ name }) => (last.get(name) ?? 0) - now > clocksDiffer)) {
    ctx.log.warn("the clock went back: what waits is looked at again now");
    await pullBack(ctx.db, ctx.clock.now());
  }
  const done: string[] = [];
  for (const task of tasks) {
    if (signal?.aborted === true) break;
    const since = now - (last.get(task.name) ?? 0);
    if ((since >= -clocksDiffer && since < task.every) || !(await take(ctx, task, now))) continue;
    const began = performance.now();
    let well = true;
    try {
      await task.run(ctx, signal);
    } catch (error) {
      well = false;
      ctx.log.error(
        { task: task.name, why: error instanceof Error ? error.message : String(error) },
        "a scheduled task failed",
      );
    }
    taskEnded.tell({ name: task.name, well, seconds: (performance.now() - began) / 1000 });
    done.push(task.name);
  }
  return done;
}
