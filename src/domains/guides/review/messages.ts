/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly by: (args: { day: string | number }) => string;
  readonly since: (args: { day: string | number; late: string | number }) => string;
  readonly reviewed: (args: { day: string | number }) => string;
  readonly never: string;
  readonly flag: string;
  readonly flagText: string;
  readonly flagHint: string;
  readonly trap: string;
  readonly send: string;
  readonly sent: string;
  readonly full: string;
  readonly flags: string;
  readonly dismiss: string;
  readonly dismissed: string;
  readonly keep: string;
  readonly byLabel: string;
  readonly byHint: string;
  readonly setDay: string;
  readonly done: string;
  readonly saved: string;
  readonly library: string;
  readonly overdue: string;
  readonly overdueLead: string;
  readonly none: string;
  readonly noneText: string;
  readonly waiting: (args: { n: number }) => string;
  readonly notices: (args: { n: number }) => string;
  readonly suggestions: (args: { n: number }) => string;
  readonly someFlags: (args: { n: number }) => string;
  readonly overdueBadge: string;
  readonly soonBadge: string;
  readonly theirs: string;
  readonly errors: {
    readonly giveADayOrSay: string;
    readonly writeAFewWords: string;
    readonly thatIsFarAwayChoose: string;
    readonly aDayToCome: string;
  };
}

export const reviewMessages = catalogue<Messages>(import.meta.url);
