/** What the API answers about joining. */
import Type from "typebox";
import { arrayOf, closed, nullable } from "#commons/answers.ts";

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
