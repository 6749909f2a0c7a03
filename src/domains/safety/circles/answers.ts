/** What the API answers about support circles: only what stands here is sent. */
import Type from "typebox";
import { closed } from "#commons/answers.ts";

export const CircleAnswer = closed({
  stays: Type.String(),
  listens: Type.String(),
  leaving: Type.String(),
});
