/** What the API answers about quiet times: only what stands here is sent. */
import Type from "typebox";
import { closed, nullable } from "#commons/answers.ts";

export const QuietAnswer = closed({
  quiet: Type.Boolean(),
  until: nullable(Type.String()),
  reason: Type.String(),
});
