/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly url: string;
  readonly urlHint: string;
  readonly urlNote: string;
  readonly fetch: string;
  readonly asked: (args: { host: string | number }) => string;
  readonly again: string;
  readonly failed: (args: { host: string | number }) => string;
  readonly refused: (args: { n: number }) => string;
  readonly none: string;
  readonly noneText: string;
  readonly from: (args: { name: string | number }) => string;
  readonly pick: string;
  readonly leave: string;
  readonly pickNote: string;
  readonly picked: (args: { n: number }) => string;
  readonly left: string;
  readonly pieces: string;
  readonly whole: string;
  readonly kinds: {
    readonly plan: string;
    readonly agreement: string;
    readonly role: string;
    readonly rota: string;
    readonly access: string;
    readonly questions: string;
    readonly poster: string;
  };
  readonly decide: (args: { name: string | number }) => string;
  readonly driver: (args: {
    credit: string | undefined;
    from: string | number;
    url: string | number;
    license: string | number;
  }) => string;
  readonly onlyLink: (args: { url: string | number }) => string;
  readonly decisions: string;
  readonly kitTitle: string;
  readonly kitLead: string;
  readonly kitHow: string;
  readonly kitHowText: string;
  readonly kitPrint: string;
  readonly add: string;
  readonly piece: string;
}

export const plantMessages = catalogue<Messages>(import.meta.url);
