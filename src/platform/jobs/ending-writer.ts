/** Writes how jobs ended, many at a time; without a database, when there is one again. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "#platform/database/schema.ts";
import { seconds } from "#platform/lib/clock.ts";
import { type Ended, writeEndings } from "./endings.ts";

/** So long what ends waits for what ends with it: writing ten costs as much as writing one. */
const beforeWriting = seconds(0.01);

interface EndingWriterOptions {
  readonly db: Db;
  readonly written: (ended: readonly Ended[]) => void;
  readonly failed: (error: unknown) => void;
}

export class EndingWriter {
  readonly #options: EndingWriterOptions;
  /** Ended, and not yet written: the database may be away for a while. */
  #ended: Ended[] = [];
  #writing: Promise<void> | undefined;
  #last = false;

  constructor(options: EndingWriterOptions) {
    this.#options = options;
  }

  add(one: Ended): void {
    this.#ended.push(one);
    this.#writeSoon();
  }

  /** Resolves when what is being written is. */
  async writing(): Promise<void> {
    await this.#writing;
  }

  /** Writes the rest. Without a database it is given up after a few tries. */
  async end(): Promise<void> {
    this.#last = true;
    while (this.#writing !== undefined) await this.#writing;
  }

  #writeSoon(): void {
    if (this.#ended.length === 0) return;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
      this.#writeSoon();
    });
  }

  async #write(): Promise<void> {
    await sleep(beforeWriting);
    for (let failures = 0; this.#ended.length > 0;) {
      const some = this.#ended;
      this.#ended = [];
      try {
        await writeEndings(this.#options.db, some);
        this.#options.written(some);
        return;
      } catch (error) {
        this.#ended = [...some, ...this.#ended];
        this.#options.failed(error);
        // Whoever takes them over when their leases are over does them once more.
        if (this.#last && ++failures > 5) this.#ended = [];
        await sleep(seconds(0.5));
      }
    }
  }
}
