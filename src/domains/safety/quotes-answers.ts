/** What the API answers about safety: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";

export const GroupQuotesAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      objectKind: oneOf("event", "guide"),
      objectId: Type.String(),
      noteIri: Type.String(),
      authorIri: Type.String(),
      made: Type.String(),
    }),
  ),
  next: Type.Null(),
});
