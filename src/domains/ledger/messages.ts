/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly errors: {
    readonly somethingElseWasBookedUnder: string;
    readonly thisWasTurnedAroundBefore: string;
    readonly thereIsNotEnoughFor: string;
  };
}

export const ledgerMessages = catalogue<Messages>(import.meta.url);
