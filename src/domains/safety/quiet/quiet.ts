/**
 * Quiet mode: a collective, or one group, shows nothing outside for a
 * while. What stays open for whom. Pure.
 */
import type { GroupKind, Lane } from "#platform/database/schema.ts";
import { days } from "#platform/lib/clock.ts";

/** Longer than that nobody is quiet without asking again. */
export const longestQuiet = days(30);

export interface QuietTime {
  readonly id: string;
  readonly groupId: string;
  readonly handle: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly root: boolean;
  readonly reason: string;
  readonly starts: Date;
  readonly until: Date;
}

/** For programs that look whether the server is well. */
export const watches = (route: string): boolean => /^\/(?:livez|readyz|metrics)$/.test(route);

/**
 * What says nothing of anybody: a page needs it, a server would drop us without
 * it, or somebody in need looks for it.
 */
const open: readonly RegExp[] = [
  /^\/\.well-known\//,
  /^\/nodeinfo\//,
  /^\/(?:assets|icons|flowers?|covers?)\//,
  /^\/(?:favicon\.svg|manifest\.webmanifest|robots\.txt)$/,
  /^\/[\w./-]*\.js$/,
  /^\/where-to-turn$/,
  /^\/help(?:\/|$)/,
  /^\/api\/(?:openapi\.json|v1\/where-to-turn)$/,
  // Members get in on every way that they have.
  /^\/(?:login|logout)(?:\/|$)/,
  /^\/api\/v1\/session(?:\/|$)/,
  // Secret links of members: to their address, their own calendar, and what they hear of siblings.
  /^\/(?:api\/v1\/)?mail\/confirm\//,
  /^\/(?:my\/:token\.ics|siblings\/posts\/:token\/feed\.rss)$/,
  // Whoever wants no more mail, or to be forgotten, waits for nobody's rest.
  /^\/(?:mail\/stop|subscriptions\/end|rsvp\/out)\//,
  /^\/api\/v1\/(?:subscriptions\/:token|forget)$/,
  /^\/forget(?:\/|$)/,
  /^\/languages?$/,
];

/**
 * Documents of our actors, with their keys: who asks for those and finds nothing takes us for gone.
 */
const actors = ["/actor", "/groups/:handle", "/@:handle"];

interface Request {
  /** The route, such as "/events/:id". */
  readonly route: string;
  readonly method: string;
  /** Does it ask for ActivityStreams? */
  readonly activity: boolean;
}

export const staysOpen = ({ route, method, activity }: Request): boolean =>
  watches(route) ||
  (open.some((one) => one.test(route)) && route !== "/embed.js") ||
  (activity && (method === "GET" || method === "HEAD") && actors.includes(route));

/** Closed for members too: nobody new comes in, and nobody is invited. */
export const lettingIn = ({ route, method }: Request): boolean =>
  (method === "POST" && /^\/(?:api\/v1\/)?invitations$/.test(route)) ||
  /^\/invite\//.test(route) ||
  (method === "POST" &&
    (/\/(?:joinings|members|membership)$/.test(route) ||
      /^\/(?:api\/v1\/)?joinings\/:id\/(?!decline|withdraw)/.test(route)));

/** Seconds after which somebody may ask again: never longer than a day, since it may end sooner. */
export const retryAfter = (until: Date, now: Date): number =>
  Math.min(86_400, Math.max(60, Math.ceil((until.getTime() - now.getTime()) / 1000)));

/**
 * Work that speaks with other servers or with neighbours, or takes in what was
 * said. What is for members goes on.
 */
export const outsideKinds: ReadonlySet<string> = new Set([
  "ask-whether-gone",
  "calendar-source",
  "catch-up",
  "deliver",
  "delivery",
  "followers-sync",
  "guide-notice",
  "handle",
  "letter",
  "library-look",
  "mail-subscription",
  "meet",
  "named",
  "neighbours",
  "picture-fetch",
  "plant",
  "receive",
  "seek-actor",
]);
export const speaksOutside = ({
  kind,
  lane,
}: {
  readonly kind: string;
  readonly lane: Lane;
}): boolean =>
  // A word to somebody elsewhere goes as a post of ours, signed by a group.
  outsideKinds.has(kind) || (kind.startsWith("mail-") && lane === "direct");
