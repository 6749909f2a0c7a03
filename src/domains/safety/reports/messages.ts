/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly about: string;
  readonly aboutHint: string;
  readonly content: string;
  readonly contentHint: string;
  readonly whoReads: string;
  readonly hide: string;
  readonly hideHint: string;
  readonly send: string;
  readonly sent: string;
  readonly sentHidden: string;
  readonly link: string;
  readonly linkAbout: string;
  readonly danger: string;
  readonly whereToTurn: string;
  readonly noWords: string;
  readonly queue: string;
  readonly oneReport: string;
  readonly queueLead: string;
  readonly record: string;
  readonly openOnes: string;
  readonly none: string;
  readonly noneText: string;
  readonly noRecord: string;
  readonly toQueue: (args: { n: number }) => string;
  readonly from: {
    readonly member: string;
    readonly stranger: string;
    readonly server: (args: { host: string | number }) => string;
  };
  readonly age: (args: { days: number }) => string;
  readonly looked: (args: { n: string | number; needed: string | number }) => string;
  readonly youLooked: string;
  readonly isHidden: string;
  readonly keepHidden: string;
  readonly picture: string;
  readonly open: string;
  readonly takeStep: string;
  readonly step: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly letter: string;
  readonly letterHint: string;
  readonly days: string;
  readonly daysHint: string;
  readonly steps: {
    readonly word: string;
    readonly hide: string;
    readonly show: string;
    readonly pause: string;
    readonly block: string;
    readonly forward: string;
    readonly nothing: string;
  };
  readonly doneSteps: {
    readonly word: string;
    readonly hide: string;
    readonly show: string;
    readonly pause: string;
    readonly block: string;
    readonly forward: string;
    readonly nothing: string;
  };
  readonly nobody: string;
  readonly save: string;
  readonly saved: string;
  readonly toPause: string;
  readonly toBlock: string;
  readonly done: string;
  readonly doneHint: (args: { needed: number }) => string;
  readonly closed: string;
  readonly lookedNow: string;
  readonly keptReports: string;
  readonly keptHidden: string;
  readonly heldReason: string;
  readonly errors: {
    readonly nobodyHere: string;
    readonly nobodyToTell: string;
    readonly about: string;
    readonly content: string;
    readonly words: string;
    readonly closed: string;
    readonly notHideable: string;
    readonly notForwardable: string;
  };
}

export const reportMessages = catalogue<Messages>(import.meta.url);
