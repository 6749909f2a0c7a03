/** Reports, who looks at them and what was done, in the database. */
import { sql } from "kysely";
import type { Reader, Row } from "#platform/database/schema.ts";

/** Reports on one page of the queue, before those are left out that the viewer does not look at. */
export const perQueue = 200;

/**
 * From where on in the queue. Open ones, the oldest first: who waits longest is looked at first.
 * What members report stands before what other servers do, and last what nobody stands for with an
 * account, so that no flood hides them. Closed ones, the newest first.
 */
export const reportRows = (db: Reader, closed: boolean, from = 0): Promise<Row<"reports">[]> =>
  db
    .selectFrom("reports")
    .selectAll()
    .where("closed", closed ? "is not" : "is", null)
    .$if(!closed, (query) =>
      query.orderBy(sql`array_position(array['member', 'server', 'stranger'], source)`),
    )
    .orderBy("received", closed ? "desc" : "asc")
    .orderBy("id")
    .limit(perQueue)
    .offset(from)
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
