/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly zip: {
    readonly notZip: string;
    readonly large: string;
    readonly tooMany: (args: { n: string | number; most: string | number }) => string;
    readonly part: string;
    readonly listDamaged: string;
    readonly twice: (args: { name: string | number }) => string;
    readonly tooLarge: string;
    readonly badName: string;
    readonly isLink: (args: { name: string | number }) => string;
    readonly locked: (args: { name: string | number }) => string;
    readonly unknownWay: (args: { name: string | number }) => string;
    readonly damaged: (args: { name: string | number }) => string;
    readonly overlap: string;
  };
  readonly bundle: {
    readonly unreadable: string;
    readonly newer: string;
    readonly tooMany: (args: { most: string | number }) => string;
    readonly guideTwice: string;
    readonly fileTwice: string;
    readonly wrongFiles: string;
    readonly missing: (args: { path: string | number }) => string;
    readonly changed: (args: { path: string | number }) => string;
    readonly unsigned: string;
    readonly otherServer: string;
    readonly badSignature: string;
    readonly otherAuthor: (args: { name: string | number }) => string;
    readonly otherGuide: (args: { name: string | number }) => string;
  };
  readonly article: {
    readonly noAnswer: (args: { why: string | number }) => string;
    readonly blocked: string;
    readonly none: (args: { why: string | number }) => string;
    readonly ours: string;
    readonly notPublic: string;
    readonly otherAuthor: string;
    readonly gone: string;
    readonly noAuthor: string;
  };
  readonly file: {
    readonly badText: (args: { name: string | number }) => string;
    readonly tooMany: (args: { most: string | number }) => string;
  };
  readonly fileNone: string;
  readonly left: string;
  readonly wordpress: {
    readonly declares: string;
    readonly tooMany: (args: { most: string | number }) => string;
    readonly hidden: (args: { n: string | number }) => string;
    readonly private: (args: { n: string | number }) => string;
    readonly empty: (args: { n: string | number }) => string;
    readonly pictures: (args: { n: string | number }) => string;
  };
  readonly fileOthers: (args: { n: number }) => string;
}

export const libraryImportMessages = catalogue<Messages>(import.meta.url);
