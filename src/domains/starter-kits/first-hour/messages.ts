/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly done: string;
  readonly open: string;
  readonly steps: {
    readonly words: string;
    readonly event: string;
    readonly invite: string;
    readonly sibling: string;
  };
  readonly texts: {
    readonly words: string;
    readonly event: string;
    readonly invite: string;
    readonly sibling: string;
  };
  readonly all: string;
  readonly next: string;
  readonly settings: string;
  readonly progress: (args: { done: string | number; all: string | number }) => string;
  readonly goOn: string;
}

export const hourMessages = catalogue<Messages>(import.meta.url);
