/** What the API answers about safety: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const BlocksAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      kind: oneOf("host", "actor"),
      value: Type.String(),
      reason: Type.String(),
      made: Type.String(),
      until: nullable(Type.String()),
    }),
  ),
  next: Type.Null(),
});

export const BlocksMadeAnswer = closed({
  id: Type.String(),
  kind: oneOf("host", "actor"),
  value: Type.String(),
  reason: Type.String(),
});

export const RepliesAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      iri: Type.String(),
      objectKind: oneOf("group", "event", "guide", "offer", "note"),
      objectId: Type.String(),
      authorName: Type.String(),
      authorUrl: Type.String(),
      contentHtml: Type.String(),
      public: Type.Boolean(),
      published: Type.String(),
    }),
  ),
  next: Type.Null(),
});
