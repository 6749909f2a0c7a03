/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly subject: (args: { n: string | number; place: string | number }) => string;
  readonly open: string;
  readonly all: string;
  readonly footer: (args: { place: string | number; host: string | number }) => string;
  readonly settings: string;
  readonly stop: string;
}

export const newsMailMessages = catalogue<Messages>(import.meta.url);
