/** What the API answers about where to turn: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed } from "#commons/answers.ts";

export const HelpLineAnswer = closed({
  id: Type.String(),
  region: Type.String(),
  language: Type.String(),
  name: Type.String(),
  contact: Type.String(),
  hours: Type.String(),
  words: Type.String(),
  source: Type.String(),
  checked: Type.String(),
});

export const HelpLinesAnswer = closed({ items: arrayOf(HelpLineAnswer), next: Type.Null() });
