/** Does the machine's clock jump while we run? Compared with a count of seconds that never does. */
import { clocksDiffer, systemClock } from "./clock.ts";

export class ClockWatch {
  readonly #wall: () => number;
  readonly #steady: () => number;
  #apart: number;

  constructor(wall = () => systemClock.now().getTime(), steady = () => performance.now()) {
    this.#wall = wall;
    this.#steady = steady;
    this.#apart = wall() - steady();
  }

  /** Milliseconds by which it jumped since the last look; 0 where it only drifts. */
  look(): number {
    const apart = this.#wall() - this.#steady();
    const by = apart - this.#apart;
    this.#apart = apart;
    return Math.abs(by) > clocksDiffer ? by : 0;
  }
}
