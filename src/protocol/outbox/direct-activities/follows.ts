/** Following, told to one actor: asked, taken back, answered. */
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueueDirect } from "./direct-activity.ts";

/** The Follow goes back as it came: some peers match by id, others by actor and object. */
export const sendFollowAnswer = (
  trx: Trx,
  now: Date,
  type: "Accept" | "Reject",
  answer: { readonly from: string; readonly to: string; readonly object: unknown },
): Promise<void> => enqueueDirect(trx, now, { type, id: newId(), ...answer });

/** Its job has its id: so the list of siblings can say how it stands with it. */
export const follow = (
  trx: Trx,
  now: Date,
  from: string,
  to: string,
  followId: string,
): Promise<void> =>
  enqueueDirect(trx, now, { type: "Follow", id: followId, from, to, object: to }, followId);

/** `jobId`: while one waits under it, a second is not sent. */
export const undoFollow = (
  trx: Trx,
  now: Date,
  origin: string,
  from: string,
  to: string,
  followId: string,
): Promise<void> =>
  enqueueDirect(trx, now, {
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
