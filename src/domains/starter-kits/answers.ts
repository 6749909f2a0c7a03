/** What the API answers about kits: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const KitsAnswer = closed({
  fetching: nullable(
    closed({
      url: Type.String(),
      state: oneOf("asked", "here", "failed"),
      refused: Type.Optional(Type.Number()),
    }),
  ),
  items: arrayOf(
    closed({
      id: Type.String(),
      kind: oneOf("access", "agreement", "role", "rota", "questions", "poster", "plan"),
      name: Type.String(),
      content: Type.String(),
      from: Type.String(),
      fromName: Type.String(),
      license: Type.String(),
      credit: Type.String(),
    }),
  ),
});
