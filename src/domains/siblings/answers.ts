/** What the API answers about siblings: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, moment, nullable, oneOf } from "#commons/answers.ts";

export const SiblingAnswer = closed({
  activityPubId: nullable(Type.String()),
  asked: Type.String(),
  accepted: nullable(Type.String()),
  id: Type.String(),
  address: Type.String(),
  name: Type.String(),
  url: nullable(Type.String()),
  state: oneOf("failed", "requested", "following", "mutual", "gone"),
  problem: nullable(Type.String()),
  movedFrom: nullable(Type.String()),
});

/** Somebody elsewhere who is gone, or back. */
export const AsideAnswer = closed({
  activityPubId: Type.String(),
  name: Type.String(),
  why: oneOf("gone", "tombstone", "said", "blocked"),
  since: moment,
  keptUntil: nullable(moment),
  returned: nullable(moment),
  sibling: Type.Boolean(),
  follower: Type.Boolean(),
  things: Type.Integer(),
});

const { id, address, state, problem } = SiblingAnswer.properties;
export const ServersAnswer = closed({
  problems: arrayOf(Type.String()),
  follows: arrayOf(closed({ id, address, state, problem })),
  servers: arrayOf(Type.String()),
  notes: arrayOf(closed({ made: moment, about: Type.String(), words: Type.String() })),
  dead: arrayOf(closed({ id: Type.String(), what: Type.String() })),
});
