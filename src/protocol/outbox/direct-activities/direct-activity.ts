/**
 * What goes to one actor alone: made when it is sent, kept as a job in the caller's transaction,
 * and sealed until it is there.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { hostOf } from "#platform/lib/url.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { sealPayload } from "#platform/jobs/sealing.ts";

/** What is needed to write one down. */
export type Writing = Pick<AppContext, "config" | "clock">;

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

/** "/events/…": the thing of ours that is named there, with which what waits can be forgotten. */
const thingIn = (text: string): string | undefined =>
  /\/(?:events|guides|offers)\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text)?.[0];

export async function enqueueDirect(
  trx: Trx,
  ctx: Writing,
  activity: DirectActivity,
  jobId?: string,
): Promise<void> {
  const { type, to } = activity;
  const host = hostOf(to);
  const text = JSON.stringify(activity);
  const about = thingIn(text);
  const shown = { type, to, ...(about === undefined ? {} : { about }) };
  const job = {
    ...(jobId === undefined ? {} : { id: jobId }),
    kind: "letter",
    payload: sealPayload(ctx, text, shown),
    orderingKey: `letter:${activity.from}:${to}`,
    // An actor's mailboxes are on its own server.
    ...(host === undefined ? {} : { host }),
  };
  await enqueue(trx, [job], ctx.clock.now());
}
