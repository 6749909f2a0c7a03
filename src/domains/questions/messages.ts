/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly titleOf: (args: { group: string | number }) => string;
  readonly lead: string;
  readonly about: string;
  readonly askAbout: string;
  readonly content: string;
  readonly contentHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly address: string;
  readonly addressHint: string;
  readonly ask: string;
  readonly kept: string;
  readonly elsewhere: (args: { address: string | number }) => string;
  readonly asked: string;
  readonly yours: (args: { group: string | number }) => string;
  readonly keep: string;
  readonly link: string;
  readonly unreachable: string;
  readonly noAnswer: string;
  readonly again: string;
  readonly sendAgain: string;
  readonly sentAgain: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly you: string;
  readonly group: string;
  readonly edited: string;
  readonly list: string;
  readonly listLead: string;
  readonly none: string;
  readonly noneText: string;
  readonly somebody: string;
  readonly waits: string;
  readonly answered: string;
  readonly open: string;
  readonly question: (args: { group: string | number }) => string;
  readonly inPublic: string;
  readonly private: string;
  readonly onPage: string;
  readonly answer: string;
  readonly answerHint: string;
  readonly send: string;
  readonly sent: string;
  readonly waiting: (args: { n: number }) => string;
  readonly waitingText: (args: { group: string | number }) => string;
  readonly nobody: string;
  readonly toRoles: string;
  readonly full: string;
  readonly mail: {
    readonly subject: string;
    readonly lead: (args: { host: string | number }) => string;
    readonly open: string;
    readonly forget: string;
  };
  readonly emptyField: string;
  readonly emptyAnswer: string;
  readonly badAddress: string;
  readonly threadFull: string;
  readonly noMail: string;
  readonly keeps: { readonly whatPeopleWithoutAn: string };
}

export const askUsMessages = catalogue<Messages>(import.meta.url);
