/** What the API answers about kits: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";

export const FirstStepsAnswer = closed({
  items: arrayOf(
    closed({
      step: oneOf("siblings", "agree", "missing", "talk", "begin", "share", "carry"),
      done: Type.Boolean(),
    }),
  ),
});
