/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly ask: { readonly offer: string; readonly request: string };
  readonly askLead: { readonly offer: string; readonly request: string };
  readonly thereLead: string;
  readonly signIn: string;
  readonly quantity: string;
  readonly quantityOf: (args: { unit: string | number }) => string;
  readonly left: (args: { left: string | number; unit: string | number }) => string;
  readonly note: string;
  readonly noteHint: string;
  readonly carry: string;
  readonly carryHint: string;
  readonly carryName: string;
  readonly agreed: string;
  readonly asked: { readonly offer: string; readonly request: string };
  readonly closed: string;
  readonly noneLeft: string;
  readonly yours: { readonly offer: string; readonly request: string };
  readonly keeps: { readonly offer: string; readonly request: string };
  readonly nobody: string;
  readonly nobodyText: string;
  readonly mine: string;
  readonly mineLead: string;
  readonly title: { readonly offer: string; readonly request: string };
  readonly lead: (args: { who: string | number }) => string;
  readonly who: string;
  readonly carrier: (args: { name: string | number }) => string;
  readonly howMuch: string;
  readonly since: string;
  readonly details: string;
  readonly detailsHint: string;
  readonly due: string;
  readonly dueHint: string;
  readonly thanks: string;
  readonly thanksHint: string;
  readonly hours: string;
  readonly hoursHint: string;
  readonly noHours: string;
  readonly acceptDetails: string;
  readonly acceptHint: string;
  readonly elsewhere: string;
  readonly messages: string;
  readonly message: string;
  readonly send: string;
  readonly sent: string;
  readonly from: { readonly giver: string; readonly taker: string };
  readonly you: string;
  readonly states: {
    readonly asked: string;
    readonly accepted: string;
    readonly declined: string;
    readonly arranged: string;
    readonly done: string;
    readonly thanked: string;
    readonly "fell-through": string;
    readonly withdrawn: string;
  };
  readonly moves: {
    readonly accept: string;
    readonly decline: string;
    readonly withdraw: string;
    readonly arrange: string;
    readonly done: string;
    readonly thank: string;
    readonly "fall-through": string;
  };
  readonly returned: string;
  readonly moved: {
    readonly accept: string;
    readonly decline: string;
    readonly withdraw: string;
    readonly arrange: string;
    readonly done: string;
    readonly thank: string;
    readonly "fall-through": string;
  };
  readonly reminder: (args: { day: string | number }) => string;
  readonly overdue: (args: { day: string | number }) => string;
  readonly reminderShort: string;
  readonly ends: (args: { day: string | number }) => string;
  readonly gone: (args: { day: string | number }) => string;
  readonly back: string;
}

export const exchangeMessages = catalogue<Messages>(import.meta.url);
