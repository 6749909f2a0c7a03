/** A short word by a group: news about an event, or an answer. */
import { objectIri } from "#commons/addresses.ts";
import type { Row } from "#platform/database/schema.ts";
import { contextOf } from "./context.ts";
import { asArray, type JsonObject } from "./json.ts";
import { commonPart, type Speaker } from "./object.ts";

/** Whom an answer is for. */
interface Mentioned {
  readonly iri: string;
  /** "mira@peer.example" */
  readonly handle: string;
}

export function noteDocument(
  note: Row<"notes">,
  by: Speaker,
  origin: string,
  to?: Mentioned,
  /** Does it answer what lives on another server? Then its thread is not ours to name. */
  elsewhere = false,
): JsonObject {
  const about = objectIri(origin, note.aboutKind, note.aboutId);
  const {
    likes: _likes,
    shares: _shares,
    mediaType: _mediaType,
    ...common
  } = commonPart({
    origin,
    by,
    iri: objectIri(origin, "note", note.id),
    published: note.published,
    updated: note.edited ?? note.published,
    language: note.language,
    content: note.contentHtml,
    tags: [],
    tagPage: "/calendar",
  });
  // Without the mention Mastodon would not tell them.
  const mention: JsonObject =
    to === undefined
      ? {}
      : {
          cc: [...asArray(common["cc"]), to.iri],
          tag: [{ type: "Mention", href: to.iri, name: `@${to.handle}` }],
        };
  return {
    "@context": contextOf("note"),
    type: "Note",
    ...common,
    ...mention,
    inReplyTo: note.inReplyTo ?? about,
    ...(elsewhere ? {} : { context: `${about}/context` }),
  };
}
