/** What the API says of messages between members. */
import Type from "typebox";
import { arrayOf, closed, moment } from "#commons/answers.ts";

const OtherMember = closed({ handle: Type.String(), name: Type.String(), url: Type.String() });
const talk = {
  id: Type.String(),
  with: OtherMember,
  updated: moment,
  url: Type.String(),
} as const;
export const TalksAnswer = closed({ items: arrayOf(closed(talk)), next: Type.Null() });
export const TalkAnswer = closed({
  ...talk,
  mayWrite: Type.Boolean(),
  messages: arrayOf(
    closed({ id: Type.String(), mine: Type.Boolean(), content: Type.String(), created: moment }),
  ),
});
export const WrittenAnswer = closed({ id: Type.String(), url: Type.String() });
