/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly errors: { readonly sayWhichResourceEG: string; readonly thereIsNoBody: string };
  readonly keeps: {
    readonly marksOfMessagesFrom: string;
    readonly thatSomebodyElsewhereEnded: string;
    readonly followersWhomNothingCould: string;
  };
  readonly discover: { readonly form: string; readonly notFound: string; readonly noWay: string };
  readonly noAnswer: (args: { why: string | number }) => string;
  readonly notes: { readonly gone: string; readonly silent: string; readonly blocked: string };
  readonly deliveryRefused: string;
}

export const protocolMessages = catalogue<Messages>(import.meta.url);
