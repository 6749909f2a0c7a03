/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly consensus: {
    readonly listening: readonly [string, string, string];
    readonly shaping: readonly [string, string, string, string];
    readonly testing: readonly [string, string, string, string];
    readonly blocked: readonly [string, string, string];
    readonly reconsider: readonly [string, string];
    readonly unheld: readonly [string, string];
    readonly lapsed: readonly [string, string];
    readonly agreed: readonly [string, string];
    readonly reservations: readonly [string, string];
    readonly withdrawn: readonly [string];
  };
  readonly consent: {
    readonly testing: readonly [string, string, string, string];
    readonly blocked: readonly [string, string, string];
    readonly reconsider: readonly [string, string];
    readonly reservations: readonly [string];
  };
  readonly ballot: {
    readonly shaping: readonly [string, string, string];
    readonly testing: readonly [string, string, string];
    readonly reconsider: readonly [string, string];
    readonly lapsed: readonly [string, string];
    readonly agreed: readonly [string];
  };
}

export const guidanceMessages = catalogue<Messages>(import.meta.url);
