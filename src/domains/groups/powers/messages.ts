/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly title: string;
  readonly lead: string;
  readonly onlyYou: string;
  readonly filter: string;
  readonly everything: string;
  readonly show: string;
  readonly none: string;
  readonly noneText: string;
  readonly toRoles: string;
  readonly kept: string;
  readonly by: { readonly two: string; readonly decision: string; readonly itself: string };
  readonly acts: {
    readonly "add-source": string;
    readonly "be-named": string;
    readonly block: (args: { about: string | number }) => string;
    readonly "close-collective": string;
    readonly "decision-adopt-agreement": string;
    readonly "decision-end-agreement": string;
    readonly "decision-other": string;
    readonly "decision-publish-group": string;
    readonly "decision-set-ways": string;
    readonly "edit-circle": string;
    readonly "edit-group": string;
    readonly "edit-settings": string;
    readonly "end-quiet": string;
    readonly "end-silence": (args: { about: string | number }) => string;
    readonly "follow-sibling": (args: { about: string | number }) => string;
    readonly "fund-correction": string;
    readonly "fund-open": string;
    readonly "fund-yes": string;
    readonly "go-quiet": (args: { about: string | number }) => string;
    readonly hide: string;
    readonly invite: string;
    readonly "lend-role": (args: { about: string | number }) => string;
    readonly "make-group": (args: { about: string | number }) => string;
    readonly "named-servers": string;
    readonly pause: string;
    readonly "pause-end": string;
    readonly "remove-help-line": (args: { about: string | number }) => string;
    readonly "remove-source": string;
    readonly "role-back": (args: { about: string | number }) => string;
    readonly "save-help-line": (args: { about: string | number }) => string;
    readonly "set-tools": string;
    readonly show: string;
    readonly "show-sibling-posts": string;
    readonly silence: (args: { about: string | number }) => string;
    readonly "source-zones": string;
    readonly unblock: (args: { about: string | number }) => string;
    readonly "unfollow-sibling": (args: { about: string | number }) => string;
    readonly "write-to-all": (args: { about: string | number }) => string;
  };
}

export const powerMessages = catalogue<Messages>(import.meta.url);
