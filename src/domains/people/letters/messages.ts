/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly with: (args: { name: string | number }) => string;
  readonly write: (args: { name: string | number }) => string;
  readonly content: string;
  readonly contentHint: (args: { name: string | number }) => string;
  readonly send: string;
  readonly sent: string;
  readonly you: string;
  readonly decline: string;
  readonly declineText: string;
  readonly declined: string;
  readonly forget: string;
  readonly forgetText: string;
  readonly forgotten: string;
  readonly report: string;
  readonly closed: string;
  readonly notTaken: string;
  readonly empty: string;
  readonly waitForAnswer: string;
  readonly full: string;
  readonly toLetters: string;
  readonly keeps: string;
}

export const letterMessages = catalogue<Messages>(import.meta.url);
