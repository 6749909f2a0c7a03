/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly media: { readonly how: string; readonly adopted: string };
}

export const cliMessages = catalogue<Messages>(import.meta.url);
