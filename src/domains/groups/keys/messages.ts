/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly keys: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly alone: string;
  readonly asks: (args: { name: string | number; day: string | number }) => string;
  readonly yours: (args: { day: string | number }) => string;
  readonly turn: string;
  readonly turned: string;
  readonly takeBack: string;
  readonly takenBack: string;
  readonly told: string;
  readonly toldText: string;
  readonly askedBy: (args: { names: readonly string[] }) => string;
  readonly doneOn: (args: { time: string | number }) => string;
  readonly heldBy: (args: { name: string | number }) => string;
  readonly isDone: string;
  readonly hasFailed: string;
  readonly hold: string;
  readonly held: string;
  readonly letGoOn: string;
  readonly goesOn: string;
  readonly takenBackTold: string;
  readonly toldIn: (args: { n: number; group: string | number }) => string;
  readonly toldHere: (args: { n: number }) => string;
  readonly unknown: string;
  readonly waitsHere: (args: { n: number }) => string;
  readonly waitsIn: (args: { n: number; group: string | number }) => string;
  readonly look: string;
  readonly invite: (args: { uses: number; days: number; into: string | undefined }) => string;
  readonly invited: (args: { url: string | number }) => string;
  readonly makeGroup: (args: {
    kind: string;
    name: string | number;
    handle: string | number;
  }) => string;
  readonly makeTender: string;
  readonly editGroup: (args: {
    kind: string;
    name: string | number;
    summary: string | number;
  }) => string;
  readonly lendSpans: { readonly day: string; readonly season: string };
  readonly lendDays: (args: { days: string | number }) => string;
  readonly lendRole: (args: {
    again: boolean;
    role: string | number;
    handle: string | number;
    span: string | number;
  }) => string;
  readonly errors: {
    readonly thisWasDoneOrTaken: string;
    readonly manyOfYourAskingsWait: string;
    readonly yoursIsTheFirstKey: string;
  };
}

export const keyTexts = catalogue<Messages>(import.meta.url);
