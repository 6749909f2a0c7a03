/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly running: (args: { folder: string | number }) => string;
  readonly runsOlder: (args: { folder: string | number }) => string;
  readonly movedTo: (args: { where: string | number }) => string;
  readonly foreignFolder: (args: { folder: string | number }) => string;
  readonly key: {
    readonly missing: (args: { file: string | number }) => string;
    readonly other: (args: { file: string | number }) => string;
  };
  readonly media: {
    readonly store: string;
    readonly folder: (args: { folder: string | number }) => string;
  };
  readonly postgres: {
    readonly none: (args: { name: string | number }) => string;
    readonly musl: string;
    readonly notWhole: (args: { file: string | number }) => string;
    readonly root: string;
    readonly rootHome: string;
    readonly madeBy: (args: {
      folder: string | number;
      version: string | number;
      ours: string | number;
    }) => string;
    readonly old: (args: { least: string | number; version: string | number }) => string;
    readonly noFiles: (args: { why: string | number }) => string;
    readonly noStart: (args: {
      why: string | number;
      log: string | number;
      tail: string | number;
    }) => string;
    readonly noEnd: (args: { pid: string | number }) => string;
  };
  readonly migrations: {
    readonly missing: (args: { folder: string | number }) => string;
    readonly notCopied: (args: { why: string | number }) => string;
    readonly failed: (args: { name: string | undefined; why: string | number }) => string;
  };
}

export const databaseMessages = catalogue<Messages>(import.meta.url);
