/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly errors: { readonly sayWhichResourceEG: string; readonly thereIsNoBody: string };
  readonly keeps: {
    readonly marksOfMessagesFrom: string;
    readonly thatSomebodyElsewhereEnded: string;
    readonly followersWhomNothingCould: string;
  };
}

export const protocolMessages = catalogue<Messages>(import.meta.url);
