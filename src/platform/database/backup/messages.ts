/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly damaged: {
    readonly noBackup: (args: { file: string | number }) => string;
    readonly other: (args: { file: string | number }) => string;
    readonly parts: (args: { file: string | number }) => string;
    readonly keys: string;
    readonly table: (args: { name: string | number }) => string;
  };
  readonly newer: {
    readonly program: (args: { file: string | number; version: string | number }) => string;
    readonly table: (args: { name: string | number }) => string;
  };
  readonly write: {
    readonly changed: (args: { name: string | number }) => string;
    readonly longName: (args: { name: string | number }) => string;
  };
  readonly restore: { readonly passphrase: string; readonly lives: string; readonly twice: string };
  readonly move: {
    readonly runs: string;
    readonly nothing: string;
    readonly lives: string;
    readonly rows: (args: { table: string | number }) => string;
  };
}

export const backupMessages = catalogue<Messages>(import.meta.url);
