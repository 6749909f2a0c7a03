/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly yours: string;
  readonly made: (args: { day: string | number }) => string;
  readonly used: (args: { day: string | number }) => string;
  readonly never: string;
  readonly remove: string;
  readonly removed: string;
  readonly add: string;
  readonly name: string;
  readonly nameHint: string;
  readonly needsScript: string;
  readonly cannot: string;
  readonly failed: string;
  readonly signIn: string;
  readonly lostTitle: string;
  readonly lostText: string;
  readonly nameIt: string;
  readonly refused: string;
  readonly many: (args: { most: string | number }) => string;
  readonly toPasskeys: string;
  readonly toWords: string;
  readonly section: string;
  readonly sectionLead: string;
}

export const passkeyMessages = catalogue<Messages>(import.meta.url);
