/** What the API answers to the one search: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable, oneOf, OriginAnswer } from "#commons/answers.ts";

const kind = oneOf("event", "guide", "offer", "group", "story", "word");

export const SearchAnswer = closed({
  query: Type.String(),
  items: arrayOf(
    closed({
      kind,
      id: Type.String(),
      title: Type.String(),
      url: Type.String(),
      summary: Type.String(),
      origin: nullable(OriginAnswer),
      language: nullable(Type.String()),
      /** Of events. */
      startTime: nullable(moment),
      timeZone: nullable(Type.String()),
      /** Of offers: a need is a request. */
      purpose: nullable(oneOf("offer", "request")),
    }),
  ),
  /** Kinds of which there is more than is told. */
  more: arrayOf(kind),
});
