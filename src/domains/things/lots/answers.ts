/** What the API answers about lots: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const LabelAnswer = closed({
  id: Type.String(),
  labelUrl: Type.String(),
  number: Type.String(),
  name: Type.String(),
  latin: Type.String(),
  part: Type.String(),
  form: Type.String(),
  madeOn: nullable(Type.String()),
  bestBefore: nullable(Type.String()),
  strength: Type.String(),
  cautions: Type.String(),
  recalled: nullable(Type.String()),
  recallText: Type.String(),
});

export const LotAnswer = closed({
  ...LabelAnswer.properties,
  url: Type.String(),
  group: Type.String(),
  fromWhere: Type.String(),
  keeps: Type.String(),
  guide: nullable(Type.String()),
  unit: Type.String(),
  ready: Type.Boolean(),
  left: Type.Number(),
  keeping: oneOf("over", "soon", "good"),
  updated: Type.String(),
});

export const MovementAnswer = closed({
  id: Type.String(),
  kind: oneOf("made", "given", "discarded", "counted"),
  amount: Type.Number(),
  left: Type.Number(),
  note: Type.String(),
  made: Type.String(),
});

export const LotMovementsAnswer = closed({
  items: arrayOf(closed({ ...MovementAnswer.properties, to: nullable(Type.String()) })),
});

export const MeRecallsAnswer = closed({
  items: arrayOf(
    closed({
      recalled: Type.String(),
      lotId: Type.String(),
      name: Type.String(),
      number: Type.String(),
      recallText: Type.String(),
    }),
  ),
});
