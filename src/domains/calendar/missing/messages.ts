/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: (args: { from: string | number; to: string | number }) => string;
  readonly gaps: string;
  readonly kinds: string;
  readonly barriers: string;
  readonly barriersText: string;
  readonly times: (args: { n: string | number }) => string;
  readonly none: string;
  readonly noneText: string;
  readonly fine: string;
  readonly calendar: string;
  readonly noEvent: {
    readonly "step-free": string;
    readonly toilet: string;
    readonly "sign-language": string;
    readonly captions: string;
    readonly masks: string;
    readonly "scent-free": string;
    readonly "quiet-room": string;
    readonly children: string;
    readonly childcare: string;
    readonly free: string;
    readonly "id-needed": string;
  };
  readonly who: {
    readonly "step-free": string;
    readonly toilet: string;
    readonly "sign-language": string;
    readonly captions: string;
    readonly masks: string;
    readonly "scent-free": string;
    readonly "quiet-room": string;
    readonly children: string;
    readonly childcare: string;
    readonly free: string;
    readonly "id-needed": string;
  };
  readonly withRest: (args: { text: string | number; rest: string | number }) => string;
  readonly withoutRest: (args: { text: string | number }) => string;
  readonly someDontSay: (args: { some: string | number; n: string | number }) => string;
  readonly inPart: (args: { n: string | number }) => string;
  readonly otherLanguages: {
    readonly who: string;
    readonly text: (args: { language: string | number }) => string;
  };
  readonly afar: { readonly who: string; readonly text: string };
  readonly weekend: { readonly who: string; readonly text: string };
  readonly week: { readonly who: string; readonly text: string };
  readonly evening: { readonly who: string; readonly text: string };
  readonly day: { readonly who: string; readonly text: string };
  readonly noneSay: (args: { n: number }) => string;
}

export const missingMessages = catalogue<Messages>(import.meta.url);
