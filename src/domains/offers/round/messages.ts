/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly hostLead: string;
  readonly open: string;
  readonly openText: string;
  readonly opened: string;
  readonly close: string;
  readonly closed: string;
  readonly again: string;
  readonly closedText: string;
  readonly go: string;
  readonly sheet: string;
  readonly purpose: string;
  readonly purposes: { readonly offer: string; readonly request: string };
  readonly heads: { readonly offer: string; readonly request: string };
  readonly words: string;
  readonly wordsHint: string;
  readonly careKind: string;
  readonly keep: string;
  readonly keepYes: string;
  readonly name: string;
  readonly nameHint: string;
  readonly add: string;
  readonly added: string;
  readonly forOther: string;
  readonly write: string;
  readonly remove: string;
  readonly removed: string;
  readonly credit: string;
  readonly make: string;
  readonly made: string;
  readonly draft: string;
  readonly kept: string;
  readonly none: string;
  readonly noneText: string;
  readonly sheetLead: string;
  readonly sheetGive: string;
  readonly sheetWish: string;
  readonly sheetName: string;
  readonly sheetTick: string;
  readonly errors: {
    readonly thisEventIsLongOver: string;
    readonly onlyThoseWhoHoldThe: string;
    readonly thisRoundIsClosed: string;
    readonly thisRoundIsFull: string;
    readonly whoeverSaidItDidNot: string;
    readonly sayItInAFew: string;
  };
}

export const roundMessages = catalogue<Messages>(import.meta.url);
