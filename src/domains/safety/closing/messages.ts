/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly way: string;
  readonly lead: string;
  readonly goes: string;
  readonly counts: {
    readonly members: (args: { n: number }) => string;
    readonly groups: (args: { n: number }) => string;
    readonly followers: (args: { n: number }) => string;
    readonly siblings: (args: { n: number }) => string;
    readonly events: (args: { n: number }) => string;
    readonly guides: (args: { n: number }) => string;
    readonly offers: (args: { n: number }) => string;
    readonly pictures: (args: { n: number }) => string;
  };
  readonly all: string;
  readonly how: string;
  readonly steps: readonly [string, string, string, string];
  readonly stays: string;
  readonly staysText: string;
  readonly begin: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly ask: string;
  readonly isDeciding: string;
  readonly isAgreed: string;
  readonly theDecision: string;
  readonly keysText: string;
  readonly beginWaiting: string;
  readonly begun: string;
  readonly isWaiting: (args: { time: string | number }) => string;
  readonly isHeld: string;
  readonly toStop: string;
  readonly archive: string;
  readonly archiveText: string;
  readonly readArchive: string;
  readonly archiveFile: string;
  readonly ownData: string;
  readonly archiveLead: (args: { origin: string | number; day: string | number }) => string;
  readonly moreThanFits: string;
  readonly nothingHere: string;
  readonly kinds: {
    readonly event: string;
    readonly guide: string;
    readonly offer: string;
    readonly story: string;
    readonly agreement: string;
    readonly decision: string;
    readonly minutes: string;
  };
  readonly closed: (args: { name: string | number }) => string;
  readonly closedText: (args: { day: string | number }) => string;
  readonly closedErased: string;
  readonly act: string;
  readonly askedAct: string;
  readonly decisionSays: string;
  readonly decisionText: string;
  readonly kept: string;
  readonly errors: {
    readonly reason: string;
    readonly runs: string;
    readonly noDecision: string;
    readonly nothingToStop: string;
    readonly second: string;
  };
}

export const closingMessages = catalogue<Messages>(import.meta.url);
