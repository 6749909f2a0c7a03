/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly at: (args: {
    title: string | number;
    line: string | number;
    note: string | number;
  }) => string;
  readonly more: (args: {
    title: string | number;
    line: string | number;
    n: string | number;
  }) => string;
  readonly left: (args: { n: string | number }) => string;
  readonly rows: {
    readonly untitled: (args: { row: string | number; note: string | number }) => string;
    readonly titled: (args: {
      row: string | number;
      title: string | number;
      note: string | number;
    }) => string;
  };
  readonly brokeOff: string;
  readonly table: {
    readonly none: string;
    readonly headings: string;
    readonly dayFirst: string;
    readonly years: string;
  };
  readonly fileInside: string;
  readonly strayLine: (args: { text: string | number }) => string;
  readonly brokenLines: (args: { name: string | number }) => string;
  readonly openQuote: (args: { name: string | number }) => string;
  readonly unknownZone: (args: { name: string | number }) => string;
  readonly zoneOfEnd: string;
  readonly zoneAs: (args: { name: string | number; as: string | number }) => string;
  readonly badDate: (args: { text: string | number; name: string | number }) => string;
  readonly onlyFirst: (args: { note: string | number }) => string;
  readonly badEnd: {
    readonly day: (args: { text: string | number }) => string;
    readonly hours: (args: { text: string | number }) => string;
  };
  readonly earlyEnd: { readonly day: string; readonly hours: string };
  readonly badLength: {
    readonly day: (args: { text: string | number }) => string;
    readonly hours: (args: { text: string | number }) => string;
  };
  readonly noBeginning: string;
  readonly badBeginning: (args: { text: string | number }) => string;
  readonly noTitle: string;
  readonly badReplaced: (args: { text: string | number }) => string;
  readonly badPoint: string;
  readonly older: string;
  readonly sharedUid: string;
  readonly tooOften: (args: { n: string | number }) => string;
  readonly noEnd: string;
  readonly rule: {
    readonly long: string;
    readonly scale: (args: { value: string | number }) => string;
    readonly part: (args: { text: string | number }) => string;
    readonly often: string;
    readonly hourly: string;
    readonly passed: (args: { names: string | number }) => string;
    readonly bad: string;
  };
  readonly cells: {
    readonly noTitle: string;
    readonly badDay: (args: { text: string | number }) => string;
    readonly whichFirst: (args: { text: string | number }) => string;
    readonly badTime: (args: { text: string | number }) => string;
    readonly noSuchTime: (args: { text: string | number }) => string;
    readonly badEnd: (args: { text: string | number }) => string;
    readonly noSuchDay: (args: { text: string | number }) => string;
    readonly earlyEnd: string;
  };
}

export const readingMessages = catalogue<Messages>(import.meta.url);
