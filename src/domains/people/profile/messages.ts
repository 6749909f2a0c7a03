/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly words: string;
  readonly languages: string;
  readonly offers: string;
  readonly groups: string;
  readonly roles: string;
  readonly until: (args: { day: string | number }) => string;
  readonly in: (args: { group: string | number }) => string;
  readonly onlyMembers: string;
  readonly self: string;
  readonly edit: string;
  readonly report: string;
  readonly nothing: string;
  readonly own: {
    readonly title: string;
    readonly lead: string;
    readonly look: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly languages: string;
    readonly shown: string;
    readonly letters: string;
    readonly lettersYes: string;
    readonly lettersNo: string;
    readonly save: string;
    readonly saved: string;
    readonly savedUnseen: (args: { lines: readonly string[] }) => string;
  };
  readonly face: {
    readonly title: string;
    readonly picture: string;
    readonly pattern: string;
    readonly save: string;
  };
  readonly lines: {
    readonly words: string;
    readonly languages: string;
    readonly offers: string;
    readonly groups: string;
    readonly roles: string;
  };
  readonly wrongLanguage: string;
  readonly toProfile: string;
}

export const profileMessages = catalogue<Messages>(import.meta.url);
