/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly sentence: (args: {
    name: string | number;
    wrong: string | number;
    example: string | number;
  }) => string;
  readonly wrong: {
    readonly number: (args: {
      least: string | number;
      most: string | number;
      given: string | number;
    }) => string;
    readonly wholeNumber: string;
    readonly file: (args: { file: string | number }) => string;
    readonly onOrOff: (args: { given: string | number }) => string;
    readonly short: (args: { n: string | number }) => string;
    readonly address: (args: { given: string | number }) => string;
    readonly web: (args: { given: string | number }) => string;
    readonly secret: string;
    readonly path: (args: { given: string | number }) => string;
    readonly begins: (args: { schemes: readonly string[] }) => string;
    readonly bucket: string;
    readonly mail: (args: { given: string | number }) => string;
    readonly bounces: (args: { given: string | number }) => string;
    readonly level: (args: { levels: readonly string[]; given: string | number }) => string;
    readonly allProxies: string;
    readonly proxies: (args: { given: string | number }) => string;
    readonly hosts: (args: { given: string | number }) => string;
    readonly elsewhere: (args: { given: string | number }) => string;
    readonly taken: (args: { given: string | number }) => string;
    readonly kept: (args: { was: string | number; given: string | number }) => string;
  };
}

export const settingMessages = catalogue<Messages>(import.meta.url);
