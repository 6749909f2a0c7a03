/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly write: string;
  readonly subject: string;
  readonly subjectHint: string;
  readonly content: string;
  readonly contentHint: string;
  readonly send: string;
  readonly asked: string;
  readonly sent: string;
  readonly next: (args: { day: string | number }) => string;
  readonly way: string;
  readonly last: (args: { day: string | number }) => string;
  readonly act: (args: { name: string | number; content: string | number }) => string;
  readonly errors: {
    readonly giveItASubject: (args: { most: string | number }) => string;
    readonly writeSomething: (args: { most: string | number }) => string;
    readonly onceAWeek: (args: { day: string | number }) => string;
  };
}

export const everyoneMessages = catalogue<Messages>(import.meta.url);
