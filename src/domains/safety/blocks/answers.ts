/** What the API answers about silences, previews and lists: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const SilenceAnswer = closed({
  id: Type.String(),
  kind: oneOf("host", "actor"),
  value: Type.String(),
  reason: Type.String(),
  made: Type.String(),
  until: nullable(Type.String()),
});

export const SilencesAnswer = closed({ items: arrayOf(SilenceAnswer), next: Type.Null() });

export const BlockPreviewAnswer = closed({
  kind: oneOf("host", "actor"),
  value: Type.String(),
  siblings: arrayOf(Type.String()),
  people: Type.Integer(),
  followers: Type.Integer(),
  events: Type.Integer(),
  guides: Type.Integer(),
  offers: Type.Integer(),
  exchanges: Type.Integer(),
  answers: Type.Integer(),
  words: Type.Integer(),
  questions: Type.Integer(),
  posts: Type.Integer(),
  changes: Type.Integer(),
});
