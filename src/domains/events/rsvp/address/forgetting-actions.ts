/** An answer is forgotten when who gave it asks for that: their place is free again. */
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { lockedEvent } from "../../store.ts";
import { hasSeat } from "../rsvp.ts";
import { promoteFromWaitingList, releaseSeat } from "../seats/actions.ts";

export async function forgetAnswer(
  trx: Trx,
  ctx: AppContext,
  { id, eventId }: { readonly id: string; readonly eventId: string },
): Promise<void> {
  // Answers queue up at the event's row.
  const event = await lockedEvent(trx, eventId);
  const gone = await trx.deleteFrom("rsvps").where("id", "=", id).returningAll().executeTakeFirst();
  if (event === undefined || gone === undefined || !hasSeat(gone)) return;
  await releaseSeat(trx, eventId, gone.slotId);
  await promoteFromWaitingList(trx, ctx, event);
}
