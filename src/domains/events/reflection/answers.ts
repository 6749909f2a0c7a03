/** What the API answers about events: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable } from "#commons/answers.ts";

export const ReflectionEventAnswer = closed({
  id: Type.String(),
  day: Type.String(),
  eventId: nullable(Type.String()),
  eventName: Type.String(),
  nourished: Type.String(),
  hard: Type.String(),
  missing: Type.String(),
  barriers: arrayOf(Type.String()),
});
