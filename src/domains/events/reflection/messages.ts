/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly nourished: string;
  readonly hard: string;
  readonly missing: string;
  readonly missingHint: string;
  readonly barriers: string;
  readonly barriersHint: string;
  readonly answer: string;
  readonly keep: string;
  readonly kept: string;
  readonly story: string;
  readonly storyHint: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly all: string;
  readonly allLead: string;
  readonly none: string;
  readonly noneText: string;
  readonly errors: { readonly itIsNotOverYet: string; readonly writeAFewWordsTo: string };
  readonly barrierNames: {
    readonly time: string;
    readonly place: string;
    readonly stairs: string;
    readonly language: string;
    readonly money: string;
    readonly childcare: string;
    readonly travel: string;
    readonly safety: string;
    readonly "not-told": string;
    readonly illness: string;
    readonly tone: string;
  };
}

export const reflectionMessages = catalogue<Messages>(import.meta.url);
