/** What the API answers about groups: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const AtAnswer2 = closed({
  items: arrayOf(
    closed({
      role: oneOf(
        "facilitator",
        "minute-taker",
        "timekeeper",
        "vibes-watcher",
        "welcomer",
        "access-keeper",
        "care-keeper",
        "fund-keeper",
        "things-keeper",
        "bridge-keeper",
        "key-keeper",
      ),
      name: Type.String(),
      words: Type.String(),
      powers: arrayOf(Type.String()),
      held: arrayOf(
        closed({
          member: Type.String(),
          from: Type.String(),
          until: Type.String(),
          learner: nullable(Type.String()),
          endsSoon: Type.Boolean(),
        }),
      ),
      next: arrayOf(Type.String()),
    }),
  ),
  next: Type.Null(),
});
