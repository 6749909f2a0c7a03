/**
 * Work that many ask for at the same moment, each with an input of its own, is done in one
 * go: a query with a hundred rows costs little more than one with one. Who asks while a
 * round is under way is in the next.
 */
import { setImmediate as soon, setTimeout as sleep } from "node:timers/promises";

interface Asked<Input, Output> {
  readonly input: Input;
  readonly done: (output: Output) => void;
  readonly failed: (error: unknown) => void;
}

interface Rounds {
  readonly max?: number;
  readonly wait?: number;
}

export class Together<Input, Output> {
  /** Answers in the order of its inputs. */
  readonly #work: (inputs: readonly Input[]) => Promise<readonly Output[]>;
  readonly #max: number;
  readonly #wait: number;
  readonly #asked: Asked<Input, Output>[] = [];
  #under = false;

  /** `wait`: milliseconds for which the first of a round waits for others. */
  constructor(
    work: (inputs: readonly Input[]) => Promise<readonly Output[]>,
    { max = 200, wait = 0 }: Rounds = {},
  ) {
    this.#work = work;
    this.#max = max;
    this.#wait = wait;
  }

  ask(input: Input): Promise<Output> {
    return new Promise((done, failed) => {
      this.#asked.push({ input, done, failed });
      if (!this.#under) void this.#workAll();
    });
  }

  async #workAll(): Promise<void> {
    this.#under = true;
    while (this.#asked.length > 0) {
      // Those who come in the same turn come along.
      await (this.#wait > 0 ? sleep(this.#wait) : soon());
      const round = this.#asked.splice(0, this.#max);
      try {
        const outputs = await this.#work(round.map(({ input }) => input));
        for (const [i, { done }] of round.entries()) done(outputs[i] as Output);
      } catch (error) {
        for (const { failed } of round) failed(error);
      }
    }
    this.#under = false;
  }
}

/**
 * The same for each database or transaction by itself: who asks one
 * waits for nobody who asks another.
 */
export function togetherWith<Means extends object, Input, Output>(
  work: (means: Means) => (inputs: readonly Input[]) => Promise<readonly Output[]>,
  rounds: Rounds = {},
): (means: Means, input: Input) => Promise<Output> {
  const desks = new WeakMap<Means, Together<Input, Output>>();
  return (means, input) => {
    const desk = desks.get(means) ?? new Together(work(means), rounds);
    desks.set(means, desk);
    return desk.ask(input);
  };
}
