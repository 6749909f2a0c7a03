/** Figures of the queue for /readyz, the doctor and the metrics. */
import { sql } from "kysely";
import type { Reader } from "#database/schema.ts";

export interface QueueHealth {
  readonly waiting: number;
  readonly dead: number;
  /** Seconds that the oldest due job has waited; 0 when none is due. */
  readonly lag: number;
}

export async function queueHealth(db: Reader, now: Date): Promise<QueueHealth> {
  const { rows } = await sql<{ waiting: number; dead: number; lag: number }>`
    select count(*) filter (where dead is null)::int as waiting,
           count(*) filter (where dead is not null)::int as dead,
           coalesce(extract(epoch from ${now}::timestamptz - min(run_at) filter (where dead is null and lease is null and run_at <= ${now})), 0)::float as lag
    from jobs`.execute(db);
  return rows[0] ?? { waiting: 0, dead: 0, lag: 0 };
}
