/** Fedify's message queue on our one jobs table: order kept under retry, and no private key in any row. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { webcrypto } from "node:crypto";
import type { MessageQueue, MessageQueueEnqueueOptions, MessageQueueListenOptions } from "@fedify/fedify";
import type { World } from "#commons/world.ts";
import type { Trx } from "#database/schema.ts";
import { enqueue, type NewJob } from "#jobs/enqueue.ts";
import { Worker } from "#jobs/worker.ts";
import { after } from "#kit/clock.ts";
import { newId } from "#kit/ids.ts";
import { hostOf } from "#kit/url.ts";

interface KeyInMessage {
  readonly keyId: string;
  privateKey?: webcrypto.JsonWebKey;
}

interface Message {
  readonly id?: unknown;
  readonly inbox?: unknown;
  readonly keys?: readonly KeyInMessage[];
}

/** Puts a key back by its id ("https://…#main-key"); undefined when it is gone. */
export type PrivateKeyOf = (keyId: string) => Promise<webcrypto.JsonWebKey | undefined>;

export class JobQueue implements MessageQueue {
  readonly #world: World;
  readonly #url: string;
  readonly #kind: string;
  readonly #privateKeyOf: PrivateKeyOf;
  readonly #buffer = new AsyncLocalStorage<NewJob[]>();

  /** `url` of the database, for `listen`. */
  constructor(world: World, url: string, privateKeyOf: PrivateKeyOf, kind = "fedify") {
    this.#world = world;
    this.#url = url;
    this.#kind = kind;
    this.#privateKeyOf = privateKeyOf;
  }

  /** What is enqueued by `work` becomes one insert in a transaction of its own: all of it or nothing. */
  async within<T>(work: () => Promise<T>, also?: (trx: Trx) => Promise<void>): Promise<T> {
    const jobs: NewJob[] = [];
    const result = await this.#buffer.run(jobs, work);
    await this.#world.db.transaction().execute(async (trx) => {
      await enqueue(trx, jobs, this.#world.clock.now());
      await also?.(trx);
    });
    return result;
  }

  async enqueue(message: unknown, options?: MessageQueueEnqueueOptions): Promise<void> {
    await this.enqueueMany([message], options);
  }

  async enqueueMany(messages: readonly unknown[], options?: MessageQueueEnqueueOptions): Promise<void> {
    const now = this.#world.clock.now();
    const runAt = options?.delay === undefined ? now : after(now, options.delay.total("millisecond"));
    const jobs = messages.map((message): NewJob => {
      const host = hostOf((message as Message | null)?.inbox);
      return {
        id: idOf(message),
        kind: this.#kind,
        payload: JSON.stringify(withoutKeys(message)),
        runAt,
        ...(options?.orderingKey == null ? {} : { orderingKey: options.orderingKey }),
        ...(host === undefined ? {} : { host }),
      };
    });
    const buffer = this.#buffer.getStore();
    if (buffer !== undefined) {
      buffer.push(...jobs);
      return;
    }
    await this.#world.db.transaction().execute((trx) => enqueue(trx, jobs, now));
  }

  /** The message of a job's payload, with its keys as they are now. */
  async messageOf(payload: string): Promise<unknown> {
    const message = JSON.parse(payload) as unknown;
    const keys = (message as Message | null)?.keys;
    if (!Array.isArray(keys)) return message;
    const filled = await Promise.all(
      (keys as readonly KeyInMessage[]).map(async ({ keyId }) => {
        const privateKey = await this.#privateKeyOf(keyId);
        return privateKey === undefined ? [] : [{ keyId, privateKey }];
      }),
    );
    return { ...(message as object), keys: filled.flat() };
  }

  /** Runs until aborted. The server uses its one worker instead; this is Fedify's own way, kept for its conformance test. */
  async listen(handler: (message: unknown) => void | Promise<void>, { signal }: MessageQueueListenOptions = {}): Promise<void> {
    const handlers = {
      [this.#kind]: async (payload: string): Promise<void> => {
        await handler(await this.messageOf(payload));
      },
    };
    const worker = new Worker({ world: this.#world, url: this.#url, handlers });
    if (signal?.aborted === true) return;
    await worker.start();
    await new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
    await worker.stop();
  }
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Fedify keeps a message's id over its retries: the same id is the same row and keeps its place. */
function idOf(message: unknown): string {
  const id = (message as Message | null)?.id;
  return typeof id === "string" && uuid.test(id) ? id : newId();
}

function withoutKeys(message: unknown): unknown {
  const keys = (message as Message | null)?.keys;
  const clean = keys === undefined ? message : { ...(message as object), keys: keys.map(({ keyId }) => ({ keyId })) };
  // A new Fedify that keeps its keys elsewhere must not slip them into the table.
  if (/"(?:privateKey|privateKeyPem|d)":\s*[{"]/.test(JSON.stringify(clean)) && keys !== undefined) {
    throw new Error("a queued message holds a private key in a place that we don't know");
  }
  return clean;
}
