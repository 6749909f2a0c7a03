/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly byMail: string;
  readonly byMailText: string;
  readonly byNote: string;
  readonly address: string;
  readonly addressHint: string;
  readonly handle: string;
  readonly handleHint: string;
  readonly rhythm: string;
  readonly rhythms: { readonly new: string; readonly weekly: string };
  readonly send: string;
  readonly asked: string;
  readonly wrongAddress: string;
  readonly wrongFilter: (args: { what: string | number }) => string;
  readonly guideAlone: string;
  readonly feeds: string;
  readonly webcal: string;
  readonly calendarFile: string;
  readonly feed: string;
  readonly question: {
    readonly subject: string;
    readonly lead: (args: { what: string | number; host: string | number }) => string;
    readonly button: string;
    readonly notYou: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly lead: (args: { what: string | number }) => string;
    readonly button: string;
    readonly done: string;
    readonly doneLead: string;
  };
  readonly end: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly done: string;
  };
  readonly calendarOf: (args: { name: string | number }) => string;
  readonly guideOf: (args: { name: string | number }) => string;
  readonly subjects: {
    readonly one: (args: { name: string | number; title: string | number }) => string;
    readonly many: (args: { name: string | number; n: string | number }) => string;
    readonly weekly: (args: { name: string | number }) => string;
  };
  readonly states: {
    readonly moved: (args: { title: string | number }) => string;
    readonly cancelled: (args: { title: string | number }) => string;
    readonly postponed: (args: { title: string | number }) => string;
    readonly "on-again": (args: { title: string | number }) => string;
  };
  readonly severities: { readonly info: string; readonly caution: string; readonly urgent: string };
  readonly footer: (args: { host: string | number }) => string;
  readonly endLink: string;
  readonly keeps: { readonly ofANeighbourWho: string };
}

export const subscriptionMessages = catalogue<Messages>(import.meta.url);
