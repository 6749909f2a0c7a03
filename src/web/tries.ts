/** Wrong tries, counted in memory and forgotten within the hour. Right ones cost nothing. */
import type { Clock } from "#kit/clock.ts";

export class Tries {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #window: number;
  readonly #known = new Map<string, { count: number; until: number }>();

  /** `most` wrong tries within `window` milliseconds. */
  constructor(clock: Clock, most: number, window: number) {
    this.#clock = clock;
    this.#most = most;
    this.#window = window;
  }

  tooMany(key: string): boolean {
    const known = this.#known.get(key);
    return known !== undefined && known.until > this.#clock.now().getTime() && known.count >= this.#most;
  }

  wrong(key: string): void {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(key);
    if (this.#known.size > 10_000) for (const [old, { until }] of this.#known) if (until <= now) this.#known.delete(old);
    if (known === undefined || known.until <= now) this.#known.set(key, { count: 1, until: now + this.#window });
    else known.count++;
  }
}
