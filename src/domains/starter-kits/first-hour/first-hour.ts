/** The first hour of whoever founds a collective: four things, in any order. Pure. */

export const hourSteps = ["words", "event", "invite", "sibling"] as const;
export type HourStep = (typeof hourSteps)[number];

/** What stands after the founding. */
export interface HourStanding {
  /** Are there words on the page of the collective, or a picture? */
  readonly words: boolean;
  readonly events: boolean;
  /** Somebody else is here, or has a link to come. */
  readonly invited: boolean;
  readonly siblings: boolean;
}

export const doneInHour = (standing: HourStanding): ReadonlySet<HourStep> =>
  new Set(
    hourSteps.filter((step) => {
      switch (step) {
        case "words":
          return standing.words;
        case "event":
          return standing.events;
        case "invite":
          return standing.invited;
        case "sibling":
          return standing.siblings;
      }
    }),
  );
