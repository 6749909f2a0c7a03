/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly again: string;
  readonly media: {
    readonly how: string;
    readonly adopted: string;
    readonly noStore: string;
    readonly moved: (args: { n: number }) => string;
    readonly back: (args: { n: number }) => string;
  };
  readonly backup: {
    readonly made: (args: {
      file: string | number;
      megabytes: number;
      rows: string | number;
      media: string | number;
    }) => string;
    readonly withKeys: string;
    readonly withoutKeys: (args: { dataDir: string | number }) => string;
  };
  readonly restore: {
    readonly how: string;
    readonly before: (args: { file: string | number }) => string;
    readonly done: (args: {
      origin: string | number;
      made: string | number;
      rows: string | number;
      media: string | number;
    }) => string;
    readonly deleted: (args: { n: number }) => string;
    readonly noKeys: (args: { dataDir: string | number }) => string;
    readonly held: (args: { n: number }) => string;
  };
  readonly held: {
    readonly how: string;
    readonly none: string;
    readonly line: (args: { host: string | undefined; n: string | number }) => string;
    readonly sent: (args: { n: string | number }) => string;
    readonly dropped: (args: { n: string | number }) => string;
  };
  readonly move: {
    readonly how: string;
    readonly same: string;
    readonly done: (args: {
      where: string | number;
      rows: string | number;
      tables: string | number;
    }) => string;
    readonly nowServer: string;
    readonly nowEmbedded: string;
  };
  readonly closing: {
    readonly how: string;
    readonly open: string;
    readonly deciding: string;
    readonly agreed: string;
    readonly waiting: (args: { day: string | number }) => string;
    readonly held: string;
    readonly goes: (args: {
      members: string | number;
      events: string | number;
      guides: string | number;
      pictures: string | number;
    }) => string;
    readonly closed: (args: { name: string | number; day: string | number }) => string;
    readonly erasing: string;
    readonly erased: (args: { n: number }) => string;
    readonly done: string;
    readonly stopped: string;
    readonly archived: (args: { n: number; file: string | number }) => string;
  };
  readonly bounce: { readonly none: string; readonly later: string; readonly done: string };
  readonly migrated: string;
  readonly pending: (args: { names: readonly string[] }) => string;
  readonly foundedAlready: string;
  readonly noCommand: (args: { name: string | number }) => string;
  readonly portTaken: (args: { port: string | number }) => string;
  readonly notAllowed: (args: { message: string | number }) => string;
  readonly readOnly: (args: { message: string | number }) => string;
  readonly diskFull: (args: { message: string | number }) => string;
  readonly lost: (args: { message: string | number }) => string;
  readonly lostForSpace: (args: { folder: string | number }) => string;
  readonly keyDamaged: (args: { file: string | number }) => string;
  readonly noFile: (args: { name: string | number }) => string;
  readonly noDatabase: (args: { message: string | number }) => string;
  readonly misspelt: (args: { message: string | number }) => string;
  readonly notThere: (args: { folder: string | number }) => string;
  readonly foundFirst: string;
  readonly ready: (args: { url: string | number }) => string;
  readonly background: string;
  readonly trial: string;
  readonly passwordHow: string;
  readonly plantHow: string;
  readonly noKit: (args: { url: string | number }) => string;
  readonly cantFetch: (args: { url: string | number; why: string | number }) => string;
  readonly readyOn: (args: { url: string | number; address: string | number }) => string;
  readonly founded: (args: {
    name: string | number;
    address: string | number;
    page: string | number;
    member: string | number;
  }) => string;
  readonly noGroup: (args: { handle: string | number }) => string;
  readonly makeHow: string;
  readonly isThere: (args: { file: string | number }) => string;
  readonly written: (args: { file: string | number; megabytes: number }) => string;
  readonly takeHow: string;
  readonly noMember: (args: { handle: string | number }) => string;
  readonly isNoFile: (args: { path: string | number }) => string;
  readonly waits: (args: { member: string | number; page: string | number }) => string;
  readonly late: (args: { page: string | number }) => string;
  readonly bundleHow: string;
  readonly federationHow: string;
  readonly retried: (args: { n: string | number }) => string;
  readonly sibling: (args: { address: string | number; state: string | number }) => string;
  readonly givenUp: (args: { id: string | number; text: string | number }) => string;
  readonly doctorGood: string;
  readonly doctorLook: string;
  readonly server: (args: { text: string | number }) => string;
  readonly siblingWith: (args: {
    address: string | number;
    state: string | number;
    problem: string | number;
  }) => string;
  readonly status: (args: {
    address: string | number;
    followers: string | number;
    waiting: string | number;
    held: string | number;
    lag: string | number;
    dead: string | number;
  }) => string;
  readonly passwordWhose: string;
  readonly passwordDone: (args: { handle: string | number }) => string;
  readonly setup: (args: { link: string | number; command: string | number }) => string;
  readonly setupLink: (args: { link: string | number }) => string;
  readonly planted: (args: { n: number; refused: number; page: string | number }) => string;
  readonly nothingNew: (args: { n: number; text: string | number }) => string;
}

export const cliMessages = catalogue<Messages>(import.meta.url);
