/** Jobs that were given up: to look at, to try again, to drop. */
import type { Db } from "#database/schema.ts";

export interface DeadJob {
  readonly id: string;
  readonly kind: string;
  readonly host: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly dead: Date | null;
}

export async function deadJobs(db: Db, most = 100): Promise<readonly DeadJob[]> {
  return db
    .selectFrom("jobs")
    .select(["id", "kind", "host", "attempts", "lastError", "dead"])
    .where("dead", "is not", null)
    .orderBy("dead", "desc")
    .limit(most)
    .execute();
}

/** Gives them another full round of tries; all, or one by id. Answers how many. */
export async function retryDead(db: Db, now: Date, id?: string): Promise<number> {
  const result = await db
    .updateTable("jobs")
    .set({ dead: null, attempts: 0, runAt: now })
    .where("dead", "is not", null)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
