/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly begin: string;
  readonly even: string;
  readonly weOwe: (args: { hours: string | number }) => string;
  readonly theyOwe: (args: { hours: string | number }) => string;
  readonly ended: string;
  readonly most: (args: { hours: string | number }) => string;
  readonly thank: string;
  readonly thankText: string;
  readonly minutes: string;
  readonly minutesNote: string;
  readonly tie: string;
  readonly tieNote: string;
  readonly thanked: string;
  readonly tooMuch: string;
  readonly moving: string;
  readonly ways: { readonly out: string; readonly in: string };
  readonly states: { readonly offered: string; readonly booked: string; readonly rejected: string };
  readonly passOn: string;
  readonly passOnText: string;
  readonly to: string;
  readonly toNote: string;
  readonly passedOn: string;
  readonly notMine: string;
  readonly nothingMoved: string;
  readonly notCounted: string;
  readonly otherBefore: string;
  readonly noAgreement: string;
  readonly notHours: string;
  readonly pastLimit: string;
  readonly taken: string;
  readonly offered: (args: { minutes: string | number }) => string;
  readonly receipt: string;
  readonly sibling: string;
  readonly siblingNote: string;
  readonly hours: string;
  readonly hoursNote: string;
  readonly noTie: string;
  readonly effect: (args: { name: string | number; hours: string | number }) => string;
  readonly effectEnd: (args: { name: string | number }) => string;
  readonly notFollowed: string;
  readonly onlyOpen: string;
  readonly errors: { readonly theseHoursWerePassedOn: string };
}

export const tieMessages = catalogue<Messages>(import.meta.url);
