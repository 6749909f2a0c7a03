/** What the API answers about ledger: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, oneOf } from "#commons/answers.ts";

export const GroupHoursSiblingsAnswer = closed({
  ties: arrayOf(
    closed({
      id: Type.String(),
      actor: Type.String(),
      name: Type.String(),
      mostMinutes: Type.Number(),
      balance: Type.Number(),
      ended: Type.Boolean(),
    }),
  ),
  transfers: arrayOf(
    closed({
      made: Type.String(),
      id: Type.String(),
      way: oneOf("in", "out"),
      minutes: Type.Number(),
      state: oneOf("rejected", "booked", "offered"),
      name: Type.String(),
      mine: Type.Boolean(),
      passedOn: Type.Boolean(),
    }),
  ),
});
