/** Reports, who looks at them and what was done, in the database. */
import type { Reader, Row } from "#platform/database/schema.ts";

/** Most that the queue shows. */
const perQueue = 200;

/** Open ones, the oldest first: who waits longest is looked at first. Closed ones, the newest first. */
export const reportRows = (db: Reader, closed: boolean): Promise<Row<"reports">[]> =>
  db
    .selectFrom("reports")
    .selectAll()
    .where("closed", closed ? "is not" : "is", null)
    .orderBy("received", closed ? "desc" : "asc")
    .orderBy("id")
    .limit(perQueue)
    .execute();

export const reportRow = (db: Reader, id: string): Promise<Row<"reports"> | undefined> =>
  db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();

export interface Beside {
  readonly people: readonly Pick<Row<"reportPeople">, "reportId" | "memberId" | "part">[];
  readonly steps: readonly Row<"reportSteps">[];
  readonly hidden: readonly Row<"hiddenThings">[];
}

/** What belongs to these reports. */
export async function besideReports(
  db: Reader,
  rows: readonly Pick<Row<"reports">, "id" | "objectId">[],
): Promise<Beside> {
  const ids = rows.map((row) => row.id);
  const things = rows.flatMap((row) => row.objectId ?? []);
  if (ids.length === 0) return { people: [], steps: [], hidden: [] };
  const people = await db
    .selectFrom("reportPeople")
    .select(["reportId", "memberId", "part"])
    .where("reportId", "in", ids)
    .execute();
  const steps = await db
    .selectFrom("reportSteps")
    .selectAll()
    .where("reportId", "in", ids)
    .orderBy("seq")
    .execute();
  const hidden =
    things.length === 0
      ? []
      : await db.selectFrom("hiddenThings").selectAll().where("objectId", "in", things).execute();
  return { people, steps, hidden };
}
