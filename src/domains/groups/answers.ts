/** What the API answers about groups: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, ImageAnswer, nullable, oneOf } from "#commons/answers.ts";
import { ToolListAnswer } from "./tools/answers.ts";

export const CollectiveAnswer = closed({
  founded: Type.Boolean(),
  software: closed({ name: Type.String(), version: Type.String() }),
  counts: closed({ groups: Type.Number(), followers: Type.Number() }),
  handle: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  summary: Type.Optional(Type.String()),
  kind: Type.Optional(oneOf("open", "closed", "tender")),
  root: Type.Optional(Type.Boolean()),
  language: Type.Optional(Type.String()),
  quotable: Type.Optional(Type.Boolean()),
  id: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
});

export const GroupsAnswer = closed({
  items: arrayOf(
    closed({
      handle: Type.String(),
      name: Type.String(),
      summary: Type.String(),
      kind: oneOf("open", "closed", "tender"),
      root: Type.Boolean(),
      language: Type.String(),
      quotable: Type.Optional(Type.Boolean()),
      id: Type.Optional(Type.String()),
      url: Type.String(),
    }),
  ),
  next: Type.Null(),
});

export const GroupsMadeAnswer = closed({
  handle: Type.String(),
  name: Type.String(),
  summary: Type.String(),
  kind: oneOf("open", "closed", "tender"),
  root: Type.Boolean(),
  language: Type.String(),
  quotable: Type.Optional(Type.Boolean()),
  id: Type.Optional(Type.String()),
  url: Type.String(),
});

export const GroupAnswer = closed({
  avatar: nullable(ImageAnswer),
  banner: nullable(ImageAnswer),
  followers: Type.Optional(Type.Number()),
  handle: Type.String(),
  name: Type.String(),
  summary: Type.String(),
  kind: oneOf("open", "closed", "tender"),
  root: Type.Boolean(),
  language: Type.String(),
  quotable: Type.Optional(Type.Boolean()),
  id: Type.Optional(Type.String()),
  url: Type.String(),
  tools: Type.Optional(ToolListAnswer),
  members: Type.Optional(arrayOf(closed({ handle: Type.String(), name: Type.String() }))),
  roles: Type.Optional(
    arrayOf(closed({ role: Type.String(), member: Type.String(), until: Type.String() })),
  ),
});

export const InvitationAnswer = closed({
  id: Type.String(),
  usesLeft: Type.Number(),
  expiresAt: Type.String(),
  /** null: made before links were kept. */
  url: nullable(Type.String()),
  /** Handles, beside the collective. */
  groups: arrayOf(Type.String()),
});

export const InvitationsAnswer = closed({
  items: arrayOf(InvitationAnswer),
  next: Type.Null(),
});
