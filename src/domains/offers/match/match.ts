/**
 * Which needs an offer may answer, and which offers a need. Only the things are
 * compared: nothing about people goes in, and what fits equally well stands in an order
 * that is shuffled anew each day. Pure.
 */
import { createHash } from "node:crypto";
import type { OfferKind, OfferWay, Purpose } from "../offer.ts";

/** What is compared, and no more. */
export interface Matchable {
  readonly id: string;
  readonly purpose: Purpose;
  readonly name: string;
  readonly careKind: string;
  readonly what: OfferKind;
  readonly how: OfferWay;
  readonly tags: readonly string[];
  readonly area: string;
  readonly remotePossible: boolean;
  /** BCP 47; empty when nothing is said, then it is `language`. */
  readonly spoken: readonly string[];
  readonly language: string;
}

/** Why two of them fit, for people to read. */
export type Reason =
  | { readonly kind: "care"; readonly careKind: string }
  | { readonly kind: "what"; readonly what: OfferKind }
  | { readonly kind: "words" | "tags" | "area"; readonly words: readonly string[] }
  | { readonly kind: "spoken"; readonly languages: readonly string[] }
  | { readonly kind: "how"; readonly how: OfferWay }
  | { readonly kind: "remote" };

interface Match {
  readonly id: string;
  /** Never empty, the weightiest first. */
  readonly reasons: readonly Reason[];
}

// Words of four letters and more that say nothing of a thing, in the
// languages that collectives write most.
const idle = new Set(
  "with from your yours mine some somebody someone anybody need needs needed want wants wanted offer offers offered looking have this that these those will would could when what where week weeks days free give gives help helps once twice para como busco ofrezco necesito pour avec dans cherche offre besoin oder eine einen suche biete brauche voor naar graag zoek bied nodig uma com procuro preciso".split(
    " ",
  ),
);

/**
 * Words that say something: lower case, without accents, four letters and more; shorter ones
 * where no alphabet is used. At most 40.
 */
export function tellingWords(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .toLowerCase();
  const found = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(
      found.filter(
        (word) => (word.length >= 4 || /[^\u0000-\u024F]/.test(word)) && !idle.has(word),
      ),
    ),
  ].slice(0, 40);
}

/** "lesson" and "lessons" are the same; "garden" and "guard" are not. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short);
}

const common = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter((one) => b.some((other) => sameWord(one, other))).slice(0, 5);

/** "es" of "es-AR". */
const base = (tag: string): string => tag.toLowerCase().split("-")[0] ?? tag;
const languagesOf = (offer: Matchable): string[] =>
  (offer.spoken.length === 0 ? [offer.language] : offer.spoken).map(base);

// Somebody's time can be said in three ways; a thing and a space are what they are.
const time: readonly OfferKind[] = ["skill", "care-time", "hands"];
const alike = (a: OfferKind, b: OfferKind): boolean =>
  a === b || (time.includes(a) && time.includes(b));

/**
 * May the way in which it is given answer what is wished for? Who
 * wishes to borrow is glad of a gift too.
 */
export const answers = (offered: OfferWay, wanted: OfferWay): boolean =>
  offered === wanted || offered === "give" || wanted === "swap";

const weight: Readonly<Record<Reason["kind"], number>> = {
  care: 4,
  tags: 3,
  words: 3,
  what: 2,
  spoken: 1,
  area: 1,
  remote: 1,
  how: 1,
};

/** Why these two fit; empty when they don't. */
export function reasonsFor(one: Matchable, other: Matchable): readonly Reason[] {
  const [offer, need] = one.purpose === "offer" ? [one, other] : [other, one];
  if (offer.purpose !== "offer" || need.purpose !== "request") return [];
  const sameCare = offer.careKind === need.careKind && offer.careKind !== "other";
  const tags = common(offer.tags, need.tags);
  const words = common(tellingWords(offer.name), tellingWords(need.name));
  const specific = tags.length > 0 || words.length > 0;
  if (!specific && !(sameCare && alike(offer.what, need.what))) return [];
  if (!answers(offer.how, need.how)) return [];
  const areas = common(tellingWords(offer.area), tellingWords(need.area));
  const theirs = languagesOf(need);
  const languages = [...new Set(languagesOf(offer).filter((tag) => theirs.includes(tag)))];
  const reasons: readonly (Reason | undefined)[] = [
    sameCare ? { kind: "care", careKind: offer.careKind } : undefined,
    tags.length === 0 ? undefined : { kind: "tags", words: tags },
    words.length === 0 ? undefined : { kind: "words", words },
    offer.what === need.what ? { kind: "what", what: offer.what } : undefined,
    areas.length === 0 ? undefined : { kind: "area", words: areas },
    offer.remotePossible && need.remotePossible ? { kind: "remote" } : undefined,
    languages.length === 0 ? undefined : { kind: "spoken", languages },
    offer.how === need.how && offer.how !== "give" ? { kind: "how", how: offer.how } : undefined,
  ];
  return reasons.filter((reason) => reason !== undefined);
}

/** How well the things fit: a sum of the weights of what they share. */
const fit = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, reason) => sum + weight[reason.kind], 0);

/**
 * What fits `of`, the best fit first; among equals as `seed` shuffles them, the
 * same for everybody who asks with it.
 */
export function matchesFor(
  offer: Matchable,
  among: readonly Matchable[],
  { seed, max }: { seed: string; max: number },
): Match[] {
  return among
    .flatMap((other) => {
      const reasons = other.id === offer.id ? [] : reasonsFor(offer, other);
      const lot = createHash("sha256").update(`${seed} ${offer.id} ${other.id}`).digest("hex");
      return reasons.length === 0 ? [] : [{ id: other.id, reasons, fit: fit(reasons), lot }];
    })
    .sort((a, b) => b.fit - a.fit || (a.lot < b.lot ? -1 : 1))
    .slice(0, max)
    .map(({ id, reasons }) => ({ id, reasons }));
}
