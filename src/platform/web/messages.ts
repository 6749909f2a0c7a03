/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly skip: string;
  readonly home: string;
  readonly menu: string;
  readonly calendar: string;
  readonly library: string;
  readonly board: string;
  readonly groups: string;
  readonly siblings: string;
  readonly signIn: string;
  readonly me: string;
  readonly news: string;
  readonly search: string;
  readonly allWays: string;
  readonly stories: string;
  readonly words: string;
  readonly aboutUs: string;
  readonly help: string;
  readonly helpHere: string;
  readonly settings: string;
  readonly about: string;
  readonly api: string;
  readonly languages: string;
  readonly source: string;
  readonly notFounded: string;
  readonly another: string;
  readonly errorsTitle: string;
  readonly optional: string;
  readonly earlier: string;
  readonly more: string;
  readonly backHome: string;
  readonly tags: string;
  readonly federatedFrom: string;
  readonly original: string;
  readonly typed: string;
  readonly typedText: string;
  readonly handle: string;
  readonly password: string;
  readonly sendAgain: string;
  readonly keptText: string;
  readonly withoutIt: string;
  readonly signedInAgain: string;
  readonly otherSession: string;
  readonly sentBefore: string;
  readonly filesAgain: string;
  readonly toForm: string;
  readonly problem: string;
  readonly problemDetail: string;
  readonly unnamed: string;
  readonly tagline: string;
  readonly trial: string;
  readonly errors: { readonly forYourSafetyWeOnly: (args: { origin: string | number }) => string };
}

export const webMessages = catalogue<Messages>(import.meta.url);
