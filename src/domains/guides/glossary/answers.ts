/** What the API answers about the glossary: only what stands here is sent. */
import Type from "typebox";
import { closed } from "#commons/answers.ts";

export const TermAnswer = closed({
  id: Type.String(),
  language: Type.String(),
  term: Type.String(),
  meaning: Type.String(),
  updated: Type.String(),
});
