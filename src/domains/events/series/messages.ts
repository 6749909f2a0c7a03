/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly text: (args: {
    on: string;
    every: string | number;
    days: readonly string[];
    until: string | undefined;
    times: number;
  }) => string;
  readonly every: {
    readonly daily: (args: { n: number }) => string;
    readonly weekly: (args: { n: number }) => string;
    readonly monthly: (args: { n: number }) => string;
    readonly yearly: (args: { n: number }) => string;
  };
  readonly day: (args: { code: string; name: string | number }) => string;
  readonly nthDay: (args: { nth: string; name: string | number }) => string;
  readonly monthDay: (args: { form: string; n: number }) => string;
  readonly lastDay: string;
}

export const seriesMessages = catalogue<Messages>(import.meta.url);
