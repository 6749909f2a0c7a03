/** Hands in a meeting that has begun. They are forgotten when it is closed. */
import { DomainError } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { HandKind } from "#platform/database/schema.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { inMeeting } from "../actions.ts";
import { maxHands } from "../meeting.ts";
import { whose } from "./queue.ts";
import { handsOf } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { meetingMessages } from "../messages.ts";

const saying = sayings(meetingMessages);

/**
 * Once per kind: a second tap changes nothing. `name` for somebody without a phone;
 * without it one's own. Answers its id.
 */
export const raiseHand = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  input: { readonly kind: HandKind; readonly name?: string },
): Promise<string> =>
  inMeeting(ctx, viewer, meetingId, ["open"], async ({ trx, member }) => {
    const name = oneLine(input.name ?? "", 60);
    if (input.name !== undefined && name === "")
      throw new DomainError("bad-input", {
        fields: { name: saying((m) => m.errors.whoseHandIsIt) },
      });
    const hand = { memberId: input.name === undefined ? member.id : null, name };
    const all = await handsOf(trx, meetingId);
    const up = all.find(
      (one) => !one.spoke && one.kind === input.kind && whose(one) === whose(hand),
    );
    if (up !== undefined) return up.id;
    if (all.length >= maxHands)
      throw new DomainError("too-many-requests", {
        detail: saying((m) => m.errors.soManyHandsWentUp),
      });
    const id = newId();
    await trx
      .insertInto("meetingHands")
      .values({ ...hand, id, meetingId, kind: input.kind })
      .execute();
    return id;
  });

/** Whoever holds the list taps it: they spoke. */
export const handSpoke = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  handId: string,
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["open"], async ({ trx }) => {
    await trx
      .updateTable("meetingHands")
      .set({ spoke: true })
      .where("meetingId", "=", meetingId)
      .where("id", "=", known(handId))
      .execute();
  });

/** One's own hand, or one that was entered by name. */
export const lowerHand = (
  ctx: AppContext,
  viewer: Viewer,
  meetingId: string,
  handId: string,
): Promise<void> =>
  inMeeting(ctx, viewer, meetingId, ["open"], async ({ trx, member }) => {
    await trx
      .deleteFrom("meetingHands")
      .where("meetingId", "=", meetingId)
      .where("id", "=", known(handId))
      .where("spoke", "=", false)
      .where((eb) => eb.or([eb("memberId", "is", null), eb("memberId", "=", member.id)]))
      .execute();
  });

function known(id: string): string {
  if (!isId(id)) throw new DomainError("not-found");
  return id;
}
