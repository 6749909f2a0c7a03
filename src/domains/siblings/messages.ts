/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly siblings: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly add: string;
  readonly address: string;
  readonly addressHint: string;
  readonly follow: string;
  readonly asked: string;
  readonly states: {
    readonly requested: string;
    readonly following: string;
    readonly mutual: string;
    readonly failed: string;
    readonly gone: string;
  };
  readonly movedFrom: string;
  readonly unfollow: string;
  readonly unfollowed: string;
  readonly confirmTitle: string;
  readonly confirmText: string;
  readonly who: string;
  readonly troubleWaiting: (args: { answer: string | number }) => string;
  readonly troubleGivenUp: (args: { answer: string | number }) => string;
  readonly aside: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly noneText: string;
    readonly see: string;
    readonly since: string;
    readonly kept: string;
    readonly back: string;
    readonly sibling: string;
    readonly follower: string;
  };
  readonly asideWhy: {
    readonly gone: string;
    readonly tombstone: string;
    readonly said: string;
    readonly blocked: string;
  };
  readonly asideThings: (args: { n: number }) => string;
  readonly servers: {
    readonly server: string;
    readonly follows: string;
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly dead: string;
    readonly retry: string;
    readonly retried: string;
    readonly gone: string;
    readonly see: string;
  };
  readonly posts: string;
  readonly actAsk: (args: { address: string | number; words: string | number }) => string;
  readonly errors: {
    readonly fewerWords: (args: { most: string | number }) => string;
    readonly writeItLikeNameServer: string;
    readonly thisIsYourOwnCollective: string;
    readonly youAlreadyFollowThem: string;
    readonly theCollectiveItselfDecidesThis: string;
  };
  readonly effect: (args: { address: string | number }) => string;
  readonly keeps: {
    readonly looks: string;
    readonly whatSiblingsSayBeside: string;
    readonly aside: string;
  };
  readonly acts: {
    readonly follow: (args: { address: string | number }) => string;
    readonly unfollow: (args: { address: string | number }) => string;
  };
}

export const siblingMessages = catalogue<Messages>(import.meta.url);
