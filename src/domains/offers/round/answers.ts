/** What the API answers about offers: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf } from "#commons/answers.ts";

export const EntryAnswer = closed({
  id: Type.String(),
  purpose: oneOf("offer", "request"),
  words: Type.String(),
  careKind: Type.String(),
  keep: Type.Boolean(),
  offer: nullable(Type.String()),
  name: Type.String(),
});

export const EventRoundMadeAnswer = closed({
  state: oneOf("open", "closed"),
  deletedAt: Type.String(),
});

export const EventRoundAnswer = closed({
  state: oneOf("open", "closed"),
  deletedAt: Type.String(),
  items: arrayOf(EntryAnswer),
});
