/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly care: string;
  readonly careLead: string;
  readonly heldBy: string;
  readonly heldByAny: string;
  readonly waiting: string;
  readonly waitsHere: (args: { n: number }) => string;
  readonly look: string;
  readonly none: string;
  readonly noneText: string;
  readonly wouldPause: (args: { n: number; name: string | number }) => string;
  readonly agreement: string;
  readonly noAgreement: string;
  readonly until: (args: { day: string | number }) => string;
  readonly turn: string;
  readonly turnHint: string;
  readonly takeBack: string;
  readonly announced: (args: { n: number }) => string;
  readonly yourKey: string;
  readonly begin: string;
  readonly whom: string;
  readonly days: string;
  readonly daysHint: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly beginButton: string;
  readonly asked: string;
  readonly turned: string;
  readonly tookBack: string;
  readonly kept: string;
  readonly runs: (args: { day: string | number }) => string;
  readonly over: (args: { day: string | number }) => string;
  readonly end: string;
  readonly ended: string;
  readonly pause: string;
  readonly pauseLead: (args: { group: string | number; day: string | number }) => string;
  readonly overLead: (args: { group: string | number }) => string;
  readonly meaning: string;
  readonly by: string;
  readonly bys: {
    readonly keepers: string;
    readonly keeper: string;
    readonly members: string;
    readonly group: string;
  };
  readonly ends: string;
  readonly whatHappened: string;
  readonly companion: string;
  readonly companionLead: string;
  readonly companionName: string;
  readonly companionSave: string;
  readonly saved: string;
  readonly appeal: string;
  readonly appealLead: string;
  readonly appealText: string;
  readonly appealButton: string;
  readonly appealed: string;
  readonly appealThere: string;
  readonly leave: string;
  readonly leaveButton: string;
}

export const pauseMessages = catalogue<Messages>(import.meta.url);
