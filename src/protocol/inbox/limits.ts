/**
 * How much one address, one server, and everybody together may deliver. Kept in
 * memory, forgotten within a minute.
 */
import { type Clock, minutes } from "#platform/lib/clock.ts";

const perAddress = 3000;
const perHost = 1800;
const everybody = 12_000;
const bytesPerAddress = 256 * 1024 * 1024;

export class Limits {
  readonly #clock: Clock;
  #window = 0;
  #all = 0;
  readonly #addresses = new Map<string, { times: number; bytes: number }>();
  readonly #hosts = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds to wait, or undefined when the delivery may go on. */
  refuse(address: string, bytes: number): number | undefined {
    const left = this.#turn();
    const mine = this.#addresses.get(address) ?? { times: 0, bytes: 0 };
    mine.times++;
    mine.bytes += bytes;
    this.#all++;
    this.#addresses.set(address, mine);
    return mine.times > perAddress || mine.bytes > bytesPerAddress || this.#all > everybody
      ? left
      : undefined;
  }

  refuseHost(host: string): number | undefined {
    const left = this.#turn();
    const times = (this.#hosts.get(host) ?? 0) + 1;
    this.#hosts.set(host, times);
    return times > perHost ? left : undefined;
  }

  #turn(): number {
    const now = this.#clock.now().getTime();
    const window = Math.floor(now / minutes(1));
    if (window !== this.#window) {
      this.#window = window;
      this.#all = 0;
      this.#addresses.clear();
      this.#hosts.clear();
    }
    return Math.ceil((minutes(window + 1) - now) / 1000);
  }
}
