/** Saying something to all followers, in the transaction in which it becomes true. */
import type { AnnouncementType, ObjectKind, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";

interface Announcement {
  /** The group that speaks. */
  readonly groupId: string;
  readonly type: AnnouncementType;
  readonly kind: ObjectKind;
  readonly id: string;
  /** What only this announcement knows, e.g. `{ formerType: "Event" }` for a Delete. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Says in the caller's transaction that something public happened; law 4: both commit or neither.
 * The worker makes the document and sends it later. Call it only for rows that are (or were)
 * public. All announcements of one object are delivered in order.
 */
export async function announce(trx: Trx, now: Date, what: Announcement): Promise<void> {
  const id = newId();
  await trx
    .insertInto("announcements")
    .values({
      id,
      groupId: what.groupId,
      type: what.type,
      objectKind: what.kind,
      objectId: what.id,
      detail: JSON.stringify(what.detail ?? {}),
      published: now,
    })
    .execute();
  await enqueue(
    trx,
    [
      {
        kind: "deliver",
        payload: JSON.stringify({ announcement: id }),
        orderingKey: `${what.kind}:${what.id}`,
      },
      // Who is not on the network hears of it too. In the lane of mail,
      // which a version before leaves alone.
      ...(what.type === "Create" || what.type === "Update"
        ? [
            {
              kind: "neighbours",
              lane: "mail" as const,
              payload: JSON.stringify({
                announcement: id,
                groupId: what.groupId,
                kind: what.kind,
                id: what.id,
              }),
            },
          ]
        : []),
    ],
    now,
  );
}
