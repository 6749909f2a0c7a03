/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly fediverse: { readonly follow: string; readonly reply: string };
  readonly text: string;
  readonly address: string;
  readonly hint: string;
  readonly wrong: string;
  readonly go: string;
  readonly known: (args: { server: string | number }) => string;
  readonly reply: string;
  readonly share: string;
  readonly replyFrom: (args: { server: string | number }) => string;
  readonly shareFrom: (args: { server: string | number }) => string;
  readonly forget: string;
  readonly forgotten: string;
  readonly down: string;
  readonly ourAddress: string;
}

export const touchMessages = catalogue<Messages>(import.meta.url);
