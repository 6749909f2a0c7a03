/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly which: string;
  readonly why: string;
  readonly whyHint: string;
  readonly send: string;
  readonly whoReads: string;
  readonly stateTitle: string;
  readonly askedOn: (args: { day: string | number }) => string;
  readonly keep: string;
  readonly whereToTurn: string;
  readonly states: {
    readonly waiting: string;
    readonly hidden: string;
    readonly "taken-down": string;
    readonly stays: string;
  };
}

export const takeDownMessages = catalogue<Messages>(import.meta.url);
