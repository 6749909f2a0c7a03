/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly away: (args: { endpoint: string | number; why: string | number }) => string;
  readonly refused: (args: { endpoint: string | number; why: string | number }) => string;
  readonly noBucket: (args: { bucket: string | number; endpoint: string | number }) => string;
  readonly notNow: string;
}

export const mediaStoreMessages = catalogue<Messages>(import.meta.url);
