/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly titleOf: (args: { name: string | number }) => string;
  readonly kinds: {
    readonly tried: string;
    readonly wrong: string;
    readonly ritual: string;
    readonly question: string;
  };
  readonly numbers: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  readonly manyNumbers: string;
  readonly countsOf: {
    readonly tried: (args: { number: string | number }) => string;
    readonly wrong: (args: { number: string | number }) => string;
    readonly ritual: (args: { number: string | number }) => string;
    readonly question: (args: { number: string | number }) => string;
  };
  readonly counts: (args: { total: number; listed: string | number }) => string;
  readonly none: string;
  readonly noneText: string;
  readonly write: string;
  readonly kind: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly credit: string;
  readonly creditHint: string;
  readonly language: string;
  readonly shownAtOnce: string;
  readonly heldFirst: string;
  readonly elsewhere: (args: { tags: string | number }) => string;
  readonly theirs: string;
  readonly keep: string;
  readonly shown: string;
  readonly held: string;
  readonly waiting: string;
  readonly refusedBadge: string;
  readonly waitingTitle: string;
  readonly yours: string;
  readonly refusedTitle: string;
  readonly change: string;
  readonly show: string;
  readonly refuse: string;
  readonly delete: string;
  readonly decided: { readonly shown: string; readonly refused: string };
  readonly deleted: string;
  readonly from: string;
  readonly by: string;
  readonly family: string;
  readonly all: string;
  readonly nobody: string;
  readonly notYours: string;
  readonly tooMany: string;
  readonly errors: {
    readonly chooseWhatKindOfNote: string;
    readonly writeAtLeastASentence: string;
    readonly thisIsLongForA: string;
    readonly aLanguageIsWrittenLike: string;
  };
}

export const notesMessages = catalogue<Messages>(import.meta.url);
