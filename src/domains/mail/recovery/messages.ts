/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly noMail: string;
  readonly ways: string;
  readonly byMail: string;
  readonly byServer: string;
  readonly who: string;
  readonly send: string;
  readonly asked: string;
  readonly otherwise: string;
  readonly mail: {
    readonly subject: string;
    readonly lead: (args: {
      handle: string | number;
      place: string | number;
      host: string | number;
    }) => string;
    readonly button: string;
    readonly notYou: string;
  };
  readonly choose: string;
  readonly chooseLead: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly set: string;
  readonly done: string;
}

export const recoveryMessages = catalogue<Messages>(import.meta.url);
