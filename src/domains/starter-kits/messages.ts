/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly kit: (args: { name: string | number }) => string;
  readonly summary: string;
  readonly roleText: (args: { sentence: string | number; role: string }) => string;
  readonly rotaText: (args: { minutes: string | number; seats: string | number }) => string;
  readonly rotaSeat: (args: { name: string | undefined; seats: string | number }) => string;
  readonly planName: string;
  readonly plan: readonly [string, string, string, string, string, string, string];
  readonly questionsName: string;
  readonly questions: readonly [string, string, string];
  readonly joiningName: string;
  readonly accessName: string;
  readonly accessLead: string;
  readonly posterName: string;
  readonly poster: readonly [string, string, string, string, string, string, string];
}

export const starterKitMessages = catalogue<Messages>(import.meta.url);
