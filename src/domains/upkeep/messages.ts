/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly allWell: string;
  readonly look: (args: { n: number }) => string;
  readonly fine: string;
  readonly servers: string;
  readonly backup: {
    readonly title: string;
    readonly none: string;
    readonly last: string;
    readonly size: (args: { megabytes: string | number }) => string;
    readonly withKeys: string;
    readonly withoutKeys: string;
    readonly notScheduled: string;
  };
  readonly held: {
    readonly title: string;
    readonly lead: (args: { n: number }) => string;
    readonly people: string;
    readonly count: (args: { n: number }) => string;
    readonly send: string;
    readonly drop: string;
    readonly sent: (args: { n: number }) => string;
    readonly dropped: (args: { n: number }) => string;
  };
  readonly forgets: { readonly deletions: string; readonly held: string };
  readonly checks: {
    readonly version: (args: { version: string | number }) => string;
    readonly mail: (args: { host: string | number }) => string;
    readonly noMail: string;
    readonly mailAdvice: (args: { n: string | number }) => string;
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
    readonly disk: (args: { free: number }) => string;
    readonly backup: string;
    readonly backupOld: (args: { hours: string | number }) => string;
    readonly backupNone: string;
    readonly backupSoon: string;
    readonly held: string;
    readonly heldAdvice: (args: { n: string | number }) => string;
  };
}

export const upkeepMessages = catalogue<Messages>(import.meta.url);
