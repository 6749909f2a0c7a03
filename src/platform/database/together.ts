/**
 * Work that many ask for at the same moment, each with an input of its own, is done in one go: a query with a hundred
 * rows costs little more than one with one. Who asks while a round is under way is in the next.
 */
import { setImmediate as soon } from "node:timers/promises";

interface Asked<Input, Output> {
  readonly input: Input;
  readonly done: (output: Output) => void;
  readonly failed: (error: unknown) => void;
}

export class Together<Input, Output> {
  /** Answers in the order of its inputs. */
  readonly #work: (inputs: readonly Input[]) => Promise<readonly Output[]>;
  readonly #most: number;
  readonly #asked: Asked<Input, Output>[] = [];
  #under = false;

  constructor(work: (inputs: readonly Input[]) => Promise<readonly Output[]>, most = 200) {
    this.#work = work;
    this.#most = most;
  }

  ask(input: Input): Promise<Output> {
    return new Promise((done, failed) => {
      this.#asked.push({ input, done, failed });
      if (!this.#under) void this.#workAll();
    });
  }

  async #workAll(): Promise<void> {
    this.#under = true;
    // Those who come in the same turn come along.
    await soon();
    while (this.#asked.length > 0) {
      const round = this.#asked.splice(0, this.#most);
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
