/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly card: (args: { name: string | number }) => string;
  readonly cardText: (args: { day: string | number }) => string;
  readonly cardMember: (args: { day: string | number }) => string;
  readonly cardTurn: string;
  readonly signIn: string;
  readonly manage: string;
  readonly manageLead: string;
  readonly what: readonly [string, string, string];
  readonly two: string;
  readonly one: string;
  readonly keepers: string;
  readonly until: string;
  readonly untilHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly go: string;
  readonly gone: string;
  readonly is: (args: { day: string | number }) => string;
  readonly whatItIs: string;
  readonly end: string;
  readonly ended: string;
  readonly act: (args: { until: string | number }) => string;
  readonly actWhy: (args: { act: string | number; reason: string | number }) => string;
  readonly endAct: string;
  readonly way: string;
  readonly kept: string;
  readonly errors: { readonly until: string; readonly is: string; readonly second: string };
}

export const quietMessages = catalogue<Messages>(import.meta.url);
