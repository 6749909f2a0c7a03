/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly importTitle: string;
  readonly importLead: string;
  readonly file: string;
  readonly paste: string;
  readonly orAddress: string;
  readonly look: string;
  readonly preview: string;
  readonly found: (args: { n: number }) => string;
  readonly andMore: (args: { n: string | number }) => string;
  readonly which: string;
  readonly whichHint: string;
  readonly comeToo: (args: { n: string | number }) => string;
  readonly off: (args: { n: number }) => string;
  readonly more: string;
  readonly placeHint: string;
  readonly place: string;
  readonly places: { readonly open: string; readonly sealed: string };
  readonly visibility: string;
  readonly visibilities: {
    readonly public: string;
    readonly members: string;
    readonly group: string;
  };
  readonly publish: string;
  readonly publishes: { readonly no: string; readonly yes: string };
  readonly take: string;
  readonly running: string;
  readonly progress: (args: { done: string | number; total: string | number }) => string;
  readonly reload: string;
  readonly again: string;
  readonly done: string;
  readonly cameIn: (args: { n: number }) => string;
  readonly stoodHere: (args: { n: number }) => string;
  readonly undo: string;
  readonly undoLead: (args: { n: number }) => string;
  readonly undoNow: string;
  readonly undone: (args: { n: number }) => string;
  readonly toGroup: string;
  readonly mistaken: {
    readonly address: string;
    readonly page: string;
    readonly otherExport: string;
    readonly spreadsheet: string;
    readonly document: string;
  };
  readonly errors: {
    readonly thisFileTakesLongerTo: string;
    readonly chooseAFileOrPaste: string;
    readonly thereIsNoEventTo: string;
    readonly chooseAtLeastOne: string;
    readonly sayFirstWhichTimeZones: string;
    readonly sayFirstWhichColumnIs: string;
  };
}

export const importMessages = catalogue<Messages>(import.meta.url);
