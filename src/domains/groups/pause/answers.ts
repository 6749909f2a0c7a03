/** What the API answers about pauses. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const GroupPausesAnswer = closed({
  waiting: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      days: Type.Number(),
      words: Type.String(),
      agreement: nullable(Type.String()),
      mine: Type.Boolean(),
      expires: Type.String(),
    }),
  ),
  items: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      words: Type.String(),
      until: Type.String(),
      runs: Type.Boolean(),
    }),
  ),
  next: Type.Null(),
});

export const GroupPauseAnswer = closed({
  id: Type.String(),
  runs: Type.Boolean(),
  by: oneOf("group", "members", "keeper", "keepers"),
  words: Type.String(),
  until: Type.String(),
  agreement: nullable(Type.String()),
  companion: Type.String(),
  appealed: Type.Boolean(),
});
