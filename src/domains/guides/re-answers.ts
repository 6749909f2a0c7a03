/** What the API answers about guides: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const FlagAnswer = closed({ id: Type.String(), content: Type.String(), day: Type.String() });

export const ReviewGuideAnswer = closed({
  reviewBy: nullable(Type.String()),
  reviewed: nullable(Type.String()),
  due: nullable(Type.String()),
  standing: oneOf("none", "later", "soon", "overdue"),
});

export const LibraryOverdueAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      kind: Type.String(),
      group: Type.String(),
      due: nullable(Type.String()),
      standing: oneOf("none", "later", "soon", "overdue"),
      flags: arrayOf(FlagAnswer),
      flagCount: Type.Number(),
      notesWaiting: Type.Number(),
      noticesWaiting: Type.Number(),
      suggestionsWaiting: Type.Number(),
    }),
  ),
  next: Type.Null(),
});
