/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly checks: {
    readonly node: (args: { version: string | number }) => string;
    readonly nodeAdvice: string;
    readonly publicUrl: (args: { url: string | number }) => string;
    readonly publicUrlAdvice: string;
    readonly database: (args: { version: string | number }) => string;
    readonly databaseAdvice: (args: { least: string | number }) => string;
    readonly upToDate: string;
    readonly upToDateAdvice: string;
    readonly founded: string;
    readonly foundedAdvice: string;
    readonly dead: (args: { n: string | number }) => string;
    readonly deadAdvice: string;
    readonly waiting: (args: { n: string | number }) => string;
    readonly waitingAdvice: (args: { seconds: string | number }) => string;
    readonly worker: string;
    readonly clock: string;
    readonly keys: string;
    readonly media: string;
    readonly hostsDown: (args: { n: string | number }) => string;
    readonly disk: (args: { free: string | number }) => string;
    readonly diskAdvice: string;
  };
}

export const upkeepMessages = catalogue<Messages>(import.meta.url);
