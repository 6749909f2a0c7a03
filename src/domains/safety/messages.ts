/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly quotes: string;
  readonly quotesLead: string;
  readonly quotesNone: string;
  readonly quotesNoneText: string;
  readonly takeQuoteBack: string;
  readonly quoteTaken: string;
  readonly safety: string;
  readonly lead: string;
  readonly blocks: string;
  readonly noBlocks: string;
  readonly look: string;
  readonly value: string;
  readonly valueHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly blocked: string;
  readonly unblock: string;
  readonly unblocked: string;
  readonly reports: string;
  readonly noReports: string;
  readonly done: string;
  readonly dropped: string;
  readonly replies: string;
  readonly noReplies: string;
  readonly repliesWait: (args: { n: number }) => string;
  readonly nobodyAnswers: string;
  readonly toRoles: string;
  readonly reportsWait: (args: { n: number }) => string;
  readonly show: string;
  readonly refuse: string;
  readonly answer: string;
  readonly answerHint: string;
  readonly answerButton: string;
  readonly answered: string;
  readonly allReports: string;
  readonly private: string;
  readonly decided: string;
  readonly on: string;
  readonly answerAlone: string;
  readonly answerAloneHint: string;
  readonly answerAloneButton: string;
  readonly errors: {
    readonly writeAServerSuchAs: string;
    readonly until: string;
    readonly endsSibling: string;
    readonly thisIsYourOwnServer: string;
    readonly unknownAccount: string;
    readonly writeAtLeastAWord: string;
    readonly theyWroteToYouAlone: string;
  };
  readonly keeps: {
    readonly repliesFromElsewhereThat: string;
    readonly reports: string;
    readonly hidden: string;
  };
  readonly acts: {
    readonly block: (args: { address: string | number }) => string;
    readonly blockWhy: (args: { address: string | number; reason: string | number }) => string;
    readonly unblock: (args: { address: string | number }) => string;
  };
}

export const safetyMessages = catalogue<Messages>(import.meta.url);
