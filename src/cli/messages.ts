/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly again: string;
  readonly media: { readonly how: string; readonly adopted: string };
  readonly backup: {
    readonly made: (args: {
      file: string | number;
      megabytes: string | number;
      rows: string | number;
      media: string | number;
    }) => string;
    readonly withKeys: string;
    readonly withoutKeys: (args: { dataDir: string | number }) => string;
  };
  readonly restore: {
    readonly how: string;
    readonly before: (args: { file: string | number }) => string;
    readonly done: (args: {
      origin: string | number;
      made: string | number;
      rows: string | number;
      media: string | number;
    }) => string;
    readonly deleted: (args: { n: number }) => string;
    readonly noKeys: (args: { dataDir: string | number }) => string;
    readonly held: (args: { n: number }) => string;
  };
  readonly held: {
    readonly how: string;
    readonly none: string;
    readonly line: (args: { host: string | undefined; n: string | number }) => string;
    readonly sent: (args: { n: string | number }) => string;
    readonly dropped: (args: { n: string | number }) => string;
  };
  readonly move: {
    readonly how: string;
    readonly same: string;
    readonly done: (args: {
      where: string | number;
      rows: string | number;
      tables: string | number;
    }) => string;
    readonly nowServer: string;
    readonly nowEmbedded: string;
  };
}

export const cliMessages = catalogue<Messages>(import.meta.url);
