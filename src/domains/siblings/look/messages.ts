/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly first: string;
  readonly firstText: string;
  readonly looking: string;
  readonly lookingText: string;
  readonly again: string;
  readonly failed: string;
  readonly failedText: string;
  readonly words: string;
  readonly noWords: string;
  readonly next: string;
  readonly noNext: string;
  readonly theirPage: string;
  readonly follow: string;
  readonly already: string;
  readonly ask: string;
  readonly askText: string;
  readonly askKnown: string;
  readonly askLabel: string;
  readonly askButton: string;
  readonly send: string;
  readonly kept: string;
  readonly suggested: string;
  readonly suggestedText: string;
  readonly by: (args: { names: readonly string[] }) => string;
  readonly named: string;
  readonly namedText: string;
  readonly namedYes: string;
  readonly namedNo: string;
  readonly agree: string;
  readonly disagree: string;
  readonly saved: string;
  readonly actNamed: string;
  readonly actUnnamed: string;
}

export const lookMessages = catalogue<Messages>(import.meta.url);
