/** What the API answers about questions: only what stands here is sent. */
import Type from "typebox";
import { arrayOf, closed, nullable, oneOf, pageOf } from "#commons/answers.ts";

/** The secret link. */
export const AskedAnswer = closed({ url: Type.String() });

const MessageAnswer = closed({
  id: Type.String(),
  content: Type.String(),
  contentHtml: Type.String(),
  fromGroup: Type.Boolean(),
  created: Type.String(),
  edited: nullable(Type.String()),
});

export const QuestionAnswer = closed({
  id: Type.String(),
  /** What was asked first. */
  content: Type.String(),
  from: Type.String(),
  url: Type.String(),
  created: Type.String(),
  answered: Type.Boolean(),
  way: oneOf("page", "private", "public"),
  about: nullable(closed({ kind: oneOf("event", "guide", "offer"), id: Type.String() })),
  messages: arrayOf(MessageAnswer),
});

export const QuestionsAnswer = pageOf(QuestionAnswer);

export const AnsweredAnswer = closed({
  id: Type.String(),
  content: Type.String(),
  contentHtml: Type.String(),
  created: Type.String(),
});
