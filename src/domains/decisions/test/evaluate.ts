/** The rule by which a test ends. Pure. */
import type { DecisionMethod, StanceKind } from "#platform/database/schema.ts";

type Outcome =
  | "blocked"
  | "reconsider"
  | "agreed"
  | "reservations"
  | "unheld"
  | "lapsed"
  | "wait"
  | "open";

export interface TestFacts {
  readonly method: DecisionMethod;
  /** Of the text that is tested; what was said to another one does not count. */
  readonly version: number;
  readonly minUntil: Date;
  readonly closes: Date;
  readonly now: Date;
  /** Members of the group when the test opened. */
  readonly roll: readonly string[];
  /** People whom it is about. */
  readonly concerned: readonly string[];
  /** Those of the roll who left since. */
  readonly left: readonly string[];
  /**
   * Those of the roll who rest or are paused now: who said something before still
   * stands, the others are not waited for.
   */
  readonly away?: readonly string[];
  readonly stances: readonly {
    readonly memberId: string;
    readonly version: number;
    readonly kind: StanceKind;
  }[];
  readonly ways: { readonly quorumPercent: number; readonly asidePercent: number };
  /** There is something that somebody must want to do. */
  readonly doersNeeded: boolean;
  readonly doers: readonly string[];
  /** Times that it was held open for longer, on any version. */
  readonly extended: number;
  /** A `wait` has held open this version before. */
  readonly waited: boolean;
}

export interface Count {
  /** Who stands in the test. */
  readonly electorate: number;
  /** How many answers are needed. */
  readonly needed: number;
  /** Those who said more than "wait". */
  readonly answered: number;
  readonly of: Readonly<Record<StanceKind, number>>;
}

type Standing = Pick<TestFacts, "roll" | "left" | "concerned" | "stances" | "version"> & {
  readonly away?: readonly string[];
};

/**
 * Who stands in the test: the roll without those who left, those whom it is about, and
 * those who went to rest or were paused before they said anything. A pause never takes away
 * what somebody said: a block stays one.
 */
export function electorateOf(facts: Standing): ReadonlySet<string> {
  const { away = [], concerned, left, stances, version } = facts;
  const silent = (id: string): boolean =>
    !stances.some((one) => one.memberId === id && one.version === version);
  return new Set(
    facts.roll.filter(
      (id) => !left.includes(id) && !concerned.includes(id) && !(away.includes(id) && silent(id)),
    ),
  );
}

function liveStances(facts: Standing): ReadonlyMap<string, StanceKind> {
  const electorate = electorateOf(facts);
  return new Map(
    facts.stances.flatMap(({ memberId, version, kind }) =>
      version === facts.version && electorate.has(memberId) ? [[memberId, kind] as const] : [],
    ),
  );
}

export function countStances(facts: Standing & Pick<TestFacts, "ways">): Count {
  const electorate = electorateOf(facts).size;
  const counts: Record<StanceKind, number> = {
    agree: 0,
    reservations: 0,
    "stand-aside": 0,
    wait: 0,
    block: 0,
  };
  for (const kind of liveStances(facts).values()) counts[kind]++;
  return {
    electorate,
    needed: Math.max(
      Math.ceil((electorate * facts.ways.quorumPercent) / 100),
      Math.min(3, electorate),
    ),
    answered: counts.agree + counts.reservations + counts["stand-aside"] + counts.block,
    of: counts,
  };
}

/**
 * How the test stands at `now`. A block always stops it. Nothing is agreed before everybody had the
 * least time, with too few answers, or without one who is for it. It ends early only when all have
 * answered. In consent, concerns are kept with the decision and do not send it back.
 */
export function evaluate(facts: TestFacts): Outcome {
  const { now, ways } = facts;
  const count = countStances(facts);
  const { of: counts, answered } = count;
  if (counts.block > 0) return "blocked";
  if (now < facts.minUntil) return "open";
  const all = count.electorate > 0 && answered === count.electorate;
  if (!all && now < facts.closes) return "open";
  if (counts.wait > 0 && !facts.waited && facts.extended < 2) return "wait";
  if (count.electorate === 0 || answered < count.needed) return "lapsed";
  if (counts.agree === 0) return "reconsider";
  const hesitant = counts["stand-aside"] + (facts.method === "consent" ? 0 : counts.reservations);
  if (hesitant > 0 && hesitant * 100 >= ways.asidePercent * answered) return "reconsider";
  return evaluateHands(facts);
}

/**
 * What is left to ask of a text that passed its test: whoever leaves while it looks for
 * hands, its answers are not counted anew.
 */
export function evaluateHands(facts: TestFacts): "agreed" | "reservations" | "unheld" {
  if (facts.doersNeeded && !willing(facts)) return "unheld";
  const { of: counts } = countStances(facts);
  return counts.reservations + counts["stand-aside"] > 0 ? "reservations" : "agreed";
}

/** Somebody carries it who did not stand aside. */
function willing(facts: TestFacts): boolean {
  const stances = liveStances(facts);
  return facts.doers.some((id) => !facts.left.includes(id) && stances.get(id) !== "stand-aside");
}
