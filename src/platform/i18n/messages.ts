/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly seconds: (args: { n: number }) => string;
  readonly minutes: (args: { n: number }) => string;
  readonly hours: (args: { n: number }) => string;
  readonly days: (args: { n: number }) => string;
  readonly weeks: (args: { n: number }) => string;
  readonly months: (args: { n: number }) => string;
  readonly years: (args: { n: number }) => string;
  readonly shortMinutes: (args: { minutes: string | number }) => string;
  readonly shortHours: (args: { hours: string | number }) => string;
  readonly shortHoursMinutes: (args: {
    hours: string | number;
    minutes: string | number;
  }) => string;
  readonly shortestHoursMinutes: (args: {
    hours: string | number;
    minutes: string | number;
  }) => string;
}

export const spanMessages = catalogue<Messages>(import.meta.url);
