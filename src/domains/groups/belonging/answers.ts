/** What the API answers about groups: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const MeCapacityAnswer = closed({
  items: arrayOf(
    closed({
      group: Type.String(),
      capacity: oneOf("some", "resting", "more", "little", "usual"),
      pausedUntil: nullable(Type.String()),
    }),
  ),
  next: Type.Null(),
});

export const GroupCapacityChangedAnswer = closed({
  capacity: oneOf("some", "resting", "more", "little", "usual"),
});
