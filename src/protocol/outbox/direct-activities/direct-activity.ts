/**
 * What goes to one actor alone: made when it is sent, kept as a job in the caller's transaction.
 */
import type { Trx } from "#platform/database/schema.ts";
import { hostOf } from "#platform/lib/url.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";

interface DirectActivity {
  readonly type:
    | "Accept"
    | "Reject"
    | "Ignore"
    | "Follow"
    | "Join"
    | "Leave"
    | "Undo"
    | "Create"
    | "Offer"
    | "Delete"
    | "Flag";
  /** Last part of the activity's id. */
  readonly id: string;
  /** Handle of the group that speaks. */
  readonly from: string;
  readonly to: string;
  readonly object: unknown;
  /** What it is offered for. */
  readonly target?: string | undefined;
  /** What comes of it: the Agreement of an Accept. */
  readonly result?: unknown;
  /** Plain words beside it. */
  readonly word?: string | undefined;
  /** ISO 8601; receivers order answers by it. */
  readonly published?: string;
  /** The last that they hear: it goes out also where a block covers them since. */
  readonly last?: boolean;
}

export async function enqueueDirect(
  trx: Trx,
  now: Date,
  activity: DirectActivity,
  jobId?: string,
): Promise<void> {
  const host = hostOf(activity.to);
  const job = {
    ...(jobId === undefined ? {} : { id: jobId }),
    kind: "letter",
    payload: JSON.stringify(activity),
    orderingKey: `letter:${activity.from}:${activity.to}`,
    // An actor's mailboxes are on its own server.
    ...(host === undefined ? {} : { host }),
  };
  await enqueue(trx, [job], now);
}
