/** What the API answers about secret votes: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";
import { decisionStanding } from "../answers.ts";

export const DecisionBallotAnswer = closed({
  ...decisionStanding,
  mine: oneOf("open", "out", "cast"),
  roll: Type.Number(),
  cast: Type.Number(),
  outcome: Type.String(),
  result: nullable(
    closed({
      ballots: Type.Number(),
      options: arrayOf(
        closed({ name: Type.String(), total: Type.Number(), spread: arrayOf(Type.Number()) }),
      ),
      best: arrayOf(Type.Number()),
    }),
  ),
});
