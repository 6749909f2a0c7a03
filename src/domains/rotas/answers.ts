/** What the API answers about rotas: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable, oneOf } from "#commons/answers.ts";

export const RotaAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  group: Type.String(),
  name: Type.String(),
  content: Type.String(),
  kind: oneOf("listening", "other", "cleaning", "herbs", "clinic"),
  rule: Type.String(),
  starts: Type.String(),
  timeZone: Type.String(),
  minutes: Type.Number(),
  weight: Type.Number(),
  gapDays: Type.Number(),
  place: Type.String(),
  state: oneOf("ended", "running", "resting"),
  inKit: Type.Boolean(),
  seats: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      practice: Type.String(),
      seats: Type.Number(),
      learning: Type.Boolean(),
    }),
  ),
  updated: Type.String(),
});

export const SeatAnswer = closed({
  askedUntil: nullable(Type.String()),
  id: Type.String(),
  name: Type.String(),
  practice: Type.String(),
  learning: Type.Boolean(),
  state: oneOf("done", "open", "asked", "held", "looking", "empty"),
  who: nullable(Type.String()),
  mine: Type.Boolean(),
  carriedBy: nullable(Type.String()),
  forAll: Type.Boolean(),
  takeable: Type.Boolean(),
});

export const ShiftAnswer = closed({
  starts: Type.String(),
  ends: Type.String(),
  clash: nullable(Type.String()),
  seats: arrayOf(SeatAnswer),
  id: Type.String(),
  rotaId: Type.String(),
  cancelled: Type.Boolean(),
  note: Type.String(),
});

export const GroupRotasAnswer = closed({
  items: arrayOf(
    closed({
      id: Type.String(),
      name: Type.String(),
      kind: oneOf("listening", "other", "cleaning", "herbs", "clinic"),
      state: oneOf("ended", "running", "resting"),
      rule: Type.String(),
      timeZone: Type.String(),
      next: nullable(moment),
      free: Type.Number(),
    }),
  ),
  even: nullable(Type.Boolean()),
});

export const MeShiftsAnswer = closed({
  items: arrayOf(closed({ ...ShiftAnswer.properties, name: Type.String(), group: Type.String() })),
});
