/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly addressHint: string;
  readonly send: string;
  readonly what: string;
  readonly goes: readonly [string, string, string, string];
  readonly bySecret: string;
  readonly members: string;
  readonly toMine: string;
  readonly elsewhere: string;
  readonly asked: string;
  readonly confirmLead: string;
  readonly confirm: string;
  readonly done: string;
  readonly letter: {
    readonly subject: string;
    readonly lead: (args: { host: string | number }) => string;
    readonly button: string;
    readonly notYou: string;
  };
  readonly errors: { readonly address: string };
}

export const forgetMessages = catalogue<Messages>(import.meta.url);
