/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly change: string;
  readonly lead: string;
  readonly capacity: (args: { group: string | number }) => string;
  readonly capacities: {
    readonly resting: string;
    readonly little: string;
    readonly some: string;
    readonly usual: string;
    readonly more: string;
  };
  readonly save: string;
  readonly saved: string;
  readonly paused: (args: { day: string | number }) => string;
  readonly pausedRead: string;
  readonly data: string;
  readonly dataText: string;
  readonly dataLink: string;
  readonly dataPageLink: string;
  readonly dataPage: {
    readonly title: string;
    readonly lead: (args: { origin: string | number; day: string | number }) => string;
    readonly address: string;
    readonly parts: string;
    readonly empty: string;
  };
  readonly errors: {
    readonly quiet: (args: { day: string | number }) => string;
    readonly chooseOneOfThese: string;
  };
  readonly keeps: {
    readonly askingsToJoinWith: string;
    readonly whatWasWrittenAbout: string;
    readonly aTenderGroupThat: string;
  };
}

export const belongingMessages = catalogue<Messages>(import.meta.url);
