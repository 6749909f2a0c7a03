/** What the API answers about decisions: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const DecisionBallotAnswer = closed({
  method: oneOf("consensus", "consent", "sense", "choose"),
  state: oneOf(
    "listening",
    "shaping",
    "testing",
    "agreed",
    "reservations",
    "blocked",
    "reconsider",
    "unheld",
    "lapsed",
    "withdrawn",
  ),
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
