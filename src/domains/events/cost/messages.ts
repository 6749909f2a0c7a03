/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly cost: string;
  readonly contact: string;
  readonly kinds: {
    readonly free: string;
    readonly sliding: string;
    readonly fixed: string;
    readonly donation: string;
  };
  readonly short: {
    readonly free: string;
    readonly sliding: string;
    readonly fixed: string;
    readonly donation: string;
  };
  readonly unsaid: string;
  readonly kindLabel: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly contactLabel: string;
  readonly contactHint: string;
}

export const costMessages = catalogue<Messages>(import.meta.url);
