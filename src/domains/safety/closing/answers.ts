/** What the API answers about closing for good: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable, oneOf } from "#commons/answers.ts";
import { archiveKinds } from "./archive.ts";
import { closingStates } from "./closing.ts";

export const ClosingAnswer = closed({
  state: oneOf(...closingStates),
  decision: nullable(Type.String()),
  /** When it is done, if nobody stops it. */
  due: nullable(moment),
  /** What would go. */
  goes: closed({
    members: Type.Integer(),
    groups: Type.Integer(),
    followers: Type.Integer(),
    siblings: Type.Integer(),
    events: Type.Integer(),
    guides: Type.Integer(),
    offers: Type.Integer(),
    pictures: Type.Integer(),
  }),
});

export const ArchiveAnswer = closed({
  origin: Type.String(),
  made: Type.String(),
  groups: arrayOf(closed({ handle: Type.String(), name: Type.String(), summary: Type.String() })),
  things: arrayOf(
    closed({
      kind: oneOf(...archiveKinds),
      id: Type.String(),
      group: Type.String(),
      name: Type.String(),
      day: moment,
      text: Type.String(),
      credit: Type.String(),
      language: Type.String(),
    }),
  ),
  more: Type.Boolean(),
});
