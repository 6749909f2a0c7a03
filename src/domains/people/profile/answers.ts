/** What the API says of a member to other members. */
import Type from "typebox";
import { arrayOf, closed, ImageAnswer, moment, nullable } from "#commons/answers.ts";

const GroupInCommon = closed({ handle: Type.String(), name: Type.String(), url: Type.String() });
export const MemberAnswer = closed({
  handle: Type.String(),
  name: Type.String(),
  url: Type.String(),
  /** Null where a drawing stands instead. */
  avatar: nullable(ImageAnswer),
  words: nullable(Type.String()),
  wordsHtml: nullable(Type.String()),
  languages: arrayOf(Type.String()),
  offers: arrayOf(closed({ id: Type.String(), name: Type.String(), url: Type.String() })),
  groups: arrayOf(GroupInCommon),
  roles: arrayOf(closed({ role: Type.String(), until: moment, group: GroupInCommon })),
  takesMessages: Type.Boolean(),
});
export const OwnProfileAnswer = closed({
  words: Type.String(),
  languages: arrayOf(Type.String()),
  /** What other members see. */
  shown: closed({
    words: Type.Boolean(),
    languages: Type.Boolean(),
    offers: Type.Boolean(),
    groups: Type.Boolean(),
    roles: Type.Boolean(),
  }),
  messages: Type.Boolean(),
  url: Type.String(),
});
