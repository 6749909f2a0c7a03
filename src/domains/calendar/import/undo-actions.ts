/** Takes back what an import brought, for as long as the import is known (a day). */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import { resolveDuplicates } from "#domains/events/duplicates/actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import { importOf } from "./actions.ts";

/**
 * What came with it and is still as it came: nobody changed it or
 * answered, and no other server was told.
 */
const untouched = (importId: string) => (db: Reader) =>
  db
    .selectFrom("events")
    .where("importId", "=", importId)
    .whereRef("updated", "=", "arrived")
    .where("announced", "is", null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("rsvps").select("rsvps.id").whereRef("rsvps.eventId", "=", "events.id"),
        ),
      ),
    );

/** How many events an undo would take away. */
export async function toUndo(ctx: AppContext, importId: string): Promise<number> {
  const { n } = await untouched(importId)(ctx.db)
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Takes them away. Answers how many. */
export async function undoImport(ctx: AppContext, viewer: Viewer, id: string): Promise<number> {
  const one = await importOf(ctx, viewer, id);
  await groupForWriting(ctx, viewer, one.handle);
  if (one.state !== "done") throw new DomainError("conflict");
  return ctx.db.transaction().execute(async (trx: Trx) => {
    const gone = await trx
      .deleteFrom("events")
      .where("id", "in", untouched(id)(trx).select("events.id"))
      .returning("fingerprint")
      .execute();
    await resolveDuplicates(
      trx,
      gone.map(({ fingerprint }) => fingerprint),
    );
    return gone.length;
  });
}
