/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly whom: (args: { value: string | number }) => string;
  readonly nothing: string;
  readonly vanishes: string;
  readonly stays: string;
  readonly ends: string;
  readonly endsText: string;
  readonly counts: {
    readonly people: (args: { n: number }) => string;
    readonly followers: (args: { n: number }) => string;
    readonly events: (args: { n: number }) => string;
    readonly guides: (args: { n: number }) => string;
    readonly offers: (args: { n: number }) => string;
    readonly exchanges: (args: { n: number }) => string;
    readonly answers: (args: { n: number }) => string;
    readonly words: (args: { n: number }) => string;
    readonly questions: (args: { n: number }) => string;
    readonly posts: (args: { n: number }) => string;
    readonly changes: (args: { n: number }) => string;
  };
  readonly undo: string;
  readonly severity: string;
  readonly severities: { readonly silence: string; readonly suspend: string };
  readonly reason: string;
  readonly until: string;
  readonly untilHint: string;
  readonly look: string;
  readonly do: string;
  readonly silenced: string;
  readonly silences: string;
  readonly noSilences: string;
  readonly endSilence: string;
  readonly endedSilence: string;
  readonly endsOn: (args: { day: string | number }) => string;
  readonly silenceAct: (args: { value: string | number }) => string;
  readonly endSilenceAct: (args: { value: string | number }) => string;
  readonly lists: string;
  readonly listsText: string;
  readonly download: string;
  readonly bring: string;
  readonly named: string;
  readonly bringTitle: string;
  readonly bringLead: string;
  readonly list: string;
  readonly read: string;
  readonly each: string;
  readonly eachLead: string;
  readonly unread: (args: { n: number }) => string;
  readonly none: string;
  readonly wouldEnd: string;
  readonly covers: (args: { n: number }) => string;
  readonly take: string;
  readonly took: (args: { n: number }) => string;
  readonly wait: (args: { n: number }) => string;
  readonly keptEnds: string;
  readonly errors: { readonly list: string };
}

export const blockMessages = catalogue<Messages>(import.meta.url);
