/**
 * What is worth telling a member: one table. Its defaults, how urgent it is, and
 * what may be said of it outside. Pure.
 */
import type { MailRhythm, PushRhythm } from "#platform/database/schema.ts";

/** Where it stands on the page of settings. */
export type NewsTopic = "deciding" | "work" | "exchange" | "events" | "groups" | "outside";

interface NewsFacts {
  readonly topic: NewsTopic;
  /** What is so where a member chose nothing. */
  readonly mail: MailRhythm;
  readonly push: PushRhythm;
  /** Passes quiet hours, and goes out before all others. */
  readonly urgent: boolean;
  /** The member's own: it reaches also who rests. All else waits until they are back. */
  readonly theirs: boolean;
  /**
   * What a mail or a push may say: `all`, its whole sentence with the name of its group;
   * `kind`, only what sort of thing it is. Of a tender group it never says more than that
   * something waits, whatever stands here.
   */
  readonly outside: "all" | "kind";
  /**
   * The words that its sentence needs. Times as ISO 8601, a whole day as its date; never a sealed
   * text, an exact place or a person's name.
   */
  readonly words: readonly string[];
}

const usual = { mail: "daily", push: "now", urgent: false, theirs: false, outside: "all" } as const;
const own = { ...usual, theirs: true } as const;
const calm = { ...usual, push: "off" } as const;

export const newsKinds = {
  "decision-asked": { ...usual, topic: "deciding", words: ["name"] },
  "decision-closing": { ...usual, topic: "deciding", words: ["name", "closes"] },
  "agreement-review": { ...calm, topic: "deciding", words: ["name"] },
  "request-opened": { ...own, topic: "deciding", outside: "kind", words: [] },
  "request-decided": { ...own, topic: "deciding", outside: "kind", words: [] },
  "shift-asked": { ...own, topic: "work", words: ["name", "starts"] },
  "shift-tomorrow": { ...own, mail: "now", topic: "work", words: ["name", "starts"] },
  "role-ending": { ...own, topic: "work", words: ["until"] },
  "exchange-asked": { ...own, topic: "exchange", outside: "kind", words: ["name"] },
  "exchange-answered": { ...own, topic: "exchange", outside: "kind", words: ["name"] },
  "loan-due": { ...own, topic: "exchange", words: ["name"] },
  "lot-recall": { ...own, mail: "now", urgent: true, topic: "exchange", words: ["name"] },
  "event-new": { ...usual, topic: "events", words: ["name", "starts", "zone"] },
  "event-changed": { ...own, topic: "events", words: ["name", "starts", "zone"] },
  "event-cancelled": { ...own, mail: "now", topic: "events", words: ["name", "starts", "zone"] },
  "event-unheard": {
    ...own,
    mail: "now",
    topic: "events",
    // `back`: "yes" where their place was given back.
    words: ["name", "starts", "zone", "back"],
  },
  "event-tomorrow": { ...own, mail: "now", topic: "events", words: ["name", "starts", "zone"] },
  "seat-free": {
    ...own,
    mail: "now",
    urgent: true,
    topic: "events",
    words: ["name", "starts", "zone"],
  },
  "seat-answered": { ...own, topic: "events", words: ["name", "starts", "zone"] },
  "host-message": { ...own, topic: "events", outside: "kind", words: ["name"] },
  "key-needed": { ...usual, topic: "groups", outside: "kind", words: [] },
  "act-announced": { ...usual, topic: "groups", outside: "kind", words: [] },
  "joining-asked": { ...usual, topic: "groups", outside: "kind", words: [] },
  "joining-answered": { ...own, topic: "groups", outside: "kind", words: [] },
  newcomer: { ...calm, topic: "groups", words: [] },
  "newcomer-hello": { ...calm, topic: "groups", outside: "kind", words: [] },
  "collective-message": { ...usual, topic: "groups", words: ["name"] },
  "invitation-used": { ...own, push: "off", topic: "groups", outside: "kind", words: [] },
  pause: { ...own, mail: "now", topic: "groups", outside: "kind", words: [] },
  letter: { ...own, topic: "groups", outside: "kind", words: [] },
  "way-in-changed": { ...own, mail: "now", topic: "groups", outside: "kind", words: [] },
  "vouched-for-me": {
    ...own,
    mail: "now",
    urgent: true,
    topic: "groups",
    outside: "kind",
    words: ["starts"],
  },
  "vouched-for": { ...own, mail: "now", topic: "groups", outside: "kind", words: ["starts"] },
  "vouching-held": { ...own, mail: "now", topic: "groups", outside: "kind", words: [] },
  "password-by-mail": { ...own, mail: "off", topic: "groups", outside: "kind", words: [] },
  "word-said": { ...own, topic: "groups", words: ["name"] },
  "question-asked": { ...usual, topic: "outside", words: [] },
  "reply-held": { ...usual, topic: "outside", words: ["name"] },
  reported: { ...usual, mail: "now", topic: "outside", outside: "kind", words: [] },
  "picture-consent": { ...usual, topic: "groups", outside: "kind", words: ["until"] },
  "report-looked-at": { ...own, topic: "outside", outside: "kind", words: [] },
  "sibling-silent": { ...calm, topic: "outside", words: ["name"] },
  "guide-notice": { ...usual, mail: "now", urgent: true, topic: "outside", words: ["name"] },
  "guide-suggested": { ...usual, topic: "outside", outside: "kind", words: ["name"] },
} as const satisfies Record<string, NewsFacts>;

export type NewsKind = keyof typeof newsKinds;
export type NewsWords<K extends NewsKind> = Readonly<
  Record<(typeof newsKinds)[K]["words"][number], string>
>;

export const newsKindIds = Object.keys(newsKinds) as readonly NewsKind[];
export const isNewsKind = (text: string): text is NewsKind => Object.hasOwn(newsKinds, text);
export const factsOf = (kind: NewsKind): NewsFacts => newsKinds[kind];
