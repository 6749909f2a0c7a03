/** What the API answers about groups: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const AtAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      act: Type.String(),
      words: Type.String(),
      askedBy: Type.String(),
      mine: Type.Boolean(),
      expiresAt: Type.String(),
    }),
  ),
  next: Type.Null(),
});

export const AtToldAnswer = closed({
  items: arrayOf(
    closed({
      act: Type.String(),
      askedBy: arrayOf(Type.String()),
      doneAt: Type.String(),
      heldBy: nullable(Type.String()),
      holding: Type.Boolean(),
      id: Type.String(),
      words: Type.String(),
      state: oneOf("done", "waiting", "held", "failed"),
      mine: Type.Boolean(),
    }),
  ),
  next: Type.Null(),
});

export const AtMadeAnswer = closed({ words: Type.Optional(Type.String()), url: Type.String() });
