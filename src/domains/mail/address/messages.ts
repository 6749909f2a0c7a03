/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly field: string;
  readonly hint: string;
  readonly wrong: string;
  readonly give: string;
  readonly change: string;
  readonly asked: string;
  readonly waiting: (args: { address: string | number }) => string;
  readonly goes: (args: { address: string | number }) => string;
  readonly choose: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly refused: (args: { address: string | number }) => string;
  readonly stopped: (args: { address: string | number }) => string;
  readonly question: {
    readonly subject: string;
    readonly lead: (args: { place: string | number; host: string | number }) => string;
    readonly button: string;
    readonly notYou: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly done: string;
    readonly doneLead: string;
  };
  readonly stop: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly done: string;
  };
  readonly keeps: { readonly aMailAddressThat: string; readonly linksToSignIn: string };
  readonly forgetMe: { readonly button: string; readonly hint: string };
}

export const addressMessages = catalogue<Messages>(import.meta.url);
