/** What is done again and again: mostly forgetting. The page on what we keep is made from the same table. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { after, days, hours } from "#platform/lib/clock.ts";

export interface ScheduledTask {
  readonly name: string;
  readonly every: number;
  /** What is forgotten and when, in words for everybody; undefined for chores that forget nothing. */
  readonly words?: string;
  run(ctx: AppContext): Promise<unknown>;
}

/** Chores of the foundation; each domain adds its own in its `domain.ts`. */
export const foundationTasks: readonly ScheduledTask[] = [
  {
    name: "sessions",
    every: hours(1),
    words: "Sign-ins end after 30 days, or when you sign out, and are deleted.",
    run: async ({ db, clock }) =>
      db.deleteFrom("sessions").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "idempotency-keys",
    every: hours(1),
    words:
      "What was sent is known again for a day, so that two taps make one thing; the answer to it is sealed, and both are deleted.",
    run: async ({ db, clock }) =>
      db.deleteFrom("idempotencyKeys").where("expires", "<=", clock.now()).execute(),
  },
  {
    name: "setup-tokens",
    every: hours(1),
    words: "Set-up links are deleted after 30 minutes.",
    run: async ({ db, clock }) =>
      db.deleteFrom("setupTokens").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "invitations",
    every: hours(1),
    words:
      "Invitations are deleted when they are used up or their time is over. Who came through whom is kept for 30 days, so that two keys are two people, and shown to nobody.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("invitations")
        .where((eb) => eb.or([eb("expires", "<", clock.now()), eb("usesLeft", "=", 0)]))
        .execute(),
  },
  {
    name: "role-askings",
    every: hours(1),
    words: "Askings for a role are deleted after 14 days.",
    run: async ({ db, clock }) =>
      db.deleteFrom("roleAskings").where("expires", "<", clock.now()).execute(),
  },
  {
    name: "roles",
    every: hours(24),
    words: "Who held a role is forgotten a year after it ended.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("roles")
        .where("until", "<", after(clock.now(), -days(365)))
        .execute(),
  },
  {
    name: "received",
    every: hours(24),
    words: "Marks of messages from other servers are deleted after 30 days.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("received")
        .where("received", "<", after(clock.now(), -days(30)))
        .execute(),
  },
  {
    name: "reports",
    every: hours(24),
    words: "Reports are deleted after 90 days.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("reports")
        .where("received", "<", after(clock.now(), -days(90)))
        .execute(),
  },
  {
    name: "held-replies",
    every: hours(24),
    words:
      "Replies from elsewhere that nobody looked at, and those refused, are deleted after 30 days.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("replies")
        .where("state", "!=", "shown")
        .where("published", "<", after(clock.now(), -days(30)))
        .execute(),
  },
  {
    name: "dead-jobs",
    every: hours(24),
    words: "Deliveries that failed for good are deleted after 30 days.",
    run: async ({ db, clock }) =>
      db
        .deleteFrom("jobs")
        .where("dead", "<", after(clock.now(), -days(30)))
        .execute(),
  },
  {
    name: "federation-cache",
    every: hours(1),
    run: async ({ db, clock }) =>
      db.deleteFrom("federationCache").where("expires", "<", clock.now()).execute(),
  },
];

const keyOf = (task: ScheduledTask): string => `chore:${task.name}`;

/** Notes that we do it now. Of two workers one may; a chore that was not begun stays due. */
async function take({ db }: AppContext, task: ScheduledTask, now: number): Promise<boolean> {
  const taken = await db
    .insertInto("settings")
    .values({ key: keyOf(task), value: String(now) })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet((eb) => ({ value: eb.ref("excluded.value") }))
        .where(sql<boolean>`settings.value::bigint <= ${now - task.every}`),
    )
    .returning("key")
    .executeTakeFirst();
  return taken !== undefined;
}

/** Does the chores that are due, until `signal` says to stop. Answers the names of those done. */
export async function runDueTasks(
  ctx: AppContext,
  tasks: readonly ScheduledTask[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const now = ctx.clock.now().getTime();
  const rows = await ctx.db
    .selectFrom("settings")
    .selectAll()
    .where("key", "like", "chore:%")
    .execute();
  const last = new Map(rows.map((row) => [row.key, Number(row.value)]));
  const done: string[] = [];
  for (const task of tasks) {
    if (signal?.aborted === true) break;
    if (now - (last.get(keyOf(task)) ?? 0) < task.every || !(await take(ctx, task, now))) continue;
    try {
      await task.run(ctx);
    } catch (error) {
      ctx.log.error(
        { chore: task.name, why: error instanceof Error ? error.message : String(error) },
        "a chore failed",
      );
    }
    done.push(task.name);
  }
  return done;
}
