/**
 * One question for all who ask in the same moment: a list whose parts each read for
 * themselves asks the database once.
 */

interface Asking<Answer> {
  readonly keys: Set<string>;
  readonly answers: Promise<ReadonlyMap<string, Answer>>;
}

/** After all that can go on by now has gone on. */
const moment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * `ask` is called once for all keys that came in one moment, with the same means (a database, a
 * transaction). A key that is not among the answers has none.
 */
export function gathered<Means extends object, Answer>(
  ask: (means: Means, keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
): (means: Means, key: string) => Promise<Answer | undefined> {
  const waiting = new WeakMap<Means, Asking<Answer>>();
  return async (means, key) => {
    let asking = waiting.get(means);
    if (asking === undefined) {
      const keys = new Set<string>();
      const answers = moment().then(() => {
        waiting.delete(means);
        return ask(means, [...keys]);
      });
      asking = { keys, answers };
      waiting.set(means, asking);
    }
    asking.keys.add(key);
    return (await asking.answers).get(key);
  };
}

/** Rows by their id. */
export const byId = <Row extends { readonly id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));
