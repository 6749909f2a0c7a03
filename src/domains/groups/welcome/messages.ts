/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly invitation: string;
  readonly link: string;
  readonly qr: string;
  readonly words: string;
  readonly wordsIn: string;
  readonly wordsToSend: (args: {
    n: number;
    name: string | number;
    url: string | number;
    day: string | number;
  }) => string;
  readonly wordsOnly: string;
  readonly brings: string;
  readonly bringsPeople: (args: { n: number }) => string;
  readonly bringsUntil: (args: { day: string | number }) => string;
  readonly bringsOnly: (args: { name: string | number }) => string;
  readonly bringsGroups: (args: { name: string | number; groups: readonly string[] }) => string;
  readonly bringsAsk: string;
  readonly noLink: string;
  readonly show: string;
  readonly print: string;
  readonly cancel: string;
  readonly all: string;
  readonly hello: (args: { name: string | number }) => string;
  readonly helloLead: (args: { group: string | number }) => string;
  readonly steps: string;
  readonly sayHello: string;
  readonly sayHelloText: (args: { group: string | number }) => string;
  readonly sayHelloLabel: string;
  readonly sayHelloButton: string;
  readonly saidHello: (args: { group: string | number }) => string;
  readonly saidAlready: (args: { words: string | number }) => string;
  readonly nextEvent: string;
  readonly noEvent: string;
  readonly calendar: string;
  readonly ownPage: string;
  readonly ownPageText: string;
  readonly ownPageLink: string;
  readonly toGroup: (args: { group: string | number }) => string;
  readonly more: string;
  readonly newHere: string;
  readonly since: (args: { day: string | number }) => string;
  readonly welcomeWaiting: string;
  readonly errors: { readonly writeALine: (args: { most: string | number }) => string };
}

export const welcomeMessages = catalogue<Messages>(import.meta.url);
