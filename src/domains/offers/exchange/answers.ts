/** What the API answers about offers: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const ExchangeAnswer = closed({
  id: Type.String(),
  url: Type.String(),
  offer: Type.String(),
  offerName: Type.String(),
  purpose: oneOf("offer", "request"),
  who: Type.String(),
  carriedBy: nullable(Type.String()),
  quantity: Type.Number(),
  unit: nullable(Type.String()),
  state: oneOf(
    "done",
    "withdrawn",
    "asked",
    "declined",
    "accepted",
    "arranged",
    "thanked",
    "fell-through",
  ),
  details: nullable(Type.String()),
  due: nullable(Type.String()),
  reminded: Type.Boolean(),
  thanks: Type.String(),
  made: Type.String(),
  updated: Type.String(),
  deletedAt: Type.String(),
});

export const WholeOfferAnswer = closed({
  ...ExchangeAnswer.properties,
  sides: arrayOf(oneOf("keeper", "asker")),
  moves: arrayOf(
    oneOf("done", "withdraw", "accept", "decline", "arrange", "thank", "fall-through"),
  ),
  messages: arrayOf(closed({ from: Type.String(), content: Type.String(), made: Type.String() })),
});

export const OfferExchangesAnswer = closed({ items: arrayOf(ExchangeAnswer), next: Type.Null() });
