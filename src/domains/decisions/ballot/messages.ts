/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly chooseLead: string;
  readonly senseLead: string;
  readonly secret: string;
  readonly pick: string;
  readonly resistance: (args: { option: string | number }) => string;
  readonly unset: string;
  readonly none: string;
  readonly most: string;
  readonly cast: string;
  readonly done: string;
  readonly mine: string;
  readonly soFar: (args: { roll: number; cast: string | number }) => string;
  readonly waiting: string;
  readonly notYou: string;
  readonly few: string;
  readonly result: string;
  readonly spread: string;
  readonly ballots: (args: { n: number }) => string;
  readonly option: string;
  readonly canLive: string;
  readonly total: string;
  readonly steps: readonly [string, string, string, string];
  readonly tieNote: string;
  readonly quoted: (args: { name: string | number }) => string;
  readonly outcomes: {
    readonly choose: (args: {
      names: readonly string[];
      total: string | number;
      of: string | number;
    }) => string;
    readonly sense: (args: {
      of: number;
      names: readonly string[];
      total: string | number;
    }) => string;
    readonly tie: (args: { names: readonly string[] }) => string;
    readonly none: string;
    readonly few: (args: { needed: number }) => string;
  };
  readonly notes: {
    readonly resistance: string;
    readonly option: string;
    readonly notOpen: string;
    readonly notOnRoll: string;
    readonly concerned: string;
    readonly twice: string;
    readonly noOptions: string;
  };
}

export const ballotMessages = catalogue<Messages>(import.meta.url);
