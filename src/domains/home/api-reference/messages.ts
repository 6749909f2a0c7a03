/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly spec: string;
  readonly nouns: string;
  readonly calls: (args: { n: number }) => string;
  readonly problems: string;
  readonly problemsText: string;
  readonly all: string;
  readonly onPage: string;
  readonly parameters: string;
  readonly required: string;
  readonly sends: string;
  readonly answers: (args: { status: string | number }) => string;
  readonly sameAs: string;
  readonly nothing: string;
}

export const referenceMessages = catalogue<Messages>(import.meta.url);
