/** Writes down what was taken in: many deliveries that arrive together are one transaction. */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { lockOrders } from "#platform/jobs/endings.ts";
import { addJobs } from "#platform/jobs/enqueue.ts";
import { openPayload, sealPayload } from "#platform/jobs/sealing.ts";
import { isAddressedToPublic, isObject, type JsonObject, typesOf } from "../activitypub/json.ts";

/** What a receive job carries. */
export interface Received {
  readonly signer: string;
  readonly activity: JsonObject;
  /** When it was taken, as ISO 8601; of a job that the version before wrote, nothing. */
  readonly at?: string;
  /**
   * Set instead of an activity: the actor's own id says that it is gone.
   * (`true`: from the version before.)
   */
  readonly gone?: "gone" | "tombstone" | true;
}

/** What one actor says is done in its order. */
export const receiveOrder = (signer: string): string => `in:${signer}`;

/**
 * A Move waits behind nothing: what came before it may ask a server that is silent by
 * now, and may be the last that it says.
 */
const orderingKeyOf = ({ signer, activity }: Received): string =>
  typesOf(activity).includes("Move") ? `${receiveOrder(signer)}#move` : receiveOrder(signer);

/** Was it said before everybody? All else is sealed while it waits. */
const isSaidToAll = ({ activity, gone }: Received): boolean => {
  const { object } = activity;
  return (
    gone !== undefined ||
    isAddressedToPublic(activity) ||
    (isObject(object) && isAddressedToPublic(object))
  );
};

interface Waiting {
  readonly key: string;
  readonly sealed: boolean;
  /** Without its time and closing brace: what comes twice begins alike. */
  readonly words: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Milliseconds for which the first waits for others: writing ten
 * costs little more than writing one.
 */
const beforeWriting = 5;
/** Deliveries and characters of one transaction. */
const max = { deliveries: 200, characters: 4_000_000 } as const;

export class Scribe {
  readonly #world: AppContext;
  readonly #waiting: Waiting[] = [];
  #writing = false;

  constructor(ctx: AppContext) {
    this.#world = ctx;
  }

  /**
   * Answers when it is safe in the database, and so is its effect. What comes twice in a row, to
   * several inboxes or because our answer was lost, waits once. Beyond that there are no marks:
   * each effect looks at how things stand.
   */
  write(received: Received): Promise<void> {
    return new Promise((done, failed) => {
      const words = JSON.stringify(received).slice(0, -1);
      const sealed = !isSaidToAll(received);
      this.#waiting.push({ key: orderingKeyOf(received), sealed, words, done, failed });
      if (!this.#writing) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      await sleep(beforeWriting);
      const batch = this.#nextBatch();
      try {
        await this.#world.db.transaction().execute((trx) => this.#writeBatch(trx, batch));
        for (const one of batch) one.done();
      } catch (error) {
        for (const one of batch) one.failed(error);
      }
    }
    this.#writing = false;
  }

  #nextBatch(): Waiting[] {
    let characters = 0;
    const end = this.#waiting.findIndex((one, i) => {
      characters += one.words.length;
      return i > 0 && (i >= max.deliveries || characters > max.characters);
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }

  async #writeBatch(trx: Trx, batch: readonly Waiting[]): Promise<void> {
    const now = this.#world.clock.now();
    const keys = [...new Set(batch.map((one) => one.key))].sort();
    // Held until the end, so that what is last of a signer now is
    // so when ours is written behind it.
    await lockOrders(trx, keys);
    const { rows } = await sql<{ key: string; payload: string }>`
      select key, payload from unnest(${keys}::text[]) as key, lateral (
        select payload from jobs where ordering_key = key and dead is null order by seq desc limit 1
      ) as last`.execute(trx);
    const last = new Map(rows.map((row) => [row.key, row.payload]));
    const jobs = batch.flatMap(({ key, sealed, words }) => {
      if (begins(this.#world, last.get(key), `${words},"at"`)) return [];
      const plain = `${words},"at":"${now.toISOString()}"}`;
      last.set(key, plain);
      const payload = sealed ? sealPayload(this.#world, plain) : plain;
      return [{ kind: "receive", payload, orderingKey: key }];
    });
    await addJobs(trx, jobs, now);
  }
}

/** What another key sealed is not the same. */
function begins(ctx: AppContext, payload: string | undefined, words: string): boolean {
  try {
    return payload !== undefined && openPayload(ctx, payload).startsWith(words);
  } catch {
    return false;
  }
}
