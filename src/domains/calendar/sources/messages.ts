/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly sources: string;
  readonly sourcesLead: string;
  readonly url: string;
  readonly urlHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly follow: string;
  readonly following: string;
  readonly unfollow: string;
  readonly unfollowed: string;
  readonly zonesSaid: string;
  readonly none: string;
  readonly noneText: string;
  readonly waiting: string;
  readonly fetched: (args: { when: string | number }) => string;
  readonly problem: (args: { text: string | number }) => string;
  readonly calendar: string;
  readonly errors: {
    readonly writeTheWholeAddressOf: string;
    readonly weFollowThisCalendarAlready: string;
    readonly chooseAZoneSuchAs: string;
  };
  readonly acts: {
    readonly add: (args: { name: string | number; url: string | number }) => string;
    readonly zones: (args: { name: string | number; zones: string | number }) => string;
    readonly remove: (args: { name: string | number }) => string;
  };
  readonly problems: {
    readonly brokeOffStays: string;
    readonly brokeOff: string;
    readonly emptyStays: string;
    readonly empty: string;
    readonly blocked: string;
    readonly noCalendar: string;
    readonly tooLong: string;
  };
  readonly onlyFirst: (args: { most: string | number }) => string;
}

export const sourceMessages = catalogue<Messages>(import.meta.url);
