/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly howWeDecide: { readonly name: string; readonly why: string; readonly content: string };
  readonly consentAndConfidentiality: {
    readonly name: string;
    readonly why: string;
    readonly content: string;
  };
  readonly careWithoutCredentials: {
    readonly name: string;
    readonly why: string;
    readonly content: string;
  };
  readonly moneyAndSupplies: {
    readonly name: string;
    readonly why: string;
    readonly content: string;
  };
  readonly conflictAndRepair: {
    readonly name: string;
    readonly why: string;
    readonly content: string;
  };
  readonly saferSpaceOnline: {
    readonly name: string;
    readonly why: string;
    readonly content: string;
  };
  readonly restAndSteppingBack: {
    readonly name: string;
    readonly why: string;
    readonly content: string;
  };
  readonly photographsAndNames: {
    readonly name: string;
    readonly why: string;
    readonly content: string;
  };
}

export const templateMessages = catalogue<Messages>(import.meta.url);
