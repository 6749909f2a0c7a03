/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly mutedAll: string;
  readonly end: string;
  readonly passedOn: (args: { sibling: string | number }) => string;
  readonly report: string;
  readonly by: string;
  readonly files: string;
  readonly file: string;
  readonly followersOnly: string;
  readonly edited: string;
  readonly open: string;
  readonly feed: string;
  readonly feedText: string;
  readonly whom: string;
  readonly whomText: string;
  readonly mute: string;
  readonly unmute: string;
  readonly muted: string;
  readonly unmuted: string;
  readonly shown: string;
  readonly shownAlso: string;
  readonly everybody: string;
  readonly everybodyHint: string;
  readonly home: string;
  readonly save: string;
  readonly saved: string;
  readonly acts: {
    readonly everybodyAlso: string;
    readonly everybodyNot: string;
    readonly membersAlso: string;
    readonly membersNot: string;
  };
}

export const siblingPostMessages = catalogue<Messages>(import.meta.url);
