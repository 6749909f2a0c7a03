/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly how: readonly [string, string, string];
  readonly on: string;
  readonly onHint: string;
  readonly hosts: string;
  readonly hostsHint: string;
  readonly save: string;
  readonly savedOn: string;
  readonly savedOff: string;
  readonly onAct: string;
  readonly offAct: string;
  readonly wrong: (args: { line: string | number }) => string;
  readonly tooMany: string;
}

export const namedMessages = catalogue<Messages>(import.meta.url);
