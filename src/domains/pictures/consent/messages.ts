/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly leadOthers: string;
  readonly nobody: string;
  readonly noEnd: string;
  readonly ends: (args: { day: string | number }) => string;
  readonly isOver: (args: { day: string | number }) => string;
  readonly consent: string;
  readonly consentHint: string;
  readonly until: string;
  readonly untilHint: string;
  readonly save: string;
  readonly saved: string;
  readonly here: string;
}

export const consentMessages = catalogue<Messages>(import.meta.url);
