/** What the API answers about ledger: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const LineAnswer = closed({
  id: Type.String(),
  kind: oneOf(
    "made",
    "opening",
    "thanks",
    "gift",
    "welcome",
    "payment-in",
    "payout",
    "given",
    "discarded",
    "counted",
    "sibling",
    "correction",
  ),
  careKind: nullable(Type.String()),
  day: Type.String(),
  minutes: Type.Number(),
  with: Type.Union([
    oneOf("sibling", "former", "commons", "outside"),
    closed({ handle: nullable(Type.String()), name: nullable(Type.String()) }),
  ]),
  turnedAround: Type.Boolean(),
  mayTurnAround: Type.Boolean(),
});

export const GroupHoursAnswer = closed({
  economy: oneOf("none", "gift", "hours"),
  balance: nullable(Type.Number()),
  commons: nullable(Type.Number()),
  season: nullable(Type.Number()),
  items: arrayOf(LineAnswer),
  next: nullable(Type.String()),
});
