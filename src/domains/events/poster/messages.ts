/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly cancelled: string;
  readonly postponed: string;
  readonly tentative: string;
  readonly offTitle: (args: { off: string | number; title: string | number }) => string;
  readonly by: (args: { who: string | number }) => string;
  readonly online: string;
  readonly when: string;
  readonly where: string;
  readonly with: string;
  readonly access: string;
  readonly more: string;
  readonly missingLetters: (args: { letters: string | number }) => string;
  readonly cost: string;
  readonly contact: string;
}

export const posterMessages = catalogue<Messages>(import.meta.url);
