/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly tools: string;
  readonly none: string;
  readonly more: string;
  readonly moreText: string;
  readonly switchOn: string;
  readonly switchOff: string;
  readonly off: string;
  readonly offText: string;
  readonly changed: string;
  readonly run: string;
  readonly act: (args: { tools: readonly string[] }) => string;
  readonly actNone: string;
  readonly names: {
    readonly decisions: string;
    readonly agreements: string;
    readonly meetings: string;
    readonly rotas: string;
    readonly hours: string;
    readonly fund: string;
    readonly things: string;
    readonly herbs: string;
    readonly stories: string;
  };
  readonly texts: {
    readonly decisions: string;
    readonly agreements: string;
    readonly meetings: string;
    readonly rotas: string;
    readonly hours: string;
    readonly fund: string;
    readonly things: string;
    readonly herbs: string;
    readonly stories: string;
  };
  readonly errors: { readonly theGroupDecidesThis: string; readonly thereIsNoSuchTool: string };
}

export const toolsMessages = catalogue<Messages>(import.meta.url);
