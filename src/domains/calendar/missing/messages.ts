/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: (args: { from: string | number; to: string | number }) => string;
  readonly gaps: string;
  readonly kinds: string;
  readonly barriers: string;
  readonly barriersText: string;
  readonly times: (args: { n: string | number }) => string;
  readonly none: string;
  readonly noneText: string;
  readonly fine: string;
  readonly calendar: string;
}

export const missingMessages = catalogue<Messages>(import.meta.url);
