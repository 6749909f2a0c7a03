/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly feed: string;
  readonly feedText: string;
  readonly make: string;
  readonly again: string;
  readonly end: string;
  readonly made: string;
  readonly ended: string;
  readonly back: string;
}

export const personalMessages = catalogue<Messages>(import.meta.url);
