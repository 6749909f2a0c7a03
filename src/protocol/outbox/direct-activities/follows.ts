/** Following, told to one actor: asked, taken back, answered. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect, type Writing } from "./direct-activity.ts";

/** The Follow goes back as it came: some peers match by id, others by actor and object. */
export const sendFollowAnswer = (
  trx: Trx,
  ctx: Writing,
  type: "Accept" | "Reject",
  answer: { readonly from: string; readonly to: string; readonly object: unknown },
): Promise<void> => enqueueDirect(trx, ctx, { type, id: newId(), ...answer });

/** Its job has its id: so the list of siblings can say how it stands with it. */
export const follow = (
  trx: Trx,
  ctx: Writing,
  from: string,
  to: string,
  followId: string,
): Promise<void> =>
  enqueueDirect(trx, ctx, { type: "Follow", id: followId, from, to, object: to }, followId);

/** `jobId`: while one waits under it, a second is not sent. */
export const undoFollow = (
  trx: Trx,
  ctx: Writing,
  origin: string,
  from: string,
  to: string,
  followId: string,
): Promise<void> =>
  enqueueDirect(trx, ctx, {
    type: "Undo",
    id: newId(),
    from,
    to,
    object: {
      id: activityIri(origin, followId),
      type: "Follow",
      actor: groupIri(origin, from),
      object: to,
    },
  });
