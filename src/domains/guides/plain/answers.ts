/** What the API answers about guides in plain words: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";

export const GuidesPlainMadeAnswer = closed({
  language: Type.String(),
  terms: arrayOf(closed({ term: Type.String(), meaning: Type.String(), language: Type.String() })),
  words: Type.Number(),
  sentences: Type.Number(),
  lix: Type.Optional(Type.Number()),
  level: Type.Optional(oneOf("hard", "very-easy", "easy", "middle", "very-hard")),
  longShare: Type.Number(),
  longSentences: arrayOf(closed({ text: Type.String(), words: Type.Number() })),
  longWords: arrayOf(closed({ word: Type.String(), times: Type.Number() })),
  abbreviations: arrayOf(Type.String()),
  pictures: arrayOf(closed({ line: Type.Number(), address: Type.String() })),
});
