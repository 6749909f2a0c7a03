/** Our jobs table as a message queue of Fedify's, so that its conformance test can try it. */
import type {
  MessageQueue,
  MessageQueueEnqueueOptions,
  MessageQueueListenOptions,
} from "@fedify/fedify";
import type { AppContext } from "#commons/app-context.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { Worker } from "#platform/jobs/worker.ts";
import { after } from "#platform/lib/clock.ts";

export class JobQueue implements MessageQueue {
  readonly #world: AppContext;
  readonly #url: string;

  constructor(ctx: AppContext, url: string) {
    this.#world = ctx;
    this.#url = url;
  }

  enqueue(message: unknown, options?: MessageQueueEnqueueOptions): Promise<void> {
    return this.enqueueMany([message], options);
  }

  async enqueueMany(
    messages: readonly unknown[],
    options?: MessageQueueEnqueueOptions,
  ): Promise<void> {
    const now = this.#world.clock.now();
    const runAt =
      options?.delay === undefined ? now : after(now, options.delay.total("millisecond"));
    const jobs = messages.map((message) => ({
      kind: "message",
      payload: JSON.stringify(message),
      runAt,
      ...(options?.orderingKey == null ? {} : { orderingKey: options.orderingKey }),
    }));
    await this.#world.db.transaction().execute((trx) => enqueue(trx, jobs, now));
  }

  /** Runs until aborted. */
  async listen(
    handler: (message: unknown) => void | Promise<void>,
    { signal }: MessageQueueListenOptions = {},
  ): Promise<void> {
    const handlers = {
      message: async (payload: string): Promise<void> => {
        await handler(JSON.parse(payload));
      },
    };
    const worker = new Worker({ ctx: this.#world, url: this.#url, handlers });
    if (signal?.aborted === true) return;
    await worker.start();
    await new Promise<void>((resolve) =>
      signal?.addEventListener("abort", () => resolve(), { once: true }),
    );
    await worker.stop();
  }
}
