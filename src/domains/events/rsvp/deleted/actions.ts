/** Before an event is deleted, those who come are told: for them it is cancelled. */
import { escapeText } from "#commons/markup/sanitize.ts";
import { isPublic } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { spoken } from "#platform/i18n/languages.ts";
import { laneOfWay } from "#commons/mail/reach.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { notifyOfEventDeletion } from "../../news/actions.ts";
import { isReached } from "../guest-address.ts";
import { notifyElsewhere, speaker } from "../notify-actions.ts";
import { eventMessages } from "../../messages.ts";
import { timesText } from "../../times.ts";

/**
 * Their answers go with it, so that what is sent later stands in the job: their sealed
 * address, and what everybody could read.
 */
export async function notifyOfDeletion(
  trx: Trx,
  ctx: AppContext,
  event: Row<"events">,
): Promise<void> {
  const now = ctx.clock.now();
  if (event.published === null || event.ends < now || event.status === "cancelled") return;
  await notifyOfEventDeletion(trx, ctx, event);
  if (!isPublic(event)) return;
  const language = spoken(event.language);
  await notifyElsewhere(
    trx,
    ctx,
    event,
    eventMessages(language).calledOff({
      link: escapeText(event.name),
      when: timesText(event, language),
      reason: "",
    }),
  );
  const guests = await trx
    .selectFrom("rsvps")
    .selectAll()
    .where("eventId", "=", event.id)
    .where("status", "in", ["yes", "maybe"])
    .where("state", "in", ["confirmed", "waiting", "asked"])
    .where("tokenHash", "is not", null)
    .where("emailConfirmed", "=", true)
    .execute();
  const handle = await speaker(trx, event);
  const { name, starts, ends, timeZone, allDay, endsGiven, area } = event;
  await enqueue(
    trx,
    guests.flatMap((one) =>
      one.sealedAddress === null || !isReached(ctx, one)
        ? []
        : {
            kind: "mail-deleted-event",
            lane: laneOfWay(one.addressWay),
            payload: JSON.stringify({
              sealedAddress: one.sealedAddress,
              way: one.addressWay,
              language: one.language ?? event.language,
              ...(handle === undefined ? {} : { from: handle }),
              event: { name, starts, ends, timeZone, allDay, endsGiven, area },
            }),
          },
    ),
    now,
  );
}
