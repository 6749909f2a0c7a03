/** What the API answers about the first hour: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";

export const FirstHourAnswer = closed({
  items: arrayOf(
    closed({
      step: oneOf("words", "event", "invite", "sibling"),
      done: Type.Boolean(),
    }),
  ),
});
