/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly done: string;
  readonly next: string;
  readonly all: string;
  readonly allDone: string;
  readonly sheet: string;
  readonly steps: {
    readonly talk: readonly [string, string];
    readonly agree: readonly [string, string];
    readonly begin: readonly [string, string];
    readonly share: readonly [string, string];
    readonly missing: readonly [string, string];
    readonly carry: readonly [string, string];
    readonly siblings: readonly [string, string];
  };
  readonly links: {
    readonly talk: string;
    readonly agree: string;
    readonly begin: string;
    readonly share: string;
    readonly missing: string;
    readonly carry: string;
    readonly siblings: string;
  };
  readonly invite: string;
  readonly kit: string;
  readonly decide: string;
  readonly sheetTitle: string;
  readonly sheetLead: string;
  readonly sheetParts: readonly [
    readonly [string, string],
    readonly [string, string],
    readonly [string, string],
    readonly [string, string],
    readonly [string, string],
    readonly [string, string],
  ];
  readonly lines: string;
}

export const stepsMessages = catalogue<Messages>(import.meta.url);
