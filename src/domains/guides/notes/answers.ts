/** What the API answers about what people found with guides: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const NoteAnswer = closed({
  id: Type.String(),
  kind: oneOf("tried", "wrong", "ritual", "question"),
  credit: Type.String(),
  from: nullable(closed({ name: nullable(Type.String()), url: nullable(Type.String()) })),
  source: Type.String(),
  contentHtml: Type.String(),
  language: Type.String(),
  state: oneOf("refused", "held", "shown"),
  made: Type.String(),
  guide: closed({
    id: Type.String(),
    name: Type.String(),
    url: Type.String(),
    group: Type.String(),
  }),
  yours: Type.Boolean(),
});

export const GuideNotesAnswer = closed({
  items: arrayOf(NoteAnswer),
  family: arrayOf(NoteAnswer),
  next: nullable(Type.String()),
});
