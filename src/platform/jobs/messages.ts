/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly noWorker: string;
  readonly silentWorker: (args: { seconds: string | number }) => string;
  readonly clockAhead: (args: { seconds: string | number }) => string;
  readonly clockBehind: (args: { seconds: string | number }) => string;
  readonly keys: string;
  readonly noKeys: string;
  readonly media: string;
  readonly store: string;
  readonly disk: (args: { megabytes: string | number }) => string;
  readonly keeps: { readonly deliveriesThatFailedFor: string };
  readonly letter: (args: {
    to: string | undefined;
    what: string | number;
    n: number;
    error: string | number;
  }) => string;
  readonly host: {
    readonly waiting: (args: { n: string | number }) => string;
    readonly nothing: string;
    readonly last: (args: { at: string | number }) => string;
    readonly answer: (args: { words: string | number }) => string;
    readonly failing: (args: { at: string | number }) => string;
    readonly paused: (args: { at: string | number }) => string;
    readonly again: (args: { at: string | number }) => string;
    readonly dead: (args: { n: string | number }) => string;
  };
}

export const healthMessages = catalogue<Messages>(import.meta.url);
