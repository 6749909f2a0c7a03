/** What the API answers about siblings: only what stands here is sent. */
import Type from "typebox";
import { closed, nullable, oneOf } from "#commons/answers.ts";

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
