/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly titles: {
    readonly "key-reused": string;
    readonly "already-sent": string;
    readonly "session-ended": string;
    readonly "bad-input": string;
    readonly "bad-request": string;
    readonly "sign-in-needed": string;
    readonly "wrong-password": string;
    readonly "not-allowed": string;
    readonly "cross-site": string;
    readonly "not-found": string;
    readonly gone: string;
    readonly "handle-taken": string;
    readonly "already-founded": string;
    readonly "setup-link-invalid": string;
    readonly "invitation-invalid": string;
    readonly "link-used": string;
    readonly conflict: string;
    readonly "wrong-content": string;
    readonly "too-large": string;
    readonly "too-costly": string;
    readonly "too-many-requests": string;
    readonly "second-key-needed": string;
    readonly "told-first": string;
    readonly "not-published": string;
    readonly "group-not-open": string;
    readonly "last-member": string;
    readonly "sibling-known": string;
    readonly "sibling-not-found": string;
    readonly "own-address": string;
    readonly "no-mail": string;
    readonly busy: string;
    readonly quiet: string;
    readonly unavailable: string;
  };
  readonly details: {
    readonly "key-reused": string;
    readonly "already-sent": string;
    readonly "session-ended": string;
    readonly "bad-input": string;
    readonly "bad-request": string;
    readonly "sign-in-needed": string;
    readonly "wrong-password": string;
    readonly "not-allowed": string;
    readonly "cross-site": string;
    readonly "not-found": string;
    readonly gone: string;
    readonly "handle-taken": string;
    readonly "already-founded": string;
    readonly "setup-link-invalid": string;
    readonly "invitation-invalid": string;
    readonly "link-used": string;
    readonly conflict: string;
    readonly "wrong-content": string;
    readonly "too-large": string;
    readonly "too-costly": string;
    readonly "too-many-requests": string;
    readonly "second-key-needed": string;
    readonly "told-first": string;
    readonly "not-published": string;
    readonly "group-not-open": string;
    readonly "last-member": string;
    readonly "sibling-known": string;
    readonly "sibling-not-found": string;
    readonly "own-address": string;
    readonly "no-mail": string;
    readonly busy: string;
    readonly quiet: string;
    readonly unavailable: string;
  };
  readonly errors: { readonly itBelongsToSomebodyElse: string; readonly diskFull: string };
}

export const domainErrorMessages = catalogue<Messages>(import.meta.url);
