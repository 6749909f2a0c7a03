/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly way: string;
  readonly stays: string;
  readonly listens: string;
  readonly leaving: string;
  readonly notSaid: string;
  readonly needNow: string;
  readonly edit: string;
  readonly make: string;
  readonly editTitle: string;
  readonly editLead: string;
  readonly staysHint: string;
  readonly listensHint: string;
  readonly leavingHint: string;
  readonly save: string;
  readonly saved: string;
  readonly end: string;
  readonly ended: string;
  readonly saveAct: string;
  readonly endAct: string;
  readonly errors: { readonly stays: string; readonly leaving: string };
}

export const circleMessages = catalogue<Messages>(import.meta.url);
