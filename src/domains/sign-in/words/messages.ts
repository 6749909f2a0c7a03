/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly write: string;
  readonly handleLine: (args: { handle: string | number; host: string | number }) => string;
  readonly how: (args: { url: string | number }) => string;
  readonly have: (args: { day: string | number }) => string;
  readonly none: string;
  readonly make: string;
  readonly renew: string;
  readonly renewText: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly toMe: string;
  readonly lostTitle: string;
  readonly lostLead: string;
  readonly lostLink: string;
  readonly handle: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly use: string;
  readonly used: string;
  readonly wrong: string;
}

export const wordsMessages = catalogue<Messages>(import.meta.url);
