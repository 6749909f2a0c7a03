/**
 * The budget of a piece of work is spent: input, time, memory or steps; or too much waits already.
 */
export class Spent extends Error {
  override readonly name = "Spent";
  readonly what: "input" | "time" | "memory" | "steps" | "busy";
  constructor(what: Spent["what"], about: string) {
    super(`${about}: the budget of ${what} is spent`);
    this.what = what;
  }
}
