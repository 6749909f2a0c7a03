/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly allDay: string;
  readonly oneDay: (args: { day: string | number }) => string;
  readonly days: (args: { from: string | number; to: string | number }) => string;
  readonly begins: (args: {
    day: string | number;
    from: string | number;
    place: string | number;
  }) => string;
  readonly sameDay: (args: {
    day: string | number;
    from: string | number;
    to: string | number;
    place: string | number;
  }) => string;
  readonly severalDays: (args: {
    day: string | number;
    from: string | number;
    lastDay: string | number;
    to: string | number;
    place: string | number;
  }) => string;
  readonly hours: (args: { from: string | number; to: string | number }) => string;
}

export const timesMessages = catalogue<Messages>(import.meta.url);
