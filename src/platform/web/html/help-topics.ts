/** Which page of help is about which page of ours. A topic is the name of a file in docs/. Pure. */

/** The first that fits says which. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^\/(setup|invite|join|start|first-hour|first-steps\/sheet)\b/, "getting-started"],
  [/^\/(first-steps|plant|kit)\b/, "starter-kit"],
  [/^\/calendar\/sources\b|^\/imports\b|\/events\/import\b/, "events-from-elsewhere"],
  [/^\/calendar\b/, "calendar"],
  [/^\/(events|series|rsvp|e)\b|^\/@[^/]+\/(events|places|reflections)\b/, "events"],
  [/^\/library\/(bundle|import)\b/, "bundles"],
  [/^\/guides\/[^/]+\/(zine|print|plain)\b/, "zines"],
  [/^\/(guides|v)\b|^\/@[^/]+\/guides\b/, "guides"],
  [/^\/(library|glossary)\b/, "library"],
  [/^\/stories\b|^\/@[^/]+\/(stories|files)\b/, "stories"],
  [/^\/(offers|exchanges|rounds)\b|^\/@[^/]+\/(offers|rounds)\b/, "offers"],
  [/^\/board\b/, "board"],
  [/^\/(things|lots|l|loans)\b|^\/@[^/]+\/(things|herbs)\b/, "things"],
  [/^\/@[^/]+\/(roles|keys)\b|^\/keys\b/, "roles"],
  [/^\/(decisions|agreements|ballots)\b|^\/@[^/]+\/(decisions|agreements|ways)\b/, "deciding"],
  [/^\/meetings\b|^\/@[^/]+\/meetings\b/, "meetings"],
  [/^\/(rotas|shifts)\b|^\/@[^/]+\/rotas\b/, "rotas"],
  [/^\/@[^/]+\/(hours|fund|ledger)\b|^\/hours\b/, "hours-and-fund"],
  [/^\/login\b|^\/me\/(account|passkeys|password|recovery-words|sessions)\b/, "signing-in"],
  [/^\/me\/(news|settings)\b/, "news"],
  [/^\/mail\b|^\/subscriptions\b/, "mail"],
  [
    /^\/(siblings|safety|questions|authorize_interaction)\b|^\/@[^/]+\/(ask|questions)\b/,
    "being-reached",
  ],
  [/^\/pictures\b/, "pictures"],
  [/^\/about\b/, "privacy"],
  [/^\/search\b/, "search"],
  [/^\/(groups|me|invitations|@)/, "belonging"],
];

/** undefined where no page of help fits: then it is the list of all. */
export const topicOf = (path: string): string | undefined =>
  places.find(([pattern]) => pattern.test(path))?.[1];
