/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly lostTitle: string;
  readonly lostLead: string;
  readonly lostLink: string;
  readonly handle: string;
  readonly ask: string;
  readonly askText: string;
  readonly yours: string;
  readonly keep: string;
  readonly ownLink: string;
  readonly over: string;
  readonly code: (args: { code: string | number }) => string;
  readonly codeHow: (args: { url: string | number }) => string;
  readonly whoCan: (args: { settledDays: string | number; tieDays: string | number }) => string;
  readonly states: {
    readonly asked: string;
    readonly vouched: string;
    readonly waiting: (args: { day: string | number; time: string | number }) => string;
    readonly held: string;
    readonly open: string;
  };
  readonly password: string;
  readonly passwordHint: string;
  readonly set: string;
  readonly done: string;
  readonly title: string;
  readonly lead: string;
  readonly theirHandle: string;
  readonly theirCode: string;
  readonly vouch: string;
  readonly vouched: string;
  readonly vouchedSecond: string;
  readonly wait: string;
  readonly for: (args: { name: string | number; handle: string | number }) => string;
  readonly by: (args: { names: readonly string[] }) => string;
  readonly works: (args: { day: string | number; time: string | number }) => string;
  readonly worksNow: string;
  readonly heldBy: (args: { name: string | number }) => string;
  readonly hold: string;
  readonly held: string;
  readonly goOn: string;
  readonly goesOn: string;
  readonly takeBack: string;
  readonly notMe: string;
  readonly takenBack: string;
  readonly now: string;
  readonly none: string;
  readonly wrongCode: string;
  readonly yourself: string;
  readonly onlyHolder: string;
  readonly onlyTheirs: string;
  readonly toVouching: string;
  readonly keeps: string;
}

export const vouchingMessages = catalogue<Messages>(import.meta.url);
