/** What is said to one: direct activities, and notes that only their reader gets. */
import { escapeText } from "#commons/markup/sanitize.ts";
import { type Json, type JsonObject, isObject, isType, PUBLIC } from "./json.ts";
import { contextOf, plainContext, quoteContext } from "./context.ts";

const speaksOfAgreement = ({
  object,
  result,
}: {
  readonly object: Json;
  readonly result?: Json;
}): boolean =>
  [object, isObject(object) ? (object["object"] ?? null) : null, result ?? null].some(
    (one) => isObject(one) && isType(one, "Agreement"),
  );

function contextFor(type: string, it: { readonly object: Json; readonly result?: Json }): Json {
  if (speaksOfAgreement(it)) return contextOf("agreement");
  if (type === "Offer") return contextOf("guide");
  return isObject(it.object) && isType(it.object, "QuoteRequest") ? quoteContext : plainContext;
}

function withWord(type: string, word: string | undefined): JsonObject {
  if (word === undefined) return {};
  // Mastodon and its forks show the words of a report as they are.
  if (type === "Flag") return { content: word };
  return { summary: word, content: `<p>${escapeText(word)}</p>` };
}

/** To one actor only: Follow, Join, Leave, Accept, Reject, Ignore, Undo. */
export const direct = (
  type:
    | "Follow"
    | "Join"
    | "Leave"
    | "Accept"
    | "Reject"
    | "Ignore"
    | "Undo"
    | "Offer"
    | "Create"
    | "Delete"
    | "Flag",
  it: {
    readonly id: string;
    readonly actor: string;
    readonly to: string;
    readonly object: Json;
    readonly target?: string;
    readonly result?: Json;
    readonly word?: string;
    readonly published?: string;
  },
): JsonObject => ({
  "@context": contextFor(type, it),
  id: it.id,
  type,
  actor: it.actor,
  to: [it.to],
  object: it.object,
  ...(it.target === undefined ? {} : { target: it.target }),
  ...(it.result === undefined ? {} : { result: it.result }),
  ...(it.published === undefined ? {} : { published: it.published }),
  ...withWord(type, it.word),
});

/**
 * A note that one person alone gets; naming them makes it a direct message at Mastodon. `open`: it
 * answers what they said before everybody, and is for everybody who reads it there.
 */
export const directNote = (it: {
  readonly id: string;
  readonly actor: string;
  readonly to: string;
  /** "mira@mastodon.example" */
  readonly toHandle: string;
  readonly contentHtml: string;
  readonly inReplyTo?: string | undefined;
  readonly language: string;
  readonly published: string;
  readonly open?: boolean | undefined;
}): JsonObject => {
  const readers = it.open === true ? { to: [PUBLIC], cc: [it.to] } : { to: [it.to], cc: [] };
  const content = `<p><a href="${escapeText(it.to)}" class="u-url mention">@${escapeText(
    it.toHandle,
  )}</a></p>${it.contentHtml}`;
  return {
    "@context": plainContext,
    id: it.id,
    type: "Create",
    actor: it.actor,
    ...readers,
    published: it.published,
    object: {
      id: `${it.id}/note`,
      type: "Note",
      attributedTo: it.actor,
      ...readers,
      ...(it.inReplyTo === undefined ? {} : { inReplyTo: it.inReplyTo }),
      content,
      contentMap: { [it.language]: content },
      published: it.published,
      tag: [{ type: "Mention", href: it.to, name: `@${it.toHandle}` }],
      attachment: [],
    },
  };
};
