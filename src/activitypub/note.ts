/** A short word by a group: news about an event, or an answer. */
import { objectIri } from "#commons/addresses.ts";
import type { Row } from "#database/schema.ts";
import { contextOf } from "./context.ts";
import type { JsonObject } from "./json.ts";
import { commonPart, type Speaker } from "./object.ts";

export function noteDocument(note: Row<"notes">, by: Speaker, origin: string): JsonObject {
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
    updated: note.published,
    language: note.language,
    content: note.contentHtml,
    tags: [],
    tagPage: "/calendar",
  });
  return { "@context": contextOf("note"), type: "Note", ...common, inReplyTo: note.inReplyTo ?? about, context: `${about}/context` };
}
