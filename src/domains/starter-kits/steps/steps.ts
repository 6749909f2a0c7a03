/** The seven first steps of a collective, and which of them are done. Pure. */

export const firstSteps = [
  "talk",
  "agree",
  "begin",
  "share",
  "missing",
  "carry",
  "siblings",
] as const;
export type Step = (typeof firstSteps)[number];

/** What stands in the collective; numbers only. */
export interface CollectiveStanding {
  readonly members: number;
  /** Offers, needs and entries of rounds. */
  readonly offers: number;
  readonly agreements: number;
  readonly events: number;
  /** Events that were looked back on, and meetings that asked who was missing. */
  readonly reflections: number;
  readonly guides: number;
  readonly rotas: number;
  /** Groups that count hours or keep a fund. */
  readonly carrying: number;
  readonly siblings: number;
}

/** Done is what shows; no step waits for another. */
export function doneSteps(standing: CollectiveStanding): ReadonlySet<Step> {
  const done: readonly (readonly [Step, boolean])[] = [
    ["talk", standing.members >= 3 && standing.offers > 0],
    ["agree", standing.agreements > 0],
    ["begin", standing.events > 0],
    ["share", standing.guides > 0],
    ["missing", standing.reflections > 0],
    ["carry", standing.rotas > 0 || standing.carrying > 0],
    ["siblings", standing.siblings > 0],
  ];
  return new Set(done.filter(([, is]) => is).map(([step]) => step));
}

/** The first that is not done; undefined when all are. */
export const nextStep = (done: ReadonlySet<Step>): Step | undefined =>
  firstSteps.find((step) => !done.has(step));
