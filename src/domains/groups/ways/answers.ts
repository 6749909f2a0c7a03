/** What the API answers about groups: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const GroupWaysAnswer = closed({
  hoursFloor: nullable(Type.Number()),
  economy: oneOf("none", "gift", "hours"),
  currency: Type.String(),
  fundCap: Type.Number(),
  minOpenHours: Type.Number(),
  quorumPercent: Type.Number(),
  asidePercent: Type.Number(),
  questions: arrayOf(Type.String()),
  joining: oneOf("open", "questions"),
});
