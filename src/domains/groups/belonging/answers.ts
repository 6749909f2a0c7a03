/** What the API answers about groups: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const GroupJoiningsAnswer = closed({
  needed: Type.Number(),
  items: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      member: nullable(Type.String()),
      answers: arrayOf(closed({ question: Type.String(), answer: Type.String() })),
      made: Type.String(),
      vouches: arrayOf(Type.String()),
    }),
  ),
  next: Type.Null(),
});

export const GroupJoiningsMadeAnswer = closed({
  state: Type.String(),
  id: Type.Optional(Type.String()),
});

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

export const GroupPausesAnswer = closed({
  waiting: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      days: Type.Number(),
      words: Type.String(),
      agreement: nullable(Type.String()),
      mine: Type.Boolean(),
      expires: Type.String(),
    }),
  ),
  items: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      words: Type.String(),
      until: Type.String(),
      runs: Type.Boolean(),
    }),
  ),
  next: Type.Null(),
});

export const GroupPauseAnswer = closed({
  id: Type.String(),
  runs: Type.Boolean(),
  by: oneOf("group", "members", "keeper", "keepers"),
  words: Type.String(),
  until: Type.String(),
  agreement: nullable(Type.String()),
  companion: Type.String(),
  appealed: Type.Boolean(),
});
