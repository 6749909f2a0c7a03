/** Whoever reads at a guest's address says that it is theirs. */
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { digest } from "#platform/lib/ids.ts";
import { guestJob } from "../guest-address.ts";
import { newsOf } from "../rsvp.ts";

/**
 * They say so, and hear how the answer stands: once, however often they say it. Answers the
 * event; not-found for every other text.
 */
export function confirmAddress(ctx: AppContext, token: string): Promise<string> {
  return ctx.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("rsvps")
      .selectAll()
      .where("confirmHash", "=", digest(token))
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new DomainError("not-found");
    if (row.emailConfirmed) return row.eventId;
    await trx.updateTable("rsvps").set({ emailConfirmed: true }).where("id", "=", row.id).execute();
    const news = newsOf(row);
    if (news !== undefined)
      await enqueue(trx, [guestJob(row, "mail-rsvp", { rsvp: row.id, news })], ctx.clock.now());
    return row.eventId;
  });
}

/** The event, where they said so before: nobody need say it twice. undefined for other texts. */
export async function confirmedBefore(ctx: AppContext, token: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom("rsvps")
    .select("eventId")
    .where("confirmHash", "=", digest(token))
    .where("emailConfirmed", "=", true)
    .executeTakeFirst();
  return row?.eventId;
}
