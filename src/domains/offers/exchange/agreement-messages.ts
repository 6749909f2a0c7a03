/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly closed: string;
  readonly tooMany: string;
  readonly noneLeft: string;
  readonly unit: (args: { unit: string }) => string;
  readonly accepted: (args: { name: string | number }) => string;
  readonly declined: string;
  readonly kept: string;
  readonly done: string;
  readonly privately: (args: { page: string | number }) => string;
}

export const askingMessages = catalogue<Messages>(import.meta.url);
