/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly now: string;
  readonly danger: string;
  readonly everywhere: string;
  readonly hours: string;
  readonly languages: string;
  readonly checked: (args: { day: string | number; source: string | number }) => string;
  readonly old: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly nobodyYet: string;
  readonly all: string;
  readonly here: string;
  readonly hereText: (args: { name: string | number }) => string;
  readonly askUs: string;
  readonly trace: string;
  readonly card: string;
  readonly cardText: string;
  readonly edit: string;
  readonly editTitle: string;
  readonly editLead: string;
  readonly add: string;
  readonly change: (args: { name: string | number }) => string;
  readonly name: string;
  readonly contact: string;
  readonly contactHint: string;
  readonly region: string;
  readonly regionHint: string;
  readonly language: string;
  readonly when: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly day: string;
  readonly save: string;
  readonly saved: string;
  readonly remove: string;
  readonly removed: string;
  readonly saveAct: (args: { name: string | number; contact: string | number }) => string;
  readonly removeAct: (args: { name: string | number }) => string;
  readonly errors: {
    readonly name: string;
    readonly contact: string;
    readonly language: string;
    readonly source: string;
    readonly checked: string;
    readonly full: string;
  };
}

export const turnMessages = catalogue<Messages>(import.meta.url);
