/**
 * Slots: places that one domain keeps open for others. Whoever owns the page, the decision or the
 * leaving exports a slot; other domains fill it in their
 * `domain.ts`, and the owner never names them.
 */
declare const holds: unique symbol;

/** A place for values of type T. */
export interface Slot<T> {
  readonly name: string;
  readonly [holds]?: (value: T) => T;
}

/**
 * Where among the others a filling stands; the lowest first, equals in the order of the domains.
 */
export interface Filling {
  readonly slot: string;
  readonly order: number;
  readonly value: unknown;
}

export const slot = <T>(name: string): Slot<T> => ({ name });

/** Fills a slot; only a value of its type fits. */
export const fill = <T>({ name }: Slot<T>, value: NoInfer<T>, order = 0): Filling => ({
  slot: name,
  order,
  value,
});

/** All that fills the slots of this server. */
export class Slots {
  readonly #filled = new Map<string, Filling[]>();

  constructor(fillings: readonly Filling[]) {
    for (const filling of fillings) {
      const others = this.#filled.get(filling.slot);
      if (others === undefined) this.#filled.set(filling.slot, [filling]);
      else others.push(filling);
    }
    for (const all of this.#filled.values()) all.sort((a, b) => a.order - b.order);
  }

  /** What fills it, in order. */
  of<T>({ name }: Slot<T>): readonly T[] {
    return (this.#filled.get(name) ?? []).map((filling) => filling.value as T);
  }

  /** For slots that hold named things: all of them under their names, which nobody gives twice. */
  named<T extends object>(place: Slot<T>): T {
    const all = {};
    for (const record of this.of(place)) {
      const twice = Object.keys(record).find((name) => Object.hasOwn(all, name));
      if (twice !== undefined) throw new Error(`"${twice}" of ${place.name} is given twice`);
      Object.assign(all, record);
    }
    return all as T;
  }
}
