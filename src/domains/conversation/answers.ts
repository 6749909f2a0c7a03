/** What the API answers about conversations: only what stands here is sent. */
import Type from "typebox";
import { closed, nullable, oneOf, pageOf } from "#commons/answers.ts";

export const SaidAnswer = closed({
  id: Type.String(),
  source: oneOf("word", "reply", "note"),
  kind: oneOf("member", "guest", "reply", "group"),
  from: closed({ name: Type.String(), url: nullable(Type.String()) }),
  warning: Type.String(),
  content: Type.String(),
  contentHtml: Type.String(),
  language: nullable(Type.String()),
  visibility: oneOf("public", "members", "group"),
  state: oneOf("held", "shown", "hidden"),
  reason: nullable(Type.String()),
  created: Type.String(),
  edited: Type.Boolean(),
  yours: Type.Boolean(),
});

export const ConversationAnswer = pageOf(SaidAnswer);

/** A guest's word waits for a look; behind the secret link it can be taken back. */
export const HeldWordAnswer = closed({
  id: Type.String(),
  state: oneOf("held"),
  url: Type.String(),
});
