/** Hands in a meeting that has begun. They are forgotten when it is closed. */
import { Refusal } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import type { HandKind } from "#platform/database/schema.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { inMeeting } from "../actions.ts";
import { mostHands } from "../meeting.ts";
import { whose } from "./queue.ts";
import { handsOf } from "../store.ts";

/** Once per kind: a second tap changes nothing. `name` for somebody without a phone; without it one's own. Answers its id. */
export const raiseHand = (
  world: World,
  viewer: Viewer,
  meetingId: string,
  input: { readonly kind: HandKind; readonly name?: string },
): Promise<string> =>
  inMeeting(world, viewer, meetingId, ["open"], async ({ trx, member }) => {
    const name = oneLine(input.name ?? "", 60);
    if (input.name !== undefined && name === "") throw new Refusal("bad-input", { fields: { name: "Whose hand is it?" } });
    const hand = { memberId: input.name === undefined ? member.id : null, name };
    const all = await handsOf(trx, meetingId);
    const up = all.find((one) => !one.spoke && one.kind === input.kind && whose(one) === whose(hand));
    if (up !== undefined) return up.id;
    if (all.length >= mostHands)
      throw new Refusal("too-many-requests", { detail: "So many hands went up already. Close the meeting, and plan another one." });
    const id = newId();
    await trx
      .insertInto("meetingHands")
      .values({ ...hand, id, meetingId, kind: input.kind })
      .execute();
    return id;
  });

/** Whoever holds the list taps it: they spoke. */
export const handSpoke = (world: World, viewer: Viewer, meetingId: string, handId: string): Promise<void> =>
  inMeeting(world, viewer, meetingId, ["open"], async ({ trx }) => {
    await trx.updateTable("meetingHands").set({ spoke: true }).where("meetingId", "=", meetingId).where("id", "=", known(handId)).execute();
  });

/** One's own hand, or one that was entered by name. */
export const lowerHand = (world: World, viewer: Viewer, meetingId: string, handId: string): Promise<void> =>
  inMeeting(world, viewer, meetingId, ["open"], async ({ trx, member }) => {
    await trx
      .deleteFrom("meetingHands")
      .where("meetingId", "=", meetingId)
      .where("id", "=", known(handId))
      .where("spoke", "=", false)
      .where((eb) => eb.or([eb("memberId", "is", null), eb("memberId", "=", member.id)]))
      .execute();
  });

function known(id: string): string {
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}
