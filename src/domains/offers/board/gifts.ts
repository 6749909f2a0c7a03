/** The map of gifts: what a collective has and lacks, in words and never as a ranking. Pure. */
import { careKinds, isCareKind } from "#commons/care-kinds.ts";
import { type OfferKind, offerKinds, type Purpose } from "../offer.ts";

/** So many open ones of one kind. */
export interface GiftCount {
  readonly careKind: string;
  readonly what: OfferKind;
  readonly purpose: Purpose;
  /** Of a group of ours; else a sibling's. */
  readonly ours: boolean;
  readonly n: number;
}

/** Numbers would invite to compare; these words say enough to know what to do next. */
type Amount = "nobody" | "one" | "several";
export const amountOf = (n: number): Amount => {
  if (n <= 0) return "nobody";
  return n === 1 ? "one" : "several";
};

export interface Amounts {
  readonly offered: Amount;
  readonly wished: Amount;
  readonly siblingsOffer: Amount;
  readonly siblingsWish: Amount;
}

export interface GiftGap {
  readonly careKind: string;
  readonly what: OfferKind;
  readonly siblingsOffer: Amount;
  readonly siblingsWish: Amount;
}

export interface GiftMap {
  /** Kinds of care with anything to say, in the order of the taxonomy. */
  readonly byCare: readonly (Amounts & { readonly careKind: string })[];
  /** All of them, also where there is nothing yet. */
  readonly byWhat: readonly (Amounts & { readonly what: OfferKind })[];
  /** Somebody here wishes for it and nobody here offers it. */
  readonly missing: readonly GiftGap[];
  /** Somebody here offers it and nobody here asked. */
  readonly unasked: readonly GiftGap[];
  /** Kinds of care of which nobody here has said anything. */
  readonly silent: readonly string[];
}

const kindOf = (careKind: string): string => (isCareKind(careKind) ? careKind : "other");

export function giftMap(counts: readonly GiftCount[]): GiftMap {
  const sums = new Map<string, number>();
  for (const { careKind, what, purpose, ours, n } of counts) {
    const kind = kindOf(careKind);
    for (const key of [`${kind} `, ` ${what}`, `${kind} ${what}`]) {
      const full = `${key} ${purpose} ${String(ours)}`;
      sums.set(full, (sums.get(full) ?? 0) + n);
    }
  }
  const amounts = (key: string): Amounts => {
    const amountFor = (purpose: Purpose, ours: boolean): Amount =>
      amountOf(sums.get(`${key} ${purpose} ${String(ours)}`) ?? 0);
    return {
      offered: amountFor("offer", true),
      wished: amountFor("request", true),
      siblingsOffer: amountFor("offer", false),
      siblingsWish: amountFor("request", false),
    };
  };
  const byCare = careKinds.map((careKind) => ({ careKind, ...amounts(`${careKind} `) }));
  const pairs = careKinds.flatMap((careKind) =>
    offerKinds.map((what) => ({ careKind, what, ...amounts(`${careKind} ${what}`) })),
  );
  const gaps = (wanted: (pair: Amounts) => boolean): GiftGap[] =>
    pairs.filter(wanted).map(({ careKind, what, siblingsOffer, siblingsWish }) => ({
      careKind,
      what,
      siblingsOffer,
      siblingsWish,
    }));
  const hasAny = (pair: Amounts): boolean =>
    Object.values(pair).some((amount) => amount === "one" || amount === "several");
  return {
    byCare: byCare.filter(hasAny),
    byWhat: offerKinds.map((what) => ({ what, ...amounts(` ${what}`) })),
    missing: gaps((pair) => pair.wished !== "nobody" && pair.offered === "nobody"),
    unasked: gaps((pair) => pair.offered !== "nobody" && pair.wished === "nobody"),
    silent: byCare
      .filter(
        (one) => one.offered === "nobody" && one.wished === "nobody" && one.careKind !== "other",
      )
      .map((one) => one.careKind),
  };
}

/** Is there anything on it? */
export const isBare = (map: GiftMap): boolean => map.byCare.length === 0;
