/** What the API answers about calendar: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed } from "#commons/answers.ts";

export const CalendarMissingAnswer = closed({
  from: Type.String(),
  to: Type.String(),
  events: Type.Number(),
  gaps: arrayOf(closed({ who: Type.String(), text: Type.String() })),
  kinds: arrayOf(Type.String()),
  barriers: arrayOf(closed({ name: Type.String(), times: Type.Number() })),
});
