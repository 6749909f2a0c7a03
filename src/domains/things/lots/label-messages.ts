/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly forms: {
    readonly tea: string;
    readonly tincture: string;
    readonly salve: string;
    readonly oil: string;
    readonly syrup: string;
    readonly powder: string;
    readonly other: string;
  };
  readonly made: (args: { day: string | number }) => string;
  readonly best: (args: { day: string | number }) => string;
  readonly lot: (args: { number: string | number }) => string;
  readonly cautions: string;
  readonly title: (args: { name: string | number; number: string | number }) => string;
  readonly code: string;
  readonly recalled: string;
  readonly missingScript: (args: { scripts: string | number; letters: string | number }) => string;
  readonly tooSmall: string;
}

export const labelMessages = catalogue<Messages>(import.meta.url);
